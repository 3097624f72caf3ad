// Lints for what a resident would ask and nobody can answer. Notices, not errors: that something is unknown is an answer too.
import type { Day } from '../domain/day.js';
import { NATION } from '../domain/region.js';
import { seasonYear } from '../domain/season.js';
import { coversYear, isValidOn } from './fact.js';
import { noticeOf, type Finding } from './finding.js';
import { gather, type FactGroups } from './lint-groups.js';
import { topics } from './topic.js';

/** A place with a fact of one of these lets people pay for relatives. */
const allowing = new Set(['proxy_allowed', 'proxy_mode', 'proxy_steps', 'reimbursement_way']);

/** What whoever pays needs to know; each is met by any of its topics. */
const needs: readonly (readonly string[])[] = [
  ['near_relatives'],
  ['proxy_steps', 'reimbursement_way'],
  ['collection_window', 'collection_window_yearly', 'proxy_window', 'proxy_season'],
  ['premium'],
  ['result_check'],
  ['refund_local', 'medical_refund', 'tax_refund'],
];

const sameNeed = new Map([
  ['collection_window', ['collection_window', 'collection_window_yearly']],
  ['collection_window_yearly', ['collection_window', 'collection_window_yearly']],
]);

function nameOf(topic: string): string {
  return topics.get(topic)?.name ?? topic;
}

function lintNeeds(groups: FactGroups, on: Day): Finding[] {
  const open = groups.all.filter(
    ({ topic, place, facts }) =>
      place !== NATION && allowing.has(topic) && facts.some((fact) => isValidOn(fact, on)),
  );
  const isKnown = (place: string, topic: string): boolean =>
    groups.around(topic, place).some((fact) => isValidOn(fact, on));
  return [...new Set(open.map(({ place }) => place))].flatMap((place) => {
    const lacking = needs.filter((alternatives) => !alternatives.some((topic) => isKnown(place, topic)));
    if (lacking.length === 0) return [];
    const names = lacking.map(([topic = '']) => nameOf(topic)).join('、');
    const problem = `allows proxy payment, but nothing is known of: ${names}`;
    return [noticeOf('gap', { where: place, problem, mend: 'look for a document of the place that says it' })];
  });
}

function lintSeason(groups: FactGroups, on: Day): Finding[] {
  const season = seasonYear(on);
  const isKnown = (place: string, topic: string): boolean =>
    (sameNeed.get(topic) ?? [topic]).some((either) =>
      groups.around(either, place).some((fact) => coversYear(fact, season) && isValidOn(fact, on)),
    );
  const missing = groups.all
    .filter(({ topic, place }) => topics.get(topic)?.yearBound && !isKnown(place, topic))
    .map(({ topic, place }): [string, string] => [place, nameOf(topic)]);
  return [...gather(missing)].map(([where, names]) => {
    const problem = `nothing known for benefit year ${String(season)}: ${names.join('、')}`;
    return noticeOf('gap', { where, problem, mend: 'add the place’s notice when it is out' });
  });
}

/** What places that allow proxy payment lack, and what is not known for the year that is being paid for. */
export function lintGaps(groups: FactGroups, on: Day): Finding[] {
  return [...lintNeeds(groups, on), ...lintSeason(groups, on)];
}
