// From what was understood to the answer object: rule and word each aspect, join, add scope, basis and office, check grounding.
import { dayText } from '../domain/day.js';
import { seasonYear } from '../domain/season.js';
import { createHash } from 'node:crypto';
import type { Outcome } from '../domain/outcome.js';
import { gradeText } from '../knowledge/source.js';
import type { Answer, Card } from './answer.js';
import { choicesFor } from './choices.js';
import { assembleParts } from './assemble-parts.js';
import type { ComposedPart } from './compose-part.js';
import { citationLine, FigureBook } from './figure-book.js';
import { ungroundedNumbers } from './grounding.js';
import { joinParts } from './join-parts.js';
import { deadlineNotes, modeNotes, overdueNotes, staleNotes, windowNotes } from './notes.js';
import type { Writing } from './part.js';
import { contractSlots, placeNameIn, type Message, type Release } from './release.js';
import type { Understood, UnderstoodIntent } from '../domain/understood.js';

/** Aspects that are answered by naming whom to ask. */
const handsOff = new Set(['handoff.human', 'handoff.phone', 'handoff.differs']);

function outcomeOf(release: Release, main: ComposedPart, { id, aspect }: UnderstoodIntent): Outcome {
  const group = release.intentGroup(id);
  if (group === 'outside') return 'declined';
  if (group === 'action') return 'action';
  if (handsOff.has(aspect)) return 'handoff';
  return main.outcome;
}

function officeLine({ knowledge, book }: Writing, office: string): string {
  const contact = knowledge.contacts.get(office);
  if (!contact) return '';
  return `${contact.name}${book.use(`hotline.${contact.id}`, 'office')}：${contact.asks}`;
}

interface Answered {
  parts: [ComposedPart, ...ComposedPart[]];
  intents: readonly UnderstoodIntent[];
}

function cardOf(release: Release, writing: Writing, { parts, intents }: Answered): Card {
  const joined = joinParts(parts);
  const { asked, book } = writing;
  const { fixed, office, outcome } = parts[0];
  const opening = overdueNotes(writing, parts);
  const place = placeNameIn(release, asked.region);
  // Asking back rules on nothing yet: no scope, and a basis only for what is told beside the question.
  const asksBack = outcome === 'clarification';
  const scope =
    fixed || asksBack
      ? ''
      : `${place}，${book.use('benefit_year', 'scope')}待遇年度，按${book.use('today', 'scope')}的规定`;
  const based = !fixed && !(asksBack && joined.points.length === 0);
  const notes = fixed
    ? []
    : [
        ...joined.notes,
        ...modeNotes(writing, intents),
        ...deadlineNotes(writing, intents),
        ...windowNotes(writing, intents),
        ...staleNotes(writing, parts),
      ];
  return {
    ...joined,
    lead: [...opening, joined.lead].join(''),
    notes,
    scope,
    basis: based ? book.citations.map((citation) => citationLine(citation, gradeText(citation.grade))) : [],
    office: officeLine(writing, office),
  };
}

/** The card as one text, as a person reads it in a terminal or a chat. */
export function cardText(card: Card): string {
  const ordinals = ['第一步', '第二步', '第三步', '第四步', '第五步'];
  return [
    card.lead,
    ...card.points.map((point) => `· ${point}`),
    ...card.steps.map((step, index) => `${ordinals[index] ?? ''}：${step}`),
    ...card.notes.map((note) => `注意：${note}`),
    card.scope && `适用：${card.scope}`,
    ...card.basis.map((line) => `依据：${line}`),
    card.office && `问谁：${card.office}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function startWriting(release: Release, message: Message, understood: Understood): Writing {
  const { slots } = understood;
  const region = slots.region ?? message.region;
  const benefitYear = slots.benefitYear ?? seasonYear(message.on);
  const { knowledge } = release;
  const book = new FigureBook(knowledge.base, knowledge.contacts.values());
  book.offer('year', { year: benefitYear }, []);
  book.offer('benefit_year', { number: benefitYear }, []);
  book.offer('today', { day: message.on }, []);
  book.offer('place', { words: placeNameIn(release, region) }, []);
  return { knowledge, book, asked: { base: knowledge.base, slots, region, benefitYear, on: message.on } };
}

function decisionOf(writing: Writing, part: ComposedPart): Answer['decision'] {
  if (part.fixed) return null;
  const { decision, changes, code } = part.ruling;
  const citationsOf = (id: string): string[] => {
    const fact = writing.knowledge.base.fact(id);
    return fact ? writing.book.cite(fact) : [];
  };
  const trace = decision.trace.map(({ row, result, because, facts }) => ({
    row,
    result,
    because,
    citations: facts.flatMap(citationsOf),
  }));
  return { code, trace, need: [...decision.need], wouldChange: changes };
}

function answerId(release: Release, message: Message): string {
  const key = JSON.stringify([release.id, message.text, message.history, message.region ?? null, message.on]);
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}

/** Answers an understood message. Pure: the same release, message and understanding give the same answer. */
export function answerQuestion(release: Release, message: Message, understood: Understood): Answer {
  const writing = startWriting(release, message, understood);
  const { intents, parts } = assembleParts(release, writing, understood);
  const [first] = intents;
  const [main] = parts;
  const decision = decisionOf(writing, main);
  const card = cardOf(release, writing, { parts, intents });
  const { asked, book, knowledge } = writing;
  const answer: Answer = {
    id: answerId(release, message),
    outcome: outcomeOf(release, main, first),
    reason: main.ruling.code,
    intents: intents.map(({ id, confidence }) => ({ id, confidence })),
    aspect: first.aspect,
    slots: contractSlots(asked.slots, asked.region, asked.benefitYear),
    text: cardText(card),
    card,
    decision,
    figures: book.figures,
    citations: main.fixed ? [] : book.citations,
    actions: [...new Set(parts.flatMap((part) => part.actions))].map((id) => ({
      id,
      label: knowledge.actionLabels.get(id) ?? id,
    })),
    choices:
      main.outcome === 'clarification' && main.ruling.ask
        ? choicesFor(release, main.ruling.ask, asked.region)
        : [],
    confirmation: null,
    region: asked.region ?? null,
    asOf: message.on,
    release: release.id,
    wording: 'rules',
  };
  const places = [asked.region, asked.slots.beneficiaryRegion].map((code) => placeNameIn(release, code));
  return grounded(answer, [message.text, ...message.history], places);
}

/** The answer, or a failed one where a number rests on nothing (a fault of ours that must not reach a person). */
function grounded(answer: Answer, said: string[], places: string[]): Answer {
  const loose = ungroundedNumbers(answer, [...said, dayText(answer.asOf as Message['on'])], places);
  if (loose.length === 0) return answer;
  return { ...answer, outcome: 'failed', reason: `ungrounded: ${loose.join(', ')}` };
}
