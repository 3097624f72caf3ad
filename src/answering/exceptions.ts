// Exceptions that apply to the asker's stated case are always said, whatever was asked: a person outside the list,
// a newborn, a subsidised person, another province (design: complete conditions).
import { collectionWindow, phaseOf, proxyWindow } from '../rules/window.js';
import type { Asked } from '../rules/ruling.js';
import { provinceOf } from '../domain/region.js';
import { isSubsidised, type Slots } from '../domain/slots.js';
import type { UnderstoodIntent } from '../domain/understood.js';

const aboutPaying = new Set([
  'how_to_proxy_pay',
  'cross_region',
  'payment_window',
  'bind_family',
  'materials',
  'act_proxy_pay',
  'account_use',
  'reimbursement_mode',
]);
const aboutAllowed = new Set([
  'eligible_relatives',
  'how_to_proxy_pay',
  'cross_region',
  'bind_family',
  'materials',
]);
const outsideKinds = new Set([
  'self',
  'spouse_parent',
  'child_spouse',
  'other_relative',
  'former_spouse',
  'not_related',
]);

function inOtherProvince({ beneficiaryRegion }: Slots, region: string | undefined): boolean {
  if (beneficiaryRegion === undefined) return false;
  if (beneficiaryRegion === 'elsewhere') return true;
  return region !== undefined && provinceOf(beneficiaryRegion) !== provinceOf(region);
}

/** Aspects to answer besides those asked, because the case told falls under an exception. */
export function exceptionsFor(
  asked: readonly UnderstoodIntent[],
  slots: Slots,
  region: string | undefined,
): UnderstoodIntent[] {
  const paying = asked.some(({ id }) => aboutPaying.has(id));
  const amount = asked.some(({ id }) => id === 'premium_amount');
  const late = asked.some(({ id }) => id === 'late_enrolment');
  const newborn = slots.groups.includes('newborn');
  const extra: [applies: boolean, id: string, aspect: string][] = [
    [
      paying &&
        (slots.employeeInsured === true ||
          slots.payerCoverEnded === true ||
          slots.persons.some(({ kind }) => outsideKinds.has(kind))),
      'eligible_relatives',
      'relatives.who',
    ],
    [
      slots.money === 'account' && slots.persons.some(({ kind }) => kind === 'self'),
      'eligible_relatives',
      'relatives.who',
    ],
    [
      asked.some(({ id }) => id === 'cross_region') && slots.persons.length > 0,
      'eligible_relatives',
      'relatives.who',
    ],
    [late && newborn, 'newborn', 'newborn.late'],
    [late && slots.groups.includes('exempt_status'), 'exempt', 'late.exempt'],
    [aboutAllowed.has(asked[0]?.id ?? '') && slots.twoPayers === true, 'bind_family', 'bind.limit'],
    [paying && newborn, 'newborn', 'newborn.proxy'],
    [amount && newborn, 'newborn', 'newborn.cost'],
    [paying && slots.groups.some(isSubsidised), 'subsidised_groups', 'subsidy.proxy'],
    [paying && inOtherProvince(slots, region), 'cross_region', 'cross.province'],
  ];
  return extra
    .filter(([applies, id]) => applies && !asked.some((intent) => intent.id === id))
    .map(([, id, aspect]) => ({ id, aspect, confidence: 1 }));
}

/** The note that proxy payment is not open on the asked day, for answers that say it is allowed or how it is done. */
export function windowNote(
  asked: readonly UnderstoodIntent[],
  question: Asked,
): 'proxy_before' | 'proxy_over' | undefined {
  if (!asked.some(({ id }) => aboutAllowed.has(id))) return undefined;
  const proxy = proxyWindow(question);
  if (!proxy) return undefined;
  if (phaseOf(proxy, question.on) === 'before') return 'proxy_before';
  const over = [proxy, collectionWindow(question)].some(
    (window) => phaseOf(window, question.on) === 'closed',
  );
  return over ? 'proxy_over' : undefined;
}

const refusing = new Set([
  'pay.denied',
  'pay.other_province',
  'relatives.not_listed',
  'relatives.not_related',
  'relatives.self',
  'relatives.mixed',
  'relatives.public_medical',
  'relatives.employee_insured',
  'relatives.one_authoriser',
  'relatives.other_province',
  'relatives.subsidised',
  'relatives.newborn',
  'relatives.last_year',
  'relatives.payer_ended',
  'relatives.wider',
  'pay.subsidised',
  'pay.newborn',
  'pay.last_year',
  'pay.barred',
  'pay.reimburse',
  'cross.other_province',
  'cross.same_area',
  'cross.wallet',
]);

/** Whether a decision refuses or warns, so that it has to lead whatever else was asked: nobody reads "可以" and then a no. */
export function refuses(code: string): boolean {
  return refusing.has(code);
}
