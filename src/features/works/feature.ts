/**
 * Works: flag poles, a stretch of road, land that was given, with what they are worth and the labour in them.
 * They are valued and never added to a fund: what a fund paid or took stands in the ledger. Officers of the unit and above.
 */
import type { Command, Feature, Turn } from '../../conversation/feature.ts';
import { firstSaid } from '../../conversation/form/fields/choice.ts';
import { mayAnywhere } from '../../directory/access.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { foldInPlace } from '../../text/fold.ts';
import { entryForm } from './entry-form.ts';
import { figures } from './figures-store.ts';
import { erase, personalData } from './personal-store.ts';
import { readWork } from './rules.ts';
import { inPrivate, showActions, showWorks } from './show.ts';

const congtrinh: Command = {
  name: 'congtrinh',
  level: 'officer',
  where: 'private',
  run: (turn, rest) => (rest === '' ? showWorks(turn) : entryForm.begin(turn, rest)),
};

/** "xóm tôi vừa dựng 38 cột cờ hết 16 triệu": something made, and how much of it; a question tells of none. */
async function toldOfWork(turn: Turn): Promise<boolean> {
  if (turn.chat.kind !== 'private' || !mayAnywhere(turn.access, 'officer')) return false;
  const { text } = turn.incoming;
  const made = firstSaid(text, ['done'], () => phrases('works.done'));
  if (!made || asks(text) || readWork(text).quantity === '') return false;
  await entryForm.begin(turn, text.slice(made.end).trim());
  return true;
}

/** It ends as a question does. */
const asks = (text: string) =>
  /\?|(?<![a-z])(?:khong|chua|ha|nhi|bao gio|khi nao|o dau)\s*$/u.test(foldInPlace(text).trim());

export const works: Feature = {
  name: 'works',
  commands: [congtrinh],
  actions: { ...showActions, begin: inPrivate((turn) => entryForm.begin(turn)) },
  dialogs: { [entryForm.name]: entryForm.dialog },
  onUnclaimed: toldOfWork,
  personalData,
  erase,
  figures,
};
