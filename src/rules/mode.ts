// Pay first and get it back, or pay directly? Henan ended 先缴费后返还 when direct proxy payment began on 2024-10-10.
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
  available: boolean;
}

export const modeTable: Table<ModeInput> = {
  id: 'mode',
  fields: {
    ruleKnown: { label: '当地先缴后返的规定', samples: [true, false] },
    available: { label: '先缴后返是否还办', samples: [true, false] },
  },
  rows: [
    { code: 'mode.not_covered', when: [is('ruleKnown', false, '没有查到先缴后返的规定')] },
    { code: 'mode.ended', when: [is('available', false, '先缴后返已经停办')] },
    { code: 'mode.available', when: [is('available', true, '先缴后返还在办')] },
    { code: 'mode.not_covered', when: [] },
  ],
};

/** Rules on whether the pay-first mode still exists on the asked day. */
export function decideMode(asked: Asked): Ruling {
  const fact = find(asked, 'reimbursement');
  const way = find(asked, 'reimbursement_way');
  const inputs: Inputs<ModeInput> = {
    ruleKnown: whether(fact),
    ...(fact && { available: ruled(valueOf(fact, 'available', 'yes'), '查到了规定', [fact]) }),
  };
  const decision = decide(modeTable, inputs);
  return ruling({
    ...coverage(fact !== undefined, ['reimbursement']),
    ...conflictIn(look(asked, 'reimbursement')),
    code: decision.code,
    decision,
    changes: whatWouldChange(modeTable, inputs),
    facts: present(fact, way),
  });
}
