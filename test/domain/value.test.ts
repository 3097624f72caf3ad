// Typed values of facts: what is allowed, and the words a person reads.
import { describe, expect, it } from 'vitest';
import { Value, valueRaw, valueText } from '../../src/domain/value.js';

describe('a value', () => {
  it.each<[Record<string, unknown>, string]>([
    [{ yuan: 400 }, '400元'],
    [{ yuan: 0 }, '0元'],
    [{ day: '2024-12-31' }, '2024年12月31日'],
    [{ monthDay: '02-25' }, '2月25日'],
    [{ dayOfMonth: 25 }, '25日'],
    [{ month: 9 }, '9月'],
    [{ year: 2026 }, '2026年'],
    [{ days: 90 }, '90天'],
    [{ workdays: 5 }, '5个工作日'],
    [{ months: 3 }, '3个月'],
    [{ years: 4 }, '4年'],
    [{ hours: 2 }, '2小时'],
    [{ persons: 5 }, '5人'],
    [{ times: 3 }, '3次'],
    [{ percent: 20 }, '20%'],
    [{ number: 8 }, '8'],
    [{ yes: true }, '可以'],
    [{ yes: false }, '不可以'],
    [{ relations: ['spouse', 'sibling'] }, '配偶、兄弟姐妹'],
    [{ words: '医保大厅' }, '医保大厅'],
  ])('%j reads %s', (raw, text) => {
    const value = Value.parse(raw);
    expect(valueText(value)).toBe(text);
    expect(valueRaw(value)).toEqual(Object.values(raw)[0]);
  });

  it.each<[string, unknown]>([
    ['a negative amount', { yuan: -1 }],
    ['a part of a yuan', { yuan: 0.5 }],
    ['an amount in text', { yuan: '400' }],
    ['a day that does not exist', { day: '2025-02-29' }],
    ['a thirteenth month', { monthDay: '13-01' }],
    ['a thirty-second day', { dayOfMonth: 32 }],
    ['a year of long ago', { year: 1949 }],
    ['a relation nobody knows', { relations: ['cousin'] }],
    ['no relation', { relations: [] }],
    ['a unit nobody knows', { weeks: 2 }],
    ['two units at once', { yuan: 1, days: 2 }],
    ['nothing', {}],
    ['a bare number', 400],
  ])('is never %s', (_, raw) => {
    expect(Value.safeParse(raw).success).toBe(false);
  });
});
