// What an answer shows: figures (values by reference) and the citations under them. Shapes of the outside contract.
import { z } from 'zod';

export const Citation = z.object({
  id: z.string(),
  title: z.string(),
  issuer: z.string(),
  number: z.string().nullable(),
  locator: z.string(),
  published: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  grade: z.enum(['A', 'B', 'C', 'D']),
  authority: z.string(),
});
export type Citation = z.infer<typeof Citation>;

export const Figure = z.object({
  id: z.string(),
  text: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
  citations: z.array(z.string()),
});
export type Figure = z.infer<typeof Figure>;
