// The policy tests: nearly all pass, each statement is proved, and none repeats what the classifier learnt from.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { loadRelease } from '../../src/answering/load-release.js';
import { differences } from '../../src/answering/run-policy-test.js';
import { answerUtterance } from '../../src/conversation/answer-utterance.js';
import { loadPolicyTests } from '../../src/knowledge/load-policy-tests.js';
import { loadIntents } from '../../src/understanding/intents.js';
import { createReading } from '../../src/understanding/reading.js';
import { projectFolder } from '../project-folder.js';

const LEAST_SHARE = 0.95;
const LEAST_TESTS = 2;

const release = loadRelease(projectFolder);
const tests = loadPolicyTests(projectFolder);
const read = createReading(release.knowledge.glossary);

function plain(text: string): string {
  return read(text).replace(/[\s\p{P}]/gu, '');
}

/** Statement → the facts that carry it. */
function readCoverage(): Map<string, string[]> {
  const folder = path.join(projectFolder, 'knowledge/coverage');
  return new Map(
    readdirSync(folder).flatMap((file) =>
      Object.entries(load(readFileSync(path.join(folder, file), 'utf8')) as Record<string, string[]>),
    ),
  );
}

/** Whether a fact, or a claim written claim:ID, exists. */
function isKnown(id: string): boolean {
  const claim = /^claim:(.+)$/.exec(id)?.[1];
  return claim === undefined
    ? release.knowledge.base.fact(id) !== undefined
    : release.knowledge.claims.has(claim);
}

function numbered(prefix: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`);
}

const statements = [
  ...numbered('S000', 34),
  ...numbered('S001', 17),
  ...numbered('S002', 34),
  ...numbered('S003', 26),
  ...numbered('S004', 29),
];
/** Statements about housing funds and school buildings: nothing of ours. */
const outside = ['S001-16', 'S001-17'];

describe('the policy tests', () => {
  it('pass, all but a few', () => {
    const failed = tests.flatMap((test) => {
      const { text, history, asOf: on } = test;
      const answer = answerUtterance(release, { text, history, region: test.region ?? undefined, on });
      const found = differences(test, answer);
      return found.length === 0
        ? []
        : [`${test.id}: ${found.map(({ what, expected }) => `${what} ${expected}`).join('; ')}`];
    });
    const share = 1 - failed.length / tests.length;
    expect(
      share,
      `${String(failed.length)} of ${String(tests.length)} fail:\n${failed.join('\n')}`,
    ).toBeGreaterThanOrEqual(LEAST_SHARE);
  });

  it('are none of the examples that the classifier learnt from', () => {
    const learnt = new Map(
      loadIntents(projectFolder).flatMap(({ aspects }) =>
        aspects.flatMap(({ id, examples }) => examples.map((text): [string, string] => [plain(text), id])),
      ),
    );
    expect(
      tests.filter(({ text }) => learnt.has(plain(text))).map(({ id, text }) => `${id}: ${text}`),
    ).toEqual([]);
  });

  it('are all different', () => {
    const seen = new Map<string, string>();
    const repeated = tests.flatMap(({ id, text, history, region, asOf }) => {
      const key = [plain(text), ...history.map(plain), region, asOf].join('|');
      const first = seen.get(key);
      seen.set(key, id);
      return first === undefined ? [] : [`${first} = ${id}`];
    });
    expect(repeated).toEqual([]);
  });

  it('name intents, sources and places that exist', () => {
    const intents = new Set(loadIntents(projectFolder).map(({ id }) => id));
    const sources = new Set(release.knowledge.sources.map(({ id }) => id));
    const wrong = tests.filter(
      ({ expect: wanted, region }) =>
        [wanted.intent].flat().some((id) => !intents.has(id)) ||
        wanted.cites.some((id) => !sources.has(id)) ||
        (region !== null && !release.place(region)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('want something said of every answer that is one', () => {
    const empty = tests.filter(
      ({ expect: wanted }) =>
        wanted.outcome === 'answered' &&
        wanted.intent !== 'greeting' &&
        wanted.says.length + wanted.saysNot.length + wanted.cites.length === 0 &&
        Object.keys(wanted.figures).length === 0,
    );
    expect(empty.map(({ id }) => id)).toEqual([]);
  });
});

describe('every statement of the source documents', () => {
  const coverage = readCoverage();

  it('is mapped, and no other is', () => {
    expect([...coverage.keys()].sort()).toEqual([...statements].sort());
  });

  it.each(statements)(
    '%s is carried by facts or corrected by claims that exist, unless it is outside',
    (id) => {
      const facts = coverage.get(id) ?? [];
      expect(facts.filter((fact) => !isKnown(fact))).toEqual([]);
      expect(facts.length > 0).toBe(!outside.includes(id));
    },
  );

  it.each(statements)('%s is proved by at least two policy tests', (id) => {
    const proofs = tests.filter(({ statement }) => statement === id);
    expect(proofs.length).toBeGreaterThanOrEqual(LEAST_TESTS);
  });

  it('is the only thing that policy tests claim to prove', () => {
    const claimed = tests.flatMap(({ statement }) => statement ?? []);
    expect(claimed.filter((id) => !statements.includes(id))).toEqual([]);
  });
});
