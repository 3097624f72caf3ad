// From an utterance and its history to intents, aspects and slots, with no model. Doubt is reported, not hidden.
import type { Day } from '../domain/day.js';
import type { Understood, UnderstoodIntent } from '../domain/understood.js';
import { probabilities, vectorOf, type ClassifierModel } from './classifier.js';
import { gramsOf } from './features.js';
import { bestIntent, rankIntents, type IntentScore, type LabelOwners } from './intent-scores.js';
import { askedInstead, leadIntent } from './lead-intent.js';
import type { SlotReader } from './read-slots.js';

export interface UnderstandingParts {
  model: ClassifierModel;
  owners: LabelOwners;
  read(text: string): string;
  mask(text: string): string;
  slots: SlotReader;
  /** Whether a reading names matters of other offices and none of ours. */
  isForeign(reading: string): boolean;
  /** Ids of the claims that a reading repeats. */
  hearClaims(reading: string): string[];
  /** Aspects of what we don't answer. */
  outside: ReadonlySet<string>;
  /** Readings of the choices that are offered when a detail is asked for. */
  choices: ReadonlySet<string>;
}

export interface Heard {
  text: string;
  history: readonly string[];
  region: string | undefined;
  on: Day;
}

const FOLLOW_UP = /^(那|还有|要是|如果|不是|可|所以|然后|就|再|第[一二三]个|另外|行)|呢$|吗$/;
const SHORT = 14;
const SURE = 0.75;
const HISTORY_WEIGHT = 0.55;
const DOUBT_BELOW = 0.12;
const CLAUSE_SURE = 0.8;
const CLAUSE_LENGTH = 5;
const CLAUSE_AT_LEAST = 0.03;
const SECOND_AT_LEAST = 0.2;
const SECOND_OF_FIRST = 0.3;
const PARTNER_AT_LEAST = 0.08;
const MOST_INTENTS = 3;

function spread(parts: UnderstandingParts, masked: string): Float32Array {
  return probabilities(parts.model, vectorOf(parts.model, gramsOf(masked)));
}

// What is left of a message that gives nothing but a detail, once people, places, years and amounts are masked.
const BARE_DETAIL = /^[PRYMDN\s的呢是在市那我俺她他这里省人就吧啊哦嗯对]*$/;

/** Whether the message only gives a detail (洛阳的; 那我妹呢; a choice's label), so that the last question goes on. */
function isDetail(parts: UnderstandingParts, reading: string, masked: string): boolean {
  return parts.choices.has(reading) || BARE_DETAIL.test(masked);
}

function leansOnHistory(masked: string, alone: Float32Array): boolean {
  return Math.max(...alone) < SURE && (masked.length <= SHORT || FOLLOW_UP.test(masked));
}

interface Reply {
  reading: string;
  masked: string;
  alone: Float32Array;
  last: string;
}

/** The scores of a message that follows another one. */
function withHistory(parts: UnderstandingParts, { reading, masked, alone, last }: Reply): Float32Array {
  const before = parts.mask(last);
  if (isDetail(parts, reading, masked)) return spread(parts, before);
  return leansOnHistory(masked, alone) ? mixed(alone, spread(parts, `${before} ${masked}`)) : alone;
}

function mixed(alone: Float32Array, together: Float32Array): Float32Array {
  return alone.map((value, index) => (1 - HISTORY_WEIGHT) * value + HISTORY_WEIGHT * (together[index] ?? 0));
}

/** The scores of outside aspects alone, summing to what all did. */
function onlyOutside(parts: UnderstandingParts, scores: Float32Array): Float32Array {
  const kept = scores.map((score, index) => (parts.outside.has(parts.model.labels[index] ?? '') ? score : 0));
  const total = kept.reduce((sum, score) => sum + score, 0);
  return total > 0 ? kept.map((score) => score / total) : scores;
}

/** Intents that a single clause of a longer message asks for by itself. */
function intentsOfClauses(parts: UnderstandingParts, reading: string): Set<string> {
  const clauses = reading.split(/[,，。!！?？;；\n]+/).filter((clause) => clause.length >= CLAUSE_LENGTH);
  if (clauses.length < 2) return new Set();
  const best = clauses.map((clause) => bestIntent(parts.owners, spread(parts, parts.mask(clause))));
  return new Set(best.filter(({ confidence }) => confidence >= CLAUSE_SURE).map(({ id }) => id));
}

/** A reported double payment whose asker speaks of getting money back asks for the refund too. */
function goesAlong(first: string, other: string, reading: string): boolean {
  return first === 'duplicate_payment' && other === 'refund' && /退|撤/.test(reading);
}

function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

/** Understands a message. Confidence is the classifier's probability of the intent. */
export function understand(parts: UnderstandingParts, heard: Heard): Understood {
  const reading = parts.read(heard.text);
  const earlier = heard.history.map((text) => parts.read(text));
  const masked = parts.mask(reading);
  const alone = spread(parts, masked);
  const last = earlier.at(-1);
  const scores = last === undefined ? alone : withHistory(parts, { reading, masked, alone, last });
  const foreign = parts.isForeign(reading);
  const ranked = rankIntents(parts.owners, parts.model.labels, foreign ? onlyOutside(parts, scores) : scores);
  const [first, ...others] = ranked;
  const clauseIntents = intentsOfClauses(parts, reading);
  if (!first) throw new Error('the classifier has no labels; intents/ is empty');
  const also = others.filter(
    ({ id, confidence }) =>
      (confidence >= SECOND_AT_LEAST && confidence >= SECOND_OF_FIRST * first.confidence) ||
      goesAlong(first.id, id, reading) ||
      (id === askedInstead[first.id] && confidence >= PARTNER_AT_LEAST) ||
      (confidence >= CLAUSE_AT_LEAST && clauseIntents.has(id)),
  );
  const asIntent = ({ id, aspect, confidence }: IntentScore): UnderstoodIntent => ({
    id,
    aspect,
    confidence: rounded(confidence),
  });
  const slots = parts.slots.read([...earlier, reading], heard.region, heard.on);
  return {
    intents: leadIntent([asIntent(first), ...also.slice(0, MOST_INTENTS - 1).map(asIntent)], {
      slots,
      region: heard.region,
      reading,
    }),
    slots,
    claims: foreign ? [] : parts.hearClaims(reading),
    doubtful: first.confidence < DOUBT_BELOW,
  };
}
