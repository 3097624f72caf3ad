// The three-valued decision table: rows of conditions, first match wins, a missing input is `need`, never a guess.
// Decides nothing by itself; the tables beside this file do.

/** Yes, no, or not known yet. */
export type Truth = 'yes' | 'no' | 'unknown';

/** A value an input may take in a table; missing inputs are absent, never null. */
export type Raw = string | number | boolean;

/** A known input: its value, why we take it so, and the facts that say so. */
export interface Known<T extends Raw = Raw> {
  value: T;
  because: string;
  facts: string[];
}

export type Inputs<I> = { [F in keyof I]?: Known<Extract<I[F], Raw>> };

/** One input of a table: its Chinese name and every value (or a value on each side of each limit) it may take. */
export interface Field<T> {
  label: string;
  samples: readonly T[];
}

export interface Condition<I> {
  field: keyof I & string;
  /** What must hold, in Chinese: 在集中征缴期内. */
  says: string;
  holds(value: Raw): boolean;
}

export interface Row<I> {
  code: string;
  when: Condition<I>[];
}

export interface Table<I> {
  id: string;
  fields: { [F in keyof I]-?: Field<I[F]> };
  rows: Row<I>[];
}

export interface TraceRow {
  row: string;
  result: Truth;
  because: string;
  /** Ids of the facts that the row rests on. */
  facts: string[];
}

/** Another single input and the decision it would bring. */
export interface Change {
  field: string;
  label: string;
  value: Raw;
  code: string;
}

export type Decision =
  | { status: 'decided'; code: string; trace: TraceRow[]; need: [] }
  | { status: 'open'; code: string; trace: TraceRow[]; need: [string, ...string[]] };

/** A condition that a field equals a value. */
export function is<I, F extends keyof I & string>(field: F, value: I[F] & Raw, says: string): Condition<I> {
  return { field, says, holds: (given) => given === value };
}

/** A condition that a field's value passes a test. */
export function passes<I, F extends keyof I & string>(
  field: F,
  test: (value: Extract<I[F], Raw>) => boolean,
  says: string,
): Condition<I> {
  return { field, says, holds: (given) => test(given as Extract<I[F], Raw>) };
}

function truthOf<I>(condition: Condition<I>, inputs: Inputs<I>): Truth {
  const known = inputs[condition.field];
  if (known === undefined) return 'unknown';
  return condition.holds(known.value) ? 'yes' : 'no';
}

const truthNames: Record<Truth, string> = { yes: '是', no: '否', unknown: '不知道' };

function labelOf<I>(table: Table<I>, field: string): string {
  const fields: Record<string, Field<unknown>> = table.fields;
  return fields[field]?.label ?? field;
}

function reasonOf<I>(condition: Condition<I>, inputs: Inputs<I>, table: Table<I>): string {
  const known = inputs[condition.field];
  const mark = truthNames[truthOf(condition, inputs)];
  return `${condition.says}：${mark}（${known?.because ?? `还不知道${labelOf(table, condition.field)}`}）`;
}

function traceOf<I>(row: Row<I>, inputs: Inputs<I>, table: Table<I>): TraceRow {
  const truths = row.when.map((condition) => truthOf(condition, inputs));
  const result: Truth = truths.includes('no') ? 'no' : truths.includes('unknown') ? 'unknown' : 'yes';
  const deciding = row.when.filter((_, index) => truths[index] === result);
  return {
    row: row.code,
    result,
    because:
      row.when.length === 0 ? '以上都不是' : deciding.map((item) => reasonOf(item, inputs, table)).join('；'),
    facts: [...new Set(row.when.flatMap((condition) => inputs[condition.field]?.facts ?? []))],
  };
}

/**
 * Goes down the rows. The first row that holds decides; a row that cannot be decided stops the table, because
 * a missing input may only turn a decision into `need`, never into another decision.
 */
export function decide<I>(table: Table<I>, inputs: Inputs<I>): Decision {
  const trace: TraceRow[] = [];
  for (const row of table.rows) {
    const traced = traceOf(row, inputs, table);
    trace.push(traced);
    if (traced.result === 'yes') return { status: 'decided', code: row.code, trace, need: [] };
    if (traced.result === 'unknown') {
      const missing = row.when
        .filter((condition) => truthOf(condition, inputs) === 'unknown')
        .map(({ field }) => field);
      const [first = '', ...rest] = [...new Set<string>(missing)];
      return { status: 'open', code: `${table.id}.undecided`, trace, need: [first, ...rest] };
    }
  }
  throw new Error(`table ${table.id} has no row for these inputs; its last row must always hold`);
}

/** The code that `decide` would give, without its trace; undefined where it stays open. */
function decidedCode<I>(table: Table<I>, inputs: Inputs<I>): string | undefined {
  for (const row of table.rows) {
    const truths = row.when.map((condition) => truthOf(condition, inputs));
    if (truths.includes('no')) continue;
    return truths.includes('unknown') ? undefined : row.code;
  }
  return undefined;
}

/** Which single other inputs would bring another decision; one entry a field and code. */
export function whatWouldChange<I>(table: Table<I>, inputs: Inputs<I>): Change[] {
  const now = decidedCode(table, inputs);
  const changes = new Map<string, Change>();
  for (const [field, { label, samples }] of Object.entries(table.fields) as [
    keyof I & string,
    Field<Raw>,
  ][]) {
    for (const value of samples) {
      const supposed: Known = { value, because: '如果', facts: [] };
      const code = decidedCode(table, { ...inputs, ...({ [field]: supposed } as Inputs<I>) });
      const key = `${field}|${code ?? ''}`;
      if (code !== undefined && code !== now && !changes.has(key))
        changes.set(key, { field, label, value, code });
    }
  }
  return [...changes.values()];
}
