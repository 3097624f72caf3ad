// A small text classifier: multinomial logistic regression over tf-idf n-grams, trained in about a second from intents/. Deterministic.

/** A feature of a text: a string, or two characters packed into one number. */
export type Gram = string | number;

/** A trained model; `weights` holds a row of class weights for each feature. */
export interface ClassifierModel {
  labels: string[];
  features: Map<Gram, number>;
  idf: Float32Array;
  weights: Float32Array;
  bias: Float32Array;
}

export interface Example {
  grams: readonly Gram[];
  label: string;
}

interface SparseVector {
  indices: Int32Array;
  values: Float32Array;
}

const EPOCHS = 8;
const LEARNING_RATE = 4;
const RATE_DECAY = 0.3;
const DECAY = 1e-5;
const BIAS_RATE = 0.05;
const MIN_COUNT = 2;

/** The known features of a text in order of appearance, each once, with how often it occurs. */
function countFeatures(features: ReadonlyMap<Gram, number>, grams: readonly Gram[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const gram of grams) {
    const index = features.get(gram);
    if (index !== undefined) counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return counts;
}

/** A unit-length tf-idf vector of the known features. */
export function vectorOf(
  model: Pick<ClassifierModel, 'features' | 'idf'>,
  grams: readonly Gram[],
): SparseVector {
  const counts = countFeatures(model.features, grams);
  const indices = new Int32Array(counts.size);
  const values = new Float32Array(counts.size);
  let at = 0;
  let norm = 0;
  for (const [index, count] of counts) {
    const value = (count === 1 ? 1 : 1 + Math.log(count)) * (model.idf[index] ?? 0);
    indices[at] = index;
    values[at] = value;
    norm += value * value;
    at++;
  }
  const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
  for (let each = 0; each < values.length; each++) values[each] = (values[each] ?? 0) * scale;
  return { indices, values };
}

function softmax(scores: Float32Array): void {
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let at = 0; at < scores.length; at++) sum += scores[at] = Math.exp((scores[at] ?? 0) - highest);
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / sum;
}

/** Probability of every label, in the model's order. */
export function probabilities(model: ClassifierModel, vector: SparseVector): Float32Array {
  const size = model.labels.length;
  const scores = Float32Array.from(model.bias);
  for (let at = 0; at < vector.indices.length; at++) {
    const row = (vector.indices[at] ?? 0) * size;
    const value = vector.values[at] ?? 0;
    for (let label = 0; label < size; label++)
      scores[label] = (scores[label] ?? 0) + value * (model.weights[row + label] ?? 0);
  }
  softmax(scores);
  return scores;
}

const SINGLE_BELOW = 65_536;

function isSingle(gram: Gram): boolean {
  return typeof gram === 'number' ? gram < SINGLE_BELOW : gram.length === 1;
}

function vocabulary(examples: readonly Example[]): Pick<ClassifierModel, 'features' | 'idf'> {
  const counts = new Map<Gram, number>();
  for (const { grams } of examples)
    for (const gram of new Set(grams)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const kept = [...counts].filter(([gram, count]) => count >= MIN_COUNT || isSingle(gram));
  return {
    features: new Map(kept.map(([gram], index) => [gram, index])),
    idf: Float32Array.from(kept, ([, count]) => Math.log((1 + examples.length) / (1 + count)) + 1),
  };
}

/** A fixed pseudo-random order, so that the same examples always give the same model. */
function shuffled(count: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  let state = seed >>> 0 || 1;
  for (let at = count - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

/** How far the model's probabilities are from the target label. */
function errorOf(model: ClassifierModel, vector: SparseVector, target: number): Float32Array {
  const error = probabilities(model, vector);
  error[target] = (error[target] ?? 0) - 1;
  return error;
}

/** target ← target·keep + source·scale, in place: the inner loop of training. */
function blend(
  target: Float32Array,
  source: Float32Array,
  { keep, scale }: { keep: number; scale: number },
): void {
  for (let at = 0; at < target.length; at++)
    target[at] = (target[at] ?? 0) * keep + (source[at] ?? 0) * scale;
}

/** One step of stochastic gradient descent. */
function learn(
  model: ClassifierModel,
  vector: SparseVector,
  step: { error: Float32Array; rate: number },
): void {
  const { error, rate } = step;
  const size = model.labels.length;
  blend(model.bias, error, { keep: 1, scale: -rate * BIAS_RATE });
  vector.indices.forEach((feature, at) => {
    const row = model.weights.subarray(feature * size, (feature + 1) * size);
    blend(row, error, { keep: 1 - rate * DECAY, scale: -rate * (vector.values[at] ?? 0) });
  });
}

/** Trains a model; the same examples in the same order give the same weights. */
export function train(examples: readonly Example[]): ClassifierModel {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const words = vocabulary(examples);
  const model: ClassifierModel = {
    labels,
    ...words,
    weights: new Float32Array(words.features.size * labels.length),
    bias: new Float32Array(labels.length),
  };
  const vectors = examples.map(({ grams }) => vectorOf(model, grams));
  const targets = examples.map(({ label }) => labels.indexOf(label));
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = LEARNING_RATE / (1 + epoch * RATE_DECAY);
    for (const index of shuffled(examples.length, epoch + 1)) {
      const vector = vectors[index];
      if (vector) learn(model, vector, { error: errorOf(model, vector, targets[index] ?? 0), rate });
    }
  }
  return model;
}
