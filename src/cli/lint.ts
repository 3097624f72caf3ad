// gongji policy lint: prints what the linter of the knowledge finds, faults that keep it from being loaded included.
import { lintFolders } from '../answering/lint-folders.js';
import { answerUtterance } from '../conversation/answer-utterance.js';
import { projectRoot, readDay, readOptions, type Command } from './call.js';

/** Prints every finding on one line; exit code 1 when there is any error. */
export const lint: Command = (argv) => {
  const { values } = readOptions(argv, { 'as-of': { type: 'string' } });
  const findings = lintFolders(projectRoot, readDay(values['as-of']), answerUtterance);
  const lines = findings.map(
    ({ level, kind, where, problem, mend }) => `${level} ${kind} ${where}: ${problem} → ${mend}`,
  );
  const errors = findings.filter(({ level }) => level === 'error').length;
  const sum = `${String(errors)} errors, ${String(findings.length - errors)} notices`;
  process.stdout.write(`${[...lines, sum].join('\n')}\n`);
  return errors > 0 ? 1 : 0;
};
