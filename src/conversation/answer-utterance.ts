// The thinking part of a turn, pure and without storage: guard → understand → answer. Every channel and test goes through it.
import type { Answer } from '../answering/answer.js';
import { answerQuestion } from '../answering/answer-question.js';
import { plainReply } from '../answering/plain-reply.js';
import type { Message, Release } from '../answering/release.js';
import type { Understood } from '../domain/understood.js';
import { guardInput } from './guard-input.js';

const MOST_CHOICES = 3;

function askBack(release: Release, message: Message, understood: Understood): Answer {
  const choices = understood.intents
    .slice(0, MOST_CHOICES)
    .map(({ id }) => ({ value: id, label: release.intentName(id) }));
  const intents = understood.intents.map(({ id, confidence }) => ({ id, confidence }));
  return plainReply(release, message, {
    outcome: 'clarification',
    reason: 'doubt',
    note: 'ask.intent',
    choices,
    intents,
  });
}

/** Answers one message. The same release and message always give the same answer. */
export function answerUtterance(release: Release, message: Message): Answer {
  const guarded = guardInput(message.text);
  if (!guarded.ok) {
    return plainReply(release, message, {
      outcome: 'clarification',
      reason: `input.${guarded.reason}`,
      note: `input.${guarded.reason}`,
    });
  }
  const understood = release.understand(message);
  const answer = understood.doubtful
    ? askBack(release, message, understood)
    : answerQuestion(release, message, understood);
  return answer.outcome === 'failed'
    ? plainReply(release, message, { outcome: 'failed', reason: answer.reason, note: 'failed' })
    : answer;
}
