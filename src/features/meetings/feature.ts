/**
 * Meetings: officers call them, members answer and are reminded, attendance is taken.
 * read-*.ts understand what people type, rules.ts holds figures and decisions, *store.ts the tables, messages.ts the texts.
 */
import { type Command, type Feature, Refusal } from '../../conversation/feature.ts';
import { mayAnywhere } from '../../directory/access.ts';
import { agenda, answerNext, showAgenda } from './agenda.ts';
import { reasonDialog, rsvp } from './answer.ts';
import { attendanceDialog, attendanceWhichDialog, beginAttendance } from './attendance.ts';
import { beginCall, callDialog } from './call.ts';
import { takeCardAnswer } from './cards.ts';
import { beginChange, changeDialog } from './change.ts';
import { remindDue } from './due.ts';
import { reminderDialog } from './reminder-setting.ts';
import { who } from './who-comes.ts';
import { afterWord } from './words.ts';

const commands: readonly Command[] = [
  { name: 'hop', level: 'officer', where: 'anywhere', run: beginCall },
  { name: 'lich', level: 'all', where: 'anywhere', run: (turn) => showAgenda(turn) },
  { name: 'huyhop', level: 'officer', where: 'anywhere', run: beginChange },
  { name: 'diemdanh', level: 'officer', where: 'private', run: beginAttendance },
  // Whoever begins with "họp", without a slash, and is no officer asks when the next meeting is.
  {
    name: 'cuochop',
    level: 'all',
    where: 'anywhere',
    async run(turn) {
      const typed = turn.incoming.text.replace(/^\s*[/#]\s*/u, '');
      if (mayAnywhere(turn.access, 'officer')) return beginCall(turn, afterWord(turn.i18n, 'call', typed) ?? '');
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
  actions: { rsvp, agenda, who },
  dialogs: {
    call: callDialog,
    change: changeDialog,
    reason: reasonDialog,
    remind: reminderDialog,
    attendance: attendanceDialog,
    attendanceWhich: attendanceWhichDialog,
  },
  due: [remindDue],
  events: { 'card-answer': takeCardAnswer },
};
