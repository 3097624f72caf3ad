// Which heard claims are corrected where and when, and what a correction tells: facts, marked and cited, never a guess.
import { describe, expect, it } from 'vitest';
import { correctClaim, wrongClaims } from '../../src/answering/claims.js';
import { FigureBook } from '../../src/answering/figure-book.js';
import type { Writing } from '../../src/answering/part.js';
import { day } from '../../src/domain/day.js';
import { noSlots } from '../../src/domain/slots.js';
import { Claim } from '../../src/knowledge/claim.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { madeUpBase } from '../knowledge/made-up-facts.js';
import { projectFolder } from '../project-folder.js';

const real = loadKnowledge(projectFolder);
const intent = { id: 'bind_family', aspect: 'bind.limit', confidence: 0.9 };

function claim(parts: Record<string, unknown>): Claim {
  return Claim.parse({
    id: 'one-only',
    says: '只能绑一个',
    heard: [['绑']],
    intent: 'bind_family',
    lead: '没有找到官方依据。',
    ...parts,
  });
}

function writing(
  claims: Claim[],
  facts: Record<string, unknown>[] = [],
  region: string | undefined = '410300',
): Writing {
  const base = madeUpBase(...facts);
  const knowledge = { ...real, base, claims: new Map(claims.map((one) => [one.id, one])) };
  const asked = { base, slots: noSlots, region, benefitYear: 2026, on: day('2025-11-05') };
  return { knowledge, asked, book: new FigureBook(base, real.contacts.values()) };
}

function wrong(claims: Claim[], facts: Record<string, unknown>[] = [], region?: string): string[] {
  const heard = {
    intents: [intent] as [typeof intent],
    slots: noSlots,
    claims: claims.map(({ id }) => id),
    doubtful: false,
  };
  return wrongClaims(writing(claims, facts, region), heard).map(({ id }) => id);
}

describe('a heard claim', () => {
  it('is wrong where nothing makes it right', () => {
    expect(wrong([claim({})])).toEqual(['one-only']);
  });

  it('is passed over where the release does not know it', () => {
    const heard = {
      intents: [intent] as [typeof intent],
      slots: noSlots,
      claims: ['nobody', 'one-only'],
      doubtful: false,
    };
    expect(wrongClaims(writing([claim({})]), heard)).toHaveLength(1);
  });

  it('keeps the order in which it was heard', () => {
    expect(wrong([claim({ id: 'b' }), claim({ id: 'a' })])).toEqual(['b', 'a']);
  });

  it('is not spoken of in another place, nor of a province where the place is unknown', () => {
    const henan = claim({ places: ['410000'] });
    expect(wrong([henan])).toEqual(['one-only']);
    expect(wrong([henan], [], '140200')).toEqual([]);
    const heard = {
      intents: [intent] as [typeof intent],
      slots: noSlots,
      claims: ['one-only'],
      doubtful: false,
    };
    const nowhere = writing([henan]);
    expect(wrongClaims({ ...nowhere, asked: { ...nowhere.asked, region: undefined } }, heard)).toEqual([]);
  });
});

describe('a claim that is right where the place has a rule', () => {
  const limited = claim({ rightWhere: ['authoriser_limit'] });
  const rule = { topic: 'authoriser_limit', values: { authorisers: { number: 1 } } };

  it('is not corrected there', () => {
    expect(wrong([limited], [rule])).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['of another place', { appliesTo: ['140200'] }],
    ['of another day', { validFrom: '2025-11-06' }],
    ['that nobody verified', { source: 'grade-c#one' }],
  ])('is corrected beside a rule %s', (_, parts) => {
    expect(wrong([limited], [{ ...rule, ...parts }])).toEqual(['one-only']);
  });
});

describe('a claim that needs something known', () => {
  const needing = claim({ needs: ['premium'] });
  const premium = { topic: 'premium', benefitYears: 2026, values: { amount: { yuan: 400 } } };

  it('is not spoken of where nothing is', () => {
    expect(wrong([needing])).toEqual([]);
    expect(wrong([needing], [{ ...premium, benefitYears: 2025 }])).toEqual([]);
  });

  it.each(['a', 'b', 'c', 'd'])('is corrected where something of grade %s is', (grade) => {
    expect(wrong([needing], [{ ...premium, source: `grade-${grade}#one` }])).toEqual(['one-only']);
  });
});

describe('a correction', () => {
  const busy = { topic: 'proxy_busy', lead: '避开高峰。' };
  const limit = { topic: 'account_limit', source: 'grade-d#one', lead: '各说不一。' };
  const told = claim({ topics: ['proxy_busy', 'unbind', 'account_limit'] });

  it('says first that there is no official ground, then what is known of its topics', () => {
    const at = writing([told], [limit, busy]);
    const part = correctClaim(at, told);
    expect(part.lead).toBe('没有找到官方依据。');
    expect(part.points).toEqual(['避开高峰。', '【未核实】各说不一。']);
    expect(part.ruling.facts.map(({ topic }) => topic)).toEqual(['proxy_busy', 'account_limit']);
    expect(at.book.citations.map(({ id }) => id)).toEqual(['notice#one', 'grade-d#one']);
  });

  it('names the claim as its reason, and what was heard', () => {
    const { ruling } = correctClaim(writing([told], [busy]), told);
    expect(ruling).toMatchObject({ code: 'claim.one-only', outcome: 'answered' });
    expect(ruling.decision).toMatchObject({ status: 'decided', need: [] });
    expect(ruling.decision.trace).toEqual([
      { row: 'claim.one-only', result: 'yes', because: '您说到：只能绑一个', facts: ['fact-0'] },
    ]);
  });

  it('stands alone where nothing of its topics is known, or only elsewhere', () => {
    const part = correctClaim(writing([told], [{ ...busy, appliesTo: ['140200'] }]), told);
    expect(part.points).toEqual([]);
    expect(part).toMatchObject({ steps: [], notes: [], actions: [], fixed: false, outcome: 'answered' });
  });

  it('takes no side where two facts contradict each other', () => {
    const clash = [5, 6].map((persons) => ({ topic: 'proxy_busy', values: { limit: { persons } } }));
    expect(correctClaim(writing([told], clash), told).points).toEqual([]);
  });
});
