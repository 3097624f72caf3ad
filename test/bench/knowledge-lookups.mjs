// Loads the knowledge of a folder with the real loader and looks facts up in it: node knowledge-lookups.mjs FOLDER COPIES.
// Sends the load's time, the heap, and the time of a look-up, in a fresh process.
import { performance } from 'node:perf_hooks';
import { built, root } from './built.mjs';
import { sendResult } from './child.mjs';
import { placeIn } from './grown-knowledge.mjs';
import { questions } from './questions.mjs';

/** @type {typeof import('../../src/answering/load-release.js')} */
const { loadRelease } = await import(built('answering/load-release.js'));
/** @type {typeof import('../../src/conversation/answer-utterance.js')} */
const { answerUtterance } = await import(built('conversation/answer-utterance.js'));
/** @type {typeof import('../../src/knowledge/load.js')} */
const { loadKnowledge } = await import(built('knowledge/load.js'));

/** @typedef {import('../../src/knowledge/knowledge-base.js').FactQuery} FactQuery */
/** @typedef {import('../../src/knowledge/knowledge-base.js').KnowledgeBase} KnowledgeBase */
/** @typedef {{ loadMs: number, heapBytes: number, facts: number, hereNs: number, everywhereNs: number, found: number }} Lookups */

const lookups = 200_000;
const rounds = 7;
const [, , folder = root, copies = '1'] = process.argv;

/** @returns {FactQuery[]} what is looked up while our questions are answered from our own knowledge */
function realQueries() {
  const release = loadRelease(root);
  const { base } = release.knowledge;
  /** @type {FactQuery[]} */
  const queries = [];
  const lookup = (/** @type {FactQuery} */ query) => {
    queries.push(query);
    return base.lookup(query);
  };
  const watched = { ...release, knowledge: { ...release.knowledge, base: { ...base, lookup } } };
  for (const message of questions()) answerUtterance(watched, message);
  return queries;
}

/** @param {readonly FactQuery[]} queries @returns {FactQuery[]} as many as are timed, each from another copy than the one before */
function spread(queries) {
  return Array.from({ length: lookups }, (_, index) => {
    const query = /** @type {FactQuery} */ (queries[index % queries.length]);
    return { ...query, region: placeIn(query.region, (index * 7) % Number(copies)) };
  });
}

/** @param {KnowledgeBase} base @param {readonly FactQuery[]} queries @returns {number} nanoseconds a look-up, in the best of some rounds */
function nsPerLookup(base, queries) {
  const each = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (let at = 0; at < lookups; at += 1)
      base.lookup(/** @type {FactQuery} */ (queries[at % queries.length]));
    return ((performance.now() - start) * 1e6) / lookups;
  });
  return Math.min(...each);
}

function heap() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

// The load comes first, so that nothing has been compiled for it yet: as at the start of a process.
const before = heap();
const start = performance.now();
const { base } = loadKnowledge(folder);
const loadMs = performance.now() - start;
const heapBytes = heap() - before;
const queries = realQueries();
/** @type {Lookups} */
const result = {
  loadMs,
  heapBytes,
  facts: base.facts.length,
  hereNs: nsPerLookup(base, queries),
  everywhereNs: nsPerLookup(base, spread(queries)),
  found: queries.filter((query) => base.lookup(query).kind === 'value').length,
};
sendResult(result);
