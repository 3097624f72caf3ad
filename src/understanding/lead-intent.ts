// Which of several intents leads, where the details told decide it rather than the classifier's scores.
import type { Slots } from '../domain/slots.js';
import type { Understood } from '../domain/understood.js';

type Intents = Understood['intents'];

/** A payment told to have gone both ways is a double payment, also where only the refund is asked for by name. */
function doubleLeads(intents: Intents, { paidThrough }: Slots): Intents {
  const [first, ...others] = intents;
  if (paidThrough !== 'both' || first.aspect !== 'refund.possible') return intents;
  const double = { id: 'duplicate_payment', aspect: 'duplicate.done', confidence: first.confidence };
  return [double, first, ...others.filter(({ id }) => id !== double.id)];
}

/** A newborn told of changes the rules of a late payment: where both are asked, the newborn leads. */
function newbornLeads(intents: Intents, { groups }: Slots): Intents {
  const [first, ...others] = intents;
  const newborn = others.find(({ id }) => id === 'newborn');
  if (!newborn || first.id !== 'late_enrolment' || first.aspect === 'late.wait') return intents;
  if (!groups.includes('newborn')) return intents;
  return [newborn, first, ...others.filter((intent) => intent !== newborn)];
}

const HEARD_TOO = 0.25;

/** Where no newborn is told of, another intent that was heard leads: 岳父 个账代缴 sounds like 新生儿 个账代缴. */
function newbornToldOf(intents: Intents, { groups }: Slots): Intents {
  const [first, second, ...others] = intents;
  if (
    first.id !== 'newborn' ||
    second === undefined ||
    second.confidence < HEARD_TOO ||
    groups.includes('newborn')
  )
    return intents;
  return [second, first, ...others];
}

/**
 * Who may be paid for, not where: a person is named and no other place of enrolment is told, however much the words speak of one
 * (我姐在泸州买的居民医保，我个账能帮她交不, asked in 泸州).
 */
function relativeLeads(intents: Intents, { persons, beneficiaryRegion }: Slots, home: string): Intents {
  const [first, ...others] = intents;
  const elsewhere = beneficiaryRegion !== undefined && beneficiaryRegion !== home;
  if (first.id !== 'cross_region' || persons.length === 0 || elsewhere || home === '') return intents;
  const who = { id: 'eligible_relatives', aspect: 'relatives.who', confidence: first.confidence };
  return [who, first, ...others.filter(({ id }) => id !== who.id)];
}

const ASKS = /在哪|哪里|哪儿|怎么|多久|行不|还行|得行|能不能|可不可以|得不得/;
/** What somebody asks who does not order it done. */
export const askedInstead: Readonly<Record<string, string>> = {
  act_proxy_pay: 'how_to_proxy_pay',
  act_payment_status: 'payment_result',
  act_revoke: 'refund',
  act_check_duplicate: 'duplicate_payment',
};

/** Words of asking turn an order into the question that stands beside it: 哪里可以查缴费状态. */
function questionLeads(intents: Intents, reading: string): Intents {
  const [first, ...others] = intents;
  const partner = others.find(({ id }) => id === askedInstead[first.id]);
  if (!partner || !ASKS.test(reading)) return intents;
  return [partner, first, ...others.filter((intent) => intent !== partner)];
}

/** Puts the intent first that the details told make the important one. */
function leading(intents: Intents, slots: Slots, region: string): Intents {
  return doubleLeads(newbornLeads(newbornToldOf(relativeLeads(intents, slots, region), slots), slots), slots);
}

/** Puts the most important intent first: what the details told make so, and the question before the order it sounds like. */
export function leadIntent(
  intents: Intents,
  { slots, region, reading }: { slots: Slots; region: string | undefined; reading: string },
): Intents {
  return questionLeads(leading(intents, slots, region ?? ''), reading);
}
