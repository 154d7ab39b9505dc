import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { packWeights, WEIGHTS_FILE, type Weights } from '../conversation/understanding/classifier.ts';
import { type Example, examplesOf, fit, makeSmall } from './train/fit.ts';
import { sentencesOf } from './train/grammar.ts';
import { readTraining } from './train/lines.ts';
import { vary } from './train/vary.ts';

// npm run -s train [-- --check]
//
// Trains the classifier that tells which door a message is for, from the sentences in training/, and writes
// training/weights.bin. The same sentences give the same weights: with --check nothing is
// written, and it fails where the file is not what they give.

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

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const began = Date.now();
  const packed = packWeights(trainedWeights(trainingExamples('training')));
  const seconds = () => Math.round((Date.now() - began) / 100) / 10;
  if (values.check) {
    const same = packed.equals(brotliDecompressSync(readFileSync(WEIGHTS_FILE)));
    if (!same) process.exitCode = 1;
    process.stdout.write(`${JSON.stringify({ same, seconds: seconds() })}\n`);
  } else {
    const file = brotliCompressSync(packed, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
    });
    writeFileSync(WEIGHTS_FILE, file);
    process.stdout.write(`${JSON.stringify({ bytes: file.length, seconds: seconds() })}\n`);
  }
}
