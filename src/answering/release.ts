// An immutable version of everything that answers: facts, words, intents, classifier, places, and the rules' own version.
import type { Division } from '../domain/region.js';
import type { Slots } from '../domain/slots.js';
import type { Day } from '../domain/day.js';
import type { Knowledge } from '../knowledge/load.js';
import type { Understood } from '../domain/understood.js';

/** Raised whenever a rule's code changes what it concludes. */
export const RULES_VERSION = '1';

export type IntentGroup = 'policy' | 'action' | 'conversation' | 'outside';

export interface Message {
  text: string;
  /** Earlier utterances of the conversation, oldest first. */
  history: readonly string[];
  region: string | undefined;
  on: Day;
}

export interface Release {
  id: string;
  knowledge: Knowledge;
  intentGroup(intent: string): IntentGroup;
  intentName(intent: string): string;
  understand(message: Message): Understood;
  place(code: string): Division | undefined;
}

/** A place's short name as people say it: 洛阳, 河南; 全国 for the nation or none. */
export function placeNameIn(release: Pick<Release, 'place'>, code: string | undefined): string {
  const division = code === undefined ? undefined : release.place(code);
  return division ? division.name : '全国';
}

/** Slots as the outside contract names them. */
export function contractSlots(
  slots: Slots,
  region: string | undefined,
  benefitYear: number,
): Record<string, unknown> {
  const { persons, paidThrough, ...rest } = slots;
  const [person] = persons;
  const entries = {
    ...rest,
    region,
    benefitYear,
    relation: person?.id,
    relations: persons.map(({ id }) => id),
    channel: paidThrough,
  };
  return Object.fromEntries(
    Object.entries(entries).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
