// A published document: who said it, where we saw it, and the places in it that can be cited.
import { z } from 'zod';

/** Where we saw the text: A official site, B official media or account naming the bureau, C reprint, D content farm. */
export const Grade = z.enum(['A', 'B', 'C', 'D']);
export type Grade = z.infer<typeof Grade>;

/** Who said it. */
const Authority = z.enum(['law', 'ministry', 'province', 'city', 'county', 'official_media', 'unknown']);


const gradeNames: Record<Grade, string> = {
  A: '官方文件',
  B: '官方媒体',
  C: '转载，未核实',
  D: '来历不明，未核实',
};

/** The grade in plain words for residents. */
export function gradeText(grade: Grade): string {
  return gradeNames[grade];
}

const Passage = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Clause or section as printed: 二(二)、“……”一节. */
  locator: z.string().min(1),
  /** What the place says, in our own words. */
  gist: z.string().min(1),
});

export const Source = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'a source id is made of a-z, 0-9 and -'),
  title: z.string().min(1),
  issuer: z.string().min(1),
  /** Document number, e.g. 临医保发〔2020〕29号; null where it has none. */
  number: z.string().nullable(),
  /** Region of the issuer. */
  region: z.string().regex(/^[1-9]\d{5}$/),
  authority: Authority,
  copy: Grade,
  /** YYYY, YYYY-MM or YYYY-MM-DD, as precisely as the source shows it; null where it shows none. */
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'published is YYYY, YYYY-MM or YYYY-MM-DD')
    .nullable(),
  note: z.string().optional(),
  passages: z.array(Passage).min(1),
});
export type Source = z.infer<typeof Source>;
