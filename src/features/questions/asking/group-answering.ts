/** In which groups clear questions are answered without speaking to the bot: officers turn it on and off. */

import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, type Command, Refusal, type Turn } from '../../../conversation/feature.ts';
import { matchWord } from '../../../conversation/match-words.ts';
import { unitsAt } from '../../../directory/access.ts';
import { findUnit, settingsOfUnit } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { type BoundGroup, boundGroups, isAnswering, setAnswering } from '../duty/duty-store.ts';
import { FEATURE } from '../messages.ts';

export const traloi: Command = {
  name: 'traloi',
  level: 'officer',
  where: 'anywhere',
  async run(turn, rest) {
    if (turn.chat.kind === 'private') return list(turn);
    const unit = turn.chat.unitId ? await findUnit(turn.tx, turn.chat.unitId) : null;
    if (!unit) throw new Refusal('questions-answering-unbound');
    await turn.requireUnit('officer', unit.id);
    const off = phrases('questions.off').some((word) => matchWord(rest || turn.incoming.text, word) !== undefined);
    const on = phrases('questions.on').some((word) => matchWord(rest || turn.incoming.text, word) !== undefined);
    const wanted = off ? false : on ? true : !(await isAnswering(turn.tx, turn.chat.id));
    await setAnswering(turn.tx, turn.chat.id, wanted, turn.person.id, turn.now);
    const { groupMessagesPerHour } = await settingsOfUnit(turn.tx, unit);
    await turn.say(wanted ? 'questions-answering-on' : 'questions-answering-off', { count: groupMessagesPerHour });
  },
};

/** The officer's bound groups, each with a button that turns it on or off. */
async function list(turn: Turn, note?: string): Promise<void> {
  const groups = await boundGroups(turn.tx, unitIdsOf(turn));
  if (groups.length === 0) throw new Refusal('questions-answering-none');
  const lines = groups.map((group, index) =>
    turn.speak.text(`questions-answering-line-${group.answering ? 'on' : 'off'}`, {
      place: String(index + 1),
      group: group.title ?? '',
      unit: group.unitName,
    }),
  );
  const button = (group: BoundGroup) =>
    action(
      turn.speak.label(`questions-answering-turn-${group.answering ? 'off' : 'on'}`, { group: group.title ?? '' }),
      FEATURE,
      'answering',
      [group.id, group.answering ? 'off' : 'on'],
    );
  const head = turn.speak.text('questions-answering-list');
  await turn.reply({
    ...joinRich([note ?? '', head, joinRich(lines, '\n')], '\n\n'),
    choices: groups.map((group) => [button(group)]),
  });
}

const unitIdsOf = (turn: Turn) => unitsAt(turn.access, 'officer').map((unit) => unit.id);

const answering: Action = {
  level: 'officer',
  async run(turn, [chatId, wanted]) {
    const [group] = chatId === undefined ? [] : await boundGroups(turn.tx, unitIdsOf(turn), chatId);
    if (!group) throw new Refusal('common-choice-old');
    await setAnswering(turn.tx, group.id, wanted === 'on', turn.person.id, turn.now);
    if (turn.chat.kind === 'private') await list(turn);
  },
};

export const answeringActions: Record<string, Action> = { answering };
