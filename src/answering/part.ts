// Puts words to one ruling: the template of its code, or the facts themselves where the answer is to tell them.
import type { Fact } from '../knowledge/fact.js';
import type { AnswerTemplate } from '../knowledge/answer.js';
import type { Knowledge } from '../knowledge/load.js';
import { splitReference } from '../knowledge/knowledge-base.js';
import type { TopicId } from '../knowledge/topic.js';
import { find, type Asked, type Ruling } from '../rules/ruling.js';
import type { FigureBook } from './figure-book.js';

/** One aspect's answer in words, before parts are joined. */
export interface Part {
  ruling: Ruling;
  lead: string;
  points: string[];
  steps: string[];
  notes: string[];
  office: 'medical' | 'tax';
  actions: string[];
}

/** What putting words to a ruling needs. */
export interface Writing {
  knowledge: Knowledge;
  asked: Asked;
  book: FigureBook;
}

/** Where the words of a told aspect come from. */
export interface Telling {
  office: 'medical' | 'tax';
  actions: string[];
}

function isUnverified({ knowledge }: Writing, fact: Fact): boolean {
  return knowledge.base.source(splitReference(fact.source).sourceId).copy > 'B';
}

/** A fact's decisive sentence, marked where unverified. */
export function leadOf(writing: Writing, fact: Fact): string {
  writing.book.offerFact(fact);
  writing.book.cite(fact);
  const mark = isUnverified(writing, fact) ? (writing.knowledge.notes.get('unverified') ?? '') : '';
  return mark + writing.book.fill(fact.lead, `fact ${fact.id}`, fact);
}

/** A fact's conditions, and what its source leaves open (of unverified ones the mark says that). */
function conditionsOf(writing: Writing, fact: Fact): string[] {
  writing.book.offerFact(fact);
  writing.book.cite(fact);
  const unverified = isUnverified(writing, fact);
  const mark = unverified ? (writing.knowledge.notes.get('unverified') ?? '') : '';
  const open = fact.uncertain && !unverified ? [fact.uncertain] : [];
  return [...fact.points, ...open].map((text) => mark + writing.book.fill(text, `fact ${fact.id}`, fact));
}

/** All that a fact says: its decisive sentence and its conditions. */
function sentencesOf(writing: Writing, fact: Fact): string[] {
  return [leadOf(writing, fact), ...conditionsOf(writing, fact)];
}

function stepsOf(writing: Writing, facts: readonly Fact[]): string[] {
  const fact = facts.find(({ steps }) => steps.length > 0);
  if (!fact) return [];
  writing.book.offerFact(fact);
  writing.book.cite(fact);
  return fact.steps.map((step) => writing.book.fill(step, `fact ${fact.id}`, fact));
}

function offerRuling({ book }: Writing, ruling: Ruling): void {
  for (const [name, { value, facts }] of Object.entries(ruling.figures)) book.offer(name, value, facts);
  for (const fact of [...ruling.facts, ...ruling.mentions]) book.offerFact(fact);
}

/** The facts of topics: those that the ruling rests on (which may be of the beneficiary's place), else the place's own. */
function found({ asked }: Writing, ruling: Ruling, topics: readonly string[]): Fact[] {
  return topics.flatMap(
    (topic) => ruling.facts.find((fact) => fact.topic === topic) ?? find(asked, topic as TopicId, 'D') ?? [],
  );
}

/** Tells the ruling's facts: the first gives the decision, the others add what they know. */
export function tellFacts(writing: Writing, ruling: Ruling, telling: Telling): Part {
  offerRuling(writing, ruling);
  const [lead = '', ...told] = ruling.facts.flatMap((fact) => sentencesOf(writing, fact));
  const points = [...told, ...ruling.mentions.map((fact) => leadOf(writing, fact))];
  return {
    ruling,
    lead,
    points: [...new Set(points)],
    steps: stepsOf(writing, [...ruling.facts, ...ruling.mentions]),
    notes: [],
    ...telling,
  };
}

/** The mark of a lead that rests on an unverified fact. */
function markFor(writing: Writing, ruling: Ruling, { restsOn }: AnswerTemplate): string {
  const [fact] = restsOn === undefined ? [] : found(writing, ruling, [restsOn]);
  return fact && isUnverified(writing, fact) ? (writing.knowledge.notes.get('unverified') ?? '') : '';
}

/** Puts the words of a template to a ruling. */
export function fillTemplate(writing: Writing, ruling: Ruling, template: AnswerTemplate): Part {
  const { book, knowledge } = writing;
  offerRuling(writing, ruling);
  for (const fact of ruling.facts) book.cite(fact);
  const fill = (text: string): string => book.fill(text, ruling.code);
  return {
    ruling,
    lead: markFor(writing, ruling, template) + fill(template.lead),
    points: [
      ...template.points.map(fill),
      ...found(writing, ruling, template.detail).flatMap((fact) => conditionsOf(writing, fact)),
      ...found(writing, ruling, template.include).flatMap((fact) => sentencesOf(writing, fact)),
      ...found(writing, ruling, template.mention).map((fact) => leadOf(writing, fact)),
    ],
    steps: stepsOf(writing, found(writing, ruling, template.steps)),
    notes: ruling.notes.flatMap((id) => knowledge.notes.get(id) ?? []).map(fill),
    office: template.office,
    actions: template.actions,
  };
}
