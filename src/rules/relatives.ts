// May this person be paid for? 民法典 第一千零四十五条 as taken over by 国办发〔2024〕38号; places may list more.
import { sameProvince } from './cross-region.js';
import { proxyMode } from './mode.js';
import { collectionWindow, phaseOf, windowEnd } from './paying-time.js';
import { barredField, barredInput, widerInput, type Barred } from './exclusions.js';
import { NATION } from '../domain/region.js';
import type { Person } from '../domain/slots.js';
import type { Fact } from '../knowledge/fact.js';
import { decide, is, whatWouldChange, type Decision, type Inputs, type Table } from './table.js';
import {
  conflictIn,
  coverage,
  find,
  look,
  present,
  ruled,
  ruling,
  valueOf,
  whether,
  type Asked,
  type DerivedFigure,
  type Ruling,
} from './ruling.js';

interface RelativeInput {
  listKnown: boolean;
  relation: string;
  listed: boolean;
  elsewhere: boolean;
  barred: Barred;
  wider: boolean;
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
    elsewhere: { label: '是否在外省参保', samples: [true, false] },
    barred: barredField,
    wider: { label: '当地是否多列了这类亲属', samples: [true, false] },
  },
  rows: [
    { code: 'relatives.not_covered', when: [is('listKnown', false, '没有查到可代缴的亲属名单')] },
    {
      code: 'relatives.public_medical',
      when: [is('barred', 'public_medical', '公费医疗人员，当地不能授权代缴')],
    },
    { code: 'relatives.one_authoriser', when: [is('barred', 'two_payers', '同时授权的人多过当地所许')] },
    { code: 'relatives.employee_insured', when: [is('barred', 'employee_insured', '已参加职工医保')] },
    { code: 'relatives.self', when: [is('relation', 'self', '给本人缴')] },
    { code: 'relatives.payer_ended', when: [is('barred', 'payer_ended', '职工医保已停，要先问清')] },
    {
      code: 'relatives.subsidised',
      when: [is('listed', true, '在近亲属名单里'), is('barred', 'subsidised', '资助对象，当地不能代缴')],
    },
    {
      code: 'relatives.newborn',
      when: [is('listed', true, '在近亲属名单里'), is('barred', 'newborn', '新生儿，当地不能代缴')],
    },
    {
      code: 'relatives.last_year',
      when: [is('listed', true, '在近亲属名单里'), is('barred', 'last_year', '上年度没有参保')],
    },
    {
      code: 'relatives.other_province',
      when: [is('elsewhere', true, '在外省参保'), is('listed', true, '在近亲属名单里')],
    },
    { code: 'relatives.allowed', when: [is('listed', true, '在近亲属名单里')] },
    { code: 'relatives.wider', when: [is('wider', true, '当地多列了这类亲属')] },
    { code: 'relatives.not_related', when: [is('relation', 'not_related', '没有亲属关系')] },
    { code: 'relatives.not_listed', when: [] },
  ],
};

/** Inputs that hold whoever is named. */
function caseInputs(asked: Asked, list: Fact | undefined): Inputs<RelativeInput> {
  return {
    listKnown: whether(list),
    barred: barredInput(asked),
    // One place told of several people says nothing of each: that is answered beside.
    elsewhere: ruled(
      sameProvince(asked)?.value === false && asked.slots.persons.length < 2,
      '按您说的参保地',
      [],
    ),
  };
}

function inputsFor(asked: Asked, list: Fact | undefined, person: Person | undefined): Inputs<RelativeInput> {
  const inputs = caseInputs(asked, list);
  if (!list || !person) return inputs;
  const because = `您说的是${person.word}`;
  return {
    ...inputs,
    relation: ruled(person.kind, because, []),
    listed: ruled(valueOf(list, 'kinds', 'relations').includes(person.kind), because, [list]),
    wider: widerInput(asked, person),
  };
}

interface Verdict {
  person: Person;
  decision: Decision;
}

/** Codes that stop somebody on the list, the strictest first: with several people named, one of them leads. */
const stopping = [
  'relatives.public_medical',
  'relatives.one_authoriser',
  'relatives.employee_insured',
  'relatives.payer_ended',
  'relatives.subsidised',
  'relatives.newborn',
  'relatives.last_year',
  'relatives.other_province',
  'relatives.wider',
];
const unlisted = new Set(['relatives.not_listed', 'relatives.not_related', 'relatives.self']);

function codeFor(verdicts: readonly Verdict[]): string {
  const codes = new Set(verdicts.map(({ decision }) => decision.code));
  const [only] = codes;
  if (codes.size === 1 && only !== undefined) return only;
  const stop = stopping.find((code) => codes.has(code));
  return stop ?? (codes.has('relatives.allowed') ? 'relatives.mixed' : 'relatives.not_listed');
}

function namesOf(verdicts: readonly Verdict[], has: (code: string) => boolean): string {
  const some = verdicts.filter(({ decision }) => has(decision.code));
  return [...new Set(some.map(({ person }) => person.word))].join('、') || '无';
}

