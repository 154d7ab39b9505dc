/** The announcements in the database: its own tables, and what the outbound room keeps of their broadcasts, read only. */
import { type Attachment, attachmentSchema } from '../../messaging/attachment.ts';
import { openContent } from '../../outbound/outbox/sealed-content.ts';
import type { UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import { Prisma, type Tx } from '../../runtime/database/database.ts';
import type { Kind } from './rules.ts';

export interface AnnouncementRow {
  id: string;
  kind: Kind;
  text: string;
  source: string | null;
  unitIds: string[];
  broadcastId: string;
  createdAt: Date;
}

export async function addAnnouncement(
  tx: Tx,
  row: AnnouncementRow & { officersOnly: boolean; createdById: string; planId: string | null },
): Promise<void> {
  await tx.announcement.create({ data: row });
}

/** Photos and files that went with it. */
export async function attachmentsOf(
  { tx, encryption }: Pick<UnitOfWork, 'tx' | 'encryption'>,
  broadcastId: string,
): Promise<Attachment[]> {
  // Of any one chat the first part: the first of all would be looked for among all messages.
  const [first] = await tx.$queryRaw<{ id: string; content: unknown }[]>`
    SELECT m.id, m.content FROM (
      SELECT chat_id FROM message WHERE broadcast_id = ${broadcastId}::uuid ORDER BY state, id LIMIT 1) AS one
    JOIN message m ON m.chat_id = one.chat_id AND m.broadcast_id = ${broadcastId}::uuid ORDER BY m.sequence LIMIT 1`;
  const content = (first && openContent(encryption, { ...first, broadcastId })) as
    | { attachments?: unknown }
    | undefined;
  return attachmentSchema.array().parse(content?.attachments ?? []);
}

export interface ManagedAnnouncement extends AnnouncementRow {
  /** Every unit that it went to is among the officer's: only then may it be paused, stopped, sent again. */
  whole: boolean;
}

/**
 * An announcement to a unit of these, to one above them or below.
 * @param scope units for which somebody is officer
 * @returns null for one that concerns none of them, as for one that does not exist
 */
export async function managedAnnouncement(tx: Tx, id: string, scope: string[]): Promise<ManagedAnnouncement | null> {
  const [row] = await managed(tx, scope, id, 1);
  return row ?? null;
}

/** The latest of them first. */
export async function managedAnnouncements(tx: Tx, scope: string[], most: number): Promise<ManagedAnnouncement[]> {
  return managed(tx, scope, null, most);
}

function managed(tx: Tx, scope: string[], id: string | null, most: number): Promise<ManagedAnnouncement[]> {
  return tx.$queryRaw<ManagedAnnouncement[]>`
    SELECT a.id, a.kind::text, a.text, a.source, a.unit_ids AS "unitIds", a.broadcast_id AS "broadcastId",
      a.created_at AS "createdAt",
      NOT EXISTS (SELECT 1 FROM unit u WHERE u.id = ANY(a.unit_ids) AND NOT u.path && ${scope}::uuid[]) AS whole
    FROM announcement a
    WHERE (${id}::uuid IS NULL OR a.id = ${id}::uuid) AND (
      EXISTS (SELECT 1 FROM unit u WHERE u.id = ANY(a.unit_ids) AND u.path && ${scope}::uuid[])
      OR EXISTS (SELECT 1 FROM unit u WHERE u.id = ANY(${scope}::uuid[]) AND u.path && a.unit_ids))
    ORDER BY a.id DESC LIMIT ${most}`;
}

/** Other words of one that was sent. */
export async function setText(tx: Tx, id: string, text: string): Promise<void> {
  await tx.announcement.update({ where: { id }, data: { text }, select: { id: true } });
}

/** Those whom it has reached and who have not said that they read it. */
export async function unreadOf(tx: Tx, broadcastId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT d.person_id AS id FROM delivery d JOIN message m ON m.id = d.message_id
    WHERE d.broadcast_id = ${broadcastId}::uuid AND d.read_at IS NULL AND m.state = 'sent' ORDER BY d.person_id`;
  return rows.map((row) => row.id);
}

export interface SentText {
  text: string;
  unitIds: string[];
  createdAt: Date;
  createdById: string;
  createdBy: string | null;
}

/** What went to these units, to one above them or below, and was not stopped; the latest first. */
export async function sentSince(
  tx: Tx,
  unitIds: readonly string[],
  since: Date,
  officersOnly: boolean,
): Promise<SentText[]> {
  return tx.$queryRaw<SentText[]>`
    SELECT a.text, a.unit_ids AS "unitIds", a.created_at AS "createdAt", a.created_by_id AS "createdById", p.full_name AS "createdBy"
    FROM announcement a JOIN broadcast b ON b.id = a.broadcast_id LEFT JOIN person p ON p.id = a.created_by_id
    WHERE a.created_at > ${since} AND a.officers_only = ${officersOnly} AND b.state <> 'stopped' AND (
      EXISTS (SELECT 1 FROM unit u WHERE u.id = ANY(a.unit_ids) AND u.path && ${[...unitIds]}::uuid[])
      OR EXISTS (SELECT 1 FROM unit u WHERE u.id = ANY(${[...unitIds]}::uuid[]) AND u.path && a.unit_ids))
    ORDER BY a.created_at DESC`;
}

/** Two officers who send to the same unit at the same moment send one after the other, and the second knows of the first. */
export async function lockAudience(tx: Tx, unitIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(id, 0)) FROM (
      SELECT unnest(${[...unitIds]}::text[]) AS id ORDER BY id) AS ordered`;
}

/** Which of the units through which people are in the audience lie within the scope. */
export async function unitsInScope(tx: Tx, broadcastId: string, scope: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM unit u WHERE u.path && ${scope}::uuid[]
      AND u.id IN (SELECT unit_id FROM broadcast_count WHERE broadcast_id = ${broadcastId}::uuid)`;
  return new Set(rows.map((row) => row.id));
}

/** Bound groups of the scope that are to get it, and those that have. */
export interface GroupFigures {
  groups: number;
  groupsSent: number;
}

export async function groupFigures(tx: Tx, broadcastId: string, scope: string[]): Promise<GroupFigures> {
  const [row] = await tx.$queryRaw<[GroupFigures]>`
    SELECT count(*)::int AS groups, count(*) FILTER (WHERE last_part.state = 'sent')::int AS "groupsSent"
    FROM chat c JOIN unit u ON u.id = c.unit_id
    CROSS JOIN LATERAL (
      SELECT m.state FROM message m WHERE m.chat_id = c.id AND m.broadcast_id = ${broadcastId}::uuid
      ORDER BY m.sequence DESC LIMIT 1
    ) AS last_part
    WHERE c.kind = 'group' AND u.path && ${scope}::uuid[]`;
  return row;
}

/** Are the people of this audience all in chapters? Then they are called so. */
export async function onlyChapters(tx: Tx, broadcastId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ only: boolean | null }]>`
    SELECT bool_and(u.kind = 'chapter') AS only FROM unit u
    WHERE u.id IN (SELECT unit_id FROM broadcast_count WHERE broadcast_id = ${broadcastId}::uuid)`;
  return row.only ?? false;
}

export interface ReadableAnnouncement extends AnnouncementRow {
  /** The person is in the audience and has not said that it was read. */
  unread: boolean;
}

/**
 * What somebody may read again: privately what was for them, and what stands in the bound groups they are in; in a group
 * only what stands there. What an officer has paused or stopped counts only where it has arrived.
 */
export async function readableAnnouncements(
  tx: Tx,
  reader: { personId: string; chat: { id: string; kind: 'private' | 'group' } },
  choice: { id?: string; most: number },
): Promise<ReadableAnnouncement[]> {
  const group = reader.chat.kind === 'group';
  return tx.$queryRaw<ReadableAnnouncement[]>`
    WITH mine AS (
      SELECT d.broadcast_id, d.read_at IS NULL AS unread, m.state FROM delivery d LEFT JOIN message m ON m.id = d.message_id
      WHERE d.person_id = ${reader.personId}::uuid
    ), standing AS (
      SELECT DISTINCT m.broadcast_id FROM message m
      WHERE m.broadcast_id IS NOT NULL AND m.state IN ('sent', 'uncertain')
        AND CASE WHEN ${group}::boolean THEN m.chat_id = ${reader.chat.id}::uuid ELSE m.chat_id IN (
          SELECT cm.chat_id FROM chat_member cm JOIN account a ON a.id = cm.account_id
          JOIN chat c ON c.id = cm.chat_id AND c.unit_id IS NOT NULL
          WHERE a.person_id = ${reader.personId}::uuid AND cm.left_at IS NULL) END
    )
    SELECT a.id, a.kind::text, a.text, a.source, a.unit_ids AS "unitIds", a.broadcast_id AS "broadcastId",
      a.created_at AS "createdAt", coalesce(mine.unread, false) AS unread
    FROM announcement a JOIN broadcast b ON b.id = a.broadcast_id
    LEFT JOIN mine ON mine.broadcast_id = b.id LEFT JOIN standing ON standing.broadcast_id = b.id
    WHERE (${choice.id ?? null}::uuid IS NULL OR a.id = ${choice.id ?? null}::uuid)
      AND (standing.broadcast_id IS NOT NULL OR (NOT ${group}::boolean AND mine.broadcast_id IS NOT NULL
        AND (b.state = 'running' OR mine.state IN ('sent', 'uncertain'))))
    ORDER BY a.id DESC LIMIT ${choice.most}`;
}

/** Whether it may go, until when quiet hours hold the rest of it back, whether its audience stands, whether it was taken back. */
export async function tapOf(tx: Tx, broadcastId: string) {
  const row = await tx.broadcast.findUniqueOrThrow({
    where: { id: broadcastId },
    select: { state: true, holdUntil: true },
  });
  const isFrozen =
    (await tx.broadcast.count({ where: { id: broadcastId, toFreeze: { equals: Prisma.DbNull } } })) === 1;
  const [{ isUndone }] = await tx.$queryRaw<[{ isUndone: boolean }]>`
    SELECT EXISTS (SELECT 1 FROM message WHERE broadcast_id = ${broadcastId}::uuid AND (removal OR reason = 'undone'))
      AND ${row.state === 'stopped'}::boolean AS "isUndone"`;
  return { ...row, isFrozen, isUndone };
}

/** The broadcast that an announcement went out with. */
export async function broadcastOf(tx: Tx, announcementId: string): Promise<string | null> {
  const row = await tx.announcement.findUnique({ where: { id: announcementId }, select: { broadcastId: true } });
  return row?.broadcastId ?? null;
}

/** The broadcast of the announcement of which a message in this chat is a part. @param externalId the platform's id of it */
export async function broadcastOfMessage(tx: Tx, chatId: string, externalId: string): Promise<string | null> {
  const row = await tx.message.findFirst({
    where: { chatId, externalId, direction: 'out', feature: 'announcements', broadcastId: { not: null } },
    select: { broadcastId: true },
  });
  return row?.broadcastId ?? null;
}

export interface ProgressRow {
  messageId: string;
  announcementId: string;
  locale: string;
  shown: unknown;
  /** For whom it is. */
  personId: string | null;
  /** How far the broadcast is now, as one word that is another one after each change. */
  pulse: string;
}

/** From now on this message is the one in its chat that shows how the announcement goes. */
export async function keepProgress(
  tx: Tx,
  row: { messageId: string; announcementId: string; locale: string; shown: Prisma.InputJsonValue; updatedAt: Date },
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM announcement_progress p USING message old, message new
    WHERE p.announcement_id = ${row.announcementId}::uuid AND old.id = p.message_id
      AND new.id = ${row.messageId}::uuid AND old.chat_id = new.chat_id`;
  await tx.announcementProgress.create({ data: row });
}

export async function noteProgress(
  tx: Tx,
  messageId: string,
  change: { shown: Prisma.InputJsonValue; updatedAt?: Date },
): Promise<void> {
  await tx.announcementProgress.update({ where: { messageId }, data: change });
}

export async function dropProgress(tx: Tx, messageId: string): Promise<void> {
  await tx.announcementProgress.deleteMany({ where: { messageId } });
}

/**
 * Progress messages whose broadcast has changed since they were last looked at, locked for this transaction. Looked at
 * are those that changed within the time of watching, and those whose broadcast still moves.
 * @param changedBefore those edited later than this are left in peace
 */
export async function changedProgress(
  tx: Tx,
  times: { changedBefore: Date; watchedSince: Date },
  announcementId: string | null = null,
): Promise<ProgressRow[]> {
  return tx.$queryRaw<ProgressRow[]>`
    WITH watched AS (
      SELECT p.message_id, b.id AS broadcast_id, b.state, b.hold_until FROM announcement_progress p
      JOIN announcement a ON a.id = p.announcement_id JOIN broadcast b ON b.id = a.broadcast_id
      JOIN message m ON m.id = p.message_id
      WHERE p.updated_at <= ${times.changedBefore} AND m.state = 'sent'
        AND (${announcementId}::uuid IS NULL OR a.id = ${announcementId}::uuid)
        AND (p.updated_at > ${times.watchedSince} OR b.state = 'freezing' OR (b.state = 'running' AND EXISTS (
          SELECT 1 FROM broadcast_total t WHERE t.broadcast_id = b.id AND t.waiting > 0)))
    ), pulse AS (
      SELECT b.broadcast_id, concat_ws(' ', b.state, b.hold_until,
        (SELECT concat_ws(' ', sum(people), sum(read)) FROM broadcast_count c WHERE c.broadcast_id = b.broadcast_id),
        (SELECT concat_ws(' ', sum(waiting), sum(sent), sum(failed), sum(uncertain), sum(skipped))
          FROM broadcast_total t WHERE t.broadcast_id = b.broadcast_id)) AS word
      FROM (SELECT DISTINCT broadcast_id, state, hold_until FROM watched) b
    )
    SELECT p.message_id AS "messageId", p.announcement_id AS "announcementId", p.locale, p.shown,
      m.person_id AS "personId", pulse.word AS pulse
    FROM announcement_progress p JOIN message m ON m.id = p.message_id
    JOIN watched w ON w.message_id = p.message_id JOIN pulse ON pulse.broadcast_id = w.broadcast_id
    WHERE p.shown ->> 'pulse' IS DISTINCT FROM pulse.word
    ORDER BY p.updated_at LIMIT 50 FOR UPDATE OF p SKIP LOCKED`;
}
