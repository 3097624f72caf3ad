// The classifier: the same examples give the same model, and it learns what it is shown.
import { describe, expect, it } from 'vitest';
import {
  probabilities,
  train,
  vectorOf,
  type ClassifierModel,
  type Example,
} from '../../src/understanding/classifier.js';
import { gramsOf } from '../../src/understanding/features.js';

const texts: [string, string][] = [
  ['怎么退费', 'refund'],
  ['能退吗', 'refund'],
  ['退到哪里', 'refund'],
  ['几号截止', 'window'],
  ['什么时候截止', 'window'],
  ['还能交到几号', 'window'],
  ['能给我妈交吗', 'who'],
  ['能给岳父交吗', 'who'],
  ['给谁交都行吗', 'who'],
];
const examples: Example[] = texts.map(([text, label]) => ({ grams: gramsOf(text), label }));
const model = train(examples);
/** Grams that no example holds. */
const unknown = gramsOf('☂☃').slice(1, 3);

function best(of: ClassifierModel, text: string): string {
  const scores = probabilities(of, vectorOf(of, gramsOf(text)));
  return of.labels[scores.indexOf(Math.max(...scores))]!;
}

describe('training', () => {
  it('gives the same weights for the same examples', () => {
    const again = train(examples);
    expect(again.weights).toEqual(model.weights);
    expect(again.bias).toEqual(model.bias);
    expect(again.labels).toEqual(model.labels);
    expect([...again.features]).toEqual([...model.features]);
  });

  it('gives other weights for other examples', () => {
    expect(train(examples.slice(1)).weights).not.toEqual(model.weights);
  });

  it('learns every example it was shown', () => {
    expect(texts.filter(([text, label]) => best(model, text) !== label)).toEqual([]);
  });

  it('names its labels in order', () => {
    expect(model.labels).toEqual(['refund', 'who', 'window']);
  });
});

describe('a prediction', () => {
  it('goes with what was learnt, for a text not seen before', () => {
    expect(best(model, '退费退到哪')).toBe('refund');
    expect(best(model, '几号截止啊')).toBe('window');
    expect(best(model, '能给我爸交吗')).toBe('who');
  });

  it('is a probability of each label', () => {
    for (const text of ['能退吗', '', '天气']) {
      const scores = probabilities(model, vectorOf(model, gramsOf(text)));
      expect(scores).toHaveLength(3);
      expect(Math.abs(scores.reduce((sum, score) => sum + score, 0) - 1)).toBeLessThan(1e-5);
      expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
    }
  });

  it('is unsure about a text of which it knows nothing', () => {
    const scores = probabilities(model, vectorOf(model, unknown));
    expect(Math.max(...scores)).toBeLessThan(0.6);
  });
});

describe('a vector', () => {
  it('has length one, and counts only known features', () => {
    const { indices, values } = vectorOf(model, [...gramsOf('能退吗'), ...unknown]);
    expect(Math.hypot(...values)).toBeCloseTo(1, 5);
    expect(indices.length).toBe(new Set(indices).size);
    expect(vectorOf(model, unknown).indices).toHaveLength(0);
  });
});

describe('grams', () => {
  it('are of one and two signs, with the ends marked', () => {
    const packed = (gram: string): number =>
      Array.from(gram).reduce((code, sign) => code * 65_536 + sign.charCodeAt(0), 0);
    expect(gramsOf('退费')).toEqual(['^', '退', '费', '$', '^退', '退费', '费$'].map(packed));
  });
});
