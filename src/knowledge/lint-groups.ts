// The facts by topic and place, so that no linter has to compare each fact with all others.
import { chainOf } from '../domain/region.js';
import type { Fact } from './fact.js';

/** Facts of one topic at one place. */
export interface FactGroup {
  topic: string;
  place: string;
  facts: Fact[];
}

export interface FactGroups {
  readonly all: readonly FactGroup[];
  /** The facts of a topic that name the place itself. */
  at(topic: string, place: string): readonly Fact[];
  /** The facts of a topic at the place and at those around it, nearest first. */
  around(topic: string, place: string): Fact[];
}

/** Groups the facts; a fact that holds in several places stands in several groups. */
export function groupFacts(facts: readonly Fact[]): FactGroups {
  const groups = new Map<string, FactGroup>();
  for (const fact of facts) {
    const { topic } = fact;
    for (const place of new Set(fact.appliesTo)) {
      const key = `${topic}|${place}`;
      const group = groups.get(key) ?? { topic, place, facts: [] };
      group.facts.push(fact);
      groups.set(key, group);
    }
  }
  const at = (topic: string, place: string): readonly Fact[] => groups.get(`${topic}|${place}`)?.facts ?? [];
  return {
    all: [...groups.values()],
    at,
    around: (topic, place) => [...new Set(chainOf(place).flatMap((around) => at(topic, around)))],
  };
}

/** Texts gathered under a key, in the order in which they came. */
export function gather(pairs: Iterable<readonly [key: string, text: string]>): Map<string, string[]> {
  const gathered = new Map<string, Set<string>>();
  for (const [key, text] of pairs) gathered.set(key, (gathered.get(key) ?? new Set()).add(text));
  return new Map([...gathered].map(([key, texts]) => [key, [...texts]]));
}
