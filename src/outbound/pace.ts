/** How fast one bot account sends. One process owns the account, so what is counted here is all that it sends. */
import type { ChannelPace } from '../messaging/channel.ts';
import type { Lane } from './outbox.ts';

const laneOrder: readonly Lane[] = ['reply', 'alert', 'reminder', 'broadcast'];

/** A platform counts in any second; ours is longer by what the fastest journey that we have seen may be off. */
const WINDOW_MS = 1004;
/** The fastest journey is looked for among so many answers and as many before them: the way to a platform changes. */
const JOURNEYS = 500;
/** Before so many answers none is known to have been fast: a message counts from its answer, which is surely late enough. */
const FIRST_JOURNEYS = 30;
/** After a refusal the ceiling is halved, and climbs back by a twentieth every five seconds … */
const LOWEST_CEILING = 0.1;
const CLIMB = 0.05;
const CLIMB_EVERY_MS = 5000;
/** … to just below where it was refused, and beyond that ten times more slowly. */
const BELOW_REFUSED = 0.95;
const SLOW_CLIMB = 0.005;
/** So much lateness bulk may make up for, sending more closely; also when it begins, as the second before lies empty. */
const MADE_UP_MS = 200;
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

/** A message that may leave. `answered` or `unused` must be called, or its place in the window stays taken. */
export interface Departure {
  /** It is claimed and leaves now: its journey begins. */
  leaves(): void;
  /** The platform has answered, whatever it said. */
  answered(): void;
  /** It did not leave after all. */
  unused(): void;
}

/**
 * @param random in [0, 1), for the jitter
 * @param takenOver another process may have sent until now: for a second only replies leave
 */
export function createPace(limits: ChannelPace, random: () => number = Math.random, takenOver = false): Pace {
  const waiters: { rank: number; go: (departure: Departure) => void }[] = [];
  const chats = createChatPace(limits);
  /** Messages on their way, and when those that count still were answered: both kinds in the order of time. */
  const underWay = { reply: 0, other: 0 };
  const answered: { at: number; reply: boolean }[] = [];
  let answeredReplies = 0;
  const journey = createFastest();
  let nextBulkAt = takenOver ? performance.now() + WINDOW_MS : 0;
  let nextAt = 0;
  let replyRate = 0;
  let lastReply = 0;
  let ceiling = 1;
  /** Up to where it climbs quickly. */
  let trusted = 1;
  let climbedAt = Number.NEGATIVE_INFINITY;
  let pausedUntil = 0;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function climb(now: number): void {
    for (; ceiling < 1 && now - climbedAt >= CLIMB_EVERY_MS; climbedAt += CLIMB_EVERY_MS) {
      ceiling = ceiling < trusted ? Math.min(trusted, ceiling + CLIMB) : Math.min(1, ceiling + SLOW_CLIMB);
    }
  }

  /** Replies a second, fading with time. */
  const repliesNow = (now: number) => replyRate * Math.exp(-(now - lastReply) / REPLY_MEMORY_MS);

  const perWindow = () => Math.max(1, Math.floor(limits.perSecond * ceiling));

  /** Places that bulk leaves to the replies of a second: as many as came of late. For one more than that it makes way at once. */
  const reserve = (now: number) => Math.min(Math.floor(repliesNow(now)), Math.floor(perWindow() / 2));

  /** Milliseconds until a message of this rank may leave. */
  function waitFor(rank: number, now: number): number {
    climb(now);
    // What left its place in the window: counted from its arrival, see `depart`.
    const freeAt = (at: number) => at - journey.fastest() + WINDOW_MS;
    while (answered[0] && freeAt(answered[0].at) <= now) if (answered.shift()?.reply) answeredReplies -= 1;
    const replies = underWay.reply + answeredReplies;
    const used = underWay.reply + underWay.other + answered.length;
    const kept = rank > 0 ? Math.max(0, reserve(now) - replies) : 0;
    // Where all places are taken by messages on their way, the next answer wakes us.
    const room = used + kept < perWindow() ? 0 : answered[0] ? freeAt(answered[0].at) - now : Number.POSITIVE_INFINITY;
    return Math.max(0, pausedUntil - now, room, nextAt - now, rank === 0 ? 0 : nextBulkAt - now);
  }

  /** Bulk is spread evenly over what replies leave: a burst of it would make them wait for the next window. */
  const bulkSpacing = (now: number) => WINDOW_MS / (perWindow() - reserve(now));

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
      const kind = next.rank === 0 ? 'reply' : 'other';
      underWay[kind] += 1;
      if (limits.gapMs) nextAt = now + limits.gapMs.least + random() * (limits.gapMs.most - limits.gapMs.least);
      if (next.rank === 0) {
        replyRate = repliesNow(now) + 1000 / REPLY_MEMORY_MS;
        lastReply = now;
      } else {
        // From when it was due, not from when a busy machine got to it: lateness must not add up.
        nextBulkAt = Math.max(nextBulkAt, now - MADE_UP_MS) + bulkSpacing(now);
      }
      next.go(depart(now, kind));
    }
  }

  /**
   * A message counts from when it reached the platform, which is not when it left us: connecting, or a busy machine, may
   * hold several up that then arrive together. The answer tells: it took at least as long as the fastest one did, so the
   * message arrived no later than that much before it. Our own way to the platform is the same for the next message.
   */
  function depart(at: number, kind: keyof typeof underWay): Departure {
    let over = false;
    let leftAt = at;
    const end = (note?: (now: number) => void) => () => {
      if (over) return;
      over = true;
      underWay[kind] -= 1;
      note?.(performance.now());
      serve();
    };
    const answer = end((now) => {
      journey.note(now - leftAt);
      answered.push({ at: now, reply: kind === 'reply' });
      if (kind === 'reply') answeredReplies += 1;
    });
    const leaves = () => {
      leftAt = performance.now();
    };
    return { leaves, answered: answer, unused: end() };
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
        trusted = ceiling * BELOW_REFUSED;
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

/** The shortest time of late from leaving to answer, in milliseconds. */
function createFastest() {
  let now = Number.POSITIVE_INFINITY;
  let before = Number.POSITIVE_INFINITY;
  let count = 0;
  return {
    fastest: () => (count < FIRST_JOURNEYS ? 0 : Math.min(now, before)),
    note(ms: number) {
      if (count++ % JOURNEYS === 0) [before, now] = [now, Number.POSITIVE_INFINITY];
      now = Math.min(now, ms);
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
