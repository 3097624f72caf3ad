// gongji policy test|lint|explain|coverage: what staff run before they publish.
import { differences } from '../answering/run-policy-test.js';
import { loadRelease } from '../answering/load-release.js';
import { answerUtterance } from '../conversation/answer-utterance.js';
import { loadPolicyTests } from '../knowledge/load-policy-tests.js';
import { CallError, projectRoot, type Command } from './call.js';
import { coverage } from './coverage.js';
import { explain } from './explain.js';
import { lint } from './lint.js';

function test(argv: string[]): number {
  const filter = argv.find((word) => !word.startsWith('--'));
  const release = loadRelease(projectRoot);
  const tests = loadPolicyTests(projectRoot).filter(
    ({ id, file }) => filter === undefined || id.includes(filter) || file.includes(filter),
  );
  if (tests.length === 0) throw new CallError(`no policy test matches "${filter ?? ''}"`);
  let failed = 0;
  for (const item of tests) {
    const answer = answerUtterance(release, {
      text: item.text,
      history: item.history,
      region: item.region ?? undefined,
      on: item.asOf,
    });
    const found = differences(item, answer);
    if (found.length === 0) continue;
    failed++;
    process.stdout.write(
      `✗ ${item.id}（${item.file}）${item.asOf} ${item.region ?? '—'}\n  问：${item.text}\n`,
    );
    for (const { what, expected, given } of found)
      process.stdout.write(`  ${what}：应为 ${expected}${given ? `，现为 ${given}` : '，没有'}\n`);
  }
  process.stdout.write(`${String(tests.length - failed)} passed, ${String(failed)} failed\n`);
  return failed > 0 ? 1 : 0;
}

const subcommands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['test', test],
  ['lint', lint],
  ['explain', explain],
  ['coverage', coverage],
]);

/** `gongji policy …` */
export const policy: Command = (argv) => {
  const [name = '', ...rest] = argv;
  const subcommand = subcommands.get(name);
  if (!subcommand) throw new CallError(`policy ${name}: allowed are ${[...subcommands.keys()].join(', ')}`);
  return subcommand(rest);
};
