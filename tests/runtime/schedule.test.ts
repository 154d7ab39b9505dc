import { expect, test } from 'vitest';
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
