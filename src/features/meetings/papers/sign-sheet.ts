/** "in danh sách điểm danh": the list that lies at the door to be signed, as Word, before a meeting or on its day. */
import { type Action, type Command, Refusal, type Turn } from '../../../conversation/feature.ts';
import { unitsAt } from '../../../directory/access.ts';
import { letterheadOf } from '../../../documents/letterhead.ts';
import { createTranslator, type Translator } from '../../../i18n/translator.ts';
import { todayAt } from '../../../operations/actor.ts';
import type { Tx } from '../../../runtime/database/database.ts';
import type { OfficialDocument, TableRow } from '../../../runtime/documents/document.ts';
import { compareDates, toLocal } from '../../../text/calendar.ts';
import { formatTime } from '../../../text/format-time.ts';
import { paperDay } from '../../../text/official-name.ts';
import { readDay } from '../../../text/time/day/past-day.ts';
import { peopleInOrder } from '../attendance/attendance-list.ts';
import { detailsOf } from '../details/detail-store.ts';
import type { Invitee } from '../invitee-store.ts';
import { officersMeeting } from '../rsvp/who-comes.ts';
import { type Meeting, meetingsOn, meetingsToChange } from '../store.ts';
import { bienban } from './minutes.ts';
import { ofTheMeeting, sendPaper } from './send-paper.ts';

/** So many coming meetings are looked through for the day that was named. */
const MOST = 30;
/** Lines for those who come unannounced; and where nobody is invited by name. */
const SPARE = 5;
const OPEN_SPARE = 30;

export const inDiemDanh: Command = {
  name: 'indiemdanh',
  level: 'officer',
  where: 'private',
  async run(turn, rest) {
    const today = await todayAt(turn.operations);
    const day = readDay(rest, today, false)?.day;
    // "in danh sách điểm danh hôm qua": who was there stands in the minutes.
    if (day && compareDates(day, today) < 0) return bienban.run(turn, rest);
    const inCharge = unitsAt(turn.access, 'officer').map(({ id }) => id);
    const ahead = await meetingsToChange(turn, inCharge, turn.now, MOST);
    const meetings = [...(await meetingsOn(turn, inCharge, turn.now)), ...ahead];
    const once = meetings.filter(({ id }, at) => meetings.findIndex((other) => other.id === id) === at);
    await ofTheMeeting(turn, once, { name: 'sheet', rest, isPast: false }, (meeting) => send(turn, meeting));
  },
};

/** args: meeting. */
export const sheet: Action = {
  level: 'officer',
  async run(turn, [id = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    await send(turn, await officersMeeting(turn, id));
  },
};

async function send(turn: Turn, meeting: Meeting): Promise<void> {
  const people = await peopleInOrder(turn, meeting.id);
  const { guests } = await detailsOf(turn, meeting.id);
  const paper = await sheetPaper(turn.tx, createTranslator(turn.i18n, 'vi'), {
    meeting,
    people,
    guests: guests.map(({ name }) => name),
    now: turn.now,
  });
  await sendPaper(turn, meeting, paper, { file: 'danh-sach-ky', key: 'meetings-sheet-sent' });
}

interface SheetInput {
  meeting: Meeting;
  people: readonly Invitee[];
  guests: readonly string[];
  now: Date;
}

/** @param speak in the language of official papers */
async function sheetPaper(
  tx: Tx,
  speak: Translator,
  { meeting, people, guests, now }: SheetInput,
): Promise<OfficialDocument> {
  const label = (name: string, args = {}) => speak.label(`meetings-sheet-${name}`, args);
  const day = toLocal(meeting.startsAt, meeting.zone);
  const { place: _, ...head } = await letterheadOf(tx, meeting.unit, speak, {
    number: null,
    kind: label('letters'),
    day,
  });
  const written = paperDay(day);
  const told = (one: Invitee) => (one.answer ? label(`told-${one.answer}`) : '');
  const named: TableRow['cells'][] = [
    ...people.map((one) => [one.fullName, one.unitName, told(one), '']),
    ...guests.map((name) => [name, label('guest'), '', '']),
  ];
  const spare = Array.from({ length: named.length > 0 ? SPARE : OPEN_SPARE }, () => ['', '', '', '']);
  const column = (name: string) => label(`column-${name}`);
  return {
    // A list at the door has no number of its own.
    head: { ...head, symbol: '' },
    kind: label('kind'),
    subject: [meeting.title],
    blocks: [
      {
        type: 'paragraph',
        align: 'center',
        italic: true,
        text: label('when', {
          hour: formatTime(meeting.startsAt, meeting.zone, 'vi'),
          day: `${written.day}/${written.month}/${day.year}`,
          place: meeting.place,
        }),
      },
      {
        type: 'table',
        columns: [
          { title: column('place'), width: 12, align: 'center' },
          { title: column('name'), width: 55 },
          { title: column('unit'), width: 38 },
          { title: column('told'), width: 24, align: 'center' },
          { title: column('signed'), width: 36 },
        ],
        rows: [...named, ...spare].map((cells, at) => ({ cells: [String(at + 1), ...cells] })),
      },
      { type: 'paragraph', text: label('sum') },
    ],
    signatures: [
      { post: label('secretary'), name: '' },
      { post: label('chair'), name: '' },
    ],
    made: { by: meeting.unit.name, at: now },
  };
}
