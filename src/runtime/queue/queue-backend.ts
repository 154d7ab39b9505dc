/** BullMQ on Redis through ioredis, or on PostgreSQL: the same jobs, the same code path. */
import { createPostgresBackend, Queue, runMigrations, Worker, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import type pg from 'pg';
import { CONNECTIONS, openPool } from '../database/pool.ts';
import type { Logger } from '../logger.ts';
import { createOutageLog } from './outage-log.ts';

export interface Job<D> {
  /** A second job with the same id does nothing while the first waits or runs. No colon in it. */
  id: string;
  data: D;
  /** 1 goes first; left out goes before all that have one (BullMQ's rule). */
  priority?: number;
  delayMs?: number;
}

export interface JobQueue<D> {
  add(jobs: readonly Job<D>[]): Promise<void>;
  /** Jobs not yet finished. */
  depth(): Promise<number>;
  close(): Promise<void>;
}

export interface JobWorker {
  /** Resolves when the jobs that run are done, whether the store answers or not; takes no new ones. */
  close(): Promise<void>;
}

export interface QueueBackend {
  readonly kind: 'redis' | 'postgres';
  queue<D>(name: string): JobQueue<D>;
  worker<D>(name: string, concurrency: number, run: (data: D) => Promise<void>): JobWorker;
  /** @throws when the store does not answer */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** A finished job leaves nothing behind: the row in `message` is the record, and retention by count deadlocks on PostgreSQL. */
const jobOptions = { removeOnComplete: true, removeOnFail: true };

/** For so long a store is asked to let a queue or worker go: one that is away would be waited for without end. */
const LET_GO_MS = 3000;

/** Resolves with the end of `closing`, and after a while without it. */
async function letGo(closing: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LET_GO_MS);
  });
  // What it fails with is the outage, which is told already.
  await Promise.race([Promise.allSettled([closing]), late]);
  clearTimeout(timer);
}

interface Parts {
  kind: QueueBackend['kind'];
  openQueue(name: string): Queue;
  openWorker(name: string, concurrency: number, run: (data: unknown) => Promise<void>): Worker;
  ping(): Promise<unknown>;
  close(): Promise<unknown>;
}

/**
 * @param prefix keeps several installations on one Redis apart
 * @throws when PostgreSQL cannot be reached or prepared; Redis may come later
 */
export async function openQueueBackend(
  where: { redisUrl: string; prefix?: string } | { databaseUrl: string },
  log: Logger,
): Promise<QueueBackend> {
  const parts =
    'redisUrl' in where
      ? redisParts(where.redisUrl, where.prefix ?? 'chihoi', log)
      : await postgresParts(where.databaseUrl, log);
  const outage = createOutageLog(log, parts.ping);
  return {
    kind: parts.kind,
    queue<D>(name: string): JobQueue<D> {
      const queue = parts.openQueue(name);
      queue.on('error', (error) => outage.failed(error, name));
      return {
        async add(jobs) {
          await queue.addBulk(
            jobs.map(({ id, data, priority, delayMs }) => ({
              name,
              data,
              opts: {
                ...jobOptions,
                jobId: id,
                ...(priority ? { priority } : {}),
                ...(delayMs ? { delay: delayMs } : {}),
              },
            })),
          );
        },
        depth: () => queue.getJobCountByTypes('waiting', 'prioritized', 'delayed', 'active'),
        close: () => letGo(queue.close()),
      };
    },
    worker<D>(name: string, concurrency: number, run: (data: D) => Promise<void>): JobWorker {
      const running = new Set<Promise<void>>();
      const worker = parts.openWorker(name, concurrency, async (data) => {
        const job = run(data as D);
        running.add(job);
        try {
          await job;
        } finally {
          running.delete(job);
        }
      });
      worker.on('error', (error) => outage.failed(error, name));
      worker.on('failed', (job, error) =>
        log.error({ job: job?.id, problem: error.message }, 'a job failed; its row is found again'),
      );
      return {
        async close() {
          const closing = Promise.allSettled([worker.close()]);
          await Promise.allSettled(running);
          await letGo(closing);
        },
      };
    },
    ping: async () => void (await parts.ping()),
    async close() {
      outage.close();
      await parts.close();
    },
  };
}

function redisParts(url: string, prefix: string, log: Logger): Parts {
  // Who adds a job must not wait for a Redis that is away: the row is kept and found again.
  const producer = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: true, commandTimeout: 3000 });
  const consumer = new Redis(url, { maxRetriesPerRequest: null });
  const connections = new Set([producer, consumer]);
  // A worker waits for jobs on a copy of its own, which it leaves open where Redis is away at its end.
  const copy = consumer.duplicate.bind(consumer);
  consumer.duplicate = (...options) => {
    const own = copy(...options);
    connections.add(own);
    own.on('end', () => connections.delete(own));
    return own;
  };
  for (const connection of connections) {
    connection.on('error', (error: Error) => log.debug({ problem: error.message }, 'Redis connection'));
  }
  return {
    kind: 'redis',
    openQueue: (name) => new Queue(name, { connection: producer, prefix }),
    openWorker: (name, concurrency, run) =>
      new Worker(name, (job) => run(job.data), { connection: consumer, prefix, concurrency }),
    ping: () => producer.ping(),
    close: async () => {
      for (const connection of connections) connection.disconnect();
    },
  };
}

/**
 * Nobody reads the queue's event stream, which here is a table that only grows and tells when which chat was written to:
 * its rows are not made.
 */
async function keepNoEvents(client: pg.ClientBase): Promise<void> {
  await client.query(`
    DO $do$ BEGIN
      PERFORM pg_advisory_xact_lock(hashtext('bullmq no events'));
      IF NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = 'no_events' AND tgrelid = 'bullmq.event'::regclass) THEN
        CREATE OR REPLACE FUNCTION bullmq.no_events() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
        CREATE TRIGGER no_events BEFORE INSERT ON bullmq.event FOR EACH ROW EXECUTE FUNCTION bullmq.no_events();
        DELETE FROM bullmq.event;
      END IF;
    END $do$`);
}

async function postgresParts(databaseUrl: string, log: Logger): Promise<Parts> {
  // Each worker keeps one client to itself: two for each bot account that this process sends for.
  // A pool that is handed in always uses the schema `bullmq`, but only the search path makes its own functions find it.
  // No commit waits for the disk: a job that a crash of the server takes with it is no loss, its row is found again.
  const options = '-c search_path=bullmq -c synchronous_commit=off';
  const pool = openPool({ connectionString: databaseUrl, options, max: CONNECTIONS.queue }, (error) =>
    log.debug({ problem: error.message }, 'queue connection'),
  );
  // Each queue and worker listens to it as well.
  pool.setMaxListeners(0);
  const client = await pool.connect();
  try {
    await runMigrations(client);
    await keepNoEvents(client);
  } finally {
    client.release();
  }
  const { Queue: PostgresQueue, Worker: PostgresWorker } = withBackend(createPostgresBackend);
  return {
    kind: 'postgres',
    openQueue: (name) => new PostgresQueue(name, { connection: pool }) as unknown as Queue,
    openWorker: (name, concurrency, run) =>
      new PostgresWorker(name, (job) => run(job.data), { connection: pool, concurrency }) as unknown as Worker,
    ping: () => pool.query('SELECT 1'),
    close: async () => {
      if (!pool.ending) await pool.end();
    },
  };
}
