/** Fits the weights: softmax over what is possible in each situation, by stochastic gradient; the same lines give the same weights. */
import type { Weights } from '../../conversation/understanding/classifier.ts';
import { type Intent, intents } from '../../conversation/understanding/doors.ts';
import { BUCKETS, type FeatureVector, namesIn, vectorOf } from '../../conversation/understanding/features.ts';
import { possibleIn, situationNamed } from '../../conversation/understanding/situation.ts';
import type { TrainingLine } from './lines.ts';
import { createRandom } from './random.ts';

export interface FitOptions {
  epochs: number;
  /** Step at the first and at the last line. */
  rate: number;
  lastRate: number;
  /** Share by which the weights of a line shrink, times the step. */
  shrink: number;
  /** Share of certainty that the labels are not given. */
  doubt: number;
  /** Share of the features of a line that it must do without, others each time. */
  drop: number;
}

export const usual: FitOptions = { epochs: 18, rate: 4, lastRate: 0.2, shrink: 1e-4, doubt: 0.05, drop: 0.5 };

/** A line as the training sees it. */
export interface Example {
  readonly hand: string;
  readonly vector: FeatureVector;
  readonly label: number;
  /** Indexes of the intents that are possible in its situation. */
  readonly some: Int32Array;
  readonly weight: number;
}

const indexOf = new Map(intents.map((intent, index) => [intent, index]));

/** What stands in fewer lines than these says nothing of others, and would fill the buckets of what does. */
const LEAST_LINES = 2;

/** In how many lines each name stands; a line and its variants, which come after it, are one. */
function countNames(
  lines: readonly TrainingLine[],
  names: readonly ReadonlyMap<number, number>[],
): Map<number, number> {
  const counts = new Map<number, number>();
  let seen = new Set<number>();
  lines.forEach(({ id, hand }, index) => {
    const before = lines[index - 1];
    if (id === '' || id !== before?.id || hand !== before.hand) seen = new Set();
    for (const name of names[index]?.keys() ?? []) {
      if (seen.has(name)) continue;
      seen.add(name);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  });
  return counts;
}

/** @returns those whose label is possible where they were said */
export function examplesOf(lines: readonly TrainingLine[]): Example[] {
  const possible = new Map<string, Int32Array>();
  const names = lines.map((line) => namesIn(line.text, situationNamed(line.context)));
  const counts = countNames(lines, names);
  const common = (all: ReadonlyMap<number, number>) =>
    new Map([...all].filter(([name]) => (counts.get(name) ?? 0) >= LEAST_LINES));
  return lines.flatMap((line, index) => {
    const situation = situationNamed(line.context);
    let some = possible.get(line.context);
    if (!some) {
      some = Int32Array.from(possibleIn(situation), (intent: Intent) => indexOf.get(intent) ?? 0);
      possible.set(line.context, some);
    }
    const label = indexOf.get(line.intent) ?? 0;
    if (!some.includes(label)) return [];
    return [{ hand: line.hand, vector: vectorOf(common(names[index] ?? new Map())), label, some, weight: line.weight }];
  });
}

/** @returns whole weights by bucket and intent, before they are made small */
export function fit(usable: readonly Example[], options: FitOptions = usual): Float32Array {
  const { epochs, rate, lastRate, shrink, doubt, drop } = options;
  const count = intents.length;
  const weights = new Float32Array(BUCKETS * count);
  const random = createRandom(7);
  const order = usable.map((_, index) => index);
  const errors = new Float64Array(count);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const which of order) {
      const { vector, label, some, weight } = usable[which]!;
      const { buckets, values, size, scale } = withSome(vector, random, drop);
      const pace = (rate + ((lastRate - rate) * step) / (epochs * usable.length)) * weight;
      step++;
      const n = some.length;
      errors.fill(0, 0, n);
      for (let at = 0; at < size; at++) {
        const row = buckets[at]! * count;
        const value = values[at]! * scale;
        for (let k = 0; k < n; k++) errors[k]! += value * weights[row + some[k]!]!;
      }
      let most = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < n; k++) if (errors[k]! > most) most = errors[k]!;
      let whole = 0;
      for (let k = 0; k < n; k++) {
        errors[k] = Math.exp(errors[k]! - most);
        whole += errors[k]!;
      }
      for (let k = 0; k < n; k++) {
        errors[k] = errors[k]! / whole - doubt / n;
        if (some[k] === label) errors[k]! -= 1 - doubt;
      }
      const stay = 1 - pace * shrink;
      for (let at = 0; at < size; at++) {
        const row = buckets[at]! * count;
        const value = values[at]! * scale * pace;
        for (let k = 0; k < n; k++) {
          const one = row + some[k]!;
          weights[one] = weights[one]! * stay - value * errors[k]!;
        }
      }
    }
  }
  return weights;
}

const keptBuckets = new Int32Array(BUCKETS);
const keptValues = new Float32Array(BUCKETS);

/** The line without a part of its features, brought to the length 1 again. */
function withSome(
  { buckets, values }: { buckets: Int32Array; values: Float32Array },
  random: () => number,
  drop: number,
) {
  let size = 0;
  let sum = 0;
  for (let at = 0; at < buckets.length; at++) {
    if (random() < drop) continue;
    keptBuckets[size] = buckets[at]!;
    keptValues[size] = values[at]!;
    sum += values[at]! * values[at]!;
    size++;
  }
  return { buckets: keptBuckets, values: keptValues, size, scale: sum > 0 ? 1 / Math.sqrt(sum) : 1 };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}

/** Of the largest weight of an intent: more of them, and the file grows, fewer, and chances become coarse. */
const STEPS = 15;

/** Weights as small whole numbers; what rounds to nothing takes no room in the file. */
export function makeSmall(weights: Float32Array, sharpness: number, steps = STEPS): Weights {
  const count = intents.length;
  const small = new Int8Array(weights.length);
  const scales = new Float32Array(count);
  for (let k = 0; k < count; k++) {
    let most = 1e-6;
    for (let at = k; at < weights.length; at += count) most = Math.max(most, Math.abs(weights[at]!));
    const step = most / steps;
    scales[k] = step * sharpness;
    for (let at = k; at < weights.length; at += count) small[at] = Math.round(weights[at]! / step);
  }
  return { small, scales };
}
