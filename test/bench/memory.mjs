// Row group "memory": what the server's process holds in memory after the start and after many answers.
import { sendResult } from './child.mjs';
import { onBoth } from './databases.mjs';
import { answersOverHttp } from './load-generator.mjs';
import { megabytes, times, short } from './numbers.mjs';
import { questions } from './questions.mjs';
import { askOnce, startServer, unlimitedServer } from './server.mjs';

const answers = 2_000;
const connections = 10;
const goalBytes = 250e6;

/** @typedef {{ before: number, after: number, highest: number }} Resident in bytes */

/** @param {import('./databases.mjs').MeasuredDatabase} database @returns {Promise<Resident>} */
async function measure(database) {
  const server = await startServer(unlimitedServer, await database.settings());
  try {
    await askOnce(server.address);
    const before = await server.memory();
    await answersOverHttp(server.address, questions(), { connections, amount: answers });
    const after = await server.memory();
    return { before: before.resident, after: after.resident, highest: after.highest };
  } finally {
    await server.stop();
  }
}

/**
 * @param {string} name
 * @param {Resident} resident
 * @returns {import('./table.mjs').Row[]}
 */
function rowsOf(name, { before, after, highest }) {
  return [
    { what: `${name}, after the first answer`, measured: megabytes(before) },
    {
      what: `${name}, after ${short(answers)} answers`,
      measured: `${megabytes(after)}; highest ${megabytes(highest)}`,
      compared: `${times(after, before)} the first answer`,
    },
  ];
}

const { embedded, postgres, version } = await onBoth(measure);
const rows = [...rowsOf('PostgreSQL', postgres), ...rowsOf('embedded', embedded)];
const goal = { text: `≤ ${megabytes(goalBytes)}`, met: postgres.after <= goalBytes };
sendResult({
  rows: rows.map((row, index) => (index === 1 ? { ...row, goal } : row)),
  notes: { PostgreSQL: version },
});
