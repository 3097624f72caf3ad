// Runs the real server in a process of its own, on a free port and with data that is thrown away. For browser tests and pictures.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './source-stamp.mjs';

const startsWithinMs = 60_000;

/**
 * @typedef {{ address: string, output: () => string, signal: (name: NodeJS.Signals) => void, ended: Promise<number | null>, stop: () => Promise<void> }} RunningServer
 */

/**
 * @param {import('node:child_process').ChildProcess} server
 * @param {() => string} output
 * @returns {Promise<string>} the address it listens on
 */
async function addressOf(server, output) {
  const until = Date.now() + startsWithinMs;
  while (Date.now() < until && server.exitCode === null) {
    const found = /gongji listens on (\S+)/.exec(output());
    if (found?.[1] !== undefined) return found[1];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  server.kill('SIGKILL');
  throw new Error(`the server did not start:\n${output()}`);
}

/**
 * @param {Record<string, string>} [settings] added to the environment
 * @returns {Promise<RunningServer>}
 */
export async function runServer(settings = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongji-run-'));
  const env = { ...process.env, PORT: '0', GONGJI_DATA_DIR: folder, ...settings };
  const server = spawn(process.execPath, [path.join(root, 'scripts/start.mjs')], { cwd: root, env });
  let written = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (/** @type {Buffer} */ chunk) => (written += chunk.toString()));
  }
  const output = () => written;
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const address = await addressOf(server, output);
  const signal = (/** @type {NodeJS.Signals} */ name) => void server.kill(name);
  const stop = async () => {
    signal('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, output, signal, ended, stop };
}
