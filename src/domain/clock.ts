// The clock, passed in everywhere: the only place that asks the machine what time it is.
import { dayInShanghai, type Day } from './day.js';

/** Gives the present moment; `today` is the policy day in Asia/Shanghai, which a demonstration may offset. */
export interface Clock {
  now: () => Date;
  today: () => Day;
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date(Date.now()),
  today: () => dayInShanghai(new Date(Date.now())),
};

/**
 * A clock whose policy day starts at `asOf` and then runs on with real time from `startedAt`.
 * Moments (`now`) stay real: only the policy day is moved.
 */
export function demonstrationClock(asOf: Day, startedAt: Date = systemClock.now()): Clock {
  const offsetMs = Date.parse(`${asOf}T00:00:00+08:00`) - startedAt.getTime();
  return {
    now: systemClock.now,
    today: () => dayInShanghai(new Date(systemClock.now().getTime() + offsetMs)),
  };
}
