// What the classifier looks at: character n-grams of the reading text, with people, places, years and amounts each masked to one sign,
// so that no relation or city can mean an intent.
import { HAN_NUMBER } from './numbers.js';
import type { PeopleReader } from './read-people.js';
import type { Places } from './places.js';

const CODE_UNITS = 65_536;

const masks: readonly [RegExp, string][] = [
  [/(20\d{2}|二[零〇][一二三四五六七八九零〇]{2})年?度?/g, 'Y'],
  [/(?<!\d)2[3-9](?=年|的|、)年?/g, 'Y'],
  [/\d{1,2}月\d{1,2}[日号]?/g, 'D'],
  [/\d{1,2}[号日月]/g, 'D'],
  [new RegExp(`(\\d+|${HAN_NUMBER})(块钱?|元|圆)`, 'g'), 'M'],
  [/\d{3,}/g, 'M'],
  [/\d+/g, 'N'],
];

/** Masks a reading text for classification. */
export function createMask(people: PeopleReader, places: Places): (text: string) => string {
  return (text) => {
    let masked = '';
    let from = 0;
    for (const { start, end } of people.mentions(text)) {
      masked += `${text.slice(from, start)}R`;
      from = end;
    }
    masked += text.slice(from);
    for (const { word } of places.mentions(masked)) masked = masked.replace(word, 'P');
    for (const [pattern, sign] of masks) masked = masked.replace(pattern, sign);
    return masked
      .replace(/[\s,，。.!！、~～…"“”'‘’]+/g, ' ')
      .replace(/R+/g, 'R')
      .trim();
  };
}

/** Character 1- and 2-grams with the text's ends marked, each packed into a number (first × 65,536 + second). */
export function gramsOf(masked: string): number[] {
  const text = `^${masked}$`;
  const singles = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const pairs = singles.slice(1).map((code, at) => (singles[at] ?? 0) * CODE_UNITS + code);
  return [...singles, ...pairs];
}
