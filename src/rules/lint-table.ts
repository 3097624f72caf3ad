// Lints a decision table over every combination of its inputs' sample values: rows never reached, inputs that no row decides.
import type { Finding } from '../knowledge/finding.js';
import { decide, type Inputs, type Known, type Raw } from './table.js';
import type { AnyTable } from './tables.js';

type AnyInputs = Inputs<Record<string, Raw>>;

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

function outcomeOf(table: AnyTable, inputs: AnyInputs): number | undefined {
  try {
    const { trace, status } = decide(table, inputs);
    return status === 'decided' ? trace.length - 1 : undefined;
  } catch {
    return undefined;
  }
}

/** Rows that nothing reaches, and combinations that fall through. A last row without conditions may only be a safety net. */
export function lintTable(table: AnyTable): Finding[] {
  const reached = new Set<number | undefined>(combinations(table).map((inputs) => outcomeOf(table, inputs)));
  const findings: Finding[] = reached.has(undefined)
    ? [
        {
          kind: 'gap',
          level: 'error',
          where: table.id,
          problem: 'some inputs reach no row',
          mend: 'end the table with a refusing row that always holds',
        },
      ]
    : [];
  const dead = table.rows.filter((row, index) => !reached.has(index) && row.when.length > 0);
  return [
    ...findings,
    ...dead.map(({ code }): Finding => ({
      kind: 'dead_row',
      level: 'error',
      where: `${table.id} ${code}`,
      problem: 'no input reaches this row; a row above takes all',
      mend: 'move it up or remove it',
    })),
  ];
}
