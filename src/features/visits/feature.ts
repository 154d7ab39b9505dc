/**
 * Visits: the diary that the associations call "nhật ký thăm hội viên", and the visits to make. Officers of the unit see
 * them, nobody else; what was given and noted is encrypted at rest.
 */
import { action } from '../../conversation/dialogs/choices.ts';
import { type Action, type Command, door, type Feature, Refusal, type Turn } from '../../conversation/feature.ts';
import { namesakeLine, withoutTitles } from '../../conversation/form/fields/person.ts';
import { memberOf, membersNamed, type Namesake } from '../../directory/people-search.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import { says, spoken } from '../../text/phrases.ts';
import { entryForm } from './entry-form.ts';
import { figures } from './figures-store.ts';
import { myUnitIds, reasonLabel, todayIn, visitWords } from './messages.ts';
import { erase, openWork, personalData, wordsAbout } from './personal-store.ts';
import { readNumber, readVisitLine, type VisitReason, visitReasons } from './rules.ts';
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

/** What a member of theirs has met with, told by an officer: is it to be called on, or was it already? Else an entry. */
async function told(turn: Turn, words: string): Promise<void> {
  const { name, reason, given } = readVisitLine(words, visitWords(), await todayIn(turn, undefined));
  const isEntry = reason === undefined || given !== '' || says(spoken(words), phrases('visits.went'));
  if (isEntry || name === '') return entryForm.begin(turn, words);
  const offer = (one: Namesake) =>
    action(namesakeLine(turn.speak, one), 'visits', 'told', [one.personId, one.unitId, reason]);
  const person = await oneNamed(turn, name, offer);
  if (person) await askWhatOf(turn, person, reason);
}

async function askWhatOf(turn: Turn, { personId, unitId, fullName }: Namesake, reason: VisitReason): Promise<void> {
  const choice = (key: string, name: string) => [
    action(turn.speak.label(`visits-choice-${key}`), 'visits', name, [personId, unitId, reason]),
  ];
  await turn.say(
    'visits-told',
    { name: fullName, reason: reasonLabel(turn.speak, reason) },
    { choices: [choice('to-visit', 'plan'), choice('was-visited', 'write')] },
  );
}

/** args: person, unit, reason. Which of some namesakes was meant. */
const toldOf: Action = {
  level: 'officer',
  async run(turn, [personId = '', unitId = '', said]) {
    const member = await memberOf(turn, personId, myUnitIds(turn));
    if (!member) throw new Refusal('common-choice-old');
    await askWhatOf(turn, { ...member, unitId }, reasonSaid(said));
  },
};

/** args: person, unit, reason. */
const write: Action = {
  level: 'officer',
  run: (turn, [personId = '', unitId = '', said]) =>
    entryForm.begin(turn, '', { person: { personId, unitId }, reason: reasonSaid(said) }),
};

const reasonSaid = (said: string | undefined) => visitReasons.find((one) => one === said) ?? 'other';

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
    told: toldOf,
    write,
    'write-entry': { level: 'officer', run: (turn) => entryForm.begin(turn) },
  },
  dialogs: { [entryForm.name]: entryForm.dialog },
  doors: {
    'visit.record': door(told),
    'visit.todo': door((turn) => showToDo(turn)),
  },
  figures,
  inbox,
  personalData,
  openWork,
  wordsAbout,
  erase,
};
