import { expect, test, vi } from 'vitest';
import type { Logger } from '../../src/runtime/logger.ts';
import { createOutageLog } from '../../src/runtime/queue/outage-log.ts';

test('an outage is told once, then counted by the minute, then its end; the next one anew', async () => {
  const lines: string[] = [];
  const say = (level: string) => (about: object, text: string) => {
    if (level !== 'debug') lines.push(`${level} ${text} ${Object.keys(about)}`);
  };
  const log = { info: say('info'), warn: say('warn'), debug: say('debug') } as unknown as Logger;
  let isThere = false;
  const outage = createOutageLog(log, () => (isThere ? Promise.resolve() : Promise.reject(new Error('away'))), {
    everyMs: 30,
    askMs: 5,
  });
  for (let n = 0; n < 40; n += 1) outage.failed(new Error('refused'), n % 2 ? 'chat' : 'bulk');
  expect(lines).toEqual(['warn the queue store does not answer; trying again problem,queue']);
  await vi.waitFor(() => expect(lines).toContain('warn the queue store still does not answer times,queues'), 10_000);
  isThere = true;
  await vi.waitFor(() => expect(lines.at(-1)).toBe('info the queue store answers again afterSeconds,times'), 10_000);
  const before = lines.length;
  outage.failed(new Error('refused'), 'chat');
  expect(lines.length).toBe(before + 1);
  outage.close();
});
