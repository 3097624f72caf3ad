// Which claims a message repeats: told as a statement they are heard, asked about they are not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Claim } from '../../src/knowledge/claim.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { createClaimEar } from '../../src/understanding/hear-claims.js';
import { createReading } from '../../src/understanding/reading.js';
import { projectFolder } from '../project-folder.js';

function claim(id: string, heard: string[][], unless: string[] = []): Claim {
  return Claim.parse({ id, says: '说法', heard, unless, intent: 'refund', lead: '没有依据。' });
}

const limit = claim(
  'limit',
  [
    ['限额', '上限'],
    ['一年', '每年'],
  ],
  ['看病'],
);
const never = claim('never', [['不会重复', '不能重复']]);
const ear = createClaimEar([limit, never], (text) => text);

describe('a claim is heard', () => {
  it.each([
    ['where one word of each group stands in one sentence', '一年有上限', ['limit']],
    ['whatever their order', '上限每年都有', ['limit']],
    ['beside other sentences', '你好。听说一年有限额！对吗', ['limit']],
    ['across a comma', '一年嘛,有限额', ['limit']],
    ['with another claim, each once', '一年有限额,不会重复。一年有上限', ['limit', 'never']],
  ])('%s', (_, reading, ids) => {
    expect(ear(reading)).toEqual(ids);
  });

  it.each(['。', '!', '！', '?', '？', ';', '；', '\n'])('not where %j parts its words', (end) => {
    expect(ear(`一年一次${end}有限额`)).toEqual([]);
  });

  it.each([
    ['where a group has no word', '有上限'],
    ['where a word shows another meaning', '一年看病有上限'],
    ['in nothing', ''],
  ])('not %s', (_, reading) => {
    expect(ear(reading)).toEqual([]);
  });

  it('where the other meaning stands in another sentence', () => {
    expect(ear('我去看病。一年有上限')).toEqual(['limit']);
  });

  it.each([
    ['会不会重复', []],
    ['能不能重复', []],
    ['是不是不会重复', ['never']],
    ['不会重复', ['never']],
  ])('in "%s": %j', (reading, ids) => {
    expect(ear(reading)).toEqual(ids);
  });

  it('by the reading of its words, as messages are read', () => {
    const reading = createClaimEar([claim('paid', [['缴费']])], (text) => text.replaceAll('缴', '交'));
    expect(reading('交费')).toEqual(['paid']);
    expect(reading('缴费')).toEqual([]);
  });
});

describe('the claims that are kept', () => {
  const { claims, glossary } = loadKnowledge(projectFolder);
  const read = createReading(glossary);
  const hear = createClaimEar([...claims.values()], read);
  const heardIn = (text: string): string[] => hear(read(text));

  it.each([
    ['系统不会重复缴费吧', 'never-twice'],
    ['不可能缴重', 'never-twice'],
    ['听说先缴后返只返一半', 'reimburse-share'],
    ['个人账户余额不能给家里人交居民医保', 'balance-useless'],
    ['一年最多能代缴12次', 'twelve-times'],
    ['共济一年限额五千', 'yearly-limit'],
    ['得是直系亲属才能缴', 'all-relatives-etc'],
    ['一个老人只能绑一个职工', 'one-employee-only'],
  ])('"%s" repeats %s', (text, id) => {
    expect(heardIn(text)).toContain(id);
  });

  it.each([
    '能给我妈代缴吗',
    '怎么才不会重复缴费',
    '个账能不能给我妈缴居民医保',
    '余额够不够给孩子缴',
    '交400够不够',
    '能退不能退',
    '你好',
  ])('"%s" repeats none', (text) => {
    expect(heardIn(text)).toEqual([]);
  });

  it('hears nothing of the never-twice claim in a question whether it happens, whatever is around it', () => {
    const before = [
      '',
      '我想问下，',
      '俺妈在村里交过了，',
      '用个人账户代缴以后',
      '税务和代缴那边',
      '居民医保',
      '今年',
    ];
    const asks = ['会不会重复', '会不会重复缴费', '会不会交重', '会不会重缴', '会不会多交', '会不会有重复'];
    const more = ['存不存在重复', '可不可能重复', '重不重得了', '能不能重复', '交不交得重', '会不会缴重复'];
    const after = ['', '啊', '？', '，咋核对', '，怎么看', '。我怕白交钱', '\n谢谢', '呀，急死人'];
    fc.assert(
      fc.property(
        fc.constantFrom(...before),
        fc.constantFrom(...asks, ...more),
        fc.constantFrom(...after),
        (start, question, end) => {
          expect(heardIn(start + question + end)).not.toContain('never-twice');
        },
      ),
      { numRuns: 700 },
    );
  });
});
