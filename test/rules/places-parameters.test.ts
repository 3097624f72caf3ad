// What places set differently, as parameters of the rules: balances, amounts, windows, payment, entrances, other places, the mode.
import { describe, expect, it } from 'vitest';
import type { Slots } from '../../src/domain/slots.js';
import { decideAmount } from '../../src/rules/amount.js';
import { decideBalance } from '../../src/rules/balance.js';
import { decideCross } from '../../src/rules/cross-region.js';
import { decideEntrance } from '../../src/rules/entrance.js';
import { decideMode, proxyMode } from '../../src/rules/mode.js';
import { decideProxyPay } from '../../src/rules/proxy-pay.js';
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

const mother = { id: 'mother', kind: 'parent' as const, word: '妈妈' };
const aunt = { id: 'aunt', kind: 'other_relative' as const, word: '姑姑' };
const friend = { id: 'friend', kind: 'not_related' as const, word: '朋友' };

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
  ])('%s', (_, facts, slots, code) => {
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
  const missed = { paidInWindow: false };

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
    ['is over, where the place has no such rule', [collection], missed, '2026-01-01', 'window.closed'],
  ])('%s', (...[, facts, slots, on, code]) => {
    expect(end(decideWindow(asked(facts, slots, on)))).toEqual(['answered', code]);
  });

  it('is closed to nobody by a rule that says the opposite or is unverified', () => {
    const other = { ...season, values: { onlyInCollection: { yes: false } } };
    expect(decideWindow(asked([other, collection], missed, '2026-01-01')).code).toBe('window.closed');
    expect(decideWindow(asked([unverified(season)], missed)).code).not.toBe('window.season_only');
  });

  it('is told unverified, neither open nor closed, with what is said of the season', () => {
    const ruling = decideWindow(asked([unverified(collection), season]));
    expect([...end(ruling), ruling.figures]).toEqual(['answered', 'telling.told', {}]);
    expect(ruling.facts.map(({ topic }) => topic)).toEqual(['collection_window']);
    expect(ruling.mentions.map(({ topic }) => topic)).toEqual(['proxy_season']);
  });

  it('known of the collection alone is no answer to one who asks for the account', () => {
    expect(end(decideWindow(asked([collection], { money: 'account' })))).toEqual([
      'not_covered',
      'window.proxy_unknown',
    ]);
    expect(decideWindow(asked([collection], { money: 'cash' })).code).toBe('window.collection_open');
  });
});

