// Who is meant: relation words of the glossary, composed ones (老婆的爸妈, 同学的妈妈), head counts.
import { kindOfPerson } from '../domain/relation.js';
import type { Person } from '../domain/slots.js';
import type { Glossary } from '../knowledge/glossary.js';
import { HAN_NUMBER, readNumber } from './numbers.js';

interface Mention {
  id: string;
  word: string;
  start: number;
  end: number;
}

export interface PeopleReader {
  mentions(text: string): Mention[];
  people(text: string): Person[];
}

const JOINS = /^(的|她|他|那边的)$/;

function composedId(owner: string, owned: string): string {
  const ownerKind = kindOfPerson(owner);
  const ownedKind = kindOfPerson(owned);
  if (ownerKind === 'not_related') return 'friend';
  if (ownerKind === 'spouse' && ownedKind === 'parent') return 'parents_in_law';
  if (ownerKind === 'child' && ownedKind === 'spouse') return 'daughter_in_law';
  if (ownerKind === 'child' && ownedKind === 'child') return 'grandchild';
  if (ownerKind === 'parent' && ownedKind === 'parent') return 'grandparents';
  return 'relative_of_relative';
}

function compose(text: string, mentions: readonly Mention[]): Mention[] {
  const composed: Mention[] = [];
  for (const mention of mentions) {
    const owner = composed.at(-1);
    if (owner && owner.id !== 'self' && JOINS.test(text.slice(owner.end, mention.start))) {
      const word = text.slice(owner.start, mention.end);
      composed.splice(-1, 1, {
        id: composedId(owner.id, mention.id),
        word,
        start: owner.start,
        end: mention.end,
      });
    } else composed.push(mention);
  }
  return composed;
}

const ASKED_FOR = /(给|替|帮|为|把)(我|俺|咱|我们|我家|俺家)?(那个?)?(个)?$/;

/** Those that something is to be done for, where some are marked so (给…, 替…, 帮…); else all. */
function askedFor(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const marked = mentions.findIndex((mention) => ASKED_FOR.test(text.slice(0, mention.start)));
  return marked < 0 ? mentions : mentions.slice(marked);
}

/** Builds the reader from the glossary's relation words. */
export function createPeopleReader(
  relations: Glossary['relations'],
  normal: (word: string) => string,
): PeopleReader {
  const ids = new Map(
    Object.entries(relations).flatMap(([id, words]) =>
      words.map((word): [string, string] => [normal(word), id]),
    ),
  );
  const words = [...ids.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(words.join('|'), 'g');
  function mentions(text: string): Mention[] {
    return [...text.matchAll(pattern)].map((match) => ({
      id: ids.get(match[0]) ?? 'friend',
      word: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
  }
  function people(text: string): Person[] {
    const found = askedFor(text, compose(text, mentions(text)));
    const byWord = new Map(found.map(({ id, word }) => [word, { id, kind: kindOfPerson(id), word }]));
    return [...byWord.values()];
  }
  return { mentions, people };
}

/** How many people are to be paid for, when told: 三口人, 5个人, 两个. */
export function readHeadcount(text: string): number | undefined {
  const match = new RegExp(`(\\d+|${HAN_NUMBER})(口人?|个人|位)`).exec(text);
  const count = match?.[1] === undefined ? undefined : readNumber(match[1]);
  return count !== undefined && count >= 1 && count <= 20 ? count : undefined;
}
