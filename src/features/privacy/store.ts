/** Erasures that were asked for, and the audit trail as it is read. */
import type { AuditAction } from '../../directory/audit.ts';
import { Prisma, type Tx } from '../../runtime/database/database.ts';
import type { Encryption } from '../../runtime/encryption/encryption.ts';

export interface Erasure {
  personId: string;
  dueAt: Date;
  lastWordId: string | null;
}

/** What the person has asked for and can still take back. */
export async function erasureOf(tx: Tx, personId: string): Promise<Erasure | null> {
  return tx.erasure.findFirst({ where: { personId, doneAt: null, lastWordId: null } });
}

export async function askErasure(tx: Tx, personId: string, now: Date, dueAt: Date): Promise<void> {
  const asked = { askedAt: now, dueAt, lastWordId: null, doneAt: null };
  await tx.erasure.upsert({ where: { personId }, create: { personId, ...asked }, update: asked });
}

/** @returns false when there was none, or it is under way */
export async function dropErasure(tx: Tx, personId: string): Promise<boolean> {
  return (await tx.erasure.deleteMany({ where: { personId, doneAt: null, lastWordId: null } })).count > 0;
}

/** An erasure whose time has come, and whose last message, if it has one, has left or had an hour to. Locked until the turn ends. */
export async function takeErasure(tx: Tx, now: Date): Promise<Erasure | undefined> {
  const [row] = await tx.$queryRaw<Erasure[]>`
    SELECT e.person_id AS "personId", e.due_at AS "dueAt", e.last_word_id AS "lastWordId" FROM erasure e
    LEFT JOIN message m ON m.id = e.last_word_id
    WHERE e.done_at IS NULL AND e.due_at <= ${now}
      AND (m.id IS NULL OR m.state NOT IN ('queued', 'sending') OR e.due_at <= ${now}::timestamptz - interval '1 hour')
    ORDER BY e.due_at LIMIT 1 FOR UPDATE OF e SKIP LOCKED`;
  return row;
}

export async function noteLastWord(tx: Tx, personId: string, lastWordId: string): Promise<void> {
  await tx.erasure.update({ where: { personId }, data: { lastWordId } });
}

export async function noteErased(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.erasure.update({ where: { personId }, data: { doneAt: now, lastWordId: null } });
}

export interface KnownAs {
  names: string[];
  phoneSealed: string | null;
  /** Of their accounts, on the platforms. */
  externalIds: string[];
  /** The units whose officers had to do with the person. */
  unitIds: string[];
  /** A week before they were written down: the officer's words by which that was done are of them too. */
  since: Date;
}

/** Under what names, since when and by whose officers somebody is known. */
export async function knownAs(tx: Tx, personId: string): Promise<KnownAs> {
  const [row] = await tx.$queryRaw<KnownAs[]>`
    SELECT ARRAY(SELECT p.full_name UNION SELECT a.name FROM account a WHERE a.person_id = p.id) AS names, p.phone_sealed AS "phoneSealed",
      ARRAY(SELECT a.external_id FROM account a WHERE a.person_id = p.id) AS "externalIds", p.created_at - interval '7 days' AS since, ARRAY(
        SELECT unit_id FROM membership WHERE person_id = p.id UNION SELECT unit_id FROM application WHERE person_id = p.id
        UNION SELECT unit_id FROM aid_request WHERE asker_id = p.id UNION SELECT unit_id FROM ticket WHERE asker_id = p.id
        UNION SELECT unit_id FROM tip WHERE asker_id = p.id UNION SELECT unit_id FROM visit WHERE person_id = p.id) AS "unitIds"
    FROM person p WHERE p.id = ${personId}::uuid`;
  if (!row) throw new Error('no such person');
  return row;
}

