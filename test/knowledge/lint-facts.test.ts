// The linter of facts: it finds each kind of seeded fault, and nothing in clean facts.
import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.js';
import type { Finding } from '../../src/knowledge/finding.js';
import { lintFacts } from '../../src/knowledge/lint-facts.js';
import type { Source } from '../../src/knowledge/source.js';
import { madeUpBase, madeUpSource } from './made-up-facts.js';

const on = day('2026-11-22');
const notice = madeUpSource();

/** Long enough not to end soon. */
const validTo = '2027-12-31';

function lint(facts: Record<string, unknown>[], sources: Source[] = [notice]): Finding[] {
  return lintFacts(madeUpBase(...facts.map((parts) => ({ validTo, ...parts }))), sources, on);
}

function kindsOf(findings: Finding[]): string[] {
  return findings.map(({ level, kind, where }) => `${level} ${kind} ${where}`);
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

const kinds = { kinds: { relations: ['parent'] } };

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
    expect(kindsOf(found)).toContain('error conflict fact-0 / fact-1');
  });

  it('is found between different sources and grades of one place', () => {
    const copied = { ...premium(410), source: 'grade-c#one' };
    expect(kindsOf(lint([premium(400), copied]))).toContain('error conflict fact-0 / fact-1');
  });

  it('is none where it is recorded which fact replaces which', () => {
    const replaced = {
      ...premium(410),
      validFrom: '2023-01-01',
      supersededBy: { fact: 'fact-0', because: '更正' },
    };
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
    const kind = { error: 'expired', notice: 'expiring' };
    expect(found.every((finding) => finding.kind === kind[finding.level] && finding.where === 'fact-0')).toBe(
      true,
    );
  });
});

describe('an end', () => {
  const ending = { topic: 'promise', validTo: '2027-01-20' };

  it('within sixty days, which nothing follows, is told by place and day', () => {
    expect(lint([ending])).toMatchObject([
      { kind: 'expiring', level: 'notice', where: '410000', problem: 'nothing follows on 2027-01-20 for: 承诺书' },
    ]);
  });

  it.each<[string, Record<string, unknown>[]]>([
    ['further away', [{ ...ending, validTo: '2027-01-21' }]],
    ['past', [{ ...ending, validTo: '2026-11-22' }]],
    ['that another fact follows', [ending, { topic: 'promise', validFrom: '2027-01-20' }]],
    ['after which the place around knows', [ending, { topic: 'promise', appliesTo: ['100000'], widened: '全国' }]],
  ])('%s is not told', (_, facts) => {
    expect(lint(facts).filter(({ kind }) => kind === 'expiring')).toEqual([]);
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

describe('a passage', () => {
  const passages = [
    { id: 'one', locator: '一', gist: '要点' },
    { id: 'two', locator: '二', gist: '要点' },
  ];

  it('that no fact cites is found', () => {
    expect(kindsOf(lint([{}], [madeUpSource({ passages })]))).toEqual(['error uncited notice#two']);
    expect(lint([{ alsoSources: ['notice#two'] }], [madeUpSource({ passages })])).toEqual([]);
  });

  it.each(['全文', '见原文', '-', '——', ' 。', '（全文）', '略'])('located at “%s” is found', (locator) => {
    const lost = madeUpSource({ passages: [{ id: 'one', locator, gist: '要点' }] });
    expect(kindsOf(lint([{}], [lost]))).toEqual(['error locator notice#one']);
  });
});

describe('a window', () => {
  const of = (start: string, end: string): Record<string, unknown> => ({
    ...window,
    values: { start: { day: start }, end: { day: end } },
  });

  it.each([
    ['2026-06-30', '2026-12-31', 'start 2026-06-30 lies outside 2026-07-01 to 2027-12-31'],
    ['2026-09-01', '2028-01-01', 'end 2028-01-01 lies outside 2026-07-01 to 2027-12-31'],
    ['2026-12-31', '2026-09-01', 'ends (2026-09-01) before it starts (2026-12-31)'],
  ])('from %s to %s for 2027 is found', (start, end, problem) => {
    const found = lint([of(start, end)]);
    expect(kindsOf(found)).toEqual(['error year fact-0']);
    expect(found[0]?.problem).toContain(problem);
  });

  it('may begin in July and end with its benefit year', () => {
    expect(lint([of('2026-07-01', '2027-12-31')])).toEqual([]);
  });

  it('of every year that ends before it starts is found', () => {
    const values = {
      firstMonth: { month: 9 },
      lastMonth: { month: 12 },
      firstDay: { dayOfMonth: 20 },
      lastDay: { dayOfMonth: 10 },
      deadline: { monthDay: '08-31' },
    };
    const found = lint([{ topic: 'collection_window_yearly', benefitYears: { from: 2021 }, values }]);
    expect(found.map(({ problem }) => problem)).toEqual([
      'its deadline 08-31 comes before it starts (09-20)',
      'its days of the month end before they start',
    ]);
  });
});

describe('a fact of grade D', () => {
  const unknownOrigin = { source: 'grade-d#one', validFrom: '2025-06-01' };

  it.each(['2027-06-02', 'open'])('that lasts more than two years, to %s, is found', (end) => {
    const found = lint([{ ...unknownOrigin, validTo: end, reviewBy: '2027-08-31' }, {}]);
    expect(kindsOf(found)).toContain('error grade fact-0');
  });

  it('may last two years', () => {
    expect(kindsOf(lint([{ ...unknownOrigin, validTo: '2027-06-01' }, {}]))).not.toContain('error grade fact-0');
  });
});

describe('a gap', () => {
  it('is told where nothing is known for the season’s year', () => {
    const found = lint([{ ...premium(400), benefitYears: 2026 }]);
    expect(found).toMatchObject([
      {
        kind: 'gap',
        level: 'notice',
        where: '410000',
        problem: 'nothing known for benefit year 2027: 个人缴费标准',
      },
    ]);
  });

  it('is none where the place around knows', () => {
    const city = { ...premium(390), benefitYears: 2026, appliesTo: ['410300'] };
    expect(lint([city, premium(400)])).toEqual([]);
  });

  it('is none where dated days stand for the days of every year', () => {
    const values = {
      firstMonth: { month: 9 },
      lastMonth: { month: 12 },
      firstDay: { dayOfMonth: 1 },
      lastDay: { dayOfMonth: 25 },
      deadline: { monthDay: '12-31' },
    };
    const yearly = { topic: 'collection_window_yearly', benefitYears: { to: 2026 }, values };
    expect(lint([yearly, window])).toEqual([]);
  });

  it('is told where a place lets people pay, but says nothing of what they ask', () => {
    const found = lint([{ topic: 'proxy_allowed' }, premium(400), { topic: 'near_relatives', values: kinds }]);
    expect(found).toMatchObject([
      {
        kind: 'gap',
        level: 'notice',
        where: '410000',
        problem: 'allows proxy payment, but nothing is known of: 代缴步骤、集中缴费期、查代缴结果、退费的当地规定',
      },
    ]);
  });

  it('is asked of next year from September on', () => {
    const base = madeUpBase({ ...premium(400), benefitYears: 2026 });
    expect(lintFacts(base, [notice], day('2026-08-31'))).toEqual([]);
    expect(kindsOf(lintFacts(base, [notice], day('2026-09-01')))).toEqual(['notice gap 410000']);
  });
});
