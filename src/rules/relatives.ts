// May this person be paid for? 民法典 第一千零四十五条 as taken over by 国办发〔2024〕38号; places may list more.
import type { Person } from '../domain/slots.js';
import type { Fact } from '../knowledge/fact.js';
import { decide, is, whatWouldChange, type Decision, type Known, type Table } from './table.js';
import {
  conflictIn,
  coverage,
  find,
  look,
  present,
  ruled,
  ruling,
  valueOf,
  type Asked,
  type Ruling,
} from './ruling.js';

interface RelativeInput {
  listKnown: boolean;
  relation: string;
  listed: boolean;
}

export const relativesTable: Table<RelativeInput> = {
  id: 'relatives',
  fields: {
    listKnown: { label: '当地可代缴的亲属名单', samples: [true, false] },
    relation: {
      label: '您和被代缴人的关系',
      samples: [
        'parent',
        'self',
        'spouse_parent',
        'child_spouse',
        'not_related',
        'former_spouse',
        'other_relative',
      ],
    },
    listed: { label: '是否在近亲属名单里', samples: [true, false] },
  },
  rows: [
    { code: 'relatives.not_covered', when: [is('listKnown', false, '没有查到可代缴的亲属名单')] },
    { code: 'relatives.self', when: [is('relation', 'self', '给本人缴')] },
    { code: 'relatives.allowed', when: [is('listed', true, '在近亲属名单里')] },
    { code: 'relatives.not_related', when: [is('relation', 'not_related', '没有亲属关系')] },
    { code: 'relatives.not_listed', when: [] },
  ],
};

function inputsFor(
  list: Fact | undefined,
  person: Person | undefined,
): Parameters<typeof decide<RelativeInput>>[1] {
  const listKnown: Known<boolean> = list
    ? ruled(true, '查到了规定', [list])
    : { value: false, because: '没有查到当地的规定', facts: [] };
  if (!list || !person) return { listKnown };
  const because = `您说的是${person.word}`;
  return {
    listKnown,
    relation: { value: person.kind, because, facts: [] },
    listed: ruled(valueOf(list, 'kinds', 'relations').includes(person.kind), because, [list]),
  };
}

interface Verdict {
  person: Person;
  decision: Decision;
}

function codeFor(verdicts: Verdict[]): string {
  const codes = [...new Set(verdicts.map(({ decision }) => decision.code))];
  const [only] = codes;
  if (codes.length === 1 && only !== undefined) return only;
  return codes.includes('relatives.allowed') ? 'relatives.mixed' : 'relatives.not_listed';
}

function namesOf(verdicts: Verdict[], allowed: boolean): string {
  const some = verdicts.filter(({ decision }) => (decision.code === 'relatives.allowed') === allowed);
  return [...new Set(some.map(({ person }) => person.word))].join('、');
}

/** Rules on each person named; without one, the list itself is the answer. */
export function decideRelatives(asked: Asked): Ruling {
  const found = look(asked, 'near_relatives');
  const list = find(asked, 'near_relatives');
  const facts = present(list);
  const verdicts = asked.slots.persons.map((person) => ({
    person,
    decision: decide(relativesTable, inputsFor(list, person)),
  }));
  const first = verdicts[0];
  if (!first || !list) {
    const decision = decide(relativesTable, inputsFor(list, undefined));
    const code = list ? 'relatives.general' : 'relatives.not_covered';
    return ruling({
      ...coverage(list !== undefined, ['near_relatives']),
      ...conflictIn(found),
      code,
      decision,
      facts,
    });
  }
  return ruling({
    outcome: 'answered',
    code: codeFor(verdicts),
    decision: { ...first.decision, trace: verdicts.flatMap(({ decision }) => decision.trace) },
    changes: whatWouldChange(relativesTable, inputsFor(list, first.person)),
    facts,
    figures: {
      'relatives.allowed': { value: { words: namesOf(verdicts, true) || '无' }, facts: [list.id] },
      'relatives.denied': { value: { words: namesOf(verdicts, false) || '无' }, facts: [list.id] },
    },
    notes: list.appliesTo.includes('100000') && asked.region === undefined ? ['place_may_differ'] : [],
  });
}
