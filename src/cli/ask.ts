// gongji ask: one question, or a batch of JSON lines. Needs no server and no database.
import { z } from 'zod';
import type { Answer } from '../answering/answer.js';
import { loadRelease } from '../answering/load-release.js';
import type { Release } from '../answering/release.js';
import { answerUtterance } from '../conversation/answer-utterance.js';
import { CallError, projectRoot, readDay, readLines, readOptions, readRegion, type Command } from './call.js';

const text = z.string('expected a string');

const BatchLine = z.object(
  {
    id: z.union([z.string(), z.number()], 'expected a string or a number'),
    text,
    history: z.array(text, 'expected a list of strings').nullish(),
    region: z.string('expected a string or null').nullish(),
    as_of: z.string('expected a string or null').nullish(),
  },
  'expected one JSON object a line, e.g. {"id": 1, "text": "…"}',
);

function complaintOf({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}

function idOf(raw: unknown): unknown {
  return raw !== null && typeof raw === 'object' && 'id' in raw ? raw.id : null;
}

/** Answers one line of a batch; a faulty one gives `{id, error}`. */
export function answerLine(
  release: Release,
  line: string,
): ({ id: string | number } & Omit<Answer, 'id'>) | { id: unknown; error: string } {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { id: null, error: `not JSON: ${error.message}` };
  }
  const read = BatchLine.safeParse(raw);
  if (!read.success) {
    return {
      id: idOf(raw),
      error: read.error.issues.map(complaintOf).join('; '),
    };
  }
  const { id, text, history, region, as_of } = read.data;
  try {
    const message = {
      text,
      history: history ?? [],
      region: readRegion(release, region),
      on: readDay(as_of ?? undefined, 'as_of'),
    };
    return { ...answerUtterance(release, message), id };
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    return { id, error: error.message };
  }
}

function askBatch(release: Release, file: string): number {
  let failed = false;
  for (const line of readLines(file, '--batch')) {
    if (line.trim() === '') continue;
    const result = answerLine(release, line);
    failed ||= 'error' in result;
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
  return failed ? 1 : 0;
}

/** `gongji ask`: prints the answer as text, or as one JSON object with --json. */
export const ask: Command = (argv) => {
  const { values, positionals } = readOptions(argv, {
    region: { type: 'string' },
    'as-of': { type: 'string' },
    history: { type: 'string', multiple: true },
    json: { type: 'boolean' },
    batch: { type: 'string' },
  });
  const release = loadRelease(projectRoot);
  if (values.batch !== undefined) return askBatch(release, values.batch);
  if (positionals.length === 0)
    throw new CallError('ask what? Give the question as the last word, in quotes if it has spaces');
  const answer = answerUtterance(release, {
    text: positionals.join(' '),
    history: values.history ?? [],
    region: readRegion(release, values.region),
    on: readDay(values['as-of']),
  });
  process.stdout.write(`${values.json ? JSON.stringify(answer) : answer.text}\n`);
  return answer.outcome === 'failed' ? 1 : 0;
};
