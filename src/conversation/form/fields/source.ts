/** The legal text that a statement rests on: its number, or a link to it. */
import { z } from 'zod';
import { isNeverContent } from '../../dialogs/confirmation.ts';
import type { Field } from '../field.ts';

/** Characters. */
const LIMIT = 300;

export function sourceField(): Field<string> {
  return {
    kind: 'source',
    schema: z.string().min(1).max(LIMIT),
    isFree: true,
    async read({ text }) {
      const typed = text.trim();
      if (isNeverContent(typed) || !isSource(typed)) return { problem: 'common-form-source' };
      return typed.length > LIMIT
        ? { problem: 'common-form-long', args: { length: typed.length, limit: LIMIT } }
        : { value: typed };
    },
    show: async (value) => value,
  };
}

/** "Nghị định 20/2021/NĐ-CP", "https://vanban.chinhphu.vn/…": a number with its year or its kind, or an address. */
export function isSource(text: string): boolean {
  return /https?:\/\/\S+\.\S+/iu.test(text) || /\d\s*\/\s*(?:\d{4}|\p{L})/u.test(text);
}
