/** The jobs that wake senders. They carry ids only: losing them loses nothing. */
import { createHash } from 'node:crypto';
import type { Database } from '../runtime/database.ts';
import type { Job, JobQueue, QueueBackend } from '../runtime/queue-backend.ts';
import type { Wakes } from './outbox.ts';

export const CHAT_QUEUE = 'outbound-chat';
export const BULK_QUEUE = 'outbound-bulk';

/** "Something is to be sent in this chat." */
export interface ChatJob {
  chatId: string;
}

/** "These messages of a broadcast are to be sent." */
export interface BulkJob {
  messages: { id: string; chatId: string }[];
}

/** From facts measured on Telegram: a hundred messages are about four seconds of work, short enough to pause or hand over. */
const BATCH = 100;
/** Sends as small as this go with the replies and need no batch. */
const SMALL = 10;
/** BullMQ takes lower first; a job without priority would go before all of them. */
const bulkPriority = { reply: 1, alert: 1, reminder: 2, broadcast: 3 } as const;

export interface Jobs {
  /** To be called after the commit. Failing is no loss: the sweep finds the rows. */
  wake(wakes: Pick<Wakes, 'chats' | 'broadcasts'>): Promise<void>;
  wakeChatLater(chatId: string, delayMs: number): Promise<void>;
  close(): Promise<void>;
}

export function createJobs(backend: QueueBackend, database: Database): Jobs {
  const chatQueue: JobQueue<ChatJob> = backend.queue(CHAT_QUEUE);
  const bulkQueue: JobQueue<BulkJob> = backend.queue(BULK_QUEUE);
  let count = 0;

  // A job that is running may have looked just before the new row was there: every wake-up is a job of its own.
  const chatJob = (chatId: string, delayMs?: number): Job<ChatJob> => ({
    id: `${chatId}-${process.pid}-${Date.now()}-${count++}`,
    data: { chatId },
    delayMs,
  });

  async function wakeBroadcast(broadcastId: string): Promise<void> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await database.prisma.message.findMany({
        where: { broadcastId, state: 'queued', id: { gt: after } },
        select: { id: true, chatId: true, lane: true },
        orderBy: { id: 'asc' },
        take: BATCH,
      });
      const last = rows.at(-1);
      if (!last) return;
      if (after.startsWith('00000000') && rows.length <= SMALL) {
        await chatQueue.add(rows.map((row) => chatJob(row.chatId)));
        return;
      }
      after = last.id;
      const messages = rows.map(({ id, chatId }) => ({ id, chatId }));
      // The same batch woken twice is one job.
      const id = `${broadcastId}-${createHash('sha1')
        .update(messages.map((one) => one.id).join())
        .digest('hex')}`;
      await bulkQueue.add([{ id, data: { messages }, priority: bulkPriority[last.lane ?? 'broadcast'] }]);
    }
  }

  return {
    async wake(wakes) {
      if (wakes.chats.size > 0) await chatQueue.add([...wakes.chats].map((chatId) => chatJob(chatId)));
      for (const broadcastId of wakes.broadcasts) await wakeBroadcast(broadcastId);
    },
    async wakeChatLater(chatId, delayMs) {
      await chatQueue.add([chatJob(chatId, delayMs)]);
    },
    async close() {
      await chatQueue.close();
      await bulkQueue.close();
    },
  };
}
