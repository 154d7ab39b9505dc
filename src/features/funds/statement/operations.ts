/** A bank's statement in the book: rows are kept, and each that came in is somebody's, or not the fund's. */
import { z } from 'zod';
import { audit } from '../../../directory/audit.ts';
import { closedThrough } from '../../../ledger/closing-store.ts';
import { findFund, lockFund } from '../../../ledger/fund-store.ts';
import { postEntry } from '../../../ledger/post-entry.ts';
import { requireReader, requireRecorder } from '../../../ledger/rights.ts';
import { type OperationContext, todayAt } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { query } from '../../../operations/query.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { addDays, compareDates, dayNumber, type LocalDate } from '../../../text/calendar.ts';
import { formatDong } from '../../../text/money.ts';
import { obligationCode } from '../../../text/vietqr.ts';
import { currentAccount } from '../bank/account-store.ts';
import { duesOf, rulesOf } from '../dues/dues-store.ts';
import { duesLines } from '../dues/operations.ts';
import { type Match, matchRows } from './match.ts';
import {
  insertRows,
  lockRow,
  receiptsWithoutRow,
  rowsWaiting,
  type StatementRow,
  settleRow,
} from './statement-store.ts';

const dong = z.string().regex(/^[1-9]\d*$/);
const signed = z.string().regex(/^-?\d+$/);
const byTheBook = () => null;
/** Years of one account. */
const MOST_LINES = 20_000;
const LONGEST_CONTENT = 500;
/** Between the day in the book and that of the bank. */
const NEAR_DAYS = 3;

const localDay = (day: Date): LocalDate => ({
  year: day.getUTCFullYear(),
  month: day.getUTCMonth() + 1,
  day: day.getUTCDate(),
});

/** Keeps every row that is not known yet; writes nothing in the book. @throws {Refusal} for the statement of another account */
export const readRows = operation({
  name: 'funds.statement-read',
  level: 'member',
  input: z.object({
    fundId: z.string(),
    account: z.string().nullable(),
    lines: z
      .array(
        z.object({
          day: z.object({ year: z.int(), month: z.int(), day: z.int() }),
          number: z.string(),
          dong: signed,
          balance: signed.nullable(),
          content: z.string(),
        }),
      )
      .min(1)
      .max(MOST_LINES),
  }),
  output: z.object({ added: z.int(), known: z.int() }),
  unit: byTheBook,
  async run(context, { fundId, account, lines }) {
    const fund = requireRecorder(context, await lockFund(context.tx, fundId));
    const current = await currentAccount(context, fund.id);
    if (account && current && account !== current.number)
      throw new Refusal('funds-statement-account', {
        fund: fund.name,
        ours: current.number.slice(-4),
        theirs: account.slice(-4),
      });
    const read = {
      fundId: fund.id,
      account: account ?? current?.number ?? '',
      lines: lines.map((one) => ({
        ...one,
        dong: BigInt(one.dong),
        balance: one.balance === null ? null : BigInt(one.balance),
        content: one.content.slice(0, LONGEST_CONTENT),
      })),
      readById: context.actor.person.id,
    };
    const added = await insertRows(context, read, context.now);
    const note = { action: 'funds.statement-read', actorId: context.actor.person.id, unitId: fund.unitId } as const;
    await audit(context.tx, { ...note, details: { added, rows: lines.length } }, context.now);
    return { added, known: lines.length - added };
  },
});

export interface WaitingRow extends StatementRow {
  match: Match;
  /** Names of the persons in the match. */
  names: Record<string, string>;
}

/** Rows of a fund that are nobody's yet, the oldest first, each with whose it seems to be. */
export const waitingRows = query<z.ZodObject<{ fundId: z.ZodString }>, WaitingRow>({
  name: 'funds.statement-rows',
  level: 'member',
  filter: z.object({ fundId: z.string() }),
  async run(context, { fundId }, { from, limit }) {
    requireReader(context, await findFund(context.tx, fundId));
    const rows = await matched(context, fundId);
    return { total: rows.length, rows: rows.slice(from, from + limit) };
  },
});

