/** Brings each stored message to its feature: a chat's in their order, different chats at once, each exactly once. */
import { randomInt } from 'node:crypto';
import type { ChatRef } from '../directory/chats.ts';
import type { RunWork, Work } from '../outbound/work.ts';
import type { Database } from '../runtime/database.ts';
import type { Logger } from '../runtime/logger.ts';
import { Refusal } from './feature.ts';
import { unpack } from './receive.ts';
import type { Route } from './route.ts';
import type { Who } from './turn.ts';

/** Chats handled at once in a process; each holds one database connection. */
const CONCURRENCY = 8;

export interface Handler {
  /** Something was stored in this chat. */
  wake(chatId: string): void;
  /** Finds chats with messages that no process has handled: after a crash, or while the database was away. */
  sweep(olderThan: Date): Promise<number>;
  /** Takes nothing new; resolves when what is under way is done. */
  stop(): Promise<void>;
  /** Resolves when nothing is waiting or under way. */
  idle(): Promise<void>;
}

interface Row {
  id: string;
  content: unknown;
  accountId: string | null;
}

export function createHandler(parts: { database: Database; runWork: RunWork; route: Route; log: Logger }): Handler {
  const { runWork, route, log } = parts;
  const waiting = new Set<string>();
  const active = new Map<string, Promise<void>>();
  let stopped = false;
  const idlers: (() => void)[] = [];

  function serve(): void {
    for (const chatId of waiting) {
      if (stopped || active.size >= CONCURRENCY) return;
      if (active.has(chatId)) continue;
      waiting.delete(chatId);
      const run = handleChat(chatId)
        .catch((error) =>
          log.error(
            { chat: chatId, problem: String(error) },
            'a chat could not be handled; the sweep comes back to it',
          ),
        )
        .finally(() => {
          active.delete(chatId);
          if (active.size === 0 && (waiting.size === 0 || stopped)) for (const done of idlers.splice(0)) done();
          serve();
        });
      active.set(chatId, run);
    }
  }

  async function handleChat(chatId: string): Promise<void> {
    while (!stopped && (await handleNext(chatId)));
  }

  /** @returns false when the chat has nothing left */
  async function handleNext(chatId: string): Promise<boolean> {
    let current: (Row & { who: Who }) | undefined;
    try {
      return await runWork(async (work) => {
        const next = await nextMessage(work, chatId);
        if (!next) return false;
        current = next;
        const feature = await route(work, next.id, next.who);
        await work.tx.message.update({
          where: { id: next.id },
          data: { state: 'handled', feature, settledAt: work.now },
        });
        return true;
      });
    } catch (error) {
      if (!current || isDatabaseAway(error)) throw error;
      await fail(current, error);
      return true;
    }
  }

  /** The turn was rolled back: say why, in a transaction of its own, so that the next message of the chat gets its turn. */
  async function fail(message: Row & { who: Who }, error: unknown): Promise<void> {
    const refusal = error instanceof Refusal ? error : undefined;
    const errorId = refusal ? undefined : String(randomInt(100_000, 1_000_000));
    if (!refusal) {
      log.error(
        {
          errorId,
          message: message.id,
          problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
        },
        'a message could not be handled',
      );
    }
    await runWork(async (work) => {
      const settled = await work.tx.message.updateMany({
        where: { id: message.id, state: 'received' },
        data: {
          state: refusal ? 'handled' : 'failed',
          reason: refusal?.key ?? 'error',
          errorId: errorId ?? null,
          settledAt: work.now,
        },
      });
      if (settled.count === 1) await route.answerFailure(work, message.who, refusal, errorId);
    });
  }

  return {
    wake(chatId) {
      waiting.add(chatId);
      serve();
    },
    async sweep(olderThan) {
      const rows = await parts.database.prisma.message.findMany({
        where: { direction: 'in', state: 'received', claimedAt: { lt: olderThan } },
        select: { chatId: true },
        distinct: ['chatId'],
      });
      for (const row of rows) waiting.add(row.chatId);
      serve();
      return rows.length;
    },
    async stop() {
      stopped = true;
      await Promise.all(active.values());
    },
    idle: () =>
      active.size === 0 && waiting.size === 0 ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve)),
  };
}

/** The oldest message of the chat that nobody has acted on, with the chat locked so that no other process takes the next one. */
async function nextMessage(work: Work, chatId: string): Promise<(Row & { who: Who }) | undefined> {
  const [chat] = await work.tx.$queryRaw<ChatRef[]>`
    SELECT id, channel, bot_account AS "botAccount", external_id AS "externalId", kind::text, title, unit_id AS "unitId",
      account_id AS "accountId", closed_at AS "closedAt"
    FROM chat WHERE id = ${chatId}::uuid FOR NO KEY UPDATE`;
  if (!chat) return undefined;
  const row = await work.tx.message.findFirst({
    where: { chatId, direction: 'in', state: 'received' },
    select: { id: true, content: true, accountId: true },
    orderBy: [{ sequence: 'asc' }, { id: 'asc' }],
  });
  if (!row?.accountId) return undefined;
  const { person, ...account } = await work.tx.account.findUniqueOrThrow({
    where: { id: row.accountId },
    include: { person: { select: { id: true, fullName: true, phone: true, locale: true, mutedAt: true } } },
  });
  return { ...row, who: { incoming: unpack(row.content), person, account, chat } };
}

/** The database does not answer: the message keeps its state and is handled when it is back. */
function isDatabaseAway(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  const text = String((error as Error)?.message ?? error);
  return (
    /^(P1001|P1002|P1008|P1017|P2024|P2028|P2034|57P0\d|08\w{3}|ECONN\w*|40001|40P01)$/.test(code) ||
    /Connection terminated|ECONNREFUSED|terminating connection/.test(text)
  );
}
