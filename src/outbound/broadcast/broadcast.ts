/** One text to many: the audience is frozen as rows, each person once, reached with the fewest messages. */
import { v7 as uuidv7 } from 'uuid';
import { allQuietUntil } from '../../directory/settings/quiet-hours.ts';
import { quietHoursWithin } from '../../directory/units.ts';
import type { ContentInput } from '../../messaging/outgoing.ts';
import type { Tx } from '../../runtime/database/database.ts';
import { analyzeGrown } from '../delivery/statistics.ts';
import type { Lane, Outbox } from '../outbox/outbox.ts';
import { sealToFreeze } from '../outbox/sealed-content.ts';
import type { Audience } from './audience.ts';
import { AT_ONCE, freezeAudience, freezeMessages, isSmall, toFreezeSchema } from './freeze.ts';

export interface NewBroadcast {
  feature: string;
  subjectId: string;
  lane: Lane;
  /** Whose word it is; null: the program's own. */
  createdById: string | null;
  audience: Audience;
  /** The text in each language; a person without a language of their own gets the one of `fallback`. */
  contents: Record<string, ContentInput>;
  fallback: string;
}

/**
 * When a broadcast to these units would leave if it were confirmed now. Only alerts do not keep quiet hours. Of
 * several units the first that is written to counts.
 * @returns undefined: at once
 */
export async function leavesAt(
  tx: Tx,
  outbox: Outbox,
  audience: Audience,
  lane: Lane,
  now: Date,
): Promise<Date | undefined> {
  if (lane === 'alert' || lane === 'reply') return undefined;
  return allQuietUntil(await quietHoursWithin(tx, audience.unitIds, outbox.zone), now);
}

/**
 * Freezes audience and text as rows: a delivery for each person, a message for each chat. They go out after the commit.
 * What is too many for the transaction of an officer's word is frozen by the worker within a second or two of it
 * (outbound/under-way.ts), and goes out when all of it is.
 * @returns the id of the broadcast
 */
export async function startBroadcast(tx: Tx, outbox: Outbox, broadcast: NewBroadcast, now: Date): Promise<string> {
  const id = uuidv7();
  const { feature, subjectId, lane, createdById, audience, contents, fallback } = broadcast;
  const quiet = lane === 'alert' ? undefined : await quietHoursWithin(tx, audience.unitIds, outbox.zone);
  const holdUntil = quiet && allQuietUntil(quiet, now);
  const toFreeze = toFreezeSchema.parse({ audience, contents, fallback });
  const row = { id, feature, subjectId, lane, createdById, createdAt: now, quiet, holdUntil } as const;
  await tx.broadcast.create({
    data: { ...row, state: 'freezing', toFreeze: sealToFreeze(outbox.encryption, toFreeze, id) },
  });
  if (!(await isSmall(tx, audience))) return id;
  await analyzeGrown(tx);
  await freezeAudience(tx, id, audience);
  await freezeMessages(tx, outbox, id, AT_ONCE);
  outbox.wakes.broadcasts.add(id);
  return id;
}

/** Notes that somebody said "read". @returns false when the person is not in the audience or had said so before */
export async function acknowledge(tx: Tx, broadcastId: string, personId: string, now: Date): Promise<boolean> {
  const counted = await tx.$executeRaw`
    WITH read AS (
      UPDATE delivery SET read_at = ${now} WHERE broadcast_id = ${broadcastId}::uuid AND person_id = ${personId}::uuid AND read_at IS NULL
      RETURNING broadcast_id, unit_id)
    UPDATE broadcast_count c SET read = c.read + 1 FROM read
    WHERE c.broadcast_id = read.broadcast_id AND c.unit_id = read.unit_id`;
  return counted === 1;
}
