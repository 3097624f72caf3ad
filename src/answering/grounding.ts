// The last gate: every number in an answer must be one of its figures, belong to a citation or hotline it shows, or be the asker's own words.
import type { Answer } from './answer.js';
import { numbersIn } from './number-words.js';

const BASIS_LINE = /^依据：/;

/** The numbers that grounds allow, as written and as plain numbers (01 and 1). */
function allowedBy(grounds: readonly (string | null)[]): Set<string> {
  const numbers = grounds.flatMap((text) => numbersIn(text ?? ''));
  return new Set(numbers.flatMap((number) => [number, String(Number(number))]));
}

function citedTexts(citations: Answer['citations']): (string | null)[] {
  return citations.flatMap(({ title, number, locator, issuer, published, validTo }) => [
    title,
    number,
    locator,
    issuer,
    published,
    validTo,
  ]);
}

/**
 * Numbers of an answer that rest on nothing; empty when it may be sent. What the answer says must be its figures or the
 * asker's own words (`said`); a document's number or date grounds only the line that cites it.
 * Names of `places` hold no numbers (万年县).
 */
export function ungroundedNumbers(
  answer: Pick<Answer, 'text' | 'figures' | 'citations' | 'asOf'>,
  said: readonly string[],
  places: readonly string[] = [],
): string[] {
  const lines = places.reduce((text, place) => text.replaceAll(place, ''), answer.text).split('\n');
  const told = lines.filter((line) => !BASIS_LINE.test(line)).flatMap(numbersIn);
  const figures = allowedBy(answer.figures.map(({ text }) => text));
  const loose = told.filter((number) => !figures.has(number));
  const words = loose.length > 0 ? allowedBy(said) : new Set<string>();
  const cited = allowedBy(citedTexts(answer.citations));
  const basis = lines.filter((line) => BASIS_LINE.test(line)).flatMap(numbersIn);
  return [...loose.filter((number) => !words.has(number)), ...basis.filter((number) => !cited.has(number))];
}
