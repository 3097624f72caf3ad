// The parts of an answer and their order: corrections, refusals of the case told, what was asked, exceptions.
import { describe, expect, it } from 'vitest';
import { assembleParts, type Assembled } from '../../src/answering/assemble-parts.js';
import { refuses } from '../../src/answering/exceptions.js';
import { FigureBook } from '../../src/answering/figure-book.js';
import { loadRelease } from '../../src/answering/load-release.js';
import { day } from '../../src/domain/day.js';
import { RelationKind } from '../../src/domain/relation.js';
import { noSlots, type Slots } from '../../src/domain/slots.js';
import type { UnderstoodIntent } from '../../src/domain/understood.js';
import { Claim } from '../../src/knowledge/claim.js';
import { projectFolder } from '../project-folder.js';

const real = loadRelease(projectFolder);
const claims = ['refund', 'premium_amount'].map((intent) =>
  Claim.parse({
    id: `on-${intent.replace('_', '-')}`,
    says: '说法',
    heard: [['x']],
    intent,
    lead: `关于${intent}没有依据。`,
  }),
);
const release = {
  ...real,
  knowledge: { ...real.knowledge, claims: new Map(claims.map((claim) => [claim.id, claim])) },
};

interface Told {
  slots?: Partial<Slots>;
  claims?: string[];
  region?: string | null;
}

function intent(aspect: string, confidence = 0.9): UnderstoodIntent {
  const ids: Record<string, string> = {
    window: 'payment_window',
    amount: 'premium_amount',
    how: 'how_to_proxy_pay',
    relatives: 'eligible_relatives',
    outside: 'out_of_scope_insurance',
    cross: 'cross_region',
  };
  const [start = ''] = aspect.split('.');
  return { id: ids[start] ?? start, aspect, confidence };
}

function assembled(asked: [UnderstoodIntent, ...UnderstoodIntent[]], told: Told = {}): Assembled {
  const { base, contacts } = release.knowledge;
  const slots = { ...noSlots, ...told.slots };
  const region = told.region === null ? undefined : (told.region ?? '410300');
  const question = { base, slots, region, benefitYear: 2025, on: day('2024-11-20') };
  const book = new FigureBook(base, contacts.values());
  book.offer('year', { year: 2025 }, []);
  book.offer('benefit_year', { number: 2025 }, []);
  book.offer('place', { words: '洛阳' }, []);
  return assembleParts(
    release,
    { knowledge: release.knowledge, asked: question, book },
    { intents: asked, slots, claims: told.claims ?? [], doubtful: false },
  );
}

function codes({ parts }: Assembled): string[] {
  return parts.map(({ ruling }) => ruling.code);
}

function person(kind: RelationKind): Slots['persons'][number] {
  return { id: kind, kind, word: '家人' };
}

describe('without a claim', () => {
  it('what was asked is answered, in the order it was asked', () => {
    const made = assembled([intent('window.when'), intent('amount.how_much')]);
    expect(codes(made)).toEqual(['window.open', 'amount.general']);
    expect(made.intents.map(({ id }) => id)).toEqual(['payment_window', 'premium_amount']);
  });

  it('a fixed reply and a question back stand alone', () => {
    expect(codes(assembled([intent('outside.pension'), intent('window.when')]))).toEqual(['outside.pension']);
    const back = assembled([intent('refund.possible'), intent('window.when')]);
    expect(codes(back)).toHaveLength(1);
    expect(back.parts[0].outcome).toBe('clarification');
  });
});

describe('a refusal that applies to the case told', () => {
  const mother = person('parent');

  it('leads before what was asked', () => {
    const made = assembled([intent('window.when')], { slots: { persons: [person('spouse_parent')] } });
    expect(codes(made)).toEqual(['relatives.not_listed', 'window.open']);
  });

  it('stands where it was the first question', () => {
    const made = assembled([intent('relatives.who'), intent('cross.province')], {
      slots: { persons: [person('spouse_parent')], beneficiaryRegion: '440100' },
    });
    expect(codes(made)[0]).toBe('relatives.not_listed');
  });

  it('lets nobody read after it that the same person may be paid for', () => {
    const made = assembled([intent('cross.province'), intent('relatives.who')], {
      slots: { persons: [mother], beneficiaryRegion: '440100' },
    });
    expect(refuses(codes(made)[0]!)).toBe(true);
    expect(codes(made)).not.toContain('relatives.allowed');
  });

  it('is none where the case is allowed', () => {
    const made = assembled([intent('window.when'), intent('relatives.who')], {
      slots: { persons: [mother] },
    });
    expect(codes(made)).toEqual(['window.open', 'relatives.allowed']);
  });

  it('comes first for every kind of person and question about paying, if it comes at all', () => {
    const asked = [
      'window.when',
      'how.can',
      'how.steps',
      'bind.how',
      'materials.proxy',
      'cross.city',
      'use.balance',
    ];
    for (const aspect of asked) {
      for (const kind of RelationKind.options) {
        const made = codes(assembled([intent(aspect)], { slots: { persons: [person(kind)] } }));
        const refusal = made.findIndex(refuses);
        expect([aspect, kind, refusal]).toEqual([aspect, kind, refusal < 0 ? -1 : 0]);
        if (refusal === 0) expect(made).not.toContain('relatives.allowed');
      }
    }
  });
});

describe('a claim that was heard', () => {
  it('is corrected, and is then what was asked', () => {
    const made = assembled([intent('refund.possible')], { claims: ['on-refund'] });
    expect(codes(made)).toEqual(['claim.on-refund']);
    expect(made.intents).toEqual([{ id: 'refund', aspect: 'refund.claim', confidence: 0.9 }]);
  });

  it('is corrected before what is clearly asked too', () => {
    const made = assembled([intent('window.when')], { claims: ['on-refund'] });
    expect(codes(made)).toEqual(['claim.on-refund', 'window.open']);
    expect(made.intents.map(({ id }) => id)).toEqual(['refund', 'payment_window']);
  });

  it.each([
    [0.5, ['claim.on-refund', 'window.open']],
    [0.49, ['claim.on-refund']],
  ])('stands beside another question of confidence %s as %j', (confidence, expected) => {
    expect(codes(assembled([intent('window.when', confidence)], { claims: ['on-refund'] }))).toEqual(
      expected,
    );
  });

  it('is corrected with every other one', () => {
    const made = assembled([intent('refund.possible')], {
      claims: ['on-premium-amount', 'on-refund', 'nobody'],
    });
    expect(codes(made).slice(0, 2)).toEqual(['claim.on-premium-amount', 'claim.on-refund']);
  });

  it('is all that is said where the rest is none of ours', () => {
    expect(codes(assembled([intent('outside.pension')], { claims: ['on-refund'] }))).toEqual([
      'claim.on-refund',
    ]);
  });

  it.each(['act_revoke', 'greeting.thanks'])('is not corrected where %s is what is wanted', (aspect) => {
    expect(codes(assembled([intent(aspect)], { claims: ['on-refund'] }))).not.toContain('claim.on-refund');
  });

  it('comes before a refusal, which still comes before the rest', () => {
    const made = assembled([intent('window.when')], {
      claims: ['on-refund'],
      slots: { persons: [person('spouse_parent')] },
    });
    expect(codes(made)).toEqual(['claim.on-refund', 'relatives.not_listed', 'window.open']);
  });
});
