// What is asked while measuring: every policy test, and each of them again in other words, places and days.
import { built, root } from './built.mjs';

/** @type {typeof import('../../src/knowledge/load-policy-tests.js')} */
const { loadPolicyTests } = await import(built('knowledge/load-policy-tests.js'));

/** @typedef {import('../../src/answering/release.js').Message} Message */

const variants = /** @type {const} */ ([
  { before: '请问', after: '谢谢', region: '410300', on: '2025-11-05' },
  { before: '你好，我想问一下，', after: '', region: '141000', on: '2025-03-10' },
  { before: '', after: '？急', region: '510100', on: '2026-11-22' },
  { before: '老师您好，', after: '，麻烦说清楚点', region: undefined, on: '2024-11-05' },
]);

/**
 * @param {Message} asked
 * @param {number} index
 * @returns {Message}
 */
function varied(asked, index) {
  const { before, after, region, on } = variants[index % variants.length] ?? variants[0];
  return {
    text: before + asked.text + after,
    history: asked.history,
    region,
    on: /** @type {Message['on']} */ (on),
  };
}

/** @returns {Message[]} each question as staff wrote it, followed by two others made from it */
export function questions() {
  return loadPolicyTests(root).flatMap(({ text, history, region, asOf }, index) => {
    const asked = { text, history, region: region ?? undefined, on: asOf };
    return [asked, varied(asked, index), varied(asked, index + 1)];
  });
}
