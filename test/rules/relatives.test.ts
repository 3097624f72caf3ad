// Who may be paid for: the eight near relatives and nobody else; several people are each ruled on.
import { describe, expect, it } from 'vitest';
import { kindOfPerson, RelationKind } from '../../src/domain/relation.js';
import type { Person } from '../../src/domain/slots.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { decideRelatives } from '../../src/rules/relatives.js';
import type { Ruling } from '../../src/rules/ruling.js';
import { madeUpBase } from '../knowledge/made-up-facts.js';
import { projectFolder } from '../project-folder.js';
import { ask, figure } from './asked.js';

const { base } = loadKnowledge(projectFolder);

function person(id: string, word = id): Person {
  return { id, kind: kindOfPerson(id), word };
}

function inLuoyang(...persons: Person[]): Ruling {
  return decideRelatives(
    ask(base, { on: '2025-11-05', benefitYear: 2026, region: '410300', slots: { persons } }),
  );
}

const near: readonly RelationKind[] = RelationKind.options.slice(0, 8);

describe('each kind of relation', () => {
  it.each(RelationKind.options)('%s is allowed only if it is one of the eight', (kind) => {
    const { code } = inLuoyang({ id: 'someone', kind, word: '某人' });
    expect(code === 'relatives.allowed').toBe(near.includes(kind));
  });

  it.each([
    ['mother', 'relatives.allowed'],
    ['maternal_grandmother', 'relatives.allowed'],
    ['mother_in_law', 'relatives.not_listed'],
    ['daughter_in_law', 'relatives.not_listed'],
    ['nephew', 'relatives.not_listed'],
    ['former_spouse', 'relatives.not_listed'],
    ['friend', 'relatives.not_related'],
    ['self', 'relatives.self'],
  ])('%s is %s', (id, code) => {
    expect(inLuoyang(person(id)).code).toBe(code);
  });
});

describe('several people', () => {
  it('are told apart', () => {
    const ruling = inLuoyang(
      person('mother', '妈妈'),
      person('mother_in_law', '婆婆'),
      person('son', '儿子'),
    );
    expect(ruling.code).toBe('relatives.mixed');
    expect(figure(ruling, 'relatives.allowed')).toBe('妈妈、儿子');
    expect(figure(ruling, 'relatives.denied')).toBe('婆婆');
  });

  it('are refused together for different reasons', () => {
    const ruling = inLuoyang(person('mother_in_law', '婆婆'), person('friend', '朋友'));
    expect(ruling.code).toBe('relatives.not_listed');
    expect(figure(ruling, 'relatives.denied')).toBe('婆婆、朋友');
  });

  it('are allowed together', () => {
    expect(inLuoyang(person('mother'), person('father')).code).toBe('relatives.allowed');
  });
});

describe('nobody named', () => {
  it('gets the list, and no permission', () => {
    const ruling = inLuoyang();
    expect(ruling.code).toBe('relatives.general');
    expect(ruling.decision.status).toBe('open');
  });
});

describe('where no list is known', () => {
  it('nobody is allowed', () => {
    const slots = { persons: [person('mother')] };
    const ruling = decideRelatives(ask(madeUpBase(), { on: '2025-11-05', benefitYear: 2026, slots }));
    expect([ruling.outcome, ruling.code]).toEqual(['not_covered', 'relatives.not_covered']);
  });
});

describe('a wider list of a place', () => {
  it('holds in that place only', () => {
    const kinds = { kinds: { relations: [...near, 'spouse_parent'] } };
    const wide = madeUpBase(
      { topic: 'near_relatives', appliesTo: ['440000'], values: kinds },
      { topic: 'near_relatives', appliesTo: ['100000'], values: { kinds: { relations: near } } },
    );
    const codeIn = (region: string): string =>
      decideRelatives(
        ask(wide, {
          on: '2025-11-05',
          benefitYear: 2026,
          region,
          slots: { persons: [person('mother_in_law')] },
        }),
      ).code;
    expect(codeIn('440100')).toBe('relatives.allowed');
    expect(codeIn('410300')).toBe('relatives.not_listed');
  });
});
