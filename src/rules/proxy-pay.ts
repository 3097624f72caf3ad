// Before a proxy payment is even started: is this person allowed, is the window open, what stands in the way?
// It looks at rules only; ledgers, consent and money are not its business.
import type { Decision } from './table.js';
import { find, ruling, type Asked, type Ruling } from './ruling.js';
import { decideRelatives } from './relatives.js';
import { decideWindow } from './window.js';

const windowCodes: Record<string, string> = {
  'window.not_covered': 'pay.not_covered',
  'window.closed': 'pay.closed',
  'window.before': 'pay.before',
  'window.proxy_before': 'pay.before',
  'window.proxy_not_yet': 'pay.before',
  'window.proxy_closed': 'pay.closed',
  'window.collection_open': 'pay.not_covered',
  'window.rest': 'pay.not_covered',
};

/** Rules on starting a proxy payment: the first obstacle, or that nothing in the rules stands in the way. */
export function decideProxyPay(asked: Asked): Ruling {
  const window = decideWindow(asked);
  const relatives = decideRelatives(asked);
  const denied =
    relatives.code !== 'relatives.allowed' &&
    relatives.code !== 'relatives.general' &&
    relatives.outcome === 'answered';
  const steps = find(asked, 'proxy_steps');
  const decision: Decision = {
    ...window.decision,
    trace: [...relatives.decision.trace, ...window.decision.trace],
  };
  const both = {
    facts: [...relatives.facts, ...window.facts],
    figures: { ...relatives.figures, ...window.figures },
    decision,
  };
  if (denied) return ruling({ ...both, outcome: 'answered', code: 'pay.denied', changes: relatives.changes });
  const code = steps ? (windowCodes[window.code] ?? 'pay.ready') : 'pay.not_covered';
  return ruling({
    ...both,
    outcome: 'answered',
    code,
    changes: window.changes,
    notes: window.notes,
    missing: window.missing,
  });
}
