// Lints what supersedes what: a fact may only give way to one of the same topic, of no lower standing, that holds wherever it does.
import { isWithin } from '../domain/region.js';
import type { Fact } from './fact.js';
import { errorOf, type Finding } from './finding.js';
import { splitReference, type KnowledgeBase } from './knowledge-base.js';
import type { Source } from './source.js';

// Rank of those who may lay something down; a medium reports what others did, so it is compared with nobody but the unknown.
const ranks: Record<Source['authority'], number | undefined> = {
  law: 0,
  ministry: 1,
  province: 2,
  city: 3,
  county: 4,
  official_media: undefined,
  unknown: 5,
};

/** Topics of one matter, told with other values: the yearly form may give way to dated days, and a fixed wait to worked-out months. */
const sameMatter: Readonly<Record<string, string>> = {
  waiting_days: 'waiting_period',
  collection_window_yearly: 'collection_window',
};

function sourceOf(base: KnowledgeBase, fact: Fact): Source {
  return base.source(splitReference(fact.source).sourceId);
}

/** A and B decide alike; C and D each stand lower. */
function tierOf({ copy }: Source): string {
  return copy === 'A' ? 'B' : copy;
}

function standsLower(later: Source, earlier: Source): boolean {
  if (tierOf(later) > tierOf(earlier)) return true;
  const [rank, before] = [ranks[later.authority], ranks[earlier.authority]];
  if (rank === undefined) return false;
  return rank > (before ?? ranks.county ?? 0);
}

function faultsOf(base: KnowledgeBase, fact: Fact, later: Fact): string[] {
  const outside = fact.appliesTo.filter((place) => !later.appliesTo.some((wider) => isWithin(place, wider)));
  return [
    ...(later.topic === fact.topic || later.topic === sameMatter[fact.topic] ? [] : [`${later.id} is of another topic, ${later.topic}`]),
    ...(outside.length > 0 ? [`${later.id} does not hold in ${outside.join(', ')}`] : []),
    ...(standsLower(sourceOf(base, later), sourceOf(base, fact)) ? [`${later.id} is of lower standing`] : []),
  ];
}

/** Ids of the facts that come back to themselves when one goes from each to what supersedes it. */
export function circlesIn(base: Pick<KnowledgeBase, 'facts' | 'fact'>): Set<string> {
  const next = (id: string): string | undefined => base.fact(id)?.supersededBy?.fact;
  const inCircle = (start: string): boolean => {
    const seen = new Set<string>();
    let id = next(start);
    while (id !== undefined && id !== start && !seen.has(id)) {
      seen.add(id);
      id = next(id);
    }
    return id === start;
  };
  return new Set(base.facts.filter((fact) => fact.supersededBy && inCircle(fact.id)).map(({ id }) => id));
}

/** Every supersededBy that does not hold together. */
export function lintSuperseding(base: KnowledgeBase): Finding[] {
  const circles = circlesIn(base);
  return base.facts.flatMap((fact) => {
    const later = fact.supersededBy && base.fact(fact.supersededBy.fact);
    if (!later) return [];
    const problems = circles.has(fact.id)
      ? ['comes back to itself through supersededBy']
      : faultsOf(base, fact, later);
    const mend = 'name the later fact of higher standing, or end this one with validTo';
    return problems.map((problem) => errorOf('superseding', { where: fact.id, problem, mend }));
  });
}
