// gongji policy lint: prints what the linter of the knowledge finds.
import { loadRelease } from '../answering/load-release.js';
import { projectRoot, readDay, readOptions, type Command } from './call.js';
import { lintRelease } from '../answering/lint-release.js';

/** Prints every finding on one line; exit code 1 when there is any error. */
export const lint: Command = (argv) => {
  const { values } = readOptions(argv, { 'as-of': { type: 'string' } });
  const findings = lintRelease(loadRelease(projectRoot), readDay(values['as-of']));
  for (const { level, kind, where, problem, mend } of findings)
    process.stdout.write(`${level} ${kind} ${where}: ${problem} → ${mend}\n`);
  const errors = findings.filter(({ level }) => level === 'error').length;
  process.stdout.write(`${String(errors)} errors, ${String(findings.length - errors)} notices\n`);
  return errors > 0 ? 1 : 0;
};
