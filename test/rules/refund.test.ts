// Refunds: it turns on the channel, on employee insurance and on the window; untold, the channel is asked for.
import { describe, expect, it } from 'vitest';
import type { Slots } from '../../src/domain/slots.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { benefitStart, decideRefund } from '../../src/rules/refund.js';
import type { Ruling } from '../../src/rules/ruling.js';
import { madeUpBase } from '../knowledge/made-up-facts.js';
import { projectFolder } from '../project-folder.js';
import { ask, figure } from './asked.js';

const { base } = loadKnowledge(projectFolder);

function inHenan(on: string, slots: Partial<Slots>, benefitYear = 2025): Ruling {
  return decideRefund(ask(base, { on, benefitYear, region: '410300', slots }));
}

describe('in Henan, within the collection period', () => {
  it.each<[Slots['paidThrough'], string]>([
    ['tax', 'refund.tax_none'],
    ['proxy', 'refund.proxy'],
    ['both', 'refund.both'],
    ['collector', 'refund.collector'],
  ])('what was paid through %s is %s', (paidThrough, code) => {
    const ruling = inHenan('2024-11-20', { paidThrough: paidThrough! });
    expect([ruling.outcome, ruling.code]).toEqual(['answered', code]);
  });

  it('the channel is asked for when nobody told it', () => {
    const ruling = inHenan('2024-11-20', {});
    expect(ruling.outcome).toBe('clarification');
    expect(ruling.ask).toEqual({ field: 'paidThrough', choices: ['tax', 'proxy', 'both', 'collector'] });
    expect(ruling.decision.need).toEqual(['paidThrough']);
  });
});

describe('in Henan, around the end of the collection period', () => {
  it.each([
    ['2024-12-31', 'both', 'refund.both'],
    ['2025-01-01', 'both', 'refund.both_late'],
    ['2024-12-31', 'proxy', 'refund.proxy'],
    ['2025-01-01', 'proxy', 'refund.proxy_late'],
    ['2024-12-31', 'tax', 'refund.tax_none'],
    ['2025-01-01', 'tax', 'refund.tax_none'],
  ] as const)('on %s what was paid through %s is %s', (on, paidThrough, code) => {
    expect(inHenan(on, { paidThrough }).code).toBe(code);
  });

  it('the end is told as a figure', () => {
    expect(figure(inHenan('2025-01-01', { paidThrough: 'both' }), 'collection_window.end')).toBe(
      '2024年12月31日',
    );
  });

  it('an unknown window is told, and promises nothing', () => {
    const ruling = inHenan('2026-11-22', { paidThrough: 'both' }, 2027);
    expect(ruling.code).toBe('refund.both');
    expect(ruling.notes).toEqual(['window_unknown']);
  });
});

describe('who has joined employee insurance', () => {
  it.each([
    ['2024-12-31', 'refund.proxy'],
    ['2025-01-01', 'refund.benefit_started'],
  ])('on %s is %s', (on, code) => {
    expect(inHenan(on, { paidThrough: 'proxy', employeeInsured: true }).code).toBe(code);
  });

  it('benefits start on 1 January of the benefit year', () => {
    expect(benefitStart(2026)).toBe('2026-01-01');
  });
});

describe('the rule of a place', () => {
  const of = (...facts: Record<string, unknown>[]): Ruling =>
    decideRefund(
      ask(madeUpBase(...facts), { on: '2025-11-05', benefitYear: 2026, slots: { paidThrough: 'tax' } }),
    );
  const tax = { topic: 'tax_refund', values: { possible: { yes: false } } };
  const desk = { topic: 'revocation_desk' };

  it('is unknown where only half of it is known', () => {
    expect(of(tax).outcome).toBe('not_covered');
    expect(of(desk).outcome).toBe('not_covered');
    expect(of(tax, desk).code).toBe('refund.tax_none');
  });

  it('that the medical office refunds comes before any other', () => {
    expect(of(tax, desk, { topic: 'medical_refund' }).code).toMatch(/^refund\.medical/);
  });

  it('of the province may be mentioned from a reprint', () => {
    expect(
      of({ topic: 'refund_local', source: 'grade-c#one', values: { afterWindow: { yes: false } } }).code,
    ).toBe('refund.unverified');
  });

  it('never says that the tax channel refuses where the fact says that it refunds', () => {
    expect(of({ ...tax, values: { possible: { yes: true } } }, desk).code).not.toBe('refund.tax_none');
  });

  it('is unknown in a place that nobody has written about', () => {
    expect(of().outcome).toBe('not_covered');
    expect(of().missing).toEqual(['refund_local', 'tax_refund', 'medical_refund', 'refund_general']);
  });
});
