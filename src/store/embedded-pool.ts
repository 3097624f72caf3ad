// The embedded database: PGlite behind a pool of pg, so that every query runs the same way as on a server.
// Loaded only where no server is configured. It has no lock of its own: see folder-lock.ts.
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';

/** An embedded database and its pool of one connection. */
export interface EmbeddedPool {
  pool: pg.Pool;
  close: () => Promise<void>;
}

/** A discarded client must not leave its transaction or settings to the next: all share one session. */
async function resetSession(client: pg.ClientBase): Promise<void> {
  await client.query('rollback');
  await client.query('discard all');
}

/** Opens the database in `dataDir`; `memory://` is one that is gone when closed. */
export async function openEmbeddedPool(dataDir: string): Promise<EmbeddedPool> {
  const database = await PGlite.create(dataDir);
  class EmbeddedClient extends pg.Client {
    constructor(config: pg.ClientConfig) {
      // A fresh connection object for each client: one that was discarded would break the others.
      super(Object.assign({}, config, createPgConfig(database)));
    }
  }
  const config = { Client: EmbeddedClient, max: 1, idleTimeoutMillis: 0, onConnect: resetSession };
  const pool = new pg.Pool(config as unknown as pg.PoolConfig);
  return { pool, close: () => database.close() };
}
