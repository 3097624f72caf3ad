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
    '2024年以后生的娃',
    '24年生的',
    '2025年底才出生',
    '跟去年一样吗',
  ])('is not in "%s"', (text) => {
    expect(readYears(text, september).benefitYear).toBeUndefined();
  });
});

describe('a past season', () => {
  it.each([
    ['去年的居民医保交多少', 2026],
    ['去年的交费标准', 2026],
    ['前年居民医保多少钱', 2025],
    ['跟去年一样吗', undefined],
    ['去年交过', undefined],
  ])('in "%s" is %s', (text, benefitYear) => {
    expect(readYears(text, november)).toEqual({ gapYears: [], ...(benefitYear && { benefitYear }) });
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

  it.each([
    ['从2023年起没交', [2023, 2024, 2025, 2026]],
    ['从23年一直断到现在', [2023, 2024, 2025, 2026]],
    ['从2026年起没交', [2026]],
    ['从2023年起都交了', []],
  ])('since a year, in "%s", are %j', (text, gapYears) => {
    expect(readYears(text, november).gapYears).toEqual(gapYears);
  });

  it.each([
    ['断了两年', 2],
    ['断交2年', 2],
    ['停保三年', 3],
    ['断了两年,交2026年的', 2],
    ['断了一年今年集中期交的', 1],
    ['断了九年', 9],
    ['断断续续两年', undefined],
    ['没断过一年', undefined],
    ['交了两年', undefined],
  ])('counted, in "%s", name no year: %s of them', (text, gapCount) => {
    const read = readYears(text, november);
    expect([read.gapYears, read.gapCount]).toEqual([[], gapCount]);
  });

  it('named are not counted again', () => {
    expect(readYears('2024年断了两年', november)).toEqual({ gapYears: [2024] });
  });

  it.each(['没断过', '年年都交', '2025年没断过', '一直在交', '从不断'])('are none in "%s"', (text) => {
    expect(readYears(text, november).gapYears).toEqual([]);
  });

  it('leave out a year that was paid beside them', () => {
    expect(readYears('2025年断了2026年交了', november).gapYears).toEqual([2025]);
  });
});
