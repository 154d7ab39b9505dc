/** The rows of loans, and what the ledger says of each. Names are read in one's own units; units above read sums. */
import { v7 as uuidv7 } from 'uuid';
import { Prisma, type Tx } from '../../../runtime/database/database.ts';
import { type Encryption, seal, unseal } from '../../../runtime/encryption/encryption.ts';
import { cell } from '../../../runtime/encryption/sealed-columns.ts';
import type { LocalDate } from '../../../text/calendar.ts';
import { toDate, toDay } from '../common/days.ts';
import type { Due, Standing } from './rules.ts';

interface Store {
  tx: Tx;
  encryption: Encryption;
}

export type LoanState = 'asked' | 'lent' | 'done' | 'refused' | 'written_off';

export interface Loan {
  id: string;
  number: number;
  unitId: string;
  unitName: string;
  fundId: string | null;
  fundName: string | null;
  personId: string;
  personName: string;
  state: LoanState;
  principalDong: bigint;
  /** What the ledger says is still owed; 0 before the payment is approved. */
  outstandingDong: bigint;
  /** The payment stands in the book; else it waits for the second person, or was refused. */
  isPaidOut: boolean;
  standing: Standing | null;
  purpose: string | null;
  guarantor: string | null;
  decision: string | null;
  lentOn: LocalDate | null;
  createdAt: Date;
  dues: Due[];
}

export const loanText = (id: string, field: 'purpose' | 'guarantor' | 'decision') => cell(`loan.${field}`, id);

type Row = Omit<Loan, 'lentOn' | 'dues'> & { lentOn: Date | null; dues: { dueOn: string; dueDong: string }[] };

const columns = Prisma.sql`
  l.id, l.number, l.unit_id AS "unitId", u.name AS "unitName", l.fund_id AS "fundId", f.name AS "fundName",
  l.person_id AS "personId", p.full_name AS "personName", l.state::text, coalesce(l.principal_dong, 0) AS "principalDong",
  coalesce((SELECT sum(y.amount_dong) FROM ledger_entry e JOIN ledger_line y ON y.entry_id = e.id
    WHERE e.link_kind = 'loan' AND e.link_id = l.id AND y.account = 'asset_loans'), 0)::bigint AS "outstandingDong",
  EXISTS (SELECT 1 FROM ledger_entry e WHERE e.id = l.entry_id
    AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses_id = e.id)) AS "isPaidOut",
  l.household::text AS standing, l.purpose, l.guarantor, l.decision, l.lent_on AS "lentOn", l.created_at AS "createdAt",
  coalesce((SELECT jsonb_agg(jsonb_build_object('dueOn', d.due_on, 'dueDong', d.due_dong::text) ORDER BY d.due_on, d.position)
    FROM loan_due d WHERE d.loan_id = l.id AND d.replaced_at IS NULL), '[]') AS dues
  FROM loan l JOIN unit u ON u.id = l.unit_id JOIN person p ON p.id = l.person_id LEFT JOIN fund f ON f.id = l.fund_id`;

function opened(encryption: Encryption, row: Row): Loan {
  const text = (field: 'purpose' | 'guarantor' | 'decision') => unseal(encryption, row[field], loanText(row.id, field));
  return {
    ...row,
    purpose: text('purpose'),
    guarantor: text('guarantor'),
    decision: text('decision'),
    lentOn: row.lentOn && toDay(row.lentOn),
    dues: row.dues.map(({ dueOn, dueDong }) => ({ dueOn: toDay(new Date(dueOn)), dueDong: BigInt(dueDong) })),
  };
}

