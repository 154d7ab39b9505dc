/** "biên bản họp hôm qua": the minutes of a meeting that was held, as Word, with who was there. */
import { type Action, type Command, Refusal, type Turn } from '../../../conversation/feature.ts';
import { unitsAt } from '../../../directory/access.ts';
import { findUnits } from '../../../directory/units.ts';
import { createTranslator } from '../../../i18n/translator.ts';
import { peopleInOrder } from '../attendance/attendance-list.ts';
import { heldLately } from '../details/conclusion-store.ts';
import { detailsOf } from '../details/detail-store.ts';
import { officersMeeting } from '../rsvp/who-comes.ts';
import { findMeetings, type Meeting } from '../store.ts';
import { minutesPaper } from './minutes-paper.ts';
import { ofTheMeeting, sendPaper } from './send-paper.ts';

/** So many meetings are looked through for the day that was named. */
const MOST = 60;

export const bienban: Command = {
  name: 'bienban',
  level: 'officer',
  where: 'private',
  async run(turn, rest) {
    const inCharge = unitsAt(turn.access, 'officer').map(({ id }) => id);
    const meetings = (await findMeetings(turn, await heldLately(turn.tx, inCharge, turn.now, MOST))).toReversed();
    await ofTheMeeting(turn, meetings, { name: 'minutes', rest, isPast: true }, (meeting) => send(turn, meeting));
  },
};

/** args: meeting. */
export const minutes: Action = {
  level: 'officer',
  async run(turn, [id = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    await send(turn, await officersMeeting(turn, id));
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
  await sendPaper(turn, meeting, paper, { file: 'bien-ban', key: 'meetings-minutes-sent' });
}
