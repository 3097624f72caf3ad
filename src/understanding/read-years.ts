// Which benefit year is meant and which years went unpaid. 今年 from September on means the year now being paid for.
import { partsOf, type Day } from '../domain/day.js';
import { seasonYear } from '../domain/season.js';
import { readNumber } from './numbers.js';

export interface YearsRead {
  benefitYear?: number;
  gapYears: number[];
  gapCount?: number;
}

const CLAUSE_END = /[,，。;；!！?？\n]|\s(?!\d)/;
const GAP = /没交|没有交|断|漏|忘|没参|没买|没上|没入|停了|(啥|什么)?医保都?没有|没医保|没续|未交/;
/** Told never to have missed a year. */
export const NEVER_INTERRUPTED =
  /(?<![断有])(没|未)有?断|从不断|不曾断|年年(都)?(交|按时|参保)|一直(都)?(在)?(交|参保|有医保)(?!不)|连续(交|参保)/;
const YEAR =
  /(20\d{2}|二[零〇][一二三四五六七八九零〇]{2})(?=年|度|的|居|医|[^\d.月-]|$)|(?<![\d.])([2-3]\d)(?=年|的|、|和|跟|两年|,|，|\s*2\d)|(明年|今年|去年|前年|后年)/g;

function relativeYear(word: string, on: Day): number {
  const { year } = partsOf(on);
  const season = seasonYear(on);
  const byWord: Record<string, number> = {
    今年: season,
    明年: year + 1,
    去年: season - 1,
    前年: season - 2,
    后年: year + 2,
  };
  return byWord[word] ?? season;
}

function yearOf(match: RegExpMatchArray, on: Day): number | undefined {
  const [, full, short, word] = match;
  if (word !== undefined) return relativeYear(word, on);
  if (short !== undefined) return 2000 + Number(short);
  return full === undefined ? undefined : readNumber(full);
}

function isPlausible(year: number, on: Day): boolean {
  return Math.abs(year - partsOf(on).year) <= 15;
}

/** 2024年以后生的: a year of birth, no benefit year. */
const BIRTH = /^年?(以后|之后|后|以来|底|初|头)?(才|刚)?(出)?生/;

function isDate(clause: string, match: RegExpMatchArray): boolean {
  const after = clause.slice((match.index ?? 0) + match[0].length);
  return /^年?\s*\d{1,2}\s*(月|[./-]\d)/.test(after) || /^(\d|月|号|日)/.test(after) || BIRTH.test(after);
}

/** A year that was paid for, in a clause that tells of a gap too: 断了一年今年集中期缴的. */
function isPaid(clause: string, match: RegExpMatchArray): boolean {
  const after = clause.slice((match.index ?? 0) + match[0].length);
  return /^[^没未断漏忘停该应]{0,8}交(?!费|的时候|的没|过?没)/.test(after);
}

interface YearMention {
  year: number;
  kind: 'gap' | 'explicit' | 'relative';
}

function isGap(clause: string): boolean {
  return GAP.test(clause) && !NEVER_INTERRUPTED.test(clause);
}

const SINCE = /(?:从|自)?(20\d{2}|2\d)年?(?:起|开始|以来|以后|就|(?:一直)?断到现在|到现在)/;

/** 从2023年起没交: every year since then up to the season before this one. */
function sinceYears(clause: string, on: Day): number[] {
  const told = SINCE.exec(clause)?.[1];
  if (told === undefined || !isGap(clause)) return [];
  const first = told.length === 2 ? 2000 + Number(told) : Number(told);
  const last = relativeYear('今年', on) - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** 去年的居民医保 asks for that season's year; 跟去年一样 does not. */
const PAST_SEASON = /(去年|前年)(度|的)?(居民)?(医保|交费标准|标准)/;

function mentionsIn(clause: string, on: Day): YearMention[] {
  const since = sinceYears(clause, on);
  if (since.length > 0) return since.map((year) => ({ year, kind: 'gap' }));
  const past = PAST_SEASON.exec(clause)?.[1];
  if (past !== undefined && !isGap(clause)) return [{ year: relativeYear(past, on), kind: 'explicit' }];
  return [...clause.matchAll(YEAR)].flatMap((match): YearMention[] => {
    const year = yearOf(match, on);
    if (year === undefined || !isPlausible(year, on) || isDate(clause, match)) return [];
    if (isGap(clause) && !isPaid(clause, match)) return [{ year, kind: 'gap' }];
    return [{ year, kind: match[3] === undefined ? 'explicit' : 'relative' }];
  });
}

const GAP_COUNT = /(断|停)(交|保|缴)?(了|过)?有?([一二两三四五六七八九\d])年/;

/** 断了两年 names no year, only how many. */
function countedGap(text: string): number | undefined {
  const told = GAP_COUNT.exec(text)?.[4];
  const count = told === undefined ? undefined : readNumber(told);
  return count === undefined || NEVER_INTERRUPTED.test(text) ? undefined : count;
}

/** Reads a text clause by clause: years beside 没交, 断 … are gaps, others the benefit year (the last one told). */
export function readYears(text: string, on: Day): YearsRead {
  const mentions = text.split(CLAUSE_END).flatMap((clause) => mentionsIn(clause, on));
  const years = (kind: YearMention['kind']): number[] =>
    mentions.filter((mention) => mention.kind === kind).map(({ year }) => year);
  const benefitYear = years('explicit').at(-1) ?? benefitYearOf(years('relative'), on);
  const gapYears = years('gap');
  const gapCount = gapYears.length > 0 ? undefined : countedGap(text);
  return {
    gapYears,
    ...(benefitYear !== undefined && { benefitYear }),
    ...(gapCount !== undefined && { gapCount }),
  };
}

/** 今年, 明年 and 后年 name a benefit year; 去年 only tells when something was done. */
function benefitYearOf(relative: readonly number[], on: Day): number | undefined {
  const thisSeason = relativeYear('今年', on);
  const current = relative.filter((year) => year >= thisSeason);
  return current.length > 0 ? Math.max(...current) : undefined;
}
