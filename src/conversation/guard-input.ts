// What may be read at all: empty, unreadable and far too long texts get a kind answer instead of a guess.
import { normalise } from '../understanding/normalise.js';

/** Longest text that is read, in characters; the longest stories residents wrote are a tenth of it. */
export const LONGEST_TEXT = 2_000;

export type Guarded = { ok: true } | { ok: false; reason: 'empty' | 'unreadable' | 'too_long' };

/** Whether the text can be read. Letters, digits or Chinese characters must remain after normalising. */
export function guardInput(text: string): Guarded {
  if (text.length > LONGEST_TEXT) return { ok: false, reason: 'too_long' };
  const reading = normalise(text);
  if (reading === '') return { ok: false, reason: 'empty' };
  return /[\p{L}\p{N}]/u.test(reading) ? { ok: true } : { ok: false, reason: 'unreadable' };
}
