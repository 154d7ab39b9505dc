/** Labelled sentences to train with: the sets in `training/utterances`, and what an installation has labelled itself. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { intents } from '../../conversation/understanding/doors.ts';

export const lineSchema = z.object({
  id: z.string().default(''),
  context: z.string(),
  text: z.string(),
  intent: z.enum(intents),
  slots: z.record(z.string(), z.unknown()).default({}),
  also: z.array(z.enum(intents)).default([]),
});
export type Line = z.infer<typeof lineSchema>;

export interface TrainingLine extends Line {
  /** The hand that wrote it: a file, or `grammar`. */
  hand: string;
  /** How much it counts. */
  weight: number;
}

/** @throws when a line does not parse; the message names file and line */
export function readLines(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, index }) => {
      const read = lineSchema.safeParse(JSON.parse(line));
      if (!read.success) throw new Error(`${file}, line ${index + 1}: ${z.prettifyError(read.error)}`);
      return read.data;
    });
}

/** @param folder `training` @param own a file of this installation, where there is one */
export function readTraining(folder: string, own?: string): TrainingLine[] {
  const sets = readdirSync(join(folder, 'utterances'))
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, 'utterances', name));
  const files = own && existsSync(own) ? [...sets, own] : sets;
  return files.flatMap((file) =>
    readLines(file).map((line) => ({ ...line, hand: basename(file, '.jsonl'), weight: 1 })),
  );
}
