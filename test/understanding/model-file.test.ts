// A compiled classifier is the trained one, byte for byte, and half a file is refused.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { probabilities, train, vectorOf } from '../../src/understanding/classifier.js';
import {
  decodeModel,
  encodeModel,
  modelKey,
  modelPath,
  readModel,
} from '../../src/understanding/model-file.js';

const examples = ['能退吗', '怎么退', '退不退'].map((text) => ({ grams: Array.from(text), label: 'refund' }));
const others = ['交多少', '多少钱', '一年多少'].map((text) => ({ grams: Array.from(text), label: 'amount' }));
const model = train([...examples, ...others]);

describe('a compiled classifier', () => {
  it('gives the same probabilities as the trained one', () => {
    const read = decodeModel(encodeModel(model));
    const grams = ['退', '多', '少'];
    expect([...probabilities(read, vectorOf(read, grams))]).toEqual([
      ...probabilities(model, vectorOf(model, grams)),
    ]);
    expect(read.labels).toEqual(model.labels);
  });

  it('is refused when a part of it is missing', () => {
    const bytes = encodeModel(model);
    expect(() => decodeModel(bytes.subarray(0, bytes.length - 8))).toThrow(/build again/);
  });

  it('is read only for the data it was trained on', () => {
    const root = process.cwd();
    const folder = mkdtempSync(path.join(tmpdir(), 'gongji-model-'));
    expect(readModel(folder, root)).toBeUndefined();
    writeFileSync(modelPath(folder, modelKey(root)), encodeModel(model));
    expect(readModel(folder, root)?.labels).toEqual(['amount', 'refund']);
  });
});
