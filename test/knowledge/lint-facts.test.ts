// The linter of facts: it finds each kind of seeded fault, and nothing in clean facts.
import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.js';
import type { Finding } from '../../src/knowledge/finding.js';
import { lintFacts } from '../../src/knowledge/lint-facts.js';
import type { Source } from '../../src/knowledge/source.js';
import { madeUpBase, madeUpSource } from './made-up-facts.js';

const on = day('2026-11-22');
const notice = madeUpSource();

function lint(facts: Record<string, unknown>[], sources: Source[] = [notice]): Finding[] {
  return lintFacts(madeUpBase(...facts), sources, on);
}

const window = {
  topic: 'collection_window',
  benefitYears: 2027,
  values: { start: { day: '2026-09-29' }, end: { day: '2026-12-31' } },
};
const premium = (yuan: number): Record<string, unknown> => ({
  topic: 'premium',
  benefitYears: 2027,
  values: { amount: { yuan } },
});

describe('clean facts', () => {
  it('give no finding', () => {
    expect(lint([window, premium(400), {}])).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['in another place', {}, { appliesTo: ['140000'] }],
    ['in a place inside', {}, { appliesTo: ['410300'] }],
    ['in another year', {}, { benefitYears: 2026 }],
    ['on other days', { validTo: '2026-11-20' }, { validFrom: '2026-11-20' }],
    ['under another topic', {}, { topic: 'promise' }],
  ])('may differ %s', (_, one, other) => {
    const first = { ...premium(400), ...one };
    const second = { ...premium(410), ...other };
    expect(lint([first, second]).filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('a conflict', () => {
  it('is found where two facts hold at once and differ', () => {
    expect(lint([premium(400), premium(410)])).toEqual([
      {
        kind: 'conflict',
        level: 'error',
        where: 'fact-0 / fact-1',
        problem: 'both hold at once and differ in amount: {"yuan":400}, {"yuan":410}',
        mend: 'end one of them, or record supersededBy with the reason',
      },
    ]);
  });

  it('is found where one day, one year and one place are shared', () => {
    const found = lint([
      { ...premium(400), benefitYears: { to: 2027 }, validTo: '2026-11-21', appliesTo: ['410000', '140000'] },
      {
        ...premium(410),
        benefitYears: { from: 2027 },
        validFrom: '2026-11-20',
        appliesTo: ['140000', '510000'],
      },
    ]);
    expect(found.map(({ kind }) => kind)).toEqual(['conflict']);
  });

  it('is none where it is recorded which fact replaces which', () => {
    const replaced = { ...premium(410), supersededBy: { fact: 'fact-0', because: '更正' } };
    expect(lint([premium(400), replaced])).toEqual([]);
  });
});

describe('an overlap', () => {
  it('is found where a year’s topic is told twice', () => {
    const found = lint([premium(400), premium(400)]);
    expect(found.map(({ kind, where }) => [kind, where])).toEqual([['overlap', 'fact-0 / fact-1']]);
  });

  it('is none where facts without a year add up', () => {
    expect(lint([{}, {}])).toEqual([]);
  });
});

describe('a review', () => {
  const reviewBy = (text: string): Record<string, unknown>[] => [{ validTo: 'open', reviewBy: text }];

  it.each([
    ['2026-11-21', ['error']],
    ['2026-11-22', ['notice']],
    ['2027-01-20', ['notice']],
    ['2027-01-21', []],
  ])('due by %s is told as %j', (text, levels) => {
    const found = lint(reviewBy(text));
    expect(found.map(({ level }) => level)).toEqual(levels);
    expect(found.every(({ kind, where }) => kind === 'expired' && where === 'fact-0')).toBe(true);
  });
});

describe('a source', () => {
  it('that no fact cites is found', () => {
    const found = lint([{}], [notice, madeUpSource({ id: 'unread' })]);
    expect(found).toMatchObject([{ kind: 'unused', level: 'error', where: 'unread' }]);
  });

  it('that a fact cites beside its first is used', () => {
    const found = lint([{ alsoSources: ['also#one'] }], [notice, madeUpSource({ id: 'also' })]);
    expect(found).toEqual([]);
  });
});

describe('a gap', () => {
  it('is told where nothing is known for the season’s year', () => {
    const found = lint([{ ...premium(400), benefitYears: 2026 }]);
    expect(found).toMatchObject([
      { kind: 'gap', level: 'notice', where: 'premium 410000', problem: 'nothing known for benefit year 2027' },
    ]);
  });

  it('is none where the place around knows', () => {
    const city = { ...premium(390), benefitYears: 2026, appliesTo: ['410300'] };
    expect(lint([city, premium(400)])).toEqual([]);
  });

  it('is asked of next year from September on', () => {
    const base = madeUpBase({ ...premium(400), benefitYears: 2026 });
    expect(lintFacts(base, [notice], day('2026-08-31'))).toEqual([]);
    expect(lintFacts(base, [notice], day('2026-09-01')).map(({ kind }) => kind)).toEqual(['gap']);
  });
});
