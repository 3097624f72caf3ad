// Told exclusions against the rules of every place known: they refuse, and taking them away leaves nothing open.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seasonYear } from '../../src/domain/season.js';
import { day } from '../../src/domain/day.js';
import { RelationKind } from '../../src/domain/relation.js';
import type { Slots } from '../../src/domain/slots.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { barredInput } from '../../src/rules/exclusions.js';
import { decideProxyPay } from '../../src/rules/proxy-pay.js';
import { decideRelatives } from '../../src/rules/relatives.js';
import type { Asked } from '../../src/rules/ruling.js';
import { projectFolder } from '../project-folder.js';
import { ask } from './asked.js';

/** What is told, by the reason for which it may be ruled out. */
const told: Record<string, Partial<Slots>> = {
  public_medical: { groups: ['public_medical'] },
  one_authoriser: { twoPayers: true },
  payer_ended: { payerCoverEnded: true },
  employee_insured: { employeeInsured: true },
  subsidised: { groups: ['subsistence'] },
  newborn: { groups: ['newborn'] },
  last_year: { enrolledLastYear: false },
};

describe('the exclusions of the places known', () => {
  const { base } = loadKnowledge(projectFolder);
  const places = [...new Set(base.facts.flatMap(({ appliesTo }) => appliesTo))];
  const exclusions = Object.values(told);
  const allowing = /^(relatives\.(allowed|mixed)|pay\.(ready|if_in_province))$/;
  const cases = fc.record({
    region: fc.constantFrom(...places),
    on: fc.constantFrom('2024-10-20', '2024-12-31', '2025-10-20', '2025-12-20', '2026-01-20', '2026-11-22'),
    kinds: fc.uniqueArray(fc.constantFrom(...RelationKind.options), { minLength: 1, maxLength: 3 }),
    some: fc.subarray(exclusions, { minLength: 1 }),
  });

  interface Case {
    region: string;
    on: string;
    kinds: RelationKind[];
  }
  /** The case with exclusions told, everything else that the rules read told too. */
  function question({ region, on, kinds }: Case, some: Partial<Slots>[]): Asked {
    const persons = kinds.map((kind) => ({ id: kind, kind, word: kind }));
    const groups = some.flatMap((slots) => slots.groups ?? []);
    const slots = {
      beneficiaryRegion: region,
      persons,
      ...Object.assign({}, ...some),
      groups,
    } as Partial<Slots>;
    return ask(base, { on, benefitYear: seasonYear(day(on)), region, slots });
  }

  it.each([
    ['relatives', decideRelatives],
    ['payment', decideProxyPay],
  ])('told away never turn a refusal of the %s into a need for more', (_, decideCase) => {
    fc.assert(
      fc.property(cases, ({ some, ...one }) => {
        const refused = decideCase(question(one, some));
        const free = decideCase(question(one, []));
        if (refused.decision.status === 'decided') expect(free.decision.status).toBe('decided');
        expect(free.decision.need).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['relatives', decideRelatives],
    ['payment', decideProxyPay],
  ])('told in addition never turn a refusal of the %s into a permission', (_, decideCase) => {
    fc.assert(
      fc.property(cases, ({ some, ...one }) => {
        const free = decideCase(question(one, []));
        const refused = decideCase(question(one, some));
        if (!allowing.test(free.code)) expect(refused.code).not.toMatch(allowing);
        expect(allowing.test(refused.code) && barredInput(question(one, some)).value !== 'none').toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('refuse somewhere for each reason, and let somebody through', () => {
    const mother = { kinds: ['parent' as const], on: '2025-12-20' };
    const codes = places.flatMap((region) =>
      [[], ...exclusions.map((one) => [one])].map(
        (some) => decideRelatives(question({ ...mother, region }, some)).code,
      ),
    );
    const refusals = Object.keys(told).map((reason) => `relatives.${reason}`);
    expect([...new Set(codes)]).toEqual(expect.arrayContaining(['relatives.allowed', ...refusals]));
  });
});
