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
    words.some((word) => sentence.includes(word));
  return (reading) => {
    const sentences = reading.replace(A_NOT_A, '$1$2').split(SENTENCE_END);
    return known
      .filter(({ groups, unless }) =>
        sentences.some((sentence) => groups.every((words) => has(sentence, words)) && !has(sentence, unless)),
      )
      .map(({ id }) => id);
  };
}
