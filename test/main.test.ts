// The program as it is started: what it prints, how it stops, what it says when it cannot start.
import { createServer } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { newOwnerToken, ownerHash } from '../src/identity/owner-token.js';
import { createConversationStore } from '../src/store/conversations.js';
import { migrate } from '../src/store/migrate.js';
import { openDatabase } from '../src/store/open-database.js';
import { createIdMaker } from '../src/store/time-ordered-id.js';
import { createTurnLedger } from '../src/store/turn-ledger.js';
import { runServer } from '../scripts/run-server.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'gongji-main-'));
const start = path.resolve(import.meta.dirname, '../scripts/start.mjs');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the program where it must fail; gives its exit code and what it said. */
async function fails(settings: Record<string, string>): Promise<{ code: number; said: string }> {
  const env = { ...process.env, PORT: '0', GONGJI_DATA_DIR: path.join(folder, 'unused'), ...settings };
  const program = spawn(process.execPath, [start], { env });
  let said = '';
  program.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  program.stdout.resume();
  const [code] = (await once(program, 'close')) as [number];
  return { code, said: said.replace(/^gongji: building.*\n/m, '') };
}

describe('the program', { timeout: 120_000 }, () => {
  it('prints where it listens, the demonstration day and what to try, in Chinese and English', async () => {
    const server = await runServer({ LOG_LEVEL: 'silent' });
    const said = server.output();
    await server.stop();
    expect(said).toContain(`共济已启动：${server.address}`);
    expect(said).toContain('演示：政策日从2025年11月5日起，不是真实缴费');
    expect(said).toContain('a demonstration: policy day 2025-11-05');
    expect(said).toContain('可以问：');
    expect(said).toContain(`${server.address}/docs`);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'stops on %s, sent twice, within five seconds and with code 0, a held connection notwithstanding',
    async (signal) => {
      const server = await runServer();
      await (await fetch(server.address)).text();
      const sent = performance.now();
      server.signal(signal);
      server.signal(signal);
      expect(await server.ended).toBe(0);
      expect(performance.now() - sent).toBeLessThan(5_000);
      expect(server.output()).toContain('gongji has stopped');
      await server.stop();
    },
  );

  it('keeps conversations over a restart', async () => {
    const settings = { GONGJI_DATA_DIR: path.join(folder, 'kept'), LOG_LEVEL: 'silent' };
    const first = await runServer(settings);
    const begun = await fetch(`${first.address}/api/v1/conversations`, { method: 'POST' });
    const cookie = begun.headers.get('set-cookie')!.split(';')[0]!;
    const { id } = (await begun.json()) as { id: string };
    await fetch(`${first.address}/api/v1/conversations/${id}/messages`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ text: '你好', clientMessageId: 'm1' }),
    });
    await first.stop();
    const second = await runServer(settings);
    const kept = await fetch(`${second.address}/api/v1/conversations/${id}`, { headers: { cookie } });
    const { turns } = (await kept.json()) as { turns: { utterance: string }[] };
    await second.stop();
    expect(turns.map(({ utterance }) => utterance)).toEqual(['你好']);
  });

  it('says which settings are wrong, one a line, and ends with code 2', async () => {
    const { code, said } = await fails({ PORT: 'http', LOG_LEVEL: 'loud' });
    expect(code).toBe(2);
    expect(said.trim().split('\n')).toEqual([
      'gongji: PORT: "http" was given; allowed: a whole number from 0 to 65535',
      expect.stringMatching(/^gongji: LOG_LEVEL: "loud" was given; allowed: one of fatal/) as string,
    ]);
  });

  it('says that its port is taken, and ends with code 1', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as { port: number };
    const { code, said } = await fails({ PORT: String(port) });
    holder.close();
    expect(code).toBe(1);
    expect(said).toContain(`gongji: 127.0.0.1:${String(port)} is in use by another process`);
  });

  it('says that its data are in use, and ends with code 1', async () => {
    const settings = { GONGJI_DATA_DIR: path.join(folder, 'busy') };
    const first = await runServer(settings);
    const { code, said } = await fails(settings);
    await first.stop();
    expect(code).toBe(1);
    expect(said).toMatch(/^gongji: the data folder \S+busy is in use by another gongji process/);
  });

  it('says that its data folder is a file, in one line, and ends with code 2', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, 'x');
    const { code, said } = await fails({ GONGJI_DATA_DIR: file });
    expect(code).toBe(2);
    expect(said).toMatch(
      /^gongji: the data folder \S+file cannot be used: it is a file \(EEXIST\); set GONGJI_DATA_DIR .+\n$/,
    );
  });

  it('says that its database is damaged, in one line, and ends with code 1', async () => {
    const damaged = path.join(folder, 'damaged');
    mkdirSync(path.join(damaged, 'database'), { recursive: true });
    writeFileSync(path.join(damaged, 'database/PG_VERSION'), '12');
    const { code, said } = await fails({ GONGJI_DATA_DIR: damaged });
    expect(code).toBe(1);
    expect(said).toMatch(/^gongji: the embedded database in \S+ cannot be opened: .+\n$/);
  });

  it('says that HOST is not an address of this machine, and ends with code 2', async () => {
    const { code, said } = await fails({ HOST: '192.0.2.1' });
    expect(code).toBe(2);
    expect(said).toBe('gongji: HOST: 192.0.2.1 is not an address of this machine\n');
  });

  it('says that HOST cannot be found', async () => {
    const { said } = await fails({ HOST: 'nowhere.invalid' });
    expect(said).toMatch(/^gongji: HOST: .*"nowhere\.invalid" (is not a name|cannot be looked up).*\n$/);
  });

  it('answers at once a message that was being answered when it was killed', async () => {
    const settings = { GONGJI_DATA_DIR: path.join(folder, 'killed'), LOG_LEVEL: 'silent' };
    const token = newOwnerToken();
    const database = await openDatabase({ folder: settings.GONGJI_DATA_DIR });
    await migrate(database.db);
    const ids = createIdMaker(() => new Date());
    const owner = { channel: 'web', ownerHash: ownerHash(token), region: undefined };
    const { id } = await createConversationStore(database.db, ids).create(owner);
    await createTurnLedger(database.db, ids).claim({ conversationId: id, clientMessageId: 'm1' });
    await database.close();
    const server = await runServer(settings);
    const reply = await fetch(`${server.address}/api/v1/conversations/${id}/messages`, {
      method: 'POST',
      headers: { cookie: `gongji=${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ text: '你好', clientMessageId: 'm1' }),
    });
    await server.stop();
    expect(reply.status).toBe(200);
  });

  it('says that its database does not answer, and ends with code 1', async () => {
    const { code, said } = await fails({ DATABASE_URL: 'postgres://gongji:secret@127.0.0.1:9/gongji' });
    expect(code).toBe(1);
    expect(said).toMatch(
      /^gongji: the database could not be prepared: .*ECONNREFUSED.*; see DATABASE_URL.*\n$/,
    );
    expect(said).not.toContain('secret');
  });
});
