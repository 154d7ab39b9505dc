/**
 * Questions to the members of a unit: who comes along, which day it shall be. Each answers with one press and may change it until the
 * last day; officers see who said what and who has said nothing, and remind those alone.
 */
import type { Command, Feature } from '../../conversation/feature.ts';
import { mayAnywhere } from '../../directory/access.ts';
import { askForm } from './ask-form.ts';
import { erase, personalData } from './personal-store.ts';
import { asksMany } from './rules.ts';
import { closeEnded, inPrivate, showActions, showPolls } from './show.ts';

const hoiykien: Command = {
  name: 'hoiykien',
  level: 'officer',
  where: 'private',
  run: (turn, rest) => (rest === '' ? showPolls(turn) : askForm.begin(turn, rest)),
};

export const polls: Feature = {
  name: 'polls',
  commands: [hoiykien],
  actions: { ...showActions, begin: inPrivate((turn) => askForm.begin(turn)) },
  dialogs: { [askForm.name]: askForm.dialog },
  scheduled: [closeEnded],
  async onUnclaimed(turn) {
    if (turn.chat.kind !== 'private' || !mayAnywhere(turn.access, 'officer') || !asksMany(turn.incoming.text))
      return false;
    await askForm.begin(turn, turn.incoming.text);
    return true;
  },
  personalData,
  erase,
};
