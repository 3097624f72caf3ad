// The waiting period: the official worked dates, with made-up facts and with the real ones.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Slots } from '../../src/domain/slots.js';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import type { Ruling } from '../../src/rules/ruling.js';
import { countedGapYears, decideWaiting, waitingMonths } from '../../src/rules/waiting.js';
import { day } from '../../src/domain/day.js';
import { madeUpBase, madeUpFact } from '../knowledge/made-up-facts.js';
import { projectFolder } from '../project-folder.js';
import { ask, figure } from './asked.js';

const rule = {
  id: 'rule',
  topic: 'waiting_period',
  appliesTo: ['100000'],
  validTo: 'open',
  reviewBy: '2027-08-31',
  benefitYears: { from: 2025 },
  values: {
    fixed: { months: 3 },
    perYear: { months: 1 },
    countsFrom: { year: 2025 },
    longGap: { years: 4 },
    longGapLeast: { months: 6 },
    fixedRepairable: { yes: false },
    repairPerYear: { months: 1 },
  },
};
const bases: [string, () => KnowledgeBase][] = [['made-up facts', () => madeUpBase(rule)]];
bases.push(['the real facts', () => loadKnowledge(projectFolder).base]);

/** Gap years, the benefit year paid for, further slots → the code and from when benefits run. */
const worked: [string, number[], number, Partial<Slots>, string, string][] = [
  ['one gap year', [2025], 2026, { paidInWindow: true }, 'waiting.gap_in_window', '2026年4月1日'],
  ['two gap years', [2025, 2026], 2027, { paidInWindow: true }, 'waiting.gap_in_window', '2027年5月1日'],
  [
    'two gap years of which one is repaired',
    [2025, 2026],
    2027,
    { paidInWindow: true, repairedYears: 1 },
    'waiting.gap_in_window',
    '2027年4月1日',
  ],
  [
    'two gap years repaired more than needed: the fixed part stays',
    [2025, 2026],
    2027,
    { paidInWindow: true, repairedYears: 5 },
    'waiting.gap_in_window',
    '2027年4月1日',
  ],
  [
    'four gap years repaired fully: not under six months',
    [2025, 2026, 2027, 2028],
    2029,
    { paidInWindow: true, repairedYears: 3 },
    'waiting.gap_in_window',
    '2029年7月1日',
  ],
  [
    'four gap years not repaired',
    [2025, 2026, 2027, 2028],
    2029,
    { paidInWindow: true },
    'waiting.gap_in_window',
    '2029年7月1日',
  ],
  [
    'five gap years not repaired',
    [2025, 2026, 2027, 2028, 2029],
    2030,
    { paidInWindow: true },
    'waiting.gap_in_window',
    '2030年8月1日',
  ],
  [
    'a gap year told twice',
    [2025, 2025],
    2026,
    { paidInWindow: true },
    'waiting.gap_in_window',
    '2026年4月1日',
  ],
  [
    'gap years before the rule only',
    [2023, 2024],
    2026,
    { paidInWindow: true },
    'waiting.none',
    '2026年1月1日',
  ],
  [
    'no counted gap, paid late',
    [2024],
    2026,
    { paidInWindow: false, paidOn: day('2026-03-15') },
    'waiting.late',
    '2026年6月15日',
  ],
  [
    'no counted gap, paid late on the last day of a month',
    [2024],
    2026,
    { paidInWindow: false, paidOn: day('2025-11-30') },
    'waiting.late',
    '2026年2月28日',
  ],
  [
    'one gap year, paid late',
    [2025],
    2026,
    { paidInWindow: false, paidOn: day('2026-07-01') },
    'waiting.gap_late',
    '2026年10月1日',
  ],
  [
    'two gap years, paid late',
    [2025, 2026],
    2027,
    { paidInWindow: false, paidOn: day('2027-02-10') },
    'waiting.gap_late',
    '2027年6月10日',
  ],
];

