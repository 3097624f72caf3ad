// What a place rules out or adds, as parameters: 公费医疗 and one authoriser (大同), subsidised people (四川、福建), newborns (福建),
// last year's enrolment (江西), further relatives (三明). An unverified rule may stop, it never permits.
import { isSubsidised, type Person } from '../domain/slots.js';
import type { Fact } from '../knowledge/fact.js';
import type { Inputs, Known } from './table.js';
import { find, present, ruled, valueOf, type Asked } from './ruling.js';

export interface BarredInput {
  subsidisedBarred: boolean;
  newbornBarred: boolean;
  lastYearMissing: boolean;
}

/** Whether the asker's case falls under a place's exclusion of people with 公费医疗 (Datong: payer and beneficiary). */
export function excludedPublicMedical(asked: Asked): Known<boolean> {
  const rule = find(asked, 'proxy_payer');
  const excludes = rule?.values['publicMedical'] !== undefined && !valueOf(rule, 'publicMedical', 'yes');
  const said = asked.slots.groups.includes('public_medical');
  return ruled(excludes && said, said ? '您说是公费医疗' : '您没有说是公费医疗', present(rule));
}

const PAYERS_TOGETHER = 2;

/** Whether two want to authorise at once where the place allows fewer (Datong: one). */
export function tooManyPayers(asked: Asked): Known<boolean> {
  const limit = find(asked, 'authoriser_limit');
  const allowed = limit ? valueOf(limit, 'authorisers', 'number') : PAYERS_TOGETHER;
  const said = asked.slots.twoPayers === true;
  return ruled(
    said && allowed < PAYERS_TOGETHER,
    said ? '您说不止一个人要授权' : '您没有说有别人授权',
    present(limit),
  );
}

/** Whether a place's rule (also an unverified one: it may stop) bars a case that was told. */
function barred(told: boolean, rule: Fact | undefined): Known<boolean> {
  return ruled(told && rule !== undefined, told ? '您说了这种情形' : '您没有说有这种情形', present(rule));
}

function forbidding(asked: Asked, topic: 'subsidised_proxy' | 'newborn_proxy'): Fact | undefined {
  const rule = find(asked, topic, 'C');
  return rule && !valueOf(rule, 'allowed', 'yes') ? rule : undefined;
}

/** The place's requirement of last year's enrolment, if it has one (江西). */
function lastYearRule(asked: Asked): Fact | undefined {
  const rule = find(asked, 'prior_enrolment', 'C');
  return rule && valueOf(rule, 'required', 'yes') ? rule : undefined;
}

/** What a place bars, beside the case told, as inputs of a table. */
export function barredInputs(asked: Asked): Inputs<BarredInput> {
  const { groups, enrolledLastYear } = asked.slots;
  return {
    subsidisedBarred: barred(groups.some(isSubsidised), forbidding(asked, 'subsidised_proxy')),
    newbornBarred: barred(groups.includes('newborn'), forbidding(asked, 'newborn_proxy')),
    lastYearMissing: barred(enrolledLastYear === false, lastYearRule(asked)),
  };
}

/** Relatives a place adds to the list. Where that is unverified it only changes the words: it is to be asked first. */
export function widerInput(asked: Asked, { kind, word }: Person): Known<boolean> {
  const wider = find(asked, 'relatives_wider', 'C');
  const listed = wider !== undefined && valueOf(wider, 'kinds', 'relations').includes(kind);
  return ruled(listed, `您说的是${word}`, present(wider));
}
