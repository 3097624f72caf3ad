// Which rule answers which aspect. An aspect that is not here is answered by telling facts (knowledge/answers, `aspects`).
import type { Slots } from '../domain/slots.js';
import { decideAmount } from '../rules/amount.js';
import { decideBalance } from '../rules/balance.js';
import { decideCross } from '../rules/cross-region.js';
import { decideEntrance } from '../rules/entrance.js';
import { decideLate } from '../rules/late.js';
import { decideMode } from '../rules/mode.js';
import { decideNewborn } from '../rules/newborn.js';
import { decideProxyPay } from '../rules/proxy-pay.js';
import { decideRefund } from '../rules/refund.js';
import { decideRelatives } from '../rules/relatives.js';
import { decideRevocation } from '../rules/revocation.js';
import { find, type Asked, type Ruling } from '../rules/ruling.js';
import { decideWaiting } from '../rules/waiting.js';
import { decideWindow } from '../rules/window.js';

type Rule = (asked: Asked) => Ruling;

function assuming(asked: Asked, slots: Partial<Slots>): Asked {
  return { ...asked, slots: { ...asked.slots, ...slots } };
}

/** How to revoke: the way and its conditions; where no revocation exists, the place's refund rule. */
const decideHowToRevoke: Rule = (asked) =>
  find(asked, 'revocation_desk') ? decideRevocation(asked) : decideRefund(asked);

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
