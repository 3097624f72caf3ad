// Row group "process": answers per second in this process, on one core, without HTTP or database.
import { performance } from 'node:perf_hooks';
import { built, root } from './built.mjs';
import { sendResult } from './child.mjs';
import { latencies, median, short, times } from './numbers.mjs';
import { questions } from './questions.mjs';

/** @type {typeof import('../../src/answering/load-release.js')} */
const { loadRelease } = await import(built('answering/load-release.js'));
/** @type {typeof import('../../src/conversation/answer-utterance.js')} */
const { answerUtterance } = await import(built('conversation/answer-utterance.js'));

const warmUpMs = 2_000;
const measuredMs = 6_000;
const longestMs = 2_000;
const longestText = 2_000;
const goalPerSecond = 5_000;

const release = loadRelease(root);

/**
 * Answers the messages round and round.
 * @param {readonly import('./questions.mjs').Message[]} messages
 * @param {number} forMs
 * @returns {{ perSecond: number, ms: number[], onCore: number }} `onCore`: share of the time in which a core worked for us
 */
function answerFor(messages, forMs) {
  /** @type {number[]} */
  const ms = [];
  const cpu = process.cpuUsage();
  const start = performance.now();
  let now = start;
  while (now - start < forMs) {
    for (const message of messages) {
      const before = now;
      answerUtterance(release, message);
      now = performance.now();
      ms.push(now - before);
    }
  }
  const { user, system } = process.cpuUsage(cpu);
  const passed = now - start;
  return { perSecond: (ms.length / passed) * 1_000, ms, onCore: (user + system) / 1_000 / passed };
}

/** @param {readonly import('./questions.mjs').Message[]} messages @returns {typeof messages} of the longest texts that are read */
function stories(messages) {
  const all = messages.map(({ text }) => text).join('，');
  return messages.slice(0, 10).map((message, index) => ({
    ...message,
    history: [],
    text: all.slice(index * longestText, (index + 1) * longestText),
  }));
}

const messages = questions();
answerFor(messages, warmUpMs);
const usual = answerFor(messages, measuredMs);
const long = answerFor(stories(messages), longestMs);

/** @type {import('./table.mjs').Row[]} */
const rows = [
  {
    what: `answers per second, ${short(messages.length)} different messages`,
    measured: `${short(usual.perSecond)}/s; ${latencies(usual.ms)}`,
    compared: `processor time ${short(usual.onCore)} × the time passed; ${short(usual.perSecond / usual.onCore)} a second of it`,
    goal: { text: `≥ ${short(goalPerSecond)}/s`, met: usual.perSecond >= goalPerSecond },
  },
  {
    what: `answers to texts of ${short(longestText)} characters, the longest that are read`,
    measured: `${short(long.perSecond)}/s; ${latencies(long.ms)}`,
    compared: `${times(median(long.ms), median(usual.ms))} the usual median`,
  },
];
sendResult({ rows });
