import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { packWeights, WEIGHTS_FILE } from '../conversation/understanding/classifier.ts';
import { trainedWeights, trainingExamples } from './train/examples.ts';

// npm run -s train [-- --check]
//
// Trains the classifier that tells which door a message is for, from the sentences in training/, and writes
// training/weights.bin. The same sentences give the same weights: with --check nothing is
// written, and it fails where the file is not what they give.

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
