// A missed period, and the start of a proxy payment: the first obstacle decides, and nothing untold permits.
import { describe, expect, it } from 'vitest';
import type { Slots } from '../../src/domain/slots.js';
import { decideLate } from '../../src/rules/late.js';
import { decideProxyPay } from '../../src/rules/proxy-pay.js';
import type { Ruling } from '../../src/rules/ruling.js';
import { madeUpBase } from '../knowledge/made-up-facts.js';
import { ask } from './asked.js';

const window = {
  topic: 'collection_window',
  benefitYears: 2026,
  values: { start: { day: '2025-09-29' }, end: { day: '2025-12-31' } },
};
const proxy = { topic: 'proxy_window', benefitYears: 2026, values: { start: { day: '2025-10-16' } } };
const relatives = { topic: 'near_relatives', values: { kinds: { relations: ['parent'] } } };
const steps = { topic: 'proxy_steps' };
const all = [window, proxy, relatives, steps];
const mother = { id: 'mother', kind: 'parent' as const, word: '妈妈' };
const friend = { id: 'friend', kind: 'not_related' as const, word: '朋友' };

function pay(on: string, slots: Partial<Slots>, facts: Record<string, unknown>[] = all): Ruling {
  return decideProxyPay(ask(madeUpBase(...facts), { on, benefitYear: 2026, slots }));
}

describe('a proxy payment', () => {
  it.each<[string, Partial<Slots>, string]>([
    ['2025-11-05', { persons: [mother] }, 'pay.if_in_province'],
    ['2025-12-31', { persons: [mother] }, 'pay.if_in_province'],
    ['2025-11-05', { persons: [friend] }, 'pay.denied'],
    ['2025-11-05', { persons: [mother, friend] }, 'pay.denied'],
    ['2025-09-28', { persons: [mother] }, 'pay.before'],
    ['2025-10-15', { persons: [mother] }, 'pay.before'],
    ['2025-10-16', { persons: [mother] }, 'pay.if_in_province'],
    ['2026-01-01', { persons: [mother] }, 'pay.closed'],
  ])('on %s for %j is %s', (on, slots, code) => {
    expect(pay(on, slots).code).toBe(code);
  });

  it('is never ready where no one has been named', () => {
    expect(pay('2025-11-05', {}).code).not.toBe('pay.ready');
  });

  it('is never ready where the list of relatives is not known', () => {
    expect(pay('2025-11-05', { persons: [mother] }, [window, proxy, steps]).code).not.toBe('pay.ready');
  });

  it('is never ready where two lists of relatives contradict each other', () => {
    const other = { topic: 'near_relatives', values: { kinds: { relations: ['child'] } } };
    expect(pay('2025-11-05', { persons: [mother] }, [...all, other]).code).not.toBe('pay.ready');
  });

  it.each(['2025-09-28', '2025-11-05', '2025-12-31', '2026-01-01'])(
    'is never ready on %s where only the collection window is known',
    (on) => {
      expect(pay(on, { persons: [mother] }, [window, relatives, steps]).code).not.toBe('pay.ready');
    },
  );

  it('is never ready where nothing says how', () => {
    expect(pay('2025-11-05', { persons: [mother] }, [window, proxy, relatives]).code).toBe('pay.not_covered');
  });

  it('goes to a relative enrolled in another province only where that is allowed', () => {
    const scope = {
      topic: 'proxy_scope',
      values: { inProvince: { yes: true }, otherProvince: { yes: false } },
    };
    const slots = { persons: [mother], beneficiaryRegion: '440100' };
    expect(pay('2025-11-05', slots, [...all, scope]).code).not.toBe('pay.ready');
  });
});

describe('a missed period', () => {
  const rule = {
    topic: 'waiting_period',
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
  const late = (on: string, ...facts: Record<string, unknown>[]): Ruling =>
    decideLate(ask(madeUpBase(...facts), { on, benefitYear: 2026 }));

  it.each([
    ['2025-12-31', 'late.still_open'],
    ['2026-01-01', 'late.over'],
  ])('on %s is %s', (on, code) => {
    expect(late(on, window, rule).code).toBe(code);
  });

  it('is told by the place’s own rule where it has one', () => {
    const ruling = late('2026-01-01', window, rule, { topic: 'late_who', lead: '还能补缴。' });
    expect([ruling.code, ruling.facts[0]?.topic]).toEqual(['telling.told', 'late_who']);
  });

  it('is not covered where neither window nor rule is known', () => {
    expect(late('2026-01-01', rule).outcome).toBe('not_covered');
    expect(late('2026-01-01', window).outcome).toBe('not_covered');
  });
});
