import type { Update } from 'grammy/types';
import { changed } from '../fake/changes.ts';
import { ApiError } from './errors.ts';
import { reachesBot } from './privacy.ts';
import { startWebhook, type Webhook } from './webhook.ts';
import type { Entry, UpdateType, World } from './world.ts';

/** Types a bot gets only after naming them (Bot API, getUpdates, allowed_updates). */
const ON_REQUEST: UpdateType[] = ['chat_member', 'message_reaction', 'message_reaction_count'];

interface Poll {
  offset: number;
  limit: number;
  waitMs: number;
  gone: AbortSignal;
}

/** The queue of updates for the bot, emptied by getUpdates or by a webhook. */
export interface Updates {
  /** Not yet confirmed, oldest first. */
  pending: Update[];
  /** What the bot asked for; undefined before it said anything. */
  allowed: UpdateType[] | undefined;
  webhook: Webhook | undefined;
  allow: (types: UpdateType[] | undefined) => void;
  /** @returns the update, or undefined if the bot did not ask for this type. */
  push: (type: UpdateType, body: object) => Update | undefined;
  /** As `push`, but a group message only when privacy mode lets the bot read it. */
  pushMessage: (type: 'message' | 'edited_message', entry: Entry) => Update | undefined;
  poll: (poll: Poll) => Promise<Update[]>;
  /** Delivers an update a second time, although it may be confirmed. */
  repeat: (updateId: number) => void;
  drop: () => void;
  setWebhook: (target: { url: string; secret: string; maxConnections: number } | undefined) => void;
  lastWebhookError: () => { last_error_date?: number; last_error_message?: string };
  stop: () => void;
}

/**
 * @param answerInline runs the method a webhook's answer may carry
 * @param lastUpdateId of the update before the first
 */
export function createUpdates(
  world: World,
  answerInline: (body: Record<string, unknown>) => void,
  lastUpdateId = 700_000_000,
): Updates {
  let repeats: Update[] = [];
  const every = new Map<number, Update>();
  let waiting: { wake: () => void; fail: (error: ApiError) => void } | undefined;

  const confirm = (ids: (id: number) => boolean) => {
    updates.pending = updates.pending.filter((update) => !ids(update.update_id));
    changed(world);
  };

  const take = (limit: number) => {
    const batch = [...repeats, ...updates.pending].slice(0, limit);
    repeats = repeats.slice(limit);
    return batch;
  };

  const endPoll = (reason: string) => waiting?.fail(new ApiError(409, `Conflict: terminated by ${reason}`));

  const updates: Updates = {
    pending: [],
    allowed: undefined,
    webhook: undefined,

    allow: (types) => {
      updates.allowed = types ?? updates.allowed;
    },

    push: (type, body) => {
      const asked = updates.allowed ?? [];
      if (asked.length > 0 ? !asked.includes(type) : ON_REQUEST.includes(type)) {
        return undefined;
      }
      // A copy: what happens to the message later must not change what was told now.
      const update = structuredClone({ update_id: ++lastUpdateId, [type]: body }) as Update;
      every.set(update.update_id, update);
      updates.pending.push(update);
      waiting?.wake();
      updates.webhook?.pump();
      return update;
    },

    pushMessage: (type, entry) => (reachesBot(world, entry) ? updates.push(type, entry.message) : undefined),

    poll: ({ offset, limit, waitMs, gone }) => {
      endPoll('other getUpdates request; make sure that only one bot instance is running');
      const from = offset < 0 ? (updates.pending.at(offset)?.update_id ?? 0) : offset;
      confirm((id) => id < from);
      const ready = take(limit);
      if (ready.length > 0 || waitMs === 0) {
        return Promise.resolve(ready);
      }
      return new Promise((resolve, reject) => {
        const finish = () => {
          clearTimeout(timer);
          gone.removeEventListener('abort', drop);
          waiting = undefined;
        };
        const wake = () => {
          finish();
          resolve(take(limit));
        };
        // Nobody listens any more: the updates stay for the next poll.
        const drop = () => {
          finish();
          resolve([]);
        };
        const timer = setTimeout(wake, waitMs);
        gone.addEventListener('abort', drop);
        waiting = {
          wake,
          fail: (error) => {
            finish();
            reject(error);
          },
        };
      });
    },

    repeat: (updateId) => {
      const update = every.get(updateId);
      if (!update) {
        throw new Error(`there was no update ${updateId}`);
      }
      if (updates.webhook) {
        updates.webhook.repeat(update);
      } else {
        repeats.push(update);
        waiting?.wake();
      }
    },

    drop: () => {
      confirm(() => true);
      repeats = [];
    },

    setWebhook: (target) => {
      updates.webhook?.stop();
      updates.webhook = undefined;
      if (target) {
        endPoll('setWebhook request');
        updates.webhook = startWebhook({
          ...target,
          pending: () => updates.pending,
          confirm: (updateId) => confirm((id) => id === updateId),
          answerInline,
        });
        updates.webhook.pump();
      }
    },

    lastWebhookError: () => updates.webhook?.lastError() ?? {},

    stop: () => {
      waiting?.wake();
      updates.webhook?.stop();
    },
  };
  return updates;
}
