// What a turn needs from outside: a ledger of turns, and the conversations. Implemented by store/; tests may bring their own.
import type { Answer } from '../answering/answer.js';

export { Answer } from '../answering/answer.js';

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
  /** When it was answered, ISO 8601. */
  at: string;
}

/** The right to answer one message, held by one caller. */
export interface TurnClaim {
  conversationId: string;
  turnId: string;
}

export type Claim =
  | { kind: 'claimed'; claim: TurnClaim; history: string[]; region: string | undefined }
  /** The same message was answered before; it gets the same answer again. */
  | { kind: 'answered'; answer: Answer }
  /** The same message is being answered right now, perhaps in another process. */
  | { kind: 'in_progress' }
  | { kind: 'unknown_conversation' };

export interface TurnLedger {
  /** Takes the message, once: the first caller gets `claimed`, every later one what became of it. */
  claim(request: Pick<TurnRequest, 'conversationId' | 'clientMessageId'>): Promise<Claim>;
  /**
   * Keeps the answered turn and sets the conversation's place. `utterance` is already masked.
   * Throws ClaimLostError when another caller took the message over meanwhile.
   */
  record(claim: TurnClaim, turn: { utterance: string; answer: Answer }): Promise<void>;
  /** Gives a claim back after a surprise, so that the message may be sent again. Does nothing to a claim that was lost. */
  release(claim: TurnClaim): Promise<void>;
}

/** The message was taken over by another caller, because this one held it for too long. */
export class ClaimLostError extends Error {
  constructor(turnId: string) {
    super(`the claim ${turnId} was taken over or given back before it was answered`);
    this.name = 'ClaimLostError';
  }
}

/** A conversation, without its turns. */
export interface Conversation {
  id: string;
  /** Place of the last answer, or told at the start. */
  region: string | undefined;
  /** When it began, ISO 8601. */
  createdAt: string;
}

export interface ConversationStore {
  /** Begins a conversation that belongs to whoever holds the token behind `ownerHash`. */
  create(start: { channel: string; ownerHash: string; region: string | undefined }): Promise<Conversation>;
  /** The conversation, if it exists and belongs to this owner: nobody learns of another person's. */
  find(id: string, ownerHash: string): Promise<Conversation | undefined>;
  /** The owner's newest conversation. */
  latest(ownerHash: string): Promise<Conversation | undefined>;
  /** The last `most` answered turns, oldest first. */
  turns(id: string, most: number): Promise<RecordedTurn[]>;
}
