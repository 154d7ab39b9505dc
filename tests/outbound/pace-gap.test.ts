import { expect, test } from 'vitest';
import { createPace } from '../../src/outbound/delivery/pace.ts';

test('where one message at a time may leave, pauses of random length lie between them, and a reply goes before bulk', async () => {
  const randoms = [0, 1, 0.5];
  const pace = createPace(
    { perSecond: 1000, perChatPerSecond: 1000, perGroupPerMinute: 60_000, gapMs: { least: 40, most: 80 } },
    () => randoms.shift() ?? 0,
  );
  const left: { lane: string; at: number }[] = [];
  const send = async (lane: 'reply' | 'broadcast') => {
    (await pace.take(lane)).answered();
    left.push({ lane, at: performance.now() });
  };
  await Promise.all([send('broadcast'), send('broadcast'), send('broadcast'), send('reply')]);
  expect(left.map(({ lane }) => lane)).toEqual(['broadcast', 'reply', 'broadcast', 'broadcast']);
  const gaps = left.slice(1).map(({ at }, index) => at - (left[index]?.at ?? 0));
  for (const [index, least] of [40, 80, 60].entries()) expect(gaps[index]).toBeGreaterThanOrEqual(least - 1);
});
