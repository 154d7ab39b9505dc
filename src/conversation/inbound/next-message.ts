/** The message of a chat whose turn it is, with all that is asked of every message: one statement, which also locks the chat. */
import { accessOf, type Held, heldBy } from '../../directory/access.ts';
import { type ChatRef, chatColumns } from '../../directory/chats.ts';
import type { AccountRef, PersonRef } from '../../directory/people.ts';
import type { UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import { Prisma } from '../../runtime/database/database.ts';
import { type DialogRow, dialogsOf } from '../dialogs/dialog-store.ts';
import { type Shown, shownSince } from '../dialogs/open-choices.ts';
import type { Received, Who } from '../turn.ts';
import type { Part } from './albums.ts';
import { unpack } from './receive.ts';
import { ALBUM } from './settled.ts';

export interface Next {
  message: Received;
  who: Who;
  /** Tries that were counted: those after it was left, and the one that begins. */
  attempts: number;
  /** The first of this day of theirs that is kept. */
  unseen: boolean;
  /** Another waits behind it. */
  more: boolean;
  /** Handled together with it: the other parts of its album, or presses of the same button that came before it was acted upon. */
  beside: Part[];
}

type Row = ChatRef &
  Omit<PersonRef, 'id'> &
  Pick<AccountRef, 'name'> &
  Received & {
    messageId: string | null;
    chatId: string;
    content: unknown;
    attempts: number;
    more: boolean;
    unseen: boolean;
    writerId: string;
    writerExternalId: string;
    personId: string;
    noticeVersion: number;
    held: Held[] | null;
    dialogs: DialogRow[] | null;
    prompt: Shown | null;
    shown: Shown[] | null;
    lastFeatures: (string | null)[];
  };

/** The last of an account that are looked through for a flood. */
const LOOK_BACK = 60;
/** Of our messages, by which it is told whether one answer follows another. */
const LAST_OF_US = 4;

/**
 * Takes the oldest message that nobody has acted on, and locks its chat, so that no other process takes the next one.
 * Whoever had to wait for the lock has read what was there before: the message is then settled already, and is looked for anew.
 */
export async function nextMessage(work: UnitOfWork, chatId: string): Promise<Next | undefined> {
  for (;;) {
    const [row] = await work.tx.$queryRaw<Row[]>(statement(work, chatId));
    if (!row) return undefined;
    if (row.messageId !== null) return nextOf(work, row);
  }
}

function nextOf(work: UnitOfWork, row: Row): Next {
  const { encryption } = work;
  const { messageId, content, sequence, arrived, earlier, attempts, more } = row;
  const { chatId, channel, botAccount, externalId, kind, title, unitId, accountId, closedAt, topic } = row;
  const { writerId, writerExternalId, name, personId, fullName, phoneSealed, locale, mutedAt, birthYear, sex } = row;
  const incoming = unpack(encryption, { id: messageId ?? '', content });
  // Answers go to the topic of a forum in which the message stands.
  const chat = {
    id: chatId,
    channel,
    botAccount,
    externalId,
    kind,
    title,
    unitId,
    accountId,
    closedAt,
    topic,
    here: incoming.topic,
  };
  const who: Who = {
    incoming,
    person: { id: personId, fullName, phoneSealed, locale, mutedAt, birthYear, sex },
    account: { id: writerId, channel, botAccount, externalId: writerExternalId, name, personId },
    chat,
    noticeVersion: row.noticeVersion,
    access: accessOf(row.held ?? []),
    dialogs: dialogsOf(work, { chatId, accountId: writerId }, row.dialogs ?? []),
    shown: row.shown ?? [],
    prompt: row.prompt ?? undefined,
    lastFeatures: row.lastFeatures,
  };
  const message = { id: messageId ?? '', sequence, arrived, earlier };
  return { message, who, attempts, unseen: row.unseen, more, beside: [] };
}

const statement = (work: UnitOfWork, chatId: string) => Prisma.sql`-- prepared
  WITH next AS MATERIALIZED (
    SELECT id FROM message WHERE chat_id = ${chatId}::uuid AND direction = 'in' AND state = 'received' ORDER BY sequence, id LIMIT 1
  ), held AS MATERIALIZED (
    -- Both rows: of the message it is seen again, once the lock is ours, whether it still waits.
    SELECT m.id AS "messageId", m.content, m.attempts, m.sequence, m.claimed_at AS arrived, m.account_id AS "writerId", m.reply_to,
      ${chatColumns}
    FROM next JOIN message m ON m.id = next.id JOIN chat c ON c.id = m.chat_id
    WHERE m.state = 'received' FOR NO KEY UPDATE OF c, m
  )
  SELECT held.*, held.id AS "chatId", a.external_id AS "writerExternalId", a.name, p.id AS "personId", p.full_name AS "fullName",
    p.phone_sealed AS "phoneSealed", p.locale, p.muted_at AS "mutedAt",
    p.birth_year AS "birthYear", p.sex, a.last_seen_at < (${work.now}::timestamptz AT TIME ZONE 'UTC')::date AS unseen,
    (SELECT coalesce(max(version), 0) FROM consent WHERE person_id = p.id) AS "noticeVersion",
    EXISTS (SELECT 1 FROM message o WHERE o.chat_id = held.id AND o.direction = 'in' AND o.state = 'received'
      AND o.id <> held."messageId") AS more,
    (SELECT json_agg(one) FROM (${heldBy(Prisma.sql`p.id`, work.now)}) AS one) AS held,
    (SELECT count(*)::int FROM (
        SELECT chat_id, sequence, claimed_at, reason FROM message WHERE account_id = held."writerId" AND id < held."messageId"
        ORDER BY id DESC LIMIT ${LOOK_BACK}) AS e
      WHERE e.chat_id = held.id AND e.sequence < held.sequence AND e.reason IS DISTINCT FROM ${ALBUM}
        AND e.claimed_at > held.arrived - interval '1 minute' AND e.claimed_at <= held.arrived) AS earlier,
    (SELECT json_agg(json_build_object('slot', d.slot, 'feature', d.feature, 'name', d.name, 'data', d.data, 'promptId', d.prompt_id,
        'level', d.level, 'startedAt', d.started_at, 'expiresAt', d.expires_at))
      FROM dialog d WHERE d.chat_id = held.id AND d.account_id = held."writerId" AND d.expires_at > ${work.now}::timestamptz) AS dialogs,
    (SELECT json_build_object('id', o.id, 'broadcastId', o.broadcast_id, 'content', o.content, 'untraced', o.untraced)
      FROM dialog d JOIN message o ON o.id = d.prompt_id
      WHERE d.chat_id = held.id AND d.account_id = held."writerId" AND d.slot = 'open') AS prompt,
    (SELECT json_agg(one) FROM (
      SELECT o.id, o.broadcast_id AS "broadcastId", o.content, o.untraced FROM message o
      WHERE o.chat_id = held.id AND o.direction = 'out' AND o.state <> 'failed' AND o.has_choices
        AND o.at > ${shownSince(work.now)}::timestamptz
        AND CASE WHEN held.reply_to IS NULL THEN held.kind = 'private' ELSE o.external_id = held.reply_to END
      ORDER BY o.id DESC LIMIT 5) AS one) AS shown,
    ARRAY(SELECT o.feature FROM message o WHERE o.chat_id = held.id AND o.direction = 'out'
      ORDER BY o.id DESC LIMIT ${LAST_OF_US}) AS "lastFeatures"
  FROM next LEFT JOIN held ON true LEFT JOIN account a ON a.id = held."writerId" LEFT JOIN person p ON p.id = a.person_id`;
