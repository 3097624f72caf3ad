// A notice: one file that holds a document and the facts it states, with what they share said once (and policy tests, if any).
// Adding a city's yearly notice is adding one such file.
import { z } from 'zod';
import { Fact } from './fact.js';
import { PolicyTest } from './policy-test.js';
import { schemaProblems, type Problem } from './problem.js';
import { checkShape, readYaml, type DataFile } from './read-yaml.js';
import { Source } from './source.js';

/** What the facts of a notice share: where, for which benefit years and on which days they hold. */
const shared = Fact.pick({
  appliesTo: true,
  widened: true,
  benefitYears: true,
  validFrom: true,
  validTo: true,
  checkedOn: true,
  reviewBy: true,
}).partial();

const NoticeFact = Fact.omit({ source: true })
  .extend({
    ...shared.shape,
    /** The passage of the notice's document that says it. */
    passage: z.string().regex(/^[a-z0-9-]+$/, 'a passage of the document in this file, without #'),
  })
  .strict();

const Notice = z.strictObject({
  source: Source,
  ...shared.shape,
  facts: z.array(NoticeFact).min(1),
  tests: z.array(PolicyTest).default([]),
});
type Notice = z.infer<typeof Notice>;

export interface PlacedFact {
  file: string;
  path: string;
  item: Fact;
}

/** What a file of knowledge/facts/ holds. */
export interface FactsFile {
  facts: PlacedFact[];
  source?: Source;
  tests: PolicyTest[];
}

function withShared(notice: Notice, fact: z.infer<typeof NoticeFact>): Record<string, unknown> {
  const { passage, ...own } = fact;
  const { source, facts: _, tests: __, widened, reviewBy, ...common } = notice;
  const validTo = own.validTo ?? common.validTo;
  return {
    ...common,
    // A reason for widening belongs to the places it was given for; a review day to facts without an end.
    ...(widened !== undefined && own.appliesTo === undefined && { widened }),
    ...(reviewBy !== undefined && validTo === 'open' && { reviewBy }),
    ...own,
    source: `${source.id}#${passage}`,
  };
}

function expand(file: string, notice: Notice, problems: Problem[]): PlacedFact[] {
  return notice.facts.flatMap((fact, index) => {
    const path = `facts[${String(index)}] ${fact.id}`;
    const checked = Fact.safeParse(withShared(notice, fact));
    if (checked.success) return [{ file, path, item: checked.data }];
    problems.push(
      ...schemaProblems(file, checked.error).map((problem) => ({
        ...problem,
        path: `${path}.${problem.path}`,
        mend: 'say it in the fact, or above `facts` for all facts of the notice',
      })),
    );
    return [];
  });
}

/** Reads a file of knowledge/facts/: a list of facts, or a notice. Notes every fault in `problems`. */
export function readFactsFile(file: DataFile, problems: Problem[]): FactsFile {
  const read = readYaml(file, problems);
  if (read.raw === undefined) return { facts: [], tests: [] };
  if (Array.isArray(read.raw)) {
    const list = checkShape(read, z.array(Fact), problems) ?? [];
    const placed = list.map((item, index) => ({ file: file.file, path: `[${String(index)}] ${item.id}`, item }));
    return { facts: placed, tests: [] };
  }
  const notice = checkShape(read, Notice, problems);
  if (!notice) return { facts: [], tests: [] };
  return { source: notice.source, facts: expand(file.file, notice, problems), tests: notice.tests };
}
