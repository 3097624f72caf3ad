// What a claim has to hold and where it speaks; and that the claims that are kept name what exists and no figure of their own.
import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../src/answering/number-words.js';
import { Claim, speaksOf } from '../../src/knowledge/claim.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { topics } from '../../src/knowledge/topic.js';
import { loadIntents } from '../../src/understanding/intents.js';
import { projectFolder } from '../project-folder.js';

const least = {
  id: 'some-claim',
  says: '有人这样说',
  heard: [['不会重复']],
  intent: 'duplicate_payment',
  lead: '没有找到官方依据。',
};

describe('a claim', () => {
  it('speaks of the whole nation, is right nowhere and needs nothing, unless told otherwise', () => {
    expect(Claim.parse(least)).toEqual({
      ...least,
      unless: [],
      places: ['100000'],
      rightWhere: [],
      needs: [],
      topics: [],
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ['an id with capitals', { id: 'Some' }],
    ['an id of Chinese signs', { id: '重复' }],
    ['no words by which it is heard', { heard: [] }],
    ['an empty group of words', { heard: [['重复'], []] }],
    ['an empty word, which every sentence holds', { heard: [['']] }],
    ['an empty word that rules every sentence out', { unless: [''] }],
    ['no correction', { lead: '' }],
    ['no place', { places: [] }],
    ['a place that is no code', { places: ['河南'] }],
    ['a field that nobody reads', { region: '410000' }],
  ])('is refused with %s', (_, part) => {
    expect(Claim.safeParse({ ...least, ...part }).success).toBe(false);
  });
});

describe('a claim speaks of', () => {
  const claimOf = (...places: string[]): Claim => Claim.parse({ ...least, places });

  it.each<[string, string[], string, boolean]>([
    ['every place, where it speaks of the nation', ['100000'], '410303', true],
    ['nobody’s place in particular, where it speaks of the nation', ['100000'], '100000', true],
    ['its province', ['410000'], '410000', true],
    ['a city of its province', ['410000'], '410300', true],
    ['a county of its province', ['410000'], '410327', true],
    ['no other province', ['410000'], '140000', false],
    ['no city of another province', ['410000'], '140200', false],
    ['no place that is unknown', ['410000'], '100000', false],
    ['no province around its city', ['410100'], '410000', false],
    ['no neighbour of its city', ['410100'], '410300', false],
    ['each of its places', ['410100', '140000'], '140200', true],
  ])('%s', (...[, places, region, speaks]) => {
    expect(speaksOf(claimOf(...places), region)).toBe(speaks);
  });
});

describe('each claim that is kept', () => {
  const claims = [...loadKnowledge(projectFolder).claims.values()];
  const intents = new Set(loadIntents(projectFolder).map(({ id }) => id));

  it('is there', () => {
    expect(claims.length).toBeGreaterThan(10);
  });

  it.each(claims.map((claim) => [claim.id, claim] as const))('%s names intents and topics that exist', (_, claim) => {
    expect(intents).toContain(claim.intent);
    const named = [...claim.topics, ...claim.needs, ...claim.rightWhere];
    expect(named.filter((topic) => !topics.has(topic))).toEqual([]);
  });

  it.each(claims.map((claim) => [claim.id, claim] as const))('%s is corrected without a figure', (_, claim) => {
    expect(numbersIn(claim.lead)).toEqual([]);
    expect(claim.lead).not.toMatch(/\{\{/);
  });
});
