/** Takes what is queued in a chat, in order, and sends it: the row is claimed before the call, and settled after it. */
import { setTimeout as wait } from 'node:timers/promises';
import { closeChat, moveChat } from '../../directory/chats.ts';
import { quietOfUnitsSchema, quietUntil } from '../../directory/settings/quiet-hours.ts';
import { quietHoursFor } from '../../directory/units.ts';
import type { Attachment } from '../../messaging/attachment.ts';
import type { ChannelAdapter } from '../../messaging/channel.ts';
import { contentSchema, type Outgoing } from '../../messaging/outgoing.ts';
import type { Channels } from '../../messaging/registry.ts';
import { SendError, type SendFault } from '../../messaging/send-error.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Database } from '../../runtime/database/database.ts';
import type { Encryption } from '../../runtime/encryption/encryption.ts';
import type { Logger } from '../../runtime/logger.ts';
import { carryAttachments } from '../outbox/carry-attachments.ts';
import { toOutgoing } from '../outbox/fit-channel.ts';
import { openContent } from '../outbox/sealed-content.ts';
import { type Claimed, createClaims, type Head } from './claim.ts';
import { createFlow } from './flow.ts';
import type { Jobs } from './jobs.ts';
import type { OutboundMetrics } from './metrics.ts';
import type { Departure, Pace } from './pace.ts';
import { createSettle } from './settle.ts';
import { sendInto } from './topics.ts';
import { MAX_ATTEMPTS, type Verdict, verdictOn } from './verdict.ts';

/** What of a broadcast is due later than this is left to the sweep. */
const SWEPT_AFTER_MS = 60_000;

