// Looks facts up by topic, place, benefit year and day. Never falls back to another place's or another year's value.
import type { Day } from '../domain/day.js';
import { chainOf, provinceOf } from '../domain/region.js';
import { coversYear, isValidOn, type Fact } from './fact.js';
import type { Source } from './source.js';
import { topics, type TopicId } from './topic.js';

/** A and B decide; C may stop or be mentioned; D is mentioned where nothing better speaks. */
export type WorstGrade = 'B' | 'C' | 'D';

export interface FactQuery {
  topic: TopicId;
  /** GB/T 2260 code; the nation's where the place is unknown. */
  region: string;
  benefitYear: number;
  on: Day;
  /** Worst grade that may be used; C and D never permit an act. */
  worstGrade?: WorstGrade;
}

/** What is known: a fact (and others that tell more of the topic), nothing, or facts that contradict each other. */
export type Lookup =
  | { kind: 'value'; fact: Fact; more: Fact[] }
  | { kind: 'none' }
  | { kind: 'conflict'; facts: [Fact, Fact, ...Fact[]] };

export interface KnowledgeBase {
  readonly facts: readonly Fact[];
  fact(id: string): Fact | undefined;
  source(id: string): Source;
  lookup(query: FactQuery): Lookup;
  /** What is known of the topic on that day for another year of the place, or (standing rules only) in the same province: never an answer, only dated background. */
  nearby(query: FactQuery): Fact[];
}

/** Source id and passage id of a reference `source#passage`. */
export function splitReference(reference: string): { sourceId: string; passageId: string } {
  const [sourceId = '', passageId = ''] = reference.split('#');
  return { sourceId, passageId };
}

function contradicts(one: Fact, other: Fact): boolean {
  return Object.entries(one.values).some(([name, value]) => {
    const second = other.values[name];
    return second !== undefined && JSON.stringify(second) !== JSON.stringify(value);
  });
}

/** Facts at one place, told to be one value, several that add up, or a contradiction. */
function resolve(found: readonly Fact[]): Lookup {
  const [fact, ...more] = [...new Set(found)];
  if (!fact) return { kind: 'none' };
  const all = [fact, ...more];
  for (const [index, one] of all.entries()) {
    const other = all.slice(index + 1).find((later) => contradicts(one, later));
    if (other) return { kind: 'conflict', facts: [one, other] };
  }
  return { kind: 'value', fact, more };
}

/** Whether the topic's values belong to one benefit year. */
export function isYearBound(topic: TopicId): boolean {
  return topics.get(topic)?.yearBound ?? false;
}

// A better grade speaks before a worse one, however much nearer that is: A and B, then C, then D.
const tierOf: Record<string, number> = { A: 0, B: 0, C: 1, D: 2 };
const TIERS = 3;

function keyOf(topic: string, region: string): string {
  return `${topic}|${region}`;
}

function gradeOf(fact: Fact, sources: ReadonlyMap<string, Source>): string {
  return sources.get(splitReference(fact.source).sourceId)?.copy ?? 'D';
}

function indexByPlace(facts: readonly Fact[]): Map<string, Fact[]> {
  const index = new Map<string, Fact[]>();
  for (const fact of facts) {
    for (const region of fact.appliesTo) {
      const key = keyOf(fact.topic, region);
      const there = index.get(key);
      if (there) there.push(fact);
      else index.set(key, [fact]);
    }
  }
  return index;
}

function indexByProvince(facts: readonly Fact[]): Map<string, Fact[]> {
  const provincial = facts.map((fact) => ({ ...fact, appliesTo: [...new Set(fact.appliesTo.map(provinceOf))] }));
  const originals = new Map(facts.map((fact) => [fact.id, fact]));
  const index = indexByPlace(provincial);
  for (const [key, there] of index) index.set(key, there.flatMap((fact) => originals.get(fact.id) ?? []));
  return index;
}

/** The facts of a query's topic at its place and at each place around it, nearest first; places without any are left out. */
function around(byPlace: ReadonlyMap<string, Fact[]>, { topic, region }: FactQuery): Fact[][] {
  return chainOf(region).flatMap((place) => {
    const facts = byPlace.get(keyOf(topic, place));
    return facts ? [facts] : [];
  });
}

function sourceOf(sources: ReadonlyMap<string, Source>, id: string): Source {
  const source = sources.get(id);
  if (!source) throw new Error(`no source "${id}"; the loader should have refused the fact that names it`);
  return source;
}

/** Builds the look-up over checked facts and sources. Looking up costs the same however many other places are known. */
export function createKnowledgeBase(facts: readonly Fact[], sources: readonly Source[]): KnowledgeBase {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const byPlace = indexByPlace(facts);
  const byProvince = indexByProvince(facts);
  const tiers = new Map(facts.map((fact) => [fact, tierOf[gradeOf(fact, sourceById)] ?? TIERS]));
  const tier = (fact: Fact): number => tiers.get(fact) ?? TIERS;
  const worst = (query: FactQuery): number => tierOf[query.worstGrade ?? 'B'] ?? 0;

  function usable(query: FactQuery, fact: Fact): boolean {
    return isValidOn(fact, query.on) && tier(fact) <= worst(query);
  }
  function inForce(query: FactQuery, fact: Fact): boolean {
    return usable(query, fact) && coversYear(fact, query.benefitYear);
  }
  function current(query: FactQuery, fact: Fact): Fact {
    const later = fact.supersededBy && byId.get(fact.supersededBy.fact);
    return later && later !== fact && inForce(query, later) ? current(query, later) : fact;
  }
  /** The facts of the nearest place that has any of the tier. */
  function nearest(query: FactQuery, there: readonly (readonly Fact[])[], wanted: number): Fact[] {
    for (const facts of there) {
      const found = facts.filter((fact) => tier(fact) === wanted && inForce(query, fact));
      if (found.length > 0) return found.map((fact) => current(query, fact));
    }
    return [];
  }
  function lookup(query: FactQuery): Lookup {
    const there = around(byPlace, query);
    const last = worst(query);
    for (let wanted = 0; there.length > 0 && wanted <= last; wanted++) {
      const found = nearest(query, there, wanted);
      if (found.length > 0) return resolve(found);
    }
    return { kind: 'none' };
  }
  function nearby(query: FactQuery): Fact[] {
    const here = chainOf(query.region).flatMap((region) => byPlace.get(keyOf(query.topic, region)) ?? []);
    const standing = !isYearBound(query.topic);
    const sameProvince = standing ? (byProvince.get(keyOf(query.topic, provinceOf(query.region))) ?? []) : [];
    return [...new Set([...here, ...sameProvince])]
      .filter((fact) => usable(query, fact))
      .sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1));
  }
  return {
    facts,
    fact: (id) => byId.get(id),
    source: (id) => sourceOf(sourceById, id),
    lookup,
    nearby,
  };
}
