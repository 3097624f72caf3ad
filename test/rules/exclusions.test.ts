// What a place rules out: each case told against its rule, and in which order; and the relatives a place adds.
import { describe, expect, it } from 'vitest';
import type { RelationKind } from '../../src/domain/relation.js';
import type { Group, Slots } from '../../src/domain/slots.js';
import { barredInput, widerInput } from '../../src/rules/exclusions.js';
import { decideRelatives } from '../../src/rules/relatives.js';
import type { Asked } from '../../src/rules/ruling.js';
import { madeUpBase } from '../knowledge/made-up-facts.js';
import { ask } from './asked.js';

type Facts = Record<string, unknown>;

const rules = {
  public_medical: { topic: 'proxy_payer', values: { publicMedical: { yes: false } } },
  two_payers: { topic: 'authoriser_limit', values: { authorisers: { number: 1 } } },
  subsidised: { topic: 'subsidised_proxy', values: { allowed: { yes: false } } },
  newborn: { topic: 'newborn_proxy', values: { allowed: { yes: false } } },
  last_year: { topic: 'prior_enrolment', values: { required: { yes: true } } },
} satisfies Record<string, Facts>;

// Also everywhere without a rule; a place's rule is cited with it.
const activePayer = { topic: 'proxy_payer', values: {} };

const told: Record<string, Partial<Slots>> = {
  public_medical: { groups: ['public_medical'] },
  two_payers: { twoPayers: true },
  payer_ended: { payerCoverEnded: true },
  employee_insured: { employeeInsured: true },
  subsidised: { groups: ['subsistence'] },
  newborn: { groups: ['newborn'] },
  last_year: { enrolledLastYear: false },
};

function asked(slots: Partial<Slots>, ...facts: Facts[]): Asked {
  return ask(madeUpBase(...facts), { on: '2025-11-05', benefitYear: 2026, slots });
}

function barred(slots: Partial<Slots>, ...facts: Facts[]): unknown {
  return barredInput(asked(slots, ...facts)).value;
}

describe('a case that a place rules out', () => {
  it.each(Object.entries(rules))('is %s, where it is told and the place says so', (reason, rule) => {
    expect(barred(told[reason]!, rule)).toBe(reason);
    expect(barredInput(asked(told[reason]!, rule)).facts).toEqual(['fact-0']);
  });

  it.each(Object.entries(rules))('is not %s where it is not told', (_, rule) => {
    expect(barred({}, rule)).toBe('none');
  });

  it.each(Object.entries(rules))(
    'is not %s where the place says nothing, or another place does',
    (reason, rule) => {
      expect(barred(told[reason]!)).toBe('none');
      expect(barred(told[reason]!, { ...rule, appliesTo: ['140200'] })).toBe('none');
    },
  );

  it.each<[string, Facts]>([
    ['public_medical', { values: { publicMedical: { yes: true } } }],
    ['public_medical', { values: {} }],
    ['two_payers', { values: { authorisers: { number: 2 } } }],
    ['subsidised', { values: { allowed: { yes: true } } }],
    ['newborn', { values: { allowed: { yes: true } } }],
    ['last_year', { values: { required: { yes: false } } }],
  ])('is not %s where the rule says otherwise: %j', (reason, parts) => {
    expect(barred(told[reason]!, { ...rules[reason as keyof typeof rules], ...parts })).toBe('none');
  });

  it.each<[string, Partial<Slots>]>([
    ['employee_insured', { employeeInsured: false }],
    ['payer_ended', { payerCoverEnded: false }],
  ])('is %s everywhere, rule or no rule, but not where the opposite is told', (reason, opposite) => {
    expect(barred(told[reason]!)).toBe(reason);
    expect(barred(opposite)).toBe('none');
    expect(barred(opposite, activePayer)).toBe('none');
  });

  it.each<[string, Facts, string[]]>([
    ['the place’s rule', activePayer, ['fact-0']],
    ['an unverified one', { ...activePayer, source: 'grade-c#one' }, ['fact-0']],
    ['no hearsay', { ...activePayer, source: 'grade-d#one' }, []],
  ])('is a payer whose insurance has ended, by %s', (_, rule, cited) => {
    expect(barredInput(asked(told['payer_ended']!, rule))).toMatchObject({
      value: 'payer_ended',
      facts: cited,
    });
  });

  it.each<[string, Partial<Slots>]>([
    ['last_year', { enrolledLastYear: true }],
    ['two_payers', { twoPayers: false }],
    ['last_year', { gapYears: [2024] }],
    ['last_year', { gapYears: [2026] }],
  ])('is not %s where the opposite is told: %j', (reason, slots) => {
    expect(barred(slots, rules[reason as keyof typeof rules])).toBe('none');
  });

  it('is last year’s enrolment also where just that year is told as a gap', () => {
    expect(barred({ gapYears: [2024, 2025] }, rules.last_year)).toBe('last_year');
  });

  it.each<[Group, boolean]>([
    ['destitute', true],
    ['subsistence', true],
    ['disabled', true],
    ['formerly_poor', true],
    ['clergy', true],
    ['subsidised', true],
    ['student', false],
    ['newborn', false],
    ['exempt_status', false],
    ['adult', false],
    ['minor', false],
  ])('of the group %s is a subsidised one: %s', (group, isSubsidised) => {
    expect(barred({ groups: [group] }, rules.subsidised)).toBe(isSubsidised ? 'subsidised' : 'none');
  });
});

