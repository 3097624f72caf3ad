// Times the parts of loading a release, each once, in a fresh process: sends milliseconds by part.
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { built, root } from './built.mjs';
import { sendResult } from './child.mjs';

const began = performance.now();
/** @type {typeof import('../../src/answering/load-release.js')} */
const { loadRelease, releaseId } = await import(built('answering/load-release.js'));
/** @type {typeof import('../../src/knowledge/load.js')} */
const { loadKnowledge } = await import(built('knowledge/load.js'));
/** @type {typeof import('../../src/understanding/intents.js')} */
const { loadIntents } = await import(built('understanding/intents.js'));
/** @type {typeof import('../../src/understanding/model-file.js')} */
const { readModel } = await import(built('understanding/model-file.js'));
/** @type {typeof import('../../src/understanding/places.js')} */
const { createPlaces } = await import(built('understanding/places.js'));
/** @type {typeof import('../../src/understanding/compile.js')} */
const { compileUnderstanding } = await import(built('understanding/compile.js'));
const modules = performance.now() - began;

/** @type {Record<string, number>} */
const ms = { modules };

/**
 * @template T
 * @param {string} part
 * @param {() => T} work
 * @returns {T}
 */
function time(part, work) {
  const start = performance.now();
  const result = work();
  ms[part] = performance.now() - start;
  return result;
}

if (process.argv[2] === 'whole') time('whole', () => loadRelease(root));
else {
  const { glossary } = time('knowledge', () => loadKnowledge(root));
  const intents = time('intents', () => loadIntents(root));
  const places = time('places', () => createPlaces());
  const model = time('classifier', () => readModel(fileURLToPath(built('classifier')), root));
  if (model) time('readers', () => compileUnderstanding(intents, { glossary, places }, model));
  else delete ms['classifier'];
  time('id', () => releaseId(root));
  time('training', () => compileUnderstanding(intents, { glossary, places }));
}
sendResult(ms);
