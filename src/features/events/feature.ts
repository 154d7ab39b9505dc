/**
 * Events (talks, clean-up days, contests) written down after they were held, counted by session, with partners and people of no
 * roster; what is called beforehand is a meeting. Gifts to those who were seen off to their service. Officers of the unit and above.
 */
import type { Command, Feature, Turn } from '../../conversation/feature.ts';
import { firstSaid } from '../../conversation/form/fields/choice.ts';
import { mayAnywhere } from '../../directory/access.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { unitIdsOf } from '../../operations/actor.ts';
import { figures } from './figures-store.ts';
import { enlistmentForm, eventForm, sessionForm } from './forms.ts';
import { theEvent } from './operations.ts';
import { readEvent } from './rules.ts';
import { inPrivate, showActions, showEnlistments, showEvents } from './show.ts';
import { wasCalledLately } from './store.ts';

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

/** What was held, with how many came; and gifts to recruits. What is to come is called as a meeting. */
async function toldOfEvent(turn: Turn): Promise<boolean> {
  if (turn.chat.kind !== 'private' || !mayAnywhere(turn.access, 'officer')) return false;
  const { text } = turn.incoming;
  if (says(text, 'recruits') && says(text, 'giving') && !says(text, 'spends') && /\d/u.test(text)) {
    await enlistmentForm.begin(turn, text);
    return true;
  }
  const { kind, headCount, sessions } = readEvent(text);
  const isHeld = says(text, 'held') || (sessions ?? 0) > 1;
  if (!kind || kind === 'other' || headCount === undefined || !isHeld || says(text, 'to-come')) return false;
  // How many came to what was called stands there.
  if ((sessions ?? 1) === 1 && (await wasCalledLately(turn.tx, unitIdsOf(turn.operations, 'officer'), turn.now)))
    return false;
  await eventForm.begin(turn, text);
  return true;
}

const says = (text: string, list: string) => firstSaid(text, [list], () => phrases(`events.${list}`)) !== undefined;

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
  onUnclaimed: toldOfEvent,
  figures,
};
