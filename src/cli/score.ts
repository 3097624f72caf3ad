// Scores answers against evaluation items: intents, outcomes, facts stated and facts that would be wrong, out of scope. Pure.
import { z } from 'zod';

export const EvaluationItem = z.object({
  id: z.string(),
  text: z.string(),
  history: z.array(z.string()).default([]),
  region: z.string().nullable(),
  as_of: z.string(),
  intents: z.array(z.string()).min(1),
  outcome: z.string(),
  must: z.array(z.string()).default([]),
  must_not: z.array(z.string()).default([]),
});
export type EvaluationItem = z.infer<typeof EvaluationItem>;

export interface ScoredAnswer {
  outcome: string;
  intents: readonly { id: string }[];
  text: string;
}

export interface Scored {
  summary: Record<string, string>;
  confusions: [pair: string, count: number][];
  failures: Record<string, unknown>[];
}

const hanDigits: Record<string, string> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** One form for every way of writing a date, an amount or a digit before a unit. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(\d{4})\s*[年./-]\s*0?(\d{1,2})\s*[月./-]\s*0?(\d{1,2})\s*[日号]?/g, '$1-$2-$3')
    .replace(/(\d{4})\s*年\s*0?(\d{1,2})\s*月/g, '$1-$2')
    .replace(/0?(\d{1,2})\s*月\s*0?(\d{1,2})\s*[日号]/g, '$1-$2')
    .replace(/(\d)[,，](?=\d{3})/g, '$1')
    .replace(/[〇零一二两三四五六七八九](?=[个年月日天元])/g, (sign) => hanDigits[sign] ?? sign)
    .replace(/\s+/g, '')
    .toLowerCase();
}

const MONTH_AND_DAY = /^\d{1,2}-\d{1,2}$/;

/** Whether the text states one alternative of a fact; a day without a year counts within a year of the one asked in. */
export function states(text: string, fact: string, year: number): boolean {
  const searched = comparable(text);
  return fact.split('|').some((alternative) => {
    const wanted = comparable(alternative);
    if (!MONTH_AND_DAY.test(wanted)) return searched.includes(wanted);
    return [...searched.matchAll(/(?:(\d{4})-)?(\d{1,2}-\d{1,2})(?!\d)/g)].some(
      ([, writtenYear, monthAndDay]) =>
        monthAndDay === wanted && (!writtenYear || Math.abs(Number(writtenYear) - year) <= 1),
    );
  });
}

/** A share with its 95 % Wilson interval. */
export function share(hits: number, count: number): string {
  if (count === 0) return 'n/a';
  const z95 = 1.96;
  const rate = hits / count;
  const scale = 1 + (z95 * z95) / count;
  const centre = (rate + (z95 * z95) / (2 * count)) / scale;
  const half = (z95 * Math.sqrt((rate * (1 - rate)) / count + (z95 * z95) / (4 * count * count))) / scale;
  const percent = (value: number): string => (100 * Math.max(0, value)).toFixed(1);
  return `${percent(rate)} % [${percent(centre - half)}, ${percent(centre + half)}]`;
}

interface Judged {
  item: EvaluationItem;
  want: string;
  got: string;
  declined: boolean;
  missing: boolean;
  intent: boolean;
  anyIntent: boolean;
  outcome: boolean;
  lacks: string[];
  wrong: string[];
}

function judge(item: EvaluationItem, answer: ScoredAnswer | undefined): Judged {
  const { outcome, intents, text } = answer ?? { outcome: 'none', intents: [], text: '' };
  const [want = ''] = item.intents;
  const got = intents[0]?.id ?? 'none';
  const year = Number(item.as_of.slice(0, 4));
  return {
    item,
    want,
    got,
    declined: outcome === 'declined',
    missing: answer === undefined,
    intent: got === want,
    anyIntent: intents.some(({ id }) => item.intents.includes(id)),
    outcome: outcome === (item.outcome === 'clarify' ? 'clarification' : item.outcome),
    lacks: item.must.filter((fact) => !states(text, fact, year)),
    wrong: item.must_not.filter((fact) =>
      fact.split('|').some((part) => comparable(text).includes(comparable(part))),
    ),
  };
}

function isWhole({ anyIntent, outcome, lacks, wrong }: Judged): boolean {
  return anyIntent && outcome && lacks.length === 0 && wrong.length === 0;
}

function summaryOf(judged: readonly Judged[]): Record<string, string> {
  const count = (test: (one: Judged) => boolean): number => judged.filter(test).length;
  const sum = (size: (one: Judged) => number): number => judged.reduce((total, one) => total + size(one), 0);
  const outside = judged.filter(({ want }) => want.startsWith('out_of_scope'));
  const inside = judged.filter(({ want }) => !want.startsWith('out_of_scope'));
  const facts = sum(({ item }) => item.must.length);
  return {
    items: String(judged.length),
    missing: String(count(({ missing }) => missing)),
    primary_intent: share(
      count(({ intent }) => intent),
      judged.length,
    ),
    any_intent: share(
      count(({ anyIntent }) => anyIntent),
      judged.length,
    ),
    outcome: share(
      count(({ outcome }) => outcome),
      judged.length,
    ),
    facts_stated: share(facts - sum(({ lacks }) => lacks.length), facts),
    wrong_facts: `${String(sum(({ wrong }) => wrong.length))} of ${String(sum(({ item }) => item.must_not.length))}`,
    whole_item_right: share(count(isWhole), judged.length),
    out_of_scope_recall: share(outside.filter(({ declined }) => declined).length, outside.length),
    in_scope_declined: `${String(inside.filter(({ declined }) => declined).length)} of ${String(inside.length)}`,
  };
}

/** Scores all items; an item without an answer counts as wrong. */
export function scoreAnswers(
  items: readonly EvaluationItem[],
  answers: ReadonlyMap<string, ScoredAnswer>,
): Scored {
  const judged = items.map((item) => judge(item, answers.get(item.id)));
  const pairs = new Map<string, number>();
  for (const { want, got, intent } of judged)
    if (!intent) pairs.set(`${want} -> ${got}`, (pairs.get(`${want} -> ${got}`) ?? 0) + 1);
  return {
    summary: summaryOf(judged),
    confusions: [...pairs].sort((one, other) => other[1] - one[1]),
    failures: judged
      .filter((one) => !isWhole(one))
      .map(({ item, want, got, lacks, wrong }) => ({
        id: item.id,
        text: item.text.slice(0, 60),
        want,
        got,
        outcome: `${item.outcome}/${answers.get(item.id)?.outcome ?? 'none'}`,
        lacks,
        wrong,
      })),
  };
}
