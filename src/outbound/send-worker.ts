/** Workers on the two queues. Replies have their own: no broadcast can take their places. */
import type { QueueBackend } from '../runtime/queue-backend.ts';
import { BULK_QUEUE, type BulkJob, CHAT_QUEUE, type ChatJob } from './jobs.ts';
import type { Sender } from './send-message.ts';

/** Chats served at once for replies, and messages of one batch under way at once; the pace is held elsewhere. */
const REPLY_CONCURRENCY = 50;
const BATCH_CONCURRENCY = 20;

/** @returns a function that takes no new work and resolves when what is under way is settled */
export function startSendWorkers(backend: QueueBackend, sender: Sender): () => Promise<void> {
  let stopping = false;
  const chats = backend.worker<ChatJob>(CHAT_QUEUE, REPLY_CONCURRENCY, ({ chatId }) => sender.drainChat(chatId));
  const bulk = backend.worker<BulkJob>(BULK_QUEUE, 1, async ({ messages }) => {
    const left = messages.values();
    const runner = async () => {
      for (const { chatId } of left) {
        if (stopping) return;
        await sender.drainChat(chatId);
      }
    };
    await Promise.all(Array.from({ length: BATCH_CONCURRENCY }, runner));
  });
  return async () => {
    stopping = true;
    sender.close();
    await Promise.all([chats.close(), bulk.close()]);
  };
}