describe('an unverified rule', () => {
  it.each<[keyof typeof rules, string, boolean]>([
    ['subsidised', 'c', true],
    ['newborn', 'c', true],
    ['last_year', 'c', true],
    ['subsidised', 'd', false],
    ['newborn', 'd', false],
    ['last_year', 'd', false],
    ['public_medical', 'c', false],
    ['two_payers', 'c', false],
  ])('on %s of grade %s stops: %s', (reason, grade, stops) => {
    expect(barred(told[reason]!, { ...rules[reason], source: `grade-${grade}#one` })).toBe(
      stops ? reason : 'none',
    );
  });

  it('stops nobody where a verified one permits', () => {
    const allowed = { ...rules.newborn, values: { allowed: { yes: true } } };
    const hearsay = { ...rules.newborn, appliesTo: ['410300'], source: 'grade-c#one' };
    const question = ask(madeUpBase(hearsay, allowed), {
      on: '2025-11-05',
      benefitYear: 2026,
      region: '410300',
      slots: told['newborn']!,
    });
    expect(barredInput(question).value).toBe('none');
  });
});

describe('of several cases', () => {
  it('the first that applies is said', () => {
    const all = Object.values(rules);
    const slots: Partial<Slots> = {
      groups: ['public_medical', 'subsistence', 'newborn'],
      twoPayers: true,
      payerCoverEnded: true,
      employeeInsured: true,
      enrolledLastYear: false,
    };
    expect(
      barred(
        { ...slots, groups: ['newborn', 'subsistence'], twoPayers: false, payerCoverEnded: false },
        ...all,
      ),
    ).toBe('employee_insured');
    const both = {
      topic: 'proxy_payer',
      values: { publicMedical: { yes: false } },
    };
    expect(barred(slots, both, rules.two_payers)).toBe('public_medical');
    expect(barred({ ...slots, groups: [] }, both, rules.two_payers)).toBe('two_payers');
    expect(barred({ ...slots, groups: [], twoPayers: false }, both)).toBe('payer_ended');
    const late = { groups: ['newborn' as const, 'subsistence' as const], enrolledLastYear: false };
    expect(barred(late, rules.newborn, rules.last_year, rules.subsidised)).toBe('subsidised');
    expect(barred(late, rules.newborn, rules.last_year)).toBe('newborn');
    expect(barred(late, rules.last_year)).toBe('last_year');
  });
});

describe('relatives that a place adds', () => {
  const wider = { topic: 'relatives_wider', values: { kinds: { relations: ['spouse_parent'] } } };
  const list = { topic: 'near_relatives', values: { kinds: { relations: ['parent'] } } };
  const person = (kind: RelationKind): Slots['persons'][number] => ({ id: kind, kind, word: '家人' });
  const codeOf = (kind: RelationKind, ...facts: Facts[]): string =>
    decideRelatives(asked({ persons: [person(kind)] }, ...facts)).code;

  it.each<[RelationKind, string]>([
    ['parent', 'relatives.allowed'],
    ['spouse_parent', 'relatives.wider'],
    ['child_spouse', 'relatives.not_listed'],
    ['not_related', 'relatives.not_related'],
    ['self', 'relatives.self'],
  ])('change the answer for %s to %s', (kind, code) => {
    expect(codeOf(kind, list, wider)).toBe(code);
  });

  it('are never a permission, whatever the grade, and of grade D not even a reason to ask', () => {
    for (const grade of ['a', 'b', 'c']) {
      expect(codeOf('spouse_parent', list, { ...wider, source: `grade-${grade}#one` })).toBe(
        'relatives.wider',
      );
    }
    expect(codeOf('spouse_parent', list, { ...wider, source: 'grade-d#one' })).toBe('relatives.not_listed');
  });

  it('are none where the place adds none', () => {
    expect(widerInput(asked({}), person('spouse_parent'))).toMatchObject({ value: false, facts: [] });
    expect(widerInput(asked({}, wider), person('spouse_parent'))).toMatchObject({
      value: true,
      facts: ['fact-0'],
    });
  });
});
