// Which rule answers which aspect. An aspect that is not here is answered by telling facts (knowledge/answers, `aspects`).
import type { Slots } from '../domain/slots.js';
import type { TopicId } from '../knowledge/topic.js';
import { decideAmount } from '../rules/amount.js';
import { decideBalance } from '../rules/balance.js';
import { decideCross } from '../rules/cross-region.js';
import { decideEntrance } from '../rules/entrance.js';
import { decideLate } from '../rules/late.js';
import { decideMode, proxyMode } from '../rules/mode.js';
import { decideNewborn } from '../rules/newborn.js';
import { decideProxyPay } from '../rules/proxy-pay.js';
import { decideRefund } from '../rules/refund.js';
import { decideRelatives } from '../rules/relatives.js';
import { decideRevocation } from '../rules/revocation.js';
import { find, type Asked, type Ruling } from '../rules/ruling.js';
import { decideTelling } from '../rules/telling.js';
import { decideWaiting } from '../rules/waiting.js';
import { decideWindow } from '../rules/window.js';

type Rule = (asked: Asked) => Ruling;

const stepsBeside: readonly TopicId[] = ['binding_rule', 'local_desks', 'enrol_first', 'result_check'];

function assuming(asked: Asked, slots: Partial<Slots>): Asked {
  return { ...asked, slots: { ...asked.slots, ...slots } };
}

/** How to revoke: the way and its conditions; where no revocation exists, the place's refund rule. */
const decideHowToRevoke: Rule = (asked) =>
  find(asked, 'revocation_desk') ? decideRevocation(asked) : decideRefund(asked);

/** A fault of the tax system: the place's own rule, else what holds for the payments that were told. */
const decideTaxFault: Rule = (asked) =>
  find(asked, 'tax_fault_refund', 'D') ? decideTelling(asked, ['tax_fault_refund'], []) : decideRefund(asked);

/** How to bind: the place's way; what 亲情账户 means only where a verified source says so, or nothing else is known. */
const decideBinding: Rule = (asked) => {
  const way = decideTelling(
    asked,
    ['bind_how', 'binding_rule'],
    find(asked, 'bind_meaning') ? ['bind_meaning'] : [],
  );
  return way.outcome === 'answered' ? way : decideTelling(asked, ['promise', 'bind_meaning'], []);
};

/** The steps; where the family pays first and no steps are written, how it is paid back. */
const decideSteps: Rule = (asked) => {
  const steps = decideTelling(asked, ['proxy_steps', 'proxy_steps_said'], stepsBeside);
  const paysFirst = proxyMode(asked) === 'reimburse';
  return steps.outcome !== 'answered' && paysFirst
    ? decideTelling(asked, ['reimbursement_way'], ['balance_rule'])
    : steps;
};

export const rulings: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['relatives.who', decideRelatives],
  ['window.when', decideWindow],
  ['amount.how_much', decideAmount],
  ['subsidy.amount', decideAmount],
  ['entrance.difference', decideEntrance],
  ['entrance.which', decideEntrance],
  ['entrance.friend', (asked) => decideEntrance(assuming(asked, { money: asked.slots.money ?? 'cash' }))],
  ['refund.possible', decideRefund],
  ['refund.time', decideRefund],
  ['refund.tax_fault', decideTaxFault],
  ['bind.how', decideBinding],
  ['how.steps', decideSteps],
  ['refund.how_revoke', decideHowToRevoke],
  ['refund.conditions', decideHowToRevoke],
  ['duplicate.done', decideRefund],
  ['use.balance', decideBalance],
  ['mode.still', decideMode],
  ['cross.province', decideCross],
  ['cross.city', decideCross],
  ['late.can', decideLate],
  ['late.wait', decideWaiting],
  ['late.repair', decideWaiting],
  ['newborn.late', decideNewborn],
  ['act_proxy_pay', decideProxyPay],
  ['act_revoke', decideRevocation],
]);
