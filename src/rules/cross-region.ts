// The beneficiary is enrolled elsewhere: inside the province yes, another province only by the cross-province notice of
// 2026-01-09 (医保钱包), whose local steps nobody has published yet.
import { provinceOf } from '../domain/region.js';
import type { Fact } from '../knowledge/fact.js';
import { orUnverified } from './telling.js';
import { decide, is, whatWouldChange, type Inputs, type Known, type Table } from './table.js';
import {
  conflictIn,
  coverage,
  find,
  known,
  look,
  present,
  ruled,
  ruling,
  told,
  valueOf,
  whether,
  type Asked,
  type Ruling,
} from './ruling.js';

interface CrossInput {
  scopeKnown: boolean;
  walletKnown: boolean;
  sameProvince: boolean;
  otherAllowed: boolean;
  sameAreaOnly: boolean;
  ownRoute: boolean;
}

export const crossTable: Table<CrossInput> = {
  id: 'cross',
  fields: {
    scopeKnown: { label: '当地代缴的参保地范围', samples: [true, false] },
    walletKnown: { label: '跨省共济的通知', samples: [true, false] },
    sameProvince: { label: '被代缴人是否在本省参保', samples: [true, false] },
    otherAllowed: { label: '当地是否允许外省参保的人', samples: [true, false] },
    sameAreaOnly: { label: '当地是否只限同一统筹区', samples: [true, false] },
    ownRoute: { label: '对方的参保地是否另走渠道', samples: [true, false] },
  },
  rows: [
    { code: 'cross.own_route', when: [is('ownRoute', true, '对方的参保地另走渠道')] },
    { code: 'cross.same_area', when: [is('sameAreaOnly', true, '当地只限同一统筹区')] },
    {
      code: 'cross.not_covered',
      when: [is('scopeKnown', false, '没有查到当地的范围'), is('walletKnown', false, '还没有跨省共济的通知')],
    },
    {
      code: 'cross.other_allowed',
      when: [is('sameProvince', false, '在外省参保'), is('otherAllowed', true, '当地允许外省参保的人')],
    },
    {
      code: 'cross.wallet',
      when: [is('sameProvince', false, '在外省参保'), is('walletKnown', true, '国家已发跨省共济通知')],
    },
    { code: 'cross.other_province', when: [is('sameProvince', false, '在外省参保')] },
    { code: 'cross.place_unknown', when: [is('scopeKnown', false, '没有查到当地的范围')] },
    { code: 'cross.in_province', when: [is('sameProvince', true, '在本省参保')] },
    { code: 'cross.not_covered', when: [] },
  ],
};

/** Whether the beneficiary is enrolled in the payer's province, where told. */
export function sameProvince({ region, slots }: Pick<Asked, 'region' | 'slots'>): Known<boolean> | undefined {
  if (slots.beneficiaryRegion === undefined) return undefined;
  if (slots.beneficiaryRegion === 'elsewhere') return told(false, '您说在外省参保');
  if (region === undefined) return undefined;
  return told(provinceOf(slots.beneficiaryRegion) === provinceOf(region), '您说了对方的参保地');
}

function allowsOther(scope: Fact | undefined): boolean {
  return scope !== undefined && valueOf(scope, 'otherProvince', 'yes');
}

/** The channel of its own by which people enrolled at the beneficiary's place are paid for (宁波), also where unverified. */
function routeOf(asked: Asked): Fact | undefined {
  const region = asked.slots.beneficiaryRegion;
  if (region === undefined || region === 'elsewhere') return undefined;
  return find({ ...asked, region }, 'beneficiary_route', 'C');
}

interface CrossFacts {
  scope: Fact | undefined;
  wallet: Fact | undefined;
  route: Fact | undefined;
}

function inputsFor(asked: Asked, { scope, wallet, route }: CrossFacts): Inputs<CrossInput> {
  const because = scope ? '查到了规定' : '没有查到';
  const sameArea = scope !== undefined && !valueOf(scope, 'inProvince', 'yes');
  return known<Inputs<CrossInput>>({
    ownRoute: whether(route),
    sameAreaOnly: ruled(sameArea, because, present(scope)),
    scopeKnown: whether(scope),
    walletKnown: whether(wallet && valueOf(wallet, 'allowed', 'yes') ? wallet : undefined),
    sameProvince: sameProvince(asked),
    otherAllowed: ruled(allowsOther(scope), because, present(scope)),
  });
}

/** Rules on the beneficiary's place of enrolment; untold, both cases are set out. */
export function decideCross(asked: Asked): Ruling {
  const scope = find(asked, 'proxy_scope');
  const wallet = find(asked, 'wallet');
  const route = routeOf(asked);
  const inputs = inputsFor(asked, { scope, wallet, route });
  const decision = decide(crossTable, inputs);
  const facts = present(route, scope, wallet);
  const made = ruling({
    ...coverage(facts.length > 0 && decision.code !== 'cross.place_unknown', ['proxy_scope']),
    ...conflictIn(look(asked, 'proxy_scope')),
    code: decision.status === 'open' && wallet ? 'cross.undecided_wallet' : decision.code,
    decision,
    changes: whatWouldChange(crossTable, inputs),
    facts,
  });
  return orUnverified(made, asked, [['proxy_scope'], []]);
}
