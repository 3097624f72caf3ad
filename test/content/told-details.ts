// Details that people tell, each by itself or in a usual combination: what the rules branch on.
import { day } from '../../src/domain/day.js';
import { RelationKind } from '../../src/domain/relation.js';
import type { Group, Slots } from '../../src/domain/slots.js';

const persons = RelationKind.options.map((kind) => ({ id: kind, kind, word: '家人' }));
const groups: Group[] = [
  'student',
  'destitute',
  'subsistence',
  'disabled',
  'newborn',
  'clergy',
  'formerly_poor',
  'public_medical',
  'subsidised',
  'exempt_status',
  'adult',
  'minor',
];

/** Slots as they are told, beginning with nothing. */
export const toldDetails: readonly Partial<Slots>[] = [
  {},
  ...persons.map((person) => ({ persons: [person] })),
  { persons: persons.slice(0, 10) },
  ...groups.map((group) => ({ groups: [group] })),
  ...(['tax', 'proxy', 'both', 'collector'] as const).map((paidThrough) => ({ paidThrough })),
  { paidThrough: 'proxy', employeeInsured: true },
  { twoPayers: true },
  { employeeInsured: true, persons: persons.slice(0, 1) },
  { bornMonth: 4 },
  ...(['account', 'cash'] as const).map((money) => ({ money })),
  { headcount: 3 },
  { balanceYuan: 1300 },
  { balanceYuan: 1300, amountYuan: 400 },
  { balanceYuan: 2000, amountYuan: 400 },
  ...[0, 1, 2, 3].map((hoursSincePaid) => ({ hoursSincePaid })),
  { hoursSincePaid: 3, payerCoverEnded: true },
  { hoursSincePaid: 3, payerCoverEnded: false, benefitUsed: true },
  { hoursSincePaid: 3, payerCoverEnded: false, benefitUsed: false },
  { groups: ['newborn'], persons: persons.slice(2, 3) },
  { groups: ['subsistence'], persons: persons.slice(1, 2) },
  { balanceYuan: 1300, fromPriorYears: true },
  { balanceYuan: 2000, amountYuan: 400, fromPriorYears: true },
  { fromPriorYears: true },
  { enrolledLastYear: false },
  { enrolledLastYear: false, persons: persons.slice(1, 2) },
  { benefitStarted: true },
  { benefitStarted: true, paidThrough: 'proxy' },
  { payerCoverEnded: true },
  { payerCoverEnded: true, persons: persons.slice(1, 2) },
  { neverInterrupted: true },
  { neverInterrupted: true, paidInWindow: true },
  { neverInterrupted: true, paidOn: day('2026-01-15') },
  { neverInterrupted: true, paidOn: day('2026-02-10') },
  { paidInWindow: false },
  { paidInWindow: false, money: 'account' },
  ...['410100', '440000', '330200', 'elsewhere'].flatMap((beneficiaryRegion) => [
    { beneficiaryRegion },
    { beneficiaryRegion, persons: persons.slice(0, 1) },
  ]),
  ...[[2024], [2025], [2025, 2026], [2025, 2026, 2027, 2028]].flatMap((gapYears) =>
    [true, false].map((paidInWindow) => ({ gapYears, paidInWindow })),
  ),
  { gapYears: [2025] },
  { gapYears: [2025, 2026], paidInWindow: true, repairedYears: 1 },
  ...[2023, 2024, 2025, 2026, 2027, 2028].map((benefitYear) => ({ benefitYear })),
];
