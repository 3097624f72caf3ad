// The three-valued table: first row that holds, missing inputs stop it, the trace says why, and what would change it.
import { describe, expect, it } from 'vitest';
import { decide, is, passes, whatWouldChange, type Table } from '../../src/rules/table.js';

interface Input {
  open: boolean;
  hours: number;
}

const table: Table<Input> = {
  id: 'made_up',
  fields: {
    open: { label: '开放没有', samples: [true, false] },
    hours: { label: '多久了', samples: [1, 2, 3] },
  },
  rows: [
    { code: 'closed', when: [is('open', false, '没有开放')] },
    { code: 'early', when: [is('open', true, '开放'), passes('hours', (hours) => hours < 2, '不到时间')] },
    { code: 'fine', when: [] },
  ],
};

const open = { value: true, because: '看了', facts: ['f1'] };
const hours = (value: number): { value: number; because: string; facts: string[] } => ({
  value,
  because: '您说的',
  facts: ['f2', 'f1'],
});

describe('a table', () => {
  it('is decided by the first row that holds', () => {
    expect(decide(table, { open: { ...open, value: false }, hours: hours(1) }).code).toBe('closed');
    expect(decide(table, { open, hours: hours(1) }).code).toBe('early');
    expect(decide(table, { open, hours: hours(2) }).code).toBe('fine');
  });

  it('decides on a row although a later one’s input is missing', () => {
    expect(decide(table, { open: { ...open, value: false } })).toMatchObject({
      status: 'decided',
      code: 'closed',
    });
  });

  it('stops at the first row that it cannot decide, and needs what is missing there', () => {
    expect(decide(table, { open })).toMatchObject({
      status: 'open',
      code: 'made_up.undecided',
      need: ['hours'],
    });
    expect(decide(table, { hours: hours(1) })).toMatchObject({ status: 'open', need: ['open'] });
    expect(decide(table, {})).toMatchObject({ status: 'open', need: ['open'] });
  });

  it('passes a row whose one condition fails, though another is not known', () => {
    const unsure: Table<Input> = {
      ...table,
      rows: [
        { code: 'both', when: [is('open', true, '开放'), passes('hours', (count) => count > 2, '够了')] },
        { code: 'other', when: [] },
      ],
    };
    expect(decide(unsure, { hours: hours(1) })).toMatchObject({ status: 'decided', code: 'other' });
    expect(decide(unsure, { hours: hours(3) })).toMatchObject({ status: 'open', need: ['open'] });
    expect(decide(unsure, {})).toMatchObject({ status: 'open', need: ['open', 'hours'] });
  });

  it('traces each row down to the one that decides, with its reason and its facts', () => {
    expect(decide(table, { open, hours: hours(1) }).trace).toEqual([
      { row: 'closed', result: 'no', because: '没有开放：否（看了）', facts: ['f1'] },
      {
        row: 'early',
        result: 'yes',
        because: '开放：是（看了）；不到时间：是（您说的）',
        facts: ['f1', 'f2'],
      },
    ]);
    expect(decide(table, { open }).trace.at(-1)).toEqual({
      row: 'early',
      result: 'unknown',
      because: '不到时间：不知道（还不知道多久了）',
      facts: ['f1'],
    });
    expect(decide(table, { open, hours: hours(2) }).trace.at(-1)).toEqual({
      row: 'fine',
      result: 'yes',
      because: '以上都不是',
      facts: [],
    });
  });

  it('without a row that holds is a fault of ours', () => {
    const gap = { ...table, rows: table.rows.slice(0, 2) };
    expect(() => decide(gap, { open, hours: hours(2) })).toThrow('table made_up has no row for these inputs');
  });
});

describe('what would change a decision', () => {
  it('is each single other input with the decision that it brings', () => {
    expect(whatWouldChange(table, { open, hours: hours(1) })).toEqual([
      { field: 'open', label: '开放没有', value: false, code: 'closed' },
      { field: 'hours', label: '多久了', value: 2, code: 'fine' },
    ]);
  });

  it('leaves out what brings the same decision, and what would still leave it open', () => {
    expect(whatWouldChange(table, { open: { ...open, value: false } })).toEqual([]);
    expect(whatWouldChange(table, { open })).toEqual([
      { field: 'open', label: '开放没有', value: false, code: 'closed' },
      { field: 'hours', label: '多久了', value: 1, code: 'early' },
      { field: 'hours', label: '多久了', value: 2, code: 'fine' },
    ]);
  });
});
