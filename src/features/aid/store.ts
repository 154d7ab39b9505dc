/**
 * Requests for help in the database. Who may see one is part of each query: the asker, and the officers of its unit
 * and of the units above, except that nobody handles what they ask for themselves.
 */
import { z } from 'zod';
import type { PersonRef } from '../../directory/people.ts';
import type { UnitRef } from '../../directory/units.ts';
import { type Attachment, attachmentSchema } from '../../messaging/attachment.ts';
import type { Tx } from '../../runtime/database.ts';
import type { AidKind, AidState } from './rules.ts';

export interface AidRequest {
  id: string;
  number: number;
  unitId: string;
  unitName: string;
  /** Ids from the root to the unit. */
  unitPath: string[];
  askerId: string;
  askerName: string;
  askerPhone: string | null;
  askerLocale: string | null;
  kind: AidKind;
  /** Empty: for the asker. */
  forWhom: string;
  story: string;
  /** Empty: by a message in the asker's chat. */
  contact: string;
  files: Attachment[];
  state: AidState;
  assigneeId: string | null;
  assigneeName: string | null;
  /** Is the assignee still an officer for the unit? */
  assigneeHolds: boolean;
  createdAt: Date;
  waitingSince: Date;
  givenDong: bigint | null;
  givenInKind: string | null;
}

/** An officer with the units for which they act; each counts with all below. */
export interface Viewer {
  personId: string;
  unitIds: string[];
}

const filesSchema = z.array(attachmentSchema);

/** The request of this number, if the officer may see it; locked until the turn ends, so that of two only one acts. */
export async function requestOfOfficer(tx: Tx, viewer: Viewer, number: number): Promise<AidRequest | undefined> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM aid_request r JOIN unit u ON u.id = r.unit_id
    WHERE r.number = ${number} AND u.path && ${viewer.unitIds}::uuid[]
      AND NOT (r.asker_id = ${viewer.personId}::uuid AND r.for_whom = '')
    FOR UPDATE OF r`;
  return (await details(tx, rows))[0];
}

/** The request of this number, if this person asked for it; locked until the turn ends. */
export async function requestOfAsker(tx: Tx, askerId: string, number: number): Promise<AidRequest | undefined> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM aid_request WHERE number = ${number} AND asker_id = ${askerId}::uuid FOR UPDATE`;
  return (await details(tx, rows))[0];
}

/** What is under way in the officer's units: untaken first, longest waiting first; then the latest first. */
export async function openRequests(tx: Tx, viewer: Viewer, take: number): Promise<{ all: number; some: AidRequest[] }> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM aid_request r JOIN unit u ON u.id = r.unit_id
    WHERE u.path && ${viewer.unitIds}::uuid[] AND r.state IN ('open', 'taken', 'decided')
      AND NOT (r.asker_id = ${viewer.personId}::uuid AND r.for_whom = '')
    ORDER BY r.state = 'open' DESC, CASE WHEN r.state = 'open' THEN r.waiting_since END, r.created_at DESC, r.number DESC`;
  return { all: rows.length, some: await details(tx, rows.slice(0, take)) };
}

/** The person's own requests: those under way first, the latest first. */
export async function requestsOfAsker(tx: Tx, askerId: string, take: number): Promise<AidRequest[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM aid_request WHERE asker_id = ${askerId}::uuid
    ORDER BY state IN ('open', 'taken', 'decided') DESC, created_at DESC, number DESC LIMIT ${take}`;
  return details(tx, rows);
}

