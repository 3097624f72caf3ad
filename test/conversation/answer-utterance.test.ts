// The thinking part of a turn: guard, understand, answer; the same every time, and never a throw for anything typed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Answer } from '../../src/answering/answer.js';
import { loadRelease } from '../../src/answering/load-release.js';
import type { Message, Release } from '../../src/answering/release.js';
import { answerUtterance } from '../../src/conversation/answer-utterance.js';
import { day } from '../../src/domain/day.js';
import { projectFolder } from '../project-folder.js';

const release = loadRelease(projectFolder);

function message(text: string, rest: Partial<Message> = {}): Message {
  return { text, history: [], region: '410300', on: day('2024-11-20'), ...rest };
}

describe('an answer', () => {
  it('is the same for the same message, and does not depend on what was asked between', () => {
    const asked = message('缴重了能退吗');
    const first = answerUtterance(release, asked);
    answerUtterance(release, message('几号截止', { region: '141000' }));
    expect(answerUtterance(release, asked)).toEqual(first);
  });

  it('is the same from another load of the same data', () => {
    const asked = message('俺妈能代缴不');
    expect(answerUtterance(loadRelease(projectFolder), asked)).toEqual(answerUtterance(release, asked));
  });

  it.each([
    ['', 'input.empty'],
    ['😀😀', 'input.unreadable'],
    ['缴'.repeat(10_000), 'input.too_long'],
  ])('to a text that cannot be read says so, in fixed words', (text, reason) => {
    const answer = answerUtterance(release, message(text));
    expect(answer).toMatchObject({ outcome: 'clarification', reason, decision: null, citations: [] });
    expect(answer.text).toBe(release.knowledge.notes.get(reason));
  });

  it('asks back when it is in doubt, with intents to choose from', () => {
    const doubtful: Release = {
      ...release,
      understand: (asked) => ({ ...release.understand(asked), doubtful: true }),
    };
    const answer = answerUtterance(doubtful, message('能退吗'));
    expect(answer).toMatchObject({ outcome: 'clarification', reason: 'doubt' });
    expect(answer.choices.length).toBeGreaterThan(0);
    expect(answer.choices[0]?.label).toBe(release.intentName(answer.choices[0]?.value ?? ''));
  });

  it('that would be ungrounded is replaced by an apology', () => {
    const templates = new Map(release.knowledge.templates);
    templates.set('greeting.hello', { ...templates.get('greeting.hello')!, lead: '每人缴410元。' });
    const loose: Release = { ...release, knowledge: { ...release.knowledge, templates } };
    const answer = answerUtterance(loose, message('你好'));
    expect(answer).toMatchObject({ outcome: 'failed', reason: 'ungrounded: 410' });
    expect(answer.text).not.toContain('410');
    expect(answer.text).toContain('12393');
  });

  it('is given to whatever is typed, in the shape of the contract', () => {
    const pieces = fc.constantFrom(
      '代缴',
      '退',
      '岳母',
      '2025年',
      '没交',
      '洛阳',
      '多少钱',
      '{{x}}',
      '\u202e',
      "'; drop",
      '😀',
      '卡里',
      '三千',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
          fc.string({ unit: 'binary', maxLength: 60 }),
        ),
        fc.constantFrom('410300', '141000', '140200', '440000', undefined),
        (text, region) => {
          const answer = answerUtterance(release, message(text, { region }));
          expect(Answer.safeParse(answer).error).toBeUndefined();
          expect(answer.outcome).not.toBe('failed');
          expect(answer.text).not.toBe('');
        },
      ),
      { numRuns: 400 },
    );
  });
});
