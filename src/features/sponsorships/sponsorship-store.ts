/** Promises for children, and what the ledger says was received for them and handed over. */
import { v7 as uuidv7 } from 'uuid';
import { ownUnitIds } from '../../ledger/rights.ts';
import { Prisma, type Tx } from '../../runtime/database/database.ts';
import { seal, unseal } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';
import type { LocalDate } from '../../text/calendar.ts';
import { type Store, toDate, toDay } from './child-store.ts';
import type { Period } from './rules.ts';

export type SponsorKind = 'person' | 'unit' | 'bank' | 'association' | 'outside';

export interface Sponsorship {
  id: string;
  childId: string;
  unitId: string;
  fundId: string;
  kind: SponsorKind;
  sponsor: string;
  personId: string | null;
  partner: string | null;
  promiseDong: bigint | null;
  period: Period;
  things: string | null;
  insures: boolean;
  beganOn: LocalDate;
  endedOn: LocalDate | null;
  /** Of the book, taken-back entries out, whole đồng: received from the sponsor, handed over for the child, still held. */
  receivedDong: bigint;
  handedDong: bigint;
  heldDong: bigint;
}

type Row = Omit<Sponsorship, 'beganOn' | 'endedOn' | 'sponsor'> & {
  sponsor: string | null;
  beganOn: Date;
  endedOn: Date | null;
};

const booked = (what: Prisma.Sql) => Prisma.sql`
  coalesce((SELECT sum(y.amount_dong) FROM ledger_entry e JOIN ledger_line y ON y.entry_id = e.id
    WHERE e.link_kind = 'sponsorship' AND e.link_id = s.id AND ${what}), 0)::bigint`;

const columns = Prisma.sql`
  s.id, s.child_id AS "childId", s.unit_id AS "unitId", s.fund_id AS "fundId", s.kind::text, s.sponsor, s.person_id AS "personId",
  s.partner, s.promise_dong AS "promiseDong", s.period::text, s.things, s.insures, s.began_on AS "beganOn", s.ended_on AS "endedOn",
  ${booked(Prisma.sql`e.kind = 'receipt' AND y.account = 'asset_cash'`)} AS "receivedDong",
  -${booked(Prisma.sql`e.kind = 'payment' AND y.account = 'asset_cash'`)} AS "handedDong",
  -${booked(Prisma.sql`y.account = 'liability_transit'`)} AS "heldDong"
  FROM sponsorship s`;

function opened({ encryption }: Pick<Store, 'encryption'>, row: Row): Sponsorship {
  const text = (field: 'sponsor' | 'partner' | 'things') =>
    unseal(encryption, row[field], cell(`sponsorship.${field}`, row.id));
  return {
    ...row,
    sponsor: text('sponsor') ?? '-',
    partner: text('partner'),
    things: text('things'),
    beganOn: toDay(row.beganOn),
    endedOn: row.endedOn && toDay(row.endedOn),
  };
}

/** All of the officer's very units, the oldest first. */
export async function sponsorshipsOf(store: Store): Promise<Sponsorship[]> {
  const rows = await store.tx.$queryRaw<Row[]>`
    SELECT ${columns} WHERE s.unit_id = ANY (${ownUnitIds(store.actor.access)}::uuid[]) ORDER BY s.began_on, s.id`;
  return rows.map((row) => opened(store, row));
}

export async function lockSponsorship(store: Store, id: string): Promise<Sponsorship | undefined> {
  const [found] = await store.tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM sponsorship WHERE id = ${id}::uuid AND unit_id = ANY (${ownUnitIds(store.actor.access)}::uuid[]) FOR UPDATE`;
  if (!found) return undefined;
  const rows = await store.tx.$queryRaw<Row[]>`SELECT ${columns} WHERE s.id = ${id}::uuid`;
  return rows[0] && opened(store, rows[0]);
}

export async function insertSponsorship(
  { tx, encryption, actor }: Store,
  promise: Omit<Sponsorship, 'id' | 'endedOn' | 'receivedDong' | 'handedDong' | 'heldDong'>,
  now: Date,
): Promise<string> {
  const id = uuidv7();
  const { sponsor, partner, things, beganOn, ...plain } = promise;
  const sealed = {
    sponsor: seal(encryption, sponsor, cell('sponsorship.sponsor', id)),
    partner: seal(encryption, partner, cell('sponsorship.partner', id)),
    things: seal(encryption, things, cell('sponsorship.things', id)),
  };
  const data = { ...plain, ...sealed, id, beganOn: toDate(beganOn), createdById: actor.person.id, createdAt: now };
  await tx.sponsorship.create({ data, select: { id: true } });
  return id;
}

/** What is not paid by then is due no more. */
export async function endSponsorships(
  tx: Tx,
  where: { id: string } | { childId: string },
  on: LocalDate,
): Promise<void> {
  await tx.sponsorship.updateMany({ where: { ...where, endedOn: null }, data: { endedOn: toDate(on) } });
}

/** How many promises for a child hold. */
export const openPromises = (tx: Tx, childId: string): Promise<number> =>
  tx.sponsorship.count({ where: { childId, endedOn: null } });

/** The fund of sponsorships of a unit, by its code. */
export async function fundOfCode(tx: Tx, unitId: string, code: string): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<
    { id: string }[]
  >`SELECT id FROM fund WHERE unit_id = ${unitId}::uuid AND code = ${code}`;
  return row?.id;
}

/** Days before the end on which everybody concerned is told; and the hour from which on. */
const HALF_YEAR = 183;
const MONTH = 31;
const FROM_HOUR = 8;

export interface EndingChild {
  id: string;
  number: number;
  endsOn: LocalDate;
  handlerIds: string[];
  sponsorIds: string[];
}

/** Takes the next child whose support ends within half a year, or a month, and of which nobody was told. @param zone IANA */
export async function claimEndingChild(tx: Tx, now: Date, zone: string): Promise<EndingChild | undefined> {
  const today = Prisma.sql`(${now}::timestamptz AT TIME ZONE coalesce(u.timezone, ${zone}))`;
  const [row] = await tx.$queryRaw<(Omit<EndingChild, 'endsOn'> & { endsOn: Date })[]>`
    SELECT c.id, c.number, c.ends_on AS "endsOn", c.person_ids AS "handlerIds",
      coalesce((SELECT array_agg(DISTINCT s.person_id) FROM sponsorship s
        WHERE s.child_id = c.id AND s.ended_on IS NULL AND s.person_id IS NOT NULL), '{}') AS "sponsorIds"
    FROM sponsored_child c JOIN unit u ON u.id = c.unit_id
    WHERE c.state <> 'ended' AND c.ends_on >= ${today}::date AND extract(hour FROM ${today}) >= ${FROM_HOUR}
      AND ((c.half_told_at IS NULL AND c.ends_on <= ${today}::date + ${HALF_YEAR}::int)
        OR (c.month_told_at IS NULL AND c.ends_on <= ${today}::date + ${MONTH}::int))
    ORDER BY c.ends_on LIMIT 1 FOR UPDATE OF c SKIP LOCKED`;
  if (!row) return undefined;
  await tx.$executeRaw`
    UPDATE sponsored_child SET half_told_at = coalesce(half_told_at, ${now}),
      month_told_at = CASE WHEN ends_on <= (${now}::timestamptz AT TIME ZONE ${zone})::date + ${MONTH}::int THEN ${now}::timestamptz END WHERE id = ${row.id}::uuid`;
  return { ...row, endsOn: toDay(row.endsOn) };
}
