// The release with a changed fact: the same words, intents and understanding over other facts.
import type { Release } from '../../src/answering/release.js';
import type { Value } from '../../src/domain/value.js';
import type { Fact } from '../../src/knowledge/fact.js';
import { createKnowledgeBase } from '../../src/knowledge/knowledge-base.js';

/** The release in which one fact is replaced by another of the same id. */
export function withFact(release: Release, changed: Fact): Release {
  const { knowledge } = release;
  const facts = knowledge.base.facts.map((fact) => (fact.id === changed.id ? changed : fact));
  return { ...release, knowledge: { ...knowledge, base: createKnowledgeBase(facts, knowledge.sources) } };
}

/** The release in which one value of a fact is another. */
export function withValue(release: Release, [id, name]: [string, string], value: Value): Release {
  const fact = release.knowledge.base.fact(id);
  if (!fact) throw new Error(`no fact ${id}`);
  return withFact(release, { ...fact, values: { ...fact.values, [name]: value } });
}
