// A missed collection period: may it still be paid, until when? Where a place has its own late-payment rule it is told;
// elsewhere only the national consequence (the waiting period) is known.
import type { TopicId } from '../knowledge/topic.js';
import { decideTelling } from './telling.js';
import { find, ruling, type Asked, type Ruling } from './ruling.js';
import { collectionWindow, phaseOf } from './paying-time.js';
import { decideWindow } from './window.js';

const localTopics: readonly TopicId[] = ['late_who', 'late_review', 'late_until'];
// What a place says of paying late where its collection period is not known.
const seasonTopics: readonly TopicId[] = ['proxy_season', 'late_benefit'];

/** Rules on a late payment: the place's own rule, or that the window is over and what the national rule then brings. */
export function decideLate(asked: Asked): Ruling {
  const local = decideTelling(asked, localTopics, ['late_amount', 'waiting_period']);
  if (local.outcome === 'answered') return local;
  const window = collectionWindow(asked);
  const rule = find(asked, 'waiting_period');
  if (!window || !rule) {
    const season = decideTelling(asked, seasonTopics, ['waiting_period']);
    return season.outcome === 'answered' ? season : local;
  }
  const told = decideWindow(asked);
  const over = phaseOf(window, asked.on) === 'closed';
  return ruling({ ...told, code: over ? 'late.over' : 'late.still_open', facts: [...window.facts, rule] });
}
