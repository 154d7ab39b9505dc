/** All that one bot account sends. Runs in the process that owns the account. */
import type { ChannelAdapter } from '../../messaging/channel.ts';
import type { Channels } from '../../messaging/registry.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Database } from '../../runtime/database/database.ts';
import type { Encryption } from '../../runtime/encryption/encryption.ts';
import type { Logger } from '../../runtime/logger.ts';
import type { QueueBackend } from '../../runtime/queue/queue-backend.ts';
import { handOver } from './hand-over.ts';
import { type BulkJob, bulkQueueOf, type ChatJob, chatQueueOf, type Jobs } from './jobs.ts';
import type { OutboundMetrics } from './metrics.ts';
import { createPace, type PaceState } from './pace.ts';
import { createSender } from './send-message.ts';
import { sweepAccount } from './sweep.ts';

/** Chats served at once for replies, and for a broadcast; the pace is held elsewhere. */
const REPLY_CONCURRENCY = 50;
const BULK_CONCURRENCY = 10;
/** How soon a chat that could not be served is tried again. */
const AGAIN_MS = 1000;
/** Two batches at once, so that the next is under way when the last of one is waited for. */
const BATCHES = 2;

export interface AccountSender {
  pace(): PaceState;
  /** Somebody has written to the account and will be answered in a moment. */
  expectReply(): void;
  /** Something was queued in this chat by our own process. @returns false: not by this way, it needs a job */
  wake(chatId: string): boolean;
  /** Finds what was left lying. @returns how many messages and broadcasts */
  sweep(): Promise<number>;
  /** Takes no new work; resolves when what is on its way is settled. */
  stop(): Promise<void>;
}

export interface SenderParts {
  backend: QueueBackend;
  database: Database;
  channels: Channels;
  jobs: Jobs;
  clock: Clock;
  log: Logger;
  encryption: Encryption;
  metrics: OutboundMetrics;
  defaults: { zone: string };
}

/** @param processId of the ownership under which the account is ours */
export async function startAccountSender(
  adapter: ChannelAdapter,
  parts: SenderParts,
  processId: number,
): Promise<AccountSender> {
  const { backend } = parts;
  const account = { channel: adapter.channel, botAccount: adapter.botAccount };
  const pace = createPace(adapter.abilities.pace, Math.random, true);
  const sender = createSender({ ...parts, adapter, pace, processId });
  let stopping = false;
  // Replies have a queue of their own: no broadcast can take their places.
  const chats = backend.worker<ChatJob>(chatQueueOf(account), REPLY_CONCURRENCY, ({ chatId }) =>
    sender.drainChat(chatId),
  );
  const bulk = backend.worker<BulkJob>(bulkQueueOf(account), BATCHES, async ({ chatIds, next }) => {
    await sender.drainChats(chatIds, BULK_CONCURRENCY);
    if (next && !stopping) await parts.jobs.wakeNext(account, next);
  });
  const woken = new Set<Promise<void>>();
  // What the owner before us left is taken up at once.
  await sweepAccount({ ...parts, account, leftAfterMs: 0 });
  return {
    pace: pace.state,
    expectReply: pace.expectReply,
    wake(chatId) {
      if (stopping || woken.size >= REPLY_CONCURRENCY) return false;
      const done = sender
        .drainChat(chatId)
        .catch((error) => {
          parts.log.warn({ problem: String(error) }, 'a chat could not be served; a job comes back to it');
          return parts.jobs.wakeChatLater(account, chatId, AGAIN_MS);
        })
        .catch((error) => parts.log.warn({ problem: String(error) }, 'nor by a job; the sweep comes back to it'))
        .finally(() => woken.delete(done));
      woken.add(done);
      return true;
    },
    async sweep() {
      await handOver({ ...parts, adapter });
      return sweepAccount({ ...parts, account });
    },
    async stop() {
      stopping = true;
      sender.close();
      await Promise.all([chats.close(), bulk.close(), ...woken]);
    },
  };
}
