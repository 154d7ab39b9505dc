/** What the classifier learns from, and the weights that come of it; the same for training and for judging held-out hands. */
import { join } from 'node:path';
import type { Weights } from '../../conversation/understanding/classifier.ts';
import { type Example, examplesOf, fit, makeSmall } from './fit.ts';
import { sentencesOf } from './grammar.ts';
import { readTraining } from './lines.ts';
import { vary } from './vary.ts';

/** By how much the sums are raised before they become chances, so that 0.8 means right four times in five (held-out hands). */
export const SHARPNESS = 1.3;

/** All that there is to learn from: what people wrote, the same as others would type it, and sentences by rule. */
export function trainingExamples(folder: string, own?: string): Example[] {
  return examplesOf([
    ...vary(readTraining(folder, own), join(folder, 'noise.yaml')),
    ...sentencesOf(join(folder, 'grammar.yaml')),
  ]);
}

/** The weights as the file holds them, before they are compressed. */
export const trainedWeights = (examples: readonly Example[]): Weights => makeSmall(fit(examples), SHARPNESS);
