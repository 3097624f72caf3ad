// Every question on every day on which a fact begins, ends, opens or closes: the questions, and what is wrong with an answer.
import type { Answer } from '../../src/answering/answer.js';
import { answerQuestion } from '../../src/answering/answer-question.js';
import { ungroundedNumbers } from '../../src/answering/grounding.js';
import type { Message, Release } from '../../src/answering/release.js';
import { addDays, dayText, type Day } from '../../src/domain/day.js';
import type { UnderstoodIntent } from '../../src/domain/understood.js';
import { noSlots, type Slots } from '../../src/domain/slots.js';
import { valueText } from '../../src/domain/value.js';
import { coversYear, isValidOn, type Fact } from '../../src/knowledge/fact.js';
import { topics } from '../../src/knowledge/topic.js';
import { longSentences } from './sentences.js';

/** Each boundary day of the facts with the day before and the day after, in order. */
export function boundaryDays(facts: readonly Fact[]): Day[] {
  const days = facts.flatMap(({ validFrom, validTo, values }) => [
    validFrom,
    ...(validTo === 'open' ? [] : [validTo]),
    ...[values['start'], values['end']].flatMap((value) => (value && 'day' in value ? [value.day] : [])),
  ]);
  return [...new Set(days.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]))].sort();
}

export interface Question {
  intent: string;
  aspect: string;
  text: string;
  region: string | undefined;
  on: Day;
  slots?: Partial<Slots>;
}

/** Answers a question as if it had been understood so; the slots are those of its text, unless they are given. */
export function answerTo(release: Release, { intent, aspect, text, region, on, slots }: Question): Answer {
  const message: Message = { text, history: [], region, on };
  const asked: UnderstoodIntent = { id: intent, aspect, confidence: 1 };
  const told = slots ? { ...noSlots, ...slots } : release.understand(message).slots;
  return answerQuestion(release, message, { intents: [asked], slots: told, claims: [], doubtful: false });
}

function outdatedCitations({ citations, asOf }: Answer): string[] {
  return citations
    .filter(({ validFrom, validTo }) => asOf < validFrom || (validTo !== null && asOf >= validTo))
    .map(({ id, validFrom, validTo }) => `cites ${id} (${validFrom} to ${String(validTo)})`);
}

/** Whether a window's day lies in the season before the benefit year, in a place whose windows are the same every year. */
function ofYearlyWindow(release: Release, answer: Answer, text: string): boolean {
  const year = Number(answer.slots['benefitYear']);
  const isKnown = release.knowledge.base.facts.some(
    (fact) =>
      fact.topic === 'collection_window_yearly' &&
      fact.appliesTo.includes(answer.region ?? '') &&
      coversYear(fact, year) &&
      isValidOn(fact, answer.asOf as Day),
  );
  return isKnown && text.startsWith(`${String(year - 1)}年`);
}

/** What the answer tells, without what an honest no shows, dated and marked, of other years. */
function withoutBackground(release: Release, { card }: Answer): string {
  const text = [card.lead, ...card.points, ...card.steps, ...card.notes].join('\n');
  const mark = (id: string): number => text.indexOf(release.knowledge.notes.get(id) ?? '');
  const [from, to] = [mark('not_covered_known'), mark('not_covered_warning')];
  return from < 0 || to < from ? text : text.slice(0, from) + text.slice(to);
}

/** Whether a text holds a figure by itself, not inside a longer one (2026年 in 2026年1月9日). */
function holds(told: string, figure: string): boolean {
  const parts = told.split(figure);
  return parts.slice(1).some((rest, index) => !/^\d/.test(rest) && !/\d$/.test(parts[index] ?? ''));
}

/** Whether a fact may be told of the answer's year on its day. */
function givesToday(fact: Fact, { slots, asOf }: Answer): boolean {
  return coversYear(fact, Number(slots['benefitYear'])) && isValidOn(fact, asOf as Day);
}

/** Whether a fact of the answer's year gives a figure of a year's topic, or none gives such a figure at all. */
function isOfYear(release: Release, answer: Answer, { id, text }: Answer['figures'][number]): boolean {
  const [topic = '', name = ''] = id.split('.');
  const given = release.knowledge.base.facts.filter((one) => one.topic === topic && name in one.values);
  return (
    given.length === 0 ||
    given.some((one) => givesToday(one, answer) && valueText(one.values[name]!) === text) ||
    (topic === 'collection_window' && ofYearlyWindow(release, answer, text))
  );
}

/** Figures of a year's topic that no fact of the answer's year gives; an honest no may show other years as dated background. */
function otherYears(release: Release, answer: Answer): string[] {
  if (answer.outcome === 'not_covered' || answer.reason.endsWith('not_covered')) return [];
  const told = withoutBackground(release, answer);
  const { base } = release.knowledge;
  return answer.figures
    .filter(({ id }) => topics.get(id.split('.')[0] ?? '')?.yearBound && base.fact(id) === undefined)
    .filter((figure) => holds(told, figure.text) && !isOfYear(release, answer, figure))
    .map(({ id, text }) => `figure ${id} = ${text} is not of ${String(answer.slots['benefitYear'])}`);
}

/** What is wrong with an answer; empty when it may be sent. */
function faultsOf(release: Release, answer: Answer, text: string): string[] {
  const { card } = answer;
  const said = [text, dayText(answer.asOf as Day)];
  return [
    ...(answer.outcome === 'failed' ? [`failed: ${answer.reason}`] : []),
    ...(card.lead === '' ? ['says nothing'] : []),
    ...outdatedCitations(answer),
    ...otherYears(release, answer),
    ...ungroundedNumbers(answer, said).map((number) => `number ${number} rests on nothing`),
    ...[card.lead, ...card.points, ...card.steps].flatMap(longSentences).map((long) => `long: ${long}`),
    ...(/\{\{|\}\}|undefined|NaN/.test(answer.text) ? ['holds a raw figure'] : []),
  ];
}

/** Collects faults by what is wrong, with the first question that shows each and how many do; and the codes that were answered with. */
export interface Faults {
  take(question: Question): void;
  list(): string[];
  readonly reasons: ReadonlySet<string>;
}

/** Begins to collect the faults of a release. */
export function createFaults(release: Release): Faults {
  const found = new Map<string, { first: string; count: number }>();
  const reasons = new Set<string>();
  // Answers of the aspect that is being gone through which were looked at and are in order.
  const sound = new Set<string>();
  let aspect = '';
  /** What is wrong with an answer; of one that says the same as a sound one, nothing. */
  function newFaultsOf(answer: Answer, text: string): string[] {
    const same = [answer.asOf, answer.reason, answer.slots['benefitYear'], answer.text].join('|');
    if (sound.has(same)) return [];
    const faults = faultsOf(release, answer, text);
    if (faults.length === 0) sound.add(same);
    return faults;
  }
  function faultsIn(question: Question): string[] {
    if (question.aspect !== aspect) sound.clear();
    aspect = question.aspect;
    try {
      const answer = answerTo(release, question);
      reasons.add(answer.reason);
      return newFaultsOf(answer, question.text);
    } catch (error) {
      return [`throws ${String(error)}`];
    }
  }
  function take(question: Question): void {
    for (const fault of faultsIn(question)) {
      const key = `${question.aspect} ${fault}`;
      const known = found.get(key);
      if (known) known.count++;
      else found.set(key, { first: JSON.stringify({ ...question, intent: undefined }), count: 1 });
    }
  }
  const list = (): string[] =>
    [...found].map(([fault, { first, count }]) => `${fault} (${String(count)}×, first ${first})`);
  return { take, list, reasons };
}
