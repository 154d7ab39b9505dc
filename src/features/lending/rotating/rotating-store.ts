/** Rotating funds: who is in, whose turn, what was paid. Sums stand in the ledger. Members see the book of theirs, nobody else's. */
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { Prisma, type Tx } from '../../../runtime/database/database.ts';
import { type Encryption, seal, unseal } from '../../../runtime/encryption/encryption.ts';
import { cell } from '../../../runtime/encryption/sealed-columns.ts';
import type { LocalDate } from '../../../text/calendar.ts';
import { fold } from '../../../text/fold.ts';
import { toDate, toDay } from '../common/days.ts';
import { drawOrder, type RotatingPeriod } from './rules.ts';

interface Store {
  tx: Tx;
  encryption: Encryption;
}

export interface Share {
  id: string;
  personId: string;
  fullName: string;
  /** The opening that is theirs, from 1; null before lots are drawn. */
  position: number | null;
  /** Openings for which it was paid, and those that the organiser advanced and has not back. */
  paid: number[];
  advanced: number[];
}

export interface RotatingFund {
  id: string;
  number: number;
  unitId: string;
  unitName: string;
  fundId: string;
  name: string;
  organiserId: string;
  organiserName: string;
  shareDong: bigint;
  period: RotatingPeriod;
  firstOn: LocalDate;
  manner: string | null;
  state: 'open' | 'running' | 'done';
  lot: string | null;
  noticedOn: LocalDate | null;
  shares: Share[];
  /** Openings that were handed over. */
  given: number[];
  /** Lines of the organiser that are not over. */
  organiserLines: number;
}

export const mannerAt = (id: string) => cell('rotating_fund.manner', id);

type Row = Omit<RotatingFund, 'firstOn' | 'noticedOn' | 'shares'> & { firstOn: Date; noticedOn: Date | null };

const columns = Prisma.sql`
  r.id, r.number, r.unit_id AS "unitId", u.name AS "unitName", r.fund_id AS "fundId", r.name,
  r.organiser_person_id AS "organiserId", o.full_name AS "organiserName", r.share_dong AS "shareDong", r.period::text,
  r.first_on AS "firstOn", r.manner, r.state::text, r.lot, r.noticed_on AS "noticedOn",
  coalesce((SELECT array_agg(p.opening ORDER BY p.opening) FROM rotating_opening p WHERE p.rotating_fund_id = r.id), '{}') AS given,
  (SELECT count(*)::int FROM rotating_fund x WHERE x.organiser_person_id = r.organiser_person_id AND x.state <> 'done') AS "organiserLines"
  FROM rotating_fund r JOIN unit u ON u.id = r.unit_id JOIN person o ON o.id = r.organiser_person_id`;

async function withShares({ tx, encryption }: Store, rows: readonly Row[]): Promise<RotatingFund[]> {
  const funds: RotatingFund[] = [];
  for (const row of rows) {
    const shares = await tx.$queryRaw<Share[]>`
      SELECT s.id, s.person_id AS "personId", p.full_name AS "fullName", s.position,
        coalesce((SELECT array_agg(y.opening ORDER BY y.opening) FROM rotating_payment y WHERE y.share_id = s.id), '{}') AS paid,
        coalesce((SELECT array_agg(y.opening ORDER BY y.opening) FROM rotating_payment y
          WHERE y.share_id = s.id AND y.is_advanced AND y.advance_back_on IS NULL), '{}') AS advanced
      FROM rotating_share s JOIN person p ON p.id = s.person_id WHERE s.rotating_fund_id = ${row.id}::uuid
      ORDER BY s.position NULLS LAST, p.name_folded, s.id`;
    funds.push({
      ...row,
      manner: unseal(encryption, row.manner, mannerAt(row.id)),
      firstOn: toDay(row.firstOn),
      noticedOn: row.noticedOn && toDay(row.noticedOn),
      shares,
    });
  }
  return funds;
}

/** Of these very units, those that are not over. */
export async function rotatingOf(store: Store, unitIds: readonly string[]): Promise<RotatingFund[]> {
  const rows = await store.tx.$queryRaw<Row[]>`
    SELECT ${columns} WHERE r.unit_id = ANY (${[...unitIds]}::uuid[]) AND r.state <> 'done' ORDER BY r.number`;
  return withShares(store, rows);
}

