/** A unit of work: one transaction, and after its commit the wake-ups for what it queued. */
import type { Channels } from '../../messaging/registry.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Database, Tx } from '../../runtime/database/database.ts';
import type { Encryption } from '../../runtime/encryption/encryption.ts';
import type { Logger } from '../../runtime/logger.ts';
import type { Jobs } from '../delivery/jobs.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createPutOff, type PutOff } from './put-off.ts';

export interface UnitOfWork {
  /** What was put off is written before each statement through it. */
  readonly tx: Tx;
  readonly putOff: PutOff;
  /** The same transaction for a statement that does not look at what is put off: it need not be written before. */
  readonly aside: Tx;
  /** The same moment through the whole unit of work. UTC. */
  readonly now: Date;
  readonly outbox: Outbox;
  /** For the operator; never what people wrote. */
  readonly log: Logger;
  /** For what must not lie open in the database. */
  readonly encryption: Encryption;
}

/** A list of 25,000 people is written in one turn: 15 s, several times that on a machine that is busy. */
const LONGEST = { timeout: 180_000 };

export type InTransaction = <T>(fn: (work: UnitOfWork) => Promise<T>) => Promise<T>;

/** @throws what `fn` throws, after rolling back: then nothing was changed and nothing is sent */
export function createInTransaction(parts: {
  database: Database;
  jobs: Jobs;
  channels: Channels;
  clock: Clock;
  log: Logger;
  encryption: Encryption;
  /** IANA zone where a unit has none of its own. */
  zone: string;
}): InTransaction {
  return async (fn) => {
    const { channels, zone, encryption, log } = parts;
    const { result, outbox } = await parts.database.transaction(async (tx, aside) => {
      const now = parts.clock.now();
      const putOff = createPutOff();
      aside.first = putOff.take;
      const outbox = createOutbox({ tx, aside: aside.tx, putOff, channels, now, zone, encryption });
      return { result: await fn({ tx, aside: aside.tx, putOff, now, outbox, log, encryption }), outbox };
    }, LONGEST);
    try {
      await parts.jobs.wake(outbox.wakes);
    } catch (error) {
      log.warn({ problem: String(error) }, 'could not wake the senders; the sweep will find the rows');
    }
    return result;
  };
}
