// Before a proxy payment is even started: is it open, is this person allowed, does the place of enrolment fit?
// It looks at rules only; ledgers, consent and money are not its business. What is not known never counts as allowed.
import {
  decide,
  is,
  passes,
  whatWouldChange,
  type Decision,
  type Inputs,
  type Known,
  type Table,
} from './table.js';
import { find, known, present, ruled, ruling, valueOf, whether, type Asked, type Ruling } from './ruling.js';
import { sameProvince } from './cross-region.js';
import { barredField, barredInput, type Barred } from './exclusions.js';
import { proxyMode } from './mode.js';
import { decideRelatives } from './relatives.js';
import { collectionWindow, phaseOf, phases, proxyWindow, type Phase } from './paying-time.js';
import { decideWindow } from './window.js';

interface ProxyPayInput {
  barred: Barred;
  way: 'unknown' | 'reimburse' | 'known';
  proxy: Phase;
  collection: Phase;
  listKnown: boolean;
  sameProvince: boolean;
  listed: boolean;
}

const open: readonly Phase[] = ['open', 'last_day'];

export const proxyPayTable: Table<ProxyPayInput> = {
  id: 'pay',
  fields: {
    way: { label: '当地怎么代缴', samples: ['unknown', 'reimburse', 'known'] },
    barred: barredField,
    collection: { label: '集中缴费期', samples: phases },
    proxy: { label: '个人账户代缴的时间', samples: phases },
    listKnown: { label: '可代缴的亲属名单', samples: [true, false] },
    sameProvince: { label: '被代缴人是否在本省参保', samples: [true, false] },
    listed: { label: '给谁缴', samples: [true, false] },
  },
  rows: [
    { code: 'pay.reimburse', when: [is('way', 'reimburse', '当地先缴费后返还')] },
    { code: 'pay.closed', when: [is('collection', 'closed', '集中缴费期已经截止')] },
    { code: 'pay.closed', when: [is('proxy', 'closed', '代缴已经截止')] },
    { code: 'pay.before', when: [is('proxy', 'before', '代缴还没有开放')] },
    { code: 'pay.subsidised', when: [is('barred', 'subsidised', '资助对象，当地不能代缴')] },
    { code: 'pay.newborn', when: [is('barred', 'newborn', '新生儿，当地不能代缴')] },
    { code: 'pay.last_year', when: [is('barred', 'last_year', '上年度没有参保')] },
    { code: 'pay.barred', when: [passes('barred', (reason) => reason !== 'none', '当地不许的情形')] },
    { code: 'pay.not_covered', when: [is('way', 'unknown', '没有查到当地怎么代缴')] },
    { code: 'pay.not_covered', when: [is('listKnown', false, '没有查到可代缴的亲属名单')] },
    {
      code: 'pay.denied',
      when: [is('listed', false, '不在近亲属名单里'), is('proxy', 'unknown', '没有查到代缴的时间')],
    },
    {
      code: 'pay.window_unknown',
      when: [passes('proxy', (phase) => !open.includes(phase), '没有查到代缴的时间')],
    },
    { code: 'pay.denied', when: [is('listed', false, '不在近亲属名单里')] },
    { code: 'pay.other_province', when: [is('sameProvince', false, '在外省参保')] },
    {
      code: 'pay.ready',
      when: [is('listed', true, '在近亲属名单里'), is('sameProvince', true, '在本省参保')],
    },
    { code: 'pay.not_covered', when: [] },
  ],
};

// Everyone named is in the list; the place of enrolment is an input of its own.
const listedCodes = new Set(['relatives.allowed', 'relatives.other_province']);

/** How the place pays: first by the family and paid back, by steps that are known, or unknown. */
function wayInput(asked: Asked): Known<ProxyPayInput['way']> {
  const steps = find(asked, 'proxy_steps');
  if (proxyMode(asked) === 'reimburse')
    return ruled('reimburse', '查到了规定', present(find(asked, 'proxy_mode')));
  return ruled(steps ? 'known' : 'unknown', steps ? '查到了规定' : '没有查到', present(steps));
}

function inputsFor(asked: Asked, relatives: Ruling): Inputs<ProxyPayInput> {
  const collection = collectionWindow(asked);
  const proxy = proxyWindow(asked);
  const because = `按${asked.on}算`;
  const named = asked.slots.persons.length > 0 && relatives.outcome === 'answered';
  return known<Inputs<ProxyPayInput>>({
    barred: barredInput(asked),
    way: wayInput(asked),
    collection: ruled(phaseOf(collection, asked.on), because, collection?.facts ?? []),
    proxy: ruled(phaseOf(proxy, asked.on), because, proxy?.facts ?? []),
    listKnown: whether(find(asked, 'near_relatives')),
    sameProvince: sameProvince(asked),
    listed: named ? ruled(listedCodes.has(relatives.code), '您说了给谁缴', relatives.facts) : undefined,
  });
}

/** A relative is named and only the place of enrolment is untold: that condition is said instead of asked. */
function codeOf(decision: Decision, { listed }: Inputs<ProxyPayInput>): string {
  return decision.status === 'open' && listed?.value === true ? 'pay.if_in_province' : decision.code;
}

/** What else the place's way of paying asks for: to bind first, or to wait for a later settlement. */
function waysNotes(asked: Asked): string[] {
  const binding = find(asked, 'binding_rule', 'C');
  const settled = find(asked, 'settlement', 'C');
  return [
    ...(binding && valueOf(binding, 'required', 'yes') ? ['bind_first'] : []),
    ...(settled && valueOf(settled, 'asynchronous', 'yes') ? ['settles_later'] : []),
  ];
}

/** Rules on starting a proxy payment: the first obstacle, what is still to be told, or that no rule stands in the way. */
export function decideProxyPay(asked: Asked): Ruling {
  const window = decideWindow(asked);
  const relatives = decideRelatives(asked);
  const inputs = inputsFor(asked, relatives);
  const decision = decide(proxyPayTable, inputs);
  return ruling({
    // Without a place nothing can be ruled on: the place is asked for.
    outcome: asked.region === undefined ? 'not_covered' : 'answered',
    code: codeOf(decision, inputs),
    decision,
    changes: whatWouldChange(proxyPayTable, inputs),
    facts: [...new Set([...window.facts, ...relatives.facts])],
    figures: { ...relatives.figures, ...window.figures },
    notes: [...window.notes, ...waysNotes(asked)],
    missing: window.missing,
    ...(window.conflict ? { conflict: window.conflict } : {}),
  });
}
