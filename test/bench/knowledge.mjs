// Row group "knowledge": what loading and looking up cost when ten and a hundred times as much is known.
import { fileURLToPath } from 'node:url';
import { resultOf, sendResult } from './child.mjs';
import { grownKnowledge } from './grown-knowledge.mjs';
import { median, megabytes, medianAndWorst, short, times } from './numbers.mjs';

const lookupsFile = fileURLToPath(new URL('knowledge-lookups.mjs', import.meta.url));
const limitMs = 90_000;
/** How far a look-up may slow down and still count as flat: a larger index has more cache misses. */
const flatWithin = 2;

/** @typedef {import('./knowledge-lookups.mjs').Lookups} Lookups */

/** @type {{ name: string, size: number, growth: import('./grown-knowledge.mjs').Growth, runs: number }[]} */
const scales = [
  { name: 'knowledge × 1', size: 1, growth: 'places', runs: 3 },
  { name: 'knowledge × 10 (other places)', size: 10, growth: 'places', runs: 2 },
  { name: 'knowledge × 100 (other places)', size: 100, growth: 'places', runs: 1 },
  { name: 'knowledge × 10 (same places, nine years of the past)', size: 10, growth: 'years', runs: 1 },
];

/** @param {(typeof scales)[number]} scale @returns {Promise<Lookups[]>} one of each run */
async function measure({ size, growth, runs }) {
  const folder = grownKnowledge(size, growth);
  const copies = growth === 'places' ? size : 1;
  /** @type {Lookups[]} */
  const results = [];
  for (let run = 0; run < runs; run += 1) {
    results.push(await resultOf(lookupsFile, { args: [folder, String(copies)], limitMs }));
  }
  return results;
}

/** @param {readonly Lookups[]} runs @param {keyof Lookups} figure @returns {number} */
function figureOf(runs, figure) {
  return median(runs.map((run) => run[figure]));
}

/**
 * @param {string} name
 * @param {readonly Lookups[]} runs
 * @param {readonly Lookups[]} first of our own knowledge
 * @returns {import('./table.mjs').Row[]}
 */
function rowsOf(name, runs, first) {
  const compared = (/** @type {keyof Lookups} */ figure) =>
    runs === first ? '' : `${times(figureOf(runs, figure), figureOf(first, figure))} that of × 1`;
  const slower = figureOf(runs, 'everywhereNs') / figureOf(first, 'everywhereNs');
  const goal = { text: `flat (≤ ${flatWithin} ×)`, met: slower <= flatWithin };
  return [
    {
      what: `${name}: load`,
      measured: `${short(figureOf(runs, 'facts'))} facts; ${medianAndWorst(runs.map(({ loadMs }) => loadMs))}`,
      compared: compared('loadMs'),
    },
    {
      what: `${name}: heap`,
      measured: megabytes(figureOf(runs, 'heapBytes')),
      compared: compared('heapBytes'),
    },
    {
      what: `${name}: look-up in our places`,
      measured: `${short(figureOf(runs, 'hereNs'))} ns`,
      compared: compared('hereNs'),
    },
    {
      what: `${name}: look-up in all places by turns`,
      measured: `${short(figureOf(runs, 'everywhereNs'))} ns`,
      compared: compared('everywhereNs'),
      ...(runs !== first && { goal }),
    },
  ];
}

/** @type {Lookups[][]} */
const all = [];
for (const scale of scales) all.push(await measure(scale));
const [first = []] = all;
if (all.some((runs) => figureOf(runs, 'found') !== figureOf(first, 'found'))) {
  throw new Error('other places or years changed what is found in ours');
}
sendResult({ rows: all.flatMap((runs, index) => rowsOf(scales[index]?.name ?? '', runs, first)) });
