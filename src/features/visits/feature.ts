/**
 * Visits: the diary that the associations call "nhật ký thăm hội viên", and the visits to make. Officers of the unit see
 * them, nobody else; what was given and noted is encrypted at rest.
 */
import { action } from '../../conversation/dialogs/choices.ts';
import { type Command, door, type Feature, type Turn } from '../../conversation/feature.ts';
import { namesakeLine, withoutTitles } from '../../conversation/form/fields/person.ts';
import { membersNamed, type Namesake } from '../../directory/people-search.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import { entryForm } from './entry-form.ts';
import { figures } from './figures-store.ts';
import { myUnitIds, todayIn, visitWords } from './messages.ts';
import { erase, openWork, personalData, wordsAbout } from './personal-store.ts';
import { readNumber, readVisitLine } from './rules.ts';
import { inbox, planFor, showToDo, toDoActions } from './to-do.ts';

/** Names on offer. */
const MOST_NAMES = 10;

const tham: Command = {
  name: 'tham',
  level: 'officer',
  where: 'private',
  async run(turn, rest) {
    if (rest === '') return showToDo(turn);
    if (readNumber(rest) !== undefined && (await inbox.show(turn, rest))) return;
    await entryForm.begin(turn, rest);
  },
};

const sotham: Command = {
  name: 'sotham',
  level: 'officer',
  where: 'private',
  run: (turn, rest) => (rest === '' ? toDoActions.latest.run(turn, [], '') : historyOf(turn, rest)),
};

/** "cần thăm bà Trâm, ốm": a visit to make; without a name the list of them. */
const cantham: Command = {
  name: 'cantham',
  level: 'officer',
  where: 'private',
  async run(turn, rest) {
    const said = readVisitLine(rest, visitWords(), await todayIn(turn, undefined));
    if (said.name === '') return showToDo(turn);
    const reason = said.reason ?? 'other';
    const offer = (one: Namesake) =>
      action(namesakeLine(turn.speak, one), 'visits', 'plan', [one.personId, one.unitId, reason]);
    const person = await oneNamed(turn, said.name, offer);
    if (person) await planFor(turn, person.personId, person.unitId, reason);
  },
};

async function historyOf(turn: Turn, name: string): Promise<void> {
  const offer = (one: Namesake) => action(namesakeLine(turn.speak, one), 'visits', 'history', [one.personId]);
  const person = await oneNamed(turn, withoutTitles(name), offer);
  if (person) await toDoActions.history.run(turn, [person.personId], '');
}

/** The member who is so called; where nobody or more than one is, those who may be meant are offered. */
async function oneNamed(
  turn: Turn,
  name: string,
  offer: (member: Namesake) => ChoiceInput,
): Promise<Namesake | undefined> {
  const { people, isNear } = await membersNamed(turn, name, myUnitIds(turn), MOST_NAMES);
  const [only] = people;
  if (only && people.length === 1 && !isNear) return only;
  const key = !only ? 'common-form-person-none' : isNear ? 'common-form-person-near' : 'common-form-person-several';
  await turn.say(key, { name }, { choices: people.map((one) => [offer(one)]) });
  return undefined;
}

export const visits: Feature = {
  name: 'visits',
  commands: [tham, cantham, sotham],
  actions: {
    ...toDoActions,
    'write-entry': { level: 'officer', run: (turn) => entryForm.begin(turn) },
  },
  dialogs: { [entryForm.name]: entryForm.dialog },
  doors: {
    'visit.record': door((turn, words) => entryForm.begin(turn, words)),
    'visit.todo': door((turn) => showToDo(turn)),
  },
  figures,
  inbox,
  personalData,
  openWork,
  wordsAbout,
  erase,
};
