// Looking facts up: place, year, day and grade, one at a time. Never another city's value, never another year's.
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../src/domain/day.js';
import type { FactQuery, Lookup } from '../../src/knowledge/knowledge-base.js';
import { isYearBound, splitReference } from '../../src/knowledge/knowledge-base.js';
import { madeUpBase } from './made-up-facts.js';

const query: FactQuery = {
  topic: 'proxy_busy',
  region: '410300',
  benefitYear: 2026,
  on: day('2025-11-05'),
};

function idsOf(found: Lookup): string[] {
  if (found.kind === 'none') return [];
  return (found.kind === 'conflict' ? found.facts : [found.fact, ...found.more]).map(({ id }) => id);
}

describe('the nearest place', () => {
  const base = madeUpBase(
    { id: 'nation', appliesTo: ['100000'] },
    { id: 'henan', appliesTo: ['410000'] },
    { id: 'luoyang', appliesTo: ['410300'] },
    { id: 'jianxi', appliesTo: ['410305'] },
  );

  it.each([
    ['410305', 'jianxi'],
    ['410303', 'luoyang'],
    ['410300', 'luoyang'],
    ['410100', 'henan'],
    ['410000', 'henan'],
    ['140200', 'nation'],
    ['100000', 'nation'],
  ])('of %s is that of %s', (region, id) => {
    expect(idsOf(base.lookup({ ...query, region }))).toEqual([id]);
  });

  it('is never another city, nor a place inside the one asked for', () => {
    const cities = madeUpBase({ appliesTo: ['410100'] }, { appliesTo: ['410305'] });
    expect(cities.lookup(query)).toEqual({ kind: 'none' });
    expect(cities.lookup({ ...query, region: '410000' })).toEqual({ kind: 'none' });
  });

  it('wins also when a farther one knows more', () => {
    const farther = madeUpBase(
      { id: 'near', appliesTo: ['410300'] },
      { id: 'far', appliesTo: ['410000'], values: { limit: { persons: 5 } } },
    );
    expect(idsOf(farther.lookup(query))).toEqual(['near']);
  });
});

describe('the day', () => {
  const base = madeUpBase({ validFrom: '2025-10-10', validTo: '2026-01-01' });

  it.each([
    ['2025-10-09', 0],
    ['2025-10-10', 1],
    ['2025-12-31', 1],
    ['2026-01-01', 0],
  ])('%s finds %i facts', (on, count) => {
    expect(idsOf(base.lookup({ ...query, on: day(on) }))).toHaveLength(count);
  });

  it('may be any after the first for an open fact', () => {
    const open = madeUpBase({ validTo: 'open', reviewBy: '2027-08-31' });
    expect(idsOf(open.lookup({ ...query, on: addDays(query.on, 5000) }))).toEqual(['fact-0']);
  });

  it('goes back to a farther place where the near one is over', () => {
    const over = madeUpBase(
      { id: 'near', appliesTo: ['410300'], validTo: '2025-11-05' },
      { id: 'far', appliesTo: ['410000'] },
    );
    expect(idsOf(over.lookup(query))).toEqual(['far']);
  });
});

describe('the benefit year', () => {
  it.each<[unknown, number[]]>([
    [2026, [2026]],
    [{ from: 2026 }, [2026, 2027]],
    [{ to: 2026 }, [2025, 2026]],
    [{ from: 2025, to: 2026 }, [2025, 2026]],
    ['any', [2025, 2026, 2027]],
  ])('of a fact for %j is one of %j', (benefitYears, covered) => {
    const base = madeUpBase({ benefitYears });
    const found = [2025, 2026, 2027].filter(
      (benefitYear) => base.lookup({ ...query, benefitYear }).kind === 'value',
    );
    expect(found).toEqual(covered);
  });

  it('belongs to amounts and windows, not to steps', () => {
    expect(isYearBound('premium')).toBe(true);
    expect(isYearBound('collection_window')).toBe(true);
    expect(isYearBound('proxy_steps')).toBe(false);
  });
});

