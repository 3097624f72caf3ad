// The sweep: every aspect in every known place on every boundary day is answered without a throw, a stale citation or a loose number.
import { describe, expect, it } from 'vitest';
import { loadRelease } from '../../src/answering/load-release.js';
import { knownPlaces } from '../../src/answering/choices.js';
import type { Release } from '../../src/answering/release.js';
import { rulings } from '../../src/answering/rulings.js';
import { day, type Day } from '../../src/domain/day.js';
import { chainOf, NATION, provinceOf } from '../../src/domain/region.js';
import type { Fact } from '../../src/knowledge/fact.js';
import { loadIntents } from '../../src/understanding/intents.js';
import { projectFolder } from '../project-folder.js';
import { withFact, withValue } from './altered-release.js';
import { answerTo, boundaryDays, createFaults, type Question } from './boundary-sweep.js';
import { toldDetails } from './told-details.js';

const release = loadRelease(projectFolder);
const { facts } = release.knowledge.base;
const places = knownPlaces(release);
// One place of each kind of chain, one without facts, and none: looked at on more days than the others.
const representatives = [undefined, '410300', '141000', '140200', '110000'];
// Where the season people pay for and the calendar year change, whatever the facts say.
const turnsOfYear = [2024, 2025, 2026].flatMap((year) =>
  ['01-01', '08-31', '09-01', '12-31'].map((monthDay) => day(`${String(year)}-${monthDay}`)),
);
const aspects = loadIntents(projectFolder).flatMap(({ id, aspects: own }) =>
  own.map((aspect) => ({ intent: id, aspect: aspect.id, examples: aspect.examples })),
);
const onBoundaries = createFaults(release);
const onDetails = createFaults(release);

/** The boundary days of facts that hold in one of the places. */
function daysOfFactsIn(isThere: (place: string) => boolean): Day[] {
  return boundaryDays(facts.filter(({ appliesTo }) => appliesTo.some(isThere)));
}

/** Days on which an answer may change in a place: of the nation, of the places around it, of its province as background. */
function everyDayOf(region: string | undefined): Day[] {
  const province = provinceOf(region ?? NATION);
  const days = daysOfFactsIn((place) => place === NATION || provinceOf(place) === province);
  return [...new Set([...turnsOfYear, ...days])];
}

/** Days of a place and of those around it; the nation's are gone through in the representatives. */
function ownDaysOf(region: string): Day[] {
  const around = chainOf(region).filter((code) => code !== NATION);
  return daysOfFactsIn((place) => around.includes(place));
}

const inRepresentatives = representatives.flatMap((region) =>
  everyDayOf(region).map((on) => ({ region, on })),
);
const inEachPlace = places.flatMap((region) => ownDaysOf(region).map((on) => ({ region, on })));

/** Whether an aspect is answered with words of its own, the same everywhere and always. */
function isFixed(aspect: string): boolean {
  return !rulings.has(aspect) && release.knowledge.templates.has(aspect);
}

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
  '2024-10-26',
  '2024-11-20',
  '2025-02-25',
  '2025-10-01',
  '2025-10-26',
  '2025-12-31',
  '2026-11-22',
].map(day);
// An open season, the months after it and a year of which little is known, in turn: neighbours get each detail on each of them.
const inTurn = ['2025-10-26', '2026-01-20', '2026-11-22'].map(day);

/** Decisions that the facts of today never bring; their templates are filled below. */
const reachedOtherwise = new Set([
  'cross.other_allowed',
  'mode.wallet',
  'pay.last_year',
  'pay.newborn',
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
      const anywhere = isFixed(aspect) ? inRepresentatives : [...inRepresentatives, ...inEachPlace];
      for (const [index, { region, on }] of anywhere.entries()) {
        const text = examples[index % examples.length] ?? '';
        onBoundaries.take({ intent, aspect, text, region, on });
      }
    }
    expect(onBoundaries.list()).toEqual([]);
  }, 180_000);

  it('finds no fault in any answer of any aspect to any told detail', () => {
    for (const { intent, aspect } of aspects) {
      const turns = rulings.has(aspect) || turningIntents.has(intent);
      const regions = turns ? [...new Set([...representatives, ...places])] : representatives;
      for (const [at, region] of regions.entries()) {
        const everyDay = turns && representatives.includes(region);
        for (const [index, slots] of toldDetails.entries()) {
          const days = everyDay ? someDays : [inTurn[(at + index) % inTurn.length]!];
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

/** The release with some parts of a fact changed. */
function withPart(id: string, parts: Partial<Fact>): Release {
  const fact = release.knowledge.base.fact(id);
  if (!fact) throw new Error(`no fact ${id}`);
  return withFact(release, { ...fact, ...parts });
}

describe('a template that other facts would reach', () => {
  const inHenan = { text: '', region: '410300', on: day('2024-12-15') };
  const inSichuan = { text: '', region: '510000', on: day('2024-11-20') };
  const payment = { ...inSichuan, intent: 'act_proxy_pay', aspect: 'act_proxy_pay' };
  const persons = [{ id: 'mother', kind: 'parent' as const, word: '妈妈' }];
  const refusal = 'sichuan.subsidised-proxy';
  const reached: [code: string, altered: Release, asked: Question][] = [
    [
      'cross.other_allowed',
      withValue(release, ['henan.proxy-scope.2024', 'otherProvince'], { yes: true }),
      {
        ...inHenan,
        intent: 'cross_region',
        aspect: 'cross.province',
        slots: { beneficiaryRegion: '440100' },
      },
    ],
    [
      'refund.tax_possible',
      withValue(release, ['henan.tax-refund', 'possible'], { yes: true }),
      { ...inHenan, intent: 'refund', aspect: 'refund.possible', slots: { paidThrough: 'tax' } },
    ],
    [
      'window.proxy_closed',
      withValue(release, ['henan.proxy-window.2025', 'end'], { day: day('2024-11-30') }),
      { ...inHenan, intent: 'payment_window', aspect: 'window.when', slots: {} },
    ],
    [
      'pay.newborn',
      withPart(refusal, { topic: 'newborn_proxy' }),
      { ...payment, slots: { persons, groups: ['newborn'] } },
    ],
    [
      'pay.last_year',
      withPart(refusal, { topic: 'prior_enrolment', values: { required: { yes: true } } }),
      { ...payment, slots: { persons, enrolledLastYear: false } },
    ],
    [
      'mode.wallet',
      withValue(release, ['sichuan.proxy-mode', 'mode'], { mode: 'wallet' }),
      { ...inSichuan, intent: 'reimbursement_mode', aspect: 'mode.still', slots: {} },
    ],
  ];

  it.each(reached)('%s can be filled', (code, altered, asked) => {
    const answer = answerTo(altered, asked);
    expect(answer.reason).toBe(code);
    expect(answer.outcome).not.toBe('failed');
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
