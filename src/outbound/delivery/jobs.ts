/** The jobs that wake senders, in queues of their own for each bot account. They carry ids only: losing them loses nothing. */
import { createHash } from 'node:crypto';
import { batched } from '../../runtime/batched.ts';
import type { Database } from '../../runtime/database/database.ts';
import type { Job, JobQueue, QueueBackend } from '../../runtime/queue/queue-backend.ts';
import { type AccountAddress, accountKey } from '../outbox/account.ts';
import type { Wakes } from '../outbox/outbox.ts';
import type { AccountSender } from './send-worker.ts';

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
  /** When this one is done the next wave of batches is woken: of the messages after this id. */
  next?: { broadcastId: string; after: string };
}

/** A hundred messages are about four seconds of work on Telegram: short enough to pause or hand over. */
const BATCH = 100;
/** Batches of one broadcast that wait in the queue at most: it is woken in the same time, however many people it is for. */
const WAVE = 50;
/** Sends as small as this go with the replies and need no batch. */
const SMALL = 10;
/** Less than any id. */
const FIRST = '00000000-0000-0000-0000-000000000000';
/** BullMQ takes lower first; a job without priority would go before all of them. */
const bulkPriority = { reply: 1, alert: 1, reminder: 2, broadcast: 3 } as const;

export interface Jobs {
  /** To be called after the commit. Failing is no loss: the sweep finds the rows. */
  wake(wakes: Pick<Wakes, 'chats' | 'broadcasts'>): Promise<void>;
  wakeNext(account: AccountAddress, next: NonNullable<BulkJob['next']>): Promise<void>;
  wakeChatLater(account: AccountAddress, chatId: string, delayMs: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param senders of this process, by account key: what is for them needs no job. What a crash leaves is found by whoever owns
 *   the account next, when they take it over
 */
export function createJobs(
  backend: QueueBackend,
  database: Database,
  senders: ReadonlyMap<string, AccountSender>,
): Jobs {
  const queues = new Map<string, JobQueue<unknown>>();
  const chatAdders = new Map<string, (job: Job<ChatJob>) => Promise<void>>();
  let count = 0;

  function queue<D>(name: string): JobQueue<D> {
    const known = queues.get(name) ?? backend.queue<unknown>(name);
    queues.set(name, known);
    return known as JobQueue<D>;
  }

  async function wakeChat(account: AccountAddress, chatId: string, delayMs?: number): Promise<void> {
    // A job that is running may have looked just before the new row was there: every wake-up is a job of its own.
    const id = `${chatId}-${process.pid}-${Date.now()}-${count++}`;
    await addChatJob(chatQueueOf(account))({ id, data: { chatId }, delayMs });
  }

  /** Jobs that come while others are being added go together. */
  function addChatJob(name: string): (job: Job<ChatJob>) => Promise<void> {
    const known = chatAdders.get(name);
    if (known) return known;
    const add = batched(async (all: Job<ChatJob>[]) => {
      await queue<ChatJob>(name).add(all);
      return all.map(() => undefined);
    });
    chatAdders.set(name, add);
    return add;
  }

  async function wakeBroadcast(broadcastId: string): Promise<void> {
    const accounts = await database.prisma.broadcastTotal.findMany({
      where: { broadcastId, waiting: { gt: 0 } },
      select: { channel: true, botAccount: true },
    });
    for (const account of accounts) await wakeBulk(broadcastId, account, FIRST);
  }

  async function wakeBulk(broadcastId: string, account: AccountAddress, from: string): Promise<void> {
    const wave = await database.prisma.message.findMany({
      where: { broadcastId, ...account, state: 'queued', id: { gt: from } },
      select: { id: true, chatId: true, lane: true },
      orderBy: { id: 'asc' },
      take: BATCH * WAVE,
    });
    if (from === FIRST && wave.length <= SMALL) {
      for (const chatId of new Set(wave.map((row) => row.chatId))) await wakeChat(account, chatId);
      return;
    }
    const batches: Job<BulkJob>[] = [];
    for (let at = 0; at < wave.length; at += BATCH) {
      const rows = wave.slice(at, at + BATCH);
      const chatIds = [...new Set(rows.map((row) => row.chatId))];
      // The same batch woken twice is one job.
      const id = `${broadcastId}-${createHash('sha1')
        .update(rows.map((row) => row.id).join())
        .digest('hex')}`;
      const priority = bulkPriority[rows[0]?.lane ?? 'broadcast'];
      batches.push({ id, data: { chatIds }, priority });
    }
    // Half of this wave still waits when the next comes: the sender is never without work.
    const middle = batches[WAVE / 2];
    const last = wave[BATCH * WAVE - 1];
    if (middle && last) middle.data = { ...middle.data, next: { broadcastId, after: last.id } };
    if (batches.length > 0) await queue<BulkJob>(bulkQueueOf(account)).add(batches);
  }

  return {
    async wake({ chats, broadcasts }) {
      const others = [...chats].filter(([chatId, account]) => !senders.get(accountKey(account))?.wake(chatId));
      for (const [chatId, account] of others) await wakeChat(account, chatId);
      for (const broadcastId of broadcasts) await wakeBroadcast(broadcastId);
    },
    wakeNext: (account, { broadcastId, after }) => wakeBulk(broadcastId, account, after),
    wakeChatLater: wakeChat,
    async close() {
      await Promise.all([...queues.values()].map((one) => one.close()));
    },
  };
}
