// What must hold of look-ups whatever the facts are: unrelated facts change nothing, and what is found fits the question.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../src/domain/day.js';
import { chainOf } from '../../src/domain/region.js';
import { coversYear, isValidOn, type Fact } from '../../src/knowledge/fact.js';
import { createKnowledgeBase, type FactQuery } from '../../src/knowledge/knowledge-base.js';
import { gradedSources, madeUpFact } from './made-up-facts.js';

const regions = ['100000', '410000', '410300', '410100', '410305', '140000', '140200'];
const start = day('2024-01-01');
const anyDay = fc.integer({ min: 0, max: 1500 }).map((count) => addDays(start, count));
const anyYears = fc.oneof(
  fc.constant('any' as const),
  fc.integer({ min: 2024, max: 2027 }),
  fc.record({ from: fc.integer({ min: 2024, max: 2027 }) }),
);
const anyTopic = fc.constantFrom('proxy_busy', 'promise', 'forum');

const anyFact = fc
  .record({
    topic: anyTopic,
    region: fc.constantFrom(...regions),
    benefitYears: anyYears,
    validFrom: anyDay,
    length: fc.integer({ min: 1, max: 500 }),
    grade: fc.constantFrom('a', 'b', 'c', 'd'),
    persons: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ region, length, grade, persons, ...rest }): Fact =>
    madeUpFact({
      ...rest,
      source: `grade-${grade}#one`,
      appliesTo: [region],
      validTo: addDays(rest.validFrom, length),
      values: { limit: { persons } },
    }),
  );

const anyQuery: fc.Arbitrary<FactQuery> = fc.record({
  topic: anyTopic,
  region: fc.constantFrom(...regions, '410303', '440000'),
  benefitYear: fc.integer({ min: 2024, max: 2027 }),
  on: anyDay,
  worstGrade: fc.constantFrom('B' as const, 'C' as const),
});

function named(facts: Fact[], prefix: string): Fact[] {
  return facts.map((fact, index) => ({ ...fact, id: `${prefix}-${String(index)}` }));
}

function isRelated(fact: Fact, query: FactQuery): boolean {
  return (
    fact.topic === query.topic &&
    fact.appliesTo.some((region) => chainOf(query.region).includes(region)) &&
    coversYear(fact, query.benefitYear) &&
    isValidOn(fact, query.on)
  );
}

describe('whatever the facts are', () => {
  it('facts of other topics, places, years and days change no look-up', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 12 }), fc.array(anyFact), anyQuery, (some, more, query) => {
        const facts = named(some, 'some');
        const unrelated = named(more, 'more').filter((fact) => !isRelated(fact, query));
        const before = createKnowledgeBase(facts, gradedSources).lookup(query);
        expect(createKnowledgeBase([...unrelated, ...facts], gradedSources).lookup(query)).toEqual(before);
        expect(createKnowledgeBase([...facts, ...unrelated], gradedSources).lookup(query)).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it('what is found speaks of the topic, a place around the one asked for, the year and the day, and is good enough', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 40 }), anyQuery, (some, query) => {
        const found = createKnowledgeBase(named(some, 'some'), gradedSources).lookup(query);
        const facts =
          found.kind === 'value'
            ? [found.fact, ...found.more]
            : found.kind === 'conflict'
              ? [...found.facts]
              : [];
        for (const fact of facts) {
          expect(isRelated(fact, query)).toBe(true);
          expect(['grade-a#one', 'grade-b#one', query.worstGrade === 'C' && 'grade-c#one']).toContain(
            fact.source,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('nothing found means that nothing related is good enough', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 40 }), anyQuery, (some, query) => {
        const facts = named(some, 'some');
        const found = createKnowledgeBase(facts, gradedSources).lookup({ ...query, worstGrade: 'C' });
        const usable = facts.filter((fact) => isRelated(fact, query) && fact.source !== 'grade-d#one');
        expect(found.kind === 'none').toBe(usable.length === 0);
      }),
      { numRuns: 500 },
    );
  });

  it('the order of the facts decides nothing', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 12 }), anyQuery, (some, query) => {
        const facts = named(some, 'some');
        const one = createKnowledgeBase(facts, gradedSources).lookup(query);
        const other = createKnowledgeBase([...facts].reverse(), gradedSources).lookup(query);
        expect(other.kind).toBe(one.kind);
        if (one.kind === 'value' && other.kind === 'value')
          expect(other.fact.values).toEqual(one.fact.values);
      }),
      { numRuns: 500 },
    );
  });
});
