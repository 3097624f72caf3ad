// One turn, as a literal list of steps. Every channel calls it; nothing answers a person any other way.
import type { Answer } from '../answering/answer.js';
import type { Release } from '../answering/release.js';
import type { Clock } from '../domain/clock.js';
import { maskNumbers } from '../identity/mask.js';
import { answerUtterance } from './answer-utterance.js';
import type { Claim, TurnLedger, TurnRequest } from './ports.js';
import { storableText } from './storable-text.js';

export interface TurnPorts {
  ledger: TurnLedger;
  clock: Clock;
  /** The live release at this moment. */
  release(): Release;
}

export type TurnResult =
  { kind: 'replied'; answer: Answer } | Exclude<Claim, { kind: 'claimed' | 'answered' }>;

/**
 * Runs one turn: claim → guard, understand, answer, word, check grounding → record → reply.
 * The same message twice gets the same answer and is thought about once.
 */
export async function runTurn(ports: TurnPorts, request: TurnRequest): Promise<TurnResult> {
  const claimed = await ports.ledger.claim(request);
  if (claimed.kind === 'answered') return { kind: 'replied', answer: claimed.answer };
  if (claimed.kind !== 'claimed') return claimed;
  try {
    // Nothing that names a person is thought about, stored or answered with.
    const text = maskNumbers(storableText(request.text));
    const region = request.region ?? claimed.region;
    const message = { text, history: claimed.history, region, on: ports.clock.today() };
    const answer = answerUtterance(ports.release(), message);
    await ports.ledger.record(claimed.claim, { utterance: text, answer });
    return { kind: 'replied', answer };
  } catch (error) {
    await ports.ledger.release(claimed.claim);
    throw error;
  }
}
