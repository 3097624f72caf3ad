// gongji eval: answers an evaluation file and prints how good the answers are, with 95 % intervals.
import { loadRelease } from '../answering/load-release.js';
import { answerLine } from './ask.js';
import { CallError, projectRoot, readLines, readOptions, type Command } from './call.js';
import { EvaluationItem, scoreAnswers, type Scored, type ScoredAnswer } from './score.js';

function readItem(line: string, where: string): EvaluationItem {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CallError(`${where}: not JSON`);
  }
  const item = EvaluationItem.safeParse(raw);
  if (item.success) return item.data;
  throw new CallError(
    `${where}: ${item.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`,
  );
}

function readItems(file: string): EvaluationItem[] {
  return readLines(file, 'eval')
    .filter((line) => line.trim() !== '')
    .map((line, index) => readItem(line, `${file} line ${String(index + 1)}`));
}

function printReport({ failures, confusions }: Scored): void {
  process.stdout.write('\nmost common intent confusions\n');
  for (const [pair, count] of confusions) process.stdout.write(`${String(count).padStart(3)} ${pair}\n`);
  process.stdout.write('\nitems that are not wholly right\n');
  for (const failure of failures) process.stdout.write(`${JSON.stringify(failure)}\n`);
}

/** Prints the figures; with --report also confusions and every item that is not wholly right. */
export const evaluate: Command = (argv) => {
  const { values, positionals } = readOptions(argv, { report: { type: 'boolean' } });
  const [file] = positionals;
  if (file === undefined) throw new CallError('eval what? Give a file of evaluation items (JSON lines)');
  const items = readItems(file);
  const release = loadRelease(projectRoot);
  const answers = new Map<string, ScoredAnswer>();
  for (const item of items) {
    const answer = answerLine(release, JSON.stringify(item));
    if (!('error' in answer)) answers.set(item.id, answer);
  }
  const scored = scoreAnswers(items, answers);
  for (const [name, value] of Object.entries(scored.summary))
    process.stdout.write(`${name.padEnd(22)} ${value}\n`);
  if (values.report) printReport(scored);
  return 0;
};
