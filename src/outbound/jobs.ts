/** The jobs that wake senders, in queues of their own for each bot account. They carry ids only: losing them loses nothing. */
import { createHash } from 'node:crypto';
import type { Database } from '../runtime/database.ts';
import type { JobQueue, QueueBackend } from '../runtime/queue-backend.ts';
import { type AccountAddress, accountKey } from './account.ts';
import type { Wakes } from './outbox.ts';

/** Names of an account's queues: for what is said in one chat, and for what goes to many. */
export const chatQueueOf = (account: AccountAddress) => `chat-${accountKey(account)}`;
export const bulkQueueOf = (account: AccountAddress) => `bulk-${accountKey(account)}`;

/** "Something is to be sent in this chat." */
export interface ChatJob {
  chatId: string;
}

/** "Something of a broadcast is to be sent in these chats." */
export interface BulkJob {
  chatIds: string[];
}

/** A hundred messages are about four seconds of work on Telegram: short enough to pause or hand over. */
const BATCH = 100;
/** Sends as small as this go with the replies and need no batch. */
const SMALL = 10;
/** BullMQ takes lower first; a job without priority would go before all of them. */
const bulkPriority = { reply: 1, alert: 1, reminder: 2, broadcast: 3 } as const;

export interface Jobs {
  /** To be called after the commit. Failing is no loss: the sweep finds the rows. */
  wake(wakes: Pick<Wakes, 'chats' | 'broadcasts'>): Promise<void>;
  wakeChatLater(account: AccountAddress, chatId: string, delayMs: number): Promise<void>;
  close(): Promise<void>;
}

export function createJobs(backend: QueueBackend, database: Database): Jobs {
  const queues = new Map<string, JobQueue<unknown>>();
  let count = 0;

  function queue<D>(name: string): JobQueue<D> {
    const known = queues.get(name) ?? backend.queue<unknown>(name);
    queues.set(name, known);
    return known as JobQueue<D>;
  }

  async function wakeChat(account: AccountAddress, chatId: string, delayMs?: number): Promise<void> {
    // A job that is running may have looked just before the new row was there: every wake-up is a job of its own.
    const id = `${chatId}-${process.pid}-${Date.now()}-${count++}`;
    await queue<ChatJob>(chatQueueOf(account)).add([{ id, data: { chatId }, delayMs }]);
  }

  async function wakeBroadcast(broadcastId: string): Promise<void> {
    const accounts = await database.prisma.message.findMany({
      where: { broadcastId, state: 'queued' },
      select: { channel: true, botAccount: true },
      distinct: ['channel', 'botAccount'],
    });
    for (const account of accounts) await wakeBulk(broadcastId, account);
  }

  async function wakeBulk(broadcastId: string, account: AccountAddress): Promise<void> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (let first = true; ; first = false) {
      const rows = await database.prisma.message.findMany({
        where: { broadcastId, ...account, state: 'queued', id: { gt: after } },
        select: { id: true, chatId: true, lane: true },
        orderBy: { id: 'asc' },
        take: BATCH,
      });
      const last = rows.at(-1);
      if (!last) return;
      const chatIds = [...new Set(rows.map((row) => row.chatId))];
      if (first && rows.length <= SMALL) {
        for (const chatId of chatIds) await wakeChat(account, chatId);
        return;
      }
      after = last.id;
      // The same batch woken twice is one job.
      const id = `${broadcastId}-${createHash('sha1')
        .update(rows.map((row) => row.id).join())
        .digest('hex')}`;
      const priority = bulkPriority[last.lane ?? 'broadcast'];
      await queue<BulkJob>(bulkQueueOf(account)).add([{ id, data: { chatIds }, priority }]);
    }
  }

  return {
    async wake({ chats, broadcasts }) {
      for (const [chatId, account] of chats) await wakeChat(account, chatId);
      for (const broadcastId of broadcasts) await wakeBroadcast(broadcastId);
    },
    wakeChatLater: wakeChat,
    async close() {
      await Promise.all([...queues.values()].map((one) => one.close()));
    },
  };
}
