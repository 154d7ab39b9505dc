/** What the words say beside the door, compared leniently: as typed with or without marks, the one within the other. */
import type { Slots } from '../../conversation/understanding/doors.ts';
import { fold } from '../../text/fold.ts';

/** Names of slots that are compared: ours, under the name that labels have for it. */
const compared: Readonly<Record<string, (slots: Slots) => unknown>> = {
  who: ({ who }) => who,
  day: ({ day, when }) => day ?? when,
  when: ({ when, day }) => when ?? day,
  sum: ({ sum }) => sum,
  name: ({ name }) => name,
  unit: ({ unit, units }) => units ?? unit,
  units: ({ units, unit }) => units ?? unit,
  phone: ({ phone }) => phone,
  number: ({ numbers }) => numbers,
  late: ({ late }) => late,
  count: ({ count }) => count,
};

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.flatMap(listOf) : value === undefined ? [] : [value];
const plain = (value: unknown) =>
  fold(String(value))
    .replace(/\b(?:ong|ba|anh|chi|chu|co|bac|cu|chau|be|thang|em|dong chi|dc|d\/c|o|di|con)\b/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '');

function agree(expected: unknown, got: unknown): boolean {
  if (typeof expected === 'number' || typeof got === 'bigint') return Number(expected) === Number(got);
  if (typeof expected === 'boolean') return expected === got;
  const [a, b] = [plain(expected) || fold(String(expected)), plain(got) || fold(String(got))];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

/** @returns of each slot that is labelled and compared, whether ours agrees with it */
export function compareSlots(labelled: Readonly<Record<string, unknown>>, slots: Slots): Record<string, boolean> {
  return Object.fromEntries(
    Object.entries(labelled).flatMap(([name, value]) => {
      const read = compared[name];
      const expected = listOf(value);
      if (!read || expected.length === 0) return [];
      const got = listOf(read(slots));
      return [[name, expected.some((one) => got.some((other) => agree(one, other)))]];
    }),
  );
}
