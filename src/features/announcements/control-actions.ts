/** The hand on the tap: what the choices under a progress message do. */
import { action } from '../../conversation/choices.ts';
import { type Action, Refusal, type Turn } from '../../conversation/feature.ts';
import { findUnits } from '../../directory/units.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import {
  broadcastState,
  type NotReached,
  notReached,
  pauseBroadcast,
  resumeBroadcast,
  retryBroadcast,
  stopBroadcast,
  UNDO_WITHIN_MS,
  undoBroadcast,
} from '../../outbound/broadcast-control.ts';
import { formatPhone } from '../../text/phone.ts';
import { announcementContent, FEATURE } from './messages.ts';
import { requireAnnouncement, scopeOf, showProgress } from './progress.ts';
import { whyNotReached } from './rules.ts';
import { attachmentsOf, type ManagedAnnouncement, messageFigures, peopleInScope } from './store.ts';

/** An action of officers on an announcement that they may see. */
function onAnnouncement(run: (turn: Turn, announcement: ManagedAnnouncement) => Promise<unknown>): Action {
  return {
    level: 'officer',
    async run(turn, [id]) {
      // Names, phones and figures are for the officer alone, wherever a button may have come from.
      if (turn.chat.kind !== 'private') throw new Refusal('common-private-only');
      await run(turn, await requireAnnouncement(turn, id));
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
    const attachments = await attachmentsOf(turn.tx, announcement.broadcastId);
    const unitNames = units.map((unit) => unit.name);
    await turn.reply(announcementContent(turn.speak, { ...announcement, unitNames, attachments }, []));
  }),

  pause: onOwnAnnouncement(async (turn, { id, broadcastId }) => {
    const done = await pauseBroadcast(turn.tx, broadcastId);
    const resume = choice(turn, 'resume', 'announcements-do-resume', id);
    if (done) return turn.say('announcements-paused', {}, { choices: [[resume]] });
    return turn.say(`announcements-is-${await broadcastState(turn.tx, broadcastId)}`);
  }),

  resume: onOwnAnnouncement(async (turn, { broadcastId }) => {
    const done = await resumeBroadcast(turn.tx, turn.outbox, broadcastId);
    return turn.say(done ? 'announcements-resumed' : `announcements-is-${await broadcastState(turn.tx, broadcastId)}`);
  }),

  stop: onOwnAnnouncement(async (turn, { id, broadcastId }) => {
    if ((await broadcastState(turn.tx, broadcastId)) === 'stopped') return turn.say('announcements-is-stopped');
    const { moving } = await messageFigures(turn.tx, broadcastId, scopeOf(turn.access));
    if (moving === 0) return turn.say('announcements-all-gone');
    const keep = choice(turn, 'keep', 'announcements-do-keep', id);
    const stop = choice(turn, 'stopNow', 'announcements-do-stop-now', id);
    return turn.say('announcements-stop-sure', { count: moving }, { choices: [[keep], [stop]] });
  }),

  keep: onAnnouncement((turn) => turn.say('announcements-kept')),

  stopNow: onOwnAnnouncement(async (turn, { broadcastId }) => {
    const count = await stopBroadcast(turn.tx, broadcastId, turn.now);
    if (count === undefined) return turn.say('announcements-is-stopped');
    return turn.say('announcements-stopped', { count });
  }),

  /** For the wrong text or the wrong people, noticed at once. */
  undo: onOwnAnnouncement(async (turn, { id, createdAt }) => {
    if (turn.now.getTime() - createdAt.getTime() > UNDO_WITHIN_MS) return turn.say('announcements-undo-late');
    const keep = choice(turn, 'keep', 'announcements-do-not-undo', id);
    const undo = choice(turn, 'undoNow', 'announcements-do-undo-now', id);
    return turn.say('announcements-undo-sure', {}, { choices: [[keep], [undo]] });
  }),

  undoNow: onOwnAnnouncement(async (turn, { broadcastId }) => {
    const undone = await undoBroadcast(turn.tx, turn.outbox, broadcastId, turn.now);
    if (!undone) return turn.say('announcements-undo-late');
    return turn.say(undone.kept > 0 ? 'announcements-undone-partly' : 'announcements-undone', undone);
  }),

  retry: onOwnAnnouncement((turn, announcement) => retry(turn, announcement, false)),

  /** Nobody knows whether these arrived: they are sent again only on a word that says so. */
  uncertain: onOwnAnnouncement(async (turn, { id, broadcastId }) => {
    const { uncertain } = await messageFigures(turn.tx, broadcastId, scopeOf(turn.access));
    if (uncertain === 0) return turn.say('announcements-nothing-to-retry');
    const keep = choice(turn, 'keep', 'announcements-do-leave', id);
    const again = choice(turn, 'retryUncertain', 'announcements-do-retry-uncertain', id, uncertain);
    return turn.say('announcements-uncertain-sure', { count: uncertain }, { choices: [[keep], [again]] });
  }),

  retryUncertain: onOwnAnnouncement((turn, announcement) => retry(turn, announcement, true)),

  notReached: onAnnouncement(async (turn, { broadcastId }) => {
    const scope = await peopleInScope(turn.tx, broadcastId, scopeOf(turn.access));
    const people = (await notReached(turn.tx, broadcastId)).filter((one) => scope.has(one.personId));
    if (people.length === 0) return turn.say('announcements-all-reached');
    return turn.reply(notReachedContent(turn, people));
  }),
};

async function retry(turn: Turn, { broadcastId }: ManagedAnnouncement, uncertain: boolean): Promise<unknown> {
  const state = await broadcastState(turn.tx, broadcastId);
  if (state === 'stopped') return turn.say('announcements-is-stopped');
  const count = await retryBroadcast(turn.tx, turn.outbox, broadcastId, uncertain);
  if (count === 0) return turn.say('announcements-nothing-to-retry');
  return turn.say(state === 'paused' ? 'announcements-retrying-paused' : 'announcements-retrying', { count });
}

/** Whose door to knock on: a paragraph a unit, so that a long list is split between units. */
function notReachedContent(turn: Turn, people: NotReached[]): RichText {
  const { speak } = turn;
  const units = new Map<string, NotReached[]>();
  for (const one of people) units.set(one.unitName, [...(units.get(one.unitName) ?? []), one]);
  const paragraphs = [...units].map(([unit, list]) =>
    joinRich(
      [
        speak.text('announcements-not-reached-unit', { unit, count: list.length }),
        ...list.map((one) =>
          speak.text('announcements-not-reached-person', {
            name: one.fullName,
            phone: one.phone ? formatPhone(one.phone) : speak.label('announcements-no-phone'),
            address: one.address ?? speak.label('announcements-no-address'),
            why: speak.text(`announcements-why-${whyNotReached(one.why, one.reason)}`, { reason: one.reason ?? '' }),
          }),
        ),
      ],
      '\n',
    ),
  );
  return joinRich([speak.text('announcements-not-reached-head', { count: people.length }), ...paragraphs], '\n\n');
}
