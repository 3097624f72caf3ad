// What is known where: a table of places, topics and benefit years with the best grade of each, and lists of what is not known.
// Written for staff, in Markdown. Pure: its day is the last on which any fact was checked, so the same data give the same text.
import type { Day } from '../domain/day.js';
import { dayText } from '../domain/day.js';
import { chainOf, NATION } from '../domain/region.js';
import { askedEverywhere, soughtInVain, standingGroups, yearlyGroups, type TopicGroup } from './coverage-topics.js';
import { coversYear, isValidOn, type Fact } from './fact.js';
import { splitReference, type KnowledgeBase } from './knowledge-base.js';
import { groupFacts, type FactGroups } from './lint-groups.js';
import { topics, type TopicId } from './topic.js';

const years = [2024, 2025, 2026, 2027] as const;
const NOTHING = '—';
/** From this share of the usual questions on, a place's unknowns are told the other way round. */
const MOST = 0.6;

type NameOf = (code: string) => string | undefined;

/** What the table is made from. */
interface Survey {
  groups: FactGroups;
  gradeOf: (fact: Fact) => string;
  on: Day;
}

type Holds = (fact: Fact) => boolean;

function bestGrade({ groups, gradeOf }: Survey, [place, holds]: [string, Holds], asked: readonly TopicId[]): string | undefined {
  const known = asked.flatMap((topic) => groups.at(topic, place).filter(holds));
  return known.map(gradeOf).sort()[0];
}

/** The place's own best grade; else ↑ and that of the places around; else a dash. */
function cellOf(survey: Survey, [place, holds]: [string, Holds], asked: readonly TopicId[]): string {
  const own = bestGrade(survey, [place, holds], asked);
  if (own !== undefined) return own;
  const around = chainOf(place).flatMap((code) => bestGrade(survey, [code, holds], asked) ?? []);
  const [best] = around.sort();
  return best === undefined ? NOTHING : `↑${best}`;
}

function inYear(year: number): Holds {
  return (fact) => coversYear(fact, year);
}

function onDay(on: Day): Holds {
  return (fact) => isValidOn(fact, on);
}