/** The people by what is decided of them: allowed, denied as the leading code says, and those who are on no list. */
function nameFigures(verdicts: readonly Verdict[], lead: string, list: Fact): Record<string, DerivedFigure> {
  const denied = stopping.includes(lead)
    ? namesOf(verdicts, (code) => code === lead)
    : namesOf(verdicts, (code) => code !== 'relatives.allowed');
  const named = (words: string): DerivedFigure => ({ value: { words }, facts: [list.id] });
  return {
    'relatives.allowed': named(namesOf(verdicts, (code) => code === 'relatives.allowed')),
    'relatives.denied': named(denied),
    'relatives.unlisted': named(namesOf(verdicts, (code) => unlisted.has(code))),
  };
}

/** The facts a verdict rests on: the list, and the limit of authorisers where that decides. */
function factsFor(asked: Asked, code: string): Fact[] {
  const limit = code === 'relatives.one_authoriser' ? find(asked, 'authoriser_limit') : undefined;
  return present(find(asked, 'near_relatives'), limit);
}

/** Where no one is named the list is told, unless the payer's own cover has ended: then nobody may be paid for before that is asked. */
function listCode(asked: Asked): string {
  return barredInput(asked).value === 'payer_ended' ? 'relatives.payer_ended' : 'relatives.general';
}

/** The list itself, where no one is named. */
function ruleOnList(asked: Asked, list: Fact | undefined): Ruling {
  const decision = decide(relativesTable, inputsFor(asked, list, undefined));
  return ruling({
    ...coverage(list !== undefined, ['near_relatives']),
    ...conflictIn(look(asked, 'near_relatives')),
    code: decision.status === 'open' ? listCode(asked) : decision.code,
    decision,
    facts: factsFor(asked, decision.code),
  });
}

/** Whether anything is known of how the place pays. */
function isWayKnown(asked: Asked): boolean {
  return (
    (find(asked, 'proxy_allowed') ?? find(asked, 'proxy_steps') ?? find(asked, 'proxy_mode')) !== undefined
  );
}

/** What the nation's list alone leaves open at a place: whether it has followed yet, and how it pays. */
function nationalReach(asked: Asked, list: Fact): string {
  const everywhere = list.values['everywhere'] === undefined || valueOf(list, 'everywhere', 'yes');
  if (isWayKnown(asked)) return 'relatives.allowed';
  return everywhere ? 'relatives.way_unknown' : 'relatives.not_landed';
}

/** Over the collection period nobody pays any more, unless the family pays first and is paid back. */
function isOver(asked: Asked): boolean {
  return phaseOf(collectionWindow(asked), asked.on) === 'closed' && proxyMode(asked) !== 'reimburse';
}

const granting = new Set(['relatives.allowed', 'relatives.mixed']);

/** How far a permission goes, also of one among several people. */
function reachOf(asked: Asked, list: Fact, code: string): string {
  if (!granting.has(code)) return code;
  const national = list.appliesTo.includes(NATION) && asked.region !== undefined;
  const reach = national ? nationalReach(asked, list) : 'relatives.allowed';
  if (isOver(asked) && reach !== 'relatives.not_landed') return 'relatives.window_over';
  return reach === 'relatives.allowed' ? code : reach;
}

function notesOf(asked: Asked, list: Fact, code: string): string[] {
  const national = list.appliesTo.includes(NATION) && asked.region === undefined;
  return national && granting.has(code) ? ['place_may_differ'] : [];
}

/** Says of whom else was named that they are on no list, where another code leads. */
function unlistedNote(verdicts: readonly Verdict[], code: string): string[] {
  const some = verdicts.some(({ decision }) => unlisted.has(decision.code));
  return some && code !== 'relatives.mixed' && !unlisted.has(code) ? ['also_unlisted'] : [];
}

/** Rules on each person named; without one, the list itself is the answer. */
export function decideRelatives(asked: Asked): Ruling {
  const list = find(asked, 'near_relatives');
  const verdicts = asked.slots.persons.map((person) => ({
    person,
    decision: decide(relativesTable, inputsFor(asked, list, person)),
  }));
  const first = verdicts[0];
  if (!first || !list) return ruleOnList(asked, list);
  const code = reachOf(asked, list, codeFor(verdicts));
  return ruling({
    outcome: 'answered',
    code,
    decision: { ...first.decision, trace: verdicts.flatMap(({ decision }) => decision.trace) },
    changes: whatWouldChange(relativesTable, inputsFor(asked, list, first.person)),
    facts: [
      ...factsFor(asked, code),
      ...(code === 'relatives.window_over' ? (collectionWindow(asked)?.facts ?? []) : []),
    ],
    figures: {
      ...windowEnd(collectionWindow(asked)),
      ...nameFigures(verdicts, code, list),
    },
    notes: [...notesOf(asked, list, code), ...unlistedNote(verdicts, code)],
  });
}
