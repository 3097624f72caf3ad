// Exceptions that apply to the asker's stated case are always said, whatever was asked: a person outside the list,
// a newborn, a subsidised person, another province (design: complete conditions).
import { sameProvince } from '../rules/cross-region.js';
import { collectionWindow, phaseOf, proxyWindow } from '../rules/paying-time.js';
import type { Asked } from '../rules/ruling.js';
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

/** What was asked and told, as the exceptions look at it. */
interface Case {
  asked: readonly UnderstoodIntent[];
  slots: Slots;
  region: string | undefined;
}

interface Exception {
  intent: string;
  aspect: string;
  applies: (told: Case) => boolean;
}

const asksAbout =
  (intents: ReadonlySet<string>) =>
  ({ asked }: Case): boolean =>
    asked.some(({ id }) => intents.has(id));
const paying = asksAbout(aboutPaying);
const late = asksAbout(new Set(['late_enrolment']));
const amount = asksAbout(new Set(['premium_amount']));
const crossing = asksAbout(new Set(['cross_region']));

function isSelf({ slots }: Case): boolean {
  return slots.persons.some(({ kind }) => kind === 'self');
}

function isNewborn({ slots }: Case): boolean {
  return slots.groups.includes('newborn');
}

/** Whether paying for the case told is doubtful whoever asks: a person outside the list, or somebody's own employee cover. */
function isDoubtful({ slots }: Case): boolean {
  const outside = slots.persons.some(({ kind }) => outsideKinds.has(kind));
  return outside || slots.employeeInsured === true || slots.payerCoverEnded === true;
}

/** Whether one's own cover, or the employee cover of somebody named, is spoken of. */
function isSomebodysCover(told: Case): boolean {
  return isSelf(told) || (told.slots.employeeInsured === true && told.slots.persons.length > 0);
}

const exceptions: readonly Exception[] = [
  {
    intent: 'eligible_relatives',
    aspect: 'relatives.who',
    applies: (told) =>
      (paying(told) && isDoubtful(told)) ||
      (isSelf(told) && told.slots.money === 'account') ||
      (isSomebodysCover(told) && told.asked.some(({ aspect }) => aspect === 'enrol.double')) ||
      (crossing(told) && told.slots.persons.length > 0),
  },
  { intent: 'newborn', aspect: 'newborn.late', applies: (told) => late(told) && isNewborn(told) },
  {
    intent: 'exempt',
    aspect: 'late.exempt',
    applies: (told) => late(told) && told.slots.groups.includes('exempt_status'),
  },
  {
    intent: 'bind_family',
    aspect: 'bind.limit',
    applies: ({ asked, slots }) => aboutAllowed.has(asked[0]?.id ?? '') && slots.twoPayers === true,
  },
  { intent: 'newborn', aspect: 'newborn.proxy', applies: (told) => paying(told) && isNewborn(told) },
  { intent: 'newborn', aspect: 'newborn.cost', applies: (told) => amount(told) && isNewborn(told) },
  {
    intent: 'subsidised_groups',
    aspect: 'subsidy.proxy',
    applies: (told) => paying(told) && told.slots.groups.some(isSubsidised),
  },
  {
    intent: 'cross_region',
    aspect: 'cross.province',
    applies: (told) => paying(told) && sameProvince(told)?.value === false,
  },
];

/** Aspects to answer besides those asked, because the case told falls under an exception. */
export function exceptionsFor(
  asked: readonly UnderstoodIntent[],
  slots: Slots,
  region: string | undefined,
): UnderstoodIntent[] {
  return exceptions
    .filter(
      ({ intent, applies }) => !asked.some(({ id }) => id === intent) && applies({ asked, slots, region }),
    )
    .map(({ intent, aspect }) => ({ id: intent, aspect, confidence: 1 }));
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
  'pay.closed',
  'cross.own_route',
  'pay.subsidised',
  'pay.newborn',
  'pay.last_year',
  'pay.barred',
  'cross.other_province',
  'cross.same_area',
  'cross.wallet',
]);

/** Whether a decision refuses or warns, so that it has to lead whatever else was asked: nobody reads "可以" and then a no. */
export function refuses(code: string): boolean {
  return refusing.has(code);
}
