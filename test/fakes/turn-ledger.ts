// A ledger of turns in memory, written by hand: one conversation, each message handled once, and what happened is kept to be looked at.
import type { Answer } from '../../src/answering/answer.js';
import {
  ClaimLostError,
  type Claim,
  type TurnLedger,
  type TurnRequest,
} from '../../src/conversation/ports.js';

interface Turn {
  turnId: string;
  utterance?: string;
  answer?: Answer;
}

export interface FakeLedger extends TurnLedger {
  /** Answered turns, oldest first. */
  readonly turns: readonly Turn[];
  /** Ids of turns whose claim was given back. */
  readonly released: readonly string[];
}

/** A ledger that knows one conversation. `fails` makes the next record throw. */
export function createFakeLedger(known: {
  conversationId: string;
  region?: string;
  fails?: { record: boolean };
}): FakeLedger {
  const byMessage = new Map<string, Turn>();
  const released: string[] = [];
  const answered = (): Turn[] => [...byMessage.values()].filter(({ answer }) => answer !== undefined);

  function claim({
    conversationId,
    clientMessageId,
  }: Pick<TurnRequest, 'conversationId' | 'clientMessageId'>): Claim {
    if (conversationId !== known.conversationId) return { kind: 'unknown_conversation' };
    const before = byMessage.get(clientMessageId);
    if (before?.answer) return { kind: 'answered', answer: before.answer };
    if (before) return { kind: 'in_progress' };
    const turn: Turn = { turnId: `turn-${String(byMessage.size + released.length + 1)}` };
    byMessage.set(clientMessageId, turn);
    const history = answered().map(({ utterance = '' }) => utterance);
    const region = answered().at(-1)?.answer?.region ?? known.region;
    return { kind: 'claimed', claim: { conversationId, turnId: turn.turnId }, history, region };
  }
  function record(turnId: string, kept: { utterance: string; answer: Answer }): void {
    if (known.fails?.record) throw new Error('the database is gone');
    const turn = [...byMessage.values()].find((one) => one.turnId === turnId);
    if (!turn) throw new ClaimLostError(turnId);
    Object.assign(turn, kept);
  }
  function release(turnId: string): void {
    for (const [messageId, turn] of byMessage) {
      if (turn.turnId === turnId && !turn.answer) byMessage.delete(messageId);
    }
    released.push(turnId);
  }
  return {
    claim: (request) => Promise.resolve(claim(request)),
    record: (taken, kept) => Promise.resolve().then(() => record(taken.turnId, kept)),
    release(taken) {
      release(taken.turnId);
      return Promise.resolve();
    },
    get turns() {
      return answered();
    },
    released,
  };
}
