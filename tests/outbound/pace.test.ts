import { expect, test, vi } from 'vitest';
import { createPace, type Pace } from '../../src/outbound/pace.ts';

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

test('bulk is spread evenly: no burst of it takes a whole second from the replies', async () => {
  const pace = createPace(limits);
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: 25 }, () => sent(pace, 'broadcast').then(() => times.push(performance.now()))),
  );
  const firstFifth = times.filter((time) => time < (times[0] ?? 0) + 200);
  // A fifth of a second's worth to begin with, and what has its turn meanwhile.
  expect(firstFifth.length).toBeLessThanOrEqual((limits.perSecond * 2) / 5 + 2);
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
