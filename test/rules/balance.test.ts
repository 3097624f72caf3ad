// The balance rule: only what exceeds the amount kept may be used; below, at and above it.
import { describe, expect, it } from 'vitest';
import type { Slots } from '../../src/domain/slots.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { decideBalance } from '../../src/rules/balance.js';
import type { Ruling } from '../../src/rules/ruling.js';
import { madeUpBase } from '../knowledge/made-up-facts.js';
import { projectFolder } from '../project-folder.js';
import { ask, figure } from './asked.js';

const keep = { topic: 'balance_rule', values: { keep: { yuan: 1000 } } };
const premium = { topic: 'premium', benefitYears: 2026, values: { amount: { yuan: 400 } } };

function balance(slots: Partial<Slots>, facts: Record<string, unknown>[] = [keep, premium]): Ruling {
  return decideBalance(ask(madeUpBase(...facts), { on: '2025-12-20', benefitYear: 2026, slots }));
}

describe('with 1,000 yuan to keep and 400 to pay', () => {
  it.each([
    [999, 'balance.short', '0元'],
    [1000, 'balance.short', '0元'],
    [1001, 'balance.short', '1元'],
    [1399, 'balance.short', '399元'],
    [1400, 'balance.enough', '400元'],
    [1401, 'balance.enough', '401元'],
    [0, 'balance.short', '0元'],
  ])('%i yuan are %s: %s may be used', (balanceYuan, code, usable) => {
    const ruling = balance({ balanceYuan });
    expect(ruling.code).toBe(code);
    expect(figure(ruling, 'balance.usable')).toBe(usable);
    expect(figure(ruling, 'balance.need')).toBe('400元');
    expect(figure(ruling, 'balance.told')).toBe(`${String(balanceYuan)}元`);
  });

  it('an amount told counts before the premium', () => {
    expect(balance({ balanceYuan: 1400, amountYuan: 401 }).code).toBe('balance.short');
    expect(balance({ balanceYuan: 1400, amountYuan: 399 }).code).toBe('balance.enough');
  });

  it('the rule is told when no balance was', () => {
    expect(balance({}).code).toBe('balance.rule');
  });
});

describe('without an amount to pay', () => {
  it('what may be used is told, and nothing is called enough', () => {
    const ruling = balance({ balanceYuan: 1300 }, [keep]);
    expect(ruling.code).toBe('balance.usable');
    expect(figure(ruling, 'balance.usable')).toBe('300元');
  });
});

describe('where no rule is known', () => {
  it('nothing is called enough', () => {
    expect(balance({ balanceYuan: 9000 }, [premium]).outcome).toBe('not_covered');
  });
});

describe('Datong', () => {
  const { base } = loadKnowledge(projectFolder);

  it.each([
    [1399, 'balance.short'],
    [1400, 'balance.enough'],
  ])('of %i yuan for a premium of 400: %s', (balanceYuan, code) => {
    const slots = { balanceYuan, amountYuan: 400 };
    const ruling = decideBalance(ask(base, { on: '2025-12-20', benefitYear: 2026, region: '140200', slots }));
    expect(ruling.code).toBe(code);
  });

  it('has a rule that does not hold in Linfen', () => {
    const asked = ask(base, {
      on: '2025-12-20',
      benefitYear: 2026,
      region: '141000',
      slots: { balanceYuan: 9000 },
    });
    expect(decideBalance(asked).outcome).toBe('not_covered');
  });
});
