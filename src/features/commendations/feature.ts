/**
 * Commendations: proposals that go up step by step, decisions, prizes; whom, in what form, of what level, for what;
 * the list for the ceremony, handing over, and one congratulation. Officers of the unit that proposed and of those above.
 */
import { type Command, door, type Feature, Refusal, type Turn } from '../../conversation/feature.ts';
import { firstSaid } from '../../conversation/form/fields/choice.ts';
import { mayAnywhere } from '../../directory/access.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { startsWithPhrase } from '../../text/fold.ts';
import { entryForm } from './entry-form.ts';
import { figures } from './figures-store.ts';
import { theCommendation } from './operations.ts';
import { erase, personalData, wordsAbout } from './personal-store.ts';
import { readAward } from './rules.ts';
import { about, inbox, showActions, showCeremony, showList } from './show.ts';
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

/** "chi hội đạt giải nhì hội thi": a prize that was won; "danh sách trao thưởng": the list for the ceremony. */
async function toldOfAward(turn: Turn): Promise<boolean> {
  if (turn.chat.kind !== 'private' || !mayAnywhere(turn.access, 'officer')) return false;
  const { text } = turn.incoming;
  const says = (list: string) => firstSaid(text, [list], () => phrases(`commendations.${list}`)) !== undefined;
  if (asksForList(text)) {
    await showCeremony(turn);
    return true;
  }
  if (!says('prizes') || !says('won') || readAward(text).isQuestion) return false;
  await entryForm.begin(turn, text);
  return true;
}

/** "lấy danh sách trao thưởng …": whoever is added to a list is commended. */
const asksForList = (text: string): boolean => {
  const lists = phrases('commendations.ceremony');
  const begins = (said: string) => lists.some((one) => startsWithPhrase(said, one) !== null);
  const rests = phrases('commendations.ceremony-leads').flatMap((one) => startsWithPhrase(text, one)?.rest ?? []);
  return begins(text) || rests.some(begins);
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
  onUnclaimed: toldOfAward,
  inbox,
  personalData,
  wordsAbout,
  erase,
  figures,
};
