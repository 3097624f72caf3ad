// How a beneficiary is related to the payer, and how people say it. Words only; whether a relation may be paid for is a fact.
import { z } from 'zod';

/** Legal kinds of relation; the first eight are the near relatives of 民法典 第一千零四十五条. */
export const RelationKind = z.enum([
  'spouse',
  'parent',
  'child',
  'sibling',
  'grandparent',
  'maternal_grandparent',
  'grandchild',
  'maternal_grandchild',
  'self',
  'spouse_parent',
  'child_spouse',
  'other_relative',
  'former_spouse',
  'not_related',
]);
export type RelationKind = z.infer<typeof RelationKind>;

const kindNames: Record<RelationKind, string> = {
  spouse: '配偶',
  parent: '父母',
  child: '子女',
  sibling: '兄弟姐妹',
  grandparent: '祖父母',
  maternal_grandparent: '外祖父母',
  grandchild: '孙子女',
  maternal_grandchild: '外孙子女',
  self: '本人',
  spouse_parent: '配偶的父母',
  child_spouse: '儿媳、女婿',
  other_relative: '其他亲戚',
  former_spouse: '前夫、前妻',
  not_related: '没有亲属关系的人',
};

/** The kind's name as residents read it: 兄弟姐妹. */
export function relationKindText(kind: RelationKind): string {
  return kindNames[kind];
}

const personKinds = {
  spouse: 'spouse',
  father: 'parent',
  mother: 'parent',
  parents: 'parent',
  step_parent: 'parent',
  son: 'child',
  daughter: 'child',
  child: 'child',
  brother: 'sibling',
  sister: 'sibling',
  siblings: 'sibling',
  grandfather: 'grandparent',
  grandmother: 'grandparent',
  grandparents: 'grandparent',
  maternal_grandfather: 'maternal_grandparent',
  maternal_grandmother: 'maternal_grandparent',
  maternal_grandparents: 'maternal_grandparent',
  grandson: 'grandchild',
  granddaughter: 'grandchild',
  grandchild: 'grandchild',
  maternal_grandson: 'maternal_grandchild',
  maternal_granddaughter: 'maternal_grandchild',
  maternal_grandchild: 'maternal_grandchild',
  self: 'self',
  mother_in_law: 'spouse_parent',
  father_in_law: 'spouse_parent',
  parents_in_law: 'spouse_parent',
  daughter_in_law: 'child_spouse',
  son_in_law: 'child_spouse',
  former_spouse: 'former_spouse',
  friend: 'not_related',
} as const satisfies Record<string, RelationKind>;

/** The legal kind of a person by the contract's relation id; relatives outside the list are `other_relative`. */
export function kindOfPerson(id: string): RelationKind {
  return Object.hasOwn(personKinds, id) ? personKinds[id as keyof typeof personKinds] : 'other_relative';
}
