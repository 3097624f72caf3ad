// The sweep: every aspect in nine places on every boundary day is answered without a throw, a stale citation or a loose number.
import { describe, expect, it } from 'vitest';
import { loadRelease } from '../../src/answering/load-release.js';
import { knownPlaces } from '../../src/answering/choices.js';
import { day } from '../../src/domain/day.js';
import { loadIntents } from '../../src/understanding/intents.js';
import { projectFolder } from '../project-folder.js';
import { withValue } from './altered-release.js';
import { answerTo, boundaryDays, createFaults, type Question } from './boundary-sweep.js';
import { toldDetails } from './told-details.js';

const release = loadRelease(projectFolder);
const days = boundaryDays(release.knowledge.base.facts);
const places = [undefined, '410000', '410300', '410100', '141000', '140200', '140000', '440000', '110000'];
const aspects = loadIntents(projectFolder).flatMap(({ id, aspects: own }) =>
  own.map((aspect) => ({ intent: id, aspect: aspect.id, examples: aspect.examples })),
);
const faults = createFaults(release);

/** Decisions that the facts of today never bring; their templates are filled below. */
const reachedOtherwise = new Set([
  'cross.other_allowed',
  'refund.tax_possible',
  'revocation.conditions_met',
  'revocation.reconciled',
  'window.proxy_closed',
]);

describe('the sweep', () => {
  it('has days, places and aspects to go through', () => {
    expect(days.length).toBeGreaterThan(30);
    expect(aspects.length).toBeGreaterThan(80);
    expect(knownPlaces(release)).toEqual(expect.arrayContaining(['141000', '140200', '410300']));
  });

  it('finds no fault in any answer of any aspect, place and boundary day', () => {
    for (const { intent, aspect, examples } of aspects) {
      for (const region of places) {
        for (const [index, on] of days.entries()) {
          const text = examples[index % examples.length] ?? '';
          faults.take({ intent, aspect, text, region, on });
        }
      }
    }
    expect(faults.list()).toEqual([]);
  }, 180_000);

  it('finds no fault in any answer of any aspect to any told detail', () => {
    const some = [
      '2024-08-20',
      '2024-11-20',
      '2025-02-25',
      '2025-10-01',
      '2025-10-26',
      '2025-12-31',
      '2026-11-22',
    ];
    for (const { intent, aspect } of aspects) {
      for (const region of [undefined, '410300', '410100', '141000', '140200', '440000']) {
        for (const slots of toldDetails) {
          for (const on of some) faults.take({ intent, aspect, text: '', region, on: day(on), slots });
        }
      }
    }
    expect(faults.list()).toEqual([]);
  }, 180_000);

  it('uses every template that the facts of today can reach', () => {
    const idle = [...release.knowledge.templates.keys()].filter((code) => !faults.reasons.has(code));
    expect(idle.filter((code) => !reachedOtherwise.has(code))).toEqual([]);
  });
});

describe('a template that other facts would reach', () => {
  const question = { text: '', region: '410300', on: day('2024-12-15') };
  const reached: [code: string, fact: [string, string], value: Parameters<typeof withValue>[2], Question][] =
    [
      [
        'cross.other_allowed',
        ['henan.proxy-scope.2024', 'otherProvince'],
        { yes: true },
        {
          ...question,
          intent: 'cross_region',
          aspect: 'cross.province',
          slots: { beneficiaryRegion: '440100' },
        },
      ],
      [
        'refund.tax_possible',
        ['henan.tax-refund', 'possible'],
        { yes: true },
        { ...question, intent: 'refund', aspect: 'refund.possible', slots: { paidThrough: 'tax' } },
      ],
      [
        'window.proxy_closed',
        ['henan.proxy-window.2025', 'end'],
        { day: day('2024-11-30') },
        { ...question, intent: 'payment_window', aspect: 'window.when', slots: {} },
      ],
    ];

  it.each(reached)('%s can be filled', (...[code, fact, value, asked]) => {
    const answer = answerTo(withValue(release, fact, value), asked);
    expect(answer.reason).toBe(code);
    expect(answer.outcome).toBe('answered');
    expect(answer.text).not.toMatch(/\{\{/);
  });

  it.each(['revocation.conditions_met', 'revocation.reconciled'])(
    '%s, which needs what no one tells yet, names no figure',
    (code) => {
      const { lead, points } = release.knowledge.templates.get(code)!;
      expect([lead, ...points].filter((text) => text.includes('{{'))).toEqual([]);
    },
  );
});
