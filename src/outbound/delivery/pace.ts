/** How fast one bot account sends. One process owns the account, so what is counted here is all that it sends. */
import type { ChannelPace } from '../../messaging/channel.ts';
import type { Lane } from '../outbox/outbox.ts';

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
/** So much lateness bulk may make up for, also when it begins, as the second before lies empty … */
const MADE_UP_MS = 400;
/** … but only by so much closer a spacing: a burst frees its places in one moment a second later, over and over, and in between none. */
const CLOSEST = 0.9;
/** How much each message moves the average time for which a place is held; a call that hangs says nothing about the others. */
const HELD_WEIGHT = 0.02;
const HELD_MOST_MS = 60;
/** A place is kept for an expected reply so long; most are made in a tenth of it. */
const EXPECTED_MS = 250;
/** Over how long the rate of replies is averaged. */
const REPLY_MEMORY_MS = 5000;

export interface PaceState {
  /** 1: as fast as the platform bears. */
  ceiling: number;
  /** Until when nothing leaves, milliseconds since 1970; 0 when it flows. */
  pausedUntil: number;
  /** The platform is in trouble, and tried with one message after another. */
  oneAtATime: boolean;
  waiting: Record<Lane, number>;
}

export interface Pace {
  /** Resolves when this chat may get its next message, and the account is not paused. To be called before the claim. */
  chatTurn(chat: { id: string; kind: 'private' | 'group' }): Promise<void>;
  /** Resolves when the message may leave, now: replies first, and bulk takes what they leave. */
  take(lane: Lane): Promise<Departure>;
  /** Somebody has written and will be answered: bulk leaves the next place for that while the answer is being made. */
  expectReply(): void;
  /** Nothing leaves this account for so long. `tooFast`: and more slowly afterwards. */
  pause(ms: number, tooFast: boolean): void;
  /** From now on, each message waits until the one before is answered; or no more. */
  oneAtATime(on: boolean): void;
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
  /** How many messages are on their way, and when those that count still were answered, in the order of time. */
  let underWay = 0;
  const answered: number[] = [];
  const journey = createFastest();
  /** For how long a place is held beside its second, on average: from its taking to the journey, and where the journey is slow. */
  let heldMs = 0;
  /** Until when a place is kept for each reply that is being made, in the order of time. */
  const expected: number[] = [];
  /** When bulk was due next, had it never been late. */
  let bulkDueAt = 0;
  let nextBulkAt = takenOver ? performance.now() + WINDOW_MS : 0;
  let nextAt = 0;
  let replyRate = 0;
  let lastReply = 0;
  let ceiling = 1;
  /** Up to where it climbs quickly. */
  let trusted = 1;
  let climbedAt = Number.NEGATIVE_INFINITY;
  let pausedUntil = 0;
  let alone = false;
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

  /** Milliseconds until a message of this rank may leave. */
  function waitFor(rank: number, now: number): number {
    climb(now);
    // What left its place in the window: counted from its arrival, see `depart`.
    const freeAt = (at: number) => at - journey.fastest() + WINDOW_MS;
    while (answered[0] !== undefined && freeAt(answered[0]) <= now) answered.shift();
    while (expected[0] !== undefined && expected[0] <= now) expected.shift();
    const kept = rank === 0 ? 0 : Math.min(expected.length, Math.floor(perWindow() / 2));
    const isFull = underWay + answered.length + kept >= perWindow();
    const never = Number.POSITIVE_INFINITY;
    if (alone && underWay > 0) return never;
    // Where all places are taken by messages on their way, the next answer wakes us.
    const freed = answered[0] === undefined ? never : freeAt(answered[0]);
    const room = isFull ? Math.min(freed, kept > 0 ? (expected[0] ?? never) : never) - now : 0;
    return Math.max(0, pausedUntil - now, room, nextAt - now, rank === 0 ? 0 : nextBulkAt - now);
  }

  /**
   * Bulk is spread evenly over what replies leave at their rate of late: so a place is free for most of them, and where all
   * are taken the next becomes free within the spacing, and is theirs.
   */
  function bulkSpacing(now: number): number {
    const kept = Math.min(repliesNow(now), perWindow() / 2);
    return (WINDOW_MS + heldMs) / (perWindow() - kept);
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
        expected.shift();
        replyRate = repliesNow(now) + 1000 / REPLY_MEMORY_MS;
        lastReply = now;
      } else {
        const spacing = bulkSpacing(now);
        // From when it was due, not from when a busy machine got to it: lateness must not add up.
        bulkDueAt = Math.max(bulkDueAt, now - MADE_UP_MS) + spacing;
        nextBulkAt = Math.max(bulkDueAt, now + spacing * CLOSEST);
      }
      next.go(depart(now));
    }
  }

  /**
   * A message counts from when it reached the platform, which is not when it left us: connecting, or a busy machine, may
   * hold several up that then arrive together. The answer tells: it took at least as long as the fastest one did, so the
   * message arrived no later than that much before it. Our own way to the platform is the same for the next message.
   */
  function depart(at: number): Departure {
    let over = false;
    let leftAt = at;
    const end = (note?: (now: number) => void) => () => {
      if (over) return;
      over = true;
      underWay -= 1;
      note?.(performance.now());
      serve();
    };
    const answer = end((now) => {
      journey.note(now - leftAt);
      answered.push(now);
      const held = Math.min(HELD_MOST_MS, now - at - journey.fastest());
      if (journey.fastest() > 0) heldMs += (held - heldMs) * HELD_WEIGHT;
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
    expectReply() {
      expected.push(performance.now() + EXPECTED_MS);
    },
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
    oneAtATime(on) {
      alone = on;
      serve();
    },
    state() {
      climb(performance.now());
      const waiting = Object.fromEntries(
        laneOrder.map((lane, rank) => [lane, waiters.filter((waiter) => waiter.rank === rank).length]),
      ) as Record<Lane, number>;
      const rest = pausedUntil - performance.now();
      return { ceiling, pausedUntil: rest > 0 ? Date.now() + rest : 0, oneAtATime: alone, waiting };
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
