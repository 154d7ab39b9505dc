/** Takes what is queued in a chat, in order, and sends it: the row is claimed before the call, and settled after it. */
import { setTimeout as wait } from 'node:timers/promises';
import { closeChat, moveChat } from '../directory/chats.ts';
import { quietHoursSchema, quietUntil } from '../directory/quiet-hours.ts';
import type { Attachment } from '../messaging/attachment.ts';
import type { ChannelAdapter } from '../messaging/channel.ts';
import { contentSchema } from '../messaging/outgoing.ts';
import type { Channels } from '../messaging/registry.ts';
import { SendError, type SendFault } from '../messaging/send-error.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Database } from '../runtime/database.ts';
import type { Logger } from '../runtime/logger.ts';
import { carryAttachments } from './carry-attachments.ts';
import { toOutgoing } from './fit-channel.ts';
import type { Jobs } from './jobs.ts';
import type { OutboundMetrics } from './metrics.ts';
import type { Lane } from './outbox.ts';
import type { Departure, Pace } from './pace.ts';
import { createSettle } from './settle.ts';

/** After so many refusals that are about the message alone it is given up. */
const MAX_ATTEMPTS = 6;
/** How long an account that was stopped is left alone. */
const ACCOUNT_OFF_MS = 60_000;
/** What of a broadcast is due later than this is left to the sweep. */
const SWEPT_AFTER_MS = 60_000;

interface Head {
  id: string;
  lane: Lane;
  dueAt: Date | null;
  muted: boolean;
  broadcastId: string | null;
  quiet: unknown;
  chat: { id: string; externalId: string; kind: 'private' | 'group'; closedFor: string | null };
}

interface Claimed {
  id: string;
  lane: Lane;
  content: unknown;
  replyTo: string | null;
  externalId: string | null;
  /** Sent before, and now to be deleted on the channel. */
  removal: boolean;
  version: number;
  attempts: number;
}

export interface Sender {
  /** Sends all that is queued in this chat and due. */
  drainChat(chatId: string): Promise<void>;
  /** What is claimed is sent and settled, nothing more is claimed. */
  close(): void;
}

