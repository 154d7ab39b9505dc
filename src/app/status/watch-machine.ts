/** The room on the disk, looked at while the program runs: a full one is told before messages are lost on it. */
import type { Config } from '../../runtime/config.ts';
import { freeMegabytes, LEAST_FREE_MB, MAKE_ROOM, RUNNING_FREE_MB } from '../../runtime/free-space.ts';
import type { Logger } from '../../runtime/logger.ts';

const LOOK_MS = 30_000;

/** @returns `check`, for the health page: rejects where hardly anything can be written any more */
export function watchMachine({ dataDir }: Config, log: Logger): { check(): Promise<void>; stop(): Promise<void> } {
  let isLow = false;
  const look = async () => {
    const free = await freeMegabytes(dataDir);
    if (free < LEAST_FREE_MB !== isLow) {
      isLow = !isLow;
      if (isLow) log.error({ freeMegabytes: free }, 'the disk is nearly full');
      else log.info({ freeMegabytes: free }, 'the disk has room again');
    }
    return free;
  };
  const timer = setInterval(() => {
    look().catch((error) => log.warn({ problem: String(error) }, 'the room on the disk was not told'));
  }, LOOK_MS).unref();
  return {
    async check() {
      const free = await look();
      if (free < RUNNING_FREE_MB) throw new Error(`${free} MB free on the disk of DATA_DIR. ${MAKE_ROOM}`);
    },
    async stop() {
      clearInterval(timer);
    },
  };
}
