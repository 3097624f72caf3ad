// Revoking a proxy payment: the window, the hours since, and what was told of the people; unverified conditions only stop.
import { describe, expect, it } from 'vitest';
import type { Slots } from '../../src/domain/slots.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { decideRevocation } from '../../src/rules/revocation.js';
import type { Ruling } from '../../src/rules/ruling.js';
import { madeUpBase } from '../knowledge/made-up-facts.js';
import { projectFolder } from '../project-folder.js';
import { ask, figure } from './asked.js';

const desk = { topic: 'revocation_desk' };
const conditions = {
  topic: 'revocation_conditions',
  source: 'grade-c#one',
  values: { waitAtLeast: { hours: 2 } },
};
const window = {
  topic: 'collection_window',
  benefitYears: 2026,
  values: { start: { day: '2025-09-29' }, end: { day: '2025-12-31' } },
};

function revoke(
  on: string,
  slots: Partial<Slots>,
  facts: Record<string, unknown>[] = [desk, conditions, window],
): Ruling {
  return decideRevocation(ask(madeUpBase(...facts), { on, benefitYear: 2026, slots }));
}

describe('hours since the payment', () => {
  it.each([
    [0, 'revocation.too_early'],
    [1, 'revocation.too_early'],
    [2, 'revocation.undecided'],
    [3, 'revocation.undecided'],
  ])('%i of the two that it takes: %s', (hoursSincePaid, code) => {
    expect(revoke('2025-11-05', { hoursSincePaid }).code).toBe(code);
  });

  it('are as many as the fact says', () => {
    const longer = { ...conditions, values: { waitAtLeast: { hours: 3 } } };
    expect(revoke('2025-11-05', { hoursSincePaid: 2 }, [desk, longer, window]).code).toBe(
      'revocation.too_early',
    );
  });

  it('stop nothing where no waiting time is known', () => {
    expect(revoke('2025-11-05', { hoursSincePaid: 0 }, [desk, window]).code).toBe('revocation.undecided');
  });

  it('leave it open when untold', () => {
    expect(revoke('2025-11-05', {}).decision.need).toEqual(['hours']);
  });
});

describe('the window', () => {
  it.each([
    ['2025-12-31', 'revocation.too_early'],
    ['2026-01-01', 'revocation.window_over'],
  ])('on %s gives %s', (on, code) => {
    expect(revoke(on, { hoursSincePaid: 1 }).code).toBe(code);
  });

  it('that is over tells its end', () => {
    expect(figure(revoke('2026-01-01', {}), 'collection_window.end')).toBe('2025年12月31日');
  });

  it('that nobody knows is said to be unknown', () => {
    expect(revoke('2025-11-05', {}, [desk, conditions]).notes).toEqual(['window_unknown']);
  });
});

describe('what was told of the people', () => {
  const paid = { hoursSincePaid: 5 };

  it.each<[Partial<Slots>, string]>([
    [{ payerCoverEnded: true }, 'revocation.payer_ended'],
    [{ payerCoverEnded: false, benefitUsed: true }, 'revocation.benefit_used'],
    [{ payerCoverEnded: false }, 'revocation.undecided'],
    [{ payerCoverEnded: false, benefitUsed: false }, 'revocation.undecided'],
  ])('%j gives %s', (slots, code) => {
    expect(revoke('2025-11-05', { ...paid, ...slots }).code).toBe(code);
  });
});

describe('the way', () => {
  it('that is only known from a reprint is not enough', () => {
    const facts = [{ ...desk, source: 'grade-c#one' }, conditions, window];
    expect(revoke('2025-11-05', { hoursSincePaid: 5 }, facts).outcome).toBe('not_covered');
  });

  it('in Luoyang is the desk, and the conditions are cited beside it', () => {
    const { base } = loadKnowledge(projectFolder);
    const ruling = decideRevocation(ask(base, { on: '2024-11-20', benefitYear: 2025, region: '410300' }));
    expect(ruling.facts.map(({ topic }) => topic)).toEqual([
      'revocation_desk',
      'revocation_online',
      'revocation_conditions',
    ]);
  });
});
