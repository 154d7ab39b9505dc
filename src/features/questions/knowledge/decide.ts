/** Whether what was found may be given as the answer, offered to pick from, or is nothing. Pure; fitted in docs/search.md. */
import type { Hit } from './search-index.ts';

export type Verdict<T> =
  | { outcome: 'answer'; best: T; confidence: number }
  | { outcome: 'choose'; offered: T[] }
  | { outcome: 'none'; nearest: T[] };

/** Looked at for the decision and for the nearest titles. */
export const CANDIDATES = 5;

const MOST_OFFERED = 3;

/** From fitted chances: an answer, an answer from an article without the rarest word of the question, an offer. */
export const thresholds = { answer: 0.66, without: 0.8, choose: 0.2 };

/**
 * What tells a right first hit from its sibling: how much of the question it covers and of its own title the question names,
 * and how far it is ahead of the others in both score and coverage. A long question is never much like a title.
 */
export function featuresOf(hits: readonly Hit<unknown>[]): Record<string, number> {
  const [first, ...others] = hits;
  const [second] = others;
  if (!first) return {};
  const { coverage, likeness, named } = first;
  const margin = second ? 1 - second.score / first.score : 0.5;
  const ahead = coverage - Math.max(0, ...others.map((hit) => hit.coverage));
  const length = Math.log(1 + first.length) / 4;
  return { one: 1, coverage, likeness, named, margin, ahead, length, 'likeness*length': likeness * length };
}

/** @param hits best first @returns how sure it is that the first is what was asked for, 0 to 1 */
export function confidenceOf(hits: readonly Hit<unknown>[]): number {
  const features = Object.entries(featuresOf(hits));
  if (features.length === 0) return 0;
  const sum = features.reduce((total, [name, value]) => total + value * (fitted[name] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** By logistic regression. */
const fitted: Record<string, number> = {
  one: -5,
  coverage: 2.5,
  likeness: 2.43,
  named: 3.51,
  margin: 3.58,
  ahead: 2.05,
  length: -0.7,
  'likeness*length': -3.31,
};

/** @param hits best first, as many as CANDIDATES */
export function decide<T>(hits: readonly Hit<T>[]): Verdict<T> {
  const [first] = hits;
  const confidence = confidenceOf(hits);
  // A sibling may be offered, but is never the answer.
  if (first && !first.clashes && confidence >= (first.hasRarest ? thresholds.answer : thresholds.without))
    return { outcome: 'answer', best: first.value, confidence };
  const near = hits.slice(0, MOST_OFFERED);
  const offered = near.filter(({ hasRarest }) => hasRarest).map((hit) => hit.value);
  if (confidence >= thresholds.choose && offered.length > 0) return { outcome: 'choose', offered };
  return { outcome: 'none', nearest: near.map((hit) => hit.value) };
}
