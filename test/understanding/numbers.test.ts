// Numbers as people write them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HAN_NUMBER, readNumber } from '../../src/understanding/numbers.js';

describe('a number', () => {
  it.each([
    ['1300', 1300],
    ['1,300', 1300],
    ['1，300', 1300],
    ['12.5', 12.5],
    ['一千三', 1300],
    ['一千五', 1500],
    ['一千零五', 1005],
    ['一千零五十', 1050],
    ['两千', 2000],
    ['六千', 6000],
    ['三百八', 380],
    ['三百八十', 380],
    ['四百', 400],
    ['四百零五', 405],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十五', 25],
    ['九十九', 99],
    ['一百一十', 110],
    ['一万', 10_000],
    ['一万二', 12_000],
    ['一万三千五', 13_500],
    ['十万', 100_000],
    ['十二万', 120_000],
    ['二十万', 200_000],
    ['两', 2],
    ['俩', 2],
    ['仨', 3],
    ['零', 0],
    ['二零二七', 2027],
    ['二〇二五', 2025],
    ['一二三九三', 12_393],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(['妈', '三个', '12a', '1.2.3', '-5'])('is not "%s"', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });

  it('is found before 多 and 来', () => {
    const found = (text: string): string | undefined => new RegExp(HAN_NUMBER).exec(text)?.[0];
    expect(readNumber(found('六千多')!)).toBe(6000);
    expect(readNumber(found('三百来块')!)).toBe(300);
  });

  it('in digits is read as written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (value) => {
        expect(readNumber(String(value))).toBe(value);
        expect(readNumber(value.toLocaleString('en-US'))).toBe(value);
      }),
    );
  });

  it('in Chinese is read as written, up to a thousand thousands', () => {
    const signs = '零一二三四五六七八九';
    const inHan = (value: number): string => {
      const part = (rest: number, unit: number, name: string): string =>
        rest >= unit ? signs[Math.floor(rest / unit) % 10]! + name : '';
      const low = value % 10_000;
      const body = [
        part(low, 1000, '千'),
        low % 1000 >= 100 ? part(low % 1000, 100, '百') : low >= 1000 && low % 1000 > 0 ? '零' : '',
        low % 100 >= 10 ? part(low % 100, 10, '十') : low % 100 > 0 && low % 1000 >= 100 ? '零' : '',
        low % 10 > 0 ? signs[low % 10]! : '',
      ].join('');
      return body;
    };
    for (let value = 10; value < 10_000; value++)
      expect([inHan(value), readNumber(inHan(value))]).toEqual([inHan(value), value]);
  });
});
