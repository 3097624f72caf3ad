// Row group "start": how long until the first answer, from the command line and over HTTP, and what loading a release costs.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { root } from './built.mjs';
import { resultOf, sendResult } from './child.mjs';
import { onBoth } from './databases.mjs';
import { median, medianAndWorst, short, times } from './numbers.mjs';
import { askOnce, realServer, startServer } from './server.mjs';

const commandRuns = 7;
const loadRuns = 3;
const serverRuns = 3;
const goalMs = 1_500;
const commandLimitMs = 30_000;

const firstWrite = new URL('first-write.mjs', import.meta.url).href;
const coldLoad = fileURLToPath(new URL('cold-load.mjs', import.meta.url));
const question = [
  '--region',
  '410300',
  '--as-of',
  '2024-11-05',
  '我在税务小程序给我妈交了400又用医保账户交了一次能退吗',
];

/** @returns {{ whole: number, ours: number }} milliseconds of the whole process, and from its first line of ours to the answer */
function askCold() {
  const args = ['--import', firstWrite, `${root}scripts/gongji.mjs`, 'ask', ...question];
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    timeout: commandLimitMs,
  });
  const whole = performance.now() - start;
  if (status !== 0) throw new Error(`gongji ask failed: ${stderr}`);
  const { began, answered } = /** @type {{ began: number, answered: number }} */ (JSON.parse(stderr));
  return { whole, ours: answered - began };
}

/** @returns {import('./table.mjs').Row[]} */
function commandRows() {
  askCold();
  const runs = Array.from({ length: commandRuns }, askCold);
  const whole = runs.map((run) => run.whole);
  const met = Math.max(...whole) <= goalMs;
  return [
    {
      what: '`gongji ask`, the whole process',
      measured: medianAndWorst(whole),
      goal: { text: `≤ ${short(goalMs)} ms`, met },
    },
    {
      what: '`gongji ask`, from its first line to its answer',
      measured: medianAndWorst(runs.map((run) => run.ours)),
    },
  ];
}

/** @param {string[]} args @returns {Promise<Record<string, number>[]>} milliseconds by part, a fresh process each time */
async function coldLoads(args) {
  /** @type {Record<string, number>[]} */
  const runs = [];
  for (let run = 0; run < loadRuns; run += 1)
    runs.push(await resultOf(coldLoad, { args, limitMs: commandLimitMs }));
  return runs;
}

/** @returns {Promise<import('./table.mjs').Row[]>} */
async function loadRows() {
  const whole = (await coldLoads(['whole'])).map((ms) => ms['whole'] ?? Number.NaN);
  const parts = await coldLoads([]);
  const named = {
    knowledge: 'knowledge/: read, check, index',
    intents: 'intents/: read, check',
    places: 'catalogue of places',
    classifier: 'the classifier that the build trained',
    readers: 'readers of words and slots',
    id: 'hash of all data',
    training: 'training the classifier instead, as the build does',
  };
  const rows = Object.entries(named).map(([part, words]) => {
    const what = `load: ${words}`;
    const ms = parts.flatMap((run) => run[part] ?? []);
    if (ms.length === 0)
      return { what, measured: 'none for these intents: build again, else every start trains' };
    return { what, measured: medianAndWorst(ms), compared: `${times(median(ms), median(whole))} the whole` };
  });
  return [{ what: 'load of the release in a fresh process', measured: medianAndWorst(whole) }, ...rows];
}

/** @param {Record<string, string>} settings @returns {Promise<number>} milliseconds from the start to the first answer */
async function startAndAsk(settings) {
  const start = performance.now();
  const server = await startServer(realServer, settings);
  await askOnce(server.address);
  const ms = performance.now() - start;
  await server.stop();
  return ms;
}

/** @param {import('./databases.mjs').MeasuredDatabase} database @returns {Promise<{ fresh: number[], again: number[] }>} */
async function serverStarts(database) {
  /** @type {{ fresh: number[], again: number[] }} */
  const ms = { fresh: [], again: [] };
  for (let run = 0; run < serverRuns; run += 1) {
    const settings = await database.settings();
    ms.fresh.push(await startAndAsk(settings));
    ms.again.push(await startAndAsk(settings));
  }
  return ms;
}

/** @param {Awaited<ReturnType<typeof onBoth<{ fresh: number[], again: number[] }>>>} both @returns {import('./table.mjs').Row[]} */
function serverRows({ embedded, postgres }) {
  const what = 'server: start to first answer over HTTP';
  const than = (/** @type {number[]} */ ms, /** @type {number[]} */ other) =>
    times(median(ms), median(other));
  return [
    { what: `${what}, embedded, new folder`, measured: medianAndWorst(embedded.fresh) },
    {
      what: `${what}, embedded, reopened`,
      measured: medianAndWorst(embedded.again),
      compared: `${than(embedded.again, embedded.fresh)} a new folder`,
    },
    {
      what: `${what}, PostgreSQL, new database`,
      measured: medianAndWorst(postgres.fresh),
      compared: `${than(postgres.fresh, embedded.fresh)} embedded`,
    },
    {
      what: `${what}, PostgreSQL, again`,
      measured: medianAndWorst(postgres.again),
      compared: `${than(postgres.again, embedded.again)} embedded`,
    },
  ];
}

const rows = [...commandRows(), ...(await loadRows())];
const both = await onBoth(serverStarts);
sendResult({ rows: [...rows, ...serverRows(both)], notes: { PostgreSQL: both.version } });
