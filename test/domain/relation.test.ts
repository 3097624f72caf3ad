// Kinds of relation: which persons are near relatives by law, and which only look like it.
import { describe, expect, it } from 'vitest';
import { kindOfPerson, RelationKind, relationKindText } from '../../src/domain/relation.js';

describe('the kind of a person', () => {
  it.each([
    ['spouse', 'spouse'],
    ['mother', 'parent'],
    ['step_parent', 'parent'],
    ['daughter', 'child'],
    ['siblings', 'sibling'],
    ['grandmother', 'grandparent'],
    ['maternal_grandfather', 'maternal_grandparent'],
    ['granddaughter', 'grandchild'],
    ['maternal_grandson', 'maternal_grandchild'],
    ['self', 'self'],
    ['mother_in_law', 'spouse_parent'],
    ['parents_in_law', 'spouse_parent'],
    ['daughter_in_law', 'child_spouse'],
    ['son_in_law', 'child_spouse'],
    ['former_spouse', 'former_spouse'],
    ['friend', 'not_related'],
  ])('%s is %s', (id, kind) => {
    expect(kindOfPerson(id)).toBe(kind);
  });

  it.each(['uncle', 'nephew', 'sibling_spouse', 'cousin', 'great_grandparent', 'godparent', 'toString', ''])(
    'never makes a near relative of "%s"',
    (id) => {
      expect(kindOfPerson(id)).toBe('other_relative');
    },
  );

  it('has a name of its own for every kind', () => {
    const names = RelationKind.options.map(relationKindText);
    expect(new Set(names).size).toBe(RelationKind.options.length);
    expect(relationKindText('maternal_grandchild')).toBe('外孙子女');
  });
});
