/** A paper about a meeting on its way to the officer who asked for it, and which meeting is meant. */
import { action } from '../../../conversation/dialogs/choices.ts';
import type { Turn } from '../../../conversation/feature.ts';
import { todayAt } from '../../../operations/actor.ts';
import type { OfficialDocument } from '../../../runtime/documents/document.ts';
import { DOCX, writeDocx } from '../../../runtime/documents/write-docx.ts';
import { storeFile } from '../../../runtime/file-store.ts';
import { dayNumber, toLocal } from '../../../text/calendar.ts';
import { fold } from '../../../text/fold.ts';
import { readDay } from '../../../text/time/day/past-day.ts';
import { meetingArgs } from '../letters.ts';
import { meetingLabel } from '../messages.ts';
import type { Meeting } from '../store.ts';

/** As many as are shown to choose from. */
const MOST = 6;

interface Chosen {
  /** The name of the action that makes the paper, and of its texts. */
  name: string;
  /** "biên bản họp hôm qua": what was said behind the command. */
  rest: string;
  isPast: boolean;
}

/** Makes the paper of the one meeting that is meant; of several asks which. */
export async function ofTheMeeting(
  turn: Turn,
  meetings: readonly Meeting[],
  { name, rest, isPast }: Chosen,
  make: (meeting: Meeting) => Promise<void>,
): Promise<void> {
  const day = readDay(rest, await todayAt(turn.operations), isPast)?.day;
  const onDay = day && meetings.filter(({ startsAt, zone }) => dayNumber(toLocal(startsAt, zone)) === dayNumber(day));
  const meant = onDay && onDay.length > 0 ? onDay : meetings.slice(0, MOST);
  const [only] = meant;
  if (!only) return void (await turn.say(`meetings-${name}-none`));
  if (meant.length === 1 && (!day || onDay?.length === 1)) return make(only);
  const choices = meant.map((one) => [action(meetingLabel(turn.speak, one), 'meetings', name, [one.id])]);
  await turn.say(onDay?.length === 0 ? `meetings-${name}-not-that-day` : `meetings-${name}-which`, {}, { choices });
}

/** @param file how its name begins @param key what is said with it */
export async function sendPaper(
  turn: Turn,
  meeting: Meeting,
  paper: OfficialDocument,
  { file, key }: { file: string; key: string },
): Promise<void> {
  const { year, month, day } = toLocal(meeting.startsAt, meeting.zone);
  const name = `${`${file}-${fold(meeting.unit.name)}-${year}-${month}-${day}`.replace(/[^a-z0-9]+/gu, '-')}.docx`;
  const fileId = await storeFile(turn, { name, mime: DOCX, bytes: writeDocx(paper) });
  const source = { type: 'stored' as const, fileId };
  await turn.say(key, meetingArgs(turn.speak, meeting), {
    attachments: [{ kind: 'file', name, mime: DOCX, source }],
  });
}
