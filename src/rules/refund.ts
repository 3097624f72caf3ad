// Can the money come back? It turns on how it was paid. Henan: through the tax entrance not refundable, of a double payment
// the proxy one is revoked (洛报融媒 2024); Linfen: the medical office refunds a double payment (临医保发〔2020〕29号 三).
import type { Day } from '../domain/day.js';
import { day } from '../domain/day.js';
import type { Fact } from '../knowledge/fact.js';
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
  type Asked,
  type Ruling,
} from './ruling.js';
import { collectionWindow, windowEnd, windowInput } from './paying-time.js';

type RefundRule = 'none' | 'channel' | 'medical' | 'local' | 'unverified' | 'general';

interface RefundInput {
  rule: RefundRule;
  twice: boolean;
  employeeInsured: boolean;
  started: boolean;
  endsAtStart: boolean;
  paidThrough: string;
  taxRefundable: boolean;
  window: string;
}

export const refundTable: Table<RefundInput> = {
  id: 'refund',
  fields: {
    rule: {
      label: '当地的退费规定',
      samples: ['none', 'channel', 'medical', 'local', 'unverified', 'general'],
    },
    twice: { label: '是否缴重了', samples: [true, false] },
    employeeInsured: { label: '被代缴人是否已参加职工医保', samples: [true, false] },
    endsAtStart: { label: '当地是否待遇期开始后不退', samples: [true, false] },
    started: { label: '待遇期是否已经开始', samples: [true, false] },
    paidThrough: { label: '当时从哪里缴的', samples: ['tax', 'proxy', 'both', 'collector'] },
    taxRefundable: { label: '税务渠道缴的能不能退', samples: [true, false] },
    window: { label: '集中缴费期过了没有', samples: ['over', 'not_over', 'unknown'] },
  },
  rows: [
    { code: 'refund.benefit_started', when: [is('rule', 'general', '国家规程写了待遇期开始后怎么办')] },
    { code: 'refund.not_covered', when: [is('rule', 'none', '没有查到当地的退费规定')] },
    {
      code: 'refund.medical_other',
      when: [is('rule', 'medical', '当地由医保经办机构退费'), is('twice', false, '没有说缴重了')],
    },
    { code: 'refund.medical', when: [is('rule', 'medical', '当地由医保经办机构退费')] },
    {
      code: 'refund.local_started',
      when: [
        is('rule', 'local', '当地有退费的规定'),
        is('started', true, '待遇期已经开始'),
        is('endsAtStart', true, '当地待遇期开始后不退'),
      ],
    },
    { code: 'refund.local', when: [is('rule', 'local', '当地有退费的规定')] },
    { code: 'refund.unverified', when: [is('rule', 'unverified', '当地有退费的说法')] },
    {
      code: 'refund.benefit_started',
      when: [is('employeeInsured', true, '已参加职工医保'), is('started', true, '待遇期已经开始')],
    },
    {
      code: 'refund.tax_possible',
      when: [is('paidThrough', 'tax', '从税务入口缴的'), is('taxRefundable', true, '当地税务渠道缴的可以退')],
    },
    { code: 'refund.tax_none', when: [is('paidThrough', 'tax', '从税务入口缴的')] },
    { code: 'refund.collector', when: [is('paidThrough', 'collector', '学校、村里或单位代收的')] },
    {
      code: 'refund.both_late',
      when: [is('paidThrough', 'both', '这边和那边都缴了'), is('window', 'over', '集中缴费期已过')],
    },
    { code: 'refund.both', when: [is('paidThrough', 'both', '这边和那边都缴了')] },
    {
      code: 'refund.proxy_late',
      when: [is('paidThrough', 'proxy', '用个人账户代缴的'), is('window', 'over', '集中缴费期已过')],
    },
    { code: 'refund.proxy', when: [is('paidThrough', 'proxy', '用个人账户代缴的')] },
    { code: 'refund.not_covered', when: [] },
  ],
};

interface RefundFacts {
  rule: RefundRule;
  facts: Fact[];
  tax?: Fact;
}

