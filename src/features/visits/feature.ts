/**
 * Visits: the diary that the associations call "nhật ký thăm hội viên", and the visits to make. Officers of the unit see
 * them, nobody else; what was given and noted is encrypted at rest.
 */
import { type Command, door, type Feature, type Turn } from '../../conversation/feature.ts';
import { peopleNamed } from '../../directory/people.ts';
import { beginEntry, entryDialog, proceed } from './entry-dialog.ts';
import { myUnitIds, todayIn, visitWords } from './messages.ts';
import { erase, openWork, personalData, wordsAbout } from './personal-store.ts';
import { readNumber, readVisitLine } from './rules.ts';
import { unitOfMember } from './store.ts';
import { assignDialog, inbox, planFor, showToDo, toDoActions } from './to-do.ts';

const tham: Command = {
  name: 'tham',
  level: 'officer',
  where: 'private',
  async run(turn, rest) {
    if (rest === '') return showToDo(turn);
    if (readNumber(rest) !== undefined && (await inbox.show(turn, rest))) return;
    await beginEntry(turn, rest);
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
    const person = await oneNamed(turn, said.name);
    if (person) await planFor(turn, person.id, person.unitId, said.reason ?? 'other');
  },
};

async function historyOf(turn: Turn, name: string): Promise<void> {
  const person = await oneNamed(turn, name);
  if (person) await toDoActions.history.run(turn, [person.id], '');
}

/** The member who is so called; says so where nobody or more than one is. */
async function oneNamed(turn: Turn, name: string): Promise<{ id: string; unitId: string } | undefined> {
  const found = await peopleNamed(turn, name, myUnitIds(turn));
  const [only] = found;
  const unitId = only && found.length === 1 ? await unitOfMember(turn.tx, only.id, myUnitIds(turn)) : undefined;
  if (only && unitId) return { id: only.id, unitId };
  const names = found.map((one) => one.fullName).join(', ');
  await turn.say(found.length > 1 ? 'visits-name-several' : 'visits-who-unknown', { name, names });
  return undefined;
}

export const visits: Feature = {
  name: 'visits',
  commands: [tham, cantham, sotham],
  actions: {
    ...toDoActions,
    'write-entry': { level: 'officer', run: (turn) => proceed(turn, { asking: 'who' }) },
  },
  dialogs: { entry: entryDialog, assign: assignDialog },
  doors: { 'visit.record': door(beginEntry), 'visit.todo': door((turn) => showToDo(turn)) },
  inbox,
  personalData,
  openWork,
  wordsAbout,
  erase,
};
