// One line of a batch: answered, or refused with its id and a reason.
import { describe, expect, it } from 'vitest';
import { Answer } from '../../src/answering/answer.js';
import { loadRelease } from '../../src/answering/load-release.js';
import { answerLine } from '../../src/cli/ask.js';
import { projectFolder } from '../project-folder.js';

const release = loadRelease(projectFolder);

function answer(line: unknown): Record<string, unknown> {
  return answerLine(release, typeof line === 'string' ? line : JSON.stringify(line));
}

const line = { id: 7, text: '走税务那边缴的能退吗', region: '410300', as_of: '2024-11-20' };

describe('a line of a batch', () => {
  it('is answered under its own id, in the shape of the contract', () => {
    const made = answer(line);
    expect(made).toMatchObject({ id: 7, outcome: 'answered', reason: 'refund.tax_none', asOf: '2024-11-20' });
    expect(Answer.safeParse({ ...made, id: 'x' }).error).toBeUndefined();
  });

  it('needs only an id and a text; other keys are left alone', () => {
    expect(answer({ id: 'a', text: '你好', intents: ['greeting'], must: [] })).toMatchObject({
      id: 'a',
      outcome: 'answered',
    });
    expect(answer({ id: 'a', text: '你好', history: null, region: null, as_of: null })).toMatchObject({
      outcome: 'answered',
    });
  });

  it('is understood with its history', () => {
    const history = ['能给我妈代缴吗'];
    expect(answer({ ...line, text: '那我岳母呢', history }).reason).toMatch(/not_listed|denied/);
  });

  it.each([
    ['not JSON', '{"id": 1, "text": ', null, 'not JSON'],
    ['no object', '"能退吗"', null, 'expected one JSON object a line'],
    ['null', 'null', null, 'expected one JSON object a line'],
    ['without a text', { id: 3 }, 3, 'text'],
    ['without an id', { text: '能退吗' }, null, 'id: expected a string or a number'],
    ['with a text that is none', { id: 3, text: 5 }, 3, 'text: expected a string'],
    [
      'with a history that is none',
      { id: 3, text: '能退吗', history: '能退吗' },
      3,
      'history: expected a list of strings',
    ],
    ['with a region that is none', { ...line, region: 410300 }, 7, 'region: expected a string or null'],
    [
      'of an unknown region',
      { ...line, region: '999999' },
      7,
      'region "999999" is not a known GB/T 2260 code',
    ],
    ['of a region by name', { ...line, region: '洛阳' }, 7, 'region "洛阳"'],
    ['of an empty region', { ...line, region: '' }, 7, 'region ""'],
    [
      'of a day that does not exist',
      { ...line, as_of: '2025-02-29' },
      7,
      'as_of "2025-02-29" is not a day that exists',
    ],
    ['of a day written otherwise', { ...line, as_of: '2025/02/28' }, 7, '"2025/02/28"'],
  ])('that is %s is refused', (...[_, faulty, id, reason]) => {
    const made = answer(faulty);
    expect(made['id']).toBe(id);
    expect(made['error']).toContain(reason);
    expect(made).not.toHaveProperty('outcome');
  });

  it.each([
    ['empty', '', 'input.empty'],
    ['of 10,000 characters', '缴'.repeat(10_000), 'input.too_long'],
    ['of smileys', '😀', 'input.unreadable'],
  ])('with a text %s is answered kindly', (_, text, reason) => {
    expect(answer({ ...line, text })).toMatchObject({ id: 7, outcome: 'clarification', reason });
  });

  it.each([null, 'null', [], {}, true])('with the id %j is refused or kept, and never breaks', (id) => {
    expect(() => answer({ ...line, id })).not.toThrow();
  });
});
