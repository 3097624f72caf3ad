// From which day benefits run after a gap or a late payment: 国办发〔2024〕38号 (fixed 3 months, one more for each further
// gap year from 2025 on; the fixed part cannot be repaired). Official worked dates are tests.
import { addMonths, type Day } from '../domain/day.js';
import type { Fact } from '../knowledge/fact.js';
import { decide, is, passes, whatWouldChange, type Inputs, type Table } from './table.js';
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
import { startInWindow, waitingCode, type PaymentInput } from './benefit-start.js';
import { benefitStart } from './refund.js';
import { collectionWindow, phaseOf } from './paying-time.js';

interface WaitingInput extends PaymentInput {
  ruleKnown: boolean;
  exempt: boolean;
}

export const waitingTable: Table<WaitingInput> = {
  id: 'waiting',
  fields: {
    ruleKnown: { label: '等待期的规定', samples: [true, false] },
    exempt: { label: '是否新生儿等特殊群体', samples: [true, false] },
    inWindow: { label: '是否在集中缴费期内缴的', samples: [true, false] },
    afterStart: { label: '缴费时待遇年度是否已经开始', samples: [true, false] },
    gapYears: { label: '断了几年没缴', samples: [0, 1, 2, 4] },
  },
  rows: [
    { code: 'waiting.not_covered', when: [is('ruleKnown', false, '没有查到等待期的规定')] },
    { code: 'waiting.exempt', when: [is('exempt', true, '新生儿等特殊群体')] },
    {
      code: 'waiting.none_after_start',
      when: [
        is('gapYears', 0, '没有断缴'),
        is('inWindow', true, '在集中缴费期内缴的'),
        is('afterStart', true, '缴费时待遇年度已经开始'),
      ],
    },
    {
      code: 'waiting.none',
      when: [is('gapYears', 0, '没有断缴'), is('inWindow', true, '在集中缴费期内缴的')],
    },
    {
      code: 'waiting.gap_after_start',
      when: [
        passes('gapYears', (years) => years > 0, '断缴过'),
        is('inWindow', true, '在集中缴费期内缴的'),
        is('afterStart', true, '缴费时待遇年度已经开始'),
      ],
    },
    {
      code: 'waiting.gap_in_window',
      when: [passes('gapYears', (years) => years > 0, '断缴过'), is('inWindow', true, '在集中缴费期内缴的')],
    },
    {
      code: 'waiting.late',
      when: [is('inWindow', false, '过了集中缴费期才缴'), is('gapYears', 0, '没有断缴')],
    },
    { code: 'waiting.gap_late', when: [is('inWindow', false, '过了集中缴费期才缴')] },
    { code: 'waiting.not_covered', when: [] },
  ],
};

/** Months to wait: the fixed part, and one more for each gap year after the first, less what was repaired. */
export function waitingMonths(
  rule: Fact,
  gapYears: number,
  repairedYears: number,
): { fixed: number; variable: number; total: number } {
  const fixed = valueOf(rule, 'fixed', 'months');
  const perYear = valueOf(rule, 'perYear', 'months');
  const repair = valueOf(rule, 'repairPerYear', 'months');
  const variable = Math.max(0, gapYears - 1) * perYear;
  const left = Math.max(0, variable - repairedYears * repair);
  const total = fixed + left;
  const least = gapYears >= valueOf(rule, 'longGap', 'years') ? valueOf(rule, 'longGapLeast', 'months') : 0;
  return { fixed, variable: left, total: Math.max(total, least) };
}

/** The gap years that count: those from the rule's first year on and before the benefit year paid for. */
export function countedGapYears(rule: Fact, gapYears: readonly number[], benefitYear: number): number[] {
  const from = valueOf(rule, 'countsFrom', 'year');
  return [...new Set(gapYears)].filter((year) => year >= from && year < benefitYear);
}

function inWindowInput(asked: Asked): Inputs<WaitingInput>['inWindow'] {
  const { paidInWindow, paidOn } = asked.slots;
  if (paidInWindow !== undefined) return told(paidInWindow, '您说了缴费的时间');
  const window = collectionWindow(asked);
  if (!window) return undefined;
  const on = paidOn ?? asked.on;
  // A day before the window belongs to another season: nothing follows from it.
  const phase = phaseOf(window, on);
  if (paidOn !== undefined && phase === 'before') return undefined;
  return ruled(phase !== 'closed', `按${on}缴费算`, window.facts);
}

interface Payment {
  gaps: number;
  inWindow: boolean;
}

