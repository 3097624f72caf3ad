// Brings the tables to the form this version needs. Migrations only add, so that the version before it keeps working.
import { Migrator, type Migration } from 'kysely';
import { conversations } from './migrations/m0001-conversations.js';
import type { Db } from './schema.js';

/** In order of name; a name never changes. */
const migrations: Record<string, Migration> = {
  '0001-conversations': conversations,
};

/** The tables could not be brought into form: the server does not answer, or refuses. */
export class MigrationError extends Error {
  constructor(cause: unknown) {
    const { message, code } = cause as NodeJS.ErrnoException;
    super(`the database could not be prepared: ${message || code || String(cause)}`, { cause });
    this.name = 'MigrationError';
  }
}

/**
 * Runs the migrations that this database has not had yet; two processes at once do it once.
 * @returns their names
 * @throws MigrationError with the server's reason
 */
export async function migrate(db: Db): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) throw new MigrationError(error);
  return results.map(({ migrationName }) => migrationName);
}
