/** Sentences by rule (`training/grammar.yaml`): the same each time. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { intents } from '../../conversation/understanding/doors.ts';
import type { TrainingLine } from './lines.ts';
import { createRandom } from './random.ts';

const grammarSchema = z.object({
  lists: z.record(z.string(), z.array(z.string())),
  /** By "context intent". */
  rules: z.record(z.string(), z.array(z.string())),
});

/** Of each rule. */
const SENTENCES = 14;
/** A sentence by rule says less than one that somebody wrote. */
const WEIGHT = 0.35;

/** @throws when the file names a list or an intent that there is not */
export function sentencesOf(file: string): TrainingLine[] {
  const { lists, rules } = grammarSchema.parse(parse(readFileSync(file, 'utf8')));
  const random = createRandom(5);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const one = (rule: string): string => {
    const listed = rule.replace(/\{(\w+)\}/gu, (_, name: string) => {
      const list = lists[name];
      if (!list) throw new Error(`${file}: no list ${name}`);
      return pick(list);
    });
    return listed.replace(/\[([^\]]*)\]/gu, (_, some: string) => pick(some.split('|')));
  };
  return Object.entries(rules).flatMap(([key, templates]) => {
    const [context = '', name] = key.split(' ');
    const intent = intents.find((known) => known === name);
    if (!intent) throw new Error(`${file}: no intent ${name}`);
    const texts = templates.flatMap((rule) =>
      Array.from({ length: SENTENCES }, () =>
        // A list in brackets is filled first, so a rule may nest one level.
        one(rule)
          .replace(/\s+/gu, ' ')
          .replace(/ ([,:])/gu, '$1')
          .trim(),
      ),
    );
    return [...new Set(texts)].map((text) => ({
      id: '',
      context,
      text,
      intent,
      slots: {},
      also: [],
      hand: 'grammar',
      weight: WEIGHT,
    }));
  });
}