/** All that wait. @throws {Refusal} for who may not read the book */
export async function matched(context: OperationContext, fundId: string): Promise<WaitingRow[]> {
  const fund = requireReader(context, await findFund(context.tx, fundId));
  const rows = await rowsWaiting(context, fund.id);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const owing = await duesOf(context.tx, fund.id, await todayAt(context, fund.unitId));
  const [rule] = await rulesOf(context.tx, fund.id);
  const recorded = await receiptsWithoutRow(
    context.tx,
    fund.id,
    addDays(localDay(first.occurredOn), -NEAR_DAYS),
    addDays(localDay(last.occurredOn), NEAR_DAYS),
  );
  const payers = owing.map((one) => ({
    personId: one.personId,
    fullName: one.fullName,
    code: obligationCode(`${fund.id}${one.personId}`),
    leftDong: one.dueDong - one.paidDong,
  }));
  const asked = rows.map((row) => ({
    id: row.id,
    dong: row.amountDong,
    day: dayNumber(localDay(row.occurredOn)),
    content: row.content,
  }));
  const found = matchRows(asked, { payers, recorded, periodDong: rule?.amountDong ?? null, fundCode: fund.code });
  const nameOf = new Map(payers.map(({ personId, fullName }) => [personId, fullName]));
  return rows.map((row, at) => {
    const match = found[at] ?? { how: 'doubt', personIds: [], recorded: [] };
    const ids = 'personId' in match ? [match.personId] : 'personIds' in match ? match.personIds : [];
    return { ...row, match, names: Object.fromEntries(ids.map((id) => [id, nameOf.get(id) ?? ''])) };
  });
}

/**
 * A row is the money of these: a receipt by bank, a line for each; or of a receipt that stands in the book already.
 * Of a day that is closed it is written today, with that day in its words.
 */
export const matchRow = operation({
  name: 'funds.statement-match',
  level: 'member',
  input: z.object({
    rowId: z.string(),
    items: z.array(z.object({ personId: z.string(), dong })).max(500),
    entryId: z.string().nullable(),
  }),
  output: z.object({ entryId: z.string(), voucherNumber: z.int().nullable() }),
  unit: byTheBook,
  async run(context, { rowId, items, entryId }) {
    const { fund, row } = await rowOf(context, rowId);
    const day = localDay(row.occurredOn);
    if (entryId !== null) {
      const near = await receiptsWithoutRow(context.tx, fund.id, addDays(day, -NEAR_DAYS), addDays(day, NEAR_DAYS));
      const entry = near.find((one) => one.entryId === entryId && one.dong === row.amountDong);
      if (!entry) throw new Refusal('ledger-decided-before');
      await settleRow(context.tx, row.id, 'matched', entry.entryId);
      return { entryId: entry.entryId, voucherNumber: entry.number };
    }
    const total = items.reduce((sum, one) => sum + BigInt(one.dong), 0n);
    if (total !== row.amountDong)
      throw new Refusal('funds-statement-split-other', { sum: formatDong(row.amountDong), total: formatDong(total) });
    const today = await todayAt(context, fund.unitId);
    const ids = [...new Set(items.map(({ personId }) => personId))];
    if ((await duesOf(context.tx, fund.id, today, ids)).length < ids.length) throw new Refusal('ledger-refused-fund');
    const closed = await closedThrough(context.tx, fund.id);
    const isOpen = !closed || compareDates(day, closed) > 0;
    const words = row.content.replace(/\s+/gu, ' ');
    const fees = items.map((one) => ({ personId: one.personId, dong: BigInt(one.dong) }));
    const isDues = (await rulesOf(context.tx, fund.id)).length > 0;
    const posted = await postEntry(context, {
      fundId: fund.id,
      kind: 'receipt',
      occurredOn: isOpen ? day : today,
      description: (isOpen ? words : `${day.day}/${day.month}/${day.year}: ${words}`).slice(0, LONGEST_CONTENT),
      lines: isDues
        ? await duesLines(context, { fundId: fund.id, into: 'asset_bank', day, items: fees })
        : [
            { account: 'asset_bank', amountDong: total, personId: null },
            ...fees.map((one) => ({
              account: 'income_members' as const,
              amountDong: -one.dong,
              personId: one.personId,
            })),
          ],
      key: `statement ${row.mark}`,
    });
    await settleRow(context.tx, row.id, 'matched', posted.entryId);
    return { entryId: posted.entryId, voucherNumber: posted.voucherNumber };
  },
});

/** A row is not the fund's. It stays, and is asked about no more. */
export const ignoreRow = operation({
  name: 'funds.statement-ignore',
  level: 'member',
  input: z.object({ rowId: z.string() }),
  output: z.object({ fundId: z.string() }),
  unit: byTheBook,
  async run(context, { rowId }) {
    const { fund, row } = await rowOf(context, rowId);
    await settleRow(context.tx, row.id, 'ignored', null);
    return { fundId: fund.id };
  },
});

async function rowOf(context: OperationContext, rowId: string) {
  const row = await lockRow(context, rowId);
  const fund = requireRecorder(context, row && (await lockFund(context.tx, row.fundId)));
  if (row?.state !== 'waiting') throw new Refusal('ledger-decided-before');
  return { fund, row };
}