describe('two facts of one place', () => {
  it('contradict each other when a value differs', () => {
    const base = madeUpBase({ values: { limit: { persons: 5 } } }, { values: { limit: { persons: 6 } } });
    expect(base.lookup(query).kind).toBe('conflict');
    expect(idsOf(base.lookup(query))).toEqual(['fact-0', 'fact-1']);
  });

  it('contradict each other whichever stands first, and with a third beside them', () => {
    const base = madeUpBase(
      { values: {} },
      { values: { limit: { persons: 5 } } },
      { values: { limit: { persons: 6 } } },
    );
    expect(base.lookup(query).kind).toBe('conflict');
  });

  it('add up when no value differs', () => {
    const base = madeUpBase({ values: { limit: { persons: 5 } } }, { values: { free: { yes: true } } });
    expect(base.lookup(query).kind).toBe('value');
    expect(idsOf(base.lookup(query))).toEqual(['fact-0', 'fact-1']);
  });

  it('do not contradict each other in different years or on different days', () => {
    const base = madeUpBase(
      { benefitYears: 2025, values: { limit: { persons: 5 } } },
      { benefitYears: 2026, values: { limit: { persons: 6 } } },
      { benefitYears: 2026, validFrom: '2026-01-01', values: { limit: { persons: 7 } } },
    );
    expect(idsOf(base.lookup(query))).toEqual(['fact-1']);
  });
});

describe('the grade', () => {
  const here = (grade: string): Record<string, unknown> => ({ id: grade, source: `grade-${grade}#one` });

  it.each([
    ['a', 1],
    ['b', 1],
    ['c', 0],
    ['d', 0],
  ])('%s is found %i times by default', (grade, count) => {
    expect(idsOf(madeUpBase(here(grade)).lookup(query))).toHaveLength(count);
  });

  it('c is found when asked for, d never', () => {
    expect(idsOf(madeUpBase(here('c')).lookup({ ...query, worstGrade: 'C' }))).toEqual(['c']);
    expect(idsOf(madeUpBase(here('d')).lookup({ ...query, worstGrade: 'C' }))).toEqual([]);
  });

  it('c never stands beside b or contradicts it at the same place', () => {
    const base = madeUpBase(
      { ...here('c'), values: { limit: { persons: 9 } } },
      { ...here('b'), values: { limit: { persons: 5 } } },
    );
    expect(idsOf(base.lookup({ ...query, worstGrade: 'C' }))).toEqual(['b']);
  });

  it('b of the province wins over c of the city', () => {
    const base = madeUpBase({ ...here('c'), appliesTo: ['410300'] }, here('b'));
    expect(idsOf(base.lookup(query))).toEqual(['b']);
    expect(idsOf(base.lookup({ ...query, worstGrade: 'C' }))).toEqual(['b']);
  });
});

