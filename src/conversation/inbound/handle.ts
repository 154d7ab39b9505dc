/** Brings each stored message to its feature: a chat's in their order, different chats at once, each exactly once. */
import { randomInt } from 'node:crypto';
import { markSeen } from '../../directory/people.ts';
import type { InTransaction, UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import { type Database, Prisma } from '../../runtime/database/database.ts';
import type { Logger } from '../../runtime/logger.ts';
import { doubleTaps } from '../dialogs/double-taps.ts';
import { Refusal } from '../feature.ts';
import type { Route } from '../routing/route.ts';
import type { Who } from '../turn.ts';
import { forgetIncoming, type Trace } from '../untraced.ts';
import { asOne, createAlbums, isStray, partsOf } from './albums.ts';
import { countAttempt, GIVEN_UP, GivenUp, MOST_ATTEMPTS, uncountAttempt } from './attempts.ts';
import { type Next, nextMessage } from './next-message.ts';
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

type Outcome = 'answered' | 'refused' | 'failed';

interface Handled extends Next {
  trace: Trace;
}

export function createHandler(parts: {
  database: Database;
  inTransaction: InTransaction;
  route: Route;
  log: Logger;
  /** Told of each message that was brought to its end: how, and how many seconds after it was stored. */
  handled?: (outcome: Outcome, seconds: number) => void;
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
    let current: Handled | undefined;
    try {
      const more = await inTransaction(async (work) => {
        const found = await nextMessage(work, chatId);
        if (!found) return false;
        const next: Handled = { ...found, trace: { kept: true } };
        current = next;
        if (next.attempts >= MOST_ATTEMPTS) throw new GivenUp();
        const { incoming } = next.who;
        if (incoming.album !== undefined && !incoming.edited) {
          next.beside = await partsOf(work, next);
          const waitMs = albums.waitMs(next.who, 1 + next.beside.length);
          if (waitMs > 0) {
            wakeLater(chatId, waitMs);
            current = undefined;
            return false;
          }
          next.who.incoming = asOne([incoming, ...next.beside.map(({ who }) => who.incoming)]);
        }
        if (next.more && incoming.token !== undefined) next.beside = await doubleTaps(work, next);
        const isKept = incoming.album !== undefined && (await isStray(work, next));
        const feature = isKept ? null : await route(work, next.message, next.who, next.trace);
        if (next.trace.kept) {
          const { id } = next.message;
          work.putOff.addLast(
            () =>
              Prisma.sql`UPDATE message SET state = 'handled', feature = ${feature}, settled_at = ${work.now}::timestamptz WHERE id = ${id}::uuid`,
          );
          if (next.unseen) work.putOff.addLast(() => markSeen(next.who.account.id, work.now));
        } else await forgetIncoming(work, next.message.id, incoming, chatId, isKnown(next.who));
        await settleBeside(work, next);
        // What this process stores meanwhile wakes the chat anew.
        return next.more;
      });
      if (current) note('answered', current);
      return more;
    } catch (error) {
      if (!current || isDatabaseAway(error)) throw error;
      await fail(current, error);
      return true;
    }
  }

  /** The turn was rolled back: say why, in a transaction of its own, so that the next message of the chat gets its turn. */
  async function fail(next: Handled, error: unknown): Promise<void> {
    const { message, who, trace, unseen } = next;
    // What failed before its room had its say may be of a talk that leaves no trace: then its row may not stay either.
    if (route.isSecret(who)) trace.kept = false;
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
      if (!trace.kept) await forgetIncoming(work, message.id, who.incoming, who.chat.id, isKnown(who));
      else if (unseen) work.putOff.addLast(() => markSeen(who.account.id, work.now));
      await settleBeside(work, next);
    });
    note(refusal ? 'refused' : 'failed', next);
  }

  const note = (outcome: Outcome, { message }: Handled) =>
    parts.handled?.(outcome, (Date.now() - message.arrived.getTime()) / 1000);

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

const isKnown = ({ access }: Who) => access.memberOf.length + access.roles.length > 0;

/** They leave as much behind as the message with which they were handled. */
async function settleBeside(work: UnitOfWork, { beside, trace, who }: Handled): Promise<void> {
  if (beside.length === 0) return;
  if (!trace.kept) {
    for (const part of beside) await forgetIncoming(work, part.id, part.who.incoming, who.chat.id, isKnown(who));
    return;
  }
  await work.tx.message.updateMany({
    where: { id: { in: beside.map(({ id }) => id) } },
    data: { state: 'handled', reason: who.incoming.album === undefined ? DOUBLE_TAP : ALBUM, settledAt: work.now },
  });
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
