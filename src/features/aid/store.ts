/**
 * Requests for help in the database. Who may see one is part of each query: the asker, and the officers of its unit
 * and of the units above, except that nobody handles what they ask for themselves.
 */
import { v7 as uuidv7 } from 'uuid';
import type { Case } from '../../cases/case.ts';
import { openPhone } from '../../directory/contact.ts';
import type { UnitRef } from '../../directory/units.ts';
import type { Attachment } from '../../messaging/attachment.ts';
import type { Tx } from '../../runtime/database/database.ts';
import { seal, unseal } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';
import { addEvent } from './event-store.ts';
import type { AidKind, AidState } from './rules.ts';
import { openFiles, type Stored, sealFiles } from './sealed.ts';

export interface AidRequest extends Case {
  kind: AidKind;
  /** Empty: for the asker. */
  forWhom: string;
  story: string;
  /** Empty: by a message in the asker's chat. */
  contact: string;
  files: Attachment[];
  state: AidState;
  givenDong: bigint | null;
  givenInKind: string | null;
}

/** In the order of `ids`. */
export async function details(at: Stored, ids: readonly string[]): Promise<AidRequest[]> {
  const found = await at.tx.$queryRaw<(Omit<AidRequest, 'files'> & { files: unknown })[]>`
    SELECT r.id, r.number, r.unit_id AS "unitId", u.name AS "unitName", u.path AS "unitPath",
      r.asker_id AS "askerId", coalesce(a.full_name, '?') AS "askerName", a.phone_sealed AS "askerPhone", a.locale AS "askerLocale",
      r.kind::text, r.for_whom AS "forWhom", r.story, r.contact, r.attachments AS files, r.state::text,
      r.assignee_id AS "assigneeId", g.full_name AS "assigneeName",
      EXISTS (SELECT 1 FROM held_role(${at.now}) o WHERE o.person_id = r.assignee_id AND o.unit_id = ANY (u.path)) AS "assigneeHolds",
      r.created_at AS "createdAt", r.waiting_since AS "waitingSince", r.given_dong AS "givenDong", r.given_in_kind AS "givenInKind"
    FROM aid_request r JOIN unit u ON u.id = r.unit_id
    LEFT JOIN person a ON a.id = r.asker_id LEFT JOIN person g ON g.id = r.assignee_id
    WHERE r.id = ANY (${ids}::uuid[]) ORDER BY array_position(${ids}::uuid[], r.id)`;
  return found.map((row) => ({
    ...row,
    askerPhone: openPhone(at.encryption, row.askerId, row.askerPhone),
    forWhom: unseal(at.encryption, row.forWhom, cell('aid_request.for_whom', row.id)),
    story: unseal(at.encryption, row.story, cell('aid_request.story', row.id)),
    contact: unseal(at.encryption, row.contact, cell('aid_request.contact', row.id)),
    givenInKind: unseal(at.encryption, row.givenInKind, cell('aid_request.given_in_kind', row.id)),
    files: openFiles(at.encryption, row.files, cell('aid_request.attachments', row.id)),
  }));
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

export async function createRequest(at: Stored, request: NewRequest, now: Date): Promise<AidRequest> {
  const { files, ...rest } = request;
  const id = uuidv7();
  const row = await at.tx.aidRequest.create({
    data: {
      id,
      ...rest,
      forWhom: seal(at.encryption, request.forWhom, cell('aid_request.for_whom', id)),
      story: seal(at.encryption, request.story, cell('aid_request.story', id)),
      contact: seal(at.encryption, request.contact, cell('aid_request.contact', id)),
      attachments: sealFiles(at.encryption, files, cell('aid_request.attachments', id)),
      createdAt: now,
      waitingSince: now,
    },
    select: { id: true },
  });
  await addEvent(at, { requestId: row.id, actorId: request.askerId, kind: 'opened' }, now);
  const [made] = await details(at, [row.id]);
  if (!made) throw new Error('the new request is not there');
  return made;
}

/** The request of this number. @param askerId of whom; undefined: whoever asked, for what the house itself says of it */
export async function aidRequestOf(
  at: Stored,
  askerId: string | undefined,
  number: number,
): Promise<AidRequest | undefined> {
  const row = await at.tx.aidRequest.findFirst({
    where: { number, ...(askerId && { askerId }) },
    select: { id: true },
  });
  return row ? (await details(at, [row.id]))[0] : undefined;
}

/** Only for a request that this transaction has locked. */
export async function changeRequest(
  at: Stored,
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
  const { givenInKind } = change;
  const given =
    givenInKind === undefined
      ? {}
      : { givenInKind: seal(at.encryption, givenInKind, cell('aid_request.given_in_kind', requestId)) };
  await at.tx.aidRequest.update({ where: { id: requestId }, data: { ...change, ...given } });
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

/** The units right below the root; the root itself where there are none. */
export async function topUnits(tx: Tx): Promise<UnitRef[]> {
  const select = { id: true, parentId: true, name: true, kind: true, path: true, timezone: true } as const;
  const top = await tx.unit.findMany({ where: { parent: { parentId: null } }, select, orderBy: { id: 'asc' } });
  return top.length > 0 ? top : tx.unit.findMany({ where: { parentId: null }, select, orderBy: { id: 'asc' } });
}

/** One untaken request whose officers are to be reminded, counted as reminded; the one that waits longest. */
export async function claimWaiting(at: Stored, first: Date, second: Date): Promise<AidRequest | undefined> {
  const rows = await at.tx.$queryRaw<{ id: string }[]>`
    UPDATE aid_request SET reminders = CASE WHEN waiting_since <= ${second} THEN 2 ELSE 1 END
    WHERE id = (
      SELECT id FROM aid_request WHERE state = 'open'
        AND ((reminders = 0 AND waiting_since <= ${first}) OR (reminders = 1 AND waiting_since <= ${second}))
      ORDER BY waiting_since LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  return (
    await details(
      at,
      rows.map(({ id }) => id),
    )
  )[0];
}

/** Notes which messages to askers got through. @returns those that did not, with the officer who caused each */
export async function settleTold(at: Stored): Promise<{ request: AidRequest; actorId: string }[]> {
  const rows = await at.tx.$queryRaw<{ id: string; actorId: string; missed: boolean }[]>`
    UPDATE aid_event SET missed = m.state IN ('failed', 'skipped') FROM message m
    WHERE m.id = aid_event.told_id AND aid_event.told_id IS NOT NULL AND aid_event.missed IS NULL
      AND m.state IN ('sent', 'failed', 'skipped', 'uncertain')
    RETURNING aid_event.request_id AS id, aid_event.actor_id AS "actorId", aid_event.missed`;
  const missed = rows.filter((row) => row.missed);
  const requests = new Map(
    (
      await details(
        at,
        missed.map(({ id }) => id),
      )
    ).map((one) => [one.id, one]),
  );
  return missed.flatMap(({ id, actorId }) => {
    const request = requests.get(id);
    return request ? [{ request, actorId }] : [];
  });
}
