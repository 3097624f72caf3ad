// How much of the account may be used. Datong: only what exceeds 1,000 yuan (大同市政府网 2025-12-18).
import type { Fact } from '../knowledge/fact.js';
import { decide, is, whatWouldChange, type Inputs, type Table } from './table.js';
import {
  conflictIn,
  coverage,
  find,
  known,
  look,
  present,
  ruling,
  told,
  valueOf,
  whether,
  type Asked,
  type DerivedFigure,
  type Ruling,
} from './ruling.js';

interface BalanceInput {
  ruleKnown: boolean;
  balanceTold: boolean;
  needTold: boolean;
  enough: boolean;
}

export const balanceTable: Table<BalanceInput> = {
  id: 'balance',
  fields: {
    ruleKnown: { label: '当地的余额要求', samples: [true, false] },
    balanceTold: { label: '您的个人账户余额', samples: [true, false] },
    needTold: { label: '要缴多少', samples: [true, false] },
    enough: { label: '可用的够不够缴', samples: [true, false] },
  },
  rows: [
    { code: 'balance.not_covered', when: [is('ruleKnown', false, '没有查到余额要求')] },
    { code: 'balance.rule', when: [is('balanceTold', false, '没有说余额')] },
    { code: 'balance.usable', when: [is('needTold', false, '没有说要缴多少')] },
    { code: 'balance.enough', when: [is('enough', true, '可用的够缴')] },
    { code: 'balance.short', when: [is('enough', false, '可用的不够缴')] },
    { code: 'balance.not_covered', when: [] },
  ],
};

function needYuan(asked: Asked): number | undefined {
  const premium = find(asked, 'premium');
  return asked.slots.amountYuan ?? (premium && valueOf(premium, 'amount', 'yuan'));
}

/** Amounts in yuan: the balance told, what of it may be used, what is to be paid. */
type Amounts = Record<'told' | 'usable' | 'need', number | undefined>;

function inputsFor(rule: Fact | undefined, { told: balance, usable, need }: Amounts): Inputs<BalanceInput> {
  return known<Inputs<BalanceInput>>({
    ruleKnown: whether(rule),
    balanceTold: told(balance !== undefined, balance === undefined ? '您没有说余额' : '您说了余额'),
    needTold: told(need !== undefined, need === undefined ? '没有说要缴多少' : '说了要缴多少'),
    enough: usable === undefined || need === undefined ? undefined : told(usable >= need, '按您说的余额算'),
  });
}

function figuresOf(amounts: Amounts, facts: readonly Fact[]): Record<string, DerivedFigure> {
  const ids = facts.map(({ id }) => id);
  const figures: Record<string, DerivedFigure> = {};
  for (const [name, yuan] of Object.entries(amounts))
    if (yuan !== undefined) figures[`balance.${name}`] = { value: { yuan }, facts: ids };
  return figures;
}

/** Rules on the balance told against the place's rule and the premium. */
export function decideBalance(asked: Asked): Ruling {
  const rule = find(asked, 'balance_rule');
  const balance = asked.slots.balanceYuan;
  const need = needYuan(asked);
  const usable =
    rule && balance !== undefined ? Math.max(0, balance - valueOf(rule, 'keep', 'yuan')) : undefined;
  const amounts = { told: balance, usable, need };
  const inputs = inputsFor(rule, amounts);
  const decision = decide(balanceTable, inputs);
  return ruling({
    ...coverage(rule !== undefined, ['balance_rule']),
    ...conflictIn(look(asked, 'balance_rule')),
    code: decision.code,
    decision,
    changes: whatWouldChange(balanceTable, inputs),
    facts: present(rule),
    figures: figuresOf(amounts, present(rule)),
  });
}
