/**
 * Who may do what only one process may do at a time: send for a bot account, or listen on it. Held as advisory locks
 * on a database session of this process, so they are free the moment it dies, and another process takes over.
 */
import { createHash, randomInt } from 'node:crypto';
import type pg from 'pg';
import type { Logger } from '../../runtime/logger.ts';

/** First keys of the locks ("send", "part" and "owns" in ASCII): the mark of a living process, of one that shares, and what it owns. */
export const MARK_CLASS = 0x73656e64;
const SHARE_CLASS = 0x70617274;
const OWN_CLASS = 0x6f776e73;

/** How soon a process takes over from one that died. */
const CONTEND_MS = 1000;
/** How soon a process that has all it may have sees that another has come to share. */
const SHARE_MS = 3000;

export interface Claim {
  /** "send telegram.123". */
  key: string;
  /** Called when it is ours. @returns what to do when it no longer is */
  gain(): Promise<() => Promise<void>>;
}

export interface Ownership {
  /**
   * Written into `message.claimed_by`: while its lock is held, the sender lives. Another one with each session: a claim
   * that was committed while the answer to it was lost with the session is so known to be nobody's.
   */
  readonly processId: number;
  /** Resolves after the first try for each claim. */
  start(): Promise<void>;
  owned(): string[];
  /** Gives everything up; resolves when what was under way is done. */
  stop(): Promise<void>;
}

/**
 * @param fair several processes share the claims evenly: each gives up what is more than its part
 */
export function createOwnership(pool: pg.Pool, claims: readonly Claim[], log: Logger, fair: boolean): Ownership {
  let processId = newProcessId();
  const owned = new Map<string, () => Promise<void>>();
  let session: pg.PoolClient | undefined;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  let failing = false;

  async function openSession(): Promise<pg.PoolClient> {
    processId = newProcessId();
    const client = await pool.connect();
    client.once('error', (error) => {
      // After `stop` it is the pool's own, and may break as it likes.
      if (stopped) return;
      session = undefined;
      client.release(error);
      log.warn({ problem: error.message }, 'lost the session that owns our accounts; taking it anew');
      again(0);
    });
    await client.query('SELECT pg_advisory_lock($1, $2)', [MARK_CLASS, processId]);
    if (fair) await client.query('SELECT pg_advisory_lock($1, $2)', [SHARE_CLASS, processId]);
    return client;
  }

  async function contend(): Promise<void> {
    // Whoever lost the session owns nothing any more, whatever it was doing.
    if (stopped) return;
    if (!session) await giveUp([...owned.keys()]);
    session ??= await openSession();
    const share = fair ? await fairShare(session) : claims.length;
    const surplus = [...owned.keys()].slice(share, share + 1);
    for (const key of surplus) {
      await giveUp([key]);
      await session.query('SELECT pg_advisory_unlock($1, $2)', [OWN_CLASS, lockKey(key)]);
    }
    for (const claim of claims) {
      if (stopped || !session || owned.has(claim.key) || owned.size >= share || surplus.includes(claim.key)) continue;
      const { rows } = await session.query('SELECT pg_try_advisory_lock($1, $2) AS ours', [
        OWN_CLASS,
        lockKey(claim.key),
      ]);
      if (!rows[0]?.ours) continue;
      owned.set(claim.key, await claim.gain());
      log.debug({ claim: claim.key }, 'owned by this process now');
    }
  }

  /** Among those that share: whoever only listens takes no part, and what is left to it nobody would send. */
  async function fairShare(client: pg.PoolClient): Promise<number> {
    const { rows } = await client.query(
      `SELECT count(*)::int AS living FROM pg_locks WHERE locktype = 'advisory' AND classid = $1
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [SHARE_CLASS],
    );
    return Math.ceil(claims.length / Math.max(1, rows[0].living));
  }

  async function giveUp(keys: string[]): Promise<void> {
    const ends = keys.map((key) => owned.get(key));
    for (const key of keys) owned.delete(key);
    await Promise.all(ends.map((end) => end?.()));
  }

  const nextMs = () => (session && owned.size === claims.length ? SHARE_MS : CONTEND_MS);

  function again(afterMs: number): void {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => {
      round = round
        .then(contend)
        .then(() => {
          failing = false;
        })
        .catch((error) => {
          // Told once, not each second for as long as the database is away.
          if (!failing) log.warn({ problem: String(error) }, 'could not try for the accounts; trying until it works');
          failing = true;
        })
        .finally(() => again(nextMs()));
    }, afterMs);
  }

  return {
    get processId() {
      return processId;
    },
    async start() {
      round = contend();
      await round;
      again(nextMs());
    },
    owned: () => [...owned.keys()],
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round.catch((error) => log.debug({ problem: String(error) }, 'stopped while trying for the accounts'));
      await giveUp([...owned.keys()]);
      session?.release(true);
      session = undefined;
    },
  };
}

const newProcessId = () => randomInt(1, 2 ** 31 - 1);

/** Second key of the lock: 32 bits of a hash, as PostgreSQL takes an integer there. */
function lockKey(key: string): number {
  return createHash('sha256').update(key).digest().readInt32BE(0);
}