describe('a payment', () => {
  const steps = { topic: 'proxy_steps' };
  const list = { topic: 'near_relatives', values: { kinds: { relations: ['parent'] } } };
  const proxy = { topic: 'proxy_window', benefitYears: 2026, values: { start: { day: '2025-10-16' } } };
  const paysBack = { topic: 'proxy_mode', values: { mode: { mode: 'reimburse' } } };
  const here = { persons: [mother], beneficiaryRegion: '410300' };
  const payable = [steps, list, proxy];
  const pay = (facts: Facts[], slots: Partial<Slots> = here): string =>
    decideProxyPay(asked(facts, slots)).code;

  it('is ready where nothing stands in its way', () => {
    expect(pay(payable)).toBe('pay.ready');
  });

  it('is none where the family pays first, whoever asks and whenever', () => {
    expect(pay([...payable, paysBack])).toBe('pay.reimburse');
    expect(pay([...payable, paysBack], {})).toBe('pay.reimburse');
    expect(decideProxyPay(asked([paysBack], here, '2025-01-01')).code).toBe('pay.reimburse');
    expect(pay([...payable, unverified(paysBack)])).toBe('pay.ready');
  });

  it.each<[string, Facts, Partial<Slots>]>([
    [
      'pay.subsidised',
      { topic: 'subsidised_proxy', values: { allowed: { yes: false } } },
      { groups: ['subsidised'] },
    ],
    ['pay.newborn', { topic: 'newborn_proxy', values: { allowed: { yes: false } } }, { groups: ['newborn'] }],
    [
      'pay.last_year',
      { topic: 'prior_enrolment', values: { required: { yes: true } } },
      { enrolledLastYear: false },
    ],
    [
      'pay.barred',
      { topic: 'authoriser_limit', values: { authorisers: { number: 1 } } },
      { twoPayers: true },
    ],
    [
      'pay.barred',
      { topic: 'proxy_payer', values: { mustBeActive: { yes: true } } },
      { payerCoverEnded: true },
    ],
    [
      'pay.barred',
      { topic: 'proxy_payer', values: { publicMedical: { yes: false } } },
      { groups: ['public_medical'] },
    ],
  ])('is %s by %j where the case is told, and by the rule only', (code, rule, slots) => {
    expect(pay([...payable, rule], { ...here, ...slots })).toBe(code);
    expect(pay([...payable, rule])).toBe('pay.ready');
    expect(pay(payable, { ...here, ...slots })).toBe('pay.ready');
  });

  it('is barred for one who has joined employee insurance, without any rule', () => {
    expect(pay(payable, { ...here, employeeInsured: true })).toBe('pay.barred');
  });

  it('is never ready where the list, the steps or the window is unknown', () => {
    expect(pay([steps, proxy])).toBe('pay.not_covered');
    expect(pay([list, proxy])).toBe('pay.not_covered');
    expect(pay([steps, list])).toBe('pay.window_unknown');
    expect(pay([steps, unverified(list), proxy])).toBe('pay.not_covered');
  });

  it('is closed before it is anything that a barred case would hear', () => {
    const over = { ...proxy, values: { start: { day: '2025-10-16' }, end: { day: '2025-11-04' } } };
    const rule = { topic: 'newborn_proxy', values: { allowed: { yes: false } } };
    expect(pay([steps, list, over, rule], { ...here, groups: ['newborn'] })).toBe('pay.closed');
  });

  it.each<[Partial<Slots>, string]>([
    [{ persons: [aunt], beneficiaryRegion: '410300' }, 'pay.denied'],
    [{ persons: [mother, aunt], beneficiaryRegion: '410300' }, 'pay.denied'],
    [{ persons: [mother], beneficiaryRegion: '440100' }, 'pay.other_province'],
    [{ persons: [mother] }, 'pay.if_in_province'],
    [{}, 'pay.undecided'],
  ])('for %j is %s', (slots, code) => {
    expect(pay(payable, slots)).toBe(code);
  });

  it('tells to bind first and to wait for the settlement where the place says so', () => {
    const binding = { topic: 'binding_rule', values: { required: { yes: true } } };
    const settlement = { topic: 'settlement', values: { asynchronous: { yes: true } } };
    const notes = (...more: Facts[]): string[] => decideProxyPay(asked([...payable, ...more], here)).notes;
    expect(notes(unverified(binding), unverified(settlement))).toEqual(
      expect.arrayContaining(['bind_first', 'settles_later']),
    );
    expect(notes()).not.toContain('bind_first');
    expect(notes({ ...binding, values: { required: { yes: false } } })).not.toContain('bind_first');
  });
});

describe('the entrance', () => {
  const account = { topic: 'two_entrances', values: { account: { words: '「甲」' } } };
  const both = {
    topic: 'two_entrances',
    values: { account: { words: '「甲」' }, cash: { words: '「乙」' } },
  };

  it.each<[Partial<Slots>, string, string]>([
    [{}, 'entrance.account_only', 'entrance.difference'],
    [{ money: 'account' }, 'entrance.account_only', 'entrance.account'],
    [{ money: 'cash' }, 'entrance.cash_unknown', 'entrance.cash'],
    [{ persons: [friend] }, 'entrance.cash_unknown', 'entrance.friend'],
    [{ persons: [friend], money: 'account' }, 'entrance.cash_unknown', 'entrance.friend'],
    [{ persons: [mother] }, 'entrance.account_only', 'entrance.difference'],
    [{ persons: [aunt] }, 'entrance.account_only', 'entrance.difference'],
  ])('for %j is %s where only the account’s is known, else %s', (slots, withoutCash, withCash) => {
    expect(end(decideEntrance(asked([account], slots)))).toEqual(['answered', withoutCash]);
    expect(end(decideEntrance(asked([both], slots)))).toEqual(['answered', withCash]);
  });

  it('is unknown where nothing verified names one', () => {
    expect(decideEntrance(asked([])).outcome).toBe('not_covered');
    expect(decideEntrance(asked([unverified(both)], { money: 'cash' })).outcome).toBe('not_covered');
  });
});

