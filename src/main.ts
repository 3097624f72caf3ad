// The composition root: settings, release, database, server. Says where it listens and what to try; stops on SIGINT and SIGTERM.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadRelease } from './answering/load-release.js';
import { buildApp } from './app.js';
import { ConfigError, readConfig, type Config } from './config.js';
import { demonstrationClock, systemClock } from './domain/clock.js';
import { dayText } from './domain/day.js';
import { KnowledgeError } from './knowledge/problem.js';
import { createConversationStore } from './store/conversations.js';
import { FolderInUseError } from './store/folder-lock.js';
import { migrate, MigrationError } from './store/migrate.js';
import { openDatabase, type Database } from './store/open-database.js';
import { createIdMaker } from './store/time-ordered-id.js';
import { createTurnLedger } from './store/turn-ledger.js';

const FAILED = 1;
const WRONG_SETTING = 2;
/** After this long, requests that are still running are cut off, so that the process ends within five seconds. */
const PATIENCE_MS = 3_000;

const projectRoot = fileURLToPath(new URL('..', import.meta.url));
const question = '走税务那个小程序给俺爸交的居民医保，现在想退，中不中？';

function say(...lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function openMigrated({ databaseUrl, dataDir }: Config): Promise<Database> {
  const place = databaseUrl === undefined ? { folder: path.resolve(dataDir) } : { url: databaseUrl };
  const database = await openDatabase(place);
  try {
    await migrate(database.db);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

type App = Awaited<ReturnType<typeof buildApp>>;

async function assemble(config: Config, database: Database): Promise<App> {
  const release = loadRelease(projectRoot);
  const { demonstrationDay, publicUrl, logLevel } = config;
  const clock = demonstrationDay === undefined ? systemClock : demonstrationClock(demonstrationDay);
  const ids = createIdMaker(clock.now);
  return buildApp({
    turns: { ledger: createTurnLedger(database.db, ids), clock, release: () => release },
    conversations: createConversationStore(database.db, ids),
    isUp: () => database.isUp(),
    demonstration: demonstrationDay !== undefined,
    publicUrl,
    log: { level: logLevel },
  });
}

function greet({ demonstrationDay, publicUrl }: Config, address: string): void {
  const open = publicUrl?.origin ?? address;
  say(
    `共济已启动：${open}`,
    demonstrationDay === undefined
      ? '  政策日：今天'
      : `  演示：政策日从${dayText(demonstrationDay)}起，不是真实缴费；要用真实日期，设 GONGJI_AS_OF=today`,
    `  可以问：${question}`,
    `gongji listens on ${address}`,
    demonstrationDay === undefined
      ? '  policy day: today'
      : `  a demonstration: policy day ${demonstrationDay}, no real payments; GONGJI_AS_OF=today takes the real day`,
    `  try: open ${open} in a browser; the API is listed at ${open}/docs; health at ${open}/readyz`,
  );
}

/** Closes server and database on the first signal; later ones change nothing. */
function stopOnSignals(app: App, database: Database): void {
  let stopping = false;
  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS).unref();
    await app.close();
    await database.close();
    say('共济已停止 / gongji has stopped');
    process.exit(0);
  }
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

async function start(): Promise<void> {
  const config = readConfig();
  const database = await openMigrated(config);
  try {
    const app = await assemble(config, database);
    const address = await app.listen({ host: config.host, port: config.port });
    stopOnSignals(app, database);
    greet(config, address);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** What to print for a fault that a person can mend; undefined for a surprise. */
function complaint(error: unknown): string | undefined {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof KnowledgeError) return `the data cannot be used:\n${error.message}`;
  if (error instanceof FolderInUseError)
    return `${error.message}; stop it, or set GONGJI_DATA_DIR to another folder`;
  if (error instanceof MigrationError) return `${error.message}; see DATABASE_URL`;
  const { code, address, port } = error as NodeJS.ErrnoException & { address?: string; port?: number };
  if (code === 'EADDRINUSE' && port !== undefined) {
    return `${address ?? ''}:${port} is in use by another process; stop it, or set PORT to another port`;
  }
  return undefined;
}

try {
  await start();
} catch (error) {
  const words = complaint(error);
  if (words === undefined) throw error;
  process.stderr.write(words.replace(/^/gm, 'gongji: ') + '\n');
  process.exit(error instanceof ConfigError ? WRONG_SETTING : FAILED);
}
