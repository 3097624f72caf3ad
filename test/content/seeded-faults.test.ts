// Seeded faults: each a small slip in the real data, held in memory; the linter finds every one and names its place.
// What the loader refuses is seeded in test/content/seeded-files.test.ts.
import { beforeAll, describe, expect, it } from 'vitest';
import { lintRelease } from '../../src/answering/lint-release.js';
import type { Proofs } from '../../src/answering/lint-tests.js';
import { loadRelease } from '../../src/answering/load-release.js';
import type { Release } from '../../src/answering/release.js';
import { answerUtterance } from '../../src/conversation/answer-utterance.js';
import { day } from '../../src/domain/day.js';
import type { Finding } from '../../src/knowledge/finding.js';
import { loadStatements } from '../../src/knowledge/lint-statements.js';
import { loadPolicyTests } from '../../src/knowledge/load-policy-tests.js';
import type { PlacedPolicyTest } from '../../src/knowledge/policy-test.js';
import { projectFolder } from '../project-folder.js';
import { withData } from './seeded-release.js';
import { inFacts, inSources, inWords } from './seeded-slips.js';

const on = day('2026-11-22');
const release = loadRelease(projectFolder);
const proofs: Proofs = {
  tests: loadPolicyTests(projectFolder),
  statements: loadStatements(projectFolder),
  answer: answerUtterance,
};

function errorsOf(found: readonly Finding[]): string[] {
  return found.filter(({ level }) => level === 'error').map(({ kind, where }) => `${kind} ${where}`);
}

let clean: Finding[];
beforeAll(() => {
  clean = lintRelease(release, on, proofs);
});

/** What the linter finds beyond what it finds in the data as they are. */
function newIn(found: readonly Finding[]): string[] {
  const before = new Set(
    clean.map(({ level, kind, where, problem }) => `${level} ${kind} ${where} ${problem}`),
  );
  return found
    .filter(({ level, kind, where, problem }) => !before.has(`${level} ${kind} ${where} ${problem}`))
    .map(({ level, kind, where }) => `${level} ${kind} ${where}`);
}

describe('the data as they are', () => {
  it('have no error', () => {
    expect(errorsOf(clean)).toEqual([]);
  });
});

describe('the linter finds it when', () => {
  it.each([...inFacts, ...inSources, ...inWords])('$slip', ({ change, found }) => {
    expect(newIn(lintRelease(withData(release, change), on))).toContain(found);
  });
});

describe('the linter of policy tests finds it when', () => {
  const [sample] = proofs.tests.filter(({ expect: wanted }) => wanted.cites.length > 0);
  const nobody = { ...proofs, tests: [], answer: answerUtterance };

  function lintWith(change: Partial<Proofs>, of: Release = release): string[] {
    return newIn(lintRelease(of, on, { ...nobody, statements: [], ...change }));
  }
  function wrong(parts: Partial<PlacedPolicyTest>): PlacedPolicyTest[] {
    return [{ ...sample!, id: 'seeded', file: 'knowledge/tests/seeded.yaml', ...parts }];
  }

  it('one names a source that does not exist', () => {
    const tests = wrong({ statement: undefined, expect: { ...sample!.expect, cites: ['luoyang-2042'] } });
    expect(lintWith({ tests })).toContain('error unknown knowledge/tests/seeded.yaml seeded');
  });

  it('one names a statement that does not exist', () => {
    const tests = wrong({ statement: 'S000-99' });
    expect(lintWith({ tests, statements: proofs.statements })).toContain(
      'error unknown knowledge/tests/seeded.yaml seeded',
    );
  });

  it('one names a place that does not exist', () => {
    const tests = wrong({ statement: undefined, region: '990000' });
    expect(lintWith({ tests })).toContain('error unknown knowledge/tests/seeded.yaml seeded');
  });

  it('a statement is carried by a fact that does not exist', () => {
    const statements = [{ id: 'S000-01', file: 'knowledge/coverage/s000.yaml', carriers: ['henan.gone'] }];
    expect(lintWith({ statements })).toContain('error unknown knowledge/coverage/s000.yaml S000-01');
  });

  it('a statement is carried by a claim that does not exist', () => {
    const statements = [{ id: 'S000-01', file: 'knowledge/coverage/s000.yaml', carriers: ['claim:gone'] }];
    expect(lintWith({ statements })).toContain('error unknown knowledge/coverage/s000.yaml S000-01');
  });

  it('a statement has no test', () => {
    const statements = [{ id: 'S999-01', file: 'knowledge/coverage/s999.yaml', carriers: [] }];
    expect(lintWith({ ...proofs, statements: [...proofs.statements, ...statements] })).toEqual([
      'error untested S999-01',
    ]);
  });

  it('a fact has no test', () => {
    const tests = proofs.tests.filter(
      ({ text }) => !text.includes('百姓呼声') && !/反映|发帖|论坛/.test(text),
    );
    const forum = lintWith({ ...proofs, tests: tests.filter(({ statement }) => statement !== 'S000-02') });
    expect(forum).toContain('error untested luoyang.forum');
    expect(forum).toContain('error untested S000-02');
  });

  it('the question of one cannot be answered', () => {
    const templates = new Map(release.knowledge.templates);
    for (const [code, template] of templates) templates.set(code, { ...template, lead: '{{no.figure}}' });
    const seeded = { ...release, knowledge: { ...release.knowledge, templates } };
    const places = new Set(proofs.tests.map(({ file, id }) => `error fault ${file} ${id}`));
    const found = lintWith(proofs, seeded).filter((line) => line.startsWith('error fault'));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((line) => !places.has(line))).toEqual([]);
  });

  it('a claim has no test', () => {
    const [claim] = release.knowledge.claims.values();
    const claims = new Map(release.knowledge.claims);
    claims.set('seeded', { ...claim!, id: 'seeded', lead: '没有人会说的一句更正。' });
    const seeded = { ...release, knowledge: { ...release.knowledge, claims } };
    expect(lintWith(proofs, seeded)).toContain('error untested seeded');
  });
});
