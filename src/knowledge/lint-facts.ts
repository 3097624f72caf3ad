// Lints the facts and their sources on a day: all that can be seen without answering a question.
import type { Day } from '../domain/day.js';
import type { Fact } from './fact.js';
import type { Finding } from './finding.js';
import { createKnowledgeBase, type KnowledgeBase } from './knowledge-base.js';
import { lintConflicts } from './lint-conflicts.js';
import { lintEnds, lintGrades, lintReviews, lintWindows } from './lint-days.js';
import { lintGaps } from './lint-gaps.js';
import { groupFacts } from './lint-groups.js';
import { lintHidden } from './lint-hidden.js';
import { lintSources } from './lint-sources.js';
import { circlesIn, lintSuperseding } from './lint-superseding.js';
import type { Source } from './source.js';

/** A base in which every look-up ends: facts that supersede each other in a circle stand by themselves. */
function withoutCircles(base: KnowledgeBase, sources: readonly Source[]): KnowledgeBase {
  const circles = circlesIn(base);
  if (circles.size === 0) return base;
  const facts = base.facts.map((fact): Fact => {
    const { supersededBy: _, ...alone } = fact;
    return circles.has(fact.id) ? alone : fact;
  });
  return createKnowledgeBase(facts, sources);
}

/** Every finding about the facts on a day. */
export function lintFacts(base: KnowledgeBase, sources: readonly Source[], on: Day): Finding[] {
  const groups = groupFacts(base.facts);
  const sound = withoutCircles(base, sources);
  return [
    ...lintConflicts(groups),
    ...lintSuperseding(base),
    ...lintHidden(sound, sound === base ? groups : groupFacts(sound.facts)),
    ...lintWindows(base.facts),
    ...lintGrades(base),
    ...lintReviews(base.facts, on),
    ...lintEnds(groups, on),
    ...lintSources(base.facts, sources),
    ...lintGaps(groups, on),
  ];
}
