// Row group "knowledge": what loading and looking up cost when ten and a hundred times as much is known.
import { fileURLToPath } from 'node:url';
import { resultOf, sendResult } from './child.mjs';
import { grownKnowledge } from './grown-knowledge.mjs';
import { median, megabytes, medianAndWorst, short } from './numbers.mjs';

const lookupsFile = fileURLToPath(new URL('knowledge-lookups.mjs', import.meta.url));
const limitMs = 90_000;
/** How far a look-up may slow down and still count as flat: a larger index has more cache misses. */
const flatWithin = 1.5;

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
 * @returns {import('./table.mjs').Row[]}
 */
function rowsOf(name, runs) {
  const heap = megabytes(figureOf(runs, 'heapBytes'));
  const facts = short(figureOf(runs, 'facts'));
  const load = medianAndWorst(runs.map(({ loadMs }) => loadMs));
  return [
    { what: `${name}: load`, measured: `${facts} facts, ${heap} of heap; ${load}` },
    { what: `${name}: look-up in our places`, measured: `${short(figureOf(runs, 'hereNs'))} ns` },
  ];
}

/**
 * @param {(typeof scales)[number]} scale
 * @param {readonly Lookups[]} runs
 * @param {readonly Lookups[]} first of our own knowledge
 * @returns {import('./table.mjs').Row[]}
 */
function grownRowsOf({ name, growth }, runs, first) {
  const ratio = (/** @type {keyof Lookups} */ figure) => figureOf(runs, figure) / figureOf(first, figure);
  const compared = (/** @type {keyof Lookups} */ figure) => `${short(ratio(figure))} × that of × 1`;
  const goal = (/** @type {keyof Lookups} */ figure) => {
    return { text: `flat (≤ ${flatWithin} ×)`, met: ratio(figure) <= flatWithin };
  };
  const turns = {
    what: `${name}: look-up in all places by turns`,
    measured: `${short(figureOf(runs, 'everywhereNs'))} ns`,
    compared: compared('everywhereNs'),
    goal: goal('everywhereNs'),
  };
  const [load, here] = /** @type {[import('./table.mjs').Row, import('./table.mjs').Row]} */ (
    rowsOf(name, runs)
  );
  return [
    { ...load, compared: `${compared('loadMs')}; heap ${short(ratio('heapBytes'))} ×` },
    { ...here, compared: compared('hereNs'), goal: goal('hereNs') },
    ...(growth === 'places' ? [turns] : []),
  ];
}

/** @type {Lookups[][]} */
const all = [];
for (const scale of scales) all.push(await measure(scale));
const [first = []] = all;
if (all.some((runs) => figureOf(runs, 'found') !== figureOf(first, 'found'))) {
  throw new Error('other places or years changed what is found in ours');
}
const [ours, ...grown] = scales;
sendResult({
  rows: [
    ...rowsOf(ours?.name ?? '', first),
    ...grown.flatMap((scale, index) => grownRowsOf(scale, all[index + 1] ?? [], first)),
  ],
});
