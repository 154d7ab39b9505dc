/** The diary of visits. Who may see an entry is part of each query: officers of its unit and of the units above. */

import { v7 as uuidv7 } from 'uuid';
import { openPhone } from '../../directory/contact.ts';
import type { Tx } from '../../runtime/database/database.ts';
import type { Encryption } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';
import type { LocalDate } from '../../text/calendar.ts';
import type { VisitReason } from './rules.ts';

export interface Visit {
  id: string;
  number: number;
  unitId: string;
  unitName: string;
  personId: string;
  personName: string;
  phone: string | null;
  reason: VisitReason;
  state: 'todo' | 'done' | 'dropped';
  createdAt: Date;
  visitorId: string | null;
  visitorName: string | null;
  /** Midnight UTC of the day. */
  visitedOn: Date | null;
  givenDong: bigint | null;
  /** Things given. */
  givenInKind: string | null;
  note: string | null;
  notHomeAt: Date[];
}

interface Reader {
  tx: Tx;
  encryption: Encryption;
}

/** Each text of a visit is encrypted for its own place. */
export const purposeOf = (id: string, field: 'gift' | 'note') =>
  cell(field === 'gift' ? 'visit.given_in_kind' : 'visit.note', id);

async function details({ tx, encryption }: Reader, ids: readonly { id: string }[]): Promise<Visit[]> {
  const rows = await tx.$queryRaw<(Omit<Visit, 'phone'> & { phoneSealed: string | null })[]>`
    SELECT v.id, v.number, v.unit_id AS "unitId", u.name AS "unitName", v.person_id AS "personId", p.full_name AS "personName",
      p.phone_sealed AS "phoneSealed", v.reason::text, v.state::text, v.created_at AS "createdAt", v.visitor_id AS "visitorId",
      o.full_name AS "visitorName", v.visited_on AS "visitedOn", v.given_dong AS "givenDong",
      v.given_in_kind AS "givenInKind", v.note, coalesce(v.not_home_at, '{}') AS "notHomeAt"
    FROM visit v JOIN unit u ON u.id = v.unit_id JOIN person p ON p.id = v.person_id LEFT JOIN person o ON o.id = v.visitor_id
    WHERE v.id = ANY(${ids.map((one) => one.id)}::uuid[])`;
  const open = (id: string, field: 'gift' | 'note', sealed: string | null) =>
    sealed === null ? null : encryption.decrypt(sealed, purposeOf(id, field));
  const byId = new Map(
    rows.map(({ phoneSealed, ...row }) => [
      row.id,
      {
        ...row,
        phone: openPhone(encryption, row.personId, phoneSealed),
        givenInKind: open(row.id, 'gift', row.givenInKind),
        note: open(row.id, 'note', row.note),
      },
    ]),
  );
  return ids.flatMap(({ id }) => byId.get(id) ?? []);
}

/** One visit, held until the turn ends. @param which its id or its number @param unitIds the officer's units, each with all below */
export async function visitOfOfficer(
  reader: Reader,
  unitIds: readonly string[],
  which: { id: string } | { number: number },
): Promise<Visit | undefined> {
  const [id, number] = 'id' in which ? [which.id, null] : [null, which.number];
  const rows = await reader.tx.$queryRaw<{ id: string }[]>`
    SELECT v.id FROM visit v JOIN unit u ON u.id = v.unit_id
    WHERE (v.id = ${id}::uuid OR v.number = ${number}::int) AND u.path && ${[...unitIds]}::uuid[] FOR UPDATE OF v`;
  return (await details(reader, rows))[0];
}

