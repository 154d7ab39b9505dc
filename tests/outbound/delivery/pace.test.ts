import { expect, test, vi } from 'vitest';
import { createPace, type Pace } from '../../../src/outbound/delivery/pace.ts';

const limits = { perSecond: 50, perChatPerSecond: 1000, perGroupPerMinute: 60_000 };

/** Leaves when it may, and is answered at once. */
const sent = (pace: Pace, lane: 'reply' | 'alert' | 'reminder' | 'broadcast') =>
  pace.take(lane).then((departure) => departure.answered());

/** The most that fell into any second. */
function mostInASecond(times: number[]): number {
  return Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + 1000).length));
}

test('no second holds more than the platform bears, whoever sends', async () => {
  const pace = createPace(limits);
  const times: number[] = [];
  // It arrives before it is answered.
  const send = async (lane: 'reply' | 'broadcast') => {
    const departure = await pace.take(lane);
    times.push(performance.now());
    departure.answered();
  };
  const bulk = Array.from({ length: 90 }, () => send('broadcast'));
  await Promise.all(bulk.slice(0, 20));
  await Promise.all([...Array.from({ length: 20 }, () => send('reply')), ...bulk]);
  expect(times).toHaveLength(110);
  expect(mostInASecond(times)).toBeLessThanOrEqual(limits.perSecond);
});

test('messages held up on their way count from when they arrived, not from when they left', async () => {
  const pace = createPace(limits);
  await sent(pace, 'reply');
  const arrivals = [performance.now()];
  // A slow connection: the first thirty arrive together, long after they left.
  const first = await Promise.all(Array.from({ length: 30 }, () => pace.take('reply')));
  await new Promise((resolve) => setTimeout(resolve, 900));
  for (const departure of first) {
    arrivals.push(performance.now());
    departure.answered();
  }
  const rest = Array.from({ length: 40 }, () => sent(pace, 'reply').then(() => arrivals.push(performance.now())));
  await Promise.all(rest);
  expect(mostInASecond(arrivals)).toBeLessThanOrEqual(limits.perSecond);
});

test('what was done before a message left is no part of its journey: the next may be claimed faster', async () => {
  vi.useFakeTimers();
  try {
    const pace = createPace(limits, () => 0);
    const arrivals: number[] = [];
    // The first hundred are claimed slowly, all others at once; each takes 20 ms there and 20 ms back.
    const send = async (n: number) => {
      const departure = await pace.take('broadcast');
      if (n < 100) await new Promise((go) => setTimeout(go, 60));
      departure.leaves();
      setTimeout(() => arrivals.push(performance.now()), 20);
      setTimeout(departure.answered, 40);
    };
    for (let n = 0; n < 400; n += 1) void send(n);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(arrivals).toHaveLength(400);
    for (const [n, at] of arrivals.entries())
      expect((arrivals[n + limits.perSecond] ?? Number.POSITIVE_INFINITY) - at).toBeGreaterThanOrEqual(1000);
  } finally {
    vi.useRealTimers();
  }
});

test('before any answer has been fast, a message counts from its answer', async () => {
  const pace = createPace({ ...limits, perSecond: 1 });
  const first = await pace.take('reply');
  await new Promise((resolve) => setTimeout(resolve, 200));
  first.answered();
  const answered = performance.now();
  await sent(pace, 'reply');
  expect(performance.now() - answered).toBeGreaterThanOrEqual(1000);
});

test('a place that was not used goes to the next', async () => {
  const pace = createPace({ ...limits, perSecond: 1 });
  (await pace.take('reply')).unused();
  (await pace.take('reply')).answered();
  expect(pace.state().waiting.reply).toBe(0);
});

