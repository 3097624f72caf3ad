// Sums up what was timed, and writes it for people. No clock, no measuring.

/**
 * @param {readonly number[]} values
 * @param {number} share 0.5 is the median, 0.99 what one in a hundred exceeds
 * @returns {number}
 */
export function percentile(values, share) {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** @param {readonly number[]} values @returns {number} */
export function median(values) {
  return percentile(values, 0.5);
}

/** @param {number} value @returns {string} three digits where they say something: 0.123, 1.23, 12.3, 123, 1,234 */
export function short(value) {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toPrecision(3);
}

/** @param {readonly number[]} ms @returns {string} */
export function medianAndWorst(ms) {
  if (ms.length < 3) return `${ms.map(short).join(' and ')} ms`;
  return `median ${short(median(ms))} ms, worst ${short(Math.max(...ms))} ms of ${ms.length}`;
}

/** @param {readonly number[]} ms @returns {string} */
export function latencies(ms) {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => short(percentile(ms, share)));
  return `p50 ${p50}, p95 ${p95}, p99 ${p99} ms`;
}

/** @param {number} one @param {number} other @returns {string} how many times the other it is */
export function times(one, other) {
  return `${short(one / other)} ×`;
}

/** @param {number} bytes @returns {string} */
export function megabytes(bytes) {
  return `${short(bytes / 1e6)} MB`;
}
