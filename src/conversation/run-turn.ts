// One turn, as a literal list of steps. Every channel calls it; nothing answers a person any other way.
import type { Answer } from '../answering/answer.js';
import type { Release } from '../answering/release.js';
import type { Clock } from '../domain/clock.js';
import { maskNumbers } from '../identity/mask.js';
import { answerUtterance } from './answer-utterance.js';
import type { Claim, TurnLedger, TurnRequest } from './ports.js';

export interface TurnPorts {
  ledger: TurnLedger;
  clock: Clock;
  /** The live release at this moment. */
  release(): Release;
}

export type TurnResult = { kind: 'replied'; answer: Answer } | Exclude<Claim, { kind: 'claimed' | 'answered' }>;

/**
 * Runs one turn: claim → guard, understand, answer, word, check grounding → record → reply.
 * The same message twice gets the same answer and is thought about once.
 */
export async function runTurn(ports: TurnPorts, request: TurnRequest): Promise<TurnResult> {
  const claim = await ports.ledger.claim(request);
  if (claim.kind === 'answered') return { kind: 'replied', answer: claim.answer };
  if (claim.kind !== 'claimed') return claim;
  try {
    const region = request.region ?? claim.region;
    const message = { text: request.text, history: claim.history, region, on: ports.clock.today() };
    const answer = answerUtterance(ports.release(), message);
    await ports.ledger.record(request, { utterance: maskNumbers(request.text), answer });
    return { kind: 'replied', answer };
  } catch (error) {
    await ports.ledger.release(request);
    throw error;
  }
}
