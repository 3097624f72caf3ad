// How much of the account may be used: 大同 only what exceeds 1,000 yuan, 浙江 only the surplus of earlier years, 麻城 more than
// the sum applied for; elsewhere enough is enough. The place's fact says which.
import { headsOf } from '../domain/slots.js';
import type { Fact } from '../knowledge/fact.js';
import { orUnverified } from './telling.js';
import { decide, is, whatWouldChange, type Inputs, type Table } from './table.js';
import {
  conflictIn,
  coverage,
  find,
  known,
  look,
  present,
  ruled,
  ruling,
  told,
  valueOf,
  whether,
  type Asked,
  type DerivedFigure,
  type Ruling,
} from './ruling.js';

/** What the place asks of the balance. */
type BalanceKind = 'keep' | 'exceed' | 'prior_years' | 'enough';

interface BalanceInput {
  ruleKnown: boolean;
  kind: BalanceKind;
  fromThisYear: boolean;
  balanceTold: boolean;
  needTold: boolean;
  enough: boolean;
}

export const balanceTable: Table<BalanceInput> = {
  id: 'balance',
  fields: {
    ruleKnown: { label: '当地的余额要求', samples: [true, false] },
    kind: { label: '当地要求的是什么', samples: ['keep', 'exceed', 'prior_years', 'enough'] },
    fromThisYear: { label: '说的是不是当年账户的钱', samples: [true, false] },
    balanceTold: { label: '您的个人账户余额', samples: [true, false] },
    needTold: { label: '要缴多少', samples: [true, false] },
    enough: { label: '可用的够不够缴', samples: [true, false] },
  },
  rows: [
    { code: 'balance.not_covered', when: [is('ruleKnown', false, '没有查到余额要求')] },
    {
      code: 'balance.prior_years',
      when: [
        is('kind', 'prior_years', '当地只许用历年结余'),
        is('fromThisYear', true, '说的是当年账户的钱，或没有说是哪年的'),
      ],
    },
    {
      code: 'balance.rule',
      when: [is('kind', 'keep', '当地要留下一部分'), is('balanceTold', false, '没有说余额')],
    },
    {
      code: 'balance.exceed',
      when: [is('kind', 'exceed', '当地要求大于所缴的数'), is('balanceTold', false, '没有说余额')],
    },
    { code: 'balance.sufficient', when: [is('balanceTold', false, '没有说余额')] },
    {
      code: 'balance.usable',
      when: [is('needTold', false, '没有说要缴多少'), is('kind', 'keep', '当地要留下一部分')],
    },
    {
      code: 'balance.exceed',
      when: [is('needTold', false, '没有说要缴多少'), is('kind', 'exceed', '当地要求大于所缴的数')],
    },
    { code: 'balance.sufficient', when: [is('needTold', false, '没有说要缴多少')] },
    { code: 'balance.enough', when: [is('enough', true, '可用的够缴')] },
    { code: 'balance.short', when: [is('enough', false, '可用的不够缴')] },
    { code: 'balance.not_covered', when: [] },
  ],
};

function says(rule: Fact, name: string): boolean {
  return rule.values[name] !== undefined && valueOf(rule, name, 'yes');
}

function kindOf(rule: Fact): BalanceKind {
  if (says(rule, 'priorYearsOnly')) return 'prior_years';
  if (says(rule, 'mustExceed')) return 'exceed';
  return valueOf(rule, 'keep', 'yuan') > 0 ? 'keep' : 'enough';
}

/** What is to be paid for everybody named: the premium each, or the sum that was named (each, where said so). */
function needYuan(asked: Asked): number | undefined {
  const { amountYuan, amountEach } = asked.slots;
  const premium = find(asked, 'premium');
  const each = premium && valueOf(premium, 'amount', 'yuan');
  const heads = Math.max(1, headsOf(asked.slots));
  if (amountYuan === undefined) return each && each * heads;
  return amountEach === true || amountYuan === each ? amountYuan * heads : amountYuan;
}

/** Amounts in yuan: the balance told, what of it may be used, what is to be paid. */
type Amounts = Record<'told' | 'usable' | 'need', number | undefined>;

/** Whether what may be used suffices; where the place asks for more than the sum, an equal balance does not. */
function isEnough(rule: Fact, { usable, need }: Amounts): boolean | undefined {
  if (usable === undefined || need === undefined) return undefined;
  return kindOf(rule) === 'exceed' ? usable > need : usable >= need;
}

function inputsFor(asked: Asked, rule: Fact | undefined, amounts: Amounts): Inputs<BalanceInput> {
  const { told: balance, need } = amounts;
  const prior = asked.slots.fromPriorYears === true;
  return known<Inputs<BalanceInput>>({
    ruleKnown: whether(rule),
    kind: rule && ruled(kindOf(rule), '查到了规定', [rule]),
    fromThisYear: told(!prior, prior ? '您说了是历年的钱' : '您没有说是历年的钱'),
    balanceTold: told(balance !== undefined, balance === undefined ? '您没有说余额' : '您说了余额'),
    needTold: told(need !== undefined, need === undefined ? '没有说要缴多少' : '说了要缴多少'),
    enough: rule && told(isEnough(rule, amounts), '按您说的余额算'),
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
  const usable =
    rule && balance !== undefined ? Math.max(0, balance - valueOf(rule, 'keep', 'yuan')) : undefined;
  const amounts = { told: balance, usable, need: needYuan(asked) };
  const inputs = inputsFor(asked, rule, amounts);
  const decision = decide(balanceTable, inputs);
  const made = ruling({
    ...coverage(rule !== undefined, ['balance_rule']),
    ...conflictIn(look(asked, 'balance_rule')),
    code: decision.code,
    decision,
    changes: whatWouldChange(balanceTable, inputs),
    facts: present(rule),
    figures: figuresOf(amounts, present(rule)),
  });
  return orUnverified(made, asked, [['balance_rule'], []]);
}