export interface Sender {
  /** Sends all that is queued in this chat and due. */
  drainChat(chatId: string): Promise<void>;
  /** The same for all of these, so many at once. */
  drainChats(chatIds: readonly string[], atOnce: number): Promise<void>;
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
  encryption: Encryption;
  metrics: OutboundMetrics;
  /** IANA zone where a unit has none of its own. */
  defaults: { zone: string };
  /** outbound/ownership.ts */
  processId: number;
}): Sender {
  const { adapter, pace, database, channels, jobs, clock, log, metrics, processId } = parts;
  const { prisma } = database;
  const account = { channel: adapter.channel, botAccount: adapter.botAccount };
  const flow = createFlow(parts);
  const rows = createSettle(database, clock);
  const { headOf, headsOf, claim } = createClaims(database, clock, processId);
  let closed = false;

  /** Chats in which a reply waits for its turn or is sent: its wake-up and its job come at nearly the same time. */
  const replyingIn = new Map<string, { again: boolean }>();
  /** Chats in which we are sending: whoever comes meanwhile leaves word here, and it is looked at again. */
  const sendingIn = new Map<string, { again: boolean }>();

  async function drainChats(chatIds: readonly string[], atOnce: number): Promise<void> {
    const left = (await headsOf(chatIds)).values();
    const runner = async () => {
      for (const head of left) {
        if (closed) return;
        await drainChat(head.chat.id, head);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, runner));
  }

  /** @param known what goes next in the chat, where that was looked up a moment ago */
  async function drainChat(chatId: string, known?: Head): Promise<void> {
    let next = known;
    while (!closed) {
      const replying = replyingIn.get(chatId);
      if (replying) {
        replying.again = true;
        return;
      }
      const head = next ?? (await headOf(chatId));
      next = undefined;
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
      if (await heldForQuiet(head, now)) continue;
      if (await heldBack(head)) continue;
      const goesOn = head.lane === 'reply' ? await replyTo(head) : await takeTurn(head);
      if (!goesOn) return;
    }
  }

  async function replyTo(head: Head): Promise<boolean> {
    const chatId = head.chat.id;
    const other = replyingIn.get(chatId);
    if (other) other.again = true;
    if (other) return false;
    const ours = { again: false };
    replyingIn.set(chatId, ours);
    try {
      return (await takeTurn(head)) || ours.again;
    } finally {
      replyingIn.delete(chatId);
    }
  }

  /** @returns as `sendNext` */
  async function takeTurn(head: Head): Promise<boolean> {
    await pace.chatTurn(head.chat);
    // It waits unclaimed: what a dying process has claimed becomes uncertain.
    const departure = await pace.take(head.lane);
    try {
      if (!(await flow.isOpen())) return true;
      // Those before it may have used up what may be sent.
      return (await heldBack(head)) || (await sendNext(head, departure));
    } finally {
      departure.unused();
    }
  }

  /** @returns whether there may be more to send in the chat, of which nobody else takes care */
  async function sendNext(head: Head, departure: Departure): Promise<boolean> {
    const chatId = head.chat.id;
    const other = sendingIn.get(chatId);
    if (other) other.again = true;
    if (other || closed) return false;
    const ours = { again: false };
    sendingIn.set(chatId, ours);
    try {
      const message = await claim({ id: head.id, lane: head.lane, chatId });
      if (message === 'busy') return false;
      if (message === 'changed') return true;
      const arrived = await deliver(head.chat, message, departure);
      return !arrived || message.more || ours.again;
    } finally {
      sendingIn.delete(chatId);
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

  /**
   * In the quiet hours of its unit nothing leaves but replies and alerts. Where all units of a broadcast have the same, the
   * whole of it waits; else this message. The sweep wakes both. What was sent before may be changed or deleted at any hour.
   */
  async function heldForQuiet(head: Head, now: Date): Promise<boolean> {
    if (head.wasSent || head.lane === 'reply' || head.lane === 'alert') return false;
    const quiet = quietOfUnitsSchema.nullable().parse(head.quiet);
    if (head.broadcastId && !quiet) return false;
    const isSame = quiet !== null && Object.keys(quiet.others).length === 0;
    const until = quietUntil(isSame ? quiet : await quietHoursFor(prisma, head.id, parts.defaults.zone), now);
    if (!until) return false;
    if (isSame && head.broadcastId)
      await prisma.broadcast.update({ where: { id: head.broadcastId }, data: { holdUntil: until } });
    else await prisma.message.updateMany({ where: { id: head.id, state: 'queued' }, data: { dueAt: until } });
    return true;
  }

  /** @returns whether it arrived, and that is noted */
  async function deliver(chat: Head['chat'], message: Claimed, departure: Departure): Promise<boolean> {
    const began = performance.now();
    let externalId = message.externalId;
    /** Of the platform; before that a fault is our own and says nothing about it. */
    let asked = false;
    try {
      if (message.removal) {
        asked = true;
        await remove(chat, message).finally(departure.answered);
        flow.took();
        return true;
      }
      const content = contentSchema.parse(openContent(parts.encryption, message));
      if (content.reaction !== undefined) {
        asked = true;
        await react(chat, message, content.reaction).finally(departure.answered);
        flow.took();
        return true;
      }
      const attachments = await attachmentsFor(message, content.attachments);
      const outgoing = toOutgoing({ ...message, content: { ...content, attachments } }, adapter.abilities);
      departure.leaves();
      asked = true;
      if (externalId === null) {
        const send = (message: Outgoing) => adapter.send(chat, message);
        externalId = (await sendInto({ prisma, encryption: parts.encryption }, chat, outgoing, send)).messageId;
      } else if (adapter.abilities.edits || content.card) await adapter.edit(chat, externalId, outgoing);
      departure.answered();
    } catch (error) {
      const fault: SendFault = error instanceof SendError ? error.fault : { kind: 'uncertain' };
      const failure = flow.fault(message.id, fault, asked);
      departure.answered();
      const reason = error instanceof Error ? error.message : String(error);
      const name = `${adapter.channel}:${adapter.botAccount}`;
      log.warn({ message: message.id, account: name, fault: fault.kind, reason }, 'a message was not sent');
      metrics.fault(adapter, message.lane, fault.kind);
      await settleFault(chat, message, fault, verdictOn(message, fault, failure), reason);
      return false;
    }
    flow.took();
    metrics.sent(adapter, message.lane, (performance.now() - began) / 1000);
    await noteSent(message, chat.id, externalId);
    return true;
  }

  /** It arrived: that must not be forgotten because the database is away just now. */
  async function noteSent(message: Claimed, chatId: string, externalId: string): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await rows.sent({ id: message.id, version: message.version, chatId, externalId });
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
      return await carryAttachments(attachments, adapter, channels, {
        tx: database.prisma,
        encryption: parts.encryption,
      });
    } catch (error) {
      if (message.attempts < MAX_ATTEMPTS) throw error;
      log.error({ message: message.id, reason: String(error) }, 'sent without its attachments');
      return [];
    }
  }

  async function settleFault(chat: Head['chat'], message: Claimed, fault: SendFault, verdict: Verdict, reason: string) {
    if (verdict.next === 'stays') return rows.settle(message.id, 'sent', `not deleted: ${reason}`);
    if (verdict.next === 'failed' && verdict.closes) await closeChat(prisma, chat.id, reason, clock.now());
    if (verdict.next !== 'again') return rows.settle(message.id, verdict.next, reason);
    await rows.requeue(message.id, verdict.afterMs, verdict.counts ? 0 : -1, verdict.reason);
    if (fault.kind !== 'moved') return;
    await prisma.$transaction((tx) => moveChat(tx, chat.id, fault.to));
    chat.externalId = fault.to;
  }

  return {
    drainChat: (chatId) => drainChat(chatId),
    drainChats,
    close() {
      closed = true;
      pace.close();
    },
  };
}
