// The coverage table of made-up facts: its cells, and its lists of what is not known.
import { describe, expect, it } from 'vitest';
import { coverageTable } from '../../src/knowledge/coverage.js';
import { askedEverywhere, standingGroups, yearlyGroups } from '../../src/knowledge/coverage-topics.js';
import { topics } from '../../src/knowledge/topic.js';
import { madeUpBase } from './made-up-facts.js';

const names = new Map([
  ['100000', '全国'],
  ['410000', '河南'],
  ['410300', '洛阳'],
  ['630000', '青海'],
]);

function tableOf(...facts: Record<string, unknown>[]): string {
  return coverageTable(madeUpBase(...facts), (code) => names.get(code));
}

/** The cells of a place, by the heading of their column. */
function cellsOf(text: string, code: string): Record<string, string> {
  const rows = text.split('\n').filter((line) => line.startsWith('| '));
  const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim());
  const heads = cells(rows[0] ?? '');
  const row = cells(rows.find((line) => line.startsWith(`| ${code} `)) ?? '');
  return Object.fromEntries(heads.map((head, index) => [head, row[index] ?? '']));
}

const premium = { topic: 'premium', benefitYears: 2026, values: { amount: { yuan: 400 } } };

describe('the groups of topics', () => {
  it('hold every topic once', () => {
    const grouped = [...yearlyGroups, ...standingGroups].flatMap((group) => group.topics);
    expect([...grouped].sort()).toEqual([...topics.keys()].sort());
  });

  it('are at most as many as can be read in a row', () => {
    expect(standingGroups.length).toBeLessThanOrEqual(14);
    expect(askedEverywhere.flat().every((topic) => topics.has(topic))).toBe(true);
  });
});

describe('a cell', () => {
  it('shows the best grade of the place itself', () => {
    const text = tableOf({ source: 'grade-c#one' }, { source: 'grade-b#one', topic: 'promise' });
    expect(cellsOf(text, '410000')).toMatchObject({ 地方: '河南', 步骤材料: 'B', 新生儿: '—' });
  });

  it('shows ↑ and the grade of the places around where the place itself has nothing', () => {
    const text = tableOf({ source: 'grade-b#one' }, { topic: 'forum', appliesTo: ['410300'] });
    expect(cellsOf(text, '410300')).toMatchObject({ 步骤材料: '↑B', 档案经办: 'A' });
    expect(cellsOf(text, '410000')).toMatchObject({ 档案经办: '—' });
  });

  it('of a year shows amount, collection and proxy window', () => {
    const days = { start: { day: '2025-10-01' }, end: { day: '2025-12-31' } };
    const window = { topic: 'proxy_window', source: 'grade-c#one', benefitYears: 2026, values: days };
    const cells = cellsOf(tableOf(premium, window), '410000');
    expect(cells).toMatchObject({ '2026年度': 'A · — · C', '2025年度': '—', '2027年度': '—' });
  });

  it('of a standing topic counts only what holds on the day of the last check', () => {
    const text = tableOf({ validTo: '2026-11-22' }, { topic: 'promise', checkedOn: '2026-11-01' });
    expect(cellsOf(text, '410000')).toMatchObject({ 步骤材料: 'A' });
    expect(text).toContain('按2026年11月22日');
    expect(cellsOf(tableOf({ validTo: '2026-11-22' }), '410000')).toMatchObject({ 步骤材料: '—' });
  });

  it('of a past year still counts what was known of it', () => {
    const past = { ...premium, benefitYears: 2024, validTo: '2025-01-01' };
    expect(cellsOf(tableOf(past), '410000')).toMatchObject({ '2024年度': 'A · — · —' });
  });
});

describe('the lists', () => {
  it('tell the little that a place knows, where it knows little', () => {
    expect(tableOf({ topic: 'certificate' })).toContain('- **河南**：除缴费证明外，常问的都没有查到。');
  });

  it('tell what a place lacks of a year that another place knows', () => {
    const text = tableOf(premium, { topic: 'forum', appliesTo: ['630000'] });
    expect(text).toContain('- **青海**：2026年度标准；常问的都没有查到。');
  });

  it('tell what nobody knows: years, topics and provinces', () => {
    const text = tableOf(premium);
    expect(text).toMatch(/哪里都没有查到：.*2027年度标准、2027年度集中期、2027年度代缴期。/);
    expect(text).toMatch(/还没有任何事实的主题：.*可以代缴的亲属/);
    expect(text).toContain('还没有任何事实的省级地方：青海。');
  });
});

it('the table keeps places in the order of their codes', () => {
  const text = tableOf({ appliesTo: ['630000', '410300', '100000'] });
  const codes = [...text.matchAll(/^\| (\d{6}) /gm)].map((found) => found[1]);
  expect(codes).toEqual(['100000', '410300', '630000']);
});
