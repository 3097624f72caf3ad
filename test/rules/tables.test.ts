// Every decision table, over every combination of its inputs: each is decided, and a missing input never changes a decision.
import { describe, expect, it } from 'vitest';
import { combinations, lintTable } from '../../src/rules/lint-table.js';
import { decide, whatWouldChange, type Inputs, type Raw } from '../../src/rules/table.js';
import { tables, type AnyTable } from '../../src/rules/tables.js';

type AnyInputs = Inputs<Record<string, Raw>>;

/** The inputs without each set of fields, the empty set included. */
function withoutEachSet(table: AnyTable, inputs: AnyInputs): AnyInputs[] {
  return Object.keys(table.fields).reduce<AnyInputs[]>(
    (all, field) => [
      ...all,
      ...all.map((some) => Object.fromEntries(Object.entries(some).filter(([name]) => name !== field))),
    ],
    [inputs],
  );
}

function valuesOf(inputs: AnyInputs): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(inputs).map(([name, known]) => [name, known?.value])),
  );
}

describe.each(tables.map((table): [string, AnyTable] => [table.id, table]))('the table %s', (_, table) => {
  const all = combinations(table);

  it('has as many combinations as its samples make', () => {
    const sizes = Object.values(table.fields).map(({ samples }) => samples.length);
    expect(all).toHaveLength(sizes.reduce((product, size) => product * size, 1));
    expect(new Set(all.map(valuesOf)).size).toBe(all.length);
  });

  it('decides every combination', () => {
    expect(all.filter((inputs) => decide(table, inputs).status !== 'decided').map(valuesOf)).toEqual([]);
  });

  it('never decides otherwise when inputs are missing: it only becomes open, and needs fields that are missing', () => {
    const fields = new Set(Object.keys(table.fields));
    const faults: string[] = [];
    for (const inputs of all) {
      const { code } = decide(table, inputs);
      for (const some of withoutEachSet(table, inputs)) {
        const decision = decide(table, some);
        const kept = decision.status === 'open' ? decision.need.length > 0 : decision.code === code;
        const missing = decision.need.every((field) => fields.has(field) && some[field] === undefined);
        if (!kept || !missing)
          faults.push(`${valuesOf(inputs)} is ${code}, ${valuesOf(some)} is ${decision.code}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('says truly what would change it', () => {
    for (const inputs of all.flatMap((full) => withoutEachSet(table, full).slice(0, 4))) {
      const now = decide(table, inputs).code;
      for (const { field, value, code } of whatWouldChange(table, inputs)) {
        const supposed = { ...inputs, [field]: { value, because: '', facts: [] } };
        expect(code).not.toBe(now);
        expect(decide(table, supposed).code).toBe(code);
      }
    }
  });

  it('has no row whose code could be taken for an undecided table', () => {
    expect(table.rows.map(({ code }) => code)).not.toContain(`${table.id}.undecided`);
  });

  it('has no finding of the linter', () => {
    expect(lintTable(table)).toEqual([]);
  });

  it('has a name for every field and words for every condition', () => {
    const words = [
      ...Object.values(table.fields).map(({ label }) => label),
      ...table.rows.flatMap(({ when }) => when.map(({ says }) => says)),
    ];
    expect(words.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  });
});

describe('the list of tables', () => {
  it('names each table once', () => {
    const ids = tables.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(11);
  });
});
