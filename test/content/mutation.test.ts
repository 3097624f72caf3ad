// The policy tests notice a slip in any fact: each value a little off, or a sentence gone, turns at least one of them red.
import { describe, expect, it } from 'vitest';
import { loadRelease } from '../../src/answering/load-release.js';
import type { Release } from '../../src/answering/release.js';
import { differences } from '../../src/answering/run-policy-test.js';
import { answerUtterance } from '../../src/conversation/answer-utterance.js';
import type { Understood } from '../../src/domain/understood.js';
import type { Fact } from '../../src/knowledge/fact.js';
import { splitReference, type FactQuery, type KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { loadPolicyTests } from '../../src/knowledge/load-policy-tests.js';
import type { PolicyTest } from '../../src/knowledge/policy-test.js';
import { projectFolder } from '../project-folder.js';
import { withFact } from './altered-release.js';
import { leadMutant, slipsOf, valueMutants, type Mutant } from './mutants.js';

const LEAST_SHARE = 0.99;
const loaded = loadRelease(projectFolder);

/** What was understood does not depend on facts: each message is understood once. */
function rememberUnderstood(release: Release): Release {
  const known = new Map<string, Understood>();
  return {
    ...release,
    understand(message) {
      const key = JSON.stringify(message);
      const understood = known.get(key) ?? release.understand(message);
      known.set(key, understood);
      return understood;
    },
  };
}

const release = rememberUnderstood(loaded);

function passes(of: Release, test: PolicyTest): boolean {
  const { text, history, region, asOf: on } = test;
  try {
    return (
      differences(test, answerUtterance(of, { text, history, region: region ?? undefined, on })).length === 0
    );
  } catch {
    return false;
  }
}

/** Ids of the facts that an answer looks up: only tests that look a fact up can notice that it changed. */
function factsOf(test: PolicyTest): Set<string> {
  const seen = new Set<string>();
  const { base } = release.knowledge;
  const see = (found: readonly Fact[]): void => found.forEach(({ id }) => seen.add(id));
  const watched: KnowledgeBase = {
    ...base,
    lookup(query: FactQuery) {
      const found = base.lookup(query);
      if (found.kind === 'value') see([found.fact, ...found.more]);
      if (found.kind === 'conflict') see(found.facts);
      return found;
    },
    nearby(query: FactQuery) {
      const found = base.nearby(query);
      see(found);
      return found;
    },
  };
  passes({ ...release, knowledge: { ...release.knowledge, base: watched } }, test);
  return seen;
}

const green = loadPolicyTests(projectFolder).filter((test) => passes(release, test));
const watchers = new Map<string, PolicyTest[]>();
for (const test of green)
  for (const id of factsOf(test)) watchers.set(id, [...(watchers.get(id) ?? []), test]);

function survives({ fact }: Mutant): boolean {
  const altered = withFact(release, fact);
  return (watchers.get(fact.id) ?? []).every((test) => passes(altered, test));
}

const { base } = release.knowledge;
const { facts } = base;

function isVerified({ source: reference }: Fact): boolean {
  return base.source(splitReference(reference).sourceId).copy <= 'B';
}

function report(kind: string, survivors: Mutant[], all: number): string {
  return `${String(survivors.length)} of ${String(all)} ${kind} survive:\n${survivors.map(({ name }) => name).join('\n')}`;
}

describe('a slip', () => {
  it('is made of every kind of value', () => {
    expect(slipsOf({ yuan: 400 })).toEqual([{ yuan: 399 }, { yuan: 401 }]);
    expect(slipsOf({ yuan: 0 })).toEqual([{ yuan: 1 }]);
    expect(slipsOf({ monthDay: '02-25' })).toEqual([{ monthDay: '02-24' }, { monthDay: '02-26' }]);
    expect(slipsOf({ yes: true })).toEqual([{ yes: false }]);
    expect(slipsOf({ relations: ['parent', 'child'] })).toEqual([
      { relations: ['child'] },
      { relations: ['parent'] },
    ]);
  });

  it('in any value turns a policy test red, in all but one of a hundred', () => {
    const mutants = facts.flatMap((fact) => valueMutants(fact, { facts, isVerified }));
    const survivors = mutants.filter(survives);
    expect(mutants.length).toBeGreaterThan(800);
    expect(
      1 - survivors.length / mutants.length,
      report('values', survivors, mutants.length),
    ).toBeGreaterThanOrEqual(LEAST_SHARE);
  }, 120_000);

  it('that loses a decisive sentence turns a policy test red, in all but one of a hundred', () => {
    const mutants = facts.map(leadMutant);
    const survivors = mutants.filter(survives);
    expect(
      1 - survivors.length / mutants.length,
      report('sentences', survivors, mutants.length),
    ).toBeGreaterThanOrEqual(LEAST_SHARE);
  }, 120_000);
});
