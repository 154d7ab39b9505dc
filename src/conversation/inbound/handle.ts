/** Brings each stored message to its feature: a chat's in their order, different chats at once, each exactly once. */
import { randomInt } from 'node:crypto';
import type { ChatRef } from '../../directory/chats.ts';
import { type AccountRef, markSeen, type PersonRef } from '../../directory/people.ts';
import type { InTransaction, UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import type { Database } from '../../runtime/database/database.ts';
import type { Logger } from '../../runtime/logger.ts';
import { doubleTaps } from '../dialogs/double-taps.ts';
import { Refusal } from '../feature.ts';
import type { Route } from '../routing/route.ts';
import type { Received, Who } from '../turn.ts';
import { forgetIncoming, type Trace } from '../untraced.ts';
import { asOne, createAlbums, isStray, type Part, partsOf } from './albums.ts';
import { countAttempt, GIVEN_UP, GivenUp, MOST_ATTEMPTS, uncountAttempt } from './attempts.ts';
import { unpack } from './receive.ts';
import { ALBUM, DOUBLE_TAP } from './settled.ts';

/** What was taken in so much later than now was taken in before the clock was set back: long enough ago. */
const AHEAD_MS = 60_000;

/** Chats handled at once in a process; each holds one database connection. */
const CONCURRENCY = 8;

export interface Handler {
  /** Something was stored in this chat. */
  wake(chatId: string): void;
  /** Finds chats with messages that no process has handled for so long: after a crash, or while the database was away. */
  sweep(now: Date, leftForMs: number): Promise<number>;
  /** Takes nothing new; resolves when what is under way is done. */
  stop(): Promise<void>;
  /** Resolves when nothing is waiting or under way. */
  idle(): Promise<void>;
}

interface Next {
  message: Received;
  who: Who;
  trace: Trace;
  /** Tries that were counted: those after it was left, and the one that begins. */
  attempts: number;
  /** The first of this day of theirs that is kept. */
  unseen: boolean;
  /** Another waits behind it. */
  more: boolean;
  /** What is settled with it: the other parts of its album, further presses of its button. */
  beside: Part[];
}

type NextRow = Received & {
  content: unknown;
  attempts: number;
  accountId: string;
  personId: string;
  noticeVersion: number;
  unseen: boolean;
  more: boolean;
} & Omit<PersonRef, 'id'> &
  Omit<AccountRef, 'id'>;

export function createHandler(parts: {
  database: Database;
  inTransaction: InTransaction;
  route: Route;
  log: Logger;
}): Handler {
  const { inTransaction, route, log } = parts;
  const waiting = new Set<string>();
  /** Chats in which the sweep found a message that somebody left, and when: its tries are counted. */
  const left = new Map<string, Date>();
  const active = new Map<string, Promise<void>>();
  let stopped = false;
  const idlers: (() => void)[] = [];
  const albums = createAlbums();
  /** Chats in which an album may not have come whole. */
  const later = new Map<string, NodeJS.Timeout>();

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
          if (isIdle() || (stopped && active.size === 0)) for (const done of idlers.splice(0)) done();
          serve();
        });
      active.set(chatId, run);
    }
  }

  const isIdle = () => active.size === 0 && waiting.size === 0 && later.size === 0;

  function wakeLater(chatId: string, ms: number): void {
    clearTimeout(later.get(chatId));
    const wake = () => {
      later.delete(chatId);
      waiting.add(chatId);
      serve();
    };
    later.set(chatId, setTimeout(wake, ms));
  }

  async function handleChat(chatId: string): Promise<void> {
    const leftAt = left.get(chatId);
    left.delete(chatId);
    const counted = leftAt && (await countAttempt(parts.database, chatId, leftAt));
    try {
      while (!stopped && (await handleNext(chatId)));
    } catch (error) {
      if (counted && isDatabaseAway(error)) await uncountAttempt(parts.database, counted);
      throw error;
    }
  }

  /** @returns false when the chat had nothing left to handle after this one */
  async function handleNext(chatId: string): Promise<boolean> {
    let current: Next | undefined;
    try {
      return await inTransaction(async (work) => {
        const next = await nextMessage(work, chatId);
        if (!next) return false;
        current = next;
        if (next.attempts >= MOST_ATTEMPTS) throw new GivenUp();
        const { incoming } = next.who;
        if (incoming.album !== undefined && !incoming.edited) {
          next.beside = await partsOf(work, next);
          const waitMs = albums.waitMs(next.who, 1 + next.beside.length);
          if (waitMs > 0) {
            wakeLater(chatId, waitMs);
            return false;
          }
          next.who.incoming = asOne([incoming, ...next.beside.map(({ who }) => who.incoming)]);
        }
        if (next.more && incoming.token !== undefined) next.beside = await doubleTaps(work, next);
        const isKept = incoming.album !== undefined && (await isStray(work, next));
        const feature = isKept ? null : await route(work, next.message, next.who, next.trace);
        if (next.trace.kept) {
          await work.tx.$executeRaw`
            UPDATE message SET state = 'handled', feature = ${feature}, settled_at = ${work.now} WHERE id = ${next.message.id}::uuid`;
          if (next.unseen) await markSeen(work.tx, next.who.account.id, work.now);
        } else await forgetIncoming(work, next.message.id, incoming, chatId);
        await settleBeside(work, next);
        // What this process stores meanwhile wakes the chat anew.
        return next.more;
      });
    } catch (error) {
      if (!current || isDatabaseAway(error)) throw error;
      await fail(current, error);
      return true;
    }
  }

  /** The turn was rolled back: say why, in a transaction of its own, so that the next message of the chat gets its turn. */
  async function fail(next: Next, error: unknown): Promise<void> {
    const { message, who, trace, unseen } = next;
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
    await inTransaction(async (work) => {
      const settled = await work.tx.message.updateMany({
        where: { id: message.id, state: 'received' },
        data: {
          state: refusal ? 'handled' : 'failed',
          reason: refusal?.key ?? (error instanceof GivenUp ? GIVEN_UP : 'error'),
          errorId: errorId ?? null,
          settledAt: work.now,
        },
      });
      if (settled.count !== 1) return;
      await route.answerFailure(work, who, trace, refusal, errorId);
      if (!trace.kept) await forgetIncoming(work, message.id, who.incoming, who.chat.id);
      else if (unseen) await markSeen(work.tx, who.account.id, work.now);
      await settleBeside(work, next);
    });
  }

  return {
    wake(chatId) {
      waiting.add(chatId);
      serve();
    },
    async sweep(now, leftForMs) {
      const [old, ahead] = [-leftForMs, AHEAD_MS].map((ms) => new Date(now.getTime() + ms));
      const rows = await parts.database.prisma.message.findMany({
        where: {
          direction: 'in',
          state: 'received',
          OR: [{ claimedAt: { lt: old } }, { claimedAt: { gt: ahead } }],
        },
        select: { chatId: true },
        distinct: ['chatId'],
      });
      for (const { chatId } of rows) {
        waiting.add(chatId);
        left.set(chatId, now);
      }
      serve();
      return rows.length;
    },
    async stop() {
      stopped = true;
      for (const timer of later.values()) clearTimeout(timer);
      later.clear();
      await Promise.all(active.values());
    },
    idle: () => (isIdle() ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve))),
  };
}

