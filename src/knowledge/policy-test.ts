// Policy tests in plain Chinese: a question, its place and day, and what a right answer says and cites. Data that staff write.
import { z } from 'zod';
import { Day } from '../domain/day.js';
import { Outcome } from '../domain/outcome.js';
import { Adcode } from '../domain/region.js';

export const PolicyTest = z.strictObject({
  id: z.string().min(1),
  /** Statement of the source documents that the test proves. */
  statement: z.string().optional(),
  text: z.string().min(1),
  history: z.array(z.string()).default([]),
  region: Adcode.nullable(),
  asOf: Day,
  expect: z.strictObject({
    outcome: Outcome,
    /** The primary intent; any of a list is right. */
    intent: z.union([z.string(), z.array(z.string()).min(1)]),
    /** Each must occur in the answer; `|` separates alternatives. */
    says: z.array(z.string().min(1)).default([]),
    saysNot: z.array(z.string().min(1)).default([]),
    /** Figures by id, exactly as shown: `premium.amount: 400元`. */
    figures: z.record(z.string(), z.string()).default({}),
    /** Sources that must be cited. */
    cites: z.array(z.string()).default([]),
  }),
});
export type PolicyTest = z.infer<typeof PolicyTest>;

/** A policy test with the file it stands in. */
export type PlacedPolicyTest = PolicyTest & { file: string };
