// Figures by reference: a value enters the answer with its citation, and a name that is no figure withholds the answer.
import { describe, expect, it } from 'vitest';
import { citationLine, citationOf, FigureBook, UnknownFigureError } from '../../src/answering/figure-book.js';
import { createKnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { madeUpFact, madeUpSource } from '../knowledge/made-up-facts.js';

const medical = { id: 'medical', phone: '12393', name: '热线', asks: '医保。' };
const premium = madeUpFact({
  id: 'premium',
  topic: 'premium',
  benefitYears: 2026,
  alsoSources: ['second#one'],
  values: { amount: { yuan: 400 }, subsidy: { yuan: 700 } },
});
const other = { ...premium, id: 'premium-2025', values: { amount: { yuan: 380 } } };
const sources = [madeUpSource({ number: '某发〔2024〕1号' }), madeUpSource({ id: 'second', copy: 'B' })];

function openBook(): FigureBook {
  return new FigureBook(createKnowledgeBase([premium, other], sources), [medical]);
}

describe('a figure', () => {
  it('is put into a template by its name, with its citations', () => {
    const book = openBook();
    book.offerFact(premium);
    expect(book.fill('每人缴{{premium.amount}}，补助{{premium.subsidy}}。', 'template')).toBe(
      '每人缴400元，补助700元。',
    );
    expect(book.figures).toEqual([
      { id: 'premium.amount', text: '400元', value: 400, citations: ['notice#one', 'second#one'] },
      { id: 'premium.subsidy', text: '700元', value: 700, citations: ['notice#one', 'second#one'] },
    ]);
    expect(book.citations.map(({ id }) => id)).toEqual(['notice#one', 'second#one']);
  });

  it('is put into a fact’s own words by the value’s name', () => {
    expect(openBook().fill('每人缴{{amount}}。', 'fact premium', premium)).toBe('每人缴400元。');
  });

  it('that is offered and not used is no figure of the answer', () => {
    const book = openBook();
    book.offerFact(premium);
    expect(book.figures).toEqual([]);
    expect(book.citations).toEqual([]);
  });

  it('worked out for the question stays when the fact is offered after it', () => {
    const book = openBook();
    book.offer('premium.amount', { yuan: 390 }, ['premium']);
    book.offerFact(premium);
    expect(book.use('premium.amount', 'template')).toBe('390元');
  });

  it('of two facts of one topic are two figures', () => {
    const book = openBook();
    const text = book.fill('{{amount}}', 'fact', premium) + book.fill('{{amount}}', 'fact', other);
    expect(text).toBe('400元380元');
    expect(book.figures.map((figure) => figure.text)).toEqual(['400元', '380元']);
    expect(new Set(book.figures.map(({ id }) => id)).size).toBe(2);
  });

  it('is a hotline too', () => {
    expect(openBook().fill('请打{{hotline.medical}}。', 'note')).toBe('请打12393。');
  });
});

describe('a name that is no figure', () => {
  it.each(['{{premium.price}}', '{{amount}}', '{{hotline.nobody}}', '{{toString}}'])(
    'withholds the answer: %s',
    (text) => {
      const book = openBook();
      book.offerFact(premium);
      expect(() => book.fill(text, 'the.template')).toThrow(UnknownFigureError);
    },
  );

  it('is named with its template', () => {
    expect(() => openBook().fill('{{premium.amount}}', 'amount.general')).toThrow(
      'template amount.general names the figure "premium.amount", which this answer does not have',
    );
  });

  it('in a fact’s words is not looked for among what every object has', () => {
    expect(() => openBook().fill('{{constructor}}', 'fact', premium)).toThrow();
  });
});

describe('a citation', () => {
  it('carries its source, its place and the days of the fact', () => {
    const base = createKnowledgeBase([premium], sources);
    expect(citationOf(base, premium, 'notice#one')).toEqual({
      id: 'notice#one',
      title: '《通知》',
      issuer: '某医保局',
      number: '某发〔2024〕1号',
      locator: '一',
      published: '2024-09-01',
      validFrom: '2024-01-01',
      validTo: '2027-01-01',
      grade: 'A',
      authority: 'province',
    });
    expect(
      citationOf(base, madeUpFact({ validTo: 'open', reviewBy: '2027-08-31' }), 'notice#one').validTo,
    ).toBeNull();
  });

  it('reads as one line', () => {
    const base = createKnowledgeBase([premium], sources);
    const citation = citationOf(base, premium, 'notice#one');
    expect(citationLine(citation, '官方文件')).toBe(
      '《通知》（某发〔2024〕1号）一，某医保局，2024年9月1日（官方文件）',
    );
    expect(citationLine({ ...citation, number: null, published: null, validTo: null }, '官方文件')).toBe(
      '《通知》一，某医保局，文中无日期（官方文件）',
    );
  });
});
