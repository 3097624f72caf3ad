// Row group "lint": what `gongji policy lint` takes, from the start of its process to its end, ours and a hundred times as much.
// The copies have no policy tests of their own (tests name real places), so ours are answered from the larger knowledge.
import { cpSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './built.mjs';
import { resultOf, sendResult } from './child.mjs';
import { grownKnowledge } from './grown-knowledge.mjs';
import { median, medianAndWorst, times } from './numbers.mjs';

const limitMs = 120_000;
const lintOnce = fileURLToPath(new URL('lint-once.mjs', import.meta.url));

/** @param {number} size @returns {string} a folder with a built project, whose knowledge is that large */
function grownProject(size) {
  const folder = grownKnowledge(size, 'places');
  for (const name of ['package.json', 'intents', 'dist'])
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

/** @param {number} size @param {number} runs @returns {Promise<number[]>} milliseconds */
async function measure(size, runs) {
  const folder = grownProject(size);
  /** @type {number[]} */
  const ms = [];
  for (let run = 0; run < runs; run += 1) {
    const lint = /** @type {import('./lint-once.mjs').Lint} */ (
      await resultOf(lintOnce, { args: [folder], limitMs })
    );
    ms.push(lint.ms);
  }
  return ms;
}

/** @param {readonly number[]} ms @param {number} most */
function goal(ms, most) {
  return { text: `≤ ${most.toLocaleString('en')} ms`, met: median(ms) <= most };
}

const once = await measure(1, 3);
const grown = await measure(100, 1);
sendResult({
  rows: [
    { what: 'policy lint, the whole process', measured: medianAndWorst(once), goal: goal(once, 1_000) },
    {
      what: 'policy lint of knowledge × 100 (other places)',
      measured: medianAndWorst(grown),
      compared: `${times(median(grown), median(once))} that of × 1`,
      goal: goal(grown, 10_000),
    },
  ],
});
