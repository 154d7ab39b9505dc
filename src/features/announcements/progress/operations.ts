/** The hand on the tap: a broadcast is paused, goes on, is stopped, tried again, taken back, put right, and those reminded who have not read it. */
import { z } from 'zod';
import { type OperationContext, unitIdsOf } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { query } from '../../../operations/query.ts';
import { Refusal } from '../../../operations/refusal.ts';
import {
  broadcastState,
  broadcastTotals,
  pauseBroadcast,
  resumeBroadcast,
  retryBroadcast,
  stopBroadcast,
  UNDO_WITHIN_MS,
  undoBroadcast,
} from '../../../outbound/broadcast/broadcast-control.ts';
import { correctBroadcast } from '../../../outbound/broadcast/correct.ts';
import { lettersOf, remindUnread } from '../compose/send-announcement.ts';
import { TEXT_LIMIT } from '../rules.ts';
import {
  attachmentsOf,
  type ManagedAnnouncement,
  managedAnnouncement,
  managedAnnouncements,
  setText,
  tapOf,
  unreadOf,
} from '../store.ts';
import { refreshProgress } from './scheduled.ts';

const about = z.object({ announcementId: z.uuid() });
type About = z.output<typeof about>;

/** One that an officer may change: every unit that it went to is theirs. @throws {Refusal} */
async function own(context: OperationContext, { announcementId }: About): Promise<ManagedAnnouncement> {
  const announcement = await managedAnnouncement(context.tx, announcementId, unitIdsOf(context, 'officer'));
  if (!announcement) throw new Refusal('announcements-not-yours');
  if (!announcement.whole) throw new Refusal('announcements-not-whole');
  return announcement;
}

const ofOwn = {
  level: 'officer',
  input: about,
  find: own,
  unit: (_: About, __: OperationContext, announcement: ManagedAnnouncement) => announcement.unitIds,
  subject: ({ announcementId }: About) => announcementId,
} as const;

/** While it is being prepared nothing waits yet, and nothing has gone. @throws {Refusal} when all of it has */
async function requireWaiting({ tx }: OperationContext, broadcastId: string): Promise<void> {
  const { waiting } = await broadcastTotals(tx, broadcastId);
  if (waiting === 0 && (await tapOf(tx, broadcastId)).isFrozen) throw new Refusal('announcements-all-gone');
}

export const pauseAnnouncement = operation({
  ...ofOwn,
  name: 'announcements.pause',
  output: about,
  async run(context, input, { broadcastId }) {
    await requireWaiting(context, broadcastId);
    if (!(await pauseBroadcast(context.tx, broadcastId)))
      throw new Refusal(`announcements-is-${await broadcastState(context.tx, broadcastId)}`);
    await refreshProgress(context, input.announcementId);
    return input;
  },
});

/** `state`: it runs, or is still being prepared. */
export const resumeAnnouncement = operation({
  ...ofOwn,
  name: 'announcements.resume',
  output: z.object({ state: z.string() }),
  async run(context, input, { broadcastId }) {
    const done = await resumeBroadcast(context.tx, context.outbox, broadcastId);
    const state = await broadcastState(context.tx, broadcastId);
    if (!done) throw new Refusal(`announcements-is-${state}`);
    await refreshProgress(context, input.announcementId);
    return { state };
  },
});

/** For good. `left`: messages that are not sent any more; null: none had been made yet. */
export const stopAnnouncement = operation({
  ...ofOwn,
  name: 'announcements.stop',
  output: z.object({ left: z.int().nullable() }),
  details: (_, { left }): Record<string, number> => (left === null ? {} : { messages: left }),
  async run(context, input, { broadcastId }) {
    const count = await stopBroadcast(context.tx, context.outbox, broadcastId, context.now);
    if (count === undefined) throw new Refusal('announcements-is-stopped');
    // Looked at behind the word, which holds its row: from here on nothing changes it.
    const { isFrozen } = await tapOf(context.tx, broadcastId);
    await refreshProgress(context, input.announcementId);
    return { left: isFrozen ? count : null };
  },
});