/** They leave as much behind as the message with which they were handled. */
async function settleBeside(work: UnitOfWork, { beside, trace, who }: Next): Promise<void> {
  if (beside.length === 0) return;
  if (!trace.kept) {
    for (const part of beside) await forgetIncoming(work, part.id, part.who.incoming, who.chat.id);
    return;
  }
  await work.tx.message.updateMany({
    where: { id: { in: beside.map(({ id }) => id) } },
    data: { state: 'handled', reason: who.incoming.album === undefined ? DOUBLE_TAP : ALBUM, settledAt: work.now },
  });
}

/** The oldest message of the chat that nobody has acted on, with the chat locked so that no other process takes the next one. */
async function nextMessage(work: UnitOfWork, chatId: string): Promise<Next | undefined> {
  const [chat] = await work.tx.$queryRaw<ChatRef[]>`
    SELECT id, channel, bot_account AS "botAccount", external_id AS "externalId", kind::text, title, unit_id AS "unitId",
      account_id AS "accountId", closed_at AS "closedAt", topic
    FROM chat WHERE id = ${chatId}::uuid FOR NO KEY UPDATE`;
  if (!chat) return undefined;
  // A statement of its own: it has to see what others have done before they let go of the chat.
  const [row] = await work.tx.$queryRaw<NextRow[]>`
    SELECT m.id, m.content, m.attempts, m.sequence, m.claimed_at AS arrived, a.id AS "accountId", a.channel, a.bot_account AS "botAccount",
      a.external_id AS "externalId", a.name, p.id AS "personId", p.full_name AS "fullName", p.phone_sealed AS "phoneSealed",
      p.locale, p.muted_at AS "mutedAt", a.last_seen_at < (${work.now}::timestamptz AT TIME ZONE 'UTC')::date AS unseen,
      (SELECT coalesce(max(version), 0) FROM consent WHERE person_id = p.id) AS "noticeVersion",
      EXISTS (SELECT 1 FROM message o
        WHERE o.chat_id = m.chat_id AND o.direction = 'in' AND o.state = 'received' AND o.id <> m.id) AS more
    FROM message m JOIN account a ON a.id = m.account_id JOIN person p ON p.id = a.person_id
    WHERE m.chat_id = ${chatId}::uuid AND m.direction = 'in' AND m.state = 'received'
    ORDER BY m.sequence, m.id LIMIT 1`;
  if (!row) return undefined;
  const { id, sequence, arrived, attempts, unseen, more, content, accountId, personId, noticeVersion, ...rest } = row;
  const { channel, botAccount, externalId, name, ...person } = rest;
  const account = { id: accountId, channel, botAccount, externalId, name, personId };
  const incoming = unpack(work.encryption, content);
  const here = { ...chat, here: incoming.topic };
  const who = { incoming, person: { id: personId, ...person }, account, chat: here, noticeVersion };
  return { message: { id, sequence, arrived }, who, trace: { kept: true }, attempts, unseen, more, beside: [] };
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
