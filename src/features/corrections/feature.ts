/**
 * Members keep their own line of the roster true: a phone, an address, a birth year, a name, another chapter, leaving. Said in a
 * sentence, shown, and changed when an officer of the unit agrees.
 */
import { action } from '../../conversation/dialogs/choices.ts';
import { type Action, type Command, type Feature, Refusal, type Turn } from '../../conversation/feature.ts';
import { correctionForm } from './form.ts';
import { erase, personalData } from './personal-store.ts';
import { asSubject, type Subject, subjectIn, subjects } from './rules.ts';
import { inbox, mine, showActions } from './show.ts';

const begin = (turn: Turn, subject: Subject, words: string) => correctionForm.begin(turn, words, {}, { subject });

async function which(turn: Turn): Promise<void> {
  const choices = subjects.map((one) => [
    action(turn.speak.label('corrections-subject', { subject: one }), 'corrections', 'begin', [one]),
  ]);
  await turn.say('corrections-which', {}, { choices });
}

const suathongtin: Command = {
  name: 'suathongtin',
  level: 'member',
  where: 'private',
  async run(turn, rest) {
    if (turn.access.memberOf.length === 0) throw new Refusal('corrections-no-member');
    // The words of the command name it too: "tôi đổi số điện thoại…".
    const { text } = turn.incoming;
    const subject = subjectIn(text) ?? subjectIn(rest);
    if (subject) await begin(turn, subject, text);
    else await which(turn);
  },
};

const beginAction: Action = {
  level: 'member',
  async run(turn, [said = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    if (turn.access.memberOf.length === 0) throw new Refusal('corrections-no-member');
    const subject = asSubject(said);
    if (subject) await begin(turn, subject, '');
    else await which(turn);
  },
};

export const corrections: Feature = {
  name: 'corrections',
  commands: [suathongtin],
  actions: { ...showActions, begin: beginAction },
  dialogs: { [correctionForm.name]: correctionForm.dialog },
  doors: {
    'data.change': async (turn, { words, slots }) => {
      if (turn.chat.kind !== 'private' || turn.access.memberOf.length === 0) return false;
      const subject = subjectIn(words) ?? (slots.phone ? 'phone' : undefined);
      if (!subject) return false;
      await begin(turn, subject, words);
      return true;
    },
  },
  inbox,
  mine,
  personalData,
  erase,
};
