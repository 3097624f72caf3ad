// Days of the calendar in Asia/Shanghai: what exists, how they add up, and when one ends.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  Day,
  day,
  dayInShanghai,
  daysBetween,
  dayText,
  isDay,
  partsOf,
  publishedText,
} from '../../src/domain/day.js';

/** Any day from 2000 to 2099. */
const anyDay = fc.integer({ min: 0, max: 36_524 }).map((count) => addDays(day('2000-01-01'), count));

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '2025-12-31', '2026-01-01'])('exists: %s', (text) => {
    expect(isDay(text)).toBe(true);
    expect(day(text)).toBe(text);
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-1-1',
    '2025-01-32',
    '2025/01/01',
    ' 2025-01-01',
    '2025-01-01T00:00',
    '',
    '今天',
  ])('does not exist: "%s"', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => day(text)).toThrow(new RangeError(`"${text}" is not a day that exists, written YYYY-MM-DD`));
  });

  it('is refused by its schema in words that name what was given', () => {
    expect(Day.safeParse('2025-02-30').error?.issues[0]?.message).toContain('"2025-02-30"');
    expect(Day.safeParse('2025-02-28').success).toBe(true);
  });

  it('begins at midnight in Shanghai, which is 16:00 in UTC', () => {
    expect(dayInShanghai(new Date('2024-12-31T15:59:59.999Z'))).toBe('2024-12-31');
    expect(dayInShanghai(new Date('2024-12-31T16:00:00Z'))).toBe('2025-01-01');
    expect(dayInShanghai(new Date('2024-02-28T16:00:00Z'))).toBe('2024-02-29');
    expect(dayInShanghai(new Date('2025-02-28T16:00:00Z'))).toBe('2025-03-01');
  });

  it('is split into year, month and day of the month', () => {
    expect(partsOf(day('2025-02-25'))).toEqual({ year: 2025, month: 2, dayOfMonth: 25 });
  });
});

describe('days added to a day', () => {
  it.each([
    ['2024-12-31', 1, '2025-01-01'],
    ['2025-01-01', -1, '2024-12-31'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2024-02-29', 365, '2025-02-28'],
    ['2025-10-01', 90, '2025-12-30'],
    ['2025-10-01', 0, '2025-10-01'],
  ])('%s and %i days are %s', (from, count, to) => {
    expect(addDays(day(from), count)).toBe(to);
  });

  it('are counted back by daysBetween', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count);
      }),
    );
  });

  it('order days as text does', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(Math.sign(daysBetween(one, other))).toBe(one < other ? 1 : one > other ? -1 : 0);
      }),
    );
  });
});

describe('months added to a day', () => {
  it.each([
    ['2026-01-01', 3, '2026-04-01'],
    ['2027-01-01', 4, '2027-05-01'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-10-31', 2, '2025-12-31'],
    ['2025-08-31', 12, '2026-08-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
  ])('%s and %i months are %s', (from, count, to) => {
    expect(addMonths(day(from), count)).toBe(to);
  });

  it('keep the day of the month, or take the last day of a month that has no such day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40, max: 40 }), (from, count) => {
        const to = addMonths(from, count);
        const [start, end] = [partsOf(from), partsOf(to)];
        expect((end.year - start.year) * 12 + end.month - start.month).toBe(count);
        const isLastDay = partsOf(addDays(to, 1)).dayOfMonth === 1;
        expect(end.dayOfMonth === start.dayOfMonth || (isLastDay && end.dayOfMonth < start.dayOfMonth)).toBe(
          true,
        );
      }),
    );
  });
});

describe('a day in words', () => {
  it('has no leading noughts', () => {
    expect(dayText(day('2025-02-05'))).toBe('2025年2月5日');
    expect(dayText(day('2024-12-31'))).toBe('2024年12月31日');
  });

  it('shows of a published day what the source shows', () => {
    expect(publishedText('2024')).toBe('2024年');
    expect(publishedText('2024-10')).toBe('2024年10月');
    expect(publishedText('2024-10-07')).toBe('2024年10月7日');
  });
});
