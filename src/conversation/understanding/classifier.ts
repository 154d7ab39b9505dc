/** A linear classifier: how likely each door is, by weights that `npm run train` has written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { projectRoot } from '../../runtime/project-root.ts';
import { type Intent, intents } from './doors.ts';
import { BUCKETS, type FeatureVector, featuresOf } from './features.ts';
import { possibleIn, type Situation } from './situation.ts';

/** One weight for each bucket and intent, as small numbers times the scale of the intent. */
export interface Weights {
  readonly small: Int8Array;
  readonly scales: Float32Array;
}

export interface Guess {
  readonly intent: Intent;
  /** 0 to 1; over all that is possible in the situation they add up to 1. */
  readonly chance: number;
}

const HEADER = 8;
export const WEIGHTS_FILE = 'training/weights.bin';

/** @throws when the file was made for other intents or features */
export function unpackWeights(file: Buffer): Weights {
  const bytes = brotliDecompressSync(file);
  const count = bytes.readUInt32LE(0);
  const buckets = bytes.readUInt32LE(4);
  if (count !== intents.length || buckets !== BUCKETS)
    throw new Error(`weights for ${count} intents and ${buckets} buckets: run npm run train`);
  const scales = Float32Array.from({ length: count }, (_, index) => bytes.readFloatLE(HEADER + 4 * index));
  const from = bytes.byteOffset + HEADER + 4 * count;
  return { small: new Int8Array(bytes.buffer, from, count * buckets), scales };
}

/** As `unpackWeights` reads it, before it is compressed. */
export function packWeights({ small, scales }: Weights): Buffer {
  const head = Buffer.alloc(HEADER + 4 * scales.length);
  head.writeUInt32LE(scales.length, 0);
  head.writeUInt32LE(BUCKETS, 4);
  scales.forEach((scale, index) => {
    head.writeFloatLE(scale, HEADER + 4 * index);
  });
  return Buffer.concat([head, Buffer.from(small.buffer, small.byteOffset, small.byteLength)]);
}

export const shippedWeights = (): Weights => unpackWeights(readFileSync(join(projectRoot, WEIGHTS_FILE)));

const indexOf = new Map(intents.map((intent, index) => [intent, index]));

/** @returns what is possible in the situation, the likeliest first */
export function guess(weights: Weights, text: string, situation: Situation): Guess[] {
  return guessBy(weights, featuresOf(text, situation), possibleIn(situation));
}

export function guessBy({ small, scales }: Weights, vector: FeatureVector, possible: readonly Intent[]): Guess[] {
  const { buckets, values } = vector;
  const count = intents.length;
  const sums = possible.map((intent) => {
    const index = indexOf.get(intent) ?? 0;
    let sum = 0;
    for (let at = 0; at < buckets.length; at++) sum += (values[at] ?? 0) * (small[buckets[at]! * count + index] ?? 0);
    return sum * (scales[index] ?? 0);
  });
  const most = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - most));
  const whole = raised.reduce((sum, one) => sum + one, 0);
  return possible
    .map((intent, index) => ({ intent, chance: (raised[index] ?? 0) / whole }))
    .sort((a, b) => b.chance - a.chance);
}
