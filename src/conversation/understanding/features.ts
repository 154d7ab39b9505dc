/** What the classifier looks at: syllables as typed and bare, pairs, skip pairs, runs of letters, concepts, the situation; hashed. */
import { fold, spellingKey } from '../../text/fold.ts';
import { normalise } from '../../text/spelling/normalise.ts';
import { conceptsIn } from './concepts.ts';
import { type Situation, situationName } from './situation.ts';

/** Buckets that features are hashed into; a power of two. */
export const BUCKETS = 1 << 17;

/** With how many that follow a concept makes a pair. */
const PAIRED = 8;

/** Features of one message: buckets, each once, and the value of each; the values have the length 1. */
export interface FeatureVector {
  readonly buckets: Int32Array;
  readonly values: Float32Array;
}

/** FNV-1a of UTF-16 units, in 32 bits. */
function hash(text: string): number {
  let code = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) code = Math.imul(code ^ text.charCodeAt(at), 0x01000193);
  // The low bits alone are poor: the high ones are mixed in.
  code ^= code >>> 15;
  return code;
}

/** A word of digits by its form: what matters is that it is a year, a phone, a sum, not which. */
function shapeOf(word: string): string {
  if (!/\d/u.test(word)) return word;
  const digits = word.replace(/\D/gu, '').length;
  const letters = word.replace(/[\d.,]/gu, '').slice(0, 4);
  return `${digits > 6 ? 'P' : digits > 4 ? 'L' : digits > 2 ? 'N' : 'n'}${letters}`;
}

/** What follows in a longer text says nothing new of what it is about. */
const MOST_CHARACTERS = 600;

/** @param text as typed */
export const featuresOf = (text: string, situation: Situation): FeatureVector => vectorOf(namesIn(text, situation));

/** @param names as `namesIn` gives them, or some of them */
export function vectorOf(names: ReadonlyMap<number, number>): FeatureVector {
  const found = new Map<number, number>();
  for (const [name, weight] of names) {
    const bucket = name & (BUCKETS - 1);
    found.set(bucket, Math.max(found.get(bucket) ?? 0, weight));
  }
  const buckets = Int32Array.from(found.keys());
  const values = Float32Array.from(found.values());
  let sum = 0;
  for (const value of values) sum += value * value;
  const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
  for (let at = 0; at < values.length; at++) values[at]! *= scale;
  return { buckets, values };
}

/** @param text as typed @returns what it shows, as numbers of 32 bits, and how much each counts */
export function namesIn(text: string, situation: Situation): Map<number, number> {
  const place = situationName(situation);
  const marked = normalise(text.slice(0, MOST_CHARACTERS)).words.map((word) => shapeOf(spellingKey(word.text)));
  const bare = marked.map((word) => fold(word));
  const found = new Map<number, number>();
  const add = (name: string, weight: number) => {
    const code = hash(name);
    found.set(code, Math.max(found.get(code) ?? 0, weight));
  };
  add(`c ${place}`, 1);
  add(`o ${situation.isOfficer}`, 0.5);
  const count = bare.length;
  add(`l ${count < 2 ? 1 : count < 4 ? 3 : count < 7 ? 6 : count < 13 ? 12 : count < 25 ? 24 : 25}`, 0.5);
  if (text.includes('?')) add('q', 1);
  if (/https?:|www\.|\.(?:com|vn|net|top|xyz|cc|apk)\b/iu.test(text)) add('u', 1);
  const touched = conceptsIn(marked, bare);
  touched.forEach(({ concept, length }, index) => {
    add(`k ${concept}`, 1.2);
    if (length > 1) add(`kk ${concept}`, 1.2);
    add(`kc ${place} ${concept}`, 0.5);
    for (const after of touched.slice(index + 1, index + PAIRED))
      if (after.concept !== concept) add(`kp ${concept} ${after.concept}`, 0.4);
  });
  for (let at = 0; at < count; at++) {
    const one = bare[at] ?? '';
    const next = bare[at + 1] ?? '$';
    add(`1 ${one}`, 1);
    add(`p ${place} ${one}`, 0.6);
    if (marked[at] !== one) add(`m ${marked[at]}`, 1);
    add(`2 ${one} ${next}`, 1);
    if (at === 0) add(`2 ^ ${one}`, 1);
    if (marked[at] !== one || (marked[at + 1] ?? '$') !== next) add(`n ${marked[at]} ${marked[at + 1] ?? '$'}`, 0.7);
    if (at + 2 < count) add(`s ${one} ${bare[at + 2]}`, 0.7);
    if (at + 3 < count) add(`t ${one} ${bare[at + 3]}`, 0.5);
    if (at + 2 < count) add(`3 ${one} ${next} ${bare[at + 2]}`, 0.5);
  }
  const run = ` ${bare.join(' ')} `;
  for (let at = 0; at + 4 <= run.length; at++) add(`g ${run.slice(at, at + 4)}`, 0.4);
  return found;
}
