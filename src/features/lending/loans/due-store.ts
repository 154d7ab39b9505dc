/** Instalments of which somebody is to be told, one at a time; what has been told is noted with it. */
import { Prisma, type Tx } from '../../../runtime/database/database.ts';
import { SOON_DAYS } from './rules.ts';

export interface DueNotice {
  kind: 'soon' | 'day' | 'overdue';
  loanId: string;
  number: number;
  unitId: string;
  personId: string;
  /** Of the savings group whose fund lent. */
  headPersonId: string | null;
  /** "21/12/2026". */
  dueOn: string;
  /** What of it is not repaid; the oldest instalments are repaid first. */
  openDong: bigint;
}

/** The hour from which on anybody is told. */
const FROM_HOUR = 8;

const columnOf = { soon: 'soon_told_at', day: 'day_told_at', overdue: 'overdue_told_at' } as const;

/**
 * Takes the next instalment of which nobody was told. What was missed for days is told once, as it stands now.
 * @param zone IANA, where a unit has none of its own
 */
export async function claimDue(tx: Tx, now: Date, zone: string): Promise<DueNotice | undefined> {
  for (const kind of ['overdue', 'day', 'soon'] as const) {
    const today = Prisma.sql`(${now}::timestamptz AT TIME ZONE coalesce(u.timezone, ${zone}))`;
    const column = Prisma.raw(columnOf[kind]);
    const when = {
      soon: Prisma.sql`d.due_on > ${today}::date AND d.due_on <= ${today}::date + ${SOON_DAYS}::int`,
      day: Prisma.sql`d.due_on = ${today}::date`,
      overdue: Prisma.sql`d.due_on < ${today}::date`,
    }[kind];
    const [found] = await tx.$queryRaw<(Omit<DueNotice, 'kind'> & { id: string })[]>`
      SELECT d.id, l.id AS "loanId", l.number, l.unit_id AS "unitId", l.person_id AS "personId",
        g.head_person_id AS "headPersonId", to_char(d.due_on, 'DD/MM/YYYY') AS "dueOn",
        least(d.due_dong, (SELECT sum(o.due_dong) FROM loan_due o WHERE o.loan_id = l.id AND o.replaced_at IS NULL
            AND (o.due_on, o.position) <= (d.due_on, d.position))
          - (l.principal_dong - (SELECT sum(y.amount_dong) FROM ledger_entry e JOIN ledger_line y ON y.entry_id = e.id
              WHERE e.link_kind = 'loan' AND e.link_id = l.id AND y.account = 'asset_loans')))::bigint AS "openDong"
      FROM loan_due d JOIN loan l ON l.id = d.loan_id JOIN unit u ON u.id = l.unit_id
      LEFT JOIN savings_group g ON g.fund_id = l.fund_id
      WHERE d.replaced_at IS NULL AND d.${column} IS NULL AND l.state = 'lent' AND ${when}
        AND extract(hour FROM ${today}) >= ${FROM_HOUR}
        AND EXISTS (SELECT 1 FROM ledger_entry e WHERE e.id = l.entry_id)
      ORDER BY d.due_on LIMIT 1 FOR UPDATE OF d SKIP LOCKED`;
    if (!found) continue;
    const { id, ...due } = found;
    // Of a loan that is overdue the head is told once for all that is.
    const those =
      kind === 'overdue'
        ? Prisma.sql`loan_id = ${due.loanId}::uuid AND due_on < ${now}::timestamptz AND replaced_at IS NULL`
        : Prisma.sql`id = ${id}::uuid`;
    await tx.$executeRaw`UPDATE loan_due SET ${column} = ${now} WHERE ${those}`;
    return { ...due, openDong: due.openDong ?? 0n, kind };
  }
  return undefined;
}
