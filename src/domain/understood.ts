// What was understood of an utterance: made by understanding/, read by answering/.
import type { Slots } from './slots.js';

export interface UnderstoodIntent {
  id: string;
  aspect: string;
  confidence: number;
}

export interface Understood {
  /** Every intent the message really asks, most important first; never empty. */
  intents: [UnderstoodIntent, ...UnderstoodIntent[]];
  slots: Slots;
  /** Ids of known claims that the message repeats. */
  claims: readonly string[];
  /** The best guess is too weak to answer on: ask back. */
  doubtful: boolean;
}