/** In the order of `rows`. */
async function details(tx: Tx, rows: readonly { id: string }[]): Promise<AidRequest[]> {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const found = await tx.$queryRaw<(Omit<AidRequest, 'files'> & { files: unknown })[]>`
    SELECT r.id, r.number, r.unit_id AS "unitId", u.name AS "unitName", u.path AS "unitPath",
      r.asker_id AS "askerId", coalesce(a.full_name, '?') AS "askerName", a.phone AS "askerPhone", a.locale AS "askerLocale",
      r.kind::text, r.for_whom AS "forWhom", r.story, r.contact, r.attachments AS files, r.state::text,
      r.assignee_id AS "assigneeId", g.full_name AS "assigneeName",
      EXISTS (SELECT 1 FROM role o WHERE o.person_id = r.assignee_id AND o.unit_id = ANY (u.path)) AS "assigneeHolds",
      r.created_at AS "createdAt", r.waiting_since AS "waitingSince", r.given_dong AS "givenDong", r.given_in_kind AS "givenInKind"
    FROM aid_request r JOIN unit u ON u.id = r.unit_id
    LEFT JOIN person a ON a.id = r.asker_id LEFT JOIN person g ON g.id = r.assignee_id
    WHERE r.id = ANY (${ids}::uuid[]) ORDER BY array_position(${ids}::uuid[], r.id)`;
  return found.map((row) => ({ ...row, files: filesSchema.parse(row.files) }));
}

export interface NewRequest {
  unitId: string;
  askerId: string;
  kind: AidKind;
  forWhom: string;
  story: string;
  contact: string;
  files: Attachment[];
}

export async function createRequest(tx: Tx, request: NewRequest, now: Date): Promise<AidRequest> {
  const { files, ...rest } = request;
  const row = await tx.aidRequest.create({
    data: { ...rest, attachments: files, createdAt: now, waitingSince: now },
    select: { id: true },
  });
  await addEvent(tx, { requestId: row.id, actorId: request.askerId, kind: 'opened' }, now);
  const [made] = await details(tx, [row]);
  if (!made) throw new Error('the new request is not there');
  return made;
}

/** Only for a request that this turn has locked. */
export async function changeRequest(
  tx: Tx,
  requestId: string,
  change: {
    state?: AidState;
    unitId?: string;
    assigneeId?: string | null;
    waitingSince?: Date;
    reminders?: number;
    closedAt?: Date | null;
    givenDong?: bigint | null;
    givenInKind?: string | null;
  },
): Promise<void> {
  await tx.aidRequest.update({ where: { id: requestId }, data: change });
}

export type AidEventKind =
  | 'opened'
  | 'taken'
  | 'asked'
  | 'answered'
  | 'added'
  | 'passed'
  | 'noted'
  | 'decided'
  | 'closed'
  | 'reopened'
  | 'withdrawn';

export interface AidEvent {
  kind: AidEventKind;
  actorName: string;
  text: string | null;
  files: Attachment[];
  at: Date;
  missed: boolean | null;
}

/** @param event.told what became of telling the asker; none where the asker was not to be told */
export async function addEvent(
  tx: Tx,
  event: {
    requestId: string;
    actorId: string;
    kind: AidEventKind;
    text?: string | undefined;
    files?: Attachment[];
    told?: { messageId: string | undefined };
  },
  now: Date,
): Promise<void> {
  await tx.aidEvent.create({
    data: {
      requestId: event.requestId,
      actorId: event.actorId,
      kind: event.kind,
      text: event.text ?? null,
      attachments: event.files ?? [],
      at: now,
      toldId: event.told?.messageId ?? null,
      missed: event.told && event.told.messageId === undefined ? true : null,
    },
  });
}

/** The history, oldest first. @param withNotes false for the asker */
export async function eventsOf(tx: Tx, requestId: string, withNotes: boolean): Promise<AidEvent[]> {
  const rows = await tx.$queryRaw<(Omit<AidEvent, 'files'> & { files: unknown })[]>`
    SELECT e.kind::text, coalesce(p.full_name, '?') AS "actorName", e.text, e.attachments AS files, e.at, e.missed
    FROM aid_event e LEFT JOIN person p ON p.id = e.actor_id
    WHERE e.request_id = ${requestId}::uuid AND (${withNotes}::boolean OR e.kind <> 'noted') ORDER BY e.at, e.id`;
  return rows.map((row) => ({ ...row, files: filesSchema.parse(row.files) }));
}

