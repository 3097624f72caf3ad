// The sweep: every aspect in every known place on every boundary day is answered without a throw, a stale citation or a loose number.
import { describe, expect, it } from 'vitest';
import { loadRelease } from '../../src/answering/load-release.js';
import { knownPlaces } from '../../src/answering/choices.js';
import { rulings } from '../../src/answering/rulings.js';
import { day, type Day } from '../../src/domain/day.js';
import { chainOf, NATION } from '../../src/domain/region.js';
import { loadIntents } from '../../src/understanding/intents.js';
import { projectFolder } from '../project-folder.js';
import { withValue } from './altered-release.js';
import { answerTo, boundaryDays, createFaults, type Question } from './boundary-sweep.js';
import { toldDetails } from './told-details.js';

const release = loadRelease(projectFolder);
const { facts } = release.knowledge.base;
const places = knownPlaces(release);
// Places whose answers are looked at on every boundary day of all facts: one of each kind of chain, one without facts, and none.
const representatives = [undefined, '410300', '141000', '140200', '110000'];
const aspects = loadIntents(projectFolder).flatMap(({ id, aspects: own }) =>
  own.map((aspect) => ({ intent: id, aspect: aspect.id, examples: aspect.examples })),
);
const onBoundaries = createFaults(release);
const onDetails = createFaults(release);

/** The boundary days of the facts of a place and of those around it; the nation's are gone through in the representatives. */
function daysOf(place: string): Day[] {
  const around = chainOf(place).filter((code) => code !== NATION);
  return boundaryDays(facts.filter(({ appliesTo }) => appliesTo.some((code) => around.includes(code))));
}

/** Every pair of place and day on which an answer may change. */
const placesAndDays = [
  ...representatives.flatMap((region) => boundaryDays(facts).map((on) => ({ region, on }))),
  ...places.flatMap((region) => daysOf(region).map((on) => ({ region, on }))),
];

/** Intents whose every aspect turns on what was told, by exceptions; other aspects do so by rules. */
const turningIntents = new Set([
  'how_to_proxy_pay',
  'cross_region',
  'payment_window',
  'bind_family',
  'materials',
  'act_proxy_pay',
  'account_use',
  'reimbursement_mode',
  'premium_amount',
  'late_enrolment',
  'newborn',
]);

const someDays = [
  '2024-08-20',
  '2024-11-20',
  '2025-02-25',
  '2025-10-01',
  '2025-10-26',
  '2025-12-31',
  '2026-11-22',
].map(day);
// An open season and a day after the last window known: enough for a place whose windows the other test goes through.
const fewDays = ['2025-10-26', '2026-11-22'].map(day);

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
    expect(boundaryDays(facts).length).toBeGreaterThan(30);
    expect(aspects.length).toBeGreaterThan(80);
    expect(places).toEqual(expect.arrayContaining(['141000', '140200', '410300']));
  });

  it('finds no fault in any answer of any aspect, place and boundary day', () => {
    for (const { intent, aspect, examples } of aspects) {
      for (const [index, { region, on }] of placesAndDays.entries()) {
        const text = examples[index % examples.length] ?? '';
        onBoundaries.take({ intent, aspect, text, region, on });
      }
    }
    expect(onBoundaries.list()).toEqual([]);
  }, 180_000);

  it('finds no fault in any answer of any aspect to any told detail', () => {
    for (const { intent, aspect } of aspects) {
      const turns = rulings.has(aspect) || turningIntents.has(intent);
      for (const region of turns ? [undefined, ...places, '440000'] : representatives) {
        const days = turns && representatives.includes(region) ? someDays : fewDays;
        for (const slots of toldDetails) {
          for (const on of days) onDetails.take({ intent, aspect, text: '', region, on, slots });
        }
      }
    }
    expect(onDetails.list()).toEqual([]);
  }, 180_000);

  it('uses every template that the facts of today can reach', () => {
    const reached = new Set([...onBoundaries.reasons, ...onDetails.reasons]);
    const idle = [...release.knowledge.templates.keys()].filter((code) => !reached.has(code));
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
