// Lints facts against each other: two that hold at the same time and place, and differ (conflict) or repeat (overlap).
import type { Fact } from './fact.js';
import { errorOf, type Finding } from './finding.js';
import type { FactGroups } from './lint-groups.js';
import { topics } from './topic.js';

const FIRST_YEAR = 0;
const LAST_YEAR = 9999;
const LAST_DAY = '9999-12-31';

/** The first and last benefit year that a fact speaks of. */
export function yearsOf({ benefitYears }: Fact): { from: number; to: number } {
  if (benefitYears === 'any') return { from: FIRST_YEAR, to: LAST_YEAR };
  if (typeof benefitYears === 'number') return { from: benefitYears, to: benefitYears };
  return { from: benefitYears.from ?? FIRST_YEAR, to: benefitYears.to ?? LAST_YEAR };
}

/** The first day on which a fact may no longer be told. */
export function endOf({ validTo }: Fact): string {
  return validTo === 'open' ? LAST_DAY : validTo;
}

function overlapInTime(one: Fact, other: Fact): boolean {
  const [years, otherYears] = [yearsOf(one), yearsOf(other)];
  const inYears = years.from <= otherYears.to && otherYears.from <= years.to;
  return inYears && one.validFrom < endOf(other) && other.validFrom < endOf(one);
}

function clash(one: Fact, other: Fact): string | undefined {
  const names = Object.keys(one.values).filter((name) => name in other.values);
  return names.find((name) => JSON.stringify(one.values[name]) !== JSON.stringify(other.values[name]));
}

function isResolved(one: Fact, other: Fact): boolean {
  return one.supersededBy?.fact === other.id || other.supersededBy?.fact === one.id;
}

function lintPair(one: Fact, other: Fact): Finding[] {
  if (!overlapInTime(one, other) || isResolved(one, other)) return [];
  const where = `${one.id} / ${other.id}`;
  const name = clash(one, other);
  if (name !== undefined) {
    const values = [one, other].map((fact) => JSON.stringify(fact.values[name])).join(', ');
    const problem = `both hold at once and differ in ${name}: ${values}`;
    const mend = 'end one of them, or record supersededBy with the reason';
    return [errorOf('conflict', { where, problem, mend })];
  }
  if (!topics.get(one.topic)?.yearBound) return [];
  const problem = 'both give the same topic, place, year and days';
  return [errorOf('overlap', { where, problem, mend: 'merge them into one fact' })];
}

/** Pairs of facts of one topic and place that contradict or repeat each other, whatever their sources and grades. */
export function lintConflicts({ all }: FactGroups): Finding[] {
  const found = all.flatMap(({ facts }) =>
    facts.flatMap((one, index) => facts.slice(index + 1).flatMap((other) => lintPair(one, other))),
  );
  return [...new Map(found.map((finding) => [`${finding.kind} ${finding.where}`, finding])).values()];
}
