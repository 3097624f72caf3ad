// Loads intents/: what each intent and aspect means and what people say. Data only.
import { z } from 'zod';
import { KnowledgeError, type Problem } from '../knowledge/problem.js';
import { parseFile, readFolder } from '../knowledge/read-yaml.js';

export const IntentFile = z.strictObject({
  id: z.string().regex(/^[a-z_]+$/),
  name: z.string().min(1),
  meaning: z.string().min(1),
  group: z.enum(['policy', 'action', 'conversation', 'outside']),
  aspects: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z_.]+$/),
        meaning: z.string().min(1),
        examples: z.array(z.string().min(1)).min(3, 'an aspect needs at least three examples'),
      }),
    )
    .min(1),
});
export type IntentFile = z.infer<typeof IntentFile>;

/** Loads `root`/intents, one file an intent. Throws KnowledgeError with every fault found. */
export function loadIntents(root: string): IntentFile[] {
  const problems: Problem[] = [];
  const intents: IntentFile[] = [];
  const owner = new Map<string, string>();
  for (const file of readFolder(root, 'intents')) {
    const intent = parseFile(file, IntentFile, problems);
    if (!intent) continue;
    if (intents.some(({ id }) => id === intent.id)) {
      problems.push({
        file: file.file,
        path: 'id',
        problem: `intent "${intent.id}" stands in two files`,
        mend: 'merge them',
      });
    }
    intents.push(intent);
    for (const { id } of intent.aspects) {
      const first = owner.get(id);
      if (first)
        problems.push({
          file: file.file,
          path: id,
          problem: `aspect "${id}" also stands in ${first}`,
          mend: 'keep one',
        });
      owner.set(id, file.file);
    }
  }
  if (intents.length === 0) {
    problems.push({
      file: 'intents',
      path: '',
      problem: 'no intent file found',
      mend: 'run from the project folder',
    });
  }
  if (problems.length > 0) throw new KnowledgeError(problems);
  return intents;
}
