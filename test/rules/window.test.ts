// Windows: the phase of every boundary day of every window known, and what the two windows together decide.
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../../src/domain/day.js';
import { coversYear, type Fact } from '../../src/knowledge/fact.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { collectionWindow, phaseOf, proxyWindow, type Phase } from '../../src/rules/paying-time.js';
import { decideWindow } from '../../src/rules/window.js';
import { madeUpBase } from '../knowledge/made-up-facts.js';
import { projectFolder } from '../project-folder.js';
import { ask, figure } from './asked.js';

const { base } = loadKnowledge(projectFolder);
const years = [2021, 2024, 2025, 2026, 2027];

function factsOf(topic: string): [string, Fact][] {
  return base.facts.filter((fact) => fact.topic === topic).map((fact) => [fact.id, fact]);
}

function yearOf(fact: Fact): number {
  return years.find((year) => coversYear(fact, year)) ?? 0;
}

function around(of: Day): [Day, Day, Day] {
  return [addDays(of, -1), of, addDays(of, 1)];
}

function askedOf(fact: Fact): ReturnType<typeof ask> {
  return ask(base, { on: fact.validFrom, region: fact.appliesTo[0]!, benefitYear: yearOf(fact) });
}

describe.each(factsOf('collection_window'))('the collection window %s', (_, fact) => {
  it('is before, open, on its last day and closed on the days around its ends', () => {
    const { start, end } = fact.values as { start: { day: Day }; end: { day: Day } };
    // Unverified windows are told, and rules take none of them; their phases are those of any window.
    const window = collectionWindow(askedOf(fact)) ?? { start: start.day, end: end.day, facts: [fact] };
    const phases = [...around(start.day), ...around(end.day)].map((on) => phaseOf(window, on));
    expect(phases).toEqual(['before', 'open', 'open', 'open', 'last_day', 'closed']);
  });
});

describe.each(factsOf('proxy_window'))('the proxy window %s', (_, fact) => {
  it('is before and open around its start, and closes after its end only where one is written', () => {
    const window = proxyWindow(askedOf(fact))!;
    const { start, end } = fact.values as { start: { day: Day }; end?: { day: Day } };
    expect(around(start.day).map((on) => phaseOf(window, on))).toEqual(['before', 'open', 'open']);
    const last = end?.day ?? addDays(start.day, 300);
    const expected = end ? ['open', 'last_day', 'closed'] : ['open', 'open', 'open'];
    expect(around(last).map((on) => phaseOf(window, on))).toEqual(expected);
  });
});

describe.each(factsOf('collection_window_yearly'))('the yearly window %s', (_, fact) => {
  it.each<[string, Phase]>([
    ['08-31', 'before'],
    ['09-01', 'open'],
    ['09-25', 'open'],
    ['09-26', 'rest'],
    ['09-30', 'rest'],
    ['10-01', 'open'],
    ['10-25', 'open'],
    ['10-26', 'rest'],
    ['11-01', 'open'],
    ['11-30', 'rest'],
    ['12-01', 'open'],
    ['12-24', 'open'],
    ['12-25', 'last_day'],
    ['12-26', 'closed'],
    ['12-31', 'closed'],
  ])('on %s is %s', (monthDay, phase) => {
    const asked = askedOf(fact);
    const window = collectionWindow(asked);
    expect(phaseOf(window, day(`${String(asked.benefitYear - 1)}-${monthDay}`))).toBe(phase);
  });
});

describe('windows known', () => {
  it('are there of each kind', () => {
    expect(factsOf('collection_window').length).toBeGreaterThan(0);
    expect(factsOf('proxy_window').length).toBeGreaterThan(0);
    expect(factsOf('collection_window_yearly').length).toBeGreaterThan(0);
  });
});

describe('Henan', () => {
  it.each([
    ['2024-10-09', 2025, 'window.proxy_before'],
    ['2024-10-10', 2025, 'window.open'],
    ['2024-12-30', 2025, 'window.open'],
    ['2024-12-31', 2025, 'window.last_day'],
    ['2025-01-01', 2025, 'window.closed'],
    ['2025-09-28', 2026, 'window.not_covered'],
    ['2025-09-29', 2026, 'window.proxy_not_yet'],
    ['2025-10-15', 2026, 'window.proxy_not_yet'],
    ['2025-10-16', 2026, 'window.open'],
    ['2025-12-30', 2026, 'window.open'],
    ['2025-12-31', 2026, 'window.last_day'],
    ['2026-01-01', 2026, 'window.closed'],
    ['2026-12-31', 2026, 'window.closed'],
    ['2027-01-01', 2026, 'window.not_covered'],
    ['2026-11-22', 2027, 'window.not_covered'],
  ])('on %s for %i is %s', (on, benefitYear, code) => {
    expect(decideWindow(ask(base, { on, benefitYear, region: '410300' })).code).toBe(code);
  });
});

describe('a window made up', () => {
  const collection = {
    topic: 'collection_window',
    benefitYears: 2026,
    values: { start: { day: '2025-09-01' }, end: { day: '2025-12-25' } },
  };
  const proxy = { topic: 'proxy_window', benefitYears: 2026, values: { start: { day: '2025-10-01' } } };
  const on = (text: string, ...facts: Record<string, unknown>[]): ReturnType<typeof decideWindow> =>
    decideWindow(ask(madeUpBase(...facts), { on: text, benefitYear: 2026 }));

  it.each([
    ['2025-12-17', []],
    ['2025-12-18', ['deadline_near']],
    ['2025-12-24', ['deadline_near']],
    ['2025-12-25', []],
    ['2025-12-26', []],
  ])('says on %s that the deadline is near: %j', (text, notes) => {
    expect(on(text, collection).notes).toEqual(notes);
  });

  it('counts the days that are left', () => {
    expect(figure(on('2025-12-18', collection), 'window.days_left')).toBe('7天');
    expect(figure(on('2025-12-26', collection), 'window.days_left')).toBe('0天');
  });

  it('says that the proxy’s end is inferred where none is written', () => {
    expect(on('2025-10-02', collection, proxy).notes).toEqual(['proxy_end_inferred']);
  });

  it('of the collection alone never says that the proxy is open', () => {
    for (const text of ['2025-09-01', '2025-10-02', '2025-12-25'])
      expect(on(text, collection).code).not.toBe('window.open');
  });

  it('rests before the first day of a month on which it collects', () => {
    const window = { start: day('2025-09-05'), firstDay: 5, lastDay: 25, facts: [] };
    const phases = ['2025-10-04', '2025-10-05', '2025-10-25', '2025-10-26'].map((text) =>
      phaseOf(window, day(text)),
    );
    expect(phases).toEqual(['rest', 'open', 'open', 'rest']);
  });

  it('that nobody knows is unknown', () => {
    expect(phaseOf(undefined, day('2025-10-01'))).toBe('unknown');
    expect(on('2025-10-01').outcome).toBe('not_covered');
  });

  it('that two sources tell differently is shown as a conflict and decides nothing', () => {
    const other = { ...collection, values: { start: { day: '2025-09-01' }, end: { day: '2025-12-31' } } };
    const ruling = on('2025-10-02', collection, other);
    expect(ruling.conflict?.map(({ id }) => id)).toEqual(['fact-0', 'fact-1']);
    expect(ruling.outcome).toBe('not_covered');
  });
});
