// The answer object of the outside contract.
import { z } from 'zod';
import { Citation, Figure } from '../domain/figure.js';
import { Outcome } from '../domain/outcome.js';

const Truth = z.enum(['yes', 'no', 'unknown']);

const AnsweredDecision = z.object({
  code: z.string(),
  trace: z.array(
    z.object({ row: z.string(), result: Truth, because: z.string(), citations: z.array(z.string()) }),
  ),
  need: z.array(z.string()),
  /** Single other inputs that would bring another decision. */
  wouldChange: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      value: z.union([z.string(), z.number(), z.boolean()]),
      code: z.string(),
    }),
  ),
});

/** The parts of an answer for pages that lay it out; `text` is the same in one piece. */
export const Card = z.object({
  lead: z.string(),
  points: z.array(z.string()),
  steps: z.array(z.string()),
  notes: z.array(z.string()),
  scope: z.string(),
  basis: z.array(z.string()),
  office: z.string(),
});
export type Card = z.infer<typeof Card>;

export const Answer = z.object({
  id: z.string(),
  outcome: Outcome,
  reason: z.string(),
  intents: z.array(z.object({ id: z.string(), confidence: z.number() })),
  aspect: z.string().nullable(),
  slots: z.record(z.string(), z.unknown()),
  text: z.string(),
  card: Card,
  decision: AnsweredDecision.nullable(),
  figures: z.array(Figure),
  citations: z.array(Citation),
  actions: z.array(z.object({ id: z.string(), label: z.string() })),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
  confirmation: z.null(),
  region: z.string().nullable(),
  asOf: z.string(),
  release: z.string(),
  wording: z.enum(['rules', 'model']),
});
export type Answer = z.infer<typeof Answer>;
