// The real release with one thing in it changed, for seeding faults: facts, sources, words and tables stay as they are otherwise.
import type { Release } from '../../src/answering/release.js';
import type { Fact } from '../../src/knowledge/fact.js';
import { createKnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import type { Knowledge } from '../../src/knowledge/load.js';
import type { Source } from '../../src/knowledge/source.js';

/** What a seed may change. */
export interface Data {
  facts: Fact[];
  sources: Source[];
  /** The words and what else is known, as they were. */
  knowledge: Knowledge;
  more: Partial<Knowledge>;
}

/** The release over changed data. */
export function withData(release: Release, change: (data: Data) => Data): Release {
  const { knowledge } = release;
  const before: Data = {
    facts: [...knowledge.base.facts],
    sources: [...knowledge.sources],
    knowledge,
    more: {},
  };
  const { facts, sources, more } = change(before);
  const base = createKnowledgeBase(facts, sources);
  return { ...release, knowledge: { ...knowledge, base, sources, ...more } };
}

function replaced<T extends { id: string }>(
  items: readonly T[],
  [id, change]: [string, (item: T) => object],
): T[] {
  if (!items.some((item) => item.id === id)) throw new Error(`nothing is called ${id}`);
  return items.map((item) => (item.id === id ? { ...item, ...change(item) } : item));
}

/** Changes one fact. */
export function fact(id: string, change: (fact: Fact) => object): (data: Data) => Data {
  return (data) => ({ ...data, facts: replaced(data.facts, [id, change]) });
}

/** Adds a fact like another one. */
export function factLike(id: string, change: (fact: Fact) => object): (data: Data) => Data {
  return (data) => {
    const model = data.facts.find((item) => item.id === id);
    if (!model) throw new Error(`no fact ${id}`);
    return { ...data, facts: [...data.facts, { ...model, id: 'seeded', ...change(model) }] };
  };
}

/** Changes one source. */
export function source(id: string, change: (source: Source) => object): (data: Data) => Data {
  return (data) => ({ ...data, sources: replaced(data.sources, [id, change]) });
}

/** Adds a source like another one. */
export function sourceLike(id: string, change: (source: Source) => object): (data: Data) => Data {
  return (data) => {
    const model = data.sources.find((item) => item.id === id);
    if (!model) throw new Error(`no source ${id}`);
    return { ...data, sources: [...data.sources, { ...model, id: 'seeded', ...change(model) }] };
  };
}
