/**
 * Meetings: officers call them, members answer and are reminded, attendance is taken.
 * read-*.ts understand what people type, rules.ts holds figures and decisions, *store.ts the tables, messages.ts the texts.
 */
import { type Command, door, type Feature, Refusal, wordsAt } from '../../conversation/feature.ts';
import { mayAnywhere } from '../../directory/access.ts';
import { attendanceAction, attendanceDialog, attendanceWhichDialog, beginAttendance } from './attendance/attendance.ts';
import { corrections } from './attendance/corrections.ts';
import { countDue } from './attendance/count-scheduled.ts';
import { doorAction, doorWhichDialog, madiemdanh, takeDoorCode } from './attendance/door-code.ts';
import { calendar, calendarEnd, calendarLink, calendarOne } from './calendar/calendar.ts';
import { beginCall, callDialog } from './call/call.ts';
import { asksAboutMeeting, callSentence } from './call/call-sentence.ts';
import { orAnotherCall } from './call/or-another-call.ts';
import { partner, partnerWho } from './call/partner.ts';
import { takeCardAnswer } from './cards/cards.ts';
import { beginChange, beginUnderstood } from './change/begin.ts';
import { changeDialog } from './change/change.ts';
import { conclusion, conclusions, ketluan } from './details/conclusions.ts';
import { detailDialog, details } from './details/detail.ts';
import { bienban, minutes } from './papers/minutes.ts';
import { inDiemDanh, sheet } from './papers/sign-sheet.ts';
import { newcomersDue } from './reminders/newcomers.ts';
import { reminderDialog } from './reminders/reminder-setting.ts';
import { remindDue } from './reminders/scheduled.ts';
import { agenda, showAgenda } from './rsvp/agenda.ts';
import { reasonDialog, rsvp } from './rsvp/answer.ts';
import { forWhomDialog } from './rsvp/answer-for.ts';
import {
  answerLater,
  answerNext,
  answerSentence,
  answerSureDialog,
  answersPlainly,
  answerUnderstood,
  answerWhichDialog,
} from './rsvp/answer-sentence.ts';
import { showWho } from './rsvp/status-door.ts';
import { remindAction, who } from './rsvp/who-comes.ts';
import { seriesDialog } from './series/series.ts';
import type { SeriesDraft } from './series/series-draft.ts';
import { seriesDue } from './series/series-make.ts';
import { series, seriesChange, seriesEnd, seriesEndDialog, seriesSkip } from './series/series-manage.ts';
import { erase, personalData } from './store-personal.ts';
import { meetingsOfToday } from './today.ts';
import { figures } from './turnout/figures-store.ts';
import { chuyencan, turnoutAction, turnoutMembers, turnoutNoteAction, turnoutUnitDialog } from './turnout/turnout.ts';
import { noteDue } from './turnout/turnout-note.ts';
import { afterWord } from './words.ts';

const commands: readonly Command[] = [
  { name: 'hop', level: 'officer', where: 'anywhere', run: beginCall },
  { name: 'lich', level: 'all', where: 'anywhere', run: (turn) => showAgenda(turn) },
  { name: 'huyhop', level: 'officer', where: 'anywhere', run: beginChange },
  { name: 'diemdanh', level: 'officer', where: 'private', run: beginAttendance },
  madiemdanh,
  chuyencan,
  ketluan,
  bienban,
  inDiemDanh,
  // Whoever begins with "họp", without a slash, and is no officer asks when the next meeting is.
  {
    name: 'cuochop',
    level: 'all',
    where: 'anywhere',
    async run(turn) {
      const typed = turn.incoming.text.replace(/^\s*[/#]\s*/u, '');
      if (mayAnywhere(turn.access, 'officer')) return beginCall(turn, afterWord('call', typed) ?? '');
      if (/^\s*[/#]/u.test(turn.incoming.text)) throw new Refusal('common-refused-officer');
      return showAgenda(turn);
    },
  },
  { name: 'baovang', level: 'all', where: 'anywhere', run: (turn, rest) => answerNext(turn, 'excused', rest) },
  { name: 'baocomat', level: 'all', where: 'anywhere', run: (turn) => answerNext(turn, 'coming', '') },
];

export const meetings: Feature = {
  name: 'meetings',
  commands,
  actions: {
    rsvp,
    agenda,
    call: { level: 'officer', run: (turn) => beginCall(turn, '') },
    who,
    remind: remindAction,
    series,
    seriesChange,
    seriesSkip,
    seriesEnd,
    details,
    calendar,
    calendarLink,
    calendarEnd,
    calendarOne,
    conclusions,
    conclusion,
    minutes,
    sheet,
    partner,
    partnerWho,
    turnout: turnoutAction,
    turnoutMembers,
    turnoutNote: turnoutNoteAction,
    attendance: attendanceAction,
    corrections,
    door: doorAction,
  },
  dialogs: {
    call: orAnotherCall(
      wordsAt(callDialog, ({ asking }) => asking === 'place' || asking === 'title'),
      ({ asking }) => asking === 'time' || asking === 'preview',
    ),
    change: wordsAt(changeDialog, ({ asking }) => asking === 'place' || asking === 'title' || asking === 'reason'),
    reason: reasonDialog,
    forWhom: forWhomDialog,
    answerWhich: answerWhichDialog,
    answerSure: answerSureDialog,
    remind: reminderDialog,
    detail: wordsAt(detailDialog, ({ asking }) => ['agenda', 'guest', 'conclusion'].includes(asking ?? '')),
    series: orAnotherCall<SeriesDraft>(
      wordsAt(seriesDialog, ({ asking }) => asking === 'place' || asking === 'title'),
      ({ asking, seriesId }) => asking === 'preview' && seriesId === undefined,
    ),
    seriesEnd: seriesEndDialog,
    attendance: { ...attendanceDialog, isRound: true },
    turnoutUnit: turnoutUnitDialog,
    doorWhich: doorWhichDialog,
    attendanceWhich: attendanceWhichDialog,
  },
  scheduled: [noteDue, remindDue, seriesDue, countDue, newcomersDue],
  doors: {
    'rsvp.yes': answerUnderstood('coming'),
    'rsvp.no': answerUnderstood('excused'),
    'rsvp.maybe': door((turn) => answerLater(turn)),
    'meeting.ask': door((turn) => showAgenda(turn)),
    'meeting.status': showWho,
    'meeting.call': door((turn, words) => (asksAboutMeeting(words) ? showAgenda(turn) : beginCall(turn, words))),
    'meeting.change': door((turn, words) => beginUnderstood(turn, words, 'meeting.change')),
    'meeting.cancel': door((turn, words) => beginUnderstood(turn, words, 'meeting.cancel')),
    attendance: door((turn) => beginAttendance(turn, '')),
  },
  onUnclaimed: async (turn) => (await takeDoorCode(turn, turn.incoming.text)) || answersPlainly(turn),
  onUnknown: async (turn) => (await answerSentence(turn)) || callSentence(turn),
  onCode: takeDoorCode,
  today: meetingsOfToday,
  events: { 'card-answer': takeCardAnswer },
  figures,
  personalData,
  erase,
};
