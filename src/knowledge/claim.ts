// A claim: something false or half true that people repeat. Recognised by words, answered with what is officially known.
// Data only: it names words and topics, never a figure of its own.
import { z } from 'zod';
import { Adcode, isWithin, NATION } from '../domain/region.js';

const Words = z.array(z.string().min(1)).min(1);

export const Claim = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'a claim id is made of a-z, 0-9 and -'),
  /** What people say, in our words; for staff. */
  says: z.string().min(1),
  /** One word of each group has to occur in a sentence for the claim to be heard. */
  heard: z.array(Words).min(1),
  /** Words that show that something else is meant. */
  unless: z.array(z.string().min(1)).default([]),
  /** The intent that it speaks of. */
  intent: z.string().min(1),
  /** Where the claim is wrong; everywhere when left out. */
  places: z.array(Adcode).min(1).default([NATION]),
  /** Topics that make it right where the place has them. */
  rightWhere: z.array(z.string()).default([]),
  /** Topics without which the claim is not spoken of: a year of which nothing is known is not corrected. */
  needs: z.array(z.string()).default([]),
  /** The correction. */
  lead: z.string().min(1),
  /** Topics whose facts are told with it. */
  topics: z.array(z.string()).default([]),
});
export type Claim = z.infer<typeof Claim>;

/** Whether the claim speaks of the place; one without a place speaks of everywhere. */
export function speaksOf(claim: Claim, region: string): boolean {
  return claim.places.some((place) => isWithin(region, place));
}
