/** A sum of money: whole đồng in digits, as JSON has no numbers of that size. */
import { z } from 'zod';
import { readGiven } from '../../../text/given.ts';
import { formatDong, parseDong } from '../../../text/money.ts';
import { answer } from '../../dialogs/choices.ts';
import { isNeverContent } from '../../dialogs/confirmation.ts';
import type { Field } from '../field.ts';

/** A bare number below this is short for thousands, which is asked about: nobody pays 200 đồng. */
const LEAST = 1000n;
const THOUSAND = 1000n;

/** @param limit whole đồng; more is a slip of the keyboard */
export function moneyField({ limit, optional }: { limit: bigint; optional?: Field['optional'] }): Field<string> {
  return {
    kind: 'money',
    schema: z.string().regex(/^[1-9]\d*$/),
    ...(optional && { optional }),
    async read({ text, value }) {
      if (value !== undefined && /^[1-9]\d*$/.test(value)) return { value };
      const dong = parseDong(text);
      if (dong !== null && dong > 0n && dong < LEAST && isBare(text)) {
        const meant = dong * THOUSAND;
        return { problem: 'common-form-money-short', choices: [[answer(formatDong(meant), String(meant))]] };
      }
      const found = dong ?? sumIn(text)?.dong ?? null;
      if (found === null || found < LEAST || isNeverContent(text)) return { problem: 'common-form-money' };
      return found > limit
        ? { problem: 'common-form-money-much', args: { sum: formatDong(found) } }
        : { value: String(found) };
    },
    async find(text) {
      const found = sumIn(text);
      return found && found.dong <= limit ? { value: String(found.dong), rest: found.rest } : undefined;
    },
    show: async (value) => formatDong(BigInt(value)),
  };
}

const isBare = (text: string) => /^\s*[\d.,\s]+\s*$/u.test(text);

/** A sum with its unit, anywhere in a line. */
function sumIn(text: string): { dong: bigint; rest: string } | undefined {
  const read = readGiven(text, []);
  if ('problem' in read || read.dong === null) return undefined;
  return { dong: read.dong, rest: read.inKind ?? '' };
}