/** Whether it was or is paid once the benefit year has begun; who paid inside a window that ends before it did not. */
function paidAfterStart(asked: Asked): boolean {
  const { paidInWindow, paidOn } = asked.slots;
  const end = collectionWindow(asked)?.end;
  if (
    paidInWindow === true &&
    paidOn === undefined &&
    end !== undefined &&
    end < benefitStart(asked.benefitYear)
  )
    return false;
  return (asked.slots.paidOn ?? asked.on) >= benefitStart(asked.benefitYear);
}

/** The first day with benefits after waiting `months`: from 1 January when paid in time, else from the day of payment. */
function startAfter(asked: Asked, months: number, { gaps, inWindow }: Payment): Day {
  if (!inWindow) return addMonths(asked.slots.paidOn ?? asked.on, months);
  return addMonths(benefitStart(asked.benefitYear), gaps > 0 ? months : 0);
}

function figuresOf(asked: Asked, rule: Fact, payment: Payment): Record<string, DerivedFigure> {
  const { total, variable } = waitingMonths(rule, payment.gaps, asked.slots.repairedYears ?? 0);
  const unrepaired = waitingMonths(rule, payment.gaps, 0).total;
  const facts = [rule.id];
  return {
    'waiting.total': { value: { months: total }, facts },
    'waiting.variable': { value: { months: variable }, facts },
    'waiting.start': { value: { day: startAfter(asked, total, payment) }, facts },
    'waiting.unrepaired': { value: { months: unrepaired }, facts },
    'waiting.unrepairedStart': { value: { day: startAfter(asked, unrepaired, payment) }, facts },
  };
}

/** How many gap years count, when anything was told about gaps. */
function gapsTold({ slots, benefitYear }: Asked, rule: Fact): number | undefined {
  if (slots.gapYears.length > 0) return countedGapYears(rule, slots.gapYears, benefitYear).length;
  if (slots.neverInterrupted) return 0;
  // A count without years is taken only where all of them would be years that count.
  const first = benefitYear - (slots.gapCount ?? Infinity);
  return first >= valueOf(rule, 'countsFrom', 'year') ? slots.gapCount : undefined;
}

function inputsFor(asked: Asked, rule: Fact | undefined): Inputs<WaitingInput> {
  const gaps = rule && gapsTold(asked, rule);
  const exempt = asked.slots.groups.includes('newborn');
  return known<Inputs<WaitingInput>>({
    ruleKnown: whether(rule),
    exempt: told(exempt, exempt ? '您说是新生儿' : '您没有说是新生儿等特殊群体'),
    inWindow: inWindowInput(asked),
    afterStart: ruled(paidAfterStart(asked), `按${asked.slots.paidOn ?? asked.on}缴费算`, []),
    gapYears: told(gaps, '您说了哪些年没缴'),
  });
}

function startFigures(
  asked: Asked,
  rule: Fact,
  { gapYears, inWindow }: Inputs<WaitingInput>,
): Record<string, DerivedFigure> {
  // Where it is not known whether the payment falls in the window, the figures are those of one that does; the words say so.
  const yearStart = { value: { day: benefitStart(asked.benefitYear) }, facts: [rule.id] };
  return {
    'waiting.yearStart': yearStart,
    ...(gapYears && figuresOf(asked, rule, { gaps: gapYears.value, inWindow: inWindow?.value ?? true })),
  };
}

/** Rules on the waiting period for the gap years and payment told; untold ones stay open and the rule itself is told. */
export function decideWaiting(asked: Asked): Ruling {
  const local = find(asked, 'waiting_days');
  return local?.topic === 'waiting_days' ? tellDays(local) : decideMonths(asked, local);
}

/** A rule of days that a place had before the national one (临汾 2020). */
function tellDays(local: Fact): Ruling {
  const decision = decide(waitingTable, { ruleKnown: ruled(true, '查到了规定', [local]) });
  return ruling({ outcome: 'answered', code: 'waiting.days', decision, facts: [local] });
}

function notesOf({ slots }: Asked, { gapYears, inWindow }: Inputs<WaitingInput>): string[] {
  return slots.repairedYears && gapYears?.value && inWindow ? ['without_repair'] : [];
}

function decideMonths(asked: Asked, superseding: Fact | undefined): Ruling {
  const rule = superseding ?? find(asked, 'waiting_period');
  const inputs = inputsFor(asked, rule);
  const decision = decide(waitingTable, inputs);
  const start = startInWindow(asked, inputs);
  return ruling({
    ...coverage(rule !== undefined, ['waiting_period']),
    ...conflictIn(look(asked, 'waiting_period')),
    code: waitingCode(decision, inputs, start),
    decision,
    changes: whatWouldChange(waitingTable, inputs),
    facts: present(rule),
    figures: { ...(rule && startFigures(asked, rule, inputs)), ...(start && { 'waiting.lagStart': start }) },
    notes: notesOf(asked, inputs),
  });
}
