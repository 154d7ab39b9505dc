/** A telephone number of this country, in its one form. */
import { z } from 'zod';
import { formatPhone, normalizePhone } from '../../../text/phone.ts';
import { cut, type Field } from '../field.ts';

export function phoneField({ optional }: { optional?: Field['optional'] } = {}): Field<string> {
  return {
    kind: 'phone',
    schema: z.string().refine((value) => normalizePhone(value) === value),
    ...(optional && { optional }),
    read: async ({ text }) => phoneIn(text) ?? { problem: 'common-form-phone' },
    find: async (text) => phoneIn(text),
    show: async (value) => formatPhone(value),
  };
}

/** The first number in a line. Pure. */
export function phoneIn(text: string): { value: string; rest: string } | undefined {
  for (const match of text.matchAll(/\+?\d(?:[\s.-]?\d){8,13}(?!\d)/gu)) {
    const value = normalizePhone(match[0]);
    if (value) return { value, rest: cut(text, match.index, match.index + match[0].length) };
  }
  return undefined;
}
