// npm run bench: measures the built program, one group of rows after the other, and writes the tables of docs/benchmarks.md.
// npm run bench -- --only process,knowledge measures these groups only, and prints instead of writing.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, platform, release, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { resultOf } from '../test/bench/child.mjs';
import { tableText, writeBetweenMarkers } from '../test/bench/table.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { root } from './source-stamp.mjs';

/** @typedef {import('../test/bench/table.mjs').GroupResult} GroupResult */
/** @typedef {{ file: string, title: string, limitMs: number }} Group */

/** The limits add up to six minutes. @type {Record<string, Group>} */
const groups = {
  start: { file: 'start.mjs', title: 'Start', limitMs: 110_000 },
  process: { file: 'in-process.mjs', title: 'Answers in process, on one core', limitMs: 30_000 },
  http: { file: 'over-http.mjs', title: 'Answers over HTTP, recorded', limitMs: 70_000 },
  memory: { file: 'memory.mjs', title: 'Memory of the server, resident', limitMs: 55_000 },
  knowledge: { file: 'knowledge.mjs', title: 'Knowledge ten and a hundred times as large', limitMs: 70_000 },
  lint: { file: 'lint.mjs', title: 'Lint', limitMs: 120_000 },
};

const document = path.join(root, 'docs/benchmarks.md');
const bytesInGibibyte = 2 ** 30;

/** @param {string | undefined} only names with commas between; all when left out @returns {[string, Group][]} */
function chosenGroups(only) {
  const names = only?.split(',') ?? Object.keys(groups);
  return names.map((name) => {
    const group = groups[name];
    if (group) return [name, group];
    process.stderr.write(`bench: no group "${name}"; there are ${Object.keys(groups).join(', ')}\n`);
    return process.exit(2);
  });
}

/** Gives this process and its children a folder for temporary files, and removes it in the end. */
function useOwnTemporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongji-bench-'));
  // PostgreSQL, which may run as another user, must be able to pass through.
  chmodSync(folder, 0o755);
  process.env['TMPDIR'] = folder;
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
}

/** @returns {string} version of the embedded database's package */
function embeddedVersion() {
  const file = path.join(root, 'node_modules/@electric-sql/pglite/package.json');
  return /** @type {{ version: string }} */ (JSON.parse(readFileSync(file, 'utf8'))).version;
}

/** What else runs on the machine shows in the load average. */
const loadBefore = loadavg()
  .map((load) => load.toFixed(1))
  .join(', ');

/** @param {Record<string, string>} notes @returns {string} */
function machineText(notes) {
  const processors = cpus();
  const parts = [
    `${processors[0]?.model.trim() ?? 'unknown processor'}, ${processors.length} cores`,
    `${Math.round(totalmem() / bytesInGibibyte)} GiB`,
    `${platform()} ${release()}`,
    `Node ${process.versions.node}`,
    `PGlite ${embeddedVersion()}`,
    ...Object.values(notes),
  ];
  const day = new Date().toISOString().slice(0, 10);
  return `${day} on ${parts.join('; ')}. Load average before the run: ${loadBefore}.`;
}

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = chosenGroups(values.only);
await ensureBuilt();
useOwnTemporaryFolder();

/** @type {Record<string, string>} */
let notes = {};
/** @type {string[]} */
const tables = [];
for (const [name, { file, title, limitMs }] of chosen) {
  process.stderr.write(`bench: ${name} …\n`);
  try {
    const result = /** @type {GroupResult} */ (
      await resultOf(path.join(root, 'test/bench', file), { limitMs })
    );
    notes = { ...notes, ...result.notes };
    tables.push(tableText({ title, rows: result.rows }));
  } catch (error) {
    process.stderr.write(`bench: ${name}: ${String(error)}\n`);
    process.exitCode = 1;
  }
}

const text = [machineText(notes), ...tables].join('\n\n');
process.stdout.write(`${text}\n`);
if (values.only === undefined && tables.length === chosen.length) writeBetweenMarkers(document, text);
