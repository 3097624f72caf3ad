// Which benefit year (待遇年度) a day's paying season belongs to: from September on people pay for the next year.
import { partsOf, type Day } from './day.js';

const FIRST_MONTH_OF_SEASON = 9;

/** The benefit year that is being paid for on a day, and that people mean when they name none. */
export function seasonYear(on: Day): number {
  const { year, month } = partsOf(on);
  return month >= FIRST_MONTH_OF_SEASON ? year + 1 : year;
}
