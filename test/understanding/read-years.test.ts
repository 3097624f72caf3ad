// Which benefit year is meant and which years went unpaid; from September on 今年 means the year being paid for.
import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.js';
import { readYears } from '../../src/understanding/read-years.js';

const august = day('2025-08-31');
const september = day('2025-09-01');
const november = day('2026-11-22');

describe('the benefit year', () => {
  it.each([
    ['今年的交多少', 2025, 2026],
    ['明年的交多少', 2026, 2026],
    ['2026年度交多少', 2026, 2026],
    ['2025年度交多少', 2025, 2025],
    ['二零二六年交多少', 2026, 2026],
    ['二〇二六年交多少', 2026, 2026],
    ['26年的交多少', 2026, 2026],
    ['今年交2026年的', 2026, 2026],
    ['交多少', undefined, undefined],
  ])('of "%s" is %s in August and %s in September', (text, inAugust, inSeptember) => {
    expect(readYears(text, august).benefitYear).toBe(inAugust);
    expect(readYears(text, september).benefitYear).toBe(inSeptember);
  });

  it('is the last one named', () => {
    expect(readYears('2025年的交过了,2026年的怎么交', september).benefitYear).toBe(2026);
  });

  it.each([
    '2024年12月31日交的',
    '2024-12-31交的',
    '电话20251234',
    '余额2026.5元',
    '12月31日截止',
    '1998年出生',
  ])('is not in "%s"', (text) => {
    expect(readYears(text, september).benefitYear).toBeUndefined();
  });
});

describe('gap years', () => {
  it.each([
    ['2025年没交,2026年的交了要等几个月', [2025], 2026],
    ['25年和26年都断了', [2025, 2026], undefined],
    ['去年没交', [2026], undefined],
    ['前年断交,去年也没交,今年交', [2025, 2026], 2027],
    ['2025年漏交了。现在交2027年的', [2025], 2027],
    ['2025年交了,2026年也交了', [], 2026],
  ])('of "%s" are %j', (text, gapYears, benefitYear) => {
    const read = readYears(text, november);
    expect(read.gapYears).toEqual(gapYears);
    expect(read.benefitYear).toBe(benefitYear);
  });

  it('before September 去年 is the calendar’s last year', () => {
    expect(readYears('去年没交', august).gapYears).toEqual([2024]);
    expect(readYears('去年没交', september).gapYears).toEqual([2025]);
  });
});
