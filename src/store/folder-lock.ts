// Keeps a second process out of the embedded database's folder, by a Unix socket: the system drops it when the holder dies.
import { createHash } from 'node:crypto';
import { realpathSync, statSync, unlinkSync } from 'node:fs';
import { createServer, connect, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MOST_TRIES = 5;
/** Unix socket addresses are at most 104 to 108 bytes long, by system. */
const LONGEST_ADDRESS = 100;

/** Another process that is alive uses the folder. */
export class FolderInUseError extends Error {
  constructor(readonly folder: string) {
    super(`the data folder ${folder} is in use by another gongji process`);
    this.name = 'FolderInUseError';
  }
}

/** Where the socket lies: in the folder, or, where its path is too long for a socket, among the temporary files by its hash. */
function addressFor(folder: string): string {
  const real = realpathSync(folder);
  const inside = path.join(real, 'lock.sock');
  if (Buffer.byteLength(inside) <= LONGEST_ADDRESS) return inside;
  const name = createHash('sha256').update(real).digest('hex').slice(0, 16);
  return path.join(tmpdir(), `gongji-${name}.sock`);
}

function bind(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

function isAlive(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    const end = (alive: boolean): void => {
      socket.destroy();
      resolve(alive);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

function inodeOf(address: string): number | undefined {
  return statSync(address, { throwIfNoEntry: false })?.ino;
}

/** Removes the socket of a dead process, unless another one has put its own there meanwhile. */
function removeStale(address: string, inode: number | undefined): void {
  if (inode === undefined || inodeOf(address) !== inode) return;
  try {
    unlinkSync(address);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/**
 * Takes the folder, which must exist.
 * @returns what gives it back
 * @throws FolderInUseError when a living process holds it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const address = addressFor(folder);
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const server = await bind(address);
    if (server) return () => new Promise((resolve) => void server.close(() => resolve()));
    const inode = inodeOf(address);
    if (await isAlive(address)) break;
    removeStale(address, inode);
  }
  throw new FolderInUseError(folder);
}
