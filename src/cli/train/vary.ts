/** The same sentence as others would type it: without marks, in chat spelling, without stops, with a courtesy around it. */

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { TrainingLine } from './lines.ts';
import { createRandom } from './random.ts';

const noiseSchema = z.object({
  chat: z.record(z.string(), z.array(z.string())),
  before: z.array(z.string()),
  after: z.array(z.string()),
});

export const strip = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\u0111/gu, 'd')
    .replace(/\u0110/gu, 'D');

/** @param file how they are changed: `training/noise.yaml` @returns the lines, and of each what others would have typed, which counts less */
export function vary(lines: readonly TrainingLine[], file: string): TrainingLine[] {
  const { chat, before, after } = noiseSchema.parse(parse(readFileSync(file, 'utf8')));
  const random = createRandom(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return lines.flatMap((line) => {
    const varied: TrainingLine[] = [line];
    const bare = strip(line.text);
    if (bare !== line.text) varied.push({ ...line, text: bare, weight: line.weight * 0.5 });
    let text = line.text.toLowerCase();
    for (const [word, forms] of Object.entries(chat))
      if (random() < 0.5) text = text.replace(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'giu'), () => pick(forms));
    if (random() < 0.5) text = text.replace(/[.,!?;:]/gu, '');
    // Before an answer of one word a courtesy may be all there is.
    if (text.split(' ').length > 3) text = pick(before) + text + pick(after);
    if (random() < 0.3) text = strip(text);
    if (text !== line.text.toLowerCase()) varied.push({ ...line, text, weight: line.weight * 0.5 });
    return varied;
  });
}
