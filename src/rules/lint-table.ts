// Lints a decision table over every combination of its inputs' sample values: inputs that no row decides, rows that nothing
// satisfies (dead), and rows that rows above them always win from (masked).
import { errorOf, type Finding } from '../knowledge/finding.js';
import type { Inputs, Known, Raw, Row } from './table.js';
import type { AnyTable } from './tables.js';

type AnyInputs = Inputs<Record<string, Raw>>;
type AnyRow = Row<Record<string, Raw>>;

/** Every combination of the sample values. */
export function combinations(table: AnyTable): AnyInputs[] {
  return Object.entries(table.fields).reduce<AnyInputs[]>(
    (all, [field, { samples }]) =>
      all.flatMap((inputs) =>
        samples.map((value): AnyInputs => ({
          ...inputs,
          [field]: { value, because: '', facts: [] } satisfies Known,
        })),
      ),
    [{}],
  );
}

function isSatisfied({ when }: AnyRow, inputs: AnyInputs): boolean {
  return when.every((condition) => {
    const input = inputs[condition.field];
    return input !== undefined && condition.holds(input.value);
  });
}

/** What became of one row over all combinations. */
interface Fate {
  row: AnyRow;
  isReached: boolean;
  isSatisfied: boolean;
  /** Codes of the rows above that won where this one was satisfied too. */
  winners: Set<string>;
}

function fatesOf(table: AnyTable, all: readonly AnyInputs[]): { fates: Fate[]; undecided: number } {
  const fates = table.rows.map((row): Fate => ({
    row,
    isReached: false,
    isSatisfied: false,
    winners: new Set(),
  }));
  let undecided = 0;
  for (const inputs of all) {
    const [first, ...others] = fates.filter(({ row }) => isSatisfied(row, inputs));
    if (!first) undecided++;
    else first.isReached = first.isSatisfied = true;
    for (const other of others) {
      other.isSatisfied = true;
      other.winners.add(first?.row.code ?? '');
    }
  }
  return { fates, undecided };
}

/** Two rows may have one code: the second is named by its number. */
function nameOf(table: AnyTable, row: AnyRow): string {
  const isAlone = table.rows.filter(({ code }) => code === row.code).length === 1;
  return `${table.id} ${row.code}${isAlone ? '' : ` (row ${String(table.rows.indexOf(row) + 1)})`}`;
}

function lintRow(table: AnyTable, { row, isReached, isSatisfied: can, winners }: Fate): Finding[] {
  if (isReached || row.when.length === 0) return [];
  const where = nameOf(table, row);
  if (!can) {
    const problem = 'no input satisfies the conditions of this row';
    return [errorOf('dead_row', { where, problem, mend: 'correct its conditions, or remove it' })];
  }
  const above = table.rows.map(({ code }) => code).filter((code) => winners.has(code));
  const problem = `rows above it take all that satisfies it: ${[...new Set(above)].join(', ')}`;
  return [errorOf('masked_row', { where, problem, mend: 'move it up, or remove it' })];
}

/** Rows that nothing reaches, and combinations that fall through. A last row without conditions may only be a safety net. */
export function lintTable(table: AnyTable): Finding[] {
  const { fates, undecided } = fatesOf(table, combinations(table));
  const gap = errorOf('gap', {
    where: table.id,
    problem: 'some inputs reach no row',
    mend: 'end the table with a refusing row that always holds',
  });
  return [...(undecided > 0 ? [gap] : []), ...fates.flatMap((fate) => lintRow(table, fate))];
}
