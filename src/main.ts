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
import { DamagedDatabaseError, DataFolderError } from './store/data-folder.js';
import { FolderInUseError } from './store/folder-lock.js';
import { migrate, MigrationError } from './store/migrate.js';
import { openDatabase, type Database } from './store/open-database.js';
import { createIdMaker } from './store/time-ordered-id.js';
import { answeredUtterance, createTurnLedger, releaseAllClaims } from './store/turn-ledger.js';

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
    if ('folder' in place) await releaseAllClaims(database.db);
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
    answeredUtterance: (message) => answeredUtterance(database.db, message),
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

interface Complaint {
  words: string;
  exitCode: number;
}

function failed(words: string): Complaint {
  return { words, exitCode: FAILED };
}

function wrongSetting(words: string): Complaint {
  return { words, exitCode: WRONG_SETTING };
}

/** What the system refused about the address to listen on. */
function listenComplaint(error: unknown): Complaint | undefined {
  const { code, syscall, address, hostname, port } = error as NodeJS.ErrnoException & {
    address?: string;
    hostname?: string;
    port?: number;
  };
  if (syscall !== 'listen' && syscall !== 'getaddrinfo') return undefined;
  const host = address ?? hostname ?? '';
  const at = `${host}:${port ?? ''}`;
  const complaints: Record<string, Complaint> = {
    EADDRINUSE: failed(`${at} is in use by another process; stop it, or set PORT to another port`),
    EACCES: failed(`this user may not listen on ${at}; set PORT to 1024 or higher`),
    EADDRNOTAVAIL: wrongSetting(`HOST: ${host} is not an address of this machine`),
    EAFNOSUPPORT: wrongSetting(`HOST: ${host} is not an address of this machine`),
    ENOTFOUND: wrongSetting(`HOST: "${host}" is not a name that can be found`),
    EAI_AGAIN: failed(`HOST: the name "${host}" cannot be looked up now`),
  };
  return code !== undefined && Object.hasOwn(complaints, code) ? complaints[code] : undefined;
}

function storeComplaint(error: unknown): Complaint | undefined {
  if (error instanceof FolderInUseError)
    return failed(`${error.message}; stop it, or set GONGJI_DATA_DIR to another folder`);
  if (error instanceof DataFolderError) {
    const words = `${error.message}; set GONGJI_DATA_DIR to a folder that can be written to`;
    return error.isWrongPath ? wrongSetting(words) : failed(words);
  }
  if (error instanceof DamagedDatabaseError)
    return failed(`${error.message}; move it away or restore it, or set GONGJI_DATA_DIR to another folder`);
  if (error instanceof MigrationError)
    return failed(`${error.message}; see DATABASE_URL or, without one, GONGJI_DATA_DIR`);
  return undefined;
}

/** What to print for a fault that a person can mend; undefined for a surprise. */
function complaint(error: unknown): Complaint | undefined {
  if (error instanceof ConfigError) return wrongSetting(error.message);
  if (error instanceof KnowledgeError) return failed(`the data cannot be used:\n${error.message}`);
  return storeComplaint(error) ?? listenComplaint(error);
}

try {
  await start();
} catch (error) {
  const known = complaint(error);
  if (known === undefined) throw error;
  process.stderr.write(known.words.replace(/^/gm, 'gongji: ') + '\n');
  process.exit(known.exitCode);
}
