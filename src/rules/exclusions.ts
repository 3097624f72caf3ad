// What a place rules out or adds, as parameters: 公费医疗 and one authoriser (大同), subsidised people (四川、福建), newborns (福建),
// last year's enrolment (江西), further relatives (三明). An unverified rule may stop, it never permits.
import { isSubsidised, type Person } from '../domain/slots.js';
import type { Fact } from '../knowledge/fact.js';
import type { Field, Known } from './table.js';
import { find, present, ruled, valueOf, type Asked } from './ruling.js';

/** Why a case that was told may not be paid for at the place, the first that applies; `none` where nothing told is ruled out. */
export type Barred =
  | 'none'
  | 'public_medical'
  | 'two_payers'
  | 'employee_insured'
  | 'payer_ended'
  | 'subsidised'
  | 'newborn'
  | 'last_year';

/** The input of tables that stop a barred case. */
export const barredField: Field<Barred> = {
  label: '当地不许的情形',
  samples: [
    'none',
    'public_medical',
    'two_payers',
    'employee_insured',
    'payer_ended',
    'subsidised',
    'newborn',
    'last_year',
  ],
};

interface Exclusion {
  reason: Barred;
  told: (asked: Asked) => boolean;
  /** The place's rule, where it has one. */
  rule: (asked: Asked) => Fact | undefined;
  /** Whether the case is ruled out everywhere, rule or no rule. */
  everywhere?: true;
}

/** 公费医疗 may neither authorise nor be authorised where the place says so. */
function publicMedicalRule(asked: Asked): Fact | undefined {
  const rule = find(asked, 'proxy_payer');
  return rule?.values['publicMedical'] !== undefined && !valueOf(rule, 'publicMedical', 'yes')
    ? rule
    : undefined;
}

const PAYERS_TOGETHER = 2;

function authoriserRule(asked: Asked): Fact | undefined {
  const limit = find(asked, 'authoriser_limit');
  return limit && valueOf(limit, 'authorisers', 'number') < PAYERS_TOGETHER ? limit : undefined;
}

function forbidding(topic: 'subsidised_proxy' | 'newborn_proxy'): Exclusion['rule'] {
  return (asked) => {
    const rule = find(asked, topic, 'C');
    return rule && !valueOf(rule, 'allowed', 'yes') ? rule : undefined;
  };
}

function lastYearRule(asked: Asked): Fact | undefined {
  const rule = find(asked, 'prior_enrolment', 'C');
  return rule && valueOf(rule, 'required', 'yes') ? rule : undefined;
}

const exclusions: readonly Exclusion[] = [
  {
    reason: 'public_medical',
    told: ({ slots }) => slots.groups.includes('public_medical'),
    rule: publicMedicalRule,
  },
  { reason: 'two_payers', told: ({ slots }) => slots.twoPayers === true, rule: authoriserRule },
  {
    reason: 'payer_ended',
    told: ({ slots }) => slots.payerCoverEnded === true,
    // Some places say so (湖北、江西); where none does, it has to be asked first.
    rule: (asked) => find(asked, 'proxy_payer', 'C'),
    everywhere: true,
  },
  {
    reason: 'employee_insured',
    told: ({ slots }) => slots.employeeInsured === true,
    rule: () => undefined,
    everywhere: true,
  },
  {
    reason: 'subsidised',
    told: ({ slots }) => slots.groups.some(isSubsidised),
    rule: forbidding('subsidised_proxy'),
  },
  {
    reason: 'newborn',
    told: ({ slots }) => slots.groups.includes('newborn'),
    rule: forbidding('newborn_proxy'),
  },
  {
    reason: 'last_year',
    told: ({ slots, benefitYear }) =>
      slots.enrolledLastYear === false || slots.gapYears.includes(benefitYear - 1),
    rule: lastYearRule,
  },
];

/** Which exclusion of the place the case told falls under. */
export function barredInput(asked: Asked): Known<Barred> {
  for (const { reason, told, rule, everywhere } of exclusions) {
    if (!told(asked)) continue;
    const forbids = rule(asked);
    if (forbids ?? everywhere) return ruled(reason, '您说了这种情形', present(forbids));
  }
  return ruled('none', '您没有说有当地不许的情形', []);
}

/** Relatives a place adds to the list. Where that is unverified it only changes the words: it is to be asked first. */
export function widerInput(asked: Asked, { kind, word }: Person): Known<boolean> {
  const wider = find(asked, 'relatives_wider', 'C');
  const listed = wider !== undefined && valueOf(wider, 'kinds', 'relations').includes(kind);
  return ruled(listed, `您说的是${word}`, present(wider));
}
