// Starts a server as a process of its own, and speaks to it as a person's browser would. Loopback only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { root } from './built.mjs';
import { endWithUs } from './child.mjs';

const startsWithinMs = 30_000;

/** The program as npm start runs it. */
export const realServer = `${root}scripts/start.mjs`;

/** The same program with rate limits that do not get in the way, and able to tell its memory. */
export const unlimitedServer = fileURLToPath(new URL('unlimited-server.mjs', import.meta.url));

/** @typedef {{ resident: number, highest: number }} Memory in bytes */
/** @typedef {{ address: string, memory: () => Promise<Memory>, stop: () => Promise<void> }} Server */

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>} the address, once it listens
 */
function listening(server) {
  return new Promise((resolve, reject) => {
    let written = '';
    const fail = () => {
      reject(new Error(`the server did not start:\n${written}`));
    };
    const late = setTimeout(() => {
      server.kill('SIGKILL');
    }, startsWithinMs);
    server.once('exit', fail);
    server.stdout?.on('data', (/** @type {Buffer} */ chunk) => {
      if (written.length < 10_000) written += chunk.toString();
      const found = /gongji listens on (\S+)/.exec(written);
      if (found?.[1] === undefined) return;
      clearTimeout(late);
      server.off('exit', fail);
      resolve(found[1]);
    });
  });
}

/**
 * @param {string} entry
 * @param {Record<string, string>} settings added to the environment
 * @returns {Promise<Server>} once it listens
 */
export async function startServer(entry, settings) {
  const server = spawn(process.execPath, [entry], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', PUBLIC_URL: '', GONGJI_AS_OF: '', ...settings },
    stdio: ['ignore', 'pipe', 'inherit', entry === unlimitedServer ? 'ipc' : 'ignore'],
  });
  endWithUs(server);
  const address = await listening(server);
  const memory = async () => {
    const told = once(server, 'message');
    server.send('memory');
    const [memory] = /** @type {[Memory]} */ (await told);
    return memory;
  };
  const stop = async () => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  };
  return { address, memory, stop };
}

/**
 * @param {string} url
 * @param {{ body?: unknown, cookie?: string }} what
 * @returns {Promise<{ body: unknown, cookie: string }>}
 */
async function post(url, { body = {}, cookie = '' }) {
  const headers = { 'content-type': 'application/json', cookie };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  const [given = ''] = response.headers.getSetCookie();
  return { body: await response.json(), cookie: given.split(';')[0] ?? '' };
}

/** @typedef {{ path: string, cookie: string }} Conversation where its messages are sent */

/** @param {string} address @returns {Promise<Conversation>} */
export async function beginConversation(address) {
  const { body, cookie } = await post(`${address}/api/v1/conversations`, {});
  const { id } = /** @type {{ id: string }} */ (body);
  return { path: `/api/v1/conversations/${id}/messages`, cookie };
}

/** @param {string} address begins a conversation and has one question answered */
export async function askOnce(address) {
  const { path, cookie } = await beginConversation(address);
  const message = { text: '走税务交的居民医保能退吗', region: '410300', clientMessageId: 'first' };
  await post(address + path, { body: message, cookie });
}
