// An embedded database in memory with its tables, for tests.
import { openEmbeddedPool } from '../../src/store/embedded-pool.js';
import { migrate } from '../../src/store/migrate.js';
import { databaseOn, type Database } from '../../src/store/open-database.js';

/** Opens one; takes about three seconds. */
export async function openMemoryDatabase(): Promise<Database> {
  const { pool, close } = await openEmbeddedPool('memory://');
  const database = databaseOn(pool, close);
  await migrate(database.db);
  return database;
}