/** Loans of these very units, in these states, the latest first. */
export async function loansOf(
  { tx, encryption }: Store,
  unitIds: readonly string[],
  states: readonly LoanState[],
): Promise<Loan[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT ${columns} WHERE l.unit_id = ANY (${[...unitIds]}::uuid[]) AND l.state::text = ANY (${[...states]}::text[])
    ORDER BY l.number DESC`;
  return rows.map((row) => opened(encryption, row));
}

export async function loansOfPerson({ tx, encryption }: Store, personId: string): Promise<Loan[]> {
  const rows = await tx.$queryRaw<Row[]>`SELECT ${columns} WHERE l.person_id = ${personId}::uuid ORDER BY l.number`;
  return rows.map((row) => opened(encryption, row));
}

/** One loan, held until the unit of work ends. @param unitIds null: whoever asks */
export async function lockLoan(
  { tx, encryption }: Store,
  which: { id: string } | { number: number },
  unitIds: readonly string[] | null,
): Promise<Loan | undefined> {
  const where = 'id' in which ? Prisma.sql`l.id = ${which.id}::uuid` : Prisma.sql`l.number = ${which.number}::int`;
  const mine = unitIds === null ? Prisma.sql`true` : Prisma.sql`l.unit_id = ANY (${[...unitIds]}::uuid[])`;
  const [found] = await tx.$queryRaw<{ id: string }[]>`SELECT l.id FROM loan l WHERE ${where} AND ${mine} FOR UPDATE`;
  if (!found) return undefined;
  const [row] = await tx.$queryRaw<Row[]>`SELECT ${columns} WHERE l.id = ${found.id}::uuid`;
  return row && opened(encryption, row);
}

/** @returns its id */
export async function insertWish(
  { tx, encryption }: Store,
  wish: { unitId: string; personId: string; principalDong: bigint | null; purpose: string | null },
  now: Date,
): Promise<{ loanId: string; number: number }> {
  const id = uuidv7();
  const { purpose, ...plain } = wish;
  const data = { id, ...plain, state: 'asked', createdById: wish.personId, createdAt: now } as const;
  const { number } = await tx.loan.create({
    data: { ...data, purpose: seal(encryption, purpose, loanText(id, 'purpose')) },
    select: { number: true },
  });
  return { loanId: id, number };
}

export interface Lent {
  unitId: string;
  fundId: string;
  personId: string;
  principalDong: bigint;
  standing: Standing;
  purpose: string | null;
  guarantor: string | null;
  decision: string | null;
  lentOn: LocalDate;
}

/** @param wishId the wish that is granted by it */
export async function insertLoan(
  { tx, encryption }: Store,
  lent: Lent,
  dues: readonly Due[],
  by: { createdById: string; now: Date; wishId: string | undefined },
): Promise<{ loanId: string; number: number }> {
  const id = by.wishId ?? uuidv7();
  const { purpose, guarantor, decision, lentOn, standing, ...plain } = lent;
  const data = {
    ...plain,
    household: standing,
    state: 'lent',
    lentOn: toDate(lentOn),
    purpose: seal(encryption, purpose, loanText(id, 'purpose')),
    guarantor: seal(encryption, guarantor, loanText(id, 'guarantor')),
    decision: seal(encryption, decision, loanText(id, 'decision')),
  } as const;
  const select = { number: true } as const;
  const { number } = by.wishId
    ? await tx.loan.update({ where: { id }, data, select })
    : await tx.loan.create({ data: { id, ...data, createdById: by.createdById, createdAt: by.now }, select });
  await insertDues(tx, id, dues);
  return { loanId: id, number };
}

export async function insertDues(tx: Tx, loanId: string, dues: readonly Due[]): Promise<void> {
  await tx.loanDue.createMany({
    data: dues.map(({ dueOn, dueDong }, index) => ({ loanId, position: index + 1, dueOn: toDate(dueOn), dueDong })),
  });
}

export async function replaceDues(tx: Tx, loanId: string, dues: readonly Due[], now: Date): Promise<void> {
  await tx.loanDue.updateMany({ where: { loanId, replacedAt: null }, data: { replacedAt: now } });
  await insertDues(tx, loanId, dues);
}

export async function setEntry(tx: Tx, loanId: string, entryId: string): Promise<void> {
  await tx.loan.update({ where: { id: loanId }, data: { entryId } });
}

export async function settleLoan(
  tx: Tx,
  loanId: string,
  state: 'done' | 'refused' | 'written_off' | 'lent',
  now: Date,
): Promise<void> {
  await tx.loan.update({ where: { id: loanId }, data: { state, settledAt: state === 'lent' ? null : now } });
}

export interface UnitSums {
  /** Of the units and all below: loans paid out that are not all repaid, their households, and what is owed. */
  loans: number;
  households: number;
  outstandingDong: bigint;
}

/** Sums without a name, for whoever stands above. @param unitIds each with all below */
export async function sumsBelow(tx: Tx, unitIds: readonly string[]): Promise<UnitSums> {
  const [row] = await tx.$queryRaw<UnitSums[]>`
    WITH owed AS (
      SELECT l.id, l.person_id, sum(y.amount_dong) AS dong FROM loan l JOIN unit u ON u.id = l.unit_id
      JOIN ledger_entry e ON e.link_kind = 'loan' AND e.link_id = l.id JOIN ledger_line y ON y.entry_id = e.id AND y.account = 'asset_loans'
      WHERE u.path && ${[...unitIds]}::uuid[] GROUP BY l.id HAVING sum(y.amount_dong) > 0)
    SELECT count(*)::int AS loans, count(DISTINCT person_id)::int AS households, coalesce(sum(dong), 0)::bigint AS "outstandingDong" FROM owed`;
  return row ?? { loans: 0, households: 0, outstandingDong: 0n };
}
