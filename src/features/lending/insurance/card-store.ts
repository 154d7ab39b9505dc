/** Cards of health and social insurance that were bought together, and which of them end. */
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../../runtime/database/database.ts';
import type { LocalDate } from '../../../text/calendar.ts';
import { toDate, toDay } from '../common/days.ts';

export type InsuranceKind = 'health' | 'social';

export interface Card {
  personId: string;
  fullName: string;
  unitName: string;
  kind: InsuranceKind;
  isNew: boolean;
  untilOn: LocalDate;
}

type Row = Omit<Card, 'untilOn'> & { untilOn: Date };

/** Had they a card of this kind before? */
export async function hadCard(tx: Tx, personId: string, kind: InsuranceKind): Promise<boolean> {
  return (await tx.insuranceCard.count({ where: { personId, kind } })) > 0;
}

/** A card of this kind that begins within the same days. */
export async function sameCard(
  tx: Tx,
  card: { personId: string; kind: InsuranceKind; fromOn: LocalDate; untilOn: LocalDate },
): Promise<boolean> {
  const overlapping = { fromOn: { lte: toDate(card.untilOn) }, untilOn: { gte: toDate(card.fromOn) } };
  return (await tx.insuranceCard.count({ where: { personId: card.personId, kind: card.kind, ...overlapping } })) > 0;
}

/** @returns its id */
export async function insertCard(
  tx: Tx,
  card: {
    unitId: string;
    personId: string;
    kind: InsuranceKind;
    isNew: boolean;
    fromOn: LocalDate;
    untilOn: LocalDate;
    payer: 'self' | 'fund' | 'donor';
    createdById: string;
  },
  now: Date,
): Promise<string> {
  const id = uuidv7();
  const { fromOn, untilOn, ...row } = card;
  const data = { ...row, id, fromOn: toDate(fromOn), untilOn: toDate(untilOn), createdAt: now };
  await tx.insuranceCard.create({ data, select: { id: true } });
  return id;
}

export async function setCardEntry(tx: Tx, id: string, entryId: string): Promise<void> {
  await tx.insuranceCard.update({ where: { id }, data: { entryId }, select: { id: true } });
}

/** The latest card of each person and kind that ends up to a day, in these very units and below. */
export async function endingCards(tx: Tx, unitIds: readonly string[], upTo: LocalDate): Promise<Card[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c.person_id AS "personId", p.full_name AS "fullName", u.name AS "unitName", c.kind::text, c.is_new AS "isNew", c.until_on AS "untilOn"
    FROM insurance_card c JOIN unit u ON u.id = c.unit_id JOIN person p ON p.id = c.person_id
    WHERE u.path && ${[...unitIds]}::uuid[] AND c.until_on <= ${toDate(upTo)}::date
      AND NOT EXISTS (SELECT 1 FROM insurance_card n WHERE n.person_id = c.person_id AND n.kind = c.kind AND n.until_on > c.until_on)
    ORDER BY c.until_on, p.name_folded, p.id`;
  return rows.map((row) => ({ ...row, untilOn: toDay(row.untilOn) }));
}

/** Their own cards, the latest first. */
export async function cardsOfPerson(tx: Tx, personId: string): Promise<{ kind: InsuranceKind; untilOn: LocalDate }[]> {
  const rows = await tx.insuranceCard.findMany({
    where: { personId },
    orderBy: { untilOn: 'desc' },
    select: { kind: true, untilOn: true },
  });
  return rows.map(({ kind, untilOn }) => ({ kind, untilOn: toDay(untilOn) }));
}

/** Days before its end on which somebody is reminded of a card. */
const REMIND_DAYS = 30;
const FROM_HOUR = 8;

/** Takes the next card that ends within a month and of which nobody was reminded. @param zone IANA */
export async function claimEnding(
  tx: Tx,
  now: Date,
  zone: string,
): Promise<{ personId: string; unitId: string; kind: InsuranceKind; untilOn: LocalDate } | undefined> {
  const rows = await tx.$queryRaw<
    { id: string; personId: string; unitId: string; kind: InsuranceKind; untilOn: Date }[]
  >`
    SELECT c.id, c.person_id AS "personId", c.unit_id AS "unitId", c.kind::text, c.until_on AS "untilOn" FROM insurance_card c JOIN unit u ON u.id = c.unit_id
    WHERE c.reminded_at IS NULL AND c.until_on >= (${now}::timestamptz AT TIME ZONE coalesce(u.timezone, ${zone}))::date
      AND c.until_on <= (${now}::timestamptz AT TIME ZONE coalesce(u.timezone, ${zone}))::date + ${REMIND_DAYS}::int
      AND extract(hour FROM ${now}::timestamptz AT TIME ZONE coalesce(u.timezone, ${zone})) >= ${FROM_HOUR}
      AND NOT EXISTS (SELECT 1 FROM insurance_card n WHERE n.person_id = c.person_id AND n.kind = c.kind AND n.until_on > c.until_on)
    ORDER BY c.until_on LIMIT 1 FOR UPDATE OF c SKIP LOCKED`;
  const [card] = rows;
  if (!card) return undefined;
  await tx.insuranceCard.update({ where: { id: card.id }, data: { remindedAt: now }, select: { id: true } });
  return { ...card, untilOn: toDay(card.untilOn) };
}
