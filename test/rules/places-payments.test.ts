// What places set differently about paying, as parameters of the rules: the payment, entrances, other places, the mode.
import { describe, expect, it } from 'vitest';
import type { Slots } from '../../src/domain/slots.js';
import { decideCross } from '../../src/rules/cross-region.js';
import { decideEntrance } from '../../src/rules/entrance.js';
import { decideMode, proxyMode } from '../../src/rules/mode.js';
import { decideProxyPay } from '../../src/rules/proxy-pay.js';
import type { Asked, Ruling } from '../../src/rules/ruling.js';
import { madeUpBase } from '../knowledge/made-up-facts.js';
import { ask } from './asked.js';

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
      { topic: 'proxy_payer', values: { publicMedical: { yes: false } } },
      { groups: ['public_medical'] },
    ],
  ])('is %s by %j where the case is told, and by the rule only', (code, rule, slots) => {
    expect(pay([...payable, rule], { ...here, ...slots })).toBe(code);
    expect(pay([...payable, rule])).toBe('pay.ready');
    expect(pay(payable, { ...here, ...slots })).toBe('pay.ready');
  });

  it.each<Partial<Slots>>([{ employeeInsured: true }, { payerCoverEnded: true }])(
    'is barred, without any rule, for %j',
    (slots) => {
      expect(pay(payable, { ...here, ...slots })).toBe('pay.barred');
    },
  );

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