describe.each(bases)('by %s', (_, load) => {
  let base: KnowledgeBase;
  beforeAll(() => {
    base = load();
  });

  function wait(benefitYear: number, slots: Partial<Slots>): Ruling {
    // In the season before the benefit year, unless the day of payment is told.
    const on = slots.paidOn ?? `${String(benefitYear - 1)}-11-15`;
    return decideWaiting(ask(base, { on, region: '100000', benefitYear, slots }));
  }

  it.each(worked)('%s', (...[_name, gapYears, benefitYear, slots, code, start]) => {
    const ruling = wait(benefitYear, { gapYears, ...slots });
    expect(ruling.code).toBe(code);
    expect(figure(ruling, 'waiting.start')).toBe(start);
  });

  it('a newborn does not wait', () => {
    expect(wait(2026, { groups: ['newborn'], gapYears: [2025], paidInWindow: false }).code).toBe(
      'waiting.exempt',
    );
  });

  it('who told nothing gets the rule, and no date', () => {
    const ruling = wait(2026, {});
    expect(ruling.decision.status).toBe('open');
    expect(ruling.decision.need).toContain('gapYears');
    expect(figure(ruling, 'waiting.start')).toBeUndefined();
    expect(ruling.facts.map(({ topic }) => topic)).toEqual(['waiting_period']);
  });

  it('who did not say when it was paid gets the date of a payment in time, as a condition', () => {
    const ruling = wait(2027, { gapYears: [2025] });
    expect([ruling.decision.status, ruling.code]).toEqual(['open', 'waiting.gap_if_in_window']);
    expect(figure(ruling, 'waiting.start')).toBe('2027年4月1日');
  });

  it('before benefit year 2025 there was no such rule', () => {
    expect(wait(2024, { gapYears: [2023] }).outcome).toBe('not_covered');
  });
});

describe('the months', () => {
  const fact = madeUpFact(rule);

  it.each([
    [1, 0, 3],
    [2, 0, 4],
    [3, 0, 5],
    [3, 1, 4],
    [3, 2, 3],
    [3, 9, 3],
    [4, 0, 6],
    [4, 3, 6],
    [5, 0, 7],
    [5, 1, 6],
    [5, 4, 6],
    [0, 0, 3],
  ])('of %i gap years with %i repaired are %i', (gaps, repaired, total) => {
    expect(waitingMonths(fact, gaps, repaired).total).toBe(total);
  });

  it('count gap years of the rule’s time, before the year paid for, once each', () => {
    expect(countedGapYears(fact, [2023, 2024, 2025, 2026, 2026, 2027, 2028], 2027)).toEqual([2025, 2026]);
  });
});

describe('a place’s own days of waiting', () => {
  const days = { id: 'days', topic: 'waiting_days', appliesTo: ['141000'], values: { after: { days: 90 } } };

  it('are told where nothing later replaces them', () => {
    const ruling = decideWaiting(
      ask(madeUpBase(days), { on: '2024-11-01', region: '141000', benefitYear: 2025 }),
    );
    expect(ruling.code).toBe('waiting.days');
    expect(ruling.facts.map(({ id }) => id)).toEqual(['days']);
  });

  it('give way to the national rule that is recorded as later', () => {
    const replaced = { ...days, supersededBy: { fact: 'rule', because: '国家规定' } };
    const base = madeUpBase(replaced, { ...rule, validFrom: '2024-08-01' });
    const slots = { gapYears: [2025], paidInWindow: true };
    const ruling = decideWaiting(ask(base, { on: '2025-11-01', region: '141000', benefitYear: 2026, slots }));
    expect(ruling.code).toBe('waiting.gap_in_window');
  });
});

describe('a window that goes past the year', () => {
  it.each([
    ['2025-12-31', {}, 'waiting.undecided', undefined],
    ['2026-01-01', {}, 'waiting.undecided_lag', '2026年1月1日'],
    ['2026-02-28', { neverInterrupted: true }, 'waiting.none_lag', '2026年2月28日'],
    ['2026-03-01', {}, 'waiting.undecided', undefined],
  ] as const)(
    'paid on %s inside a window that goes past the year %j is %s',
    (...[on, slots, code, start]) => {
      const hebei = loadKnowledge(projectFolder).base;
      const ruling = decideWaiting(ask(hebei, { on, region: '130000', benefitYear: 2026, slots }));
      expect([ruling.code, figure(ruling, 'waiting.lagStart')]).toEqual([code, start]);
    },
  );
});
