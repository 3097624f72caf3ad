// Runs the gongji command as a process of its own, from the sources.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { projectFolder } from '../project-folder.js';

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs `gongji …words` with this standard input; takes one to two seconds. */
export async function gongji(words: string[], input = ''): Promise<Ran> {
  const main = path.join(projectFolder, 'src/cli/main.ts');
  const running = spawn(process.execPath, ['--import', 'tsx', main, ...words], { cwd: projectFolder });
  running.stdin.end(input);
  const [out, err, [code]] = await Promise.all([
    text(running.stdout),
    text(running.stderr),
    once(running, 'close') as Promise<[number | null]>,
  ]);
  return { code, out, err };
}
