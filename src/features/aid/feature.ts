/**
 * Requests for help, from the first word to "closed, and this was given". Private chats only: the asker and the officers
 * of the unit see them, nobody else. Officers take one, ask back, pass it on, note, decide, close; the asker is told of
 * each step but notes.
 */

import { door, type Feature } from '../../conversation/feature.ts';
import { actions, hotro, inbox, mine, takeAnswer } from './chat.ts';
import { figures } from './figures-store.ts';
import { erase, openWork, personalData, wordsAbout } from './personal-store.ts';
import { beginRequest, requestForm } from './request-form.ts';
import { giveBack, missed, remind } from './scheduled.ts';
import { additionForm, askForm, closingForm, decideForm, noteForm, passForm } from './step-forms.ts';

const forms = [requestForm, additionForm, askForm, noteForm, decideForm, closingForm, passForm];

export const aid: Feature = {
  name: 'aid',
  commands: [hotro],
  pressing: true,
  inbox,
  mine,
  actions,
  dialogs: Object.fromEntries(forms.map(({ name, dialog }) => [name, dialog])),
  scheduled: [remind, giveBack, missed],
  doors: { 'aid.request': door(beginRequest) },
  figures,
  onUnclaimed: takeAnswer,
  personalData,
  openWork,
  wordsAbout,
  erase,
};
