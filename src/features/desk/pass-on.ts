/** What somebody tells goes to the officers of their unit on one press; until then nobody but them has read it. */
import { action } from '../../conversation/dialogs/choices.ts';
import type { Turn } from '../../conversation/feature.ts';
import { officersFor } from '../../directory/people.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';

/** As much as fits a card for an officer. */
const LONGEST = 1500;
/** Units on offer to who is in several, and officers who are named. */
const MOST = 4;

/**
 * @param key the text that is said to it
 * @returns false in a group, where such a matter is nobody's to read, and for who is in no unit
 */
export async function passOn(turn: Turn, key: string, words: string): Promise<boolean> {
  const units = turn.access.memberOf.slice(0, MOST);
  const [first] = units;
  if (turn.chat.kind !== 'private' || !first) return false;
  const officers = (await officersFor(turn.tx, first, turn.now, 'officer')).filter((one) => one.id !== turn.person.id);
  const choices: ChoiceInput[][] = units.map(({ id, name }) => [
    action(turn.speak.label('desk-send', { unit: name }), 'questions', 'hand-text', [id, words.slice(0, LONGEST)]),
  ]);
  const names = officers.slice(0, MOST).map((one) => one.fullName);
  await turn.say(key, { officers: names.join(', '), count: names.length, unit: first.name }, { choices });
  return true;
}
