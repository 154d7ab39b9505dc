/**
 * Reports: the half-year and yearly figures of a unit, all of them from rows. "làm báo cáo 6 tháng" shows them at once; each leads to
 * its rows. The officer adds what only they know, and issues it: then its figures stay, and later entries show as differences.
 */
import { type Command, door, type Feature } from '../../conversation/feature.ts';
import { picture, sheet, word } from './chat/files.ts';
import { issue, issueNow, notYet, remind } from './chat/issue.ts';
import { due, dueDrop, dueForm, hanbaocao, nopbaocao, parts, partsForm } from './chat/parts.ts';
import { startForm } from './chat/start-form.ts';
import { figuresAction, rows, section, show } from './chat/view.ts';
import { dauvanban, head, headForm, words, wordsForm } from './chat/words-form.ts';
import { FEATURE } from './reminder-text.ts';
import { remindDue } from './scheduled.ts';

const baocao: Command = {
  name: 'baocao',
  also: ['report'],
  level: 'officer',
  where: 'private',
  run: (turn) => startForm.begin(turn, turn.incoming.text),
};

export const reports: Feature = {
  name: FEATURE,
  commands: [baocao, nopbaocao, hanbaocao, dauvanban],
  actions: {
    show,
    figures: figuresAction,
    section,
    rows,
    word,
    sheet,
    picture,
    words,
    head,
    issue,
    'issue-now': issueNow,
    'not-yet': notYet,
    remind,
    parts,
    due,
    'due-drop': dueDrop,
  },
  dialogs: {
    [startForm.name]: startForm.dialog,
    [wordsForm.name]: wordsForm.dialog,
    [headForm.name]: headForm.dialog,
    [partsForm.name]: partsForm.dialog,
    [dueForm.name]: dueForm.dialog,
  },
  scheduled: [remindDue],
  doors: { report: door((turn, said) => startForm.begin(turn, said)) },
};
