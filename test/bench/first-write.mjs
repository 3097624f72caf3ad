// Loaded before a command (node --import): tells on standard error when it began and when it first wrote its answer.
import { performance } from 'node:perf_hooks';

const began = performance.now();
const write = process.stdout.write.bind(process.stdout);
/** @type {number | undefined} */
let answered;

process.stdout.write = /** @type {typeof write} */ (
  (...args) => {
    answered ??= performance.now();
    return write(.../** @type {[string]} */ (/** @type {unknown} */ (args)));
  }
);
process.once('exit', () => {
  process.stderr.write(`${JSON.stringify({ began, answered })}\n`);
});
