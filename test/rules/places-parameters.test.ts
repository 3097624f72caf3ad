// What places set differently, as parameters of the rules: balances, amounts, windows.
import { describe, expect, it } from 'vitest';
import type { Slots } from '../../src/domain/slots.js';
import { decideAmount } from '../../src/rules/amount.js';
import { decideBalance } from '../../src/rules/balance.js';
import type { Asked, Ruling } from '../../src/rules/ruling.js';
import { decideWindow } from '../../src/rules/window.js';
import { madeUpBase } from '../knowledge/made-up-facts.js';
import { ask, figure } from './asked.js';

type Facts = Record<string, unknown>;

function asked(facts: Facts[], slots: Partial<Slots> = {}, on = '2025-11-05'): Asked {
  return ask(madeUpBase(...facts), { on, benefitYear: 2026, slots });
}

function unverified(fact: Facts, grade = 'c'): Facts {
  return { ...fact, source: `grade-${grade}#one` };
}

/** How a ruling ends, and with which code. */
function end({ outcome, code }: Ruling): [string, string] {
  return [outcome, code];
}

describe('the balance', () => {
  const rule = (values: Facts): Facts => ({
    topic: 'balance_rule',
    values: { keep: { yuan: 0 }, ...values },
  });
  const keep = rule({ keep: { yuan: 1000 } });
  const exceed = rule({ mustExceed: { yes: true } });
  const prior = rule({ priorYearsOnly: { yes: true } });
  const enough = rule({});
  const ofEarlierYears = { fromPriorYears: true };

  it.each<[string, number, string, Facts, Partial<Slots>]>([
    ['to keep 1,000', 1399, 'balance.short', keep, {}],
    ['to keep 1,000', 1400, 'balance.enough', keep, {}],
    ['to keep 1,000', 1401, 'balance.enough', keep, {}],
    ['to exceed the sum', 399, 'balance.short', exceed, {}],
    ['to exceed the sum', 400, 'balance.short', exceed, {}],
    ['to exceed the sum', 401, 'balance.enough', exceed, {}],
    ['of earlier years', 399, 'balance.short', prior, ofEarlierYears],
    ['of earlier years', 400, 'balance.enough', prior, ofEarlierYears],
    ['of earlier years', 401, 'balance.enough', prior, ofEarlierYears],
    ['of earlier years, unsaid', 401, 'balance.prior_years', prior, {}],
    [
      'of earlier years, told to be of this one',
      401,
      'balance.prior_years',
      prior,
      { fromPriorYears: false },
    ],
    ['to suffice', 399, 'balance.short', enough, {}],
    ['to suffice', 400, 'balance.enough', enough, {}],
    ['to suffice', 401, 'balance.enough', enough, {}],
  ])('%s: %i yuan for 400 are %s', (...[, balanceYuan, code, fact, slots]) => {
    const ruling = decideBalance(asked([fact], { balanceYuan, amountYuan: 400, ...slots }));
    expect(end(ruling)).toEqual(['answered', code]);
  });

  it.each<[string, string, Facts, Partial<Slots>]>([
    ['to keep some', 'balance.rule', keep, {}],
    ['to exceed the sum', 'balance.exceed', exceed, {}],
    ['of earlier years', 'balance.prior_years', prior, {}],
    ['of earlier years, told to be so', 'balance.sufficient', prior, ofEarlierYears],
    ['to suffice', 'balance.sufficient', enough, {}],
  ])('%s and not told is %s', (...[, code, fact, slots]) => {
    expect(end(decideBalance(asked([fact], slots)))).toEqual(['answered', code]);
  });

  it('is not called enough where nobody knows what is to be paid', () => {
    expect(decideBalance(asked([keep], { balanceYuan: 9000 })).code).toBe('balance.usable');
    expect(decideBalance(asked([enough], { balanceYuan: 9000 })).code).toBe('balance.sufficient');
    expect(decideBalance(asked([exceed], { balanceYuan: 9000 })).code).toBe('balance.exceed');
  });

  it('is told unverified, deciding nothing, where only that is known', () => {
    for (const grade of ['c', 'd']) {
      const ruling = decideBalance(asked([unverified(keep, grade)], { balanceYuan: 9000, amountYuan: 400 }));
      expect([...end(ruling), ruling.figures]).toEqual(['answered', 'telling.told', {}]);
    }
  });
});