describe('another place of enrolment', () => {
  const scope = (inProvince: boolean, otherProvince = false): Facts => ({
    topic: 'proxy_scope',
    values: { inProvince: { yes: inProvince }, otherProvince: { yes: otherProvince } },
  });
  const route = { topic: 'beneficiary_route', appliesTo: ['410100'] };
  const cross = (facts: Facts[], beneficiaryRegion?: string): Ruling =>
    decideCross(asked(facts, beneficiaryRegion === undefined ? {} : { beneficiaryRegion }));

  it.each<[string, Facts[], string | undefined, string]>([
    ['of its own channel is told first', [scope(true), route], '410100', 'cross.own_route'],
    [
      'of its own channel is told also unverified',
      [scope(true), unverified(route)],
      '410100',
      'cross.own_route',
    ],
    [
      'of its own channel is told though the payer’s place is strict',
      [scope(false), route],
      '410100',
      'cross.own_route',
    ],
    ['beside it has none', [scope(true), route], '410300', 'cross.in_province'],
    ['of hearsay has none', [scope(true), unverified(route, 'd')], '410100', 'cross.in_province'],
    ['of an unsaid place has none', [scope(true), route], undefined, 'cross.undecided'],
    ['of another province has none told', [scope(true), route], 'elsewhere', 'cross.other_province'],
    ['is refused where only the same area counts', [scope(false)], '410100', 'cross.same_area'],
    ['is refused there also where nothing is told', [scope(false)], undefined, 'cross.same_area'],
    ['is allowed where the place allows it', [scope(true, true)], '440100', 'cross.other_allowed'],
  ])('%s', (...[, facts, region, code]) => {
    expect(end(cross(facts, region))).toEqual(['answered', code]);
  });

  it('rests on the channel of the beneficiary’s place, and cites it', () => {
    const ruling = cross([scope(true), route], '410100');
    expect(ruling.facts.map(({ topic }) => topic)).toEqual(['beneficiary_route', 'proxy_scope']);
  });

  it('is refused by no unverified scope', () => {
    expect(end(cross([unverified(scope(false))], '410100'))).toEqual(['answered', 'telling.told']);
  });
});

describe('the mode', () => {
  const mode = (name: string, more: Facts = {}): Facts => ({
    topic: 'proxy_mode',
    values: { mode: { mode: name }, ...more },
  });
  const way = { topic: 'reimbursement_way' };
  const ended = { reimbursementEnded: { day: '2024-10-10' } };

  it.each<[string, Facts[], string]>([
    ['is direct', [mode('direct')], 'mode.direct'],
    ['is paying first', [mode('reimburse'), way], 'mode.reimburse'],
    ['is a shared quota', [mode('wallet')], 'mode.wallet'],
    ['was paying first, and is over', [mode('direct', ended), way], 'mode.ended'],
    ['is still paying first, whatever ended once', [mode('reimburse', ended)], 'mode.reimburse'],
  ])('%s', (_, facts, code) => {
    expect(end(decideMode(asked(facts)))).toEqual(['answered', code]);
    expect(decideMode(asked(facts)).facts).toHaveLength(facts.length);
  });

  it('is unknown where nothing is, and told unverified where only that is', () => {
    expect(end(decideMode(asked([])))).toEqual(['not_covered', 'mode.not_covered']);
    const hearsay = decideMode(asked([unverified(mode('reimburse'))]));
    expect(end(hearsay)).toEqual(['answered', 'telling.told']);
    expect(proxyMode(asked([unverified(mode('reimburse'))]))).toBeUndefined();
    expect(proxyMode(asked([mode('reimburse')]))).toBe('reimburse');
  });

  it('that contradicts itself is decided by nobody', () => {
    const ruling = decideMode(asked([mode('direct'), mode('reimburse')]));
    expect([ruling.outcome, ruling.conflict?.length]).toEqual(['not_covered', 2]);
  });
});
