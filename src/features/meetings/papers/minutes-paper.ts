/** The minutes of a meeting as an official paper, with the attendance list annexed. */
import { letterheadOf } from '../../../documents/letterhead.ts';
import type { Translator } from '../../../i18n/translator.ts';
import type { Tx } from '../../../runtime/database/database.ts';
import type { Block, OfficialDocument } from '../../../runtime/documents/document.ts';
import { toLocal } from '../../../text/calendar.ts';
import { formatTime } from '../../../text/format-time.ts';
import { paperDay } from '../../../text/official-name.ts';
import { tallyOf } from '../attendance/attendance-list.ts';
import { presenceOf } from '../attendance/presence.ts';
import type { Details } from '../details/detail-store.ts';
import type { Invitee } from '../invitee-store.ts';
import type { Meeting } from '../store.ts';

/** Room for the hand where nothing was written. */
const OPEN = '…'.repeat(28);

export interface MinutesInput {
  meeting: Meeting;
  details: Details;
  people: readonly Invitee[];
  /** Names of units by id, for the list. */
  units: ReadonlyMap<string, string>;
  now: Date;
}

/** @param speak in the language of official papers */
export async function minutesPaper(tx: Tx, speak: Translator, input: MinutesInput): Promise<OfficialDocument> {
  const { meeting, people, now } = input;
  const day = toLocal(meeting.startsAt, meeting.zone);
  const kind = speak.label('meetings-minutes-letters');
  const { place: _, ...head } = await letterheadOf(tx, meeting.unit, speak, { number: null, kind, day });
  const written = paperDay(day);
  return {
    head,
    kind: speak.label('meetings-minutes-kind'),
    subject: [meeting.title],
    blocks: blocksOf(speak, input, `${written.day}/${written.month}/${day.year}`),
    signatures: [
      { post: speak.label('meetings-minutes-secretary'), name: '' },
      { post: speak.label('meetings-minutes-chair'), name: '' },
    ],
    ...(people.length > 0 && {
      appendices: [
        {
          label: speak.label('meetings-minutes-appendix'),
          title: speak.label('meetings-minutes-list'),
          reference: speak.label('meetings-minutes-reference', { title: meeting.title }),
          blocks: [listTable(speak, input)],
        },
      ],
    }),
    made: { by: meeting.unit.name, at: now },
  };
}

function blocksOf(speak: Translator, { meeting, details, people }: MinutesInput, day: string): Block[] {
  const tally = tallyOf(people);
  const came = meeting.headCount ?? tally.present;
  const heading = (name: string): Block => ({
    type: 'heading',
    level: 1,
    text: speak.label(`meetings-minutes-${name}`),
  });
  const presence = people.length > 0 ? 'present' : 'counted';
  return [
    heading('when'),
    {
      type: 'dashes',
      items: [
        speak.label('meetings-minutes-time', { hour: formatTime(meeting.startsAt, meeting.zone, 'vi'), day }),
        speak.label('meetings-minutes-place', { place: meeting.place }),
      ],
    },
    heading('who'),
    {
      type: 'dashes',
      items: [
        speak.label(`meetings-minutes-${presence}`, {
          came,
          total: people.length,
          excused: tally.excused,
          absent: tally.absent,
        }),
        ...details.guests.map(({ name }) => speak.label('meetings-minutes-guest', { name })),
        speak.label('meetings-minutes-led'),
      ],
    },
    heading('agenda'),
    ...lines(details.agenda),
    heading('conclusion'),
    ...lines(details.conclusion),
    { type: 'paragraph', text: speak.label('meetings-minutes-closing') },
  ];
}

const lines = (text: string | null): Block[] =>
  (text ?? OPEN)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', text: line.trim() }));

function listTable(speak: Translator, { people, units }: MinutesInput): Block {
  const column = (name: string) => speak.label(`meetings-minutes-column-${name}`);
  return {
    type: 'table',
    columns: [
      { title: column('place'), width: 12, align: 'center' },
      { title: column('name'), width: 58 },
      { title: column('unit'), width: 55 },
      { title: column('came'), width: 40 },
    ],
    rows: people.map((one, at) => ({
      cells: [
        String(at + 1),
        one.fullName,
        units.get(one.unitId) ?? '',
        speak.label(`meetings-minutes-is-${presenceOf(one)}`),
      ],
    })),
  };
}
