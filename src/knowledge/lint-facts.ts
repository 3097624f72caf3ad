// Lints the facts: contradictions, overlaps, what is overdue for review, sources that nothing cites, years not known yet.
import { addDays, type Day } from '../domain/day.js';
import { seasonYear } from '../domain/season.js';
import { isWithin } from '../domain/region.js';
import { coversYear, type Fact } from './fact.js';
import type { Finding } from './finding.js';
import { splitReference, type KnowledgeBase } from './knowledge-base.js';
import type { Source } from './source.js';
import { topics } from './topic.js';

const SOON_DAYS = 60;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

function yearsOverlap(one: Fact, other: Fact): boolean {
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) if (coversYear(one, year) && coversYear(other, year)) return true;
  return false;
}

function daysOverlap(one: Fact, other: Fact): boolean {
  const end = (fact: Fact): string => (fact.validTo === 'open' ? '9999-12-31' : fact.validTo);
  return one.validFrom < end(other) && other.validFrom < end(one);
}

function samePlace(one: Fact, other: Fact): boolean {
  return one.appliesTo.some((region) => other.appliesTo.includes(region));
}

function clash(one: Fact, other: Fact): string | undefined {
  const names = Object.keys(one.values).filter((name) => name in other.values);
  return names.find((name) => JSON.stringify(one.values[name]) !== JSON.stringify(other.values[name]));
}

function isResolved(one: Fact, other: Fact): boolean {
  return one.supersededBy?.fact === other.id || other.supersededBy?.fact === one.id;
}

function byTopicAndPlace(facts: readonly Fact[]): Fact[][] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    for (const region of fact.appliesTo) {
      const key = `${fact.topic}|${region}`;
      groups.set(key, [...(groups.get(key) ?? []), fact]);
    }
  }
  return [...groups.values()];
}

function lintPair(one: Fact, other: Fact): Finding[] {
  if (!samePlace(one, other) || !daysOverlap(one, other) || !yearsOverlap(one, other) || isResolved(one, other)) return [];
  const where = `${one.id} / ${other.id}`;
  const name = clash(one, other);
  if (name !== undefined) {
    const problem = `both hold at once and differ in ${name}: ${JSON.stringify(one.values[name])}, ${JSON.stringify(other.values[name])}`;
    return [{ kind: 'conflict', level: 'error', where, problem, mend: 'end one of them, or record supersededBy with the reason' }];
  }
  const decisive = topics.get(one.topic)?.yearBound ?? false;
  if (!decisive) return [];
  return [{ kind: 'overlap', level: 'error', where, problem: 'both give the same topic, place, year and days', mend: 'merge them into one fact' }];
}

function lintConflicts(facts: readonly Fact[]): Finding[] {
  const found = byTopicAndPlace(facts).flatMap((group) =>
    group.flatMap((one, index) => group.slice(index + 1).flatMap((other) => lintPair(one, other))),
  );
  return [...new Map(found.map((finding) => [`${finding.kind} ${finding.where}`, finding])).values()];
}

function lintReviews(facts: readonly Fact[], on: Day): Finding[] {
  return facts.flatMap((fact): Finding[] => {
    if (fact.reviewBy === undefined || fact.reviewBy >= addDays(on, SOON_DAYS)) return [];
    const late = fact.reviewBy < on;
    return [
      {
        kind: 'expired',
        level: late ? 'error' : 'notice',
        where: fact.id,
        problem: late ? `was to be reviewed by ${fact.reviewBy}` : `is to be reviewed by ${fact.reviewBy}`,
        mend: `check it against its source, then set checkedOn and reviewBy`,
      },
    ];
  });
}

function lintSources(facts: readonly Fact[], sources: readonly Source[]): Finding[] {
  const cited = new Set(facts.flatMap((fact) => [fact.source, ...fact.alsoSources]).map((reference) => splitReference(reference).sourceId));
  return sources
    .filter(({ id }) => !cited.has(id))
    .map(({ id }) => ({ kind: 'unused', level: 'error', where: id, problem: 'no fact cites this source', mend: 'write its facts, or remove it' }));
}

function lintSeason(facts: readonly Fact[], on: Day): Finding[] {
  const season = seasonYear(on);
  const bound = facts.filter((fact) => topics.get(fact.topic)?.yearBound);
  const groups = byTopicAndPlace(bound).filter((group) => !group.some((fact) => coversYear(fact, season)));
  return groups.flatMap(([first]): Finding[] => {
    if (!first || facts.some((fact) => fact.topic === first.topic && coversYear(fact, season) && isWithin(first.appliesTo[0] ?? '', fact.appliesTo[0] ?? ''))) return [];
    const where = `${first.topic} ${first.appliesTo.join(',')}`;
    return [{ kind: 'gap', level: 'notice', where, problem: `nothing known for benefit year ${String(season)}`, mend: 'add the place’s notice when it is out' }];
  });
}

/** Every finding about the facts on a day. */
export function lintFacts(base: KnowledgeBase, sources: readonly Source[], on: Day): Finding[] {
  const { facts } = base;
  return [...lintConflicts(facts), ...lintReviews(facts, on), ...lintSources(facts, sources), ...lintSeason(facts, on)];
}
