// Writes a knowledge folder that is many times as large as ours, in made-up places or in years long past, for the real loader.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CORE_SCHEMA, dump, load } from 'js-yaml';
import { built, root } from './built.mjs';

/** @type {typeof import('../../src/domain/region.js')} */
const { isWithin } = await import(built('domain/region.js'));

/** @typedef {{ id: string, region: string }} SourceData and more, which is copied as it is */
/**
 * @typedef {object} FactData and more, which is copied as it is
 * @property {string} id
 * @property {string} source
 * @property {string[]} [alsoSources]
 * @property {string[]} appliesTo
 * @property {string} [widened]
 * @property {'any' | number | { from?: number, to?: number }} benefitYears
 * @property {string} validFrom
 * @property {string} validTo
 * @property {string} [reviewBy]
 * @property {{ fact: string, because: string }} [supersededBy]
 */
/** @typedef {{ sources: SourceData[], facts: FactData[] }} Data */
/** @typedef {'places' | 'years'} Growth */

const citiesInProvince = 99;
/** Years between ours and the newest copy: further back than any day that is asked about. */
const gapYears = 6;

/** @param {string} folder @returns {unknown[]} what every file holds */
function readAll(folder) {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.yaml')).sort();
  return files.map(
    (name) =>
      /** @type {unknown} */ (
        load(readFileSync(path.join(root, folder, name), 'utf8'), { schema: CORE_SCHEMA })
      ),
  );
}

/** @typedef {Partial<Omit<FactData, 'source'>>} Shared what facts of one notice may share */
/** @typedef {Shared & { passage: string }} NoticeFactData */
/** @typedef {Shared & { source: SourceData, facts: NoticeFactData[], tests?: unknown }} NoticeData one document and its facts */

/** @param {NoticeData} notice @returns {FactData[]} as they would stand in a list, with what they share */
function factsOf({ source, facts, tests: _, widened, reviewBy, ...shared }) {
  return facts.map(({ passage, ...own }) => {
    const isOpen = (own.validTo ?? shared.validTo) === 'open';
    return /** @type {FactData} */ ({
      ...shared,
      ...(widened !== undefined && own.appliesTo === undefined && { widened }),
      ...(reviewBy !== undefined && isOpen && { reviewBy }),
      ...own,
      source: `${source.id}#${passage}`,
    });
  });
}

/** @returns {Data} whether they stand in lists or in notices; policy tests are not copied: they name real places */
function ours() {
  const files = /** @type {(FactData[] | NoticeData)[]} */ (readAll('knowledge/facts'));
  const notices = files.flatMap((file) => (Array.isArray(file) ? [] : [file]));
  const sources = /** @type {SourceData[]} */ (readAll('knowledge/sources'));
  return {
    sources: [...sources, ...notices.map(({ source }) => source)],
    facts: [...files.flatMap((file) => (Array.isArray(file) ? file : [])), ...notices.flatMap(factsOf)],
  };
}

const data = ours();
const codes = [
  ...data.sources.map(({ region }) => region),
  ...data.facts.flatMap(({ appliesTo }) => appliesTo),
];
const provinces = [...new Set(codes.map((code) => code.slice(0, 2)))].sort();
const freePrefixes = Array.from({ length: 89 }, (_, index) => String(index + 11)).filter(
  (prefix) => !provinces.includes(prefix),
);

/**
 * Where a place of ours lies in a copy: the nation and each province become a city of a province that nothing is known of,
 * their cities counties of it.
 * @param {string} code
 * @param {number} copy 0 is the original
 * @returns {string}
 */
export function placeIn(code, copy) {
  if (copy === 0) return code;
  const number = (copy - 1) * provinces.length + Math.max(0, provinces.indexOf(code.slice(0, 2)));
  const prefix = freePrefixes[Math.floor(number / citiesInProvince)];
  if (prefix === undefined) throw new Error(`there are no codes left for copy ${copy}`);
  const city = String((number % citiesInProvince) + 1).padStart(2, '0');
  return `${prefix}${city}${code.slice(2, 4)}`;
}

