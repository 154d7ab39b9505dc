/** What the log says while a store is away: once that it is, each minute how often it has failed since, and when it is back. */
import type { Logger } from '../logger.ts';

export interface OutageLog {
  /** @param where the queue or lane, as the log names it */
  failed(error: Error, where: string): void;
  close(): void;
}

const EVERY_MS = 60_000;
const ASK_MS = 2000;

/** @param answers resolves where the store is there again @param times in milliseconds, shorter in tests */
export function createOutageLog(
  log: Logger,
  answers: () => Promise<unknown>,
  times: { everyMs: number; askMs: number } = { everyMs: EVERY_MS, askMs: ASK_MS },
): OutageLog {
  let outage: { since: number; toldAt: number; count: number; queues: Set<string>; timer: NodeJS.Timeout } | undefined;

  async function look(): Promise<void> {
    const now = outage;
    if (!now) return;
    const before = now.count;
    const isBack = await answers().then(
      () => true,
      () => false,
    );
    if (outage !== now) return;
    // An error that came meanwhile says more than one answer.
    if (isBack && now.count === before) {
      log.info(
        { afterSeconds: Math.round((performance.now() - now.since) / 1000), times: now.count },
        'the queue store answers again',
      );
      outage = undefined;
      return;
    }
    if (performance.now() - now.toldAt >= times.everyMs) {
      now.toldAt = performance.now();
      log.warn({ times: now.count, queues: [...now.queues] }, 'the queue store still does not answer');
    }
    now.timer = setTimeout(look, times.askMs).unref();
  }

  return {
    failed(error, where) {
      if (outage) {
        outage.count += 1;
        outage.queues.add(where);
        log.debug({ problem: error.message, queue: where }, 'the queue store does not answer');
        return;
      }
      const now = performance.now();
      const timer = setTimeout(look, times.askMs).unref();
      outage = { since: now, toldAt: now, count: 1, queues: new Set([where]), timer };
      log.warn({ problem: error.message, queue: where }, 'the queue store does not answer; trying again');
    },
    close() {
      clearTimeout(outage?.timer);
      outage = undefined;
    },
  };
}
