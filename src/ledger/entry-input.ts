/** What an entry is asked for with, as it waits for a second person too. Pure. */
import { z } from 'zod';
import { LedgerAccount, LedgerKind } from '../generated/prisma/enums.ts';
import { Refusal } from '../operations/refusal.ts';
import { compareDates, isDate, type LocalDate } from '../text/calendar.ts';
import type { LineInput } from './accounts.ts';

export interface InKindInput {
  form: 'labour' | 'goods';
  /** Of labour; two are a day. */
  halfDays?: number;
  /** Of goods: what, in people's words. */
  description?: string | null;
  /** Of goods: what somebody valued them at, whole đồng. */
  valuedDong?: bigint | null;
  personId?: string | null;
}

export interface EntryInput {
  fundId: string;
  kind: LedgerKind;
  /** The day it happened, where the unit is. */
  occurredOn: LocalDate;
  /** What for. */
  description: string;
  lines: LineInput[];
  inKind?: InKindInput[];
  /** Who gave or got it, in words, where that is nobody of the roster. */
  party?: string | null;
  nameIsPublic?: boolean;
  link?: { kind: string; id: string } | null;
  importId?: string | null;
  /** Asked again with it, the first entry is the answer. */
  key?: string;
}

const dong = z
  .string()
  .regex(/^-?\d+$/)
  .transform(BigInt);
const id = z.uuid();

/** Reads what `toJson` wrote. */
export const storedEntrySchema = z.object({
  kind: z.enum(LedgerKind),
  occurredOn: z.object({ year: z.int(), month: z.int(), day: z.int() }),
  description: z.string(),
  lines: z.array(z.object({ account: z.enum(LedgerAccount), amountDong: dong, personId: id.nullable() })),
  inKind: z.array(
    z.object({
      form: z.enum(['labour', 'goods']),
      halfDays: z.int(),
      description: z.string().nullable(),
      valuedDong: dong.nullable(),
      personId: id.nullable(),
    }),
  ),
  party: z.string().nullable(),
  nameIsPublic: z.boolean(),
  link: z.object({ kind: z.string(), id }).nullable(),
  reversesId: id.nullable(),
});
export type StoredEntry = z.output<typeof storedEntrySchema>;

export function storedEntry(input: EntryInput, reversesId: string | null = null): StoredEntry {
  return {
    kind: input.kind,
    occurredOn: input.occurredOn,
    description: input.description,
    lines: input.lines.map(({ personId, ...line }) => ({ ...line, personId: personId ?? null })),
    inKind: (input.inKind ?? []).map((one) => ({
      form: one.form,
      halfDays: one.halfDays ?? 0,
      description: one.description ?? null,
      valuedDong: one.valuedDong ?? null,
      personId: one.personId ?? null,
    })),
    party: input.party ?? null,
    nameIsPublic: input.nameIsPublic ?? false,
    link: input.link ?? null,
    reversesId,
  };
}

/** JSON has no numbers of that size: sums are digits there. */
export const toJson = (entry: StoredEntry): string =>
  JSON.stringify(entry, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));

/** How much an entry moves, whole đồng: what its threshold is compared with. */
export const movedDong = ({ lines }: Pick<StoredEntry, 'lines'>): bigint =>
  lines.reduce((sum, { amountDong }) => (amountDong > 0n ? sum + amountDong : sum), 0n);

/** More than any association moves at once. */
const MOST_DONG = 1_000_000_000_000n;

/**
 * @param today where the unit is
 * @throws {Refusal} for a day that is none or not yet, and for no or too much money @throws {Error} for lines that do not add up to zero
 */
export function checkEntry(entry: StoredEntry, today: LocalDate): void {
  if (!isDate(entry.occurredOn) || entry.occurredOn.year < 1945) throw new Refusal('ledger-day-none');
  if (compareDates(entry.occurredOn, today) > 0) throw new Refusal('ledger-day-not-yet');
  const total = entry.lines.reduce((sum, { amountDong }) => sum + amountDong, 0n);
  if (total !== 0n || entry.lines.some(({ amountDong }) => amountDong === 0n))
    throw new Error('the lines of an entry add up to zero, and none of them is zero');
  const moved = movedDong(entry);
  if (moved > MOST_DONG) throw new Refusal('ledger-sum-too-much');
  const isInKind = entry.kind === 'in_kind';
  if (isInKind ? entry.inKind.length === 0 || moved > 0n : moved === 0n) throw new Refusal('ledger-sum-none');
}
