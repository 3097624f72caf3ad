// What a policy test finds different in an answer.
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import { differences, says } from '../../src/answering/run-policy-test.js';
import { PolicyTest } from '../../src/knowledge/policy-test.js';

const answer = {
  outcome: 'answered',
  intents: [{ id: 'refund', confidence: 0.9 }],
  text: '从税务渠道缴的，不能退。\n适用：洛阳，2025待遇年度\n依据：《通知》临医保发〔2020〕29号，2024年10月\n问谁：医保服务热线12393',
  figures: [{ id: 'premium.amount', text: '400元', value: 400, citations: [] }],
  citations: [{ id: 'luoyang-2024-entrances#revoke' }],
} as unknown as Answer;

function found(expected: Record<string, unknown>): string[] {
  const test = PolicyTest.parse({
    id: 'a',
    text: '能退吗',
    region: '410300',
    asOf: '2024-11-20',
    expect: { outcome: 'answered', intent: 'refund', ...expected },
  });
  return differences(test, answer).map(({ what, expected: wanted }) => `${what} ${wanted}`);
}

describe('a policy test', () => {
  it('passes when everything fits', () => {
    expect(
      found({
        intent: ['duplicate_payment', 'refund'],
        says: ['不能|无法', '税务', '12393'],
        saysNot: ['可以退还'],
        figures: { 'premium.amount': '400元' },
        cites: ['luoyang-2024-entrances'],
      }),
    ).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['the outcome', { outcome: 'not_covered' }, 'outcome not_covered'],
    ['the intent', { intent: 'payment_window' }, 'intent payment_window'],
    ['each of several intents', { intent: ['payment_window', 'handoff'] }, 'intent payment_window|handoff'],
    ['a word that is missing', { says: ['税务', '返还|退回'] }, 'says 返还|退回'],
    ['a word that must not be there', { saysNot: ['不能退'] }, 'saysNot 不能退'],
    ['a figure that is another', { figures: { 'premium.amount': '40元' } }, 'figures premium.amount: 40元'],
    [
      'a figure that is missing',
      { figures: { 'premium.subsidy': '670元' } },
      'figures premium.subsidy: 670元',
    ],
    ['a source that is not cited', { cites: ['guoban-2024-38'] }, 'cites guoban-2024-38'],
    ['a number that only the list of sources holds', { says: ['29号'] }, 'says 29号'],
    ['a date that only the list of sources holds', { says: ['2024年10月'] }, 'says 2024年10月'],
  ])('tells %s', (_, expected, difference) => {
    expect(found(expected)).toEqual([difference]);
  });

  it('does not forbid what only the list of sources says', () => {
    expect(found({ saysNot: ['29号', '通知'] })).toEqual([]);
  });

  it('tells every difference', () => {
    expect(found({ outcome: 'declined', intent: 'handoff', says: ['可以'], cites: ['nobody'] })).toHaveLength(
      4,
    );
  });
});

describe('a text says', () => {
  it.each([
    ['每人缴400元', '400元', true],
    ['每人缴1400元', '400元', false],
    ['每人缴4000', '400', false],
    ['先缴1400元，再缴400元', '400元', true],
    ['２０２４年１２月３１日', '2024年12月31日', true],
    ['2024 年 12 月', '2024年12月', true],
    ['12月31日', '2月31日', false],
    ['不能退', '可以|不能', true],
    ['不能退', '可以|行', false],
  ])('"%s" says "%s": %s', (text, wanted, yes) => {
    expect(says(text, wanted)).toBe(yes);
  });
});
