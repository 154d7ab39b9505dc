/**
 * Events (talks, clean-up days, contests) written down after they were held, counted by session, with partners and people of no
 * roster; what is called beforehand is a meeting. Gifts to those who were seen off to their service. Officers of the unit and above.
 */
import type { Command, Feature } from '../../conversation/feature.ts';
import { figures } from './figures-store.ts';
import { enlistmentForm, eventForm, sessionForm } from './forms.ts';
import { theEvent } from './operations.ts';
import { inPrivate, showActions, showEnlistments, showEvents } from './show.ts';

const sukien: Command = {
  name: 'sukien',
  level: 'officer',
  where: 'private',
  run: (turn, rest) => (rest === '' ? showEvents(turn) : eventForm.begin(turn, rest)),
};

const nhapngu: Command = {
  name: 'nhapngu',
  level: 'officer',
  where: 'private',
  run: (turn, rest) => (rest === '' ? showEnlistments(turn) : enlistmentForm.begin(turn, rest)),
};

export const events: Feature = {
  name: 'events',
  commands: [sukien, nhapngu],
  actions: {
    ...showActions,
    begin: inPrivate((turn) => eventForm.begin(turn)),
    'begin-enlistment': inPrivate((turn) => enlistmentForm.begin(turn)),
    session: inPrivate(async (turn, id) => {
      await theEvent(turn.operations, id);
      await sessionForm.begin(turn, '', {}, { id });
    }),
  },
  dialogs: {
    [eventForm.name]: eventForm.dialog,
    [sessionForm.name]: sessionForm.dialog,
    [enlistmentForm.name]: enlistmentForm.dialog,
  },
  figures,
};
