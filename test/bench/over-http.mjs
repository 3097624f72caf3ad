// Row group "http": answers per second over HTTP, recorded in a database. Server, database and sender share the machine.
import { sendResult } from './child.mjs';
import { onBoth } from './databases.mjs';
import { answersOverHttp } from './load-generator.mjs';
import { latencies, short, times } from './numbers.mjs';
import { questions } from './questions.mjs';
import { startServer, unlimitedServer } from './server.mjs';

const levels = [1, 10, 50];
const seconds = 5;
const warmUp = { connections: 10, seconds: 3 };

/** @typedef {import('./load-generator.mjs').Answered} Answered */

const messages = questions();

/** @param {import('./databases.mjs').MeasuredDatabase} database @returns {Promise<Answered[]>} by level */
async function measure(database) {
  const server = await startServer(unlimitedServer, await database.settings());
  try {
    await answersOverHttp(server.address, messages, warmUp);
    /** @type {Answered[]} */
    const answered = [];
    for (const connections of levels) {
      answered.push(await answersOverHttp(server.address, messages, { connections, seconds }));
    }
    return answered;
  } finally {
    await server.stop();
  }
}

/**
 * @param {string} name
 * @param {readonly Answered[]} answered
 * @param {(level: number, perSecond: number) => string} compare
 * @returns {import('./table.mjs').Row[]}
 */
function rowsOf(name, answered, compare) {
  return answered.map(({ perSecond, ms }, level) => ({
    what: `${name}, ${levels[level] ?? 0} connection${level > 0 ? 's' : ''}`,
    measured: `${short(perSecond)}/s; ${latencies(ms)}`,
    compared: compare(level, perSecond),
  }));
}

const { embedded, postgres, version } = await onBoth(measure);
const rateAt = (/** @type {Answered[]} */ answered, /** @type {number} */ level) =>
  answered[level]?.perSecond ?? Number.NaN;
const rows = [
  ...rowsOf('embedded', embedded, (level, rate) =>
    level > 0 ? `${times(rate, rateAt(embedded, 0))} one connection` : '',
  ),
  ...rowsOf('PostgreSQL', postgres, (level, rate) => `${times(rate, rateAt(embedded, level))} embedded`),
];
sendResult({ rows, notes: { PostgreSQL: version } });
