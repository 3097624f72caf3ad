// What a turn needs from outside: a ledger of turns. Implemented by store/; tests bring their own.
import type { Answer } from '../answering/answer.js';

/** One utterance as a channel hands it in. */
export interface TurnRequest {
  conversationId: string;
  /** Made by the sender; the same id is handled once. */
  clientMessageId: string;
  text: string;
  /** Place known from the sender's profile or picker, if any. */
  region: string | undefined;
}

/** A turn as it is kept: the utterance masked, the answer whole. */
export interface RecordedTurn {
  clientMessageId: string;
  utterance: string;
  answer: Answer;
  at: string;
}

export type Claim =
  | { kind: 'claimed'; history: string[]; region: string | undefined }
  /** The same message was answered before; it gets the same answer again. */
  | { kind: 'answered'; answer: Answer }
  /** The same message is being answered right now, perhaps in another process. */
  | { kind: 'in_progress' }
  | { kind: 'unknown_conversation' };

export interface TurnLedger {
  /** Takes the message, once: the first caller gets `claimed`, every later one what became of it. */
  claim(request: Pick<TurnRequest, 'conversationId' | 'clientMessageId'>): Promise<Claim>;
  /** Appends the answered turn and sets the conversation's place. `utterance` is already masked. */
  record(request: TurnRequest, turn: { utterance: string; answer: Answer }): Promise<void>;
  /** Gives a claim back after a surprise, so that the message may be sent again. */
  release(request: Pick<TurnRequest, 'conversationId' | 'clientMessageId'>): Promise<void>;
}
