// A fact: a dated, regional, cited statement with typed values. Data only; whether it decides anything is code.
import { z } from 'zod';
import { Day } from '../domain/day.js';
import { Adcode } from '../domain/region.js';
import { Value } from '../domain/value.js';

const year = z.int().min(2000).max(2100);

/** Benefit years (待遇年度) of a fact: one year, a range with open ends, or any. */
const BenefitYears = z.union([
  z.literal('any'),
  year,
  z.strictObject({ from: year.optional(), to: year.optional() }),
]);


/** `source#passage` */
const PassageReference = z
  .string()
  .regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'a passage is named source-id#passage-id');

export const Fact = z.strictObject({
  id: z.string().regex(/^[a-z0-9.-]+$/, 'a fact id is made of a-z, 0-9, . and -'),
  topic: z.string(),
  source: PassageReference,
  /** Further places that say the same. */
  alsoSources: z.array(PassageReference).default([]),
  appliesTo: z.array(Adcode).min(1),
  /** Why it holds outside its issuer's region; required there, forbidden elsewhere. */
  widened: z.string().min(1).optional(),
  benefitYears: BenefitYears,
  /** First day on which it may be told. */
  validFrom: Day,
  /** First day on which it may no longer be told, or `open` with a review day. */
  validTo: z.union([z.literal('open'), Day]),
  checkedOn: Day,
  reviewBy: Day.optional(),
  /** A later fact of higher standing that replaces it wherever both are found, with the reason. */
  supersededBy: z.strictObject({ fact: z.string(), because: z.string().min(1) }).optional(),
  values: z.record(z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/), Value).default({}),
  /** The decisive sentence, in our words; `{{name}}` puts in a value, `{{year}}` the benefit year asked for. */
  lead: z.string().min(1),
  points: z.array(z.string().min(1)).default([]),
  steps: z.array(z.string().min(1)).default([]),
  /** Set where the source leaves something open; said with the fact. */
  uncertain: z.string().min(1).optional(),
});
export type Fact = z.infer<typeof Fact>;

/** Whether a fact speaks of the benefit year; a fact for any year does, and so does every fact when no year is asked. */
export function coversYear(fact: Fact, benefitYear: number): boolean {
  const years = fact.benefitYears;
  if (years === 'any') return true;
  if (typeof years === 'number') return years === benefitYear;
  return (years.from ?? 0) <= benefitYear && benefitYear <= (years.to ?? 9999);
}

/** Whether the fact may be told on the day: validFrom ≤ day < validTo. */
export function isValidOn(fact: Fact, on: Day): boolean {
  return fact.validFrom <= on && (fact.validTo === 'open' || on < fact.validTo);
}
