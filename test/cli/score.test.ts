// Scores against examples worked out by hand.
import { describe, expect, it } from 'vitest';
import {
  comparable,
  EvaluationItem,
  scoreAnswers,
  share,
  states,
  type ScoredAnswer,
} from '../../src/cli/score.js';

function item(id: string, parts: Record<string, unknown> = {}): EvaluationItem {
  return EvaluationItem.parse({
    id,
    text: '能退吗',
    region: '410300',
    as_of: '2024-11-20',
    intents: ['refund'],
    outcome: 'answered',
    ...parts,
  });
}

function given(intent: string, outcome = 'answered', text = ''): ScoredAnswer {
  return { outcome, intents: [{ id: intent }], text };
}

describe('one form for every way of writing', () => {
  it.each([
    ['2024年12月31日', '2024-12-31'],
    ['2024.12.31', '2024-12-31'],
    ['2024/1/5', '2024-1-5'],
    ['２０２４年０１月０５日', '2024-1-5'],
    ['2024年10月', '2024-10'],
    ['12月31号', '12-31'],
    ['1,300 元', '1300元'],
    ['三个月', '3个月'],
    ['三百元', '三百元'],
    ['APP', 'app'],
  ])('"%s" is "%s"', (text, form) => {
    expect(comparable(text)).toBe(form);
  });
});

describe('a fact is stated', () => {
  it.each([
    ['到2024年12月31日截止', '12月31日', true],
    ['到2025年12月31日截止', '12月31日', true],
    ['到2026年12月31日截止', '12月31日', false],
    ['到12月31日截止', '12月31日', true],
    ['到2月3日截止', '12月3日', false],
    ['到12月31日截止', '12月3日', false],
    ['不能退', '可以|不能', true],
    ['缴400元', '400元', true],
    ['缴四百元', '400元', false],
  ])('in "%s": "%s" %s', (text, fact, yes) => {
    expect(states(text, fact, 2024)).toBe(yes);
  });
});

describe('a share', () => {
  it.each([
    [1, 2, '50.0 % [9.5, 90.5]'],
    [8, 10, '80.0 % [49.0, 94.3]'],
    [0, 10, '0.0 % [0.0, 27.8]'],
    [10, 10, '100.0 % [72.2, 100.0]'],
    [0, 0, 'n/a'],
  ])('of %i in %i is %s', (hits, count, text) => {
    expect(share(hits, count)).toBe(text);
  });
});

describe('scores', () => {
  const items = [
    item('right', { must: ['不能|无法', '400元'], must_not: ['可以退'] }),
    item('other intent', { intents: ['duplicate_payment', 'refund'] }),
    item('wrong fact', { must: ['不能'], must_not: ['可以退', '一定能'] }),
    item('clarified', { outcome: 'clarify' }),
    item('outside', { intents: ['out_of_scope_other'], outcome: 'declined' }),
    item('unanswered'),
  ];
  const { summary, confusions, failures } = scoreAnswers(
    items,
    new Map([
      ['right', given('refund', 'answered', '不能退，每人400元。')],
      ['other intent', given('refund')],
      ['wrong fact', given('refund', 'answered', '可以退。')],
      ['clarified', given('refund', 'clarification')],
      ['outside', given('out_of_scope_other', 'declined')],
    ]),
  );

  it('count intents, outcomes and facts', () => {
    expect(summary).toMatchObject({
      items: '6',
      missing: '1',
      primary_intent: share(4, 6),
      any_intent: share(5, 6),
      outcome: share(5, 6),
      facts_stated: share(2, 3),
      wrong_facts: '1 of 3',
      whole_item_right: share(4, 6),
      out_of_scope_recall: share(1, 1),
      in_scope_declined: '0 of 5',
    });
  });

  it('name what was taken for what', () => {
    expect(confusions).toEqual([
      ['duplicate_payment -> refund', 1],
      ['refund -> none', 1],
    ]);
  });

  it('list what is not wholly right', () => {
    expect(failures.map(({ id }) => id)).toEqual(['wrong fact', 'unanswered']);
    expect(failures[0]).toMatchObject({ lacks: ['不能'], wrong: ['可以退'] });
  });

  it('count a question of ours that was declined', () => {
    const declined = scoreAnswers([item('a')], new Map([['a', given('out_of_scope_other', 'declined')]]));
    expect(declined.summary['in_scope_declined']).toBe('1 of 1');
  });
});
