/** The hand on the tap: what the choices under a progress message do. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn } from '../../../conversation/feature.ts';
import { findUnits } from '../../../directory/units.ts';
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
import { noteWord } from '../compose/note-word.ts';
import { announcementContent, FEATURE } from '../messages.ts';
import { attachmentsOf, type ManagedAnnouncement, tapOf } from '../store.ts';
import { showNotReached } from './not-reached.ts';
import { requireAnnouncement, showProgress } from './progress.ts';
import { refreshProgress } from './scheduled.ts';

/** An action of officers on an announcement that they may see. */
function onAnnouncement(
  run: (turn: Turn, announcement: ManagedAnnouncement, args: readonly string[]) => Promise<unknown>,
): Action {
  return {
    level: 'officer',
    async run(turn, [id, ...args]) {
      // Names, phones and figures are for the officer alone, wherever a button may have come from.
      if (turn.chat.kind !== 'private') throw new Refusal('common-private-only');
      await run(turn, await requireAnnouncement(turn, id), args);
    },
  };
}

/** … and may change: only whoever is officer for every unit that it went to. */
function onOwnAnnouncement(run: (turn: Turn, announcement: ManagedAnnouncement) => Promise<unknown>): Action {
  return onAnnouncement(async (turn, announcement) => {
    if (!announcement.whole) throw new Refusal('announcements-not-whole');
    await run(turn, announcement);
  });
}

const choice = (turn: Turn, name: string, key: string, id: string, count = 0) =>
  action(turn.speak.label(key, { count }), FEATURE, name, [id]);

