// On which day a premium was paid, where a month and a day stand beside the paying: 一月二十号交的, 2月5日到账.
import { day, isDay, partsOf, type Day } from '../domain/day.js';
import { HAN_NUMBER, readNumber } from './numbers.js';

const NUMBER = `(\\d{1,2}|${HAN_NUMBER})`;
const PAID_ON = new RegExp(`${NUMBER}月${NUMBER}(?:日|号)?[^,，。]{0,6}?(?:交|到账|付|扣)`);

function dayIn(year: number, month: number, dayOfMonth: number): Day | undefined {
  const pad = (part: number): string => String(part).padStart(2, '0');
  const text = `${String(year)}-${pad(month)}-${pad(dayOfMonth)}`;
  return isDay(text) ? day(text) : undefined;
}

const PLAN = /打算|准备|计划|要|想|等到|拖到|如果|假如/;

/** The day of payment told: the last such day not after `on`, or the next one where the payment is only planned. */
export function readPaidOn(text: string, on: Day): Day | undefined {
  const match = PAID_ON.exec(text);
  const [month, dayOfMonth] = [match?.[1], match?.[2]];
  if (!match || month === undefined || dayOfMonth === undefined) return undefined;
  const [inMonth, onDay] = [readNumber(month) ?? 0, readNumber(dayOfMonth) ?? 0];
  const { year } = partsOf(on);
  const planned = PLAN.test(text.slice(0, match.index));
  const days = (planned ? [year, year + 1] : [year, year - 1]).map((of) => dayIn(of, inMonth, onDay));
  return days.find((at) => at !== undefined && (planned ? at >= on : at <= on));
}
