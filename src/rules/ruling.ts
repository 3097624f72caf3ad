// What the rules conclude for one question, and how they read facts. A ruling is data: words are put to it later.
import type { Day } from '../domain/day.js';
import { NATION } from '../domain/region.js';
import type { Slots } from '../domain/slots.js';
import type { Value } from '../domain/value.js';
import type { Fact } from '../knowledge/fact.js';
import type { KnowledgeBase, Lookup, WorstGrade } from '../knowledge/knowledge-base.js';
import type { TopicId } from '../knowledge/topic.js';
import type { Change, Decision, Known, Raw } from './table.js';

/** The question as the rules see it: what was told, the place (if any), the benefit year and the day. */
export interface Asked {
  base: KnowledgeBase;
  slots: Slots;
  region: string | undefined;
  benefitYear: number;
  on: Day;
}

/** A value that rules worked out from facts. */
export interface DerivedFigure {
  value: Value;
  facts: string[];
}

export interface Ruling {
  outcome: 'answered' | 'not_covered' | 'clarification';
  /** Names the template of the answer. */
  code: string;
  decision: Decision;
  changes: Change[];
  /** Facts the answer rests on, told and cited, most important first. */
  facts: Fact[];
  /** Facts of which only the decisive sentence is told, after the others. */
  mentions: Fact[];
  figures: Record<string, DerivedFigure>;
  notes: string[];
  /** The detail to ask for, with the values to choose from. */
  ask?: { field: string; choices: string[] };
  /** Two sources that contradict each other. */
  conflict?: readonly [Fact, Fact];
  /** The topics that were looked for in vain. */
  missing: TopicId[];
}

/** Looks a topic up for the question's place, year and day. Grades C and D only where they may be mentioned (C also where it may stop). */
export function look(asked: Asked, topic: TopicId, worstGrade: WorstGrade = 'B'): Lookup {
  return asked.base.lookup({
    topic,
    region: asked.region ?? NATION,
    benefitYear: asked.benefitYear,
    on: asked.on,
    worstGrade,
  });
}

/** The topic's fact, or undefined where nothing or a contradiction is known. */
export function find(asked: Asked, topic: TopicId, worstGrade: WorstGrade = 'B'): Fact | undefined {
  const found = look(asked, topic, worstGrade);
  return found.kind === 'value' ? found.fact : undefined;
}

/** A fact's value by unit; throws when the loader let a fact through without it. */
export function valueOf<U extends string>(
  fact: Fact,
  name: string,
  unit: U,
): Extract<Value, Record<U, unknown>>[U] {
  const value = fact.values[name] as Extract<Value, Record<U, unknown>> | undefined;
  if (value === undefined || !(unit in value)) throw new Error(`fact ${fact.id} has no ${name} in ${unit}`);
  return value[unit];
}

/** An input that the asker told us. */
export function told<T extends Raw>(value: T | undefined, because: string): Known<T> | undefined {
  return value === undefined ? undefined : { value, because, facts: [] };
}

/** An input that facts tell us. */
export function ruled<T extends Raw>(value: T, because: string, facts: readonly Fact[]): Known<T> {
  return { value, because, facts: facts.map((fact) => fact.id) };
}

/** Whether a fact is known, as an input. */
export function whether(fact: Fact | undefined): Known<boolean> {
  return fact ? ruled(true, '查到了规定', [fact]) : ruled(false, '没有查到', []);
}

/** The facts that are there. */
export function present(...facts: (Fact | undefined)[]): Fact[] {
  return facts.filter((fact) => fact !== undefined);
}

/** How a ruling ends: answered where the rules cover the question; else what was looked for in vain. */
export function coverage(covered: boolean, topics: readonly TopicId[]): Pick<Ruling, 'outcome' | 'missing'> {
  return covered ? { outcome: 'answered', missing: [] } : { outcome: 'not_covered', missing: [...topics] };
}

/** The first contradiction among look-ups, if any. */
export function conflictIn(...lookups: Lookup[]): Pick<Ruling, 'conflict'> {
  const clash = lookups.find((found) => found.kind === 'conflict');
  return clash ? { conflict: [clash.facts[0], clash.facts[1]] } : {};
}

/** Leaves out inputs that are not known, so that they stay absent. */
export function known<I>(inputs: { [F in keyof I]: I[F] | undefined }): { [F in keyof I]?: I[F] } {
  return Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== undefined)) as {
    [F in keyof I]?: I[F];
  };
}

/** A ruling with the parts that most rulings leave empty. */
export function ruling(parts: Pick<Ruling, 'outcome' | 'code' | 'decision'> & Partial<Ruling>): Ruling {
  return { changes: [], facts: [], mentions: [], figures: {}, notes: [], missing: [], ...parts };
}