describe('a better grade', () => {
  const county = '410327';
  const chain = [county, '410300', '410000', '100000'];
  const at = (grade: string, place: string): Record<string, unknown> => ({
    id: `${grade}-${place}`,
    source: `grade-${grade}#one`,
    appliesTo: [place],
  });
  const found = (facts: Record<string, unknown>[], worstGrade: 'B' | 'C' | 'D' = 'D'): string[] =>
    idsOf(madeUpBase(...facts).lookup({ ...query, region: county, worstGrade }));

  it.each([
    ['a', 'c'],
    ['a', 'd'],
    ['b', 'c'],
    ['b', 'd'],
    ['c', 'd'],
  ])('%s speaks before %s, however near or far either is', (better, worse) => {
    for (const far of chain) {
      for (const near of chain) {
        const pair = [at(worse, near), at(better, far)];
        expect(found(pair)).toEqual([`${better}-${far}`]);
        expect(found([...pair].reverse())).toEqual([`${better}-${far}`]);
      }
    }
  });

  it('of a and b is none: the nearer of them speaks, and at one place both do', () => {
    expect(found([at('a', '410000'), at('b', county)])).toEqual([`b-${county}`]);
    expect(found([at('b', '410000'), at('a', county)])).toEqual([`a-${county}`]);
    expect(found([at('a', county), at('b', county)])).toEqual([`a-${county}`, `b-${county}`]);
  });

  it('is looked for only as far down as the question allows', () => {
    const all = ['d', 'c', 'b'].map((grade, index) => at(grade, chain[index]!));
    expect(found(all)).toEqual(['b-410000']);
    expect(found(all.slice(0, 2))).toEqual(['c-410300']);
    expect(found(all.slice(0, 2), 'B')).toEqual([]);
    expect(found(all.slice(0, 1))).toEqual([`d-${county}`]);
    expect(found(all.slice(0, 1), 'C')).toEqual([]);
  });

  it('of another day or year leaves the word to the worse', () => {
    const over = { ...at('a', county), validTo: '2025-11-05' };
    const other = { ...at('b', county), benefitYears: 2025 };
    expect(found([over, other, at('d', '100000')])).toEqual(['d-100000']);
  });

  it('that contradicts itself is not decided by a worse one', () => {
    const clash = [5, 6].map((persons) => ({
      ...at('b', '410000'),
      id: `b-${String(persons)}`,
      values: { limit: { persons } },
    }));
    const worse = { ...at('c', county), values: { limit: { persons: 5 } } };
    const lookup = madeUpBase(worse, ...clash).lookup({ ...query, region: county, worstGrade: 'D' });
    expect([lookup.kind, idsOf(lookup)]).toEqual(['conflict', ['b-5', 'b-6']]);
  });
});

describe('a superseded fact', () => {
  const old = {
    id: 'city-2020',
    appliesTo: ['410300'],
    supersededBy: { fact: 'nation-2024', because: '国家规定' },
  };
  const later = { id: 'nation-2024', appliesTo: ['100000'], validFrom: '2025-01-01' };

  it('gives way to the later one, however far', () => {
    expect(idsOf(madeUpBase(old, later).lookup(query))).toEqual(['nation-2024']);
  });

  it('still holds before the later one does', () => {
    expect(idsOf(madeUpBase(old, later).lookup({ ...query, on: day('2024-12-31') }))).toEqual(['city-2020']);
  });

  it('still holds where the later one may not be used', () => {
    const weak = madeUpBase(old, { ...later, source: 'grade-c#one' });
    expect(idsOf(weak.lookup(query))).toEqual(['city-2020']);
  });

  it('is not told twice where both hold at one place', () => {
    const both = madeUpBase(old, { ...later, appliesTo: ['410300'] });
    expect(idsOf(both.lookup(query))).toEqual(['nation-2024']);
  });

  it('gives way to the last of a chain', () => {
    const chain = madeUpBase(
      old,
      { ...later, supersededBy: { fact: 'nation-2025', because: '新规定' } },
      { ...later, id: 'nation-2025' },
    );
    expect(idsOf(chain.lookup(query))).toEqual(['nation-2025']);
  });
});

describe('what is known nearby', () => {
  it('is of other years or of the same province, on that day, newest first, and never of another province', () => {
    const base = madeUpBase(
      { id: 'here-2025', appliesTo: ['410300'], benefitYears: 2025, validFrom: '2024-10-01' },
      { id: 'zhengzhou', appliesTo: ['410100'], validFrom: '2025-09-01' },
      { id: 'over', appliesTo: ['410100'], validTo: '2025-01-01' },
      { id: 'datong', appliesTo: ['140200'] },
      { id: 'hearsay', appliesTo: ['410100'], source: 'grade-c#one' },
      { id: 'nation', appliesTo: ['100000'], benefitYears: 2024, validFrom: '2023-01-01' },
    );
    const ids = base.nearby(query).map(({ id }) => id);
    expect(ids).toEqual(['zhengzhou', 'here-2025', 'nation']);
  });
});

describe('a reference', () => {
  it('names a source and a passage', () => {
    expect(splitReference('notice#one')).toEqual({ sourceId: 'notice', passageId: 'one' });
  });

  it('to a source that does not exist is a fault of the loader', () => {
    expect(() => madeUpBase().source('nobody')).toThrow('no source "nobody"');
  });
});