/** Those in which somebody holds a share, or which they organise. */
export async function rotatingOfPerson(store: Store, personId: string): Promise<RotatingFund[]> {
  const rows = await store.tx.$queryRaw<Row[]>`
    SELECT ${columns} WHERE r.organiser_person_id = ${personId}::uuid
      OR EXISTS (SELECT 1 FROM rotating_share s WHERE s.rotating_fund_id = r.id AND s.person_id = ${personId}::uuid) ORDER BY r.number`;
  return withShares(store, rows);
}

/** One of these very units, held until the unit of work ends. */
export async function lockRotating(
  store: Store,
  id: string,
  unitIds: readonly string[],
): Promise<RotatingFund | undefined> {
  const [found] = await store.tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM rotating_fund WHERE id = ${id}::uuid AND unit_id = ANY (${[...unitIds]}::uuid[]) FOR UPDATE`;
  if (!found) return undefined;
  const rows = await store.tx.$queryRaw<Row[]>`SELECT ${columns} WHERE r.id = ${id}::uuid`;
  return (await withShares(store, rows))[0];
}

export async function insertRotating(
  { tx, encryption }: Store,
  fund: {
    unitId: string;
    fundId: string;
    name: string;
    organiserPersonId: string;
    shareDong: bigint;
    period: RotatingPeriod;
    firstOn: LocalDate;
    manner: string | null;
    createdById: string;
  },
  personIds: readonly string[],
  now: Date,
): Promise<{ id: string; number: number }> {
  const id = uuidv7();
  const { firstOn, manner, ...row } = fund;
  const { number } = await tx.rotatingFund.create({
    data: {
      ...row,
      id,
      nameFolded: fold(row.name),
      firstOn: toDate(firstOn),
      manner: seal(encryption, manner, mannerAt(id)),
      state: 'open',
      createdAt: now,
    },
    select: { number: true },
  });
  await tx.rotatingShare.createMany({ data: personIds.map((personId) => ({ fundId: id, personId })) });
  return { id, number };
}

/** The hash by which a lot puts shares in order: anybody can reckon it from what the book shows. */
export const lotKey = (lot: string, number: number, place: number): string =>
  createHash('sha256').update(`${lot} ${number} ${place}`).digest('hex');

/** Gives each share its opening by the lot. Places are those of the list by name, as it was shown before. */
export async function drawLots(tx: Tx, fund: RotatingFund, lot: string, now: Date): Promise<void> {
  const places = new Map(fund.shares.map(({ id }, index) => [id, index + 1]));
  const order = drawOrder(fund.shares, ({ id }) => lotKey(lot, fund.number, places.get(id) ?? 0));
  for (const [index, { id }] of order.entries())
    await tx.rotatingShare.update({ where: { id }, data: { position: index + 1 }, select: { id: true } });
  await tx.rotatingFund.update({
    where: { id: fund.id },
    data: { lot, drawnAt: now, state: 'running' },
    select: { id: true },
  });
}

export async function insertPayment(
  tx: Tx,
  payment: { shareId: string; opening: number; entryId: string; isAdvanced: boolean },
): Promise<void> {
  await tx.rotatingPayment.create({ data: payment, select: { opening: true } });
}

export async function settleAdvance(tx: Tx, shareId: string, opening: number, on: LocalDate): Promise<void> {
  await tx.rotatingPayment.update({
    where: { shareId_opening: { shareId, opening } },
    data: { advanceBackOn: toDate(on) },
    select: { opening: true },
  });
}

export async function insertOpening(
  tx: Tx,
  opening: { fundId: string; opening: number; shareId: string; entryId: string },
  isLast: boolean,
): Promise<void> {
  await tx.rotatingOpening.create({ data: opening, select: { opening: true } });
  if (isLast)
    await tx.rotatingFund.update({ where: { id: opening.fundId }, data: { state: 'done' }, select: { id: true } });
}

export async function setNoticed(tx: Tx, id: string, on: LocalDate): Promise<void> {
  await tx.rotatingFund.update({ where: { id }, data: { noticedOn: toDate(on) }, select: { id: true } });
}
