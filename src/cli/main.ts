// The gongji command: finds the subcommand, prints clear errors, sets the exit code (0 fine, 1 something failed, 2 wrong call).
import { KnowledgeError } from '../knowledge/problem.js';
import { CallError, type Command } from './call.js';
import { ask } from './ask.js';
import { evaluate } from './evaluate.js';
import { policy } from './policy.js';

const commands: ReadonlyMap<string, Command> = new Map([
  ['ask', ask],
  ['policy', policy],
  ['eval', evaluate],
]);

const usage = `gongji: 职工医保个人账户代缴居民医保的助手

  gongji ask [--region ADCODE] [--as-of YYYY-MM-DD] [--history TEXT]… [--json] TEXT
  gongji ask --batch FILE            (- 为标准输入；一行一个 JSON)
  gongji policy test [FILTER]        运行政策测试
  gongji policy lint                 检查知识库
  gongji policy coverage [--write]   哪里知道什么、还缺什么（docs/coverage.md）
  gongji policy explain --region ADCODE --as-of YYYY-MM-DD TEXT
  gongji eval FILE [--report]        运行评测文件
`;

const helpWords = new Set(['--help', '-h', 'help']);

/** Whether usage is asked for: as the command, or anywhere among its options. */
function asksForHelp([name = '', ...rest]: string[]): boolean {
  const end = rest.indexOf('--');
  const options = end < 0 ? rest : rest.slice(0, end);
  return helpWords.has(name) || options.some((word) => word === '--help' || word === '-h');
}

/** Runs the command line; gives the exit code. */
async function main(argv: string[]): Promise<number> {
  if (asksForHelp(argv)) {
    process.stdout.write(usage);
    return 0;
  }
  const [name = '', ...rest] = argv;
  const command = commands.get(name);
  if (!command) {
    process.stderr.write(name === '' ? usage : `gongji: no command "${name}"\n\n${usage}`);
    return 2;
  }
  return command(rest);
}

/** Whoever reads our output may stop reading it (`| head`): then there is nothing left to do. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof CallError) {
    process.stderr.write(`gongji: ${error.message}\n`);
    process.exitCode = 2;
  } else if (error instanceof KnowledgeError) {
    process.stderr.write(`gongji: the data cannot be used:\n${error.message}\n`);
    process.exitCode = 1;
  } else throw error;
}