/** The number of the asker's request whose latest question is not answered; of several the one asked last. */
export async function askedOf(tx: Tx, askerId: string, since: Date): Promise<number | undefined> {
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    SELECT r.number FROM aid_request r JOIN aid_event e ON e.request_id = r.id
    WHERE r.asker_id = ${askerId}::uuid AND r.state IN ('taken', 'decided') AND e.kind = 'asked' AND e.at > ${since}
      AND NOT EXISTS (SELECT 1 FROM aid_event later WHERE later.request_id = r.id AND later.kind = 'answered' AND later.at >= e.at)
    ORDER BY e.at DESC LIMIT 1`;
  return row?.number;
}

/** The number of the asker's request about which a message of ours spoke, by the platform's id of that message. */
export async function toldBy(tx: Tx, askerId: string, chatId: string, externalId: string): Promise<number | undefined> {
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    SELECT r.number FROM message m JOIN aid_event e ON e.told_id = m.id JOIN aid_request r ON r.id = e.request_id
    WHERE m.chat_id = ${chatId}::uuid AND m.external_id = ${externalId} AND m.direction = 'out'
      AND r.asker_id = ${askerId}::uuid`;
  return row?.number;
}

export interface Officer extends PersonRef {
  unitId: string;
  unitName: string;
}

/** Who has a role for this unit, each through the nearest unit; nearest first. */
export async function officersAlong(tx: Tx, unit: { path: string[] }): Promise<Officer[]> {
  return tx.$queryRaw<Officer[]>`
    SELECT id, "fullName", phone, locale, "mutedAt", "unitId", "unitName" FROM (
      SELECT DISTINCT ON (p.id) p.id, p.full_name AS "fullName", p.phone, p.locale, p.muted_at AS "mutedAt",
        u.id AS "unitId", u.name AS "unitName", array_position(${unit.path}::uuid[], u.id) AS depth, o.id AS role_id
      FROM role o JOIN unit u ON u.id = o.unit_id JOIN person p ON p.id = o.person_id
      WHERE u.id = ANY (${unit.path}::uuid[])
      ORDER BY p.id, array_position(${unit.path}::uuid[], u.id) DESC, o.name
    ) AS nearest ORDER BY depth DESC, role_id`;
}

/** The units right below the root; the root itself where there are none. */
export async function topUnits(tx: Tx): Promise<UnitRef[]> {
  const select = { id: true, parentId: true, name: true, kind: true, path: true, timezone: true } as const;
  const top = await tx.unit.findMany({ where: { parent: { parentId: null } }, select, orderBy: { id: 'asc' } });
  return top.length > 0 ? top : tx.unit.findMany({ where: { parentId: null }, select, orderBy: { id: 'asc' } });
}

/** One untaken request whose officers are to be reminded, counted as reminded; the one that waits longest. */
export async function claimWaiting(tx: Tx, first: Date, second: Date): Promise<AidRequest | undefined> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE aid_request SET reminders = CASE WHEN waiting_since <= ${second} THEN 2 ELSE 1 END
    WHERE id = (
      SELECT id FROM aid_request WHERE state = 'open'
        AND ((reminders = 0 AND waiting_since <= ${first}) OR (reminders = 1 AND waiting_since <= ${second}))
      ORDER BY waiting_since LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  return (await details(tx, rows))[0];
}

/** Notes which messages to askers got through. @returns those that did not, with the officer who caused each */
export async function settleTold(tx: Tx): Promise<{ request: AidRequest; actorId: string }[]> {
  const rows = await tx.$queryRaw<{ id: string; actorId: string; missed: boolean }[]>`
    UPDATE aid_event SET missed = m.state IN ('failed', 'skipped') FROM message m
    WHERE m.id = aid_event.told_id AND aid_event.told_id IS NOT NULL AND aid_event.missed IS NULL
      AND m.state IN ('sent', 'failed', 'skipped', 'uncertain')
    RETURNING aid_event.request_id AS id, aid_event.actor_id AS "actorId", aid_event.missed`;
  const missed = rows.filter((row) => row.missed);
  const requests = new Map((await details(tx, missed)).map((one) => [one.id, one]));
  return missed.flatMap(({ id, actorId }) => {
    const request = requests.get(id);
    return request ? [{ request, actorId }] : [];
  });
}
