/** "biên bản họp": the minutes of a meeting that was held, as Word, with who was there. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, type Command, Refusal, type Turn } from '../../../conversation/feature.ts';
import { unitsAt } from '../../../directory/access.ts';
import { findUnits } from '../../../directory/units.ts';
import { createTranslator } from '../../../i18n/translator.ts';
import { DOCX, writeDocx } from '../../../runtime/documents/write-docx.ts';
import { storeFile } from '../../../runtime/file-store.ts';
import { fold } from '../../../text/fold.ts';
import { peopleInOrder } from '../attendance/attendance-list.ts';
import { heldLately } from '../details/conclusion-store.ts';
import { detailsOf } from '../details/detail-store.ts';
import { meetingArgs } from '../letters.ts';
import { meetingLabel } from '../messages.ts';
import { findMeeting, findMeetings, type Meeting } from '../store.ts';
import { minutesPaper } from './minutes-paper.ts';

const MOST = 6;

export const bienban: Command = {
  name: 'bienban',
  level: 'officer',
  where: 'private',
  async run(turn) {
    const inCharge = unitsAt(turn.access, 'officer').map(({ id }) => id);
    const meetings = (await findMeetings(turn, await heldLately(turn.tx, inCharge, turn.now, MOST))).toReversed();
    const [only] = meetings;
    if (!only) return void (await turn.say('meetings-minutes-none'));
    if (meetings.length === 1) return send(turn, only);
    const choices = meetings.map((one) => [action(meetingLabel(turn.speak, one), 'meetings', 'minutes', [one.id])]);
    await turn.say('meetings-minutes-which', {}, { choices });
  },
};

/** args: meeting. */
export const minutes: Action = {
  level: 'officer',
  async run(turn, [id = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const meeting = await findMeeting(turn, id);
    if (!meeting) throw new Refusal('common-refused-unit');
    await turn.requireUnit('officer', meeting.unitId);
    await send(turn, meeting);
  },
};

async function send(turn: Turn, meeting: Meeting): Promise<void> {
  const people = await peopleInOrder(turn, meeting.id);
  const units = await findUnits(turn.tx, [...new Set(people.map(({ unitId }) => unitId))]);
  // Official papers are in Vietnamese, whoever asks for them.
  const paper = await minutesPaper(turn.tx, createTranslator(turn.i18n, 'vi'), {
    meeting,
    details: await detailsOf(turn, meeting.id),
    people,
    units: new Map(units.map(({ id, name }) => [id, name])),
    now: turn.now,
  });
  const day = meeting.startsAt.toISOString().slice(0, 10);
  const name = `${`bien-ban-${fold(meeting.unit.name)}-${day}`.replace(/[^a-z0-9]+/gu, '-')}.docx`;
  const fileId = await storeFile(turn, { name, mime: DOCX, bytes: writeDocx(paper) });
  const source = { type: 'stored' as const, fileId };
  await turn.say('meetings-minutes-sent', meetingArgs(turn.speak, meeting), {
    attachments: [{ kind: 'file', name, mime: DOCX, source }],
  });
}
