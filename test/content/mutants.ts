// Mutants of facts: each value a little off, one at a time, as a slip of the pen would leave it.
import { addDays, day } from '../../src/domain/day.js';
import type { Value } from '../../src/domain/value.js';
import type { Fact } from '../../src/knowledge/fact.js';
import { topics } from '../../src/knowledge/topic.js';

export interface Mutant {
  /** What was changed, for the list of survivors. */
  name: string;
  fact: Fact;
}

const LEAP_YEAR = '2024';
const MOST_FOREIGN = 3;

function monthDayMoved(monthDay: string, by: number): Value {
  return { monthDay: addDays(day(`${LEAP_YEAR}-${monthDay}`), by).slice(5) };
}

function numberMoved(unit: string, raw: number): Value[] {
  return [raw - 1, raw + 1].filter((other) => other >= 0).map((other) => ({ [unit]: other }) as Value);
}

/** The values that a slip could have written instead. */
export function slipsOf(value: Value): Value[] {
  if ('day' in value) return [-1, 1].map((by) => ({ day: addDays(value.day, by) }));
  if ('monthDay' in value) return [-1, 1].map((by) => monthDayMoved(value.monthDay, by));
  if ('yes' in value) return [{ yes: !value.yes }];
  if ('words' in value) return [{ words: '别的说法' }];
  if ('relations' in value) {
    const { relations } = value;
    return relations.map((left) => ({ relations: relations.filter((kind) => kind !== left) }));
  }
  const [[unit, raw]] = Object.entries(value) as [[string, number]];
  return numberMoved(unit, raw);
}

/** Topics whose unverified facts rules read too, because such a rule may stop. */
const readUnverified = new Set([
  'prior_enrolment',
  'subsidised_proxy',
  'newborn_proxy',
  'relatives_wider',
  'binding_rule',
  'settlement',
  'beneficiary_route',
  'revocation_conditions',
  'proxy_payer',
]);

/** Whether a rule reads the value: the topic declares it, and facts of this grade decide or may stop. */
function isRead({ topic }: Fact, name: string, verified: boolean): boolean {
  const { shape } = topics.get(topic)?.values as { shape?: Record<string, unknown> };
  return shape !== undefined && name in shape && (verified || readUnverified.has(topic));
}

/** Whether a sentence of the fact shows the value. */
function isShown({ lead, points, steps, uncertain = '' }: Fact, name: string): boolean {
  return [lead, ...points, ...steps, uncertain].some((words) => words.includes(`{{${name}}}`));
}

/** What facts of other places give for the same value: a slip of copying from the wrong file. */
function foreignValues(fact: Fact, name: string, all: readonly Fact[]): Value[] {
  const own = JSON.stringify(fact.values[name]);
  const unit = Object.keys(fact.values[name] ?? {})[0];
  const others = all
    .filter(({ topic, id }) => topic === fact.topic && id !== fact.id)
    .flatMap(({ values }) => values[name] ?? [])
    .filter((value) => JSON.stringify(value) !== own && Object.keys(value)[0] === unit);
  return [...new Map(others.map((value) => [JSON.stringify(value), value])).values()].slice(0, MOST_FOREIGN);
}

/** What mutants are made among: every fact, and whether a fact's source decides (grade A and B). */
export interface Among {
  facts: readonly Fact[];
  isVerified: (fact: Fact) => boolean;
}

/**
 * Every mutant of a fact's values that anything could notice: those that a rule reads and those that a sentence shows. The
 * others only serve to see two facts contradict each other.
 */
export function valueMutants(fact: Fact, { facts, isVerified }: Among): Mutant[] {
  return Object.entries(fact.values)
    .filter(([name]) => isRead(fact, name, isVerified(fact)) || isShown(fact, name))
    .flatMap(([name, value]) =>
      [...slipsOf(value), ...foreignValues(fact, name, facts)].map((other) => ({
        name: `${fact.id} ${name} ${JSON.stringify(value)} → ${JSON.stringify(other)}`,
        fact: { ...fact, values: { ...fact.values, [name]: other } },
      })),
    );
}

/** The fact without its decisive sentence. */
export function leadMutant(fact: Fact): Mutant {
  return { name: `${fact.id} without its lead`, fact: { ...fact, lead: '' } };
}
