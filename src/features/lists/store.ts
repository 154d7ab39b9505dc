/** What is known of the people that a list names, and the record of what came in. */

import { phoneMark } from '../../directory/contact.ts';
import {
  type Keeper,
  type MembershipColumns,
  membershipColumns,
  openMembership,
  openPerson,
  type PersonColumns,
  personColumns,
} from '../../directory/roster.ts';
import type { MembershipWrite, PersonWrite } from '../../directory/roster-bulk.ts';
import type { FileBytes } from '../../messaging/attachment.ts';
import type { Tx } from '../../runtime/database/database.ts';
import { dropFiles, type FileShelf, storeFile } from '../../runtime/file-store.ts';
import { fold } from '../../text/fold.ts';
import type { KnownPerson } from './importing/plan.ts';
import { createBreath } from './reading/grid.ts';
import type { RosterRow } from './reading/roster-row.ts';

const DAY_MS = 24 * 3600_000;
/** People read in one go: few enough that turning rows into objects keeps nobody waiting. */
const SET = 500;

export interface KnownRows {
  known: Map<string, KnownPerson>;
  /** The rows as they stand, to be written back changed. */
  people: Map<string, PersonWrite>;
  memberships: Map<string, MembershipWrite>;
}

const membershipKey = (personId: string, unitId: string) => `${personId} ${unitId}`;
export const membershipOf = (rows: KnownRows, personId: string, unitId: string) =>
  rows.memberships.get(membershipKey(personId, unitId));

/** People of these units and below who bear a name or a phone of the list. @param lock until the transaction ends */
export async function knownPeople(
  { tx, encryption }: Keeper,
  within: readonly string[],
  rows: readonly RosterRow[],
  lock: boolean,
): Promise<KnownRows> {
  const names = [...new Set(rows.map(({ fields }) => fold(fields.fullName)))];
  const marks = new Set<string>();
  const breathe = createBreath();
  for (const { fields } of rows) {
    await breathe();
    if (fields.phone) marks.add(phoneMark(encryption, fields.phone));
  }
  // Lists of any length go in and out as one text: as parameters and rows each would be looked at by itself.
  const [found] = await tx.$queryRaw<{ ids: string }[]>`
    WITH found AS (
      SELECT p.id FROM jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) AS name JOIN person p ON p.name_folded = name
      UNION SELECT p.id FROM jsonb_array_elements_text(${JSON.stringify([...marks])}::jsonb) AS mark JOIN person p ON p.phone_mark = mark
    ) SELECT coalesce(json_agg(f.id), '[]')::text AS ids FROM found f
    WHERE EXISTS (SELECT 1 FROM membership m JOIN unit u ON u.id = m.unit_id
      WHERE m.person_id = f.id AND u.path && ${[...within]}::uuid[])`;
  const ids = JSON.parse(found?.ids ?? '[]') as string[];
  if (lock)
    await tx.$executeRaw`
      SELECT 1 FROM person WHERE id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)
      ORDER BY id FOR UPDATE`;
  return peopleAsKnown({ tx, encryption }, ids, within);
}

/** These people with their memberships in these units and below. */
export async function peopleAsKnown(
  { tx, encryption }: Keeper,
  ids: readonly string[],
  within: readonly string[],
): Promise<KnownRows> {
  const rows: KnownRows = { known: new Map(), people: new Map(), memberships: new Map() };
  const unit = { OR: within.map((id) => ({ path: { has: id } })) };
  const breathe = createBreath();
  for (let at = 0; at < ids.length; at += SET) {
    const found = await tx.person.findMany({
      where: { id: { in: ids.slice(at, at + SET) } },
      select: {
        ...personColumns,
        id: true,
        nameFolded: true,
        phoneMark: true,
        createdAt: true,
        memberships: {
          where: { unit },
          select: {
            ...membershipColumns,
            id: true,
            personId: true,
            unitId: true,
            createdAt: true,
            unit: { select: { name: true } },
          },
        },
      },
    });
    for (const { memberships, ...person } of found) {
      await breathe();
      rows.people.set(person.id, person);
      for (const { unit: _, ...membership } of memberships)
        rows.memberships.set(membershipKey(person.id, membership.unitId), membership);
      rows.known.set(person.id, {
        id: person.id,
        fields: openPerson(encryption, only(person, personColumns)),
        memberships: memberships.map((one) => ({
          unitId: one.unitId,
          unitName: one.unit.name,
          fields: openMembership(encryption, only(one, membershipColumns)),
        })),
      });
    }
  }
  return rows;
}

