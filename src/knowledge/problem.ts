// What is wrong with a data file, where, and how to mend it. Collected, so that a writer sees every fault at once.
import type { z } from 'zod';

/** One fault in a data file. */
export interface Problem {
  file: string;
  /** Place in the file: `[2].values.end`; empty for the file as a whole. */
  path: string;
  problem: string;
  mend: string;
}

/** Data files that cannot be used; carries every fault found. */
export class KnowledgeError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(problemText).join('\n'));
    this.name = 'KnowledgeError';
  }
}

/** `file path: what is wrong. What to do` on one line. */
export function problemText({ file, path, problem, mend }: Problem): string {
  return `${file}${path ? ` ${path}` : ''}: ${problem} → ${mend}`;
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

/** Turns the issues of a schema into problems of a file. */
export function schemaProblems(file: string, error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({
    file,
    path: pathText(issue.path),
    problem: issue.message,
    mend:
      issue.code === 'unrecognized_keys'
        ? `remove or rename: ${issue.keys.join(', ')}`
        : 'correct the value; docs/knowledge-authoring.zh.md shows the form of every field',
  }));
}
