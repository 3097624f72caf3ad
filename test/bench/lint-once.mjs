// Runs `gongji policy lint` of a built project: node lint-once.mjs FOLDER. Sends how long the process took, its start included.
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { root } from './built.mjs';
import { endWithUs, sendResult } from './child.mjs';

/** @typedef {{ ms: number, sum: string }} Lint */

const day = '2025-11-05';
const [, , folder = root] = process.argv;

const start = performance.now();
const main = path.join(folder, 'dist/cli/main.js');
const child = spawn(process.execPath, [main, 'policy', 'lint', '--as-of', day], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
endWithUs(child);
const out = await text(child.stdout);
/** @type {Lint} */
const result = { ms: performance.now() - start, sum: out.trimEnd().split('\n').at(-1) ?? '' };
if (!/^\d+ errors, \d+ notices$/.test(result.sum)) throw new Error(`the lint ended with: ${result.sum}`);
sendResult(result);
