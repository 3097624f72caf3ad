// Amounts in whole fen, as people read them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yuanText } from '../../src/domain/money.js';

describe('an amount of money', () => {
  it.each([
    [40_000, '400元'],
    [40_050, '400.50元'],
    [5, '0.05元'],
    [0, '0元'],
    [-40_005, '-400.05元'],
    [120_000_001, '1200000.01元'],
  ])('of %i fen is %s', (fen, text) => {
    expect(yuanText(fen)).toBe(text);
  });

  it.each([0.5, 400.1, Number.NaN, Infinity, 2 ** 53])('is never a part of a fen or unsafe: %d', (fen) => {
    expect(() => yuanText(fen)).toThrow(RangeError);
  });

  it('loses nothing on its way into words', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (fen) => {
        const [yuan = '', cents = '00'] = yuanText(fen).replace(/元$/, '').replace('-', '').split('.');
        expect(Number(yuan) * 100 + Number(cents)).toBe(Math.abs(fen));
      }),
    );
  });
});
