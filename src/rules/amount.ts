// How much: the place's personal premium, its tiers by group, and the sum for a family.
// The national figure is a floor (国家最低标准) and never stands in for a place's own amount.
import { headsOf, type Group } from '../domain/slots.js';
import type { Fact } from '../knowledge/fact.js';
import type { TopicId } from '../knowledge/topic.js';
import { decide, is, passes, whatWouldChange, type Inputs, type Known, type Table } from './table.js';
import { collectionWindow, phaseOf } from './paying-time.js';
import { orUnverified } from './telling.js';
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

interface AmountInput {
  premiumKnown: boolean;
  tiersKnown: boolean;
  tierList: boolean;
  several: boolean;
  choice: boolean;
  late: boolean;
  group: string;
}

export const amountTable: Table<AmountInput> = {
  id: 'amount',
  fields: {
    premiumKnown: { label: '当地当年的个人缴费标准', samples: [true, false] },
    tiersKnown: { label: '当地当年的分档标准', samples: [true, false] },
    late: { label: '是否过了集中缴费期，而当地另有数额', samples: [true, false] },
    several: { label: '是否问几个人', samples: [true, false] },
    tierList: { label: '当地分了哪些档', samples: [true, false] },
    choice: { label: '是否有几档由人选', samples: [true, false] },
    group: { label: '人员类别', samples: ['ordinary', 'student', 'subsistence', 'subsidised'] },
  },
  rows: [
    { code: 'amount.not_covered', when: [is('premiumKnown', false, '没有查到个人缴费标准')] },
    {
      code: 'amount.late',
      when: [is('group', 'ordinary', '普通居民'), is('late', true, '过了集中缴费期，当地另有数额')],
    },
    {
      code: 'amount.choice',
      when: [is('group', 'ordinary', '普通居民'), is('choice', true, '有几档由人选')],
    },
    { code: 'amount.general', when: [is('group', 'ordinary', '普通居民')] },
    {
      code: 'amount.tier_list',
      when: [
        passes('group', (group) => group !== 'ordinary', '有单独标准的人员'),
        is('several', true, '问的是几个人，各人的标准可能不同'),
        is('tierList', true, '查到了分档标准'),
      ],
    },
    {
      code: 'amount.tier_list',
      when: [is('group', 'subsidised', '没有说是哪类资助对象'), is('tierList', true, '查到了分档标准')],
    },
    { code: 'amount.tier_unknown', when: [is('tiersKnown', false, '没有查到这类人的标准')] },
    { code: 'amount.tiers', when: [passes('group', (group) => group !== 'ordinary', '有单独标准的人员')] },
    { code: 'amount.not_covered', when: [] },
  ],
};

const tierGroups: readonly Group[] = [
  'student',
  'destitute',
  'subsistence',
  'disabled',
  'formerly_poor',
  'adult',
  'minor',
  'subsidised',
];

// Everybody is an adult or a minor: that asks for a tier only where the place has one for it.
const agesOnly: readonly Group[] = ['adult', 'minor'];

function groupsWithTier(asked: Asked, tiers: Fact | undefined): Group[] {
  return asked.slots.groups
    .filter((group) => tierGroups.includes(group))
    .filter((group) => !agesOnly.includes(group) || (tiers !== undefined && group in tiers.values));
}

function tierFigures(tiers: Fact | undefined, groups: Group[]): Record<string, DerivedFigure> {
  if (!tiers) return {};
  const figures: Record<string, DerivedFigure> = {};
  for (const group of groups) {
    const value = tiers.values[group];
    if (value) figures[`tier.${group}`] = { value, facts: [tiers.id] };
  }
  const amounts = Object.values(figures).flatMap(({ value }) => ('yuan' in value ? [value.yuan] : []));
  if (amounts.length > 0) figures['tier.best'] = { value: { yuan: Math.min(...amounts) }, facts: [tiers.id] };
  return figures;
}

function totalFigure(asked: Asked, premium: Fact | undefined): Record<string, DerivedFigure> {
  const heads = headsOf(asked.slots);
  // Where people choose between amounts, a sum for all would be a guess.
  if (!premium || heads < 2 || 'higher' in premium.values) return {};
  return {
    'amount.heads': { value: { persons: heads }, facts: [premium.id] },
    'amount.total': { value: { yuan: valueOf(premium, 'amount', 'yuan') * heads }, facts: [premium.id] },
  };
}

/** Over the collection period a place may ask for another amount (龙陵: the public share too). */
function lateInput(asked: Asked): Known<boolean> {
  const window = collectionWindow(asked);
  const amount = find(asked, 'late_amount');
  const over = phaseOf(window, asked.on) === 'closed';
  return ruled(over && amount !== undefined, `按${asked.on}算`, present(amount, ...(window?.facts ?? [])));
}

interface AmountFacts {
  premium: Fact | undefined;
  tiers: Fact | undefined;
  groups: Group[];
}

function inputsFor(asked: Asked, { premium, tiers, groups }: AmountFacts): Inputs<AmountInput> {
  const [group] = groups;
  const tier = tiers && groups.some((one) => one in tiers.values) ? tiers : undefined;
  return {
    premiumKnown: whether(premium),
    tiersKnown: whether(tier),
    tierList: whether(tiers),
    several: ruled(headsOf(asked.slots) > 1, '按您说的人数', []),
    late: lateInput(asked),
    choice: ruled('higher' in (premium?.values ?? {}), '按当地的标准', present(premium)),
    group: ruled(group ?? 'ordinary', group ? '您说了人员类别' : '您没有说是特殊人员，按普通居民', []),
  };
}

/** What may be told unverified: tiers only where they say something of the group asked about. */
function unverifiedTopics(asked: Asked, groups: readonly Group[]): TopicId[] {
  const tiers = find(asked, 'premium_tiers', 'D');
  const speaks = groups.some((group) => tiers && (group === 'subsidised' || group in tiers.values));
  return speaks ? ['premium_tiers', 'premium'] : ['premium'];
}

/** Rules on the premium of the asked place, benefit year and group. */
export function decideAmount(asked: Asked): Ruling {
  const premium = find(asked, 'premium');
  const tiers = find(asked, 'premium_tiers');
  const groups = groupsWithTier(asked, find(asked, 'premium_tiers', 'D'));
  const inputs = inputsFor(asked, { premium, tiers, groups });
  const decision = decide(amountTable, inputs);
  const covered = premium !== undefined && decision.code !== 'amount.tier_unknown';
  const total = totalFigure(asked, premium);
  const made = ruling({
    ...coverage(covered, [premium ? 'premium_tiers' : 'premium']),
    ...conflictIn(look(asked, 'premium')),
    code: decision.code === 'amount.general' && 'amount.total' in total ? 'amount.family' : decision.code,
    decision,
    changes: whatWouldChange(amountTable, inputs),
    facts: present(decision.code.startsWith('amount.tier') ? tiers : undefined, premium),
    figures: { ...tierFigures(tiers, groups), ...total },
    notes: covered && groups.length === 0 && tiers ? ['tiers_exist'] : [],
  });
  return orUnverified(made, asked, [unverifiedTopics(asked, groups), ['premium_floor']]);
}
