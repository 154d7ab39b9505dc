/** Events by session, and gifts to those who were seen off to their service. Officers of the unit and of those above. */
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../runtime/database/database.ts';
import { type Encryption, seal, unseal } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';
import type { EventKind } from './rules.ts';

interface Keeper {
  tx: Tx;
  encryption: Encryption;
}
interface By {
  personId: string;
  now: Date;
}

export interface HeldEvent {
  id: string;
  unitId: string;
  unitName: string;
  title: string;
  kind: EventKind;
  partners: string | null;
  audience: string | null;
  /** Midnight UTC of the first day. */
  heldOn: Date | null;
  sessions: number;
  /** Null: nobody counted. */
  headCount: number | null;
}

export interface NewSession {
  /** Midnight UTC of the day. */
  heldOn: Date;
  sessions: number;
  headCount: number | null;
}

export async function addEvent(
  tx: Tx,
  event: Pick<HeldEvent, 'unitId' | 'title' | 'kind' | 'partners' | 'audience'>,
  by: By,
): Promise<string> {
  const id = uuidv7();
  await tx.event.create({ data: { id, ...event, createdById: by.personId, createdAt: by.now }, select: { id: true } });
  return id;
}

export async function addSession(tx: Tx, eventId: string, session: NewSession, by: By): Promise<void> {
  await tx.eventSession.create({ data: { eventId, ...session, byId: by.personId, at: by.now }, select: { id: true } });
}

/** The latest first; one alone where its id is given, held. @param unitIds the officer's units, each with all below */
export async function eventsOf(tx: Tx, unitIds: readonly string[], id?: string): Promise<HeldEvent[]> {
  if (id) await tx.$queryRaw`SELECT id FROM event WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.$queryRaw<HeldEvent[]>`
    SELECT e.id, e.unit_id AS "unitId", u.name AS "unitName", e.title, e.kind::text, e.partners, e.audience, min(s.held_on) AS "heldOn",
      coalesce(sum(s.sessions), 0)::int AS sessions, sum(s.head_count)::int AS "headCount"
    FROM event e JOIN unit u ON u.id = e.unit_id LEFT JOIN event_session s ON s.event_id = e.id
    WHERE u.path && ${[...unitIds]}::uuid[] AND (${id ?? null}::uuid IS NULL OR e.id = ${id ?? null}::uuid)
    GROUP BY e.id, u.name ORDER BY max(s.held_on) DESC NULLS LAST, e.id DESC`;
}

export async function sessionsOf(tx: Tx, eventId: string): Promise<(NewSession & { id: string })[]> {
  const select = { id: true, heldOn: true, sessions: true, headCount: true } as const;
  return tx.eventSession.findMany({ where: { eventId }, select, orderBy: [{ heldOn: 'asc' }, { id: 'asc' }] });
}

export async function removeEvent(tx: Tx, id: string): Promise<void> {
  await tx.event.delete({ where: { id }, select: { id: true } });
}

export interface NewEnlistment {
  unitId: string;
  /** Midnight UTC of the day. */
  givenOn: Date;
  people: number;
  name: string | null;
  giftDong: bigint | null;
  giftInKind: string | null;
}

export async function addEnlistment({ tx, encryption }: Keeper, given: NewEnlistment, by: By): Promise<string> {
  const id = uuidv7();
  const name = given.name === null ? null : seal(encryption, given.name, cell('enlistment.name', id));
  const giftInKind =
    given.giftInKind === null ? null : seal(encryption, given.giftInKind, cell('enlistment.gift_in_kind', id));
  const row = { id, ...given, name, giftInKind, createdById: by.personId, createdAt: by.now };
  await tx.enlistment.create({ data: row, select: { id: true } });
  return id;
}

export interface Enlistment extends NewEnlistment {
  id: string;
  unitName: string;
}

/** The latest first. @param unitIds the officer's units, each with all below */
export async function enlistmentsOf(
  { tx, encryption }: Keeper,
  unitIds: readonly string[],
  most: number,
): Promise<{ all: number; some: Enlistment[] }> {
  const rows = await tx.$queryRaw<Enlistment[]>`
    SELECT e.id, e.unit_id AS "unitId", u.name AS "unitName", e.given_on AS "givenOn", e.people, e.name, e.gift_dong AS "giftDong", e.gift_in_kind AS "giftInKind"
    FROM enlistment e JOIN unit u ON u.id = e.unit_id WHERE u.path && ${[...unitIds]}::uuid[] ORDER BY e.given_on DESC, e.id DESC`;
  const some = rows.slice(0, most).map((row) => ({
    ...row,
    name: unseal(encryption, row.name, cell('enlistment.name', row.id)),
    giftInKind: unseal(encryption, row.giftInKind, cell('enlistment.gift_in_kind', row.id)),
  }));
  return { all: rows.length, some };
}

/** Two days: somebody counts in the evening, or the day after. */
const LATELY_MS = 48 * 3_600_000;

/** Was a meeting of one of these units, or of one below, held lately? */
export async function wasCalledLately(tx: Tx, unitIds: readonly string[], now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - LATELY_MS);
  const [row] = await tx.$queryRaw<[{ was: boolean }]>`
    SELECT EXISTS (SELECT 1 FROM meeting m JOIN unit u ON u.id = m.unit_id
      WHERE m.state = 'planned' AND m.starts_at > ${since} AND m.starts_at <= ${now} AND u.path && ${[...unitIds]}::uuid[]) AS was`;
  return row.was;
}
