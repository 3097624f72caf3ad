// Lints the data folders of a project: what the loaders refuse is a finding like any other, and does not hide the rest.
import type { Day } from '../domain/day.js';
import { errorOf, type Finding } from '../knowledge/finding.js';
import { loadStatements } from '../knowledge/lint-statements.js';
import { loadPolicyTests } from '../knowledge/load-policy-tests.js';
import { KnowledgeError } from '../knowledge/problem.js';
import { lintRelease } from './lint-release.js';
import type { Proofs } from './lint-tests.js';
import { loadRelease } from './load-release.js';

function load<T>(loader: (root: string) => T, root: string, faults: Finding[]): T | undefined {
  try {
    return loader(root);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    for (const { file, path, problem, mend } of error.problems)
      faults.push(errorOf('fault', { where: path ? `${file} ${path}` : file, problem, mend }));
    return undefined;
  }
}

/** Every finding in the folders below `root` on a day; where they cannot be loaded, why. */
export function lintFolders(root: string, on: Day, answer: Proofs['answer']): Finding[] {
  const faults: Finding[] = [];
  const release = load(loadRelease, root, faults);
  const tests = load(loadPolicyTests, root, faults);
  const statements = load(loadStatements, root, faults);
  if (!release) return faults;
  const proofs = tests && statements && { tests, statements, answer };
  return [...faults, ...lintRelease(release, on, proofs)];
}
