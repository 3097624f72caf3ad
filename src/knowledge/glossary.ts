// The policy glossary: words people use, grouped under one sign each. Data for the segmenter; decides nothing.
import { z } from 'zod';

const WordGroups = z.record(z.string(), z.array(z.string().min(1)).min(1));

export const Glossary = z.strictObject({
  /** Standard word → other ways of writing it (typos, dictation, old names). */
  same: WordGroups.default({}),
  /** Kind of word → its words; the kinds are named in understanding/slots. */
  terms: WordGroups.default({}),
  /** Person id of the contract (mother, father_in_law …) → words for that person. */
  relations: WordGroups.default({}),
});
export type Glossary = z.infer<typeof Glossary>;
