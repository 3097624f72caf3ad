// Row group "lint": what linting the knowledge costs, ours and ten times as much.
import { fileURLToPath } from 'node:url';
import { resultOf, sendResult } from './child.mjs';
import { grownKnowledge } from './grown-knowledge.mjs';
import { median, medianAndWorst, times } from './numbers.mjs';

const runs = 3;
const limitMs = 60_000;
const lintOnce = fileURLToPath(new URL('lint-once.mjs', import.meta.url));

/** @param {number} size @returns {Promise<number[]>} milliseconds */
async function measure(size) {
  const folder = grownKnowledge(size, 'places');
  /** @type {number[]} */
  const ms = [];
  for (let run = 0; run < runs; run += 1) ms.push(await resultOf(lintOnce, { args: [folder], limitMs }));
  return ms;
}

const once = await measure(1);
const tenfold = await measure(10);
sendResult({
  rows: [
    { what: 'lint of knowledge × 1, without its load', measured: medianAndWorst(once) },
    {
      what: 'lint of knowledge × 10 (other places)',
      measured: medianAndWorst(tenfold),
      compared: `${times(median(tenfold), median(once))} that of × 1`,
    },
  ],
});
