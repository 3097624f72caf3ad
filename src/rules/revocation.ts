// Revoking a proxy payment in Henan. The desk way is Luoyang's (grade B); the five conditions are Jiaozuo's answer (grade C):
// they may stop or warn, marked 未核实, and never promise that a revocation goes through.
import { decide, is, passes, whatWouldChange, type Inputs, type Table } from './table.js';
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
  type Ruling,
} from './ruling.js';
import { collectionWindow, windowEnd, windowInput } from './paying-time.js';

interface RevocationInput {
  wayKnown: boolean;
  window: string;
  hours: number;
  payerCoverEnded: boolean;
  benefitUsed: boolean;
  reconciled: boolean;
}

/** The table; `waitHours` comes from the fact (成功满若干小时). */
export function revocationTable(waitHours: number): Table<RevocationInput> {
  return {
    id: 'revocation',
    fields: {
      wayKnown: { label: '当地怎么撤销', samples: [true, false] },
      window: { label: '集中征缴期过了没有', samples: ['over', 'not_over', 'unknown'] },
      hours: { label: '代缴成功多久了', samples: [waitHours - 1, waitHours, waitHours + 1] },
      payerCoverEnded: { label: '职工医保待遇是否终止', samples: [true, false] },
      benefitUsed: { label: '被代缴人是否已享受待遇', samples: [true, false] },
      reconciled: { label: '医保是否已对账清算', samples: [true, false] },
    },
    rows: [
      { code: 'revocation.not_covered', when: [is('wayKnown', false, '没有查到当地怎么撤销')] },
      { code: 'revocation.window_over', when: [is('window', 'over', '不在集中征缴期内')] },
      {
        code: 'revocation.too_early',
        when: [passes('hours', (hours) => hours < waitHours, '代缴成功的时间还不够')],
      },
      { code: 'revocation.payer_ended', when: [is('payerCoverEnded', true, '职工医保待遇已终止')] },
      { code: 'revocation.benefit_used', when: [is('benefitUsed', true, '被代缴人已享受待遇')] },
      { code: 'revocation.reconciled', when: [is('reconciled', true, '医保已对账清算')] },
      { code: 'revocation.conditions_met', when: [] },
    ],
  };
}

const NO_WAIT_KNOWN = 0;

/** Rules on the five conditions; what was not told stays open and is listed, not asked. */
export function decideRevocation(asked: Asked): Ruling {
  const desk = find(asked, 'revocation_desk');
  const conditions = find(asked, 'revocation_conditions', 'C');
  const online = find(asked, 'revocation_online', 'C');
  const window = collectionWindow(asked);
  const { slots } = asked;
  const table = revocationTable(conditions ? valueOf(conditions, 'waitAtLeast', 'hours') : NO_WAIT_KNOWN);
  const inputs = known<Inputs<RevocationInput>>({
    wayKnown: whether(desk),
    window: windowInput(asked, window, present(conditions)),
    hours: told(slots.hoursSincePaid, '您说了代缴的时间'),
    payerCoverEnded: told(slots.payerCoverEnded, '您说了职工医保的情况'),
    benefitUsed: told(slots.benefitUsed, '您说了看病的情况'),
  });
  const decision = decide(table, inputs);
  return ruling({
    ...coverage(desk !== undefined, ['revocation_desk']),
    ...conflictIn(look(asked, 'revocation_desk')),
    code: decision.code,
    decision,
    changes: whatWouldChange(table, inputs),
    facts: present(desk, online, conditions),
    figures: windowEnd(window),
    notes: desk && !window ? ['window_unknown'] : [],
  });
}
