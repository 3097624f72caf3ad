// Which entrance: account money goes through 职工个人账户代缴居民医保费, cash through 居民医疗保险缴费 → 是否代缴
// (洛报融媒《代缴居民医保费，要认清代缴入口》).
import { decide, is, whatWouldChange, type Inputs, type Table } from './table.js';
import {
  conflictIn,
  coverage,
  find,
  look,
  present,
  ruled,
  ruling,
  whether,
  type Asked,
  type Ruling,
} from './ruling.js';

interface EntranceInput {
  entrancesKnown: boolean;
  cashKnown: boolean;
  money: string;
  relation: string;
}

export const entranceTable: Table<EntranceInput> = {
  id: 'entrance',
  fields: {
    entrancesKnown: { label: '当地的缴费入口', samples: [true, false] },
    cashKnown: { label: '当地付现金的入口', samples: [true, false] },
    relation: { label: '您和被代缴人的关系', samples: ['not_related', 'near', 'unsaid'] },
    money: { label: '想用哪里的钱', samples: ['account', 'cash', 'unsaid'] },
  },
  rows: [
    { code: 'entrance.not_covered', when: [is('entrancesKnown', false, '没有查到当地有哪些入口')] },
    {
      code: 'entrance.cash_unknown',
      when: [is('money', 'cash', '想付现金'), is('cashKnown', false, '没有查到付现金的入口')],
    },
    { code: 'entrance.cash', when: [is('money', 'cash', '想付现金')] },
    {
      code: 'entrance.cash_unknown',
      when: [is('relation', 'not_related', '不是亲属'), is('cashKnown', false, '没有查到付现金的入口')],
    },
    { code: 'entrance.friend', when: [is('relation', 'not_related', '不是亲属')] },
    { code: 'entrance.account_only', when: [is('cashKnown', false, '没有查到付现金的入口')] },
    { code: 'entrance.account', when: [is('money', 'account', '想用个人账户的钱')] },
    { code: 'entrance.difference', when: [] },
  ],
};

/** Rules on the entrance to choose; without the money told, both are set side by side. */
export function decideEntrance(asked: Asked): Ruling {
  const fact = find(asked, 'two_entrances');
  const { money } = asked.slots;
  const unrelated = asked.slots.persons.some((person) => person.kind === 'not_related');
  const inputs: Inputs<EntranceInput> = {
    entrancesKnown: whether(fact),
    cashKnown: whether(fact?.values['cash'] ? fact : undefined),
    money: ruled(money ?? 'unsaid', money ? '您说了用哪里的钱' : '您没有说用哪里的钱', []),
    relation: ruled(unrelated ? 'not_related' : 'unsaid', unrelated ? '您说不是亲属' : '您没有说是外人', []),
  };
  const decision = decide(entranceTable, inputs);
  return ruling({
    ...coverage(fact !== undefined, ['two_entrances']),
    ...conflictIn(look(asked, 'two_entrances')),
    code: decision.code,
    decision,
    changes: whatWouldChange(entranceTable, inputs),
    facts: present(fact),
  });
}
