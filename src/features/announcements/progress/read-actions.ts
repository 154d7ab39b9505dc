/** What members do with announcements: say that they read them, and look at them again. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, type Feature, Refusal, type Turn } from '../../../conversation/feature.ts';
import { findUnits, type UnitRef, zoneOfUnit } from '../../../directory/units.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { acknowledge } from '../../../outbound/broadcast/broadcast.ts';
import { announcementContent, FEATURE, listLine, readChoice } from '../messages.ts';
import { excerpt, isReadReaction } from '../rules.ts';
import { attachmentsOf, broadcastOf, broadcastOfMessage, readableAnnouncements } from '../store.ts';

const MOST_LISTED = 5;

export async function showLatest(turn: Turn): Promise<void> {
  const rows = await readableAnnouncements(turn.tx, readerOf(turn), { most: MOST_LISTED });
  if (rows.length === 0) {
    await turn.say(turn.chat.kind === 'group' ? 'announcements-none-in-group' : 'announcements-none');
    return;
  }
  const lines: RichText[] = [];
  for (const [index, row] of rows.entries()) {
    const units = await findUnits(turn.tx, row.unitIds);
    lines.push(listLine(turn.speak, { ...row, number: index + 1, at: row.createdAt, ...(await placed(turn, units)) }));
  }
  const choices = rows.map((row, index) => {
    const label = turn.speak.label('announcements-do-open', { number: index + 1, begin: excerpt(row.text, 24) });
    return [action(label, FEATURE, 'open', [row.id])];
  });
  await turn.reply({ ...joinRich([turn.speak.text('announcements-latest'), ...lines], '\n\n'), choices });
}

/** Where and from whom: names of the units and their time zone. */
export async function placed(turn: Turn, units: UnitRef[]): Promise<{ unitNames: string[]; zone: string }> {
  const zone = units[0] ? await zoneOfUnit(turn.tx, units[0], turn.defaults.zone) : turn.defaults.zone;
  return { unitNames: units.map((unit) => unit.name), zone };
}

export const readActions: Record<string, Action> = {
  latest: { level: 'all', run: (turn) => showLatest(turn) },

  open: {
    level: 'all',
    async run(turn, [id]) {
      const [row] = await readableAnnouncements(turn.tx, readerOf(turn), { id: id ?? '', most: 1 });
      if (!row) throw new Refusal('announcements-not-yours');
      const units = await findUnits(turn.tx, row.unitIds);
      const attachments = await attachmentsOf(turn, row.broadcastId);
      const announcement = { ...row, attachments, unitNames: units.map((unit) => unit.name) };
      const choice = row.unread ? [readChoice(turn.speak, row.id)] : [];
      await turn.reply(announcementContent(turn.speak, announcement, choice));
    },
  },

  /** For everybody: in a group there are residents too, who are not counted and not answered. */
  read: {
    level: 'all',
    async run(turn, [id]) {
      const broadcastId = await broadcastOf(turn.tx, id ?? '');
      const first = broadcastId !== null && (await acknowledge(turn.tx, broadcastId, turn.person.id, turn.now));
      if (turn.chat.kind === 'group') {
        // A heart says it without a line more in the group. Under a button that was pressed there are no words to put it.
        if (first && turn.incoming.token === undefined) await turn.reply({ text: '', reaction: '❤' });
        return;
      }
      if (first) await turn.say('announcements-thanks');
      // A button pressed once more needs no answer; words do: somebody who writes is never left without one.
      else if (turn.incoming.token === undefined) await turn.say('announcements-read-before');
    },
  },

  sample: {
    level: 'officer',
    async run(turn) {
      await turn.say('announcements-sample');
    },
  },
};

/** "rõ rồi cháu", with no announcement named: the latest that the person has not said to have read. @returns false: there is none */
export async function acknowledgeLatest(turn: Turn): Promise<boolean> {
  if (turn.chat.kind !== 'private') return false;
  const rows = await readableAnnouncements(turn.tx, readerOf(turn), { most: 1 });
  const [row] = rows;
  if (!row?.unread) return false;
  await readActions.read?.run(turn, [row.id], '');
  return true;
}

/** A heart or a thumb under an announcement. */
export const readByReaction: NonNullable<NonNullable<Feature['events']>['reaction']> = async (turn, event) => {
  if (!isReadReaction(event.emoji)) return;
  const broadcastId = await broadcastOfMessage(turn.tx, turn.chat.id, event.on);
  if (broadcastId) await acknowledge(turn.tx, broadcastId, turn.person.id, turn.now);
};

function readerOf(turn: Turn) {
  return { personId: turn.person.id, chat: turn.chat };
}
