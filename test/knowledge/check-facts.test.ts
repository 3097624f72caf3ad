// What a schema cannot see in a fact: its topic, its source, its widening, its days, its placeholders.
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { brokenFact, complaintsOf, soundFiles } from './data-folder.js';

const factFile = 'knowledge/facts/410000-henan/busy.yaml';

function complaints(changes: Record<string, string | undefined>): string[] {
  return complaintsOf({ ...soundFiles, [factFile]: brokenFact(changes) }, loadKnowledge);
}

const here = `${factFile} [0] henan.busy: `;
const window = '{ start: { day: 2024-10-10 }, end: { day: 2024-12-31 } }';

describe('a fact is refused when', () => {
  it.each<[string, Record<string, string | undefined>, string]>([
    [
      'its topic is unknown',
      { topic: 'weather' },
      '"weather" is not a topic → choose one of src/knowledge/topic.ts, or add it there',
    ],
    [
      'its source is missing',
      { source: 'nobody#one' },
      'source "nobody" does not exist → write knowledge/sources/nobody.yaml',
    ],
    [
      'another source of it is missing',
      { alsoSources: '[nobody#one]' },
      'source "nobody" does not exist → write knowledge/sources/nobody.yaml',
    ],
    [
      'its source has no such passage',
      { source: 'henan-notice#nowhere' },
      'source "henan-notice" has no passage "nowhere" → add the passage with its locator',
    ],
    [
      'it ends before it begins',
      { validTo: '2024-09-30' },
      'validTo 2024-09-30 is not after validFrom 2024-10-01 → validTo is the first day it no longer holds',
    ],
    [
      'it ends on the day it begins',
      { validTo: '2024-10-01' },
      'validTo 2024-10-01 is not after validFrom 2024-10-01 → validTo is the first day it no longer holds',
    ],
    [
      'it is open and nobody will review it',
      { reviewBy: undefined },
      'open, but without reviewBy → say until when it may go unreviewed',
    ],
    [
      'it holds outside its issuer’s region and gives no reason',
      { appliesTo: '["410300", "140000"]' },
      "applies to 140000, outside its issuer's region 410000 → give the reason in `widened`",
    ],
    [
      'it holds for the nation and gives no reason',
      { appliesTo: '["100000"]' },
      "applies to 100000, outside its issuer's region 410000 → give the reason in `widened`",
    ],
    [
      'it gives a reason for a widening that is none',
      { appliesTo: '["410300"]', widened: '全省都一样' },
      '`widened` though it holds only in the issuer’s region → remove `widened`',
    ],
    [
      'its words name a value it does not have',
      { lead: '请在{{hour}}前办。' },
      '{{hour}} names no value of the fact → add it to `values` or correct the name',
    ],
    [
      'what it leaves open names a value it does not have',
      { uncertain: '这是{{saidIn}}的说法。' },
      '{{saidIn}} names no value of the fact → add it to `values` or correct the name',
    ],
    [
      'it names a later fact that does not exist',
      { supersededBy: '{ fact: henan.later, because: 新文件 }' },
      'supersededBy names "henan.later", which does not exist → name an existing fact',
    ],
    [
      'it is superseded by itself, so that a look-up would never end',
      { supersededBy: '{ fact: henan.busy, because: 新文件 }' },
      'supersededBy leads back to this fact → let the latest one supersede the others',
    ],
    [
      'it lacks a value that the rules need',
      { topic: 'premium', benefitYears: '2026' },
      'values.amount Invalid input: expected object, received undefined → topic premium needs this value for its rules',
    ],
    [
      'a year’s topic is said to hold in any year',
      { topic: 'premium', values: '{ amount: { yuan: 400 } }' },
      'topic premium belongs to a benefit year → name the benefit year or a range of years',
    ],
    [
      'its window ends before it starts',
      {
        topic: 'collection_window',
        benefitYears: '2025',
        values: '{ start: { day: 2025-01-01 }, end: { day: 2024-12-31 } }',
      },
      'ends (2024-12-31) before it starts (2025-01-01) → correct the days',
    ],
  ])('%s', (_, changes, complaint) => {
    expect(complaints(changes)).toEqual([here + complaint]);
  });

  it('a value that rules need has another unit', () => {
    const found = complaints({
      topic: 'premium',
      benefitYears: '2026',
      values: '{ amount: { number: 400 } }',
    });
    expect(found.every((text) => text.startsWith(here + 'values.amount'))).toBe(true);
    expect(found).not.toEqual([]);
  });

  it('a day of every year does not exist', () => {
    expect(complaints({ topic: 'newborn_late', values: '{ deadline: { monthDay: 02-30 } }' })).not.toEqual(
      [],
    );
  });
});

describe('a fact is taken when', () => {
  it.each<[string, Record<string, string | undefined>]>([
    ['it holds in part of its issuer’s region', { appliesTo: '["410300"]' }],
    ['it is widened for a reason', { appliesTo: '["100000"]', widened: '国家统一规定' }],
    ['it ends the day after it begins', { validTo: '2024-10-02', reviewBy: undefined }],
    ['its words name the year asked for', { lead: '选{{year}}。' }],
    ['its words name a value it has', { lead: '在{{hour}}内。', values: '{ hour: { hours: 2 } }' }],
    ['a year’s topic names its year', { topic: 'collection_window', benefitYears: '2025', values: window }],
    [
      'a year’s topic names a range',
      { topic: 'collection_window', benefitYears: '{ from: 2025, to: 2026 }', values: window },
    ],
  ])('%s', (_, changes) => {
    expect(complaints(changes)).toEqual([]);
  });
});
