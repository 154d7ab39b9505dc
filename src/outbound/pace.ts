/** One smooth pace for each bot account, its lanes in their order, and one for each chat. */
import type { ChannelAbilities } from '../messaging/channel.ts';
import type { Lane } from './outbox.ts';

const laneOrder: readonly Lane[] = ['reply', 'alert', 'reminder', 'broadcast'];

interface Waiter {
  lane: number;
  go: () => void;
}

/** A bucket that refills evenly: `burst` at once, then one every `everyMs`. */
interface Bucket {
  everyMs: number;
  burst: number;
  /** When it would be full again. */
  fullAt: number;
}

export interface Pace {
  /** Resolves when a message of this lane may leave for this chat. */
  take(lane: Lane, chat: { id: string; kind: 'private' | 'group' }): Promise<void>;
  /** The platform asks for quiet: nothing leaves this account for so long. */
  pause(ms: number): void;
  /** Until when nothing leaves, in milliseconds of `Date.now()`; 0 when it flows. */
  pausedUntil(): number;
  close(): void;
}

/** @param limits of the channel; a burst of two keeps the pace smooth: two windows of a fixed limiter meet within a second */
export function createPace(limits: ChannelAbilities['pace']): Pace {
  const account: Bucket = { everyMs: 1000 / limits.perSecond, burst: 2, fullAt: 0 };
  const chats = new Map<string, Bucket>();
  const waiters: Waiter[] = [];
  let paused = 0;
  let timer: NodeJS.Timeout | undefined;

  /** Milliseconds until the bucket gives one; 0: now. */
  const waitOf = (bucket: Bucket, now: number) =>
    Math.max(0, bucket.fullAt - now - (bucket.burst - 1) * bucket.everyMs);
  const draw = (bucket: Bucket, now: number) => {
    bucket.fullAt = Math.max(bucket.fullAt, now) + bucket.everyMs;
  };

  function serve(): void {
    timer = undefined;
    for (;;) {
      const now = Date.now();
      const wait = Math.max(paused - now, waitOf(account, now));
      const next = waiters[0];
      if (!next) return;
      if (wait > 0) {
        timer = setTimeout(serve, wait);
        return;
      }
      waiters.shift();
      draw(account, now);
      next.go();
    }
  }

  function bucketOf(chat: { id: string; kind: 'private' | 'group' }): Bucket {
    const known = chats.get(chat.id);
    if (known) return known;
    // A full bucket says nothing: it is dropped, so that a city of chats costs no memory.
    if (chats.size > 5000) for (const [id, bucket] of chats) if (bucket.fullAt < Date.now()) chats.delete(id);
    const bucket =
      chat.kind === 'group'
        ? { everyMs: 60_000 / limits.perGroupPerMinute, burst: Math.max(5, limits.perGroupPerMinute / 2), fullAt: 0 }
        : { everyMs: 1000 / limits.perChatPerSecond, burst: 5, fullAt: 0 };
    chats.set(chat.id, bucket);
    return bucket;
  }

  return {
    async take(lane, chat) {
      const bucket = bucketOf(chat);
      const now = Date.now();
      const wait = waitOf(bucket, now);
      draw(bucket, now);
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      await new Promise<void>((go) => {
        const rank = laneOrder.indexOf(lane);
        const place = waiters.findIndex((waiter) => waiter.lane > rank);
        waiters.splice(place < 0 ? waiters.length : place, 0, { lane: rank, go });
        if (!timer) serve();
      });
    },
    pause(ms) {
      paused = Math.max(paused, Date.now() + ms);
    },
    pausedUntil: () => (paused > Date.now() ? paused : 0),
    close() {
      clearTimeout(timer);
      paused = 0;
      for (const waiter of waiters.splice(0)) waiter.go();
    },
  };
}
