// The statements of the source documents and the facts that carry each (knowledge/coverage/): loads them, and lints their names.
import { z } from 'zod';
import { errorOf, type Finding } from './finding.js';
import { KnowledgeError, type Problem } from './problem.js';
import { parseFile, readFolder } from './read-yaml.js';

/** A statement of a source document, and the ids of what carries it: facts, and `claim:` and the id of a claim. */
export interface Statement {
  id: string;
  file: string;
  carriers: string[];
}

const StatementsFile = z.record(z.string().min(1), z.array(z.string().min(1)));
const CLAIM = 'claim:';

/** Loads `root`/knowledge/coverage. Throws KnowledgeError with every fault found. */
export function loadStatements(root: string): Statement[] {
  const problems: Problem[] = [];
  const statements = readFolder(root, 'knowledge/coverage').flatMap((file) =>
    Object.entries(parseFile(file, StatementsFile, problems) ?? {}).map(([id, carriers]) => ({ id, file: file.file, carriers })),
  );
  const seen = new Map<string, string>();
  for (const { id, file } of statements) {
    const first = seen.get(id);
    if (first) problems.push({ file, path: id, problem: `already stands in ${first}`, mend: 'keep one of them' });
    seen.set(id, file);
  }
  if (problems.length > 0) throw new KnowledgeError(problems);
  return statements;
}

/** What statements may be carried by. */
export interface Carriers {
  hasFact(id: string): boolean;
  hasClaim(id: string): boolean;
}

/** Statements said to be carried by facts or claims that do not exist. */
export function lintStatements(statements: readonly Statement[], carriers: Carriers): Finding[] {
  const exists = (id: string): boolean =>
    id.startsWith(CLAIM) ? carriers.hasClaim(id.slice(CLAIM.length)) : carriers.hasFact(id);
  return statements.flatMap(({ id, file, carriers: named }) =>
    named
      .filter((carrier) => !exists(carrier))
      .map((carrier) => {
        const problem = `names "${carrier}", which does not exist`;
        return errorOf('unknown', { where: `${file} ${id}`, problem, mend: 'name a fact, or a claim as claim:ID' });
      }),
  );
}
