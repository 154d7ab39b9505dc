/** What goes next in a chat, and making it ours: no message is sent but by who has claimed it. */

import { batched } from '../../runtime/batched.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Database } from '../../runtime/database/database.ts';
import { inOrder } from '../../runtime/in-order.ts';
import type { Lane } from '../outbox/outbox.ts';

export interface Head {
  id: string;
  lane: Lane;
  dueAt: Date | null;
  muted: boolean;
  broadcastId: string | null;
  quiet: unknown;
  /** It is to be changed or deleted on the channel. */
  wasSent: boolean;
  chat: { id: string; externalId: string; kind: 'private' | 'group'; closedFor: string | null; topic: string | null };
}

export interface Claimed {
  id: string;
  lane: Lane;
  broadcastId: string | null;
  content: unknown;
  replyTo: string | null;
  externalId: string | null;
  /** Sent before, and now to be deleted on the channel. */
  removal: boolean;
  version: number;
  attempts: number;
  /** Why it was not sent before, where that counts (REFUSED_ONCE). */
  reason: string | null;
  /** Another waited in the chat when this one was claimed. */
  more: boolean;
}

/** It was changed since it was looked at, or another process is sending in the chat. */
export type NotClaimed = 'changed' | 'busy';

interface Wanted {
  id: string;
  lane: Lane;
  chatId: string;
}

/** SQL, of the message `m`: the person wants nothing but answers and alerts. */
const isMuted = `(m.lane IN ('reminder', 'broadcast') AND NOT m.removal
  AND EXISTS (SELECT 1 FROM person p WHERE p.id = m.person_id AND p.muted_at IS NOT NULL))`;

/**
 * Where a claim or a settling is further ahead than this, the clock has been set back since, and whatever the row says of when
 * no longer counts: the next try of a message would else wait for as long as the clock was set back.
 */
export const AHEAD_MS = 60_000;

/** @param processId outbound/ownership.ts */
export function createClaims(database: Database, clock: Clock, processId: number) {
  /** The message of each chat that goes next: the first lane first, in each lane the oldest. Paused broadcasts are passed over. */
  async function headsOf(chatIds: readonly string[]): Promise<Head[]> {
    const now = clock.now();
    const { rows } = await database.pool.query<Omit<Head, 'chat'> & Omit<Head['chat'], 'id'> & { chatId: string }>({
      name: 'heads of chats',
      text: `
        SELECT c.id AS "chatId", c.external_id AS "externalId", c.kind, c.closed_for AS "closedFor", c.topic, head.*
        FROM unnest($1::uuid[]) WITH ORDINALITY AS asked(id, place) JOIN chat c ON c.id = asked.id
        CROSS JOIN LATERAL (
          SELECT m.id, m.lane, CASE WHEN m.claimed_at > $3 THEN NULL ELSE m.due_at END AS "dueAt", b.quiet, m.broadcast_id AS "broadcastId", ${isMuted} AS muted,
            m.external_id IS NOT NULL OR m.removal AS "wasSent"
          FROM message m LEFT JOIN broadcast b ON b.id = m.broadcast_id
          WHERE m.chat_id = c.id AND m.state = 'queued' AND m.direction = 'out'
            AND (b.id IS NULL OR m.removal OR (b.state = 'running' AND (b.hold_until IS NULL OR b.hold_until <= $2)))
          ORDER BY m.lane, m.sequence LIMIT 1
        ) head ORDER BY asked.place`,
      values: [chatIds, now, new Date(now.getTime() + AHEAD_MS)],
    });
    return rows.map(({ chatId, externalId, kind, closedFor, topic, ...head }) => {
      return { ...head, chat: { id: chatId, externalId, kind, closedFor, topic } };
    });
  }

  /** A unique index allows one `sending` message in a chat; the sender that holds it looks for the next when it is done. */
  async function write(wanted: readonly Wanted[], waitForDisk: boolean): Promise<Claimed[]> {
    const { rows } = await database.pool.query<Claimed>({
      name: waitForDisk ? 'claim messages' : 'claim replies',
      text: `
        UPDATE message m SET state = 'sending', claimed_at = $3, claimed_by = $4, attempts = attempts + 1
        FROM unnest($1::uuid[], $2::uuid[]) AS wanted(id, chat_id)
        WHERE m.id = wanted.id AND m.state = 'queued' AND m.chat_id = wanted.chat_id AND NOT ${isMuted}
          AND (m.broadcast_id IS NULL OR m.removal
            OR EXISTS (SELECT 1 FROM broadcast b WHERE b.id = m.broadcast_id AND b.state = 'running'))
          ${waitForDisk ? '' : `AND set_config('synchronous_commit', 'off', true) IS NOT NULL`}
        RETURNING m.id, m.lane, m.broadcast_id AS "broadcastId", m.content, m.removal, m.reply_to AS "replyTo", m.external_id AS "externalId", m.version,
          m.attempts, m.reason, EXISTS (SELECT 1 FROM message o WHERE o.chat_id = m.chat_id AND o.state = 'queued' AND o.id <> m.id) AS more`,
      values: [wanted.map(({ id }) => id), wanted.map(({ chatId }) => chatId), clock.now(), processId],
    });
    return rows;
  }

  async function writeOne(wanted: Wanted): Promise<Claimed | NotClaimed> {
    try {
      return (await write([wanted], wanted.lane !== 'reply'))[0] ?? 'changed';
    } catch (error) {
      if (isBusy(error)) return 'busy';
      throw error;
    }
  }

  const claimAll = (waitForDisk: boolean) =>
    batched(async (wanted: Wanted[]): Promise<(Claimed | NotClaimed)[]> => {
      try {
        const rows = new Map((await write(wanted, waitForDisk)).map((row) => [row.id, row]));
        return wanted.map(({ id }) => rows.get(id) ?? 'changed');
      } catch (error) {
        // One of them keeps all from being claimed: which one is found out one by one.
        if (isBusy(error)) return inOrder(wanted, writeOne);
        throw error;
      }
    });
  const claimReply = claimAll(false);
  const claimBulk = claimAll(true);

  /** A reply may be repeated once, so its claim waits neither for a broadcast's nor for the disk: only a crash of PostgreSQL forgets it. */
  const claim = (wanted: Wanted) => (wanted.lane === 'reply' ? claimReply(wanted) : claimBulk(wanted));

  /** As `headsOf`, of one chat: of all that are asked for at once in one statement. */
  const headOf = batched(async (chatIds: string[]): Promise<(Head | undefined)[]> => {
    const heads = new Map((await headsOf(chatIds)).map((head) => [head.chat.id, head]));
    return chatIds.map((id) => heads.get(id));
  });

  return { headOf, headsOf, claim };
}

function isBusy(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'message_one_sending_per_chat';
}
