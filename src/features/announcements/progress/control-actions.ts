/** The hand on the tap: what the choices under a progress message do. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn } from '../../../conversation/feature.ts';
import { findUnits } from '../../../directory/units.ts';
import { broadcastTotals, UNDO_WITHIN_MS } from '../../../outbound/broadcast/broadcast-control.ts';
import { announcementContent, FEATURE } from '../messages.ts';
import { attachmentsOf, type ManagedAnnouncement, tapOf } from '../store.ts';
import { beginCorrection } from './correction.ts';
import { showNotReached } from './not-reached.ts';
import {
  pauseAnnouncement,
  remindOfAnnouncement,
  resumeAnnouncement,
  retryAnnouncement,
  stopAnnouncement,
  takeBackAnnouncement,
} from './operations.ts';
import { requireAnnouncement, showProgress } from './progress.ts';

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

  pause: onOwnAnnouncement(async (turn, { id }) => {
    await pauseAnnouncement.do(turn.operations, { announcementId: id });
    const resume = choice(turn, 'resume', 'announcements-do-resume', id);
    return turn.say('announcements-paused', {}, { choices: [[resume]] });
  }),

  resume: onOwnAnnouncement(async (turn, { id }) => {
    const { state } = await resumeAnnouncement.do(turn.operations, { announcementId: id });
    return turn.say(state === 'running' ? 'announcements-resumed' : `announcements-is-${state}`);
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

  stopNow: onOwnAnnouncement(async (turn, { id }) => {
    const { left } = await stopAnnouncement.do(turn.operations, { announcementId: id });
    return turn.say(left === null ? 'announcements-stopped-unsent' : 'announcements-stopped', { count: left ?? 0 });
  }),

  /** For the wrong text or the wrong people, noticed at once. */
  undo: onOwnAnnouncement(async (turn, { id, createdAt }) => {
    if (turn.now.getTime() - createdAt.getTime() > UNDO_WITHIN_MS) return turn.say('announcements-undo-late');
    const keep = choice(turn, 'keep', 'announcements-do-not-undo', id);
    const undo = choice(turn, 'undoNow', 'announcements-do-undo-now', id);
    return turn.say('announcements-undo-sure', {}, { choices: [[keep], [undo]] });
  }),

  undoNow: onOwnAnnouncement(async (turn, { id }) => {
    const { wasPrepared, ...undone } = await takeBackAnnouncement.do(turn.operations, { announcementId: id });
    if (!wasPrepared) return turn.say('announcements-stopped-unsent');
    return turn.say(undone.kept > 0 ? 'announcements-undone-partly' : 'announcements-undone', undone);
  }),

  correct: onOwnAnnouncement(beginCorrection),
  remind: onOwnAnnouncement(async (turn, { id }) => {
    const reach = await remindOfAnnouncement.do(turn.operations, { announcementId: id });
    return turn.say('announcements-reminded', { ...reach, reached: reach.people - reach.unreachable });
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

async function retry(turn: Turn, { id }: ManagedAnnouncement, uncertain: boolean): Promise<unknown> {
  const { messages, isPaused } = await retryAnnouncement.do(turn.operations, { announcementId: id, uncertain });
  return turn.say(isPaused ? 'announcements-retrying-paused' : 'announcements-retrying', { count: messages });
}
