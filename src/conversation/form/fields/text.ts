/** Free words: a note, a place, a title. Yes, no and bare numbers are none (dialogs/confirmation.ts). */
import { z } from 'zod';
import { startsWithPhrase, words } from '../../../text/fold.ts';
import { isNeverContent } from '../../dialogs/confirmation.ts';
import { cut, type Field } from '../field.ts';

interface Options {
  /** Characters. */
  limit: number;
  optional?: Field['optional'];
  /** What stands before it in a line: "tại", "ghi chú". Without it nothing is taken out of a line. */
  leads?: () => readonly string[];
}

export function textField({ limit, optional, leads }: Options): Field<string> {
  return {
    kind: 'text',
    schema: z.string(),
    ...(optional && { optional }),
    isFree: true,
    async read({ text }) {
      const typed = text.trim();
      if (typed === '') return undefined;
      if (isNeverContent(typed)) return { problem: 'common-not-content' };
      return typed.length > limit
        ? { problem: 'common-form-long', args: { length: typed.length, limit } }
        : { value: typed };
    },
    async find(text) {
      for (const word of leads ? words(text) : []) {
        const lead = (leads?.() ?? []).find((one) => startsWithPhrase(text.slice(word.start), one));
        const value = lead && startsWithPhrase(text.slice(word.start), lead)?.rest.trim();
        if (value && value.length <= limit && !isNeverContent(value))
          return { value, rest: cut(text, word.start, text.length) };
      }
      return undefined;
    },
    show: async (value) => value,
  };
}