test('bulk is spread evenly, and lateness is made up by a little closer spacing: never by a burst', async () => {
  vi.useFakeTimers();
  try {
    const pace = createPace(limits, () => 0);
    const times: number[] = [];
    for (let n = 0; n < 200; n += 1) void sent(pace, 'broadcast').then(() => times.push(performance.now()));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(times).toHaveLength(200);
    const gaps = times.slice(1).map((time, n) => time - (times[n] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000 / limits.perSecond / 1.2);
    expect(Math.max(...gaps)).toBeLessThanOrEqual((1000 / limits.perSecond) * 1.2);
  } finally {
    vi.useRealTimers();
  }
});

/** The same numbers in each run: a fault must not come and go. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

test.for([1, 2, 3, 4])(
  'in a broadcast of 900 replies wait for a place, not for a second; it takes as long as it must (%i)',
  async (seed) => {
    vi.useFakeTimers();
    try {
      const random = numbers(seed);
      const pace = createPace({ ...limits, perSecond: 30 }, random);
      const waited: number[] = [];
      const arrivals: number[] = [];
      let left = 900;
      let asked = 0;
      const after = (ms: number) => new Promise((go) => setTimeout(go, ms));
      /** Claimed within 3 to 8 ms, 45 ms there and back, now and then a bad line. */
      const send = async (lane: 'reply' | 'broadcast') => {
        const began = performance.now();
        const departure = await pace.take(lane);
        if (lane === 'reply') waited.push(performance.now() - began);
        await after(3 + random() * 5);
        departure.leaves();
        await after(22 + random() * 2 + (random() < 0.03 ? random() * 60 : 0));
        arrivals.push(performance.now());
        await after(23);
        departure.answered();
      };
      const began = performance.now();
      let ended = 0;
      const runner = async () => {
        while (left > 0) {
          left -= 1;
          await send('broadcast');
        }
        ended = performance.now();
      };
      for (let n = 0; n < 20; n += 1) void runner();
      for (; left > 0; asked += 1) {
        void send('reply');
        await vi.advanceTimersByTimeAsync(250 + random() * 500);
      }
      await vi.advanceTimersByTimeAsync(3000);
      waited.sort((a, b) => a - b);
      expect(waited).toHaveLength(asked);
      // One place in thirty becomes free every 33 ms, and the first of them is the reply's.
      expect(waited[Math.floor(asked * 0.95)]).toBeLessThanOrEqual(45);
      expect((ended - began) / 1000 / ((900 + asked) / 30)).toBeLessThanOrEqual(1.025);
      for (const [n, at] of arrivals.entries())
        expect((arrivals[n + 30] ?? Number.POSITIVE_INFINITY) - at).toBeGreaterThan(1000);
    } finally {
      vi.useRealTimers();
    }
  },
);

test('a reply that is being made finds a place free; one that never comes gives it back', async () => {
  vi.useFakeTimers();
  try {
    const pace = createPace({ ...limits, perSecond: 2 }, () => 0);
    await sent(pace, 'broadcast');
    pace.expectReply();
    const order: string[] = [];
    void sent(pace, 'broadcast').then(() => order.push('broadcast'));
    await vi.advanceTimersByTimeAsync(200);
    expect(order).toEqual([]);
    await sent(pace, 'reply');
    await vi.advanceTimersByTimeAsync(1000);
    expect(order).toEqual(['broadcast']);

    pace.expectReply();
    const began = performance.now();
    void sent(pace, 'broadcast').then(() => order.push(`${Math.round(performance.now() - began)} ms`));
    await vi.advanceTimersByTimeAsync(2000);
    expect(order).toHaveLength(2);
  } finally {
    vi.useRealTimers();
  }
});

test('lanes go in their order: reply, alert, reminder, broadcast', async () => {
  const pace = createPace({ ...limits, perSecond: 200 });
  const order: string[] = [];
  const lanes = ['broadcast', 'reminder', 'alert', 'reply'] as const;
  // So that all of them wait before the first may go.
  pace.pause(50, false);
  await Promise.all(lanes.flatMap((lane) => [1, 2].map(() => sent(pace, lane).then(() => order.push(lane)))));
  expect(order).toEqual(['reply', 'reply', 'alert', 'alert', 'reminder', 'reminder', 'broadcast', 'broadcast']);
});

