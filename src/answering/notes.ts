// Notes that belong to an answer whatever was asked: facts past their review day, old sources, a proxy window that is not open.
import { addDays, publishedText } from '../domain/day.js';
import type { UnderstoodIntent } from '../domain/understood.js';
import { splitReference } from '../knowledge/knowledge-base.js';
import { find, valueOf } from '../rules/ruling.js';
import { collectionWindow, daysToNearEnd, proxyWindow } from '../rules/paying-time.js';
import type { ComposedPart } from './compose-part.js';
import { windowNote } from './exceptions.js';
import type { Writing } from './part.js';

const STALE_AFTER_DAYS = 365;

function words({ book, knowledge }: Writing, id: string): string {
  return book.fill(knowledge.notes.get(id) ?? '', `note ${id}`);
}

/** The last day that a published month or year may mean. */
function latestDayOf(published: string): string {
  return published + '-12-31'.slice(published.length - '2024'.length);
}

/** Says from when the main source is, where a standing rule rests on one more than a year old. */
export function staleNotes(writing: Writing, parts: readonly ComposedPart[]): string[] {
  const { book, knowledge, asked } = writing;
  const fact = parts[0]?.ruling.facts[0];
  if (fact?.validTo !== 'open' || parts[0]?.outcome !== 'answered') return [];
  const { published, copy } = knowledge.base.source(splitReference(fact.source).sourceId);
  if (published === null || copy > 'B') return [];
  if (addDays(asked.on, -STALE_AFTER_DAYS) <= latestDayOf(published)) return [];
  book.offer('source.published', { words: publishedText(published) }, [fact.id]);
  return [words(writing, 'dated')];
}

/** Opens an answer that rests on a fact past its review day with the day on which it was last checked. */
export function overdueNotes(writing: Writing, parts: readonly ComposedPart[]): string[] {
  const facts = parts.flatMap((part) => part.ruling.facts);
  const late = facts.find((fact) => fact.reviewBy !== undefined && writing.asked.on > fact.reviewBy);
  if (!late) return [];
  writing.book.offer('fact.checkedOn', { day: late.checkedOn }, [late.id]);
  return [words(writing, 'overdue')];
}

/** Says that the place pays first and gets it back, beside answers of such times that something is allowed. */
export function modeNotes(writing: Writing, intents: readonly UnderstoodIntent[]): string[] {
  const mode = find(writing.asked, 'proxy_mode');
  const allowed = intents.some(({ id }) => id === 'eligible_relatives' || id === 'how_to_proxy_pay');
  if (!allowed || !mode || valueOf(mode, 'mode', 'mode') !== 'reimburse') return [];
  writing.book.cite(mode);
  return [words(writing, 'pay_first')];
}

/** Says that proxy payment is not open on the asked day, beside answers that say it is allowed or how it is done. */
export function windowNotes(writing: Writing, intents: readonly UnderstoodIntent[]): string[] {
  const note = windowNote(intents, writing.asked);
  const window = note && proxyWindow(writing.asked);
  if (!window) return [];
  const facts = window.facts.map(({ id }) => id);
  writing.book.offer('proxy_window.start', { day: window.start }, facts);
  window.facts.forEach((fact) => writing.book.cite(fact));
  return [words(writing, note)];
}

const hurried = new Set([
  'how_to_proxy_pay',
  'choose_entrance',
  'eligible_relatives',
  'late_enrolment',
  'premium_amount',
  'bind_family',
]);

/** Says that the collection period ends today or within a week, beside answers to those who may still pay. */
export function deadlineNotes(writing: Writing, intents: readonly UnderstoodIntent[]): string[] {
  const { asked, book } = writing;
  const window = collectionWindow(asked);
  const left = daysToNearEnd(window, asked.on);
  const soon = left !== undefined && intents.some(({ id }) => hurried.has(id));
  if (!window || !soon || intents.some(({ id }) => id === 'payment_window')) return [];
  book.offer(
    'window.days_left',
    { days: left },
    window.facts.map(({ id }) => id),
  );
  window.facts.forEach((fact) => book.cite(fact));
  return [words(writing, left === 0 ? 'deadline_today' : 'deadline_near')];
}
