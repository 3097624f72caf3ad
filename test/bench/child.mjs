// Runs one file in a process of its own and takes its result. Nothing outlives whoever started it.
import { spawn } from 'node:child_process';

const patienceMs = 5_000;

/**
 * Ends it with this process. Not by SIGKILL: it may have processes of its own to end.
 * @param {import('node:child_process').ChildProcess} child
 */
export function endWithUs(child) {
  const kill = () => void child.kill('SIGTERM');
  process.once('exit', kill);
  child.once('exit', () => void process.off('exit', kill));
}

/**
 * @template T
 * @param {string} file
 * @param {{ args?: readonly string[], limitMs: number }} how
 * @returns {Promise<T>} what the file sent with `sendResult`
 * @throws when it sends nothing: it failed, or took longer than the limit
 */
export function resultOf(file, { args = [], limitMs }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--expose-gc', file, ...args], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    endWithUs(child);
    /** @type {{ result: T } | undefined} */
    let sent;
    let reason = 'ended without a result';
    const stop = setTimeout(() => {
      reason = `took longer than ${limitMs / 1_000} s; is the machine busy?`;
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), patienceMs).unref();
    }, limitMs);
    child.on('message', (message) => (sent = /** @type {{ result: T }} */ (message)));
    child.on('exit', () => {
      clearTimeout(stop);
      if (sent) resolve(sent.result);
      else reject(new Error(`${file} ${reason}`));
    });
  });
}

/** @param {unknown} result for the process that runs this file; by hand it is printed */
export function sendResult(result) {
  if (process.send) process.send({ result }, () => process.exit(0));
  else process.stdout.write(`${JSON.stringify(result, null, 2)}\n`, () => process.exit(0));
}

for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) {
  process.once(signal, () => process.exit(1));
}
if (process.send) process.once('disconnect', () => process.exit(1));