function taxRefundable(tax: Fact | undefined): boolean {
  return tax !== undefined && valueOf(tax, 'possible', 'yes');
}

/** Where the place has no rule, the national procedure may stop: once benefits have begun nothing is paid back. */
function generalRule(asked: Asked): RefundFacts {
  const general = asked.slots.benefitStarted ? find(asked, 'refund_general', 'C') : undefined;
  return general ? { rule: 'general', facts: [general] } : { rule: 'none', facts: [] };
}

function rulesOf(asked: Asked): RefundFacts {
  const medical = find(asked, 'medical_refund');
  if (medical) return { rule: 'medical', facts: [medical] };
  const tax = find(asked, 'tax_refund');
  const desk = find(asked, 'revocation_desk');
  if (tax && desk) return { rule: 'channel', facts: [tax, desk], tax };
  const local = find(asked, 'refund_local');
  if (local) return { rule: 'local', facts: [local] };
  const said = find(asked, 'refund_local', 'D');
  if (said) return { rule: 'unverified', facts: [said] };
  return generalRule(asked);
}

/** First day of benefits of a benefit year (待遇期), 1 January. */
export function benefitStart(benefitYear: number): Day {
  return day(`${String(benefitYear)}-01-01`);
}

function endsAtStart({ rule, facts: [fact] }: RefundFacts): boolean {
  return rule === 'local' && fact?.values['afterStart'] !== undefined && !valueOf(fact, 'afterStart', 'yes');
}

function inputsFor(asked: Asked, rules: RefundFacts): Inputs<RefundInput> {
  const { slots } = asked;
  const window = collectionWindow(asked);
  const { paidThrough } = slots;
  return known<Inputs<RefundInput>>({
    rule: ruled(rules.rule, rules.facts[0] ? '查到了规定' : '没有查到', rules.facts),
    twice: ruled(paidThrough === 'both', paidThrough === 'both' ? '您说缴重了' : '您没有说缴重了', []),
    employeeInsured: told(
      slots.employeeInsured ?? false,
      slots.employeeInsured ? '您说已参加职工医保' : '您没有说已参加职工医保',
    ),
    endsAtStart: ruled(endsAtStart(rules), '按当地的规定', rules.facts),
    started: ruled(asked.on >= benefitStart(asked.benefitYear), `按${asked.on}算`, []),
    paidThrough: told(paidThrough, '您说了从哪里缴的'),
    taxRefundable: ruled(taxRefundable(rules.tax), rules.tax ? '查到了规定' : '没有查到', present(rules.tax)),
    window: windowInput(asked, window, []),
  });
}

const unverified: Record<string, readonly ('refund_general' | 'revocation_conditions')[]> = {
  'refund.benefit_started': ['refund_general'],
  'refund.both': ['revocation_conditions'],
  'refund.both_late': ['revocation_conditions'],
  'refund.proxy': ['revocation_conditions'],
  'refund.proxy_late': ['revocation_conditions'],
};

/** Rules on a refund; where it turns on the channel and that was not told, asks for it. */
export function decideRefund(asked: Asked): Ruling {
  const rules = rulesOf(asked);
  const inputs = inputsFor(asked, rules);
  const decision = decide(refundTable, inputs);
  const mentioned = (unverified[decision.code] ?? []).flatMap((topic) => find(asked, topic, 'C') ?? []);
  const window = collectionWindow(asked);
  const asking: Partial<Ruling> =
    decision.status === 'open'
      ? {
          outcome: 'clarification',
          ask: { field: 'paidThrough', choices: ['tax', 'proxy', 'both', 'collector'] },
        }
      : {};
  return ruling({
    ...coverage(decision.code !== 'refund.not_covered', [
      'refund_local',
      'tax_refund',
      'medical_refund',
      'refund_general',
    ]),
    ...asking,
    ...conflictIn(look(asked, 'tax_refund'), look(asked, 'medical_refund')),
    code: decision.code,
    decision,
    changes: whatWouldChange(refundTable, inputs),
    facts: [...rules.facts, ...mentioned],
    figures: windowEnd(window),
    notes: window || rules.rule !== 'channel' ? [] : ['window_unknown'],
  });
}