test('a refusal stops the whole account, halves the ceiling once, and says so', async () => {
  const pace = createPace(limits, () => 0);
  const began = performance.now();
  pace.pause(300, true);
  pace.pause(300, true);
  expect(pace.state()).toMatchObject({ ceiling: 0.5, pausedUntil: expect.any(Number) });
  await pace.take('reply');
  expect(performance.now() - began).toBeGreaterThanOrEqual(299);
  expect(pace.state().pausedUntil).toBe(0);
});

test('a pause that is no refusal leaves the speed as it is', () => {
  const pace = createPace(limits, () => 0);
  pace.pause(50, false);
  expect(pace.state().ceiling).toBe(1);
});

test('a chat gets a few at once, then its own pace; another chat does not wait for it', async () => {
  const pace = createPace({ ...limits, perChatPerSecond: 10 });
  const a = { id: 'a', kind: 'private' as const };
  const b = { id: 'b', kind: 'private' as const };
  const order: string[] = [];
  await Promise.all([
    ...Array.from({ length: 7 }, () => pace.chatTurn(a).then(() => order.push('a'))),
    pace.chatTurn(b).then(() => order.push('b')),
  ]);
  expect(order.slice(0, 6).sort()).toEqual(['a', 'a', 'a', 'a', 'a', 'b']);
  expect(order.slice(6)).toEqual(['a', 'a']);
});

test('closing lets all go that wait', async () => {
  const pace = createPace({ ...limits, perSecond: 1 });
  const waiting = Promise.all([pace.take('broadcast'), pace.take('broadcast'), pace.take('broadcast')]);
  pace.close();
  await waiting;
  expect(pace.state().waiting).toEqual({ reply: 0, alert: 0, reminder: 0, broadcast: 0 });
});

test('after a refusal it climbs quickly to just below where it was refused, and beyond that slowly', () => {
  vi.useFakeTimers();
  try {
    const pace = createPace(limits, () => 0);
    const ceilingAfter = (seconds: number) => {
      vi.advanceTimersByTime(seconds * 1000);
      return Number(pace.state().ceiling.toFixed(3));
    };
    pace.pause(5000, true);
    expect([ceilingAfter(5), ceilingAfter(20), ceilingAfter(25)]).toEqual([0.5, 0.7, 0.95]);
    expect([ceilingAfter(5), ceilingAfter(20), ceilingAfter(60)]).toEqual([0.955, 0.975, 1]);
  } finally {
    vi.useRealTimers();
  }
});

test('bulk leaves as many places as replies came of late, and takes them all when none do', async () => {
  vi.useFakeTimers();
  try {
    const pace = createPace(limits);
    let bulk = 0;
    let longest = 0;
    const sendBulk = async (): Promise<void> => {
      await sent(pace, 'broadcast');
      bulk += 1;
      return sendBulk();
    };
    void sendBulk();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(bulk).toBeGreaterThan(10 * limits.perSecond * 0.98);
    const before = bulk;
    for (let n = 0; n < 100; n += 1) {
      const asked = performance.now();
      void sent(pace, 'reply').then(() => {
        longest = Math.max(longest, performance.now() - asked);
      });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(bulk - before).toBeGreaterThan(10 * (limits.perSecond - 10) * 0.97);
    expect(bulk - before).toBeLessThanOrEqual(10 * (limits.perSecond - 10) * 1.02 + 5);
    expect(longest).toBeLessThan(30);
  } finally {
    vi.useRealTimers();
  }
});

test('whoever takes an account over sends only replies until the second of the owner before is over', async () => {
  const pace = createPace(limits, () => 0, true);
  const began = performance.now();
  await sent(pace, 'reply');
  expect(performance.now() - began).toBeLessThan(500);
  await sent(pace, 'broadcast');
  expect(performance.now() - began).toBeGreaterThanOrEqual(1000);
});