/** These columns of a row and no others. */
function only<R extends object, C extends object>(
  row: R,
  columns: C,
): C extends typeof personColumns ? PersonColumns : MembershipColumns {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name in columns)) as never;
}

/** Names of all units that are not among these, folded. */
export async function namesElsewhere(tx: Tx, unitIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.unit.findMany({ where: { id: { notIn: [...unitIds] } }, select: { nameFolded: true } });
  return new Set(rows.map(({ nameFolded }) => nameFolded));
}

/** Keeps a file with people in it for a day. @returns its id */
export async function keepForADay(shelf: FileShelf, file: FileBytes, now: Date): Promise<string> {
  const fileId = await storeFile(shelf, file);
  await shelf.tx.rosterFile.create({ data: { fileId, dropAt: new Date(now.getTime() + DAY_MS) } });
  return fileId;
}

/** Removes files whose day is over. @returns how many */
export async function dropOldFiles(tx: Tx, now: Date): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    DELETE FROM roster_file WHERE file_id IN (
      SELECT file_id FROM roster_file WHERE drop_at <= ${now} LIMIT 100 FOR UPDATE SKIP LOCKED) RETURNING file_id AS id`;
  await dropFiles(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.length;
}

export interface ImportRecord {
  id: string;
  unitId: string;
  actorId: string | null;
  state: 'previewed' | 'done' | 'undone';
  fileId: string | null;
  xid: string | null;
  people: number;
  doneAt: Date | null;
}

export async function beginImport(
  tx: Tx,
  made: { unitId: string; actorId: string | null; fileId: string | null; now: Date },
): Promise<string> {
  const { now, ...data } = made;
  return (await tx.rosterImport.create({ data: { ...data, createdAt: now }, select: { id: true } })).id;
}

/** With the row locked: it is written once, and undone once. */
export async function lockImport(tx: Tx, id: string): Promise<ImportRecord | null> {
  await tx.$executeRaw`SELECT 1 FROM roster_import WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.rosterImport.findUnique({ where: { id } });
}

/** Two lists at once would each not know of the people of the other. */
export async function lockWriting(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('roster import'))`;
}

export async function settleImport(tx: Tx, id: string, people: number, now: Date): Promise<void> {
  const [row] = await tx.$queryRaw<{ xid: string }[]>`SELECT pg_current_xact_id()::xid::text AS xid`;
  await tx.rosterImport.update({
    where: { id },
    data: { state: 'done', doneAt: now, people, xid: row?.xid ?? null },
  });
}

export async function markUndone(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.rosterImport.update({ where: { id }, data: { state: 'undone', undoneAt: now } });
}

/** The last one that can still be undone. */
export async function lastImport(tx: Tx, within: readonly string[], now: Date): Promise<ImportRecord | null> {
  const units = await tx.unit.findMany({
    where: { OR: within.map((id) => ({ path: { has: id } })) },
    select: { id: true },
  });
  return tx.rosterImport.findFirst({
    where: {
      unitId: { in: units.map(({ id }) => id) },
      state: 'done',
      doneAt: { gt: new Date(now.getTime() - DAY_MS) },
    },
    orderBy: { doneAt: 'desc' },
  });
}

export const isTooOld = (record: ImportRecord, now: Date) =>
  record.doneAt === null || now.getTime() - record.doneAt.getTime() > DAY_MS;
