/**
 * Greetings: anniversaries and birthdays, in words that an officer has approved once (`/chucmung`), and days of mourning in
 * the families of members (`/gio`). They leave at eight in the morning, by the unit's zone; each person once a year.
 */

import { type Feature, wordsAt } from '../../conversation/feature.ts';
import { mayAnywhere } from '../../directory/access.ts';
import { birthDate } from './birth-date.ts';
import { EDIT_DIALOG, edit, editDialog } from './edit-text.ts';
import { beginMemorial, MEMORIAL_DIALOG, memorialActions, memorialDialog } from './memorial.ts';
import { FEATURE } from './messages.ts';
import { beginGreetings, overviewActions, UNIT_DIALOG, unitDialog } from './overview.ts';
import { erase, personalData } from './personal-store.ts';
import { greetDue } from './scheduled.ts';
import { birthdaysOfToday } from './today.ts';

/** Privately: in a group all would see whose day of mourning it is. */
const officer = { level: 'officer', where: 'private' } as const;

export const greetings: Feature = {
  name: FEATURE,
  today: birthdaysOfToday,
  commands: [
    { name: 'chucmung', ...officer, run: beginGreetings },
    { name: 'gio', ...officer, run: beginMemorial },
    // A member who writes "chúc mừng năm mới" wishes us well and wants nothing.
    {
      name: 'loichuc',
      level: 'all',
      where: 'anywhere',
      async run(turn, rest) {
        if (turn.chat.kind === 'private' && mayAnywhere(turn.access, 'officer')) return beginGreetings(turn, rest);
        await turn.say('greetings-thanks');
      },
    },
  ],
  actions: { ...overviewActions, ...memorialActions, edit, birthDate },
  dialogs: {
    [UNIT_DIALOG]: unitDialog,
    [EDIT_DIALOG]: wordsAt(editDialog, () => true),
    [MEMORIAL_DIALOG]: wordsAt(memorialDialog, ({ asking }) => asking === 'name'),
  },
  scheduled: [greetDue],
  personalData,
  erase,
};