/** For the wrong text or the wrong people, noticed at once: what was sent is deleted where the channel can. */
export const takeBackAnnouncement = operation({
  ...ofOwn,
  name: 'announcements.take-back',
  output: z.object({ deleted: z.int(), kept: z.int(), wasPrepared: z.boolean() }),
  details: (_, { deleted, kept }) => ({ deleted, kept }),
  async run(context, input, { broadcastId, createdAt }) {
    const isLate = context.now.getTime() - createdAt.getTime() > UNDO_WITHIN_MS;
    const undone = isLate ? undefined : await undoBroadcast(context.tx, context.outbox, broadcastId, context.now);
    if (!undone) throw new Refusal('announcements-undo-late');
    const { isFrozen } = await tapOf(context.tx, broadcastId);
    await refreshProgress(context, input.announcementId);
    return { ...undone, wasPrepared: isFrozen };
  },
});

/** `uncertain`: also those of which nobody knows whether they arrived, and which may so come twice. */
export const retryAnnouncement = operation({
  ...ofOwn,
  name: 'announcements.retry',
  input: about.extend({ uncertain: z.boolean().default(false) }),
  output: z.object({ messages: z.int(), isPaused: z.boolean() }),
  details: ({ uncertain }, { messages }) => ({ messages, uncertain }),
  async run(context, { announcementId, uncertain }, { broadcastId }) {
    const state = await broadcastState(context.tx, broadcastId);
    if (state === 'stopped') throw new Refusal('announcements-is-stopped');
    const messages = await retryBroadcast(context.tx, context.outbox, broadcastId, uncertain, context.now);
    if (messages === 0) throw new Refusal('announcements-nothing-to-retry');
    await refreshProgress(context, announcementId);
    return { messages, isPaused: state === 'paused' };
  },
});

/** Other words in the messages that were sent, where the channel can change them. `kept`: those that stay as they were. */
export const correctAnnouncement = operation({
  ...ofOwn,
  name: 'announcements.correct',
  input: about.extend({ text: z.string().min(1).max(TEXT_LIMIT) }),
  output: z.object({ changed: z.int(), kept: z.int() }),
  details: (_, { changed, kept }) => ({ messages: changed, kept }),
  async run(context, { announcementId, text }, announcement) {
    const attachments = await attachmentsOf(context, announcement.broadcastId);
    const contents = await lettersOf(context, { ...announcement, text, attachments });
    const done = await correctBroadcast(context.tx, context.outbox, announcement.broadcastId, contents, {
      fallback: context.defaults.locale,
    });
    if (!done) throw new Refusal('announcements-correct-long');
    await setText(context.tx, announcementId, text);
    await refreshProgress(context, announcementId);
    return done;
  },
});

/** Sends it once more to those alone who have not said that they read it. */
export const remindOfAnnouncement = operation({
  ...ofOwn,
  name: 'announcements.remind',
  output: z.object({ people: z.int(), unreachable: z.int() }),
  details: (_, { people }) => ({ people }),
  async run(context, _, announcement) {
    const people = await unreadOf(context.tx, announcement.broadcastId);
    if (people.length === 0) throw new Refusal('announcements-remind-nobody');
    const attachments = await attachmentsOf(context, announcement.broadcastId);
    const reach = await remindUnread(context, { ...announcement, attachments }, people);
    return { people: reach.people, unreachable: reach.unreachable };
  },
});

/** What concerns the officer's units, the latest first. */
export const announcementsSent = query({
  name: 'announcements.list',
  level: 'officer',
  filter: z.object({}),
  async run(context, _, { from, limit }) {
    const rows = await managedAnnouncements(context.tx, unitIdsOf(context, 'officer'), from + limit + 1);
    return { total: rows.length, rows: rows.slice(from, from + limit) };
  },
});
