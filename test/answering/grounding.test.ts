// The last gate: a number that is no figure of the answer, no part of its citations and not the asker's own is found.
import { describe, expect, it } from 'vitest';
import { ungroundedNumbers } from '../../src/answering/grounding.js';
import type { Citation } from '../../src/domain/figure.js';

const citation: Citation = {
  id: 'notice#one',
  title: '《通知》',
  issuer: '某医保局',
  number: '某医保发〔2020〕29号',
  locator: '第三条',
  published: '2020-08-05',
  validFrom: '2020-08-05',
  validTo: '2026-01-01',
  grade: 'A',
  authority: 'city',
};
const figures = [
  { id: 'premium.amount', text: '400元', value: 400, citations: ['notice#one'] },
  { id: 'window.end', text: '2024年12月31日', value: '2024-12-31', citations: ['notice#one'] },
];

function loose(text: string, said: string[] = []): string[] {
  return ungroundedNumbers({ text, figures, citations: [citation], asOf: '2024-11-05' }, said);
}

describe('a number rests on something when it is', () => {
  it.each([
    ['a figure', '每人缴400元，到2024年12月31日截止。'],
    [
      'a part of a citation',
      '依据：《通知》（某医保发〔2020〕29号）第三条，2020年8月5日，适用至2026年1月1日前',
    ],
    ['a word that only looks like one', '第一步：统一办理。'],
  ])('%s', (_, text) => {
    expect(loose(text)).toEqual([]);
  });

  it('the asker’s own', () => {
    expect(loose('您说的余额是1300元。')).toEqual(['1300']);
    expect(loose('您说的余额是1300元。', ['我卡里有1300'])).toEqual([]);
  });
});

describe('a number rests on nothing when it is', () => {
  it.each([
    ['in Arabic numerals', '每人缴410元。', ['410']],
    ['in full width', '每人缴４１０元。', ['410']],
    ['in Chinese numerals', '每人缴四百一十元。', ['四百一十']],
    ['in Chinese numerals for a figure', '每人缴四百元。', ['四百']],
    ['a part of a figure', '每人缴40元，还有00元。', ['40', '00']],
    ['a longer number than a figure', '每人缴4000元。', ['4000']],
    ['a circled digit', '⑦去办理。', ['7']],
    [
      'a number of a citation, said elsewhere',
      '每人缴29元。\n依据：《通知》（某医保发〔2020〕29号）',
      ['29'],
    ],
    ['a phone number', '请打12345。', ['12345']],
    ['said twice over', '每人缴410元，共410元。', ['410', '410']],
  ])('%s', (_, text, numbers) => {
    expect(loose(text)).toEqual(numbers);
  });
});
