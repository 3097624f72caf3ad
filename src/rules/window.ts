// Is it open? The collection window (集中缴费期) and the proxy window (职工个人账户代缴) are two things:
// Henan's 2026 proxy opened 17 days after the collection (洛阳网 2025-10-13).
import { daysBetween } from '../domain/day.js';
import {
  collectionWindow,
  daysToNearEnd,
  phaseOf,
  phases,
  proxyWindow,
  seasonRule,
  type Phase,
  type Window,
} from './paying-time.js';
import { orUnverified } from './telling.js';
import { decide, is, passes, whatWouldChange, type Inputs, type Known, type Table } from './table.js';
import {
  conflictIn,
  coverage,
  look,
  present,
  ruled,
  ruling,
  type Asked,
  type DerivedFigure,
  type Ruling,
} from './ruling.js';

interface WindowInput {
  aboutProxy: boolean;
  season: 'none' | 'only' | 'missed';
  yearNamed: boolean;
  limitsProxy: boolean;
  collection: Phase;
  proxy: Phase;
}

const windowTopics = ['proxy_window', 'collection_window', 'collection_window_yearly'] as const;

export const windowTable: Table<WindowInput> = {
  id: 'window',
  fields: {
    aboutProxy: { label: '是否问用个人账户代缴', samples: [true, false] },
    season: { label: '代缴是否只在集中缴费期里办', samples: ['none', 'only', 'missed'] },
    limitsProxy: { label: '当地写没写代缴的时间', samples: [true, false] },
    yearNamed: { label: '是否说了哪个待遇年度', samples: [true, false] },
    collection: { label: '集中缴费期', samples: phases },
    proxy: { label: '个人账户代缴的时间', samples: phases },
  },
  rows: [
    {
      code: 'window.season_only',
      when: [
        is('season', 'missed', '问的是过了集中缴费期，当地过期不办代缴'),
        passes('collection', (phase) => phase === 'unknown' || phase === 'closed', '没有别的日子可办'),
      ],
    },
    {
      code: 'window.season_known',
      when: [
        is('aboutProxy', true, '问的是用个人账户代缴'),
        is('season', 'only', '代缴只在集中缴费期里办'),
        is('collection', 'unknown', '没有查到集中缴费期'),
        is('proxy', 'unknown', '没有查到代缴的时间'),
        is('yearNamed', false, '没有说哪个年度'),
      ],
    },
    {
      code: 'window.not_covered',
      when: [is('collection', 'unknown', '没有查到集中缴费期'), is('proxy', 'unknown', '没有查到代缴的时间')],
    },
    {
      code: 'window.over',
      when: [is('collection', 'closed', '集中缴费期已经截止'), is('limitsProxy', false, '没有写代缴的时间')],
    },
    { code: 'window.closed', when: [is('collection', 'closed', '集中缴费期已经截止')] },
    {
      code: 'window.season_open',
      when: [
        is('aboutProxy', true, '问的是用个人账户代缴'),
        is('proxy', 'unknown', '没有查到代缴的时间'),
        passes('season', (season) => season !== 'none', '代缴只在集中缴费期里办'),
      ],
    },
    {
      code: 'window.proxy_unknown',
      when: [is('aboutProxy', true, '问的是用个人账户代缴'), is('proxy', 'unknown', '没有查到代缴的时间')],
    },
    {
      code: 'window.before',
      when: [
        is('collection', 'before', '集中缴费期还没有开始'),
        is('proxy', 'unknown', '没有查到代缴的时间'),
      ],
    },
    { code: 'window.proxy_before', when: [is('collection', 'before', '集中缴费期还没有开始')] },
    { code: 'window.rest', when: [is('collection', 'rest', '今天不在每月可以缴费的日子里')] },
    { code: 'window.proxy_not_yet', when: [is('proxy', 'before', '代缴还没有开放')] },
    { code: 'window.proxy_closed', when: [is('proxy', 'closed', '代缴已经截止')] },
    { code: 'window.last_day', when: [is('collection', 'last_day', '今天是最后一天')] },
    {
      code: 'window.collection_open',
      when: [is('collection', 'open', '在集中缴费期内'), is('proxy', 'unknown', '没有查到代缴的时间')],
    },
    { code: 'window.open', when: [passes('proxy', (phase) => phase !== 'unknown', '代缴已经开放')] },
    { code: 'window.not_covered', when: [] },
  ],
};

