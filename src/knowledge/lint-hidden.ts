// Lints for facts that nobody can ever be told: wherever, whenever and for whichever benefit year, another speaks instead.
import type { Day } from '../domain/day.js';
import type { Fact } from './fact.js';
import { errorOf, noticeOf, type Finding } from './finding.js';
import type { KnowledgeBase, Lookup } from './knowledge-base.js';
import { endOf, yearsOf } from './lint-conflicts.js';
import type { FactGroups } from './lint-groups.js';
import type { TopicId } from './topic.js';

const ANY_YEAR = 2000;

/** Benefit years and days at which what hides a fact may begin to fall silent; the fact's own first among them. */
function momentsOf(fact: Fact, others: readonly Fact[]): { years: number[]; days: Day[] } {
  const { from, to } = yearsOf(fact);
  const first = Math.max(from, Math.min(ANY_YEAR, to));
  const years = others.flatMap((other) => [yearsOf(other).from - 1, yearsOf(other).to + 1]);
  const days = others.flatMap(({ validTo }) => (validTo === 'open' ? [] : [validTo]));
  return {
    years: [...new Set([first, from, to, ...years])].filter((year) => from <= year && year <= to),
    days: [...new Set([fact.validFrom, ...days.filter((day) => fact.validFrom < day && day < endOf(fact))])],
  };
}

function factsIn(found: Lookup): readonly Fact[] {
  if (found.kind === 'none') return [];
  return found.kind === 'conflict' ? found.facts : [found.fact, ...found.more];
}

function lookupAt(base: KnowledgeBase, fact: Fact, [place, year, on]: [string, number, Day]): Lookup {
  const topic = fact.topic as TopicId;
  return base.lookup({ topic, region: place, benefitYear: year, on, worstGrade: 'D' });
}

/** Places around see no more of a fact than its own places do, so these are enough. */
function isTold(base: KnowledgeBase, groups: FactGroups, fact: Fact): boolean {
  return fact.appliesTo.some((place) => {
    const later = fact.supersededBy && base.fact(fact.supersededBy.fact);
    const others = groups.around(fact.topic, place).filter((other) => other !== fact);
    const { years, days } = momentsOf(fact, later ? [...others, later] : others);
    return days.some((on) =>
      years.some((year) => {
        const found = lookupAt(base, fact, [place, year, on]);
        return found.kind === 'conflict' || factsIn(found).includes(fact);
      }),
    );
  });
}

function hiderOf(base: KnowledgeBase, groups: FactGroups, fact: Fact): Fact | undefined {
  const [place = ''] = fact.appliesTo;
  const [year = ANY_YEAR] = momentsOf(fact, groups.at(fact.topic, place)).years;
  return factsIn(lookupAt(base, fact, [place, year, fact.validFrom]))[0];
}

/** Facts that better-graded or superseding ones hide in all their places and on all their days. */
export function lintHidden(base: KnowledgeBase, groups: FactGroups): Finding[] {
  return base.facts.flatMap((fact): Finding[] => {
    if (isTold(base, groups, fact)) return [];
    const hider = hiderOf(base, groups, fact);
    const words = {
      where: fact.id,
      problem: `can never be told: ${hider?.id ?? 'another fact'} speaks instead, everywhere and always`,
      mend: 'correct its days or places, or remove it and name its passage under alsoSources of the other',
    };
    const sameplace = fact.appliesTo.some((place) => hider?.appliesTo.includes(place));
    const isFault = sameplace || fact.supersededBy?.fact === hider?.id;
    return [isFault ? errorOf('hidden', words) : noticeOf('hidden', words)];
  });
}