export const controlActions: Record<string, Action> = {
  refresh: onAnnouncement((turn, { id }) => showProgress(turn, id)),

  show: onAnnouncement(async (turn, announcement) => {
    const units = await findUnits(turn.tx, announcement.unitIds);
    const attachments = await attachmentsOf(turn, announcement.broadcastId);
    const unitNames = units.map((unit) => unit.name);
    await turn.reply(announcementContent(turn.speak, { ...announcement, unitNames, attachments }, []));
  }),

  pause: onOwnAnnouncement(async (turn, announcement) => {
    const { id, broadcastId } = announcement;
    if (await isAllGone(turn, broadcastId)) return turn.say('announcements-all-gone');
    const done = await pauseBroadcast(turn.tx, broadcastId);
    if (!done) return turn.say(`announcements-is-${await broadcastState(turn.tx, broadcastId)}`);
    await given(turn, 'broadcast.paused', announcement);
    const resume = choice(turn, 'resume', 'announcements-do-resume', id);
    return turn.say('announcements-paused', {}, { choices: [[resume]] });
  }),

  resume: onOwnAnnouncement(async (turn, announcement) => {
    const { broadcastId } = announcement;
    const done = await resumeBroadcast(turn.tx, turn.outbox, broadcastId);
    if (done) await given(turn, 'broadcast.resumed', announcement);
    const state = await broadcastState(turn.tx, broadcastId);
    return turn.say(done && state === 'running' ? 'announcements-resumed' : `announcements-is-${state}`);
  }),

  stop: onOwnAnnouncement(async (turn, { id, broadcastId }) => {
    const { waiting } = await broadcastTotals(turn.tx, broadcastId);
    const { state, isFrozen } = await tapOf(turn.tx, broadcastId);
    if (state === 'stopped') return turn.say('announcements-is-stopped');
    if (await isAllGone(turn, broadcastId)) return turn.say('announcements-all-gone');
    const keep = choice(turn, 'keep', 'announcements-do-keep', id);
    const stop = choice(turn, 'stopNow', 'announcements-do-stop-now', id);
    const key = isFrozen ? 'announcements-stop-sure' : 'announcements-stop-sure-unsent';
    return turn.say(key, { count: waiting }, { choices: [[keep], [stop]] });
  }),

  keep: onAnnouncement((turn) => turn.say('announcements-kept')),

  stopNow: onOwnAnnouncement(async (turn, announcement) => {
    const { broadcastId } = announcement;
    const count = await stopBroadcast(turn.tx, turn.outbox, broadcastId, turn.now);
    if (count === undefined) return turn.say('announcements-is-stopped');
    // Looked at behind the word, which holds its row: from here on nothing changes it.
    const { isFrozen } = await tapOf(turn.tx, broadcastId);
    await given(turn, 'broadcast.stopped', announcement, isFrozen ? { messages: count } : {});
    return turn.say(isFrozen ? 'announcements-stopped' : 'announcements-stopped-unsent', { count });
  }),

  /** For the wrong text or the wrong people, noticed at once. */
  undo: onOwnAnnouncement(async (turn, { id, createdAt }) => {
    if (turn.now.getTime() - createdAt.getTime() > UNDO_WITHIN_MS) return turn.say('announcements-undo-late');
    const keep = choice(turn, 'keep', 'announcements-do-not-undo', id);
    const undo = choice(turn, 'undoNow', 'announcements-do-undo-now', id);
    return turn.say('announcements-undo-sure', {}, { choices: [[keep], [undo]] });
  }),

  undoNow: onOwnAnnouncement(async (turn, announcement) => {
    const { broadcastId } = announcement;
    const undone = await undoBroadcast(turn.tx, turn.outbox, broadcastId, turn.now);
    if (!undone) return turn.say('announcements-undo-late');
    await given(turn, 'broadcast.undone', announcement, undone);
    const { isFrozen } = await tapOf(turn.tx, broadcastId);
    if (!isFrozen) return turn.say('announcements-stopped-unsent');
    return turn.say(undone.kept > 0 ? 'announcements-undone-partly' : 'announcements-undone', undone);
  }),

  retry: onOwnAnnouncement((turn, announcement) => retry(turn, announcement, false)),

  /** Nobody knows whether these arrived: they are sent again only on a word that says so. */
  uncertain: onOwnAnnouncement(async (turn, { id, broadcastId }) => {
    const { uncertain } = await broadcastTotals(turn.tx, broadcastId);
    if (uncertain === 0) return turn.say('announcements-nothing-to-retry');
    const keep = choice(turn, 'keep', 'announcements-do-leave', id);
    const again = choice(turn, 'retryUncertain', 'announcements-do-retry-uncertain', id, uncertain);
    return turn.say('announcements-uncertain-sure', { count: uncertain }, { choices: [[keep], [again]] });
  }),

  retryUncertain: onOwnAnnouncement((turn, announcement) => retry(turn, announcement, true)),

  notReached: onAnnouncement(showNotReached),
};

/** While it is being prepared nothing waits yet, and nothing has gone. */
async function isAllGone(turn: Turn, broadcastId: string): Promise<boolean> {
  const { waiting } = await broadcastTotals(turn.tx, broadcastId);
  return waiting === 0 && (await tapOf(turn.tx, broadcastId)).isFrozen;
}

/** Of every word it is kept who gave it, and the messages that show how it goes say at once what holds now. */
async function given(
  turn: Turn,
  word: Parameters<typeof noteWord>[1],
  announcement: ManagedAnnouncement,
  details: Record<string, number | boolean> = {},
): Promise<void> {
  await noteWord(turn, word, announcement, details);
  await refreshProgress(turn, announcement.id);
}

async function retry(turn: Turn, announcement: ManagedAnnouncement, uncertain: boolean): Promise<unknown> {
  const { broadcastId } = announcement;
  const state = await broadcastState(turn.tx, broadcastId);
  if (state === 'stopped') return turn.say('announcements-is-stopped');
  const count = await retryBroadcast(turn.tx, turn.outbox, broadcastId, uncertain, turn.now);
  if (count === 0) return turn.say('announcements-nothing-to-retry');
  await given(turn, 'broadcast.retried', announcement, { messages: count, uncertain });
  return turn.say(state === 'paused' ? 'announcements-retrying-paused' : 'announcements-retrying', { count });
}
