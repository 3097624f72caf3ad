// Which of several intents leads: the details told and words of asking come before the classifier's order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noSlots, type Slots } from '../../src/domain/slots.js';
import type { Understood, UnderstoodIntent } from '../../src/domain/understood.js';
import { askedInstead, leadIntent } from '../../src/understanding/lead-intent.js';

type Intents = Understood['intents'];

const aspects: Record<string, string> = {
  refund: 'refund.possible',
  duplicate_payment: 'duplicate.done',
  late_enrolment: 'late.can',
  newborn: 'newborn.late',
  cross_region: 'cross.city',
  eligible_relatives: 'relatives.who',
  payment_window: 'window.when',
};

function intent(id: string, confidence = 0.6): UnderstoodIntent {
  return { id, aspect: aspects[id] ?? id, confidence };
}

interface Told {
  slots?: Partial<Slots>;
  region?: string | undefined;
  reading?: string;
}

function lead(
  [first = '', ...others]: string[],
  { slots, region, reading = '' }: Told = {},
): UnderstoodIntent[] {
  const intents: Intents = [intent(first), ...others.map((id) => intent(id, 0.3))];
  return leadIntent(intents, { slots: { ...noSlots, ...slots }, region, reading });
}

function ids(intents: readonly UnderstoodIntent[]): string[] {
  return intents.map(({ id }) => id);
}

const mother = { id: 'mother', kind: 'parent' as const, word: '妈妈' };

describe('the classifier’s order', () => {
  it('stands where nothing told changes it', () => {
    expect(ids(lead(['refund', 'payment_window']))).toEqual(['refund', 'payment_window']);
    expect(ids(lead(['payment_window', 'refund'], { slots: { paidThrough: 'both' } }))).toEqual([
      'payment_window',
      'refund',
    ]);
  });
});

describe('a payment told to have gone both ways', () => {
  const slots = { paidThrough: 'both' as const };

  it('is a double payment before it is a refund, also where the classifier did not see it', () => {
    const [first, second] = lead(['refund'], { slots });
    expect(first).toEqual({ id: 'duplicate_payment', aspect: 'duplicate.done', confidence: 0.6 });
    expect(second?.id).toBe('refund');
  });

  it('is named once where the classifier saw it too', () => {
    expect(ids(lead(['refund', 'payment_window', 'duplicate_payment'], { slots }))).toEqual([
      'duplicate_payment',
      'refund',
      'payment_window',
    ]);
  });

  it.each(['tax', 'proxy', 'collector'] as const)('is none where it went one way, %s', (paidThrough) => {
    expect(ids(lead(['refund'], { slots: { paidThrough } }))).toEqual(['refund']);
  });

  it('does not change another question about the refund', () => {
    const asked: Intents = [{ id: 'refund', aspect: 'refund.time', confidence: 0.6 }];
    const led = leadIntent(asked, { slots: { ...noSlots, ...slots }, region: undefined, reading: '' });
    expect(led).toEqual(asked);
  });
});

describe('a newborn told of', () => {
  const slots = { groups: ['newborn' as const] };

  it('leads before the late payment where both are asked', () => {
    expect(ids(lead(['late_enrolment', 'payment_window', 'newborn'], { slots }))).toEqual([
      'newborn',
      'late_enrolment',
      'payment_window',
    ]);
  });

  it('changes nothing where only the late payment is asked, or something else leads', () => {
    expect(ids(lead(['late_enrolment'], { slots }))).toEqual(['late_enrolment']);
    expect(ids(lead(['payment_window', 'newborn'], { slots }))).toEqual(['payment_window', 'newborn']);
  });

  it('has to be told of', () => {
    expect(ids(lead(['late_enrolment', 'newborn']))).toEqual(['late_enrolment', 'newborn']);
  });
});

describe('a place of enrolment that is no other one', () => {
  const persons = [mother];

  it.each<[string, Partial<Slots>]>([
    ['is not told', { persons }],
    ['is the asker’s own', { persons, beneficiaryRegion: '510500' }],
  ])('asks who may be paid for where it %s', (_, slots) => {
    const [first, second] = lead(['cross_region'], { slots, region: '510500' });
    expect(first).toEqual({ id: 'eligible_relatives', aspect: 'relatives.who', confidence: 0.6 });
    expect(second?.id).toBe('cross_region');
  });

  it.each<[string, Told]>([
    ['another place is told', { slots: { persons, beneficiaryRegion: '410100' }, region: '510500' }],
    ['another province is told', { slots: { persons, beneficiaryRegion: 'elsewhere' }, region: '510500' }],
    ['nobody is named', { region: '510500' }],
    ['the asker’s own place is unknown', { slots: { persons }, region: undefined }],
  ])('asks where, if %s', (_, told) => {
    expect(ids(lead(['cross_region'], told))).toEqual(['cross_region']);
  });
});

describe('words of asking', () => {
  it.each(Object.entries(askedInstead))('turn the order %s into the question %s', (order, question) => {
    expect(ids(lead([order, question], { reading: '在哪看' }))).toEqual([question, order]);
    expect(ids(lead([order, question], { reading: '帮我看' }))).toEqual([order, question]);
  });

  it.each(['在哪', '哪里', '哪儿', '怎么', '多久', '行不行', '能不能', '可不可以', '得不得'])(
    'are: %s',
    (reading) => {
      expect(ids(lead(['act_revoke', 'refund'], { reading }))[0]).toBe('refund');
    },
  );

  it('change nothing where the question beside the order is another one', () => {
    expect(ids(lead(['act_revoke', 'payment_result'], { reading: '怎么' }))).toEqual([
      'act_revoke',
      'payment_result',
    ]);
  });
});

describe('whatever is told', () => {
  it('no intent is lost and none stands twice', () => {
    const known = [
      ...Object.keys(aspects),
      ...Object.keys(askedInstead),
      'payment_result',
      'how_to_proxy_pay',
    ];
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...known), { minLength: 1, maxLength: 3 }),
        fc.record({
          paidThrough: fc.constantFrom('both' as const, 'tax' as const, undefined),
          newborn: fc.boolean(),
          named: fc.boolean(),
          beneficiaryRegion: fc.constantFrom('410100', 'elsewhere', undefined),
          region: fc.constantFrom('410100', undefined),
          reading: fc.constantFrom('怎么退', '帮我退'),
        }),
        (asked, { paidThrough, newborn, named, beneficiaryRegion, region, reading }) => {
          const slots = {
            groups: newborn ? ['newborn' as const] : [],
            persons: named ? [mother] : [],
            ...(paidThrough && { paidThrough }),
            ...(beneficiaryRegion !== undefined && { beneficiaryRegion }),
          };
          const led = ids(lead(asked, { slots, region, reading }));
          expect(led).toEqual(expect.arrayContaining(asked));
          expect(new Set(led).size).toBe(led.length);
        },
      ),
    );
  });
});
