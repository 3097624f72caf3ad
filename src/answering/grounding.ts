// The last gate: every number in an answer must be one of its figures, belong to a citation or hotline it shows, or be the asker's own words.
import type { Answer } from './answer.js';
import { numbersIn } from './number-words.js';

function strike(loose: Set<string>, texts: readonly (string | null)[]): void {
  for (const text of texts) {
    if (loose.size === 0) return;
    for (const number of numbersIn(text ?? '')) {
      loose.delete(number);
      loose.delete(String(Number(number)));
    }
  }
}

/** Numbers of an answer that rest on nothing; empty when it may be sent. `said` are the asker's own texts. */
export function ungroundedNumbers(
  answer: Pick<Answer, 'text' | 'figures' | 'citations' | 'asOf'>,
  said: readonly string[],
): string[] {
  const loose = new Set(numbersIn(answer.text));
  strike(
    loose,
    answer.figures.map(({ text }) => text),
  );
  for (const { title, number, locator, issuer, published, validTo } of answer.citations) {
    strike(loose, [title, number, locator, issuer, published, validTo]);
  }
  strike(loose, said);
  return [...loose];
}
