// What a person has told us, as named values. Absent means not told: no slot ever holds a guess.
import type { Day } from './day.js';
import type { RelationKind } from './relation.js';

/** A relative (or other person) the payment is for: the contract's id, the legal kind, and the asker's own word. */
export interface Person {
  id: string;
  kind: RelationKind;
  word: string;
}

/** How the premium was paid: the payer's account, the tax bureau's entrance (cash), a school or village collector, or account and cash both. */
export type PaidThrough = 'proxy' | 'tax' | 'collector' | 'both';

/** Groups with their own premium or rules. */
export type Group =
  | 'student'
  | 'destitute'
  | 'subsistence'
  | 'disabled'
  | 'newborn'
  | 'clergy'
  | 'public_medical'
  | 'formerly_poor'
  | 'subsidised'
  | 'exempt_status'
  | 'adult'
  | 'minor';

const subsidised: readonly Group[] = [
  'destitute',
  'subsistence',
  'disabled',
  'formerly_poor',
  'clergy',
  'subsidised',
];

/** Whether people of the group may be subsidised (资助对象). */
export function isSubsidised(group: Group): boolean {
  return subsidised.includes(group);
}

export interface Slots {
  /** Place whose rules are asked for. */
  region?: string;
  /** Where the beneficiary is enrolled, when told to be another place. */
  beneficiaryRegion?: string;
  /** Benefit year that was named or follows from 今年/明年. */
  benefitYear?: number;
  persons: Person[];
  headcount?: number;
  paidThrough?: PaidThrough;
  /** Which money the asker wants to use. */
  money?: 'account' | 'cash';
  groups: Group[];
  /** Benefit years told to have gone unpaid. */
  gapYears: number[];
  /** How many years were told to have gone unpaid, where none was named. */
  gapCount?: number;
  /** Told never to have missed a year. */
  neverInterrupted?: boolean;
  /** Whether the payment asked about falls in the collection period, when told. */
  paidInWindow?: boolean;
  paidOn?: Day;
  repairedYears?: number;
  balanceYuan?: number;
  /** The money told of is the surplus of earlier years (历年). */
  fromPriorYears?: boolean;
  /** The beneficiary was enrolled in residents' insurance last year, when told. */
  enrolledLastYear?: boolean;
  /** An amount to be paid that the asker named, in yuan. */
  amountYuan?: number;
  /** The amount named is for each person. */
  amountEach?: boolean;
  hoursSincePaid?: number;
  /** The beneficiary has joined employee insurance. */
  employeeInsured?: boolean;
  benefitUsed?: boolean;
  /** Told that the benefit period has begun. */
  benefitStarted?: boolean;
  payerCoverEnded?: boolean;
  /** Two people paid for the same beneficiary. */
  twoPayers?: boolean;
  /** Month in which a newborn was born, 1 to 12. */
  bornMonth?: number;
}

const couples = new Set(['parents', 'grandparents', 'maternal_grandparents', 'parents_in_law']);

/** How many people are to be paid for, as far as told; 0 where nobody was named. */
export function headsOf({ headcount, persons }: Slots): number {
  return headcount ?? persons.reduce((sum, { id }) => sum + (couples.has(id) ? 2 : 1), 0);
}

/** Nothing told yet. */
export const noSlots: Slots = { persons: [], groups: [], gapYears: [] };
