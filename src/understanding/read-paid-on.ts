// On which day a premium was paid, where a month and a day stand beside the paying: 一月二十号交的, 2月5日到账.
import { day, isDay, type Day } from '../domain/day.js';
import { partsOf } from '../domain/day.js';
import { HAN_NUMBER, readNumber } from './numbers.js';

const NUMBER = `(\\d{1,2}|${HAN_NUMBER})`;
const PAID_ON = new RegExp(`${NUMBER}月${NUMBER}(?:日|号)?[^,，。]{0,6}?(?:交|到账|付|扣)`);

function dayIn(year: number, month: number, dayOfMonth: number): Day | undefined {
  const pad = (part: number): string => String(part).padStart(2, '0');
  const text = `${String(year)}-${pad(month)}-${pad(dayOfMonth)}`;
  return isDay(text) ? day(text) : undefined;
}

/** The day of payment told, the last such day not after `on`. */
export function readPaidOn(text: string, on: Day): Day | undefined {
  const [, month, dayOfMonth] = PAID_ON.exec(text) ?? [];
  if (month === undefined || dayOfMonth === undefined) return undefined;
  const [inMonth, onDay] = [readNumber(month) ?? 0, readNumber(dayOfMonth) ?? 0];
  const { year } = partsOf(on);
  return [dayIn(year, inMonth, onDay), dayIn(year - 1, inMonth, onDay)].find(
    (at) => at !== undefined && at <= on,
  );
}
