// Sends questions over HTTP from several connections at once, each in a conversation of its own, and times the answers.
import { performance } from 'node:perf_hooks';
import autocannon from 'autocannon';
import { beginConversation } from './server.mjs';

/** @typedef {import('./questions.mjs').Message} Message */
/** @typedef {import('./server.mjs').Conversation} Conversation */
/** @typedef {{ perSecond: number, ms: number[] }} Answered */

/**
 * @param {Iterator<Message>} asked
 * @param {Conversation} conversation
 * @returns {autocannon.Request} made anew for every message
 */
function messageIn(asked, { path, cookie }) {
  let sent = 0;
  const headers = { 'content-type': 'application/json', cookie };
  return {
    method: 'POST',
    path,
    headers,
    setupRequest(request) {
      const { text, region = null } = asked.next().value;
      sent += 1;
      const clientMessageId = `${process.hrtime.bigint()}-${sent}`;
      return { ...request, body: JSON.stringify({ text, region, clientMessageId }) };
    },
  };
}

/** @param {readonly Message[]} messages @returns {Iterator<Message>} round and round */
function* endless(messages) {
  for (;;) yield* messages;
}

/**
 * @param {autocannon.Options} options
 * @param {(ms: number) => void} onAnswer
 * @returns {Promise<autocannon.Result>}
 */
function finished(options, onAnswer) {
  return new Promise((resolve, reject) => {
    const run = autocannon(options, (error, result) => {
      if (error instanceof Error) reject(error);
      else resolve(result);
    });
    run.on('response', (...told) => {
      onAnswer(told[3]);
    });
  });
}

/**
 * @param {string} address
 * @param {readonly Message[]} messages
 * @param {{ connections: number, seconds: number } | { connections: number, amount: number }} load
 * @returns {Promise<Answered>}
 * @throws when any answer is missing or is not a 200
 */
export async function answersOverHttp(address, messages, { connections, ...load }) {
  /** @type {Conversation[]} */
  const conversations = [];
  for (let index = 0; index < connections; index += 1) conversations.push(await beginConversation(address));
  const free = [...conversations];
  const asked = endless(messages);
  /** @type {number[]} */
  const ms = [];
  const start = performance.now();
  let last = start;
  const { errors, non2xx, timeouts } = await finished(
    {
      url: address,
      connections,
      ...('amount' in load ? load : { duration: load.seconds }),
      setupClient(client) {
        const conversation = free.pop();
        if (conversation) client.setRequests([messageIn(asked, conversation)]);
      },
    },
    (responseMs) => {
      ms.push(responseMs);
      last = performance.now();
    },
  );
  if (errors + non2xx + timeouts > 0) {
    throw new Error(`${non2xx} answers were no 200, ${errors} were missing, ${timeouts} late`);
  }
  return { perSecond: (ms.length / (last - start)) * 1_000, ms };
}
