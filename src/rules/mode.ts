// How account money gets to the premium: taken directly, paid back after the family paid, or by a shared quota.
// Henan ended 先缴费后返还 when direct proxy payment began on 2024-10-10; Hubei pays first and reimburses.
import type { ProxyMode } from '../domain/value.js';
import { orUnverified } from './telling.js';
import { decide, is, whatWouldChange, type Inputs, type Table } from './table.js';
import {
  conflictIn,
  coverage,
  find,
  look,
  present,
  ruled,
  ruling,
  valueOf,
  whether,
  type Asked,
  type Ruling,
} from './ruling.js';

interface ModeInput {
  ruleKnown: boolean;
  mode: ProxyMode;
  ended: boolean;
}

export const modeTable: Table<ModeInput> = {
  id: 'mode',
  fields: {
    ruleKnown: { label: '当地代缴的方式', samples: [true, false] },
    mode: { label: '钱怎么出', samples: ['direct', 'reimburse', 'wallet'] },
    ended: { label: '先缴后返是否停办', samples: [true, false] },
  },
  rows: [
    { code: 'mode.not_covered', when: [is('ruleKnown', false, '没有查到代缴的方式')] },
    { code: 'mode.reimburse', when: [is('mode', 'reimburse', '当地先缴费后返还')] },
    { code: 'mode.wallet', when: [is('mode', 'wallet', '当地用共济额度缴')] },
    { code: 'mode.ended', when: [is('ended', true, '先缴后返已经停办')] },
    { code: 'mode.direct', when: [] },
  ],
};

/** How the place pays on the asked day, where known. */
export function proxyMode(asked: Asked): ProxyMode | undefined {
  const fact = find(asked, 'proxy_mode');
  return fact && valueOf(fact, 'mode', 'mode');
}

/** Rules on whether the pay-first mode exists on the asked day. */
export function decideMode(asked: Asked): Ruling {
  const fact = find(asked, 'proxy_mode');
  const way = find(asked, 'reimbursement_way');
  const ended = fact?.values['reimbursementEnded'] !== undefined;
  const inputs: Inputs<ModeInput> = {
    ruleKnown: whether(fact),
    ...(fact && { mode: ruled(valueOf(fact, 'mode', 'mode'), '查到了规定', [fact]) }),
    ...(fact && { ended: ruled(ended, ended ? '查到了停办的日子' : '没有停办的规定', [fact]) }),
  };
  const decision = decide(modeTable, inputs);
  const made = ruling({
    ...coverage(fact !== undefined, ['proxy_mode']),
    ...conflictIn(look(asked, 'proxy_mode')),
    code: decision.code,
    decision,
    changes: whatWouldChange(modeTable, inputs),
    facts: present(fact, way),
  });
  return orUnverified(made, asked, [['proxy_mode', 'reimbursement_way'], []]);
}