/** What Zalo told of a number and an id, and what was answered under its cards: kept by the channel, which knows no persons. */
export async function forgetOnZalo(
  { tx, encryption }: { tx: Tx; encryption: Encryption },
  phone: string | null,
  externalIds: readonly string[],
): Promise<void> {
  const mark = phone === null ? '' : encryption.fingerprint(phone, 'zalo_phone.phone');
  await tx.zaloPhone.deleteMany({ where: { OR: [{ mark }, { uid: { in: [...externalIds] } }] } });
  await tx.$executeRaw`UPDATE zalo_card SET answers = answers - ${[...externalIds]}::text[] WHERE answers ?| ${[...externalIds]}::text[]`;
}

/** The root units of which this person is the only administrator: without them nobody could give roles. */
export async function onlyAdministratorOf(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT u.name FROM role r JOIN unit u ON u.id = r.unit_id
    WHERE r.person_id = ${personId}::uuid AND r.name = 'administrator' AND u.parent_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM role o WHERE o.unit_id = r.unit_id AND o.name = 'administrator' AND o.person_id <> r.person_id AND o.until IS NULL)`;
  return rows.map((row) => row.name);
}

/** How often the person was sent their data since a moment. */
export async function exportsSince(tx: Tx, personId: string, since: Date): Promise<number> {
  return tx.auditEntry.count({ where: { action: 'data.exported', actorId: personId, at: { gt: since } } });
}

/** What was looked at or done with the person, their requests and their questions, by kind. */
export async function looksAt(tx: Tx, personId: string): Promise<{ action: string; at: Date }[]> {
  return tx.$queryRaw<{ action: string; at: Date }[]>`
    SELECT action, at FROM audit_entry
    WHERE subject_id = ${personId}::uuid OR subject_id IN (
      SELECT id FROM aid_request WHERE asker_id = ${personId}::uuid
      UNION ALL SELECT id FROM ticket WHERE asker_id = ${personId}::uuid)
    ORDER BY at`;
}

export interface TrailFilter {
  /** The units whose trail it is, with all below. */
  unitIds: string[];
  /** Entries of no unit are read by the administrators of the root. */
  withUnitless: boolean;
  /** Ids of those who did it or whom it concerns; undefined: anybody. */
  personIds: string[] | undefined;
  action: AuditAction | undefined;
  /** From, and before. */
  from: Date | undefined;
  to: Date | undefined;
}

export interface TrailEntry {
  id: string;
  at: Date;
  action: string;
  actor: string | null;
  unit: string | null;
  subject: string | null;
  details: unknown;
}

/** The latest first. @param before the id of an entry: those before it */
export async function trailEntries(
  tx: Tx,
  filter: TrailFilter,
  before: string | undefined,
  take: number,
): Promise<TrailEntry[]> {
  const where = [
    Prisma.sql`(u.path && ${filter.unitIds}::uuid[] OR (${filter.withUnitless}::boolean AND e.unit_id IS NULL))`,
    ...(filter.personIds
      ? [
          Prisma.sql`(e.actor_id = ANY (${filter.personIds}::uuid[]) OR e.subject_id = ANY (${filter.personIds}::uuid[]))`,
        ]
      : []),
    ...(filter.action ? [Prisma.sql`e.action = ${filter.action}`] : []),
    ...(filter.from ? [Prisma.sql`e.at >= ${filter.from}`] : []),
    ...(filter.to ? [Prisma.sql`e.at < ${filter.to}`] : []),
    ...(before ? [Prisma.sql`e.id < ${before}::uuid`] : []),
  ];
  return tx.$queryRaw<TrailEntry[]>`
    SELECT e.id, e.at, e.action, a.full_name AS actor, u.name AS unit, s.full_name AS subject, e.details
    FROM audit_entry e LEFT JOIN unit u ON u.id = e.unit_id LEFT JOIN person a ON a.id = e.actor_id
    LEFT JOIN person s ON s.id = e.subject_id
    WHERE ${Prisma.join(where, ' AND ')} ORDER BY e.id DESC LIMIT ${take}`;
}
