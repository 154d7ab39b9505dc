/**
 * Works: flag poles, a stretch of road, land that was given, with what they are worth and the labour in them.
 * They are valued and never added to a fund: what a fund paid or took stands in the ledger. Officers of the unit and above.
 */
import type { Command, Feature } from '../../conversation/feature.ts';
import { entryForm } from './entry-form.ts';
import { figures } from './figures-store.ts';
import { erase, personalData } from './personal-store.ts';
import { inPrivate, showActions, showWorks } from './show.ts';

const congtrinh: Command = {
  name: 'congtrinh',
  level: 'officer',
  where: 'private',
  run: (turn, rest) => (rest === '' ? showWorks(turn) : entryForm.begin(turn, rest)),
};

export const works: Feature = {
  name: 'works',
  commands: [congtrinh],
  actions: { ...showActions, begin: inPrivate((turn) => entryForm.begin(turn)) },
  dialogs: { [entryForm.name]: entryForm.dialog },
  personalData,
  erase,
  figures,
};
