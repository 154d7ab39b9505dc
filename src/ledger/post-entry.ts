/** Writes in the book, or takes back what stands there. The only way in: rights, day, period and the second person are checked here. */
import { v7 as uuidv7 } from 'uuid';
import type { OperationContext } from '../operations/actor.ts';
import { todayAt } from '../operations/actor.ts';
import { Refusal } from '../operations/refusal.ts';
import { compareDates, type LocalDate } from '../text/calendar.ts';
import { closedThrough } from './closing-store.ts';
import { checkEntry, type EntryInput, movedDong, type StoredEntry, storedEntry } from './entry-input.ts';
import { type By, entryForKey, entryHead, insertEntry, turnedRound } from './entry-store.ts';
import { type Fund, lockFund } from './fund-store.ts';
import { findRequest, insertRequest, reversalWaits, settleRequest } from './request-store.ts';
import { mayApprove, requireReader, requireRecorder } from './rights.ts';

export type LedgerContext = Pick<OperationContext, 'tx' | 'now' | 'zone' | 'encryption' | 'actor'>;

/** What became of it. An entry that waits has its id already, and no number. */
export type Posted =
  | { state: 'posted'; entryId: string; voucherNumber: number; voucherYear: number }
  | { state: 'waiting'; entryId: string; voucherNumber: null; voucherYear: null };

/**
 * Writes an entry, or puts it before a second person where it pays out more than the fund allows one alone.
 * @throws {Refusal} for a fund that is not theirs to write in, a day that is not yet or in a closed period, no money
 * @throws {Error} for lines that do not add up to zero
 */
export async function postEntry(context: LedgerContext, input: EntryInput): Promise<Posted> {
  const fund = requireRecorder(context, await lockFund(context.tx, input.fundId));
  const known = await doneBefore(context, fund, input.key);
  if (known) return known;
  return post(context, fund, storedEntry(input), { importId: input.importId ?? null, key: input.key ?? null });
}

/**
 * Takes an entry back by another that says the contrary, on the same day, or today where that day is closed. Both stay.
 * @param input.reason what people read why @throws {Refusal} also for one that was taken back before
 */
export async function reverseEntry(
  context: LedgerContext,
  input: { entryId: string; reason: string; key?: string; importId?: string | null },
): Promise<Posted> {
  const head = await entryHead(context.tx, input.entryId);
  const fund = requireRecorder(context, head && (await lockFund(context.tx, head.fundId)));
  const known = await doneBefore(context, fund, input.key);
  if (known) return known;
  // Read again under the lock: another may have done it meanwhile.
  const entry = await entryHead(context.tx, input.entryId);
  if (!entry || entry.reversesId !== null) throw new Refusal('ledger-reversal-of-none');
  if (entry.reversedById !== null || (await reversalWaits(context, fund.id, entry.id)))
    throw new Refusal('ledger-reversed-before');
  const day = localDay(entry.occurredOn);
  const closed = await closedThrough(context.tx, fund.id);
  const isOpen = closed === undefined || compareDates(day, closed) > 0;
  const link = entry.linkKind !== null && entry.linkId !== null ? { kind: entry.linkKind, id: entry.linkId } : null;
  const stored: StoredEntry = {
    ...(await turnedRound(context.tx, entry.id)),
    kind: entry.kind,
    occurredOn: isOpen ? day : await todayAt(context, fund.unitId),
    description: input.reason,
    party: null,
    nameIsPublic: false,
    link,
    reversesId: entry.id,
  };
  return post(context, fund, stored, { importId: input.importId ?? null, key: input.key ?? null });
}

/** The second person says yes: the entry is written as it was asked for. @throws {Refusal} for who asked, and for what was decided before */
export async function approveEntry(context: LedgerContext, entryId: string): Promise<Posted> {
  const { fund, request, entry } = await waitingRequest(context, entryId);
  const by = {
    recordedById: request.askedById,
    approvedById: context.actor.person.id,
    importId: null,
    key: request.key,
  };
  await settleRequest(context, entryId, { state: 'approved', decidedById: context.actor.person.id, now: context.now });
  return write(context, fund, entryId, entry, { ...by, now: context.now });
}

/** The second person says no: nothing is written. @throws {Refusal} as approveEntry */
export async function refuseEntry(context: LedgerContext, entryId: string): Promise<void> {
  await waitingRequest(context, entryId);
  await settleRequest(context, entryId, { state: 'refused', decidedById: context.actor.person.id, now: context.now });
}

async function waitingRequest(context: LedgerContext, entryId: string) {
  const asked = await findRequest(context, { id: entryId });
  const fund = requireReader(context, asked && (await lockFund(context.tx, asked.fundId)));
  const request = await findRequest(context, { id: entryId });
  if (!request?.entry || request.state !== 'waiting') throw new Refusal('ledger-decided-before');
  if (!mayApprove(context, fund, request.askedById)) throw new Refusal('ledger-second-person');
  return { fund, request, entry: request.entry };
}

async function doneBefore(context: LedgerContext, fund: Fund, key: string | undefined): Promise<Posted | undefined> {
  if (key === undefined) return undefined;
  const entry = await entryForKey(context.tx, fund.id, key);
  if (entry) return posted(entry);
  const request = await findRequest(context, { fundId: fund.id, key });
  return request && { state: 'waiting', entryId: request.id, voucherNumber: null, voucherYear: null };
}

async function post(
  context: LedgerContext,
  fund: Fund,
  entry: StoredEntry,
  { importId, key }: Pick<By, 'importId' | 'key'>,
): Promise<Posted> {
  const entryId = uuidv7();
  const recordedById = context.actor.person.id;
  checkEntry(entry, await todayAt(context, fund.unitId));
  if (importId === null && wantsSecond(fund, entry)) {
    await requireOpenDay(context, fund, entry.occurredOn);
    await insertRequest(context, entryId, fund.id, entry, { askedById: recordedById, key, now: context.now });
    return { state: 'waiting', entryId, voucherNumber: null, voucherYear: null };
  }
  return write(context, fund, entryId, entry, { recordedById, approvedById: null, importId, key, now: context.now });
}

async function write(context: LedgerContext, fund: Fund, entryId: string, entry: StoredEntry, by: By): Promise<Posted> {
  await requireOpenDay(context, fund, entry.occurredOn);
  return posted(await insertEntry(context, entryId, fund.id, entry, by));
}

const posted = ({ entryId, number, year }: { entryId: string; number: number; year: number }): Posted => ({
  state: 'posted',
  entryId,
  voucherNumber: number,
  voucherYear: year,
});

/** Does it pay out, or take back, more than one alone may? */
function wantsSecond({ approvalAboveDong }: Fund, entry: StoredEntry): boolean {
  const isWatched = entry.kind === 'payment' || entry.reversesId !== null;
  return isWatched && approvalAboveDong !== null && movedDong(entry) > approvalAboveDong;
}

async function requireOpenDay({ tx }: LedgerContext, fund: Fund, day: LocalDate): Promise<void> {
  const closed = await closedThrough(tx, fund.id);
  if (closed && compareDates(day, closed) <= 0)
    throw new Refusal('ledger-period-closed', { fund: fund.name, day: `${closed.day}/${closed.month}/${closed.year}` });
}

/** A day of PostgreSQL, midnight UTC. */
function localDay(day: Date): LocalDate {
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}
