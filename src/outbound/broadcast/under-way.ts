/** What is still to be done about broadcasts: audiences to freeze, orders to carry out. Every worker may run it. */
import type { Channels } from '../../messaging/registry.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Database, Tx } from '../../runtime/database/database.ts';
import type { Encryption } from '../../runtime/encryption/encryption.ts';
import type { Jobs } from '../delivery/jobs.ts';
import { analyzeGrown, analyzeWritten } from '../delivery/statistics.ts';
import { openToFreeze } from '../outbox/sealed-content.ts';
import { broadcastTotals } from './broadcast-control.ts';
import { carryOut, holdBroadcast } from './carry-out.ts';
import { freezeAudience, freezeMessages, toFreezeSchema } from './freeze.ts';

/** People or messages of one transaction: about a second. */
export const BATCH = 10_000;
/** The audience is one statement, that all of it be of one moment: a million people take a quarter of a minute. */
const LONGEST_MS = 15 * 60_000;

interface Parts {
  database: Database;
  channels: Channels;
  jobs: Jobs;
  clock: Clock;
  encryption: Encryption;
}

/**
 * Takes one step on each broadcast that needs one and that no other process is at.
 * @returns how many steps led on; more than 0: there may be more to do
 * @throws what kept one of them from its step, after the others have had theirs
 */
export async function advanceBroadcasts(parts: Parts): Promise<number> {
  const { database, jobs } = parts;
  const waiting = await database.prisma.$queryRaw<{ id: string }[]>`
    SELECT id FROM broadcast WHERE to_freeze IS NOT NULL OR order_given IS NOT NULL ORDER BY id`;
  let steps = 0;
  const failed: unknown[] = [];
  for (const { id } of waiting) {
    try {
      const { led, ready } = await database.prisma.$transaction((tx) => step(tx, parts, id), { timeout: LONGEST_MS });
      if (ready) await jobs.wake({ chats: new Map(), broadcasts: new Set([id]) });
      if (led) steps += 1;
    } catch (error) {
      // One that cannot go on must not hold up the others.
      failed.push(error);
    }
  }
  if (failed.length > 1) throw new AggregateError(failed, failed.map(String).join('; '));
  if (failed.length > 0) throw failed[0];
  return steps;
}

/** @returns whether it led on, and whether there is something to be sent now */
async function step(tx: Tx, parts: Parts, id: string): Promise<{ led: boolean; ready: boolean }> {
  if (!(await holdBroadcast(tx, id))) return { led: false, ready: false };
  const { toFreeze, frozenTo } = await tx.broadcast.findUniqueOrThrow({
    where: { id },
    select: { toFreeze: true, frozenTo: true },
  });
  if (toFreeze !== null && frozenTo === null) {
    await analyzeGrown(tx);
    await freezeAudience(tx, id, toFreezeSchema.parse(openToFreeze(parts.encryption, toFreeze, id)).audience);
    return { led: true, ready: false };
  }
  if (toFreeze !== null) {
    const ready = await freezeMessages(tx, parts, id, BATCH);
    if (ready) await analyzeWritten(tx);
    return { led: true, ready };
  }
  const { waiting } = await broadcastTotals(tx, id);
  const { changed, done } = await carryOut(tx, parts.channels, id, parts.clock.now(), BATCH);
  // Where so few waited, the senders may have come to the end of what they were woken for.
  return { led: changed > 0, ready: done || (changed > 0 && waiting < BATCH) };
}
