/**
 * Requests for help, from the first word to "closed, and this was given". Private chats only: the asker and the officers
 * of the unit see them, nobody else. Officers take one, ask back, pass it on, note, decide, close; the asker is told of
 * each step but notes.
 */

import { door, type Feature, wordsAt } from '../../conversation/feature.ts';
import { additionDialog, takeAnswer } from './addition-dialog.ts';
import { askerActions } from './asker-actions.ts';
import { closingDialog } from './closing-dialog.ts';
import { hotro, inbox, mine } from './commands.ts';
import { figures } from './figures-store.ts';
import { officerActions } from './officer-actions.ts';
import { passDialog } from './pass-dialog.ts';
import { erase, openWork, personalData, wordsAbout } from './personal-store.ts';
import { beginRequest, requestDialog } from './request/request-dialog.ts';
import { type Draft, stepOf } from './request/request-draft.ts';
import { giveBack, missed, remind } from './scheduled.ts';
import { wordsDialog } from './words-dialog.ts';

export const aid: Feature = {
  name: 'aid',
  commands: [hotro],
  pressing: true,
  inbox,
  mine,
  actions: { ...askerActions, ...officerActions },
  dialogs: {
    request: wordsAt<Draft>(requestDialog, (draft) => ['name', 'story', 'contact'].includes(stepOf(draft))),
    addition: additionDialog,
    words: wordsAt(wordsDialog, ({ text }) => text === ''),
    closing: closingDialog,
    pass: passDialog,
  },
  scheduled: [remind, giveBack, missed],
  doors: { 'aid.request': door(beginRequest) },
  figures,
  onUnclaimed: takeAnswer,
  personalData,
  openWork,
  wordsAbout,
  erase,
};
