/** A mark in PostgreSQL that is gone the moment this process is: what it was sending is then uncertain. */
import { randomInt } from 'node:crypto';
import type pg from 'pg';
import type { Logger } from '../runtime/logger.ts';

/** First key of the advisory locks that stand for living senders ("send" in ASCII). */
export const MARK_CLASS = 0x73656e64;

export interface ProcessMark {
  /** Written into `message.claimed_by`. */
  readonly id: number;
  release(): Promise<void>;
}

/** Holds a session lock on a connection of its own; when that connection breaks it is taken anew. */
export async function holdProcessMark(pool: pg.Pool, log: Logger): Promise<ProcessMark> {
  const id = randomInt(1, 2 ** 31 - 1);
  let held: pg.PoolClient | undefined;
  let released = false;
  let retry: NodeJS.Timeout | undefined;

  async function take(): Promise<void> {
    const client = await pool.connect();
    client.once('error', (error) => {
      held = undefined;
      client.release(error);
      log.warn({ problem: error.message }, 'lost the connection that marks this process; taking it anew');
      again();
    });
    await client.query('SELECT pg_advisory_lock($1, $2)', [MARK_CLASS, id]);
    held = client;
  }

  function again(): void {
    if (released) return;
    retry = setTimeout(() => take().catch(again), 1000);
  }

  await take();
  return {
    id,
    async release() {
      released = true;
      clearTimeout(retry);
      held?.release(true);
    },
  };
}
