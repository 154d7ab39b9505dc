/** What was said about a tip after it came, wrong codes, and what is cleared away. */
import { v4 as uuidv4 } from 'uuid';
import type { Tx } from '../../runtime/database/database.ts';
import { unseal } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';
import { GUESSES_KEPT_MS, MOST_WRONG, toHour } from './rules.ts';
import type { Stored } from './store.ts';

export type TipWordKind = 'added' | 'taken' | 'asked' | 'noted' | 'closed';

export interface TipWord {
  kind: TipWordKind;
  /** Null: the teller. */
  byName: string | null;
  text: string;
  at: Date;
}

/** @param word.byId null: the teller, of whom only the hour is kept @param word.held the officers are to see it only once they are told */
export async function addTipWord(
  at: Stored,
  word: { tipId: string; kind: TipWordKind; byId: string | null; text: string; held?: boolean },
  now: Date,
): Promise<void> {
  const last = await at.tx.tipWord.aggregate({ where: { tipId: word.tipId }, _max: { place: true } });
  const place = (last._max.place ?? 0) + 1;
  const id = uuidv4();
  const text = at.encryption.encrypt(word.text, cell('tip_word.text', id));
  const data = { ...word, id, place, text, at: word.byId === null ? toHour(now) : now };
  await at.tx.tipWord.create({ data, select: { id: true } });
}

/** @param reader the teller sees at once what they have added */
export async function wordsOfTip(at: Stored, tipId: string, reader: 'teller' | 'officer'): Promise<TipWord[]> {
  const rows = await at.tx.$queryRaw<(TipWord & { id: string })[]>`
    SELECT w.id, w.kind::text, p.full_name AS "byName", w.text, w.at FROM tip_word w LEFT JOIN person p ON p.id = w.by_id
    WHERE w.tip_id = ${tipId}::uuid AND (NOT w.held OR ${reader} = 'teller') ORDER BY w.place`;
  return rows.map(({ id, ...row }) => ({ ...row, text: unseal(at.encryption, row.text, cell('tip_word.text', id)) }));
}

/** When the account last wrote wrong codes, latest first. @param mark keyed hash of the account */
export async function wrongCodes(tx: Tx, mark: string): Promise<Date[]> {
  const rows = await tx.tipGuess.findMany({
    where: { mark },
    select: { at: true },
    orderBy: { at: 'desc' },
    take: MOST_WRONG,
  });
  return rows.map((row) => row.at);
}

export async function noteWrongCode(tx: Tx, mark: string, at: Date): Promise<void> {
  await tx.tipGuess.create({ data: { mark, at }, select: { id: true } });
}

/** Written again by a transaction that has nothing to do with the teller's chat. @returns how many tips */
export async function loosenFresh(tx: Tx): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE tip SET fresh = false WHERE id IN (SELECT id FROM tip WHERE fresh FOR UPDATE SKIP LOCKED) RETURNING id`;
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return 0;
  await tx.$executeRaw`UPDATE tip_word SET place = place WHERE tip_id = ANY (${ids}::uuid[])`;
  await tx.$executeRaw`UPDATE tip_file SET kind = kind WHERE tip_id = ANY (${ids}::uuid[])`;
  return ids.length;
}

/** Old guesses, copies laid out for sending, and files of tips that were never sent. */
export async function clearAway(tx: Tx, now: Date): Promise<void> {
  await tx.tipGuess.deleteMany({ where: { at: { lt: new Date(now.getTime() - GUESSES_KEPT_MS) } } });
  const copies = await tx.tipCopy.findMany({ where: { dropAt: { lte: now } }, select: { fileId: true } });
  const ids = copies.map((copy) => copy.fileId);
  if (ids.length > 0) {
    await tx.file.deleteMany({ where: { id: { in: ids } } });
    await tx.tipCopy.deleteMany({ where: { fileId: { in: ids } } });
  }
  // A draft lives for a day.
  await tx.tipFile.deleteMany({ where: { tipId: null, day: { lt: new Date(now.getTime() - 3 * 86_400_000) } } });
}