describe('the amount', () => {
  const premium = { topic: 'premium', benefitYears: 2026, values: { amount: { yuan: 400 } } };
  const choice = { ...premium, values: { amount: { yuan: 400 }, higher: { yuan: 600 } } };
  const tiers = {
    topic: 'premium_tiers',
    benefitYears: 2026,
    values: { student: { yuan: 390 }, subsistence: { yuan: 20 }, minor: { yuan: 350 } },
  };

  it.each<[string, Facts[], Partial<Slots>, string]>([
    ['is one where people have no choice', [premium], {}, 'amount.general'],
    ['is told as a choice where they have one', [choice], {}, 'amount.choice'],
    ['of a group is its own, choice or none', [choice, tiers], { groups: ['student'] }, 'amount.tiers'],
    [
      'of subsidised people of an unsaid kind is the list',
      [premium, tiers],
      { groups: ['subsidised'] },
      'amount.tier_list',
    ],
    ['of a minor is a tier where there is one', [premium, tiers], { groups: ['minor'] }, 'amount.tiers'],
    [
      'of an adult is everybody’s where there is no tier',
      [premium, tiers],
      { groups: ['adult'] },
      'amount.general',
    ],
    [
      'of a minor is everybody’s where there are no tiers',
      [premium],
      { groups: ['minor'] },
      'amount.general',
    ],
    [
      'of a group without one is no matter of tiers',
      [premium, tiers],
      { groups: ['exempt_status'] },
      'amount.general',
    ],
  ])('%s', (...[, facts, slots, code]) => {
    expect(end(decideAmount(asked(facts, slots)))).toEqual(['answered', code]);
  });

  it.each<[string, Facts[], Partial<Slots>]>([
    ['of subsidised people where no tiers are known', [premium], { groups: ['subsidised'] }],
    ['of a group that the tiers leave out', [premium, tiers], { groups: ['destitute'] }],
    ['of another year', [{ ...choice, benefitYears: 2025 }], {}],
  ])('is unknown %s', (_, facts, slots) => {
    expect(decideAmount(asked(facts, slots)).outcome).toBe('not_covered');
  });

  it('of two groups is the lower, of those that have one', () => {
    const ruling = decideAmount(asked([premium, tiers], { groups: ['student', 'subsistence', 'destitute'] }));
    expect(figure(ruling, 'tier.best')).toBe('20元');
    expect(figure(ruling, 'tier.destitute')).toBeUndefined();
  });

  it('of a family is no sum where each may choose', () => {
    expect(figure(decideAmount(asked([premium], { headcount: 3 })), 'amount.total')).toBe('1200元');
    const chosen = decideAmount(asked([choice], { headcount: 3 }));
    expect([chosen.code, figure(chosen, 'amount.total')]).toEqual(['amount.choice', undefined]);
  });

  it('is told unverified, with no sum, where only that is known', () => {
    const ruling = decideAmount(asked([unverified(premium)], { headcount: 3 }));
    expect([...end(ruling), ruling.figures]).toEqual(['answered', 'telling.told', {}]);
  });

  it('of unverified tiers is told only to the groups of which they speak', () => {
    const told = (groups: Slots['groups']): string[] =>
      decideAmount(asked([premium, unverified(tiers, 'd')], { groups })).facts.map(({ topic }) => topic);
    expect(told(['student'])).toEqual(['premium_tiers']);
    expect(told(['subsidised'])).toEqual(['premium_tiers']);
    expect(decideAmount(asked([premium, unverified(tiers, 'd')], { groups: ['destitute'] })).outcome).toBe(
      'not_covered',
    );
  });
});

describe('the window', () => {
  const season = { topic: 'proxy_season', values: { onlyInCollection: { yes: true } } };
  const collection = {
    topic: 'collection_window',
    benefitYears: 2026,
    values: { start: { day: '2025-10-01' }, end: { day: '2025-12-31' } },
  };
  const proxyTime = { topic: 'proxy_window', benefitYears: 2026, values: { start: { day: '2025-10-16' } } };
  const missed = { paidInWindow: false };
  const account = { money: 'account' as const };

  it.each<[string, Facts[], Partial<Slots>, string, string]>([
    ['is over for good, for one who missed it', [season], missed, '2025-11-05', 'window.season_only'],
    ['is over for good, after its end', [season, collection], missed, '2026-01-01', 'window.season_only'],
    [
      'is still open on its last day, missed or not',
      [season, collection],
      missed,
      '2025-12-31',
      'window.last_day',
    ],
    ['is still to come before its start', [season, collection], missed, '2025-09-30', 'window.before'],
    ['is over, for one who missed nothing', [season, collection], {}, '2026-01-01', 'window.closed'],
    [
      'is over, of the collection alone, where the place has no such rule',
      [collection],
      missed,
      '2026-01-01',
      'window.over',
    ],
    [
      'is over, where the proxy has a time of its own',
      [collection, proxyTime],
      missed,
      '2026-01-01',
      'window.closed',
    ],
    [
      'is that of the season, for one who asks for the account',
      [season],
      account,
      '2025-11-05',
      'window.season_known',
    ],
    [
      'is the collection’s own, for one who asks for the account',
      [season, collection],
      account,
      '2025-11-05',
      'window.season_open',
    ],
  ])('%s', (...[, facts, slots, on, code]) => {
    expect(end(decideWindow(asked(facts, slots, on)))).toEqual(['answered', code]);
  });

  it('is closed to nobody by a rule that says the opposite or is unverified', () => {
    const other = { ...season, values: { onlyInCollection: { yes: false } } };
    expect(decideWindow(asked([other, collection], missed, '2026-01-01')).code).toBe('window.over');
    expect(decideWindow(asked([unverified(season)], missed)).code).not.toBe('window.season_only');
  });

  it('is told unverified, neither open nor closed, with what is said of the season', () => {
    const ruling = decideWindow(asked([unverified(collection), season]));
    expect([...end(ruling), ruling.figures]).toEqual(['answered', 'telling.told', {}]);
    expect(ruling.facts.map(({ topic }) => topic)).toEqual(['collection_window']);
    expect(ruling.mentions.map(({ topic }) => topic)).toEqual(['proxy_season']);
  });

  it('of a year that was named and is unknown is no matter of the season', () => {
    const named = { ...account, benefitYear: 2026 };
    expect(decideWindow(asked([season], named)).outcome).toBe('not_covered');
  });

  it('known of the collection alone is no answer to one who asks for the account', () => {
    expect(end(decideWindow(asked([collection], { money: 'account' })))).toEqual([
      'not_covered',
      'window.proxy_unknown',
    ]);
    expect(decideWindow(asked([collection], { money: 'cash' })).code).toBe('window.collection_open');
  });
});
