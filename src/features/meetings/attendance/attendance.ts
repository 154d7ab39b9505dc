/** /diemdanh: who came, ticked off a numbered list by numbers, ranges, names or all at once. */

import { z } from 'zod';
import { action, answer } from '../../../conversation/dialogs/choices.ts';
import {
  type Action,
  type DialogInput,
  type DialogOutcome,
  dialog,
  NOT_MINE,
  Refusal,
  type Turn,
} from '../../../conversation/feature.ts';
import { mayFor, unitsAt } from '../../../directory/access.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { RichText } from '../../../messaging/rich-text.ts';
import { abilitiesOf } from '../../../outbound/outbox/outbox.ts';
import type { Invitee } from '../invitee-store.ts';
import { meetingArgs, paragraphs } from '../letters.ts';
import { meetingLabel } from '../messages.ts';
import { officersMeeting } from '../rsvp/who-comes.ts';
import { findMeeting, type Meeting, meetingsOn } from '../store.ts';
import { beginNotesFor } from '../turnout/turnout-note.ts';
import { isWord, tickWords } from '../words.ts';
import { finish, listContent, peopleInOrder, splitList, tallyOf } from './attendance-list.ts';
import { readHeadCount } from './head-count.ts';
import { takeAttendance } from './operations.ts';
import { presenceOf } from './presence.ts';
import { readTicks, type Ticks } from './read-ticks.ts';

/** The part of those counted who are ticked where the list is complete. */
const MOST_OF = 0.9;

const listSchema = z.object({ messageId: z.string(), from: z.number(), to: z.number() });
const attendanceSchema = z.object({
  meetingId: z.string(),
  /** The people in the order of their numbers, which stay the same to the end. */
  ids: z.array(z.string()),
  /** The messages that show the list. */
  lists: z.array(listSchema),
  /** "Xong" was said, and it is asked what the unticked are. */
  closing: z.boolean(),
  /** It was asked whether the rest were absent, though more were counted than ticked. */
  doubted: z.boolean().default(false),
});
type Attendance = z.infer<typeof attendanceSchema>;

/** @param rest ticks, where they were typed with the command */
export async function beginAttendance(turn: Turn, rest: string): Promise<void> {
  const charge = unitsAt(turn.access, 'officer').map((unit) => unit.id);
  const meetings = await meetingsOn(turn, charge, turn.now);
  const [only] = meetings;
  if (!only) {
    await turn.say('meetings-attendance-none');
    return;
  }
  if (meetings.length === 1) return open(turn, only, rest);
  const choices = meetings.map((meeting) => [answer(meetingLabel(turn.speak, meeting), meeting.id)]);
  await turn.ask('attendanceWhich', {}, { ...turn.speak.text('meetings-attendance-which'), choices });
}

export const attendanceWhichDialog = dialog(z.object({}), async (turn, _data, input) => {
  if (input.value === undefined && input.command) return NOT_MINE;
  const meeting = input.value === undefined ? null : await findMeeting(turn, input.value);
  if (!meeting || !mayFor(turn.access, 'officer', meeting.unit)) {
    await turn.say('meetings-press-a-button');
    return;
  }
  await turn.endDialog();
  await open(turn, meeting, '');
});

