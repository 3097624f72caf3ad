// The windows of a place, and where a day stands against them. The collection window (集中缴费期) and the proxy window
// (职工个人账户代缴) are two things.
import { day, daysBetween, partsOf, type Day } from '../domain/day.js';
import type { Fact } from '../knowledge/fact.js';
import { find, ruled, valueOf, type Asked, type DerivedFigure } from './ruling.js';
import type { Known } from './table.js';

/** Where a day stands against a window. `rest` is a day of the month on which nothing is collected. */
export type Phase = (typeof phases)[number];
export const phases = ['unknown', 'before', 'open', 'last_day', 'rest', 'closed'] as const;

export interface Window {
  start: Day;
  /** Absent where no end is written. */
  end?: Day;
  firstDay?: number;
  lastDay?: number;
  facts: Fact[];
}

const FIRST_OF_MONTH = 1;
const LONGEST_MONTH = 31;
const DEADLINE_NEAR_DAYS = 7;

function isRestDay({ firstDay = FIRST_OF_MONTH, lastDay = LONGEST_MONTH }: Window, on: Day): boolean {
  const { dayOfMonth } = partsOf(on);
  return dayOfMonth < firstDay || dayOfMonth > lastDay;
}

/** The phase of a day. */
export function phaseOf(window: Window | undefined, on: Day): Phase {
  if (!window) return 'unknown';
  if (on < window.start) return 'before';
  if (window.end !== undefined && on > window.end) return 'closed';
  if (isRestDay(window, on)) return 'rest';
  return on === window.end ? 'last_day' : 'open';
}

/** The days left until a window's end where it is near: 0 on the last day, absent when it is over, far or unwritten. */
export function daysToNearEnd(window: Window | undefined, on: Day): number | undefined {
  if (!window?.end) return undefined;
  const left = daysBetween(on, window.end);
  return left >= 0 && left <= DEADLINE_NEAR_DAYS ? left : undefined;
}

/** A window that nobody knows is `unknown`, which permits nothing. */
function windowState(asked: Asked, window: Window | undefined): 'over' | 'not_over' | 'unknown' {
  if (!window) return 'unknown';
  return phaseOf(window, asked.on) === 'closed' ? 'over' : 'not_over';
}

/** Whether the window is over, as an input that also rests on `more` facts. */
export function windowInput(asked: Asked, window: Window | undefined, more: readonly Fact[]): Known<string> {
  const because = window ? `按${asked.on}算` : '没有查到集中缴费期';
  return ruled<string>(windowState(asked, window), because, [...(window?.facts ?? []), ...more]);
}

/** The window's last day as a figure, where it is known. */
export function windowEnd(window: Window | undefined): Record<string, DerivedFigure> {
  if (!window?.end) return {};
  return { 'collection_window.end': { value: { day: window.end }, facts: window.facts.map(({ id }) => id) } };
}

function yearlyWindow(fact: Fact, benefitYear: number): Window {
  const firstMonth = valueOf(fact, 'firstMonth', 'month');
  const firstDay = valueOf(fact, 'firstDay', 'dayOfMonth');
  const pad = (part: number): string => String(part).padStart(2, '0');
  return {
    start: day(`${String(benefitYear - 1)}-${pad(firstMonth)}-${pad(firstDay)}`),
    end: day(`${String(benefitYear - 1)}-${valueOf(fact, 'deadline', 'monthDay')}`),
    firstDay,
    lastDay: valueOf(fact, 'lastDay', 'dayOfMonth'),
    facts: [fact],
  };
}

/** The collection window of the asked place and benefit year, if known. */
export function collectionWindow(asked: Asked): Window | undefined {
  const fact = find(asked, 'collection_window');
  if (fact) return { start: valueOf(fact, 'start', 'day'), end: valueOf(fact, 'end', 'day'), facts: [fact] };
  const yearly = find(asked, 'collection_window_yearly');
  return yearly && yearlyWindow(yearly, asked.benefitYear);
}

/** The place's rule that proxy payment is open only in the collection period, if it has one (湖南、巴彦淖尔). */
export function seasonRule(asked: Asked): Fact | undefined {
  const rule = find(asked, 'proxy_season');
  return rule && valueOf(rule, 'onlyInCollection', 'yes') ? rule : undefined;
}

/** The proxy window of the asked place and benefit year, if known; its end may be unwritten. */
export function proxyWindow(asked: Asked): Window | undefined {
  const fact = find(asked, 'proxy_window');
  if (!fact) return undefined;
  const start = valueOf(fact, 'start', 'day');
  return fact.values['end']
    ? { start, end: valueOf(fact, 'end', 'day'), facts: [fact] }
    : { start, facts: [fact] };
}
