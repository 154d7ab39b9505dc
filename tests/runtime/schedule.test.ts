import { expect, test, vi } from 'vitest';
import type { Logger } from '../../src/runtime/logger.ts';
import { createSchedule } from '../../src/runtime/schedule.ts';

test('a task that keeps failing is told once for each reason, and when it succeeds again', async () => {
  const told: string[] = [];
  const write = (level: string) => (fields: { problem?: string }) =>
    void told.push(`${level} ${fields.problem?.split('\n')[0] ?? ''}`.trim());
  const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];
  const log = Object.fromEntries(levels.map((level) => [level, write(level)])) as unknown as Logger;
  const outcomes = [0, new Error('away'), new Error('away'), new Error('full'), 0, 0, new Error('away')];
  const run = async () => {
    const outcome = outcomes.shift() ?? 0;
    if (typeof outcome === 'number') return outcome;
    throw outcome;
  };
  const schedule = createSchedule([{ name: 'reminders', everyMs: 60_000, run }], log);
  for (let turn = 0; turn < 7; turn += 1) await schedule.tick();
  expect(told).toEqual(['error Error: away', 'debug Error: away', 'error Error: full', 'info', 'error Error: away']);
});

test('what finds nothing rests for longer each time, until something happens here', async () => {
  vi.useFakeTimers();
  try {
    const looks: number[] = [];
    let due = 0;
    const run = async () => {
      looks.push(Date.now() - began);
      return due-- > 0 ? 1 : 0;
    };
    const silent = { error: () => {}, info: () => {}, debug: () => {} } as unknown as Logger;
    const began = Date.now();
    const schedule = createSchedule([{ name: 'reminders', everyMs: 1000, restMs: 5000, run }], silent);
    schedule.start();
    await vi.advanceTimersByTimeAsync(17_500);
    expect(looks).toEqual([1000, 3000, 7000, 12_000, 17_000]);
    schedule.stir();
    await vi.advanceTimersByTimeAsync(1500);
    expect(looks.slice(5)).toEqual([18_500]);
    due = 1;
    await vi.advanceTimersByTimeAsync(3000);
    // Found one, looked again at once, and rests no longer.
    expect(looks.slice(6)).toEqual([20_500, 20_500, 21_500]);
    await schedule.stop();
  } finally {
    vi.useRealTimers();
  }
});
