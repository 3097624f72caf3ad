// Lints the knowledge of a folder, in a fresh process: node lint-once.mjs FOLDER. Sends milliseconds, without the load.
import { performance } from 'node:perf_hooks';
import { built, root } from './built.mjs';
import { sendResult } from './child.mjs';

/** @type {typeof import('../../src/answering/lint-release.js')} */
const { lintRelease } = await import(built('answering/lint-release.js'));
/** @type {typeof import('../../src/answering/load-release.js')} */
const { loadRelease } = await import(built('answering/load-release.js'));
/** @type {typeof import('../../src/knowledge/load.js')} */
const { loadKnowledge } = await import(built('knowledge/load.js'));

const on = /** @type {import('../../src/domain/day.js').Day} */ ('2025-11-05');
const [, , folder = root] = process.argv;

const release = { ...loadRelease(root), knowledge: loadKnowledge(folder) };
const start = performance.now();
lintRelease(release, on);
sendResult(performance.now() - start);