function seasonInput(asked: Asked): Known<WindowInput['season']> {
  const rule = seasonRule(asked);
  if (!rule) return ruled('none', '没有查到', []);
  return ruled(asked.slots.paidInWindow === false ? 'missed' : 'only', '查到了规定', [rule]);
}

function figuresOf(name: string, window: Window | undefined): Record<string, DerivedFigure> {
  if (!window) return {};
  const facts = window.facts.map((fact) => fact.id);
  const figures: Record<string, DerivedFigure> = {
    [`${name}.start`]: { value: { day: window.start }, facts },
  };
  if (window.end) figures[`${name}.end`] = { value: { day: window.end }, facts };
  if (window.firstDay !== undefined)
    figures[`${name}.firstDay`] = { value: { dayOfMonth: window.firstDay }, facts };
  if (window.lastDay !== undefined)
    figures[`${name}.lastDay`] = { value: { dayOfMonth: window.lastDay }, facts };
  return figures;
}

function asksForProxy({ slots }: Asked): boolean {
  return slots.money === 'account' || slots.paidThrough === 'proxy';
}

function inputsFor(
  asked: Asked,
  collection: Window | undefined,
  proxy: Window | undefined,
): Inputs<WindowInput> {
  return {
    aboutProxy: ruled(asksForProxy(asked), '按您的问题', []),
    season: seasonInput(asked),
    limitsProxy: ruled(
      (proxy ?? seasonRule(asked)) !== undefined,
      '按当地的规定',
      present(seasonRule(asked)),
    ),
    yearNamed: ruled(asked.slots.benefitYear !== undefined, '按您的问题', []),
    collection: ruled(phaseOf(collection, asked.on), `按${asked.on}算`, collection?.facts ?? []),
    proxy: ruled(phaseOf(proxy, asked.on), `按${asked.on}算`, proxy?.facts ?? []),
  };
}

function daysLeft(asked: Asked, window: Window | undefined): Record<string, DerivedFigure> {
  if (!window?.end) return {};
  const days = Math.max(0, daysBetween(asked.on, window.end));
  return { 'window.days_left': { value: { days }, facts: window.facts.map(({ id }) => id) } };
}

/** The last day is noted only where the words of the decision do not say it. */
function deadlineNote(left: number | undefined, code: string): string[] {
  if (left === undefined) return [];
  if (left > 0) return ['deadline_near'];
  return code === 'window.season_open' ? ['deadline_today'] : [];
}

/** Rules on both windows for the asked day. */
export function decideWindow(asked: Asked): Ruling {
  const collection = collectionWindow(asked);
  const proxy = proxyWindow(asked);
  const inputs = inputsFor(asked, collection, proxy);
  const decision = decide(windowTable, inputs);
  const covered = decision.code !== 'window.not_covered' && decision.code !== 'window.proxy_unknown';
  const made = ruling({
    ...coverage(covered, windowTopics),
    ...conflictIn(...windowTopics.map((topic) => look(asked, topic))),
    code: decision.code,
    decision,
    changes: whatWouldChange(windowTable, inputs),
    facts: [
      ...new Set([...present(seasonRule(asked)), ...(proxy?.facts ?? []), ...(collection?.facts ?? [])]),
    ],
    figures: {
      ...figuresOf('collection_window', collection),
      ...figuresOf('proxy_window', proxy),
      ...daysLeft(asked, collection),
    },
    notes: [
      ...deadlineNote(daysToNearEnd(collection, asked.on), decision.code),
      ...(proxy && !proxy.end ? ['proxy_end_inferred'] : []),
    ],
  });
  return orUnverified(made, asked, [
    ['proxy_window', 'collection_window', 'collection_window_yearly'],
    ['proxy_season'],
  ]);
}
