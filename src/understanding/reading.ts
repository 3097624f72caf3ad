// The form in which utterances are read: normalised, standard words, 缴 written 交. For understanding only, never shown.
import type { Glossary } from '../knowledge/glossary.js';
import { createSpelling, normalise } from './normalise.js';

function oneSign(text: string): string {
  return text.replace(/缴/g, '交').replace(/帐/g, '账');
}

/** Builds the function from typed text to reading text. */
export function createReading(glossary: Glossary): (text: string) => string {
  const folded: Glossary = {
    ...glossary,
    same: Object.fromEntries(
      Object.entries(glossary.same).map(([word, others]) => [
        oneSign(word),
        others.map((other) => oneSign(normalise(other))),
      ]),
    ),
  };
  const spell = createSpelling(folded);
  return (text) => spell(oneSign(normalise(text)));
}
