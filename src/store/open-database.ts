// Opens the database: a PostgreSQL server where one is configured, else the embedded one in a folder. One way to query both.
import path from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { DamagedDatabaseError, folderFault, prepareFolder } from './data-folder.js';
import { lockFolder } from './folder-lock.js';
import type { EmbeddedPool } from './embedded-pool.js';
import type { Db, Schema } from './schema.js';

const MOST_CONNECTIONS = 10;
const CONNECT_WITHIN_MS = 5_000;
const ANSWER_WITHIN_MS = 10_000;

export interface Database {
  db: Db;
  /** Whether it answers a query now. */
  isUp: () => Promise<boolean>;
  close: () => Promise<void>;
}

/** Where the data lies: on a server, or in a folder of this machine (made if it is missing). */
export type DatabasePlace = { url: string } | { folder: string };

/** Puts Kysely on a pool; `closeRest` runs after the pool has ended. */
export function databaseOn(pool: pg.Pool, closeRest: () => Promise<void>): Database {
  // A server that restarts ends idle connections; without a listener that would end this process.
  pool.on('error', () => undefined);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  async function isUp(): Promise<boolean> {
    try {
      await sql`select 1`.execute(db);
      return true;
    } catch {
      return false;
    }
  }
  async function close(): Promise<void> {
    await db.destroy();
    await closeRest();
  }
  return { db, isUp, close };
}

function openServer(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'gongji',
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    statement_timeout: ANSWER_WITHIN_MS,
  });
  return databaseOn(pool, () => Promise.resolve());
}

async function lock(folder: string): Promise<() => Promise<void>> {
  try {
    return await lockFolder(folder);
  } catch (error) {
    throw folderFault(folder, error);
  }
}

async function openPool(folder: string): Promise<EmbeddedPool> {
  const { openEmbeddedPool } = await import('./embedded-pool.js');
  prepareFolder(folder);
  try {
    return await openEmbeddedPool(folder);
  } catch (error) {
    // The embedded database aborts without a code; that it may write there is known by now.
    throw new DamagedDatabaseError(folder, error);
  }
}

async function openFolder(folder: string): Promise<Database> {
  prepareFolder(folder);
  const unlock = await lock(folder);
  try {
    const { pool, close } = await openPool(path.join(folder, 'database'));
    return databaseOn(pool, async () => {
      await close();
      await unlock();
    });
  } catch (error) {
    await unlock();
    throw error;
  }
}

/**
 * Opens the database, without touching its tables.
 * @throws FolderInUseError when another process uses the folder, DataFolderError when it cannot be written to,
 * DamagedDatabaseError when what lies in it is no database
 */
export function openDatabase(place: DatabasePlace): Promise<Database> {
  return 'url' in place ? Promise.resolve(openServer(place.url)) : openFolder(place.folder);
}
