/** Cases in the database, of whatever table. Who may see one is part of each query. */
import { Prisma } from '../runtime/database/database.ts';
import type { Case, CaseBook, StoreContext, Viewer } from './case.ts';

type Book<C extends Case> = CaseBook<C, string>;
type Id = { id: string };

export interface CasePage<C> {
  /** How many there are on all pages. */
  total: number;
  rows: C[];
}

/** Officers of its unit and of those above see it, but for what they asked for themselves. */
const seenBy = <C extends Case>(book: Book<C>, viewer: Viewer) =>
  Prisma.sql`u.path && ${viewer.unitIds}::uuid[] AND (c.asker_id <> ${viewer.personId}::uuid OR ${book.alsoOwn})`;
const rowsOf = <C extends Case>({ table }: Book<C>) => Prisma.raw(`"${table}" c JOIN unit u ON u.id = c.unit_id`);
const among = (states: readonly string[]) => Prisma.sql`c.state::text = ANY (${[...states]}::text[])`;

async function one<C extends Case>(at: StoreContext, book: Book<C>, rows: readonly Id[]): Promise<C | undefined> {
  return rows.length === 0 ? undefined : (await book.details(at, [rows[0]?.id ?? '']))[0];
}

/** The case of this number, if the officer may see it; locked until the transaction ends, so that of two only one acts. */
export async function caseOfOfficer<C extends Case>(
  at: StoreContext,
  book: Book<C>,
  viewer: Viewer,
  number: number,
): Promise<C | undefined> {
  const rows = await at.tx.$queryRaw<Id[]>`
    SELECT c.id FROM ${rowsOf(book)} WHERE c.number = ${number} AND ${seenBy(book, viewer)} FOR UPDATE OF c`;
  return one(at, book, rows);
}

/** The case of this number, if this person asked; locked. */
export async function caseOfAsker<C extends Case>(
  at: StoreContext,
  book: Book<C>,
  askerId: string,
  number: number,
): Promise<C | undefined> {
  const rows = await at.tx.$queryRaw<Id[]>`
    SELECT c.id FROM ${rowsOf(book)} WHERE c.number = ${number} AND c.asker_id = ${askerId}::uuid FOR UPDATE OF c`;
  return one(at, book, rows);
}

/** By its row, for what the house itself wrote down; locked. */
export async function caseById<C extends Case>(at: StoreContext, book: Book<C>, id: string): Promise<C | undefined> {
  const rows = await at.tx.$queryRaw<Id[]>`SELECT c.id FROM ${rowsOf(book)} WHERE c.id = ${id}::uuid FOR UPDATE OF c`;
  return one(at, book, rows);
}

type Counted = Id & { total: number };

async function page<C extends Case>(at: StoreContext, book: Book<C>, rows: readonly Counted[]): Promise<CasePage<C>> {
  const found =
    rows.length === 0
      ? []
      : await book.details(
          at,
          rows.map(({ id }) => id),
        );
  return { total: rows[0]?.total ?? 0, rows: found };
}

/** What waits in the officer's units: untaken first, the urgent of them before others, then the longest waiting. */
export async function casesWaiting<C extends Case>(
  at: StoreContext,
  book: Book<C>,
  viewer: Viewer,
  { from, limit }: { from: number; limit: number },
): Promise<CasePage<C>> {
  return page(
    at,
    book,
    await at.tx.$queryRaw<Counted[]>`
      SELECT c.id, (count(*) OVER ())::int AS total FROM ${rowsOf(book)} WHERE ${seenBy(book, viewer)} AND ${among(book.waits)}
      ORDER BY ${book.first}, c.waiting_since, c.number LIMIT ${limit} OFFSET ${from}`,
  );
}

/** The person's own: those under way first, the latest first. */
export async function casesOfAsker<C extends Case>(
  at: StoreContext,
  book: Book<C>,
  askerId: string,
  { from, limit }: { from: number; limit: number },
): Promise<CasePage<C>> {
  return page(
    at,
    book,
    await at.tx.$queryRaw<Counted[]>`
      SELECT c.id, (count(*) OVER ())::int AS total FROM ${rowsOf(book)} WHERE c.asker_id = ${askerId}::uuid
      ORDER BY ${among(book.waits)} DESC, c.created_at DESC, c.number DESC LIMIT ${limit} OFFSET ${from}`,
  );
}

/** One case whose assignee is no officer for its unit any more, locked: no other process has it. */
export async function caseLeft<C extends Case>(at: StoreContext, book: Book<C>): Promise<C | undefined> {
  const rows = await at.tx.$queryRaw<Id[]>`
    SELECT c.id FROM ${rowsOf(book)}
    WHERE ${among(book.waits)} AND c.state <> 'open' AND c.assignee_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM held_role(${at.now}) o WHERE o.person_id = c.assignee_id AND o.unit_id = ANY (u.path))
    LIMIT 1 FOR UPDATE OF c SKIP LOCKED`;
  return one(at, book, rows);
}
