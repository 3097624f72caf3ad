// Who pays inside the collection period but after the year has begun: benefits start with the payment (河北) or the day after (江西),
// where the place says so; which words then fit a decision on the waiting period.
import { addDays } from '../domain/day.js';
import type { Decision, Inputs } from './table.js';
import { find, valueOf, type Asked, type DerivedFigure } from './ruling.js';

/** What of a payment decides when its benefits start. */
export interface PaymentInput {
  inWindow: boolean;
  afterStart: boolean;
  gapYears: number;
}

/** First day of benefits for a payment inside the window after the year began, where the place says how long that takes (河北). */
export function startInWindow(
  asked: Asked,
  { inWindow, afterStart }: Inputs<PaymentInput>,
): DerivedFigure | undefined {
  const rule = find(asked, 'benefit_start');
  const { paidOn, paidInWindow } = asked.slots;
  // Told to have been paid, but not when: today is no day of payment.
  if (paidInWindow !== undefined && paidOn === undefined) return undefined;
  if (!rule || !inWindow?.value || !afterStart?.value) return undefined;
  const paid = paidOn ?? asked.on;
  return { value: { day: addDays(paid, valueOf(rule, 'lag', 'days')) }, facts: [rule.id] };
}

const withStart: Record<string, string> = {
  'waiting.undecided_after_start': 'waiting.undecided_lag',
  'waiting.none_after_start': 'waiting.none_lag',
};

/** The words for what is left open: a condition for a payment in time, or benefits that no longer start with the year. */
function openCode({ code }: Decision, { gapYears, inWindow, afterStart }: Inputs<PaymentInput>): string {
  if (!gapYears?.value) return afterStart?.value ? 'waiting.undecided_after_start' : code;
  const inTime = inWindow === undefined && afterStart?.value === false;
  return inTime ? 'waiting.gap_if_in_window' : code;
}

/** The code of a decision on the waiting period, with the words that fit what is open and the start that is known. */
export function waitingCode(
  decision: Decision,
  inputs: Inputs<PaymentInput>,
  start: DerivedFigure | undefined,
): string {
  const open = decision.status === 'open' && inputs.inWindow?.value !== false;
  const code = open ? openCode(decision, inputs) : decision.code;
  return start ? (withStart[code] ?? code) : code;
}