/** @param {string} reference @param {number} copy @returns {string} */
function referenceIn(reference, copy) {
  return reference.replace('#', `-c${copy}#`);
}

/** @param {FactData} fact @param {number} copy @returns {FactData} the same under names of the copy */
function renamed(fact, copy) {
  const { id, source, alsoSources = [], supersededBy } = fact;
  return {
    ...fact,
    id: `${id}.c${copy}`,
    source: referenceIn(source, copy),
    alsoSources: alsoSources.map((reference) => referenceIn(reference, copy)),
    ...(supersededBy && { supersededBy: { ...supersededBy, fact: `${supersededBy.fact}.c${copy}` } }),
  };
}

/** @param {number} copy @returns {Data} */
function copyElsewhere(copy) {
  const sources = data.sources.map((source) => {
    return { ...source, id: `${source.id}-c${copy}`, region: placeIn(source.region, copy) };
  });
  const issuedIn = new Map(sources.map(({ id, region }) => [id, region]));
  const facts = data.facts.map((fact) => {
    const { widened: _, ...moved } = renamed(fact, copy);
    const appliesTo = [...new Set(fact.appliesTo.map((code) => placeIn(code, copy)))];
    const issuer = issuedIn.get(moved.source.split('#')[0] ?? '') ?? '';
    const isWider = appliesTo.some((code) => !isWithin(code, issuer));
    return { ...moved, appliesTo, ...(isWider && { widened: 'made up' }) };
  });
  return { sources, facts };
}

/** @param {string} day @param {number} years @returns {string} */
function yearsBefore(day, years) {
  return `${Number(day.slice(0, 4)) - years}${day.slice(4)}`.replace('-02-29', '-02-28');
}

/** @param {FactData['benefitYears']} benefitYears @param {number} years @returns {FactData['benefitYears']} */
function benefitYearsBefore(benefitYears, years) {
  if (benefitYears === 'any') return 'any';
  if (typeof benefitYears === 'number') return benefitYears - years;
  return Object.fromEntries(Object.entries(benefitYears).map(([end, year]) => [end, year - years]));
}

/** @param {number} copy @returns {Data} what would have held long ago, and for one year only */
function copyBefore(copy) {
  const sources = data.sources.map((source) => ({ ...source, id: `${source.id}-c${copy}` }));
  const years = gapYears + copy;
  const facts = data.facts.map((fact) => ({
    ...renamed(fact, copy),
    benefitYears: benefitYearsBefore(fact.benefitYears, years),
    validFrom: yearsBefore(fact.validFrom, years),
    validTo: yearsBefore(fact.validFrom, years - 1),
  }));
  return { sources, facts };
}

/** @param {string} folder @param {number} copy @param {Data} written files of about the size of ours */
function write(folder, copy, { sources, facts }) {
  const factsFolder = path.join(folder, 'knowledge/facts', `copy-${copy}`);
  const sourcesFolder = path.join(folder, 'knowledge/sources', `copy-${copy}`);
  for (const made of [factsFolder, sourcesFolder]) mkdirSync(made, { recursive: true });
  for (const source of sources)
    writeFileSync(path.join(sourcesFolder, `${source.id}.yaml`), dump(source, { schema: CORE_SCHEMA }));
  /** @type {Map<string, FactData[]>} */
  const bySource = new Map();
  for (const fact of facts) {
    const [source = ''] = fact.source.split('#');
    bySource.set(source, [...(bySource.get(source) ?? []), fact]);
  }
  [...bySource.values()].forEach((group, index) => {
    writeFileSync(path.join(factsFolder, `${index}.yaml`), dump(group, { schema: CORE_SCHEMA }));
  });
}

/**
 * @param {number} size how many times our sources and facts
 * @param {Growth} growth
 * @returns {string} the folder that holds knowledge/; removed when this process ends
 */
export function grownKnowledge(size, growth) {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongji-bench-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  cpSync(path.join(root, 'knowledge'), path.join(folder, 'knowledge'), { recursive: true });
  for (let copy = 1; copy < size; copy += 1) {
    write(folder, copy, growth === 'places' ? copyElsewhere(copy) : copyBefore(copy));
  }
  return folder;
}
