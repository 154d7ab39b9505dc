/**
 * Commendations: proposals that go up step by step, decisions, prizes; whom, in what form, of what level, for what;
 * the list for the ceremony, handing over, and one congratulation. Officers of the unit that proposed and of those above.
 */
import { type Command, door, type Feature, Refusal } from '../../conversation/feature.ts';
import { entryForm } from './entry-form.ts';
import { figures } from './figures-store.ts';
import { theCommendation } from './operations.ts';
import { erase, personalData, wordsAbout } from './personal-store.ts';
import { readAward } from './rules.ts';
import { about, inbox, showActions, showList } from './show.ts';
import { awardForm, handOverForm } from './step-forms.ts';

const khenthuong: Command = {
  name: 'khenthuong',
  level: 'officer',
  where: 'private',
  async run(turn, rest) {
    if (rest === '' || (await inbox.show(turn, rest))) return rest === '' ? showList(turn) : undefined;
    await entryForm.begin(turn, turn.incoming.text.replace(/^\s*[/#]\S+\s*/u, ''));
  },
};

export const commendations: Feature = {
  name: 'commendations',
  commands: [khenthuong],
  actions: {
    ...showActions,
    begin: {
      level: 'officer',
      async run(turn) {
        if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
        await entryForm.begin(turn);
      },
    },
    award: about(async (turn, id) => {
      await theCommendation(turn.operations, id);
      await awardForm.begin(turn, '', {}, { id });
    }),
    'hand-over': about(async (turn, id) => {
      const one = await theCommendation(turn.operations, id);
      await handOverForm.begin(turn, '', { unit: one.unitId }, { id });
    }),
  },
  dialogs: {
    [entryForm.name]: entryForm.dialog,
    [awardForm.name]: awardForm.dialog,
    [handOverForm.name]: handOverForm.dialog,
  },
  doors: {
    commend: door(async (turn, words) => {
      // Who was commended before is looked up; who shall be is written down.
      await (readAward(words).isQuestion ? showList(turn) : entryForm.begin(turn, words));
    }),
  },
  inbox,
  personalData,
  wordsAbout,
  erase,
  figures,
};
