/** How fast one bot account sends. One process owns the account, so what is counted here is all that it sends. */
import type { ChannelPace } from '../messaging/channel.ts';
import type { Lane } from './outbox.ts';

const laneOrder: readonly Lane[] = ['reply', 'alert', 'reminder', 'broadcast'];

/**
 * A platform counts in any second; ours is a little longer, so that messages that travel unevenly still arrive within
 * its limit. 1.5% of the speed for no refusals.
 */
const WINDOW_MS = 1015;
/** After a refusal the ceiling is halved, and climbs back by a twentieth every five seconds. */
const LOWEST_CEILING = 0.1;
const CLIMB = 0.05;
const CLIMB_EVERY_MS = 5000;
/** Over how long the rate of replies is averaged. */
const REPLY_MEMORY_MS = 5000;

export interface PaceState {
  /** 1: as fast as the platform bears. */
  ceiling: number;
  /** Until when nothing leaves, milliseconds since 1970; 0 when it flows. */
  pausedUntil: number;
  waiting: Record<Lane, number>;
}

export interface Pace {
  /** Resolves when this chat may get its next message, and the account is not paused. To be called before the claim. */
  chatTurn(chat: { id: string; kind: 'private' | 'group' }): Promise<void>;
  /** Resolves when the message may leave, now: replies first, and bulk takes what they leave. */
  take(lane: Lane): Promise<Departure>;
  /** Nothing leaves this account for so long. `tooFast`: and more slowly afterwards. */
  pause(ms: number, tooFast: boolean): void;
  state(): PaceState;
  /** Lets all go that wait. */
  close(): void;
}

/** A message that may leave. One of the two must be called, or its place in the window stays taken. */
export interface Departure {
  /** The platform has answered, whatever it said. */
  answered(): void;
  /** It did not leave after all. */
  unused(): void;
}