export function createSender(parts: {
  adapter: ChannelAdapter;
  pace: Pace;
  database: Database;
  channels: Channels;
  jobs: Jobs;
  clock: Clock;
  log: Logger;
  metrics: OutboundMetrics;
  /** outbound/ownership.ts */
  processId: number;
}): Sender {
  const { adapter, pace, database, channels, jobs, clock, log, metrics, processId } = parts;
  const { prisma } = database;
  const account = { channel: adapter.channel, botAccount: adapter.botAccount };
  const rows = createSettle(database, clock);
  let closed = false;

  async function drainChat(chatId: string): Promise<void> {
    while (!closed) {
      const head = await headOf(chatId);
      if (!head) return;
      const now = clock.now();
      if (head.dueAt && head.dueAt > now) {
        const waitMs = head.dueAt.getTime() - now.getTime();
        // A broadcast's is found by the sweep: as jobs of their chats a thousand would keep the replies' workers busy.
        if (!head.broadcastId || waitMs < SWEPT_AFTER_MS) await jobs.wakeChatLater(account, chatId, waitMs);
        return;
      }
      if (head.muted || head.chat.closedFor) {
        await rows.settle(head.id, head.muted ? 'skipped' : 'failed', head.muted ? 'muted' : head.chat.closedFor);
        continue;
      }
      if (await heldForQuiet(head, now)) return;
      if (await heldBack(head)) continue;
      await pace.chatTurn(head.chat);
      // It waits unclaimed: what a dying process has claimed becomes uncertain.
      const departure = await pace.take(head.lane);
      try {
        // Those before it may have used up what may be sent.
        if (await heldBack(head)) continue;
        const message = closed ? undefined : await claim(head.id, chatId);
        if (!message) return;
        await deliver(head.chat, message, departure);
      } finally {
        departure.unused();
      }
    }
  }

  /** Where the account's own rules keep it back it waits, untried. */
  async function heldBack({ id, chat, lane }: Head): Promise<boolean> {
    const heldMs = adapter.holds?.(chat, lane) ?? 0;
    if (heldMs <= 0) return false;
    const dueAt = new Date(clock.now().getTime() + heldMs);
    await prisma.message.updateMany({ where: { id, state: 'queued' }, data: { dueAt } });
    return true;
  }

  /** Quiet hours have begun: the whole broadcast waits for their end, when the sweep wakes it. */
  async function heldForQuiet(head: Head, now: Date): Promise<boolean> {
    const hours = head.broadcastId ? quietHoursSchema.nullable().parse(head.quiet) : null;
    const until = hours && quietUntil(hours, now);
    if (!until || !head.broadcastId) return false;
    await prisma.broadcast.update({ where: { id: head.broadcastId }, data: { holdUntil: until } });
    return true;
  }

  /** The message of the chat that goes next: the first lane first, in each lane the oldest. Paused broadcasts are passed over. */
  async function headOf(chatId: string): Promise<Head | undefined> {
    const [row] = await prisma.$queryRaw<
      {
        id: string;
        lane: Lane;
        dueAt: Date | null;
        muted: boolean;
        externalId: string;
        kind: 'private' | 'group';
        closedFor: string | null;
        quiet: unknown;
        broadcastId: string | null;
      }[]
    >`
      SELECT m.id, m.lane::text, m.due_at AS "dueAt", m.lane IN ('reminder', 'broadcast') AND p.muted_at IS NOT NULL AND NOT m.removal AS muted,
        c.external_id AS "externalId", c.kind::text, c.closed_for AS "closedFor", b.quiet, m.broadcast_id AS "broadcastId"
      FROM message m JOIN chat c ON c.id = m.chat_id
      LEFT JOIN person p ON p.id = m.person_id LEFT JOIN broadcast b ON b.id = m.broadcast_id
      WHERE m.chat_id = ${chatId}::uuid AND m.state = 'queued' AND m.direction = 'out'
        AND (b.id IS NULL OR m.removal OR (b.state = 'running' AND (b.hold_until IS NULL OR b.hold_until <= ${clock.now()})))
      ORDER BY m.lane, m.sequence LIMIT 1`;
    return row && { ...row, muted: row.muted ?? false, chat: { ...row, id: chatId } };
  }

  /** @returns undefined when it is no longer to be sent, or another sender is at work in the chat and will come to it */
  async function claim(messageId: string, chatId: string): Promise<Claimed | undefined> {
    // A unique index allows one `sending` message in a chat; the sender that holds it looks for the next when it is done.
    const claimed = await database.pool
      .query<Claimed>(
        `UPDATE message SET state = 'sending', claimed_at = $2, claimed_by = $3, attempts = attempts + 1
         WHERE id = $1 AND state = 'queued' AND chat_id = $4
           AND (broadcast_id IS NULL OR removal
             OR EXISTS (SELECT 1 FROM broadcast b WHERE b.id = broadcast_id AND b.state = 'running'))
         RETURNING id, lane, content, removal, reply_to AS "replyTo", external_id AS "externalId", version, attempts`,
        [messageId, clock.now(), processId, chatId],
      )
      .catch((error: { code?: string; constraint?: string }) => {
        if (error.code === '23505' && error.constraint === 'message_one_sending_per_chat') return { rows: [] };
        throw error;
      });
    return claimed.rows[0];
  }

  async function deliver(chat: Head['chat'], message: Claimed, departure: Departure): Promise<void> {
    const began = performance.now();
    let externalId = message.externalId;
    try {
      if (message.removal) return await remove(chat, message).finally(departure.answered);
      const content = contentSchema.parse(message.content);
      if (content.reaction !== undefined)
        return await react(chat, message, content.reaction).finally(departure.answered);
      const attachments = await attachmentsFor(message, content.attachments);
      const outgoing = toOutgoing({ ...message, content: { ...content, attachments } }, adapter.abilities);
      if (externalId === null) externalId = (await adapter.send(chat, outgoing)).messageId;
      else if (adapter.abilities.edits || content.card) await adapter.edit(chat, externalId, outgoing);
      departure.answered();
    } catch (error) {
      departure.answered();
      const fault: SendFault = error instanceof SendError ? error.fault : { kind: 'uncertain' };
      const reason = error instanceof Error ? error.message : String(error);
      log.warn(
        { message: message.id, account: `${adapter.channel}:${adapter.botAccount}`, fault: fault.kind, reason },
        'a message was not sent',
      );
      metrics.fault(adapter, message.lane, fault.kind);
      return settleFault(chat, message, fault, reason);
    }
    metrics.sent(adapter, message.lane, (performance.now() - began) / 1000);
    await noteSent(message, chat.id, externalId);
  }

  /** It arrived: that must not be forgotten because the database is away just now. */
  async function noteSent(message: Claimed, chatId: string, externalId: string): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await rows.sent(message, chatId, externalId);
      } catch (error) {
        if (closed && tries >= 10) throw error;
        log.warn(
          { message: message.id, problem: String(error) },
          'a message was sent but could not be noted; trying again',
        );
        await wait(Math.min(5000, 100 * 2 ** tries));
      }
    }
  }

  async function remove(chat: Head['chat'], message: Claimed): Promise<void> {
    if (message.externalId !== null) await adapter.remove?.(chat, message.externalId);
    await rows.settle(message.id, 'skipped', 'undone');
  }

  async function react(chat: Head['chat'], message: Claimed, emoji: string): Promise<void> {
    if (message.replyTo !== null) await adapter.react?.(chat, message.replyTo, emoji);
    await rows.settle(message.id, 'sent', null);
  }

  /** The words must not be lost with a picture: at the last attempt they go without what cannot be fetched. */
  async function attachmentsFor(message: Claimed, attachments: Attachment[]): Promise<Attachment[]> {
    try {
      return await carryAttachments(attachments, adapter, channels, database);
    } catch (error) {
      if (message.attempts < MAX_ATTEMPTS) throw error;
      log.error({ message: message.id, reason: String(error) }, 'sent without its attachments');
      return [];
    }
  }

  async function settleFault(chat: Head['chat'], message: Claimed, fault: SendFault, reason: string): Promise<void> {
    if (message.removal && fault.kind !== 'retry') return rows.settle(message.id, 'sent', `not deleted: ${reason}`);
    switch (fault.kind) {
      case 'retry': {
        // A refusal of the whole account, or by its own rules, says nothing about this message: it does not count.
        const counts = fault.scope === 'message' && !fault.untried;
        if (fault.scope === 'account') pace.pause(fault.afterMs, fault.tooFast ?? false);
        if (counts && message.attempts >= MAX_ATTEMPTS) return rows.settle(message.id, 'failed', reason);
        const backOff = counts ? Math.max(fault.afterMs, 500 * 2 ** (message.attempts - 1)) : fault.afterMs;
        return rows.requeue(message.id, backOff, counts ? 0 : -1);
      }
      case 'gone':
        await closeChat(prisma, chat.id, reason, clock.now());
        return rows.settle(message.id, 'failed', reason);
      case 'moved':
        await rows.requeue(message.id, 0, 0);
        if (message.attempts >= MAX_ATTEMPTS) return rows.settle(message.id, 'failed', reason);
        await prisma.$transaction((tx) => moveChat(tx, chat.id, fault.to));
        chat.externalId = fault.to;
        return;
      case 'account-stopped':
        pace.pause(ACCOUNT_OFF_MS, false);
        return rows.requeue(message.id, ACCOUNT_OFF_MS, -1);
      case 'uncertain':
        // No channel can be asked whether it arrived. A reply may come twice; an edit may always be made again.
        if ((message.lane === 'reply' || message.externalId) && message.attempts < 2)
          return rows.requeue(message.id, 1000, 0);
        return rows.settle(message.id, 'uncertain', reason);
      case 'rejected':
        return rows.settle(message.id, 'failed', reason);
    }
  }

  return {
    drainChat,
    close() {
      closed = true;
      pace.close();
    },
  };
}
