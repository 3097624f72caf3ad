// One message of the web channel: runs the turn, waits a little where another request is answering the same message.
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, TurnRequest } from '../../conversation/ports.js';
import { runTurn, type TurnResult } from '../../conversation/run-turn.js';
import { storableText } from '../../conversation/storable-text.js';
import { maskNumbers } from '../../identity/mask.js';
import { noSuchConversation, ProblemError } from './problem.js';
import type { WebServices } from './web-services.js';

const WAIT_MS = 50;
const MOST_WAITS = 40;

function stillBusy(): ProblemError {
  return new ProblemError({
    status: 409,
    name: 'in-progress',
    title: 'The message is being answered',
    detail: 'The same message is being answered for another request. Send it again to get its answer.',
    retryAfterSeconds: 1,
  });
}

function otherText(): ProblemError {
  return new ProblemError({
    status: 409,
    name: 'message-id-reused',
    title: 'The message id was used before',
    detail:
      'Another text was answered under this clientMessageId. Send each new text under a new clientMessageId.',
  });
}

/** An answer belongs to its text: the id of an earlier message must not give another one the earlier answer. */
async function checkText(web: WebServices, request: TurnRequest): Promise<void> {
  const answered = await web.answeredUtterance(request);
  if (answered !== undefined && answered !== maskNumbers(storableText(request.text))) throw otherText();
}

async function settled({ turns }: WebServices, request: TurnRequest): Promise<TurnResult> {
  let result = await runTurn(turns, request);
  for (let waits = 0; result.kind === 'in_progress' && waits < MOST_WAITS; waits += 1) {
    await wait(WAIT_MS);
    result = await runTurn(turns, request);
  }
  return result;
}

/**
 * Answers one message.
 * @throws ProblemError 404 for an unknown conversation, 409 while another request answers the same message,
 * or when its id stands for another text
 */
export async function takeTurn(web: WebServices, request: TurnRequest): Promise<Answer> {
  const started = performance.now();
  const result = await settled(web, request);
  if (result.kind === 'unknown_conversation') throw noSuchConversation();
  if (result.kind === 'in_progress') throw stillBusy();
  await checkText(web, request);
  const { answer } = result;
  const seconds = (performance.now() - started) / 1_000;
  web.metrics.observe({ channel: 'web', outcome: answer.outcome, seconds });
  return answer;
}
