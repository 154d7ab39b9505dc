/** "/chucmung sinh nhật Nguyễn Đình Hòe 12/5/1948": the day of birth of a member. */

import { action } from '../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn } from '../../conversation/feature.ts';
import { unitsAt } from '../../directory/access.ts';
import { findPerson, peopleNamed } from '../../directory/people.ts';
import { changePersonFields } from '../../directory/roster.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { startsWithPhrase } from '../../text/fold.ts';
import { dateText, FEATURE } from './messages.ts';
import { readBirthday } from './occasions.ts';
import { unitOfMember } from './store.ts';

const MOST_OFFERED = 8;

/** @returns false when the text is about something else */
export async function offerBirthday(turn: Turn, text: string): Promise<boolean> {
  const words = phrases('greetings.birthday');
  const rest = words.map((word) => startsWithPhrase(text, word)?.rest).find((said) => said) ?? text;
  const read = readBirthday(rest);
  if (!read) return false;
  const scope = unitsAt(turn.access, 'officer').map((unit) => unit.id);
  const people = (await peopleNamed(turn, read.name, scope)).slice(0, MOST_OFFERED);
  if (people.length === 0) {
    await turn.say('greetings-nobody-named', { name: read.name });
    return true;
  }
  const { year, month, day } = read.date;
  const date = dateText(turn.speak, read.date);
  const choices = people.map(({ id, fullName }) => [
    action(turn.speak.label('greetings-do-birth-date', { name: fullName }), FEATURE, 'birthDate', [
      id,
      `${year}-${month}-${day}`,
    ]),
  ]);
  await turn.say('greetings-birth-date-sure', { date }, { choices });
  return true;
}

export const birthDate: Action = {
  level: 'officer',
  async run(turn, [personId = '', day = '']) {
    const scope = unitsAt(turn.access, 'officer').map((unit) => unit.id);
    const person = await findPerson(turn.tx, personId);
    if (!person || !(await unitOfMember(turn.tx, personId, scope))) throw new Refusal('common-refused-unit');
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    const by = { actorId: turn.person.id, now: turn.now };
    await changePersonFields(turn, personId, { birthDate: new Date(Date.UTC(year, month - 1, date)) }, by);
    const shown = dateText(turn.speak, { year, month, day: date });
    await turn.say('greetings-birth-date-kept', { name: person.fullName, date: shown });
  },
};