/** args: meeting. Also long afterwards: a list is put right when somebody says that they were there. */
export const attendanceAction: Action = {
  level: 'officer',
  async run(turn, [meetingId = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    await open(turn, await officersMeeting(turn, meetingId), '');
  },
};

async function open(turn: Turn, meeting: Meeting, rest: string): Promise<void> {
  const people = await peopleInOrder(turn, meeting.id);
  const data = await showList(turn, meeting, people);
  if (rest !== '') {
    await take(turn, meeting, data, people, rest);
    return;
  }
  await askOn(turn, meeting, data, people, 'meetings-attendance-how');
}

async function showList(turn: Turn, meeting: Meeting, people: Invitee[]): Promise<Attendance> {
  const lists: Attendance['lists'] = [];
  for (const [from, to] of splitList(people)) {
    const messageId = await turn.reply(listContent(turn.speak, meeting, people, from, to));
    lists.push({ messageId, from, to });
  }
  return { meetingId: meeting.id, ids: people.map((one) => one.personId), lists, closing: false, doubted: false };
}

export const attendanceDialog = dialog(attendanceSchema, async (turn, data, input) => {
  const meeting = await findMeeting(turn, data.meetingId);
  if (!meeting || meeting.state === 'cancelled' || !mayFor(turn.access, 'officer', meeting.unit)) {
    await turn.endDialog();
    await turn.say('common-refused-unit');
    return;
  }
  const people = await peopleInOrder(turn, meeting.id, data.ids);
  const value = meantValue(turn, data, input);
  if (value === 'rest-absent' && isFewer(meeting, tallyOf(people).present) && !data.doubted)
    return doubtRest(turn, meeting, data, tallyOf(people).present);
  if (value?.startsWith('rest-')) return close(turn, meeting, data, people, value);
  if (value === 'done' || (value === undefined && isWord('done', input.text)))
    return closing(turn, meeting, data, people);
  if (value === 'again') {
    const anew = await showList(turn, meeting, people);
    return askOn(turn, meeting, { ...anew, ids: data.ids }, people, 'meetings-attendance-so-far');
  }
  if (value === 'all')
    return apply(turn, meeting, data, people, {
      set: new Map(people.map((_, place) => [place, true])),
      excused: new Map(),
    });
  return take(turn, meeting, data, people, input.text, input.command);
});

/** While the list stands, a bare number means a person on it, not a button. */
function meantValue(turn: Turn, data: Attendance, input: DialogInput): string | undefined {
  const typedNumber = turn.incoming.token === undefined && /^\D{0,4}\d+\D?$/u.test(input.text);
  return typedNumber && !data.closing ? undefined : input.value;
}

/** @param command that the words name: it gets them where they mean nobody on the list */
async function take(
  turn: Turn,
  meeting: Meeting,
  data: Attendance,
  people: Invitee[],
  text: string,
  command?: string,
): Promise<DialogOutcome> {
  const headCount = readHeadCount(text, phrases('meetings.people'), phrases('meetings.counted'));
  if (headCount !== undefined) {
    await takeAttendance.do(turn.operations, { meetingId: meeting.id, headCount });
    const counted = turn.speak.text('meetings-attendance-counted', { count: headCount });
    return turn.ask('attendance', data, { ...counted, choices: choicesFor(turn, meeting) });
  }
  const listed = people.map((one) => ({ ...one, excused: presenceOf(one) === 'excused' }));
  const ticks = readTicks(text, listed, tickWords());
  if (ticks.kind === 'ticks') {
    const present = people.filter((one, place) => ticks.set.get(place) ?? one.attended).length;
    const absent = people.filter((one, place) => one.attended === null && ticks.set.get(place) === false).length;
    if (absent > 1 && isFewer(meeting, present)) return doubtRest(turn, meeting, data, present);
    return apply(turn, meeting, data, people, ticks);
  }
  if (ticks.kind === 'unclear' && command) return NOT_MINE;
  const hint = hintFor(turn, ticks, people);
  await turn.ask('attendance', data, { ...hint, choices: choicesFor(turn, meeting) });
}

function hintFor({ speak }: Turn, ticks: Exclude<Ticks, { kind: 'ticks' }>, people: Invitee[]) {
  switch (ticks.kind) {
    case 'no-number':
      return speak.text('meetings-attendance-no-number', { number: String(ticks.number), last: people.length });
    case 'several': {
      const list = ticks.places.map((place) => `${place + 1}. ${people[place]?.fullName ?? ''}`).join('\n');
      return speak.text('meetings-attendance-several', { name: ticks.name, list });
    }
    case 'unclear':
      return speak.text('meetings-attendance-unclear', { part: [...ticks.part].slice(0, 60).join('') });
  }
}

async function apply(
  turn: Turn,
  meeting: Meeting,
  data: Attendance,
  people: Invitee[],
  { set, excused }: Pick<Extract<Ticks, { kind: 'ticks' }>, 'set' | 'excused'>,
): Promise<void> {
  const now = people.map((one, place) => ({
    ...one,
    attended: set.get(place) ?? one.attended,
    absenceExcused: excused.get(place) ?? (set.get(place) === true ? null : one.absenceExcused),
  }));
  await keep(
    turn,
    meeting,
    now.filter((_, place) => set.has(place)),
  );
  const excusedBefore = people.filter((one, place) => set.get(place) === true && presenceOf(one) === 'excused');
  const lists: Attendance['lists'] = [];
  for (const list of data.lists) {
    const differs = now.some((one, place) => place >= list.from && place < list.to && isOther(one, people[place]));
    lists.push(differs ? await refresh(turn, meeting, now, list) : list);
  }
  // Several at a stroke, "all but 3": whoever had excused themselves may not have been meant.
  const note = set.size > 1 && excusedBefore.length > 0 ? excusedNote(turn, excusedBefore) : undefined;
  await askOn(turn, meeting, { ...data, lists, closing: false }, now, 'meetings-attendance-so-far', note);
}

const excusedNote = ({ speak }: Turn, people: readonly Invitee[]) =>
  speak.text('meetings-attendance-had-excuse', {
    count: people.length,
    names: people.map((one) => one.fullName).join(', '),
  });

const isOther = (one: Invitee, before: Invitee | undefined) =>
  one.attended !== before?.attended || one.absenceExcused !== before?.absenceExcused;

async function keep(turn: Turn, meeting: Meeting, people: readonly Invitee[]): Promise<void> {
  const marks = people.map(({ personId, attended, absenceExcused: excused }) => ({ personId, attended, excused }));
  await takeAttendance.do(turn.operations, { meetingId: meeting.id, marks });
}

/** In place where the channel can, else anew. */
async function refresh(turn: Turn, meeting: Meeting, people: Invitee[], list: Attendance['lists'][number]) {
  const content = listContent(turn.speak, meeting, people, list.from, list.to);
  if (!abilitiesOf(turn.outbox.channels, turn.chat).edits) return { ...list, messageId: await turn.reply(content) };
  await turn.outbox.edit(list.messageId, content);
  return list;
}

async function askOn(turn: Turn, meeting: Meeting, data: Attendance, people: Invitee[], key: string, note?: RichText) {
  const text = turn.speak.text(key, { ...meetingArgs(turn.speak, meeting), ...tallyOf(people) });
  await turn.ask('attendance', data, { ...paragraphs(text, note), choices: choicesFor(turn, meeting) });
}

/** None where they would be numbered: the numbers are those of the people. */
function choicesFor(turn: Turn, meeting: Meeting) {
  if (!abilitiesOf(turn.outbox.channels, turn.chat).buttons) return [];
  const choice = (name: string) => answer(turn.speak.label(`meetings-choice-tick-${name}`), name);
  const door = action(turn.speak.label('meetings-choice-door'), 'meetings', 'door', [meeting.id]);
  return [
    [choice('all'), choice('again')],
    [door, choice('done')],
  ];
}

/** Far fewer are ticked than were counted: somebody is not ticked yet. One or two of a hundred are a slip of the count. */
const isFewer = ({ headCount }: Meeting, present: number) => headCount !== null && present < headCount * MOST_OF;

/** So many were counted, and all but fewer would be absent: it is asked before anybody is written down so. */
async function doubtRest(turn: Turn, meeting: Meeting, data: Attendance, present: number): Promise<void> {
  const choice = (name: string) => [answer(turn.speak.label(`meetings-choice-${name}`), name)];
  const args = { count: meeting.headCount ?? 0, present };
  await turn.ask(
    'attendance',
    { ...data, closing: true, doubted: true },
    { ...turn.speak.text('meetings-attendance-fewer', args), choices: [choice('rest-open'), choice('rest-absent')] },
  );
}

async function closing(turn: Turn, meeting: Meeting, data: Attendance, people: Invitee[]): Promise<void> {
  const { open: left } = tallyOf(people);
  if (left === 0) return close(turn, meeting, data, people, 'rest-open');
  const choice = (name: string) => [answer(turn.speak.label(`meetings-choice-${name}`), name)];
  await turn.ask(
    'attendance',
    { ...data, closing: true },
    {
      ...paragraphs(turn.speak.text('meetings-attendance-left', { left })),
      choices: [choice('rest-present'), choice('rest-absent'), choice('rest-open')],
    },
  );
}

async function close(turn: Turn, meeting: Meeting, data: Attendance, people: Invitee[], value: string): Promise<void> {
  const rest = people.filter((one) => presenceOf(one) === 'open');
  if (value !== 'rest-open')
    await keep(
      turn,
      meeting,
      rest.map((one) => ({ ...one, attended: value === 'rest-present' })),
    );
  const now = await peopleInOrder(turn, meeting.id, data.ids);
  for (const list of data.lists) {
    const differs = now.slice(list.from, list.to).some((one, at) => isOther(one, people[list.from + at]));
    if (differs && abilitiesOf(turn.outbox.channels, turn.chat).edits) await refresh(turn, meeting, now, list);
  }
  await turn.endDialog();
  await beginNotesFor(
    turn,
    now.map((one) => one.unitId),
  );
  const later = (name: string) => action(turn.speak.label(`meetings-choice-${name}`), 'meetings', name, [meeting.id]);
  const conclude = action(turn.speak.label('meetings-choice-add-conclusion'), 'meetings', 'details', [
    meeting.id,
    'conclusion',
  ]);
  await turn.reply({
    ...finish(turn.speak, meeting, now),
    choices: [
      [conclude, later('minutes')],
      [later('attendance'), later('corrections')],
    ],
  });
}
