/**
 * Carries out on the messages of a broadcast what an officer has said about all of them. The word itself is a mark on the
 * broadcast and holds at once, however many messages there are; the rows follow in batches.
 */
import type { Channels } from '../../messaging/registry.ts';
import { Prisma, type Tx } from '../../runtime/database/database.ts';

/** So many messages are changed within the transaction of the officer's word, which holds for others only once it is committed. */
export const FIRST_BATCH = 200;

/** One transaction at a time freezes a broadcast or carries out an order on it. Held until its end. @returns false where another is at it */
export async function holdBroadcast(tx: Tx, broadcastId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ ours: boolean }]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`broadcast ${broadcastId}`}, 0)) AS ours`;
  return row.ours;
}

/**
 * One batch of the order that was given; after the last the mark goes.
 * @param most messages at once
 * @returns how many messages were changed, and whether it is done: not before those on their way have come to an end
 */
export async function carryOut(
  tx: Tx,
  channels: Channels,
  broadcastId: string,
  now: Date,
  most: number,
): Promise<{ changed: number; done: boolean }> {
  const { orderGiven, orderedAt } = await tx.broadcast.findUniqueOrThrow({
    where: { id: broadcastId },
    select: { orderGiven: true, orderedAt: true },
  });
  if (!orderGiven || !orderedAt) return { changed: 0, done: true };
  let changed = 0;
  let onTheirWay = false;
  if (orderGiven === 'retry' || orderGiven === 'retryUncertain') {
    changed = await tryAgain(tx, broadcastId, 'failed', orderedAt, most);
    if (orderGiven === 'retryUncertain' && changed < most)
      changed += await tryAgain(tx, broadcastId, 'uncertain', orderedAt, most - changed);
  } else {
    changed = await drop(tx, broadcastId, now, most);
    if (changed < most && orderGiven === 'undo') changed += await takeBack(tx, channels, broadcastId, most - changed);
    onTheirWay = changed < most && (await someOnTheirWay(tx, broadcastId));
  }
  const done = changed < most && !onTheirWay;
  // Another word may have been given meanwhile.
  if (done) {
    await tx.broadcast.updateMany({
      where: { id: broadcastId, orderGiven, orderedAt },
      data: { orderGiven: null, orderedAt: null },
    });
  }
  return { changed, done };
}

/**
 * In the order of the index of broadcast, state and id: read as they lie, all that the batches before have changed would be gone
 * through once more by each. While most rows change the planner's figures are those of before, and it would rather sort all that
 * is left, for each batch anew: of a million, two seconds.
 * @returns how many rows `change` has changed
 */
async function byTheIndex(tx: Tx, change: Prisma.Sql): Promise<number> {
  await tx.$executeRaw`SELECT set_config('enable_sort', 'off', true)`;
  const count = await tx.$executeRaw(change);
  await tx.$executeRaw`SELECT set_config('enable_sort', 'on', true)`;
  return count;
}

/** What waits is not sent. */
function drop(tx: Tx, broadcastId: string, now: Date, most: number): Promise<number> {
  return byTheIndex(
    tx,
    Prisma.sql`
      UPDATE message SET state = 'skipped', reason = 'stopped', settled_at = ${now} WHERE id IN (
        SELECT id FROM message WHERE broadcast_id = ${broadcastId}::uuid AND state = 'queued' AND NOT removal
        ORDER BY id LIMIT ${most} FOR UPDATE SKIP LOCKED)`,
  );
}

/** What was sent is to be deleted, on the accounts that can. */
async function takeBack(tx: Tx, channels: Channels, broadcastId: string, most: number): Promise<number> {
  const able = channels.all().filter((adapter) => adapter.remove !== undefined);
  if (able.length === 0) return 0;
  return byTheIndex(
    tx,
    Prisma.sql`
      UPDATE message SET state = 'queued', removal = true, attempts = 0, due_at = NULL WHERE id IN (
        SELECT id FROM message WHERE broadcast_id = ${broadcastId}::uuid AND state = 'sent' AND external_id IS NOT NULL AND NOT removal
          AND (channel, bot_account) IN (${Prisma.join(able.map((one) => Prisma.sql`(${one.channel}, ${one.botAccount})`))})
        ORDER BY id LIMIT ${most} FOR UPDATE SKIP LOCKED)`,
  );
}

/** Only what had failed when the word was given: what fails again waits for another word. */
function tryAgain(
  tx: Tx,
  broadcastId: string,
  state: 'failed' | 'uncertain',
  orderedAt: Date,
  most: number,
): Promise<number> {
  return byTheIndex(
    tx,
    Prisma.sql`
      UPDATE message SET state = 'queued', reason = NULL, attempts = 0, due_at = NULL, settled_at = NULL WHERE id IN (
        SELECT id FROM message WHERE broadcast_id = ${broadcastId}::uuid AND state = ${state}::message_state
          AND settled_at <= ${orderedAt}
        ORDER BY id LIMIT ${most} FOR UPDATE SKIP LOCKED)`,
  );
}

/** A message that was being sent when the word was given may yet be refused and wait again, or arrive. */
async function someOnTheirWay(tx: Tx, broadcastId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ some: boolean }]>`
    SELECT EXISTS (SELECT 1 FROM message WHERE broadcast_id = ${broadcastId}::uuid AND state = 'sending' AND NOT removal)
      OR EXISTS (SELECT 1 FROM (
        SELECT id FROM message WHERE broadcast_id BETWEEN ${broadcastId}::uuid AND ${broadcastId}::uuid
          AND state = 'queued' AND NOT removal ORDER BY broadcast_id, id LIMIT 1) AS one) AS some`;
  return row.some;
}
