// The linter of tables finds a seeded gap, dead rows and masked rows, and nothing in a sound table.
import { describe, expect, it } from 'vitest';
import { lintTable } from '../../src/rules/lint-table.js';
import { is, type Row, type Table } from '../../src/rules/table.js';
import type { AnyTable } from '../../src/rules/tables.js';

interface Input {
  paid: boolean;
  channel: string;
}

function tableOf(rows: Row<Input>[]): AnyTable {
  const table: Table<Input> = {
    id: 'made_up',
    fields: {
      paid: { label: '缴了没有', samples: [true, false] },
      channel: { label: '从哪里缴的', samples: ['tax', 'proxy'] },
    },
    rows,
  };
  return table as unknown as AnyTable;
}

const unpaid: Row<Input> = { code: 'unpaid', when: [is('paid', false, '没有缴')] };
const tax: Row<Input> = { code: 'tax', when: [is('channel', 'tax', '税务')] };
const proxy: Row<Input> = { code: 'proxy', when: [is('channel', 'proxy', '代缴')] };
const rest: Row<Input> = { code: 'rest', when: [] };

describe('the linter of tables', () => {
  it('finds nothing in a sound table', () => {
    expect(lintTable(tableOf([unpaid, tax, rest]))).toEqual([]);
  });

  it('lets a last row that always holds be a mere safety net', () => {
    expect(lintTable(tableOf([unpaid, tax, proxy, rest]))).toEqual([]);
  });

  it('finds inputs that reach no row', () => {
    expect(lintTable(tableOf([unpaid, tax]))).toMatchObject([
      { kind: 'gap', level: 'error', where: 'made_up' },
    ]);
  });

  it('finds a row that can be satisfied, but from which the rows above take all', () => {
    const late: Row<Input> = { code: 'late', when: [is('channel', 'tax', '税务')] };
    expect(lintTable(tableOf([unpaid, tax, late, rest]))).toEqual([
      {
        kind: 'masked_row',
        level: 'error',
        where: 'made_up late',
        problem: 'rows above it take all that satisfies it: unpaid, tax',
        mend: 'move it up, or remove it',
      },
    ]);
  });

  it('names a row by its number where another has its code', () => {
    expect(lintTable(tableOf([unpaid, tax, { ...unpaid }, rest])).map(({ where }) => where)).toEqual([
      'made_up unpaid (row 3)',
    ]);
  });

  it('finds a row whose conditions contradict each other', () => {
    const both: Row<Input> = {
      code: 'both',
      when: [is('channel', 'tax', '税务'), is('channel', 'proxy', '代缴')],
    };
    expect(lintTable(tableOf([both, rest]))).toMatchObject([{ kind: 'dead_row', where: 'made_up both' }]);
  });

  it('finds a row for a value that the field never takes', () => {
    const cheque: Row<Input> = { code: 'cheque', when: [is('channel', 'cheque', '支票')] };
    expect(lintTable(tableOf([unpaid, cheque, rest]))).toMatchObject([
      { kind: 'dead_row', level: 'error', where: 'made_up cheque' },
    ]);
  });
});
