// Understanding with the real intents: slots over the history, places, doubt, and the mask of the classifier.
import { describe, expect, it } from 'vitest';
import { loadRelease } from '../../src/answering/load-release.js';
import { day } from '../../src/domain/day.js';
import type { Understood } from '../../src/domain/understood.js';
import { projectFolder } from '../project-folder.js';

const release = loadRelease(projectFolder);

function hear(text: string, rest: { history?: string[]; region?: string; on?: string } = {}): Understood {
  return release.understand({
    text,
    history: rest.history ?? [],
    region: rest.region,
    on: day(rest.on ?? '2025-11-05'),
  });
}

describe('slots over a conversation', () => {
  it('keep what was told before', () => {
    const { slots } = hear('要等几个月', { history: ['我妈2025年没交', '她现在交2026年的'] });
    expect(slots.persons.map(({ kind }) => kind)).toEqual(['parent']);
    expect(slots.gapYears).toEqual([2025]);
    expect(slots.benefitYear).toBe(2026);
  });

  it('let later words win', () => {
    const { slots } = hear('不是我妈，是我岳母', { history: ['能给我妈缴吗'] });
    expect(slots.persons.some(({ kind }) => kind === 'spouse_parent')).toBe(true);
    expect(hear('2026年的呢', { history: ['2025年交多少'] }).slots.benefitYear).toBe(2026);
    expect(hear('用个人账户代缴的', { history: ['在税务交的能退吗'] }).slots.paidThrough).toBe('proxy');
  });

  it('add gap years up', () => {
    expect(hear('2026年也没交', { history: ['2025年没交'], on: '2026-11-05' }).slots.gapYears).toEqual([
      2025, 2026,
    ]);
  });

  it.each([
    ['我年年都缴，没断过，要等吗', true],
    ['俺一直在交，中间没有断', true],
    ['怎么看我妈有没有断缴', undefined],
    ['断没断缴怎么算，要不要等', undefined],
    ['一直交不上，急死人了', undefined],
    ['2025年断缴了要等多久', undefined],
  ])('tell of "%s" that nothing was ever missed: %s', (text, never) => {
    expect(hear(text).slots.neverInterrupted).toBe(never);
  });

  it('hold nothing that was not told', () => {
    expect(hear('怎么缴').slots).toEqual({ persons: [], groups: [], gapYears: [] });
  });
});

describe('places', () => {
  it.each([
    ['洛阳怎么代缴', undefined, '410300', undefined],
    ['洛阳怎么代缴', '410100', '410300', undefined],
    ['我在洛阳，我妈在西安参保', '410300', undefined, '610100'],
    ['我妈户口在郑州', '410300', undefined, '410100'],
    ['我妈在外省参保', '410300', undefined, 'elsewhere'],
    ['河南洛阳的', undefined, '410300', undefined],
    ['怎么代缴', '410300', undefined, undefined],
  ])('of "%s" asked in %s: the rules of %s, enrolled in %s', (...[text, region, asked, enrolled]) => {
    const { slots } = hear(text, region === undefined ? {} : { region });
    expect(slots.region).toBe(asked);
    expect(slots.beneficiaryRegion).toBe(enrolled);
  });
});

describe('intents', () => {
  it('are the same for another relative, another city, another year and another amount', () => {
    const texts = ['2025年给我妈交400元行吗', '2026年给我爸交380元行吗', '2026年给我外婆交390元行吗'];
    const scores = texts.map((text) => hear(text).intents[0]);
    expect(scores[1]).toEqual(scores[0]);
    expect(scores[2]).toEqual(scores[0]);
  });

  it('are ranked, best first, three at most', () => {
    for (const text of ['缴重了能退吗', '几号截止，交多少，能给岳母交吗，怎么退', '你好']) {
      const { intents } = hear(text);
      const scores = intents.map(({ confidence }) => confidence);
      expect(scores).toEqual([...scores].sort((one, other) => other - one));
      expect(intents.length).toBeLessThanOrEqual(3);
      expect(new Set(intents.map(({ id }) => id)).size).toBe(intents.length);
    }
  });

  it('are in doubt for words that mean nothing here', () => {
    expect(hear('嗯嗯呃呃呃').intents[0].confidence).toBeLessThan(0.9);
  });

  it('of the same message are always the same', () => {
    expect(hear('缴重了能退吗', { region: '410300' })).toEqual(hear('缴重了能退吗', { region: '410300' }));
  });

  it('of a short follow-up lean on what was asked before', () => {
    expect(hear('那郑州呢', { history: ['缴费到几号截止'] }).intents[0].id).toBe('payment_window');
    expect(hear('那郑州呢', { history: ['一个人要缴多少钱'] }).intents[0].id).toBe('premium_amount');
  });
});
