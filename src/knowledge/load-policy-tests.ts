// Loads the policy tests: those of knowledge/tests/, and those that notices bring along.
import { z } from 'zod';
import { readFactsFile } from './notice.js';
import { PolicyTest, type PlacedPolicyTest } from './policy-test.js';
import { KnowledgeError, type Problem } from './problem.js';
import { parseFile, readFolder } from './read-yaml.js';

/** Most fact files bring no tests along: reading them again only for that would take as long as loading them. */
const BRINGS_TESTS = /^["']?tests["']?\s*:/m;

/** Loads `root`/knowledge/tests. Throws KnowledgeError with every fault found. */
export function loadPolicyTests(root: string): PlacedPolicyTest[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  const listed = readFolder(root, 'knowledge/tests').flatMap((file) =>
    (parseFile(file, z.array(PolicyTest), problems) ?? []).map((test) => ({ ...test, file: file.file })),
  );
  const noticed = readFolder(root, 'knowledge/facts')
    .filter(({ text }) => BRINGS_TESTS.test(text))
    .flatMap((file) => readFactsFile(file, []).tests.map((test) => ({ ...test, file: file.file })));
  const tests = [...listed, ...noticed];
  for (const { id, file } of tests) {
    const first = seen.get(id);
    if (first) problems.push({ file, path: id, problem: `the test id "${id}" is already used in ${first}`, mend: 'give it another id' });
    seen.set(id, file);
  }
  if (problems.length > 0) throw new KnowledgeError(problems);
  return tests;
}
