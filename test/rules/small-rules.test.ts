// Rules with few branches: amounts, other provinces, newborns, the old mode, entrances, late payments.
import { describe, expect, it } from 'vitest';
import type { Slots } from '../../src/domain/slots.js';
import { decideAmount } from '../../src/rules/amount.js';
import { decideCross } from '../../src/rules/cross-region.js';
import { decideEntrance } from '../../src/rules/entrance.js';
import { decideMode } from '../../src/rules/mode.js';
import { decideNewborn } from '../../src/rules/newborn.js';
import { decideTelling } from '../../src/rules/telling.js';
import { madeUpBase } from '../knowledge/made-up-facts.js';
import { ask, figure } from './asked.js';

type Facts = Record<string, unknown>[];

function asked(facts: Facts, on: string, slots: Partial<Slots> = {}): ReturnType<typeof ask> {
  return ask(madeUpBase(...facts), { on, benefitYear: 2026, slots });
}

describe('the amount', () => {
  const premium = { topic: 'premium', benefitYears: 2026, values: { amount: { yuan: 400 } } };
  const tiers = {
    topic: 'premium_tiers',
    benefitYears: 2026,
    values: { student: { yuan: 390 }, subsistence: { yuan: 20 } },
  };
  const on = '2025-11-05';

  it('for several people is their sum', () => {
    const ruling = decideAmount(asked([premium], on, { headcount: 3 }));
    expect(ruling.code).toBe('amount.family');
    expect(figure(ruling, 'amount.total')).toBe('1200元');
    expect(figure(decideAmount(asked([premium], on, { headcount: 1 })), 'amount.total')).toBeUndefined();
  });

  it('of a group is the group’s own, or unknown: never everybody’s', () => {
    const student = decideAmount(asked([premium, tiers], on, { groups: ['student'] }));
    expect([student.code, figure(student, 'tier.student')]).toEqual(['amount.tiers', '390元']);
    const disabled = decideAmount(asked([premium, tiers], on, { groups: ['disabled'] }));
    expect([disabled.outcome, disabled.code]).toEqual(['not_covered', 'amount.tier_unknown']);
    expect(decideAmount(asked([premium], on, { groups: ['student'] })).outcome).toBe('not_covered');
  });

  it('of a year that nobody knows is not known', () => {
    expect(decideAmount(asked([{ ...premium, benefitYears: 2025 }], on)).outcome).toBe('not_covered');
  });

  it('of the nation’s floor never stands for a place’s own', () => {
    const floor = { topic: 'premium_floor', appliesTo: ['100000'], values: { amount: { yuan: 400 } } };
    expect(decideAmount(asked([floor], on)).outcome).toBe('not_covered');
  });
});

describe('another place of enrolment', () => {
  const scope = {
    topic: 'proxy_scope',
    values: { inProvince: { yes: true }, otherProvince: { yes: false } },
  };
  const wallet = {
    topic: 'wallet',
    appliesTo: ['100000'],
    validFrom: '2026-01-09',
    values: { allowed: { yes: true } },
  };

  it.each<[string, string, string]>([
    ['410100', '2025-11-05', 'cross.in_province'],
    ['410000', '2025-11-05', 'cross.in_province'],
    ['440100', '2025-11-05', 'cross.other_province'],
    ['elsewhere', '2025-11-05', 'cross.other_province'],
    ['440100', '2026-01-08', 'cross.other_province'],
    ['440100', '2026-01-09', 'cross.wallet'],
    ['410100', '2026-01-09', 'cross.in_province'],
  ])('%s on %s is %s', (beneficiaryRegion, on, code) => {
    expect(decideCross(asked([scope, wallet], on, { beneficiaryRegion })).code).toBe(code);
  });

  it('untold leaves it open', () => {
    expect(decideCross(asked([scope], '2025-11-05')).decision.need).toEqual(['sameProvince']);
    expect(decideCross(asked([scope, wallet], '2026-01-09')).code).toBe('cross.undecided_wallet');
  });

  it('is not covered where nothing is known', () => {
    expect(decideCross(asked([], '2025-11-05', { beneficiaryRegion: '410100' })).outcome).toBe('not_covered');
  });

  it('is never refused where the place’s own fact allows other provinces', () => {
    const free = { ...scope, values: { inProvince: { yes: true }, otherProvince: { yes: true } } };
    const { code } = decideCross(asked([free], '2025-11-05', { beneficiaryRegion: '440100' }));
    expect(code).not.toBe('cross.other_province');
  });
});

describe('a newborn', () => {
  const late = { topic: 'newborn_late', values: { deadline: { monthDay: '02-25' } } };

  it.each([
    ['2025-10-01', 'newborn.open', '147天'],
    ['2026-02-24', 'newborn.open', '1天'],
    ['2026-02-25', 'newborn.last_day', '0天'],
    ['2026-02-26', 'newborn.closed', '0天'],
  ])('on %s is %s', (on, code, left) => {
    const ruling = decideNewborn(asked([late], on));
    expect([ruling.code, figure(ruling, 'newborn.days_left')]).toEqual([code, left]);
    expect(figure(ruling, 'newborn.deadline')).toBe('2026年2月25日');
  });

  it('of a place without a rule is not covered', () => {
    expect(decideNewborn(asked([], '2025-10-01')).outcome).toBe('not_covered');
  });
});

describe('paying first and being paid back', () => {
  const old = { topic: 'proxy_mode', validTo: '2024-10-10', values: { mode: { mode: 'reimburse' } } };
  const ended = {
    topic: 'proxy_mode',
    validFrom: '2024-10-10',
    values: { mode: { mode: 'direct' }, reimbursementEnded: { day: '2024-10-10' } },
  };

  it.each([
    ['2024-10-09', 'mode.reimburse'],
    ['2024-10-10', 'mode.ended'],
  ])('on %s is %s', (on, code) => {
    expect(decideMode(asked([old, ended], on)).code).toBe(code);
  });
});

describe('the entrance', () => {
  const two = { topic: 'two_entrances', values: { account: { words: '「甲」' }, cash: { words: '「乙」' } } };
  const friend = { id: 'friend', kind: 'not_related' as const, word: '朋友' };
  const mother = { id: 'mother', kind: 'parent' as const, word: '妈妈' };

  it.each<[Partial<Slots>, string]>([
    [{}, 'entrance.difference'],
    [{ money: 'account' }, 'entrance.account'],
    [{ money: 'cash' }, 'entrance.cash'],
    [{ money: 'account', persons: [mother] }, 'entrance.account'],
    [{ money: 'account', persons: [friend] }, 'entrance.friend'],
    [{ persons: [friend] }, 'entrance.friend'],
  ])('for %j is %s', (slots, code) => {
    expect(decideEntrance(asked([two], '2025-11-05', slots)).code).toBe(code);
  });
});

describe('telling', () => {
  const found = (facts: Facts): string[] => {
    const ruling = decideTelling(asked(facts, '2025-11-05'), ['promise', 'forum'], ['unbind']);
    return [...ruling.facts, ...ruling.mentions].map(({ id }) => id);
  };

  it('tells the main topics first, then what goes along', () => {
    expect(found([{ topic: 'unbind' }, { topic: 'forum' }, { topic: 'promise' }])).toEqual([
      'fact-2',
      'fact-1',
      'fact-0',
    ]);
  });

  it('tells nothing where only what goes along is known', () => {
    expect(found([{ topic: 'unbind' }])).toEqual([]);
  });
});
