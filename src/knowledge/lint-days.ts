// Lints the days of facts: overdue reviews, ends that nothing follows, windows in impossible years, weak sources that last too long.
import { addDays, addMonths, type Day } from '../domain/day.js';
import { isValidOn, type Fact } from './fact.js';
import { errorOf, noticeOf, type Finding } from './finding.js';
import { splitReference, type KnowledgeBase } from './knowledge-base.js';
import { endOf, yearsOf } from './lint-conflicts.js';
import { gather, type FactGroups } from './lint-groups.js';
import { topics } from './topic.js';

const SOON_DAYS = 60;
const LONGEST_D_MONTHS = 24;

/** Facts whose review day has passed or is near. */
export function lintReviews(facts: readonly Fact[], on: Day): Finding[] {
  return facts.flatMap((fact): Finding[] => {
    if (fact.reviewBy === undefined || fact.reviewBy >= addDays(on, SOON_DAYS)) return [];
    const late = fact.reviewBy < on;
    const words = { where: fact.id, mend: 'check it against its source, then set checkedOn and reviewBy' };
    return [
      late
        ? errorOf('expired', { ...words, problem: `was to be reviewed by ${fact.reviewBy}` })
        : noticeOf('expiring', { ...words, problem: `is to be reviewed by ${fact.reviewBy}` }),
    ];
  });
}

function hasSuccessor(groups: FactGroups, fact: Fact, place: string): boolean {
  const { validTo } = fact;
  if (validTo === 'open' || fact.supersededBy) return true;
  return groups.around(fact.topic, place).some((other) => isValidOn(other, validTo));
}

/** Places where soon nothing will be known of a topic; one finding a place and day. */
export function lintEnds(groups: FactGroups, on: Day): Finding[] {
  const soon = addDays(on, SOON_DAYS);
  const ending = groups.all.flatMap(({ topic, place, facts }) =>
    facts
      .filter((fact) => fact.validTo !== 'open' && on < fact.validTo && fact.validTo < soon)
      .filter((fact) => !hasSuccessor(groups, fact, place))
      .map(({ validTo }): [string, string] => [`${place} ${validTo}`, topics.get(topic)?.name ?? topic]),
  );
  return [...gather(ending)].map(([key, names]) => {
    const [where = '', end = ''] = key.split(' ');
    const problem = `nothing follows on ${end} for: ${names.join('、')}`;
    return noticeOf('expiring', { where, problem, mend: 'add what holds from then on, when it is out' });
  });
}

function daysOfWindow({ values }: Fact): { name: string; at: Day }[] {
  return ['start', 'end'].flatMap((name) => {
    const value = values[name];
    return value && 'day' in value ? [{ name, at: value.day }] : [];
  });
}

function lintWindow(fact: Fact): string[] {
  const { from, to } = yearsOf(fact);
  const [first, last] = [`${String(from - 1)}-07-01`, `${String(to)}-12-31`];
  const days = daysOfWindow(fact);
  const problems = days
    .filter(({ at }) => at < first || at > last)
    .map(({ name, at }) => `${name} ${at} lies outside ${first} to ${last}, when its benefit year is paid`);
  const [start, end] = days;
  return start && end && end.at < start.at ? [...problems, `ends (${end.at}) before it starts (${start.at})`] : problems;
}

function partOf({ values }: Fact, name: string): string {
  const value = values[name];
  return value ? String(Object.values(value)[0]).padStart(2, '0') : '';
}

function lintYearlyWindow(fact: Fact): string[] {
  const start = `${partOf(fact, 'firstMonth')}-${partOf(fact, 'firstDay')}`;
  const deadline = partOf(fact, 'deadline');
  const daysWrong = partOf(fact, 'lastDay') < partOf(fact, 'firstDay');
  return [
    ...(deadline < start ? [`its deadline ${deadline} comes before it starts (${start})`] : []),
    ...(daysWrong ? ['its days of the month end before they start'] : []),
  ];
}

const windowChecks = new Map<string, (fact: Fact) => string[]>([
  ['collection_window', lintWindow],
  ['proxy_window', lintWindow],
  ['collection_window_yearly', lintYearlyWindow],
]);

/** Windows that end before they start, or in which nobody pays for their benefit year. */
export function lintWindows(facts: readonly Fact[]): Finding[] {
  return facts.flatMap((fact) =>
    (windowChecks.get(fact.topic)?.(fact) ?? []).map((problem) =>
      errorOf('year', { where: fact.id, problem, mend: 'correct the days or the benefit year' }),
    ),
  );
}

/** Facts of grade D that would be told for more than two years. */
export function lintGrades(base: KnowledgeBase): Finding[] {
  const unknownOrigin = base.facts.filter(({ source }) => base.source(splitReference(source).sourceId).copy === 'D');
  return unknownOrigin
    .filter((fact) => endOf(fact) > addMonths(fact.validFrom, LONGEST_D_MONTHS))
    .map(({ id, validTo }) => {
      const problem = `of grade D, but told for more than two years (validTo ${validTo})`;
      return errorOf('grade', { where: id, problem, mend: 'end it sooner, or find a better source' });
    });
}
