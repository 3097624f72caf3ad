// Made-up facts and sources for tests: every field has a harmless value, a test names only what it is about.
import { Fact } from '../../src/knowledge/fact.js';
import { createKnowledgeBase, type KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { Source } from '../../src/knowledge/source.js';

/** A source of grade A by the province of Henan, unless told otherwise. */
export function madeUpSource(parts: Record<string, unknown> = {}): Source {
  return Source.parse({
    id: 'notice',
    title: '《通知》',
    issuer: '某医保局',
    number: null,
    region: '410000',
    authority: 'province',
    copy: 'A',
    published: '2024-09-01',
    passages: [{ id: 'one', locator: '一', gist: '要点' }],
    ...parts,
  });
}

/** A fact of Henan for any year, valid in the years 2024 to 2026, unless told otherwise. */
export function madeUpFact(parts: Record<string, unknown> = {}): Fact {
  return Fact.parse({
    id: 'fact',
    topic: 'proxy_busy',
    source: 'notice#one',
    appliesTo: ['410000'],
    benefitYears: 'any',
    validFrom: '2024-01-01',
    validTo: '2027-01-01',
    checkedOn: '2026-11-22',
    lead: '请避开高峰期。',
    ...parts,
  });
}

/** Sources of each grade, named after it: grade-a#one … grade-d#one; and `notice`. */
export const gradedSources: Source[] = [
  madeUpSource(),
  ...['A', 'B', 'C', 'D'].map((copy) => madeUpSource({ id: `grade-${copy.toLowerCase()}`, copy })),
];

/** A knowledge base of these facts, named fact-0, fact-1 … where they have no id. */
export function madeUpBase(...facts: Record<string, unknown>[]): KnowledgeBase {
  return createKnowledgeBase(
    facts.map((parts, index) => madeUpFact({ id: `fact-${String(index)}`, ...parts })),
    gradedSources,
  );
}
