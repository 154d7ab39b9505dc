import { setTimeout as wait } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { Database } from '../../runtime/database/database.ts';
import type { Logger } from '../../runtime/logger.ts';
import { eventsAfter, latestId, notifyChannel, type PhoneEvent } from './store.ts';

export type PhoneListener = (event: PhoneEvent) => void | Promise<void>;

export interface Live {
  /**
   * Calls `listener` with everything that happens on the telephones, in order, one at a time.
   * @param after begins after this row instead of now @returns once it listens: the function that ends it
   */
  subscribe(listener: PhoneListener, after?: string): Promise<() => void>;
  /** Ends all subscriptions and gives the connection back. */
  close(): Promise<void>;
}

const batch = 200;
const backOffMs = { first: 100, most: 5000 };

/**
 * A notification only wakes: each subscriber then reads what is new after the row that it saw last. So nothing is lost
 * while the connection to PostgreSQL is away, and it does not matter which process sent.
 */
export function createLive(database: Database, log: Logger): Live {
  const subscribers = new Set<Subscriber>();
  let connection: Promise<void> | undefined;
  let stop = new AbortController();

  const wakeAll = () => {
    for (const subscriber of subscribers) subscriber.wake();
  };

  const end = (subscriber: Subscriber) => {
    subscriber.end();
    subscribers.delete(subscriber);
    if (subscribers.size === 0) stop.abort();
  };

  return {
    async subscribe(listener, after) {
      const start = after === undefined ? await latestId(database.prisma) : BigInt(after);
      const subscriber = createSubscriber(database, log, listener, start);
      subscribers.add(subscriber);
      if (stop.signal.aborted || !connection) {
        stop = new AbortController();
        const previous = connection;
        connection = keepListening(database, log, wakeAll, stop.signal, previous);
      }
      subscriber.wake();
      return () => end(subscriber);
    },
    async close() {
      for (const subscriber of [...subscribers]) end(subscriber);
      await connection;
    },
  };
}

/** Holds one connection that listens until `signal`; never rejects. */
async function keepListening(
  database: Database,
  log: Logger,
  wake: () => void,
  signal: AbortSignal,
  previous: Promise<void> | undefined,
): Promise<void> {
  await previous;
  let pause = backOffMs.first;
  while (!signal.aborted) {
    try {
      const client = await database.pool.connect();
      try {
        await listenOnce(client, wake, signal, () => {
          pause = backOffMs.first;
        });
      } finally {
        // Not put back into the pool: it is broken, or it would go on listening for its next user.
        client.release(true);
      }
    } catch (error) {
      log.warn({ err: error }, 'the playground lost PostgreSQL and connects again');
      await wait(pause, undefined, { signal }).catch(ignoreAbort);
      pause = Math.min(pause * 2, backOffMs.most);
    }
  }
}

/** Resolves at `signal`. @throws when the connection breaks */
async function listenOnce(client: PoolClient, wake: () => void, signal: AbortSignal, onUp: () => void): Promise<void> {
  const broken = new Promise<never>((_, reject) => {
    client.on('error', reject);
    client.on('end', () => reject(new Error('the connection was closed')));
  });
  const stopped = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  client.on('notification', wake);
  await Promise.race([broken, client.query(`LISTEN ${notifyChannel}`)]);
  onUp();
  // What came while nobody listened sent no notification that we heard.
  wake();
  await Promise.race([broken, stopped]);
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
}

interface Subscriber {
  wake(): void;
  end(): void;
}

function createSubscriber(database: Database, log: Logger, listener: PhoneListener, start: bigint): Subscriber {
  let last = start;
  let ended = false;
  let isReading = false;
  let isStale = false;

  const read = async () => {
    try {
      while (isStale && !ended) {
        isStale = false;
        const { events, last: reached, more } = await eventsAfter(database.prisma, last, batch);
        for (const event of events) {
          if (ended) return;
          await listener(event);
          last = BigInt(event.id);
        }
        last = reached;
        isStale ||= more;
      }
    } finally {
      // In the same breath as the last look at isStale: a wake in between would be lost.
      isReading = false;
    }
  };

  const wake = () => {
    isStale = true;
    if (isReading || ended) return;
    isReading = true;
    read().catch((error: unknown) => {
      log.warn({ err: error }, 'the playground could not read what is new and tries again');
      setTimeout(wake, 1000).unref();
    });
  };

  return {
    wake,
    end: () => {
      ended = true;
    },
  };
}
