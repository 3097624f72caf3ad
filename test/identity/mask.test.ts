// Numbers that name a person are masked before a text is kept; all others stay.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNumbers } from '../../src/identity/mask.js';

describe('a number is masked when it names a person:', () => {
  it.each([
    ['an identity number', '410303196001011234', '410*************34'],
    ['one that ends with X', '41030319600101123X', '410*************3X'],
    ['one that ends with x', '41030319600101123x', '410*************3x'],
    ['one in full width', '４１０３０３１９６００１０１１２３Ｘ', '410*************3Ｘ'],
    ['one with spaces', '410303 19600101 1234', '410*************34'],
    ['one with ideographic spaces', '410303　19600101　1234', '410*************34'],
    ['one of the old kind', '410303600101123', '410**********23'],
    ['a mobile phone', '13812345678', '138******78'],
    ['a mobile phone with dashes', '138-1234-5678', '138******78'],
    ['a bank card', '6222021702012345678', '622**************78'],
    ['an identity number with slashes', '410303/19600101/1234', '410*************34'],
    ['an identity number with wide gaps', '410303  19600101 - 1234', '410*************34'],
  ])('%s', (_, number, masked) => {
    expect(maskNumbers(`号${number}是`)).toBe(`号${masked}是`);
  });

  it('two of them right behind each other', () => {
    expect(maskNumbers('41030319600101123413812345678')).not.toMatch(/\d{6}/);
  });

  it('two of them with a comma between', () => {
    const masked = maskNumbers('410303196001011234，13812345678');
    expect(masked).not.toMatch(/\d{6}/);
    expect(masked).toContain('，');
  });
});

describe('a number stays when it names nobody:', () => {
  it.each([
    '缴了400元',
    '2024年12月31日',
    '2024-12-31',
    '请打12393',
    '410300',
    '2025、2026两年',
    '1,300元',
    '0379-6331',
  ])('%s', (text) => {
    expect(maskNumbers(text)).toBe(text);
  });
});

describe('whatever is typed', () => {
  it('no eleven digits in a row are left', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X', ' ', '中'),
          maxLength: 60,
        }),
        (text) => {
          expect(maskNumbers(text)).not.toMatch(/\d{11}/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
