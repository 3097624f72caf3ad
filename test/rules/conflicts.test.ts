// Two sources that contradict each other are shown, whichever rule reads them: a contradiction is never mere silence.
import { describe, expect, it } from 'vitest';
import { decideAmount } from '../../src/rules/amount.js';
import { decideBalance } from '../../src/rules/balance.js';
import { decideCross } from '../../src/rules/cross-region.js';
import { decideMode } from '../../src/rules/mode.js';
import { decideNewborn } from '../../src/rules/newborn.js';
import { decideRefund } from '../../src/rules/refund.js';
import { decideRelatives } from '../../src/rules/relatives.js';
import { decideRevocation } from '../../src/rules/revocation.js';
import type { Asked, Ruling } from '../../src/rules/ruling.js';
import { decideTelling } from '../../src/rules/telling.js';
import { decideWaiting } from '../../src/rules/waiting.js';
import { decideWindow } from '../../src/rules/window.js';
import { madeUpBase } from '../knowledge/made-up-facts.js';
import { ask } from './asked.js';

const waiting = {
  fixed: { months: 3 },
  perYear: { months: 1 },
  countsFrom: { year: 2025 },
  longGap: { years: 4 },
  longGapLeast: { months: 6 },
  fixedRepairable: { yes: false },
  repairPerYear: { months: 1 },
};
const yearly = {
  firstMonth: { month: 9 },
  lastMonth: { month: 12 },
  firstDay: { dayOfMonth: 1 },
  lastDay: { dayOfMonth: 25 },
};
const september = { day: '2025-09-29' };

/** The rule, the topic, and two sets of values that differ. */
const cases: [(asked: Asked) => Ruling, string, Record<string, unknown>, Record<string, unknown>][] = [
  [
    decideRelatives,
    'near_relatives',
    { kinds: { relations: ['parent'] } },
    { kinds: { relations: ['child'] } },
  ],
  [
    decideWindow,
    'collection_window',
    { start: september, end: { day: '2025-12-25' } },
    { start: september, end: { day: '2025-12-31' } },
  ],
  [decideWindow, 'proxy_window', { start: september }, { start: { day: '2025-10-16' } }],
  [
    decideWindow,
    'collection_window_yearly',
    { ...yearly, deadline: { monthDay: '12-25' } },
    { ...yearly, deadline: { monthDay: '12-20' } },
  ],
  [decideAmount, 'premium', { amount: { yuan: 400 } }, { amount: { yuan: 410 } }],
  [
    decideCross,
    'proxy_scope',
    { inProvince: { yes: true }, otherProvince: { yes: false } },
    { inProvince: { yes: true }, otherProvince: { yes: true } },
  ],
  [decideMode, 'proxy_mode', { mode: { mode: 'direct' } }, { mode: { mode: 'reimburse' } }],
  [decideRefund, 'tax_refund', { possible: { yes: true } }, { possible: { yes: false } }],
  [decideRefund, 'medical_refund', { within: { workdays: 5 } }, { within: { workdays: 7 } }],
  [decideRevocation, 'revocation_desk', { revokesTax: { yes: true } }, { revokesTax: { yes: false } }],
  [decideBalance, 'balance_rule', { keep: { yuan: 1000 } }, { keep: { yuan: 2000 } }],
  [decideNewborn, 'newborn_late', { deadline: { monthDay: '02-25' } }, { deadline: { monthDay: '03-31' } }],
  [decideWaiting, 'waiting_period', waiting, { ...waiting, fixed: { months: 2 } }],
  [
    (asked) => decideTelling(asked, ['promise'], []),
    'promise',
    { copies: { number: 1 } },
    { copies: { number: 2 } },
  ],
];

describe('a contradiction', () => {
  it.each(cases)('seen by %o in %s is shown with both sources', (...[decide, topic, one, other]) => {
    const base = madeUpBase(
      { topic, benefitYears: 2026, values: one },
      { topic, benefitYears: 2026, values: other },
    );
    const ruling = decide(ask(base, { on: '2025-11-05', benefitYear: 2026 }));
    expect(ruling.conflict?.map(({ id }) => id)).toEqual(['fact-0', 'fact-1']);
  });
});
