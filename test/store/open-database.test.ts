// The embedded database in a folder: kept over restarts, used by one process at a time, free again when its holder is killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createConversationStore } from '../../src/store/conversations.js';
import { DamagedDatabaseError, DataFolderError, folderFault } from '../../src/store/data-folder.js';
import { FolderInUseError, lockFolder } from '../../src/store/folder-lock.js';
import { migrate } from '../../src/store/migrate.js';
import { openDatabase } from '../../src/store/open-database.js';
import { createIdMaker } from '../../src/store/time-ordered-id.js';

const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongji-data-'));
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const ids = createIdMaker(() => new Date());

describe('the embedded database', { timeout: 90_000 }, () => {
  it('keeps what was written over a restart, and lets no second process in meanwhile', async () => {
    const folder = path.join(newFolder(), 'data');
    const first = await openDatabase({ folder });
    await migrate(first.db);
    const { id } = await createConversationStore(first.db, ids).create({
      channel: 'web',
      ownerHash: 'owner',
      region: '410300',
    });
    await expect(openDatabase({ folder })).rejects.toThrow(FolderInUseError);
    await first.close();

    const second = await openDatabase({ folder });
    expect(await migrate(second.db)).toEqual([]);
    expect((await createConversationStore(second.db, ids).find(id, 'owner'))?.region).toBe('410300');
    await second.close();
  });

  it('survives a client that is discarded inside a transaction', async () => {
    const { openEmbeddedPool } = await import('../../src/store/embedded-pool.js');
    const { pool, close } = await openEmbeddedPool('memory://');
    const client = await pool.connect();
    await client.query('begin');
    await client.query('create table lost (n int)');
    client.release(true);
    const { rows } = await pool.query("select to_regclass('lost') as found");
    expect(rows).toEqual([{ found: null }]);
    await pool.end();
    await close();
  });

  it.each(['', 'database', 'below/it'])(
    'is refused with a reason where a file is in its way (%s)',
    async (inside) => {
      const folder = newFolder();
      const file = path.join(folder, inside.split('/')[0] ?? '');
      if (inside === '') rmSync(file, { recursive: true });
      writeFileSync(file, 'x');
      const place = { folder: inside === 'below/it' ? path.join(folder, inside) : folder };
      await expect(openDatabase(place)).rejects.toThrow(DataFolderError);
    },
  );

  it('says that it is damaged, and leaves the folder free', async () => {
    const folder = newFolder();
    mkdirSync(path.join(folder, 'database'));
    writeFileSync(path.join(folder, 'database/PG_VERSION'), '12');
    await expect(openDatabase({ folder })).rejects.toThrow(DamagedDatabaseError);
    await (
      await lockFolder(folder)
    )();
  });

  it.each([
    ['EACCES', 'this user may not write there', false],
    ['EROFS', 'it lies on a read-only file system', false],
    ['EEXIST', 'it is a file', true],
  ])('says of %s: %s', (code, reason, isWrongPath) => {
    const fault = folderFault('/data', Object.assign(new Error('x'), { code }));
    expect(fault).toMatchObject({
      message: `the data folder /data cannot be used: ${reason} (${code})`,
      isWrongPath,
    });
  });

  it('says that it is not up where no server answers', async () => {
    const server = await openDatabase({ url: 'postgres://nobody@127.0.0.1:9/none' });
    expect(await server.isUp()).toBe(false);
    await server.close();
  });
});

describe('the lock of a folder', () => {
  it('is free again once it is given back', async () => {
    const folder = newFolder();
    await (
      await lockFolder(folder)
    )();
    await (
      await lockFolder(folder)
    )();
  });

  it('names the folder in use', async () => {
    const folder = newFolder();
    const unlock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(`the data folder ${folder} is in use`);
    await unlock();
  });

  it('is taken from a holder that was killed', async () => {
    const folder = newFolder();
    const holder = spawn(process.execPath, [
      '-e',
      `require('net').createServer().listen(${JSON.stringify(path.join(folder, 'lock.sock'))}, () => console.log('held'))`,
    ]);
    await once(holder.stdout, 'data');
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUseError);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await (
      await lockFolder(folder)
    )();
  });

  it('works in a folder whose path is too long for a socket', async () => {
    const folder = path.join(newFolder(), 'long'.repeat(30));
    mkdirSync(folder);
    const unlock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUseError);
    await unlock();
  });

  it('fails with the real reason where a socket cannot be made', async () => {
    const folder = newFolder();
    mkdirSync(path.join(folder, 'lock.sock'));
    await expect(lockFolder(folder)).rejects.toThrow();
  });
});
