// Compiles intents/ and the glossary into the parts that understand: readers of slots and the trained classifier.
import type { Claim } from '../knowledge/claim.js';
import type { Glossary } from '../knowledge/glossary.js';
import { train, type ClassifierModel, type Example, type Gram } from './classifier.js';
import { createMask, gramsOf } from './features.js';
import { ownersOf } from './intent-scores.js';
import { createClaimEar } from './hear-claims.js';
import type { IntentFile } from './intents.js';
import type { Places } from './places.js';
import { createReading } from './reading.js';
import { createPeopleReader } from './read-people.js';
import { createSlotReader } from './read-slots.js';
import type { UnderstandingParts } from './understand.js';

/** Training examples of the intents, through the same reading and mask as utterances. */
function examplesOf(intents: readonly IntentFile[], grams: (text: string) => Gram[]): Example[] {
  return intents.flatMap(({ aspects }) =>
    aspects.flatMap(({ id, examples }) => examples.map((text) => ({ grams: grams(text), label: id }))),
  );
}

function namesOneOf(
  words: readonly string[] | undefined,
  read: (text: string) => string,
): (reading: string) => boolean {
  const readings = (words ?? []).map(read);
  return (reading) => readings.some((word) => reading.includes(word));
}

function createForeign({ terms }: Glossary, read: (text: string) => string): (reading: string) => boolean {
  const foreign = namesOneOf(terms['foreign'], read);
  const ours = namesOneOf(terms['ours'], read);
  return (reading) => foreign(reading) && !ours(reading);
}

/** Builds the understanding; trains the classifier unless a model made from the same data is given. */
export function compileUnderstanding(
  intents: readonly IntentFile[],
  words: { glossary: Glossary; places: Places; choices?: readonly string[]; claims?: readonly Claim[] },
  trained?: ClassifierModel,
): UnderstandingParts {
  const read = createReading(words.glossary);
  const people = createPeopleReader(words.glossary.relations, read);
  const mask = createMask(people, words.places);
  const model = trained ?? train(examplesOf(intents, (text) => gramsOf(mask(read(text)))));
  const intentOf = new Map(intents.flatMap(({ id, aspects }) => aspects.map((aspect) => [aspect.id, id])));
  return {
    model,
    owners: ownersOf(model.labels, intentOf),
    read,
    mask,
    slots: createSlotReader(people, words.places),
    isForeign: createForeign(words.glossary, read),
    hearClaims: createClaimEar(words.claims ?? [], read),
    outside: new Set(
      intents
        .filter(({ group }) => group === 'outside')
        .flatMap(({ aspects }) => aspects.map(({ id }) => id)),
    ),
    choices: new Set(words.choices?.map(read)),
  };
}
