// What was measured, as tables in docs/benchmarks.md. Writes only between the two markers.
import { readFileSync, writeFileSync } from 'node:fs';

const begin = '<!-- bench: written by npm run bench -->';
const end = '<!-- end of bench -->';

/**
 * @typedef {{ what: string, measured: string, compared?: string, goal?: { text: string, met: boolean } }} Row
 * @typedef {{ rows: Row[], notes?: Record<string, string> }} GroupResult
 * @typedef {{ title: string, rows: readonly Row[] }} Table
 */

/** @param {Row} row @returns {string} */
function lineOf({ what, measured, compared = '', goal }) {
  const verdict = goal ? `${goal.text}: ${goal.met ? 'met' : '**missed**'}` : '';
  return `| ${[what, measured, compared, verdict].join(' | ')} |`;
}

/** @param {Table} table @returns {string} */
export function tableText({ title, rows }) {
  return [
    `### ${title}`,
    '',
    '| What | Measured | Compared | Goal |',
    '| --- | --- | --- | --- |',
    ...rows.map(lineOf),
  ].join('\n');
}

/**
 * @param {string} file
 * @param {string} text goes between the markers, instead of what stands there
 * @throws when the file has no such place
 */
export function writeBetweenMarkers(file, text) {
  const whole = readFileSync(file, 'utf8');
  const from = whole.indexOf(begin);
  const to = whole.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${file} has no lines "${begin}" and "${end}"`);
  writeFileSync(file, `${whole.slice(0, from + begin.length)}\n\n${text}\n\n${whole.slice(to)}`);
}
