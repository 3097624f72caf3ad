// Which known claims a message repeats: one word of each group in one sentence, none of the words that show another meaning.
import type { Claim } from '../knowledge/claim.js';

// 会不会 and 能不能 ask; they claim nothing.
const A_NOT_A = /(.{1,3})不\1|(.)得(.)\2不\3/g;
const SENTENCE_END = /[。!！?？;；\n]+/;

interface HeardClaim {
  id: string;
  groups: string[][];
  unless: string[];
}

/** Whether a word stands in a sentence; a number only by itself, not inside a longer one. */
function says(sentence: string, word: string): boolean {
  for (let at = sentence.indexOf(word); at >= 0; at = sentence.indexOf(word, at + 1)) {
    const cutBefore = /^\d/.test(word) && /\d/.test(sentence[at - 1] ?? '');
    const cutAfter = /\d$/.test(word) && /\d/.test(sentence[at + word.length] ?? '');
    if (!cutBefore && !cutAfter) return true;
  }
  return false;
}

/** Builds the ear for claims; words are compared as readings. */
export function createClaimEar(
  claims: readonly Claim[],
  read: (text: string) => string,
): (reading: string) => string[] {
  const known: HeardClaim[] = claims.map(({ id, heard, unless }) => ({
    id,
    groups: heard.map((words) => words.map(read)),
    unless: unless.map(read),
  }));
  const has = (sentence: string, words: readonly string[]): boolean =>
    words.some((word) => says(sentence, word));
  return (reading) => {
    const sentences = reading.replace(A_NOT_A, '$1$2').split(SENTENCE_END);
    return known
      .filter(({ groups, unless }) =>
        sentences.some((sentence) => groups.every((words) => has(sentence, words)) && !has(sentence, unless)),
      )
      .map(({ id }) => id);
  };
}
