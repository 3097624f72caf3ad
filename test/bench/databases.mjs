// The two databases that are measured: the embedded one in a folder, and a PostgreSQL server that keeps what it says it kept.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { tsImport } from 'tsx/esm/api';

/** @type {typeof import('../store/postgres-server.js')} */
const { startPostgres } = await tsImport('../store/postgres-server.ts', import.meta.url);

/** @typedef {{ name: string, settings: () => Promise<Record<string, string>>, version: string, stop: () => Promise<void> }} MeasuredDatabase */

/** @returns {MeasuredDatabase} a new folder each time */
function embedded() {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongji-bench-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const settings = () => {
    const GONGJI_DATA_DIR = mkdtempSync(path.join(folder, 'data-'));
    return Promise.resolve({ DATABASE_URL: '', GONGJI_DATA_DIR });
  };
  return { name: 'embedded', settings, version: 'PGlite', stop: () => Promise.resolve() };
}

/** @param {string} url @returns {Promise<string>} version, and whether it waits for the disk */
async function versionOf(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    "select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit",
  );
  await client.end();
  const [{ version, fsync, commit }] = /** @type {[Record<string, string>]} */ (rows);
  return `PostgreSQL ${version} (fsync ${fsync}, synchronous_commit ${commit})`;
}

/** @returns {Promise<MeasuredDatabase>} a server of our own, or the one that TEST_DATABASE_URL names */
async function server() {
  const started = await startPostgres({ durable: true });
  const settings = async () => ({ DATABASE_URL: await started.createDatabase() });
  return {
    name: 'PostgreSQL',
    settings,
    version: await versionOf(await started.createDatabase()),
    stop: () => started.stop(),
  };
}

/**
 * Runs the work on both, one after the other, and stops what it started.
 * @template T
 * @param {(database: MeasuredDatabase) => Promise<T>} work
 * @returns {Promise<{ embedded: T, postgres: T, version: string }>}
 */
export async function onBoth(work) {
  const first = embedded();
  const result = await work(first);
  const second = await server();
  try {
    return { embedded: result, postgres: await work(second), version: second.version };
  } finally {
    await second.stop();
  }
}