/** Visits to make: those that nobody was given first, then the longest waiting. */
export async function visitsToDo(
  reader: Reader,
  unitIds: readonly string[],
  most: number,
): Promise<{ all: number; some: Visit[] }> {
  const rows = await reader.tx.$queryRaw<{ id: string }[]>`
    SELECT v.id FROM visit v JOIN unit u ON u.id = v.unit_id
    WHERE v.state = 'todo' AND u.path && ${[...unitIds]}::uuid[]
    ORDER BY v.visitor_id IS NOT NULL, v.created_at, v.id`;
  return { all: rows.length, some: await details(reader, rows.slice(0, most)) };
}

/** Visits that were made, the latest first. @param personId undefined: to anybody of these units */
export async function diary(
  reader: Reader,
  unitIds: readonly string[],
  personId: string | undefined,
  from: number,
  most: number,
): Promise<{ all: number; some: Visit[] }> {
  const rows = await reader.tx.$queryRaw<{ id: string }[]>`
    SELECT v.id FROM visit v JOIN unit u ON u.id = v.unit_id
    WHERE v.state = 'done' AND u.path && ${[...unitIds]}::uuid[]
      AND (${personId ?? null}::uuid IS NULL OR v.person_id = ${personId ?? null}::uuid)
    ORDER BY v.visited_on DESC, v.number DESC`;
  return { all: rows.length, some: await details(reader, rows.slice(from, from + most)) };
}

/** The visit to this person that is still to be made, if there is one. */
export async function openVisitTo(reader: Reader, personId: string, unitId: string): Promise<Visit | undefined> {
  const rows = await reader.tx.visit.findMany({
    where: { personId, unitId, state: 'todo' },
    select: { id: true },
    take: 1,
  });
  return (await details(reader, rows))[0];
}

/** The unit in which somebody is a member, or died as one, among these and all below, the lowest first. */
export async function unitOfMember(tx: Tx, personId: string, unitIds: readonly string[]): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM membership m JOIN unit u ON u.id = m.unit_id
    WHERE m.person_id = ${personId}::uuid AND m.standing IN ('member', 'died') AND u.path && ${[...unitIds]}::uuid[]
    ORDER BY cardinality(u.path) DESC, u.id LIMIT 1`;
  return row?.id;
}

/** @returns its id */
export async function planVisit(
  tx: Tx,
  visit: { personId: string; unitId: string; reason: VisitReason; createdById: string },
  now: Date,
): Promise<string> {
  const id = uuidv7();
  await tx.visit.create({ data: { id, ...visit, state: 'todo', createdAt: now } });
  return id;
}

export interface Made {
  reason: VisitReason;
  visitorId: string;
  visitedOn: LocalDate;
  givenDong: bigint | null;
  givenInKind: string | null;
  note: string | null;
}

/** Writes a visit into the diary. @param of the visit that was to be made, or whom it was to */
export async function writeDown(
  { tx, encryption }: Reader,
  of: { id: string } | { personId: string; unitId: string },
  made: Made,
  now: Date,
): Promise<string> {
  const id = 'id' in of ? of.id : uuidv7();
  const seal = (text: string | null, field: 'gift' | 'note') =>
    text === null ? null : encryption.encrypt(text, purposeOf(id, field));
  const { visitedOn, givenInKind, note, ...plain } = made;
  const row = {
    ...plain,
    state: 'done',
    visitedOn: new Date(Date.UTC(visitedOn.year, visitedOn.month - 1, visitedOn.day)),
    givenInKind: seal(givenInKind, 'gift'),
    note: seal(note, 'note'),
    settledAt: now,
  } as const;
  if ('id' in of) await tx.visit.update({ where: { id }, data: row });
  else await tx.visit.create({ data: { id, ...of, ...row, createdById: made.visitorId, createdAt: now } });
  return id;
}

export async function assignVisit(tx: Tx, id: string, visitorId: string): Promise<void> {
  await tx.visit.update({ where: { id }, data: { visitorId } });
}

export async function noteNotHome(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.visit.update({ where: { id }, data: { notHomeAt: { push: now } } });
}

export async function dropVisit(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.visit.update({ where: { id }, data: { state: 'dropped', settledAt: now } });
}
