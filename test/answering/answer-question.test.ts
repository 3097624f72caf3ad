// From an understood question to the answer object, with the real release: shape, scope, basis, doubt and withheld answers.
import { describe, expect, it } from 'vitest';
import { Answer } from '../../src/answering/answer.js';
import { seasonYear } from '../../src/domain/season.js';
import { answerQuestion, cardText } from '../../src/answering/answer-question.js';
import { loadRelease } from '../../src/answering/load-release.js';
import type { Message, Release } from '../../src/answering/release.js';
import { day } from '../../src/domain/day.js';
import { noSlots, type Slots } from '../../src/domain/slots.js';
import type { AnswerTemplate } from '../../src/knowledge/answer.js';
import { projectFolder } from '../project-folder.js';

const release = loadRelease(projectFolder);

interface Asked {
  on?: string;
  region?: string | undefined;
  slots?: Partial<Slots>;
  more?: string[];
  text?: string;
}

function answer(aspect: string, asked: Asked = {}, of: Release = release): Answer {
  const { on = '2024-11-20', region, slots, more = [], text = '' } = { region: '410300', ...asked };
  const message: Message = { text, history: [], region, on: day(on) };
  const intentOf: Record<string, string> = { window: 'payment_window', amount: 'premium_amount' };
  const asIntent = (id: string): { id: string; aspect: string; confidence: number } => ({
    id: intentOf[id.split('.')[0]!] ?? id.split('.')[0]!,
    aspect: id,
    confidence: 0.9,
  });
  return answerQuestion(of, message, {
    intents: [asIntent(aspect), ...more.map(asIntent)],
    slots: { ...noSlots, ...slots },
    claims: [],
    doubtful: false,
  });
}

function withTemplate(code: string, change: Partial<AnswerTemplate>): Release {
  const templates = new Map(release.knowledge.templates);
  templates.set(code, { ...templates.get(code)!, ...change });
  return { ...release, knowledge: { ...release.knowledge, templates } };
}

describe('an answer', () => {
  it('has the shape of the contract', () => {
    const made = answer('refund.possible', { slots: { paidThrough: 'tax' } });
    expect(Answer.safeParse(made).error).toBeUndefined();
    expect(made).toMatchObject({
      outcome: 'answered',
      reason: 'refund.tax_none',
      region: '410300',
      wording: 'rules',
    });
    expect(made.slots).toMatchObject({ region: '410300', benefitYear: 2025, channel: 'tax' });
    expect(made.decision?.trace.at(-1)).toMatchObject({ row: 'refund.tax_none', result: 'yes' });
  });

  it('says for which place, year and day it holds, on what it rests and whom to ask', () => {
    const { card, text } = answer('refund.possible', { slots: { paidThrough: 'tax' } });
    expect(card.scope).toBe('洛阳，2025待遇年度，按2024年11月20日的规定');
    expect(card.basis.join()).toContain('洛阳日报社');
    expect(card.office).toMatch(/12393/);
    expect(text).toBe(cardText(card));
  });

  it('names of every figure the source', () => {
    const made = answer('window.when');
    const cited = new Set(made.citations.map(({ id }) => id));
    const facts = made.figures.filter(({ id }) => /window/.test(id));
    expect(facts.length).toBeGreaterThan(1);
    expect(
      facts.every(({ citations }) => citations.length > 0 && citations.every((id) => cited.has(id))),
    ).toBe(true);
  });

  it('has the same id for the same question, another for another', () => {
    expect(answer('window.when').id).toBe(answer('window.when').id);
    expect(answer('window.when', { on: '2024-11-21' }).id).not.toBe(answer('window.when').id);
    expect(answer('window.when', { region: '410100' }).id).not.toBe(answer('window.when').id);
  });

  it('to several questions leads with the first and adds the others once', () => {
    const made = answer('window.when', { more: ['amount.how_much'] });
    const amount = answer('amount.how_much').card.lead;
    expect(made.card.lead).toBe(answer('window.when').card.lead);
    expect(made.card.points.filter((point) => point === amount)).toHaveLength(1);
    expect(new Set(made.card.points).size).toBe(made.card.points.length);
  });

  it('asks for the place where none is known and it would decide', () => {
    const made = answer('window.when', { region: undefined });
    expect(made.outcome).toBe('clarification');
    expect(made.choices.map(({ value }) => value)).toEqual(expect.arrayContaining(['410000', '140000']));
  });

  it('asks for the channel with words to choose from', () => {
    const made = answer('refund.possible');
    expect(made.outcome).toBe('clarification');
    expect(made.choices.map(({ value }) => value)).toEqual(['tax', 'proxy', 'both', 'collector']);
    expect(made.choices.every(({ label }) => /\p{Script=Han}/u.test(label))).toBe(true);
  });

  it('about a year that nobody knows is not covered, and shows nothing as current', () => {
    const made = answer('amount.how_much', { on: '2026-11-22' });
    expect(made.outcome).toBe('not_covered');
    expect(made.card.lead).toContain('2027');
    expect(made.text).toContain('12393');
  });
});

describe('an answer is withheld', () => {
  it('when its template names a figure that it does not have', () => {
    const broken = withTemplate('refund.tax_none', { lead: '要{{refund.price}}。' });
    expect(() => answer('refund.possible', { slots: { paidThrough: 'tax' } }, broken)).toThrow(
      'refund.price',
    );
  });

  it.each(['要缴410元。', '要缴４１０元。', '要缴四百一十元。', '请打10086。', '①去办。'])(
    'when its words hold a number that rests on nothing: %s',
    (lead) => {
      const loose = withTemplate('refund.tax_none', { lead });
      const made = answer('refund.possible', { slots: { paidThrough: 'tax' } }, loose);
      expect(made.outcome).toBe('failed');
      expect(made.reason).toMatch(/^ungrounded: /);
    },
  );
});

describe('the benefit year that nobody named', () => {
  it.each([
    ['2025-08-31', 2025],
    ['2025-09-01', 2026],
    ['2025-12-31', 2026],
    ['2026-01-01', 2026],
  ])('on %s is %i', (on, year) => {
    expect(seasonYear(day(on))).toBe(year);
  });
});

describe('what is old', () => {
  it('is said to be dated a year after it was published', () => {
    const dated = (on: string): boolean =>
      answer('refund.possible', { on, slots: { paidThrough: 'tax' } }).card.notes.some((note) =>
        note.includes('核实'),
      );
    expect(dated('2024-11-20')).toBe(false);
    expect(dated('2026-11-22')).toBe(true);
  });

  it('opens with the day of its last check when its review is overdue', () => {
    const after = answer('refund.possible', { on: '2027-09-01', slots: { paidThrough: 'tax' } });
    const before = answer('refund.possible', { on: '2027-08-31', slots: { paidThrough: 'tax' } });
    expect(after.card.lead).toContain('2026年11月22日');
    expect(before.card.lead).not.toContain('2026年11月22日');
  });
});
