// From probabilities of aspects to probabilities of intents. Runs for every clause of every message: no objects in the inner loop.

/** Which intent each label of a model belongs to. */
export interface LabelOwners {
  ids: readonly string[];
  /** Index into `ids`, by label. */
  ownerOf: Int32Array;
}

export interface IntentScore {
  id: string;
  confidence: number;
  /** The intent's best aspect. */
  aspect: string;
}

/** Prepares the owners of a model's labels. */
export function ownersOf(labels: readonly string[], intentOf: ReadonlyMap<string, string>): LabelOwners {
  const owners = labels.map((label) => intentOf.get(label) ?? label);
  const ids = [...new Set(owners)];
  return { ids, ownerOf: Int32Array.from(owners, (id) => ids.indexOf(id)) };
}

function sums({ ids, ownerOf }: LabelOwners, scores: Float32Array): Float32Array {
  const totals = new Float32Array(ids.length);
  for (let label = 0; label < scores.length; label++) {
    const owner = ownerOf[label] ?? 0;
    totals[owner] = (totals[owner] ?? 0) + (scores[label] ?? 0);
  }
  return totals;
}

function indexOfHighest(values: Float32Array): number {
  let highest = 0;
  for (let at = 1; at < values.length; at++) if ((values[at] ?? 0) > (values[highest] ?? 0)) highest = at;
  return highest;
}

/** The likeliest intent, with its probability. */
export function bestIntent(owners: LabelOwners, scores: Float32Array): { id: string; confidence: number } {
  const totals = sums(owners, scores);
  const best = indexOfHighest(totals);
  return { id: owners.ids[best] ?? '', confidence: totals[best] ?? 0 };
}

function bestAspect({ ownerOf }: LabelOwners, scores: Float32Array, owner: number): number {
  let best = -1;
  for (let label = 0; label < scores.length; label++) {
    if (ownerOf[label] === owner && (best < 0 || (scores[label] ?? 0) > (scores[best] ?? 0))) best = label;
  }
  return best;
}

/** Every intent with its probability and best aspect, likeliest first. */
export function rankIntents(
  owners: LabelOwners,
  labels: readonly string[],
  scores: Float32Array,
): IntentScore[] {
  const totals = sums(owners, scores);
  const order = Array.from(totals.keys()).sort((one, other) => (totals[other] ?? 0) - (totals[one] ?? 0));
  return order.map((owner) => ({
    id: owners.ids[owner] ?? '',
    confidence: totals[owner] ?? 0,
    aspect: labels[bestAspect(owners, scores, owner)] ?? '',
  }));
}
