// npm run check: every check that a change must pass, cheapest first; stops at the first that fails.
import { spawnSync } from 'node:child_process';

const steps = [
  { script: 'format:check', what: 'formatting (npm run format puts it right)' },
  { script: 'lint', what: 'lint' },
  { script: 'types', what: 'types of src, test and scripts' },
  { script: 'deps', what: 'import rules' },
  { script: 'unused', what: 'unused files, exports and dependencies' },
  { script: 'test', what: 'tests' },
];

for (const [index, { script, what }] of steps.entries()) {
  process.stdout.write(`\n━━ ${index + 1}/${steps.length} ${what} — npm run ${script}\n`);
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) {
    process.stdout.write(
      `\n━━ check failed at step ${index + 1} of ${steps.length}: ${what} (npm run ${script})\n`,
    );
    process.exit(1);
  }
}
process.stdout.write(`\n━━ check passed: all ${steps.length} steps\n`);
