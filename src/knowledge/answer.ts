// Words of answers: templates by decision code, and which topics tell which aspect. Words only: no number, no condition.
import { z } from 'zod';

const Words = z.string().min(1);

/** `{{name}}` puts in a figure of the answer; nothing else is interpreted. */
export const AnswerTemplate = z.strictObject({
  lead: Words,
  /** The topic that the lead rests on: where its fact is unverified, the lead is marked so. */
  restsOn: z.string().optional(),
  points: z.array(Words).default([]),
  /** Topics whose facts are told after the points, where the place has them. */
  include: z.array(z.string()).default([]),
  /** Topics whose decisive sentence the template already says: only their conditions are told. */
  detail: z.array(z.string()).default([]),
  /** Topics of which only the decisive sentence is told. */
  mention: z.array(z.string()).default([]),
  /** Topics whose steps are listed, the first that the place has. */
  steps: z.array(z.string()).default([]),
  office: z.enum(['medical', 'tax']).default('medical'),
  actions: z.array(z.string()).default([]),
});
export type AnswerTemplate = z.infer<typeof AnswerTemplate>;

/** An aspect that is answered by telling facts: `topics` carry the answer, `also` is added where known. */
export const AspectTopics = z.strictObject({
  topics: z.array(z.string()).min(1),
  also: z.array(z.string()).default([]),
  office: z.enum(['medical', 'tax']).default('medical'),
  actions: z.array(z.string()).default([]),
});
export type AspectTopics = z.infer<typeof AspectTopics>;

export const AnswersFile = z.strictObject({
  aspects: z.record(z.string(), AspectTopics).default({}),
  codes: z.record(z.string(), AnswerTemplate).default({}),
  notes: z.record(z.string(), Words).default({}),
  actions: z.record(z.string(), Words).default({}),
  choices: z.record(z.string(), Words).default({}),
});

export const Contact = z.strictObject({
  id: z.string(),
  phone: z.string().regex(/^\d{5}$/),
  name: Words,
  asks: Words,
});
export type Contact = z.infer<typeof Contact>;
