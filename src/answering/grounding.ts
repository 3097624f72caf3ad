// The last gate: every number in an answer must be one of its figures, belong to a citation or hotline it shows, or be the asker's own words.
import type { Answer } from './answer.js';
import { numbersIn } from './number-words.js';

/** Numbers of an answer that rest on nothing; empty when it may be sent. `said` are the asker's own texts. */
export function ungroundedNumbers(
  answer: Pick<Answer, 'text' | 'figures' | 'citations' | 'asOf'>,
  said: readonly string[],
): string[] {
  const grounds = [
    ...answer.figures.map((figure) => figure.text),
    ...answer.citations.flatMap(({ title, number, locator, issuer, published, validTo }) => [
      title,
      number,
      locator,
      issuer,
      published,
      validTo,
    ]),
    ...said,
  ];
  const allowed = new Set(
    grounds.flatMap((text) => numbersIn(text ?? '')).flatMap((text) => [text, String(Number(text))]),
  );
  return numbersIn(answer.text).filter((text) => !allowed.has(text));
}