function yearCells(survey: Survey, place: string): string[] {
  return years.map((year) => {
    const marks = yearlyGroups.map((group) => cellOf(survey, [place, inYear(year)], group.topics));
    return marks.every((mark) => mark === NOTHING) ? NOTHING : marks.join(' · ');
  });
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function tableOf(survey: Survey, places: readonly [string, string][]): string[] {
  const heads = ['代码', '地方', ...years.map((year) => `${String(year)}年度`), ...standingGroups.map(({ name }) => name)];
  const rows = places.map(([code, name]) => {
    const standing = standingGroups.map((group) => cellOf(survey, [code, onDay(survey.on)], group.topics));
    return rowOf([code, name, ...yearCells(survey, code), ...standing]);
  });
  return [rowOf(heads), rowOf(heads.map(() => '---')), ...rows];
}

function isKnown(survey: Survey, [place, holds]: [string, Holds], asked: readonly TopicId[]): boolean {
  return cellOf(survey, [place, holds], asked) !== NOTHING;
}

function isKnownAnywhere({ groups }: Survey, holds: Holds, asked: readonly TopicId[]): boolean {
  return groups.all.some(({ topic, facts }) => asked.includes(topic as TopicId) && facts.some(holds));
}

/** The yearly groups that are unknown at a place, though another place knows that year. */
function yearsMissing(survey: Survey, place: string): string[] {
  return years.flatMap((year) => {
    const missing = yearlyGroups
      .filter((group) => isKnownAnywhere(survey, inYear(year), group.topics))
      .filter((group) => !isKnown(survey, [place, inYear(year)], group.topics));
    return missing.length === 0 ? [] : [`${String(year)}年度${missing.map(({ name }) => name).join('、')}`];
  });
}

function namesOf(asked: readonly (readonly TopicId[])[]): string[] {
  return asked.flatMap(([first]) => topics.get(first ?? '')?.name ?? []);
}

/** Where most of what people ask is unknown, the little that is known is shorter to read. */
function standingMissing(survey: Survey, place: string): string[] {
  const holds = onDay(survey.on);
  const missing = askedEverywhere.filter((asked) => !isKnown(survey, [place, holds], asked));
  if (missing.length <= askedEverywhere.length * MOST) return namesOf(missing);
  const known = namesOf(askedEverywhere.filter((asked) => !missing.includes(asked)));
  return [`${known.length > 0 ? `除${known.join('、')}外，` : ''}常问的都没有查到`];
}

function missingAt(survey: Survey, place: string): string {
  return [...yearsMissing(survey, place), ...standingMissing(survey, place)].join('；');
}

function missingList(survey: Survey, places: readonly [string, string][]): string[] {
  return places
    .filter(([code]) => code !== NATION)
    .map(([code, name]) => [name, missingAt(survey, code)] as const)
    .filter(([, missing]) => missing !== '')
    .map(([name, missing]) => `- **${name}**：${missing}。`);
}

const FIRST_PROVINCE = 11;
const LAST_PROVINCE = 65;

/** Provinces of the mainland in which nothing at all is known of any place. */
function provincesWithout(places: readonly [string, string][], nameOf: NameOf): string[] {
  const known = new Set(places.map(([code]) => code.slice(0, 2)));
  const prefixes = Array.from({ length: LAST_PROVINCE - FIRST_PROVINCE + 1 }, (_, index) => String(FIRST_PROVINCE + index));
  return prefixes.filter((prefix) => !known.has(prefix)).flatMap((prefix) => nameOf(`${prefix}0000`) ?? []);
}

function nowhereList(survey: Survey, provinces: readonly string[]): string[] {
  const unknownYears = years.flatMap((year) =>
    yearlyGroups
      .filter((group) => !isKnownAnywhere(survey, inYear(year), group.topics))
      .map(({ name }) => `${String(year)}年度${name}`),
  );
  const without = [...topics].filter(([id]) => !isKnownAnywhere(survey, () => true, [id as TopicId]));
  return [
    ...(unknownYears.length > 0 ? [`哪里都没有查到：${unknownYears.join('、')}。`] : []),
    ...(without.length > 0 ? [`还没有任何事实的主题：${without.map(([, { name }]) => name).join('、')}。`] : []),
    ...(provinces.length > 0 ? [`还没有任何事实的省级地方：${provinces.join('、')}。`] : []),
    ...soughtInVain,
  ].map((line) => `- ${line}`);
}

function groupLegend({ name, topics: grouped }: TopicGroup): string {
  return `- **${name}**：${[...new Set(grouped.map((id) => topics.get(id)?.name ?? id))].join('、')}。`;
}

function lastChecked(facts: readonly Fact[]): Day {
  return facts.reduce((last, { checkedOn }) => (checkedOn > last ? checkedOn : last), '0000-01-01' as Day);
}

/** The whole document, from facts alone; `nameOf` gives a place's name by its code. */
export function coverageTable(base: KnowledgeBase, nameOf: NameOf): string {
  const gradeOf = (fact: Fact): string => base.source(splitReference(fact.source).sourceId).copy;
  const survey: Survey = { groups: groupFacts(base.facts), gradeOf, on: lastChecked(base.facts) };
  const codes = [...new Set(base.facts.flatMap(({ appliesTo }) => appliesTo))].sort();
  const places = codes.map((code): [string, string] => [code, nameOf(code) ?? code]);
  const lines = [
    '# 哪里知道什么',
    '',
    '由 `npm run -s gongji -- policy coverage --write` 写出，不要手改。',
    `长期有效的主题按${dayText(survey.on)}（最近一次核对的日子）算；分年度的主题不论现在是否还有效。`,
    '',
    `格子里是当地已知的最好等级：A 官方文件，B 官方媒体，C 转载，D 来历不明（C、D 都未核实）；↑ 表示当地没有，用上级地方或全国的；${NOTHING} 表示没有查到。`,
    `年度一列依次是：${yearlyGroups.map(({ name }) => name).join(' · ')}。`,
    '',
    '## 总表',
    '',
    ...tableOf(survey, places),
    '',
    '各列包含的主题：',
    '',
    ...[...yearlyGroups, ...standingGroups].map(groupLegend),
    '',
    '## 各地还没有查到的',
    '',
    `常问的是：${namesOf(askedEverywhere).join('、')}。`,
    '',
    ...missingList(survey, places),
    '',
    '## 哪里都没有查到的',
    '',
    ...nowhereList(survey, provincesWithout(places, nameOf)),
    '',
  ];
  return lines.join('\n');
}
