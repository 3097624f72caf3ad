// Calendar days as people in China mean them (Asia/Shanghai, no daylight saving). Pure; never reads a clock.
import { z } from 'zod';

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** A calendar day, `YYYY-MM-DD`, that exists. Days compare as strings. */
export type Day = string & { readonly __day: unique symbol };

function toUtc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = toUtc(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A zod schema of a day; the message names what was given. */
export const Day = z
  .string()
  .refine(isDay, {
    error: (issue) => `"${String(issue.input)}" is not a day that exists, written YYYY-MM-DD`,
  })
  .transform((text) => text);

/** Makes a day, or throws a RangeError that says what was given. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`"${text}" is not a day that exists, written YYYY-MM-DD`);
  return text;
}

/** The calendar day in Asia/Shanghai at a moment. */
export function dayInShanghai(moment: Date): Day {
  return new Date(moment.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10) as Day;
}

/** The day `count` days later (earlier when negative). */
export function addDays(from: Day, count: number): Day {
  return new Date(toUtc(from).getTime() + count * DAY_MS).toISOString().slice(0, 10) as Day;
}

/** The same day of the month `count` months later; the month's last day where it has no such day. */
export function addMonths(from: Day, count: number): Day {
  const start = toUtc(from);
  const target = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + count, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(start.getUTCDate(), lastDay));
  return target.toISOString().slice(0, 10) as Day;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / DAY_MS);
}

/** Year, month (1-12) and day of the month. */
export function partsOf(of: Day): { year: number; month: number; dayOfMonth: number } {
  return { year: Number(of.slice(0, 4)), month: Number(of.slice(5, 7)), dayOfMonth: Number(of.slice(8, 10)) };
}

/** 2024年12月31日 */
export function dayText(of: Day): string {
  const { year, month, dayOfMonth } = partsOf(of);
  return `${String(year)}年${String(month)}月${String(dayOfMonth)}日`;
}

/** A published day, where a source shows only the month or the year: `2024-10`, `2024`. Text: 2024年10月 */
export function publishedText(published: string): string {
  const [year, month, dayOfMonth] = published.split('-').map(Number);
  if (year === undefined) throw new RangeError(`"${published}" is not a published day`);
  return `${String(year)}年${month ? `${String(month)}月` : ''}${dayOfMonth ? `${String(dayOfMonth)}日` : ''}`;
}
