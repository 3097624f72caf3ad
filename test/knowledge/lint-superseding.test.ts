// The linter of facts on facts that give way: what supersedes must hold together, and nothing may be hidden for good.
import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.js';
import type { Finding } from '../../src/knowledge/finding.js';
import { lintFacts } from '../../src/knowledge/lint-facts.js';
import { madeUpBase, madeUpSource } from './made-up-facts.js';

const on = day('2026-11-22');
const validTo = '2027-12-31';

function lint(facts: Record<string, unknown>[]): Finding[] {
  return lintFacts(madeUpBase(...facts.map((parts) => ({ validTo, ...parts }))), [madeUpSource()], on);
}

function kindsOf(findings: Finding[]): string[] {
  return findings.map(({ level, kind, where }) => `${level} ${kind} ${where}`);
}

describe('a fact that supersedes another', () => {
  const because = '更正';
  const early = { topic: 'promise', validFrom: '2023-01-01', supersededBy: { fact: 'fact-1', because } };

  it('is in order where it is of the same topic, standing and place', () => {
    expect(lint([early, { topic: 'promise' }])).toEqual([]);
  });

  const wrong: { which: string; one?: object; other?: object; problem: string }[] = [
    { which: 'of a worse grade', other: { source: 'grade-c#one' }, problem: 'of lower standing' },
    { which: 'of another topic', other: { topic: 'proxy_busy' }, problem: 'of another topic, proxy_busy' },
    { which: 'that holds elsewhere', other: { appliesTo: ['140000'] }, problem: 'does not hold in 410000' },
    { which: 'that holds only inside', other: { appliesTo: ['410300'] }, problem: 'does not hold in 410000' },
    {
      which: 'that comes back to it',
      other: { supersededBy: { fact: 'fact-0', because } },
      problem: 'comes back to itself',
    },
    {
      which: 'that is itself',
      one: { supersededBy: { fact: 'fact-0', because } },
      problem: 'comes back to itself',
    },
  ];

  it.each(wrong)('is found where it is one $which', ({ one, other, problem }) => {
    const found = lint([
      { ...early, ...one },
      { topic: 'promise', ...other },
    ]).filter(({ kind }) => kind === 'superseding');
    expect(found[0]).toMatchObject({ level: 'error', where: 'fact-0' });
    expect(found[0]?.problem).toContain(problem);
  });
});

describe('a fact that nobody can ever be told', () => {
  const copied = { topic: 'promise', source: 'grade-c#one' };

  it('is found where a better grade speaks at its place all the time', () => {
    expect(lint([{ topic: 'promise' }, copied])).toMatchObject([
      {
        kind: 'hidden',
        level: 'error',
        where: 'fact-1',
        problem: 'can never be told: fact-0 speaks instead, everywhere and always',
      },
    ]);
  });

  it('is found where what supersedes it holds from its first day to its last', () => {
    const replaced = { topic: 'promise', supersededBy: { fact: 'fact-0', because: '更正' } };
    expect(kindsOf(lint([{ topic: 'promise' }, replaced]))).toEqual(['error hidden fact-1']);
  });

  it('is only to be known where a place around it speaks', () => {
    const nation = { topic: 'promise', appliesTo: ['100000'], widened: '全国' };
    expect(kindsOf(lint([nation, copied]))).toEqual(['notice hidden fact-1']);
  });

  it.each<[string, Record<string, unknown>]>([
    ['begins earlier', { validFrom: '2023-12-31' }],
    ['lasts longer', { validTo: '2028-01-01' }],
    ['holds in one more place', { appliesTo: ['410000', '140000'] }],
    ['is of the same tier', { source: 'grade-b#one' }],
  ])('is none that %s', (_, parts) => {
    expect(lint([{ topic: 'promise' }, { ...copied, ...parts }])).toEqual([]);
  });

  it('is none that speaks of a benefit year more', () => {
    const better = { topic: 'promise', benefitYears: { from: 2025, to: 2026 } };
    expect(lint([better, { ...copied, benefitYears: { from: 2025, to: 2027 } }])).toEqual([]);
    expect(lint([better, { ...copied, benefitYears: 2026 }])).toHaveLength(1);
  });
});