/** @param random in [0, 1), for the jitter */
export function createPace(limits: ChannelPace, random: () => number = Math.random): Pace {
  const waiters: { rank: number; go: (departure: Departure) => void }[] = [];
  const chats = createChatPace(limits);
  /** Messages on their way, and when those that were answered reached the platform. */
  let underWay = 0;
  let reached: number[] = [];
  let fastest = Number.POSITIVE_INFINITY;
  let nextBulkAt = 0;
  let nextAt = 0;
  let replyRate = 0;
  let lastReply = 0;
  let ceiling = 1;
  let climbedAt = 0;
  let pausedUntil = 0;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function climb(now: number): void {
    if (ceiling === 1) return;
    const steps = Math.floor((now - climbedAt) / CLIMB_EVERY_MS);
    if (steps <= 0) return;
    ceiling = Math.min(1, ceiling + steps * CLIMB);
    climbedAt += steps * CLIMB_EVERY_MS;
  }

  /** Replies a second, fading with time. */
  const repliesNow = (now: number) => replyRate * Math.exp(-(now - lastReply) / REPLY_MEMORY_MS);

  /** Milliseconds until a message of this rank may leave. */
  function waitFor(rank: number, now: number): number {
    climb(now);
    const perWindow = Math.max(1, Math.floor(limits.perSecond * ceiling));
    reached = reached.filter((at) => at > now - WINDOW_MS);
    // While people ask, one place is kept for the next answer: bulk would else take it a moment before.
    const kept = rank > 0 && perWindow > 1 && repliesNow(now) > 0.1 ? 1 : 0;
    const tooMany = reached.length + underWay + kept - perWindow;
    // Where all places are taken by messages on their way, the next answer wakes us.
    const room = tooMany < 0 ? 0 : (reached[tooMany] ?? Number.POSITIVE_INFINITY) + WINDOW_MS - now;
    return Math.max(0, pausedUntil - now, room, nextAt - now, rank === 0 ? 0 : nextBulkAt - now);
  }

  /** Bulk is spread evenly over what replies leave: a burst of it would make them wait for the next window. */
  function bulkSpacing(now: number): number {
    const perWindow = limits.perSecond * ceiling;
    const replies = repliesNow(now) * (WINDOW_MS / 1000);
    return WINDOW_MS / Math.max(1, perWindow - Math.min(replies, perWindow / 2));
  }

  function serve(): void {
    clearTimeout(timer);
    timer = undefined;
    for (;;) {
      const next = waiters[0];
      if (!next) return;
      const now = performance.now();
      const wait = closed ? 0 : waitFor(next.rank, now);
      if (wait > 0) {
        if (wait !== Number.POSITIVE_INFINITY) timer = setTimeout(serve, Math.ceil(wait));
        return;
      }
      waiters.shift();
      underWay += 1;
      if (limits.gapMs) nextAt = now + limits.gapMs.least + random() * (limits.gapMs.most - limits.gapMs.least);
      if (next.rank === 0) {
        replyRate = repliesNow(now) + 1000 / REPLY_MEMORY_MS;
        lastReply = now;
      } else {
        // From when it was due, not from when the timer fired: lateness must not add up.
        nextBulkAt = Math.max(nextBulkAt, now - 10) + bulkSpacing(now);
      }
      next.go(depart(now));
    }
  }

  /**
   * A message counts from when it reached the platform, which is not when it left us: connecting, or a busy machine, may
   * hold several up that then arrive together. The answer tells: it took at least as long as the fastest one did.
   */
  function depart(at: number): Departure {
    let over = false;
    const end = (note?: (now: number) => void) => () => {
      if (over) return;
      over = true;
      underWay -= 1;
      note?.(performance.now());
      serve();
    };
    const answered = end((now) => {
      fastest = Math.min(fastest, now - at);
      reached.push(Math.max(at, now - fastest));
      reached.sort((one, other) => one - other);
    });
    return { answered, unused: end() };
  }

  return {
    async chatTurn(chat) {
      await chats.turn(chat);
      while (!closed && pausedUntil > performance.now()) {
        await new Promise((resolve) => setTimeout(resolve, Math.min(1000, pausedUntil - performance.now())));
      }
    },
    take: (lane) =>
      new Promise<Departure>((go) => {
        const rank = laneOrder.indexOf(lane);
        const place = waiters.findIndex((waiter) => waiter.rank > rank);
        waiters.splice(place < 0 ? waiters.length : place, 0, { rank, go });
        serve();
      }),
    pause(ms, tooFast) {
      const now = performance.now();
      // Several workers and accounts must not all come back in the same moment.
      pausedUntil = Math.max(pausedUntil, now + ms + random() * Math.min(ms, 500));
      if (tooFast && now - climbedAt > 500) {
        ceiling = Math.max(LOWEST_CEILING, ceiling / 2);
      }
      climbedAt = pausedUntil;
    },
    state() {
      climb(performance.now());
      const waiting = Object.fromEntries(
        laneOrder.map((lane, rank) => [lane, waiters.filter((waiter) => waiter.rank === rank).length]),
      ) as Record<Lane, number>;
      const rest = pausedUntil - performance.now();
      return { ceiling, pausedUntil: rest > 0 ? Date.now() + rest : 0, waiting };
    },
    close() {
      closed = true;
      chats.close();
      serve();
    },
  };
}

/** A bucket for each chat: a few at once, then evenly. */
function createChatPace(limits: ChannelPace) {
  const fullAt = new Map<string, number>();
  const waiting = new Map<NodeJS.Timeout, () => void>();
  const kinds = {
    private: { everyMs: 1000 / limits.perChatPerSecond, burst: 5 },
    group: { everyMs: 60_000 / limits.perGroupPerMinute, burst: Math.max(5, limits.perGroupPerMinute / 2) },
  };
  return {
    async turn(chat: { id: string; kind: 'private' | 'group' }): Promise<void> {
      const { everyMs, burst } = kinds[chat.kind];
      const now = performance.now();
      // A full bucket says nothing: it is dropped, so that a city of chats costs no memory.
      if (fullAt.size > 5000) for (const [id, full] of fullAt) if (full < now) fullAt.delete(id);
      const full = Math.max(fullAt.get(chat.id) ?? 0, now);
      fullAt.set(chat.id, full + everyMs);
      const wait = full - now - (burst - 1) * everyMs;
      if (wait <= 0) return;
      await new Promise<void>((go) => {
        const timer = setTimeout(() => {
          waiting.delete(timer);
          go();
        }, wait);
        waiting.set(timer, go);
      });
    },
    close() {
      for (const [timer, go] of waiting) {
        clearTimeout(timer);
        go();
      }
      waiting.clear();
    },
  };
}
