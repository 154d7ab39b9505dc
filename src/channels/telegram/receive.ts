import { createHash, timingSafeEqual } from 'node:crypto';
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { z } from 'zod';
import type { Receive } from '../../messaging/channel.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Logger } from '../../runtime/logger.ts';
import { describeError } from './classify-error.ts';
import { createLink, type Link, type LinkState } from './link.ts';
import type { Me } from './parse-text.ts';
import { createIntake } from './take-update.ts';
import { allowedUpdates } from './update-schema.ts';

export interface ReceiverOptions {
  api: Api;
  /** One whose calls may last `pollSeconds` longer. */
  pollApi: Api;
  whoAmI: () => Promise<Me>;
  webhook?: { url: string; secret: string };
  log: Logger;
  clock: Clock;
  firstRetryMs: number;
}

export interface Receiver {
  readonly state: LinkState;
  readonly link: Pick<Link, 'state' | 'reason' | 'heardAt'>;
  start(receive: Receive): Promise<void>;
  stop(): Promise<void>;
  handleWebhook(request: Request): Promise<Response>;
}

const QUICK_MS = 1000;
const FLOOR_MS = 50;

/** How long Telegram holds an empty getUpdates open. */
export const pollSeconds = 30;

/**
 * Takes updates in by long polling or by webhook; with either, Telegram is told that we have an update only once it is
 * stored.
 *
 * The loop is our own over grammY's `Api`: `Bot.stop()` confirms the update that is being handled, stored or not, so a
 * stop while the database is away would lose it; and `Bot.start()` waits out failures unseen.
 */
export function createReceiver(options: ReceiverOptions): Receiver {
  const { api, pollApi, whoAmI, webhook, log } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const link = createLink({ log, clock: options.clock, firstRetryMs: options.firstRetryMs, signal });
  const intake = createIntake(options);
  const arriving = new Set<Promise<void>>();
  let receive: Receive | undefined;
  let me: Me | undefined;
  let running: Promise<void> | undefined;

  async function connect(): Promise<Me> {
    const bot = await whoAmI();
    if (webhook) {
      await api.setWebhook(webhook.url, { secret_token: webhook.secret, allowed_updates: allowedUpdates });
    } else {
      await api.deleteWebhook({ drop_pending_updates: false });
      // Confirms nothing; who else fetches is told at once, and not half a minute after the start.
      await api.getUpdates({ limit: 1, timeout: 0, allowed_updates: allowedUpdates });
    }
    return bot;
  }

  async function poll(bot: Me, take: Receive): Promise<void> {
    let offset = 0;
    while (!signal.aborted) {
      const options = { offset, timeout: pollSeconds, allowed_updates: allowedUpdates };
      const askedAt = performance.now();
      const updates = await link.persist(() => pollApi.getUpdates(options, asGrammySignal(signal)));
      if (!updates) break;
      // A server that answers at once, and with nothing, would be asked thousands of times a second.
      if (updates.length === 0 && performance.now() - askedAt < QUICK_MS) await link.wait(FLOOR_MS);
      const stored = await storeAll(updates, bot, take);
      for (const { update_id } of updates) {
        if (!stored.has(update_id)) break;
        // An update may come twice, after others: never backwards.
        offset = Math.max(offset, update_id + 1);
      }
    }
    if (offset > 0 && link.state !== 'token-refused') await confirm(offset);
  }

  /** A chat's in their order, different chats at once: one who floods keeps nobody else waiting. @returns ids of what is stored */
  async function storeAll(updates: Update[], bot: Me, take: Receive): Promise<Set<number>> {
    const byChat = new Map<number, Update[]>();
    for (const update of updates) byChat.set(chatOf(update), [...(byChat.get(chatOf(update)) ?? []), update]);
    const stored = new Set<number>();
    const storeChat = async (chat: Update[]) => {
      for (const update of chat) {
        if (signal.aborted || !(await store(update, bot, take))) return;
        stored.add(update.update_id);
      }
    };
    await Promise.all([...byChat.values()].map(storeChat));
    return stored;
  }

  /** @returns false where we were stopped before it could be stored */
  async function store(update: { update_id: number }, bot: Me, take: Receive): Promise<boolean> {
    for (let failures = 0; ; failures += 1) {
      try {
        await intake.take(update, bot, take);
        return true;
      } catch (error) {
        if (failures === 0) logNotStored(error);
        if (!signal.aborted) await link.pause(failures);
        if (signal.aborted) return false;
      }
    }
  }

  /** Telegram forgets what lies before `offset`; what it hands out here is not confirmed and comes again. */
  async function confirm(offset: number): Promise<void> {
    try {
      await api.getUpdates({ offset, limit: 1, timeout: 0 });
    } catch (error) {
      log.warn({ reason: describeError(error) }, 'telegram: the last updates were not confirmed and will come again');
    }
  }

  function logNotStored(error: unknown): void {
    // Never the error itself: the database's errors quote what was to be stored.
    log.error({ reason: describeError(error) }, 'telegram: an update could not be stored, trying again');
  }

  return {
    get state() {
      return link.state;
    },
    link,

    start(to) {
      if (running) throw new Error('the Telegram channel was started before');
      receive = to;
      return new Promise((resolve, reject) => {
        const listen = async () => {
          me = await link.persist(connect, resolve);
          resolve();
          if (me && !webhook) await poll(me, to);
        };
        running = listen().catch((error) => {
          log.error({ reason: describeError(error) }, 'telegram: listening ended by a fault of ours');
          reject(error);
        });
      });
    },

    async stop() {
      stopping.abort();
      await running;
      await Promise.allSettled(arriving);
      await intake.settled();
    },

    async handleWebhook(request) {
      if (!webhook) return new Response(null, { status: 404 });
      if (!isSame(request.headers.get('x-telegram-bot-api-secret-token') ?? '', webhook.secret)) {
        return new Response(null, { status: 401 });
      }
      // Telegram tries again.
      if (!receive || !me || signal.aborted) return new Response(null, { status: 503 });
      const update = updateIdSchema.safeParse(await request.json().catch(() => 'not JSON'));
      if (!update.success) return new Response(null, { status: 400 });
      const stored = intake.take(update.data, me, receive);
      arriving.add(stored);
      try {
        await stored;
        return new Response(null, { status: 200 });
      } catch (error) {
        logNotStored(error);
        return new Response(null, { status: 500 });
      } finally {
        arriving.delete(stored);
      }
    },
  };
}

/** 0 for updates without a chat: they keep their order among themselves. */
function chatOf(update: Update): number {
  const { message, edited_message, callback_query, my_chat_member, chat_member, message_reaction } = update;
  const inChat =
    message ?? edited_message ?? callback_query?.message ?? my_chat_member ?? chat_member ?? message_reaction;
  return inChat?.chat.id ?? 0;
}

const updateIdSchema = z.looseObject({ update_id: z.number() });

/** In constant time, whatever the lengths. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

/** grammY's types name those of the abort-controller package, older than the built-in signal but alike where it matters. */
function asGrammySignal(signal: AbortSignal): Parameters<Api['getUpdates']>[1] {
  return signal as Parameters<Api['getUpdates']>[1];
}
