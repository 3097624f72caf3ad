// Numbers in any script are seen; words that only look like numbers are not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../src/answering/number-words.js';

describe('numbers in a text', () => {
  it.each([
    ['每人缴400元', ['400']],
    ['每人缴４００元', ['400']],
    ['每人缴四百元', ['四百']],
    ['肆佰元', ['肆佰']],
    ['要等三个月', ['三']],
    ['两个入口', ['两']],
    ['12.5元', ['12.5']],
    ['2024年12月31日', ['2024', '12', '31']],
    ['二〇二六年', ['二〇二六']],
    ['①先登记②再缴费', ['1', '2']],
    ['临医保发〔2020〕29号', ['2020', '29']],
    ['半年', ['半']],
    ['请打12393', ['12393']],
    ['1,300元', ['1', '300']],
    ['没有数字', []],
    ['', []],
  ])('"%s": %j', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  it.each([
    '一人一档',
    '第一步',
    '统一',
    '一般',
    '万一',
    '一次性',
    '百姓呼声',
    '最后一天',
    '进一步',
    '唯一',
    '一起',
  ])('are none in "%s"', (word) => {
    expect(numbersIn(`请${word}办理`)).toEqual([]);
  });

  it('are seen beside such a word', () => {
    expect(numbersIn('统一缴三百元')).toEqual(['三百']);
    expect(numbersIn('第一步，第六步')).toEqual(['六']);
  });

  it('are not joined over such a word', () => {
    expect(numbersIn('5一般6')).toEqual(['5', '6']);
    expect(numbersIn('三一起四')).toEqual(['三', '四']);
  });

  it('are found wherever they stand', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('元', '年', '个', '，', '。', 'a'), (number, after) => {
        expect(numbersIn(`共${String(number)}${after}`)).toEqual([String(number)]);
      }),
    );
  });
});
