/** An entry in the diary: whom, why, what was given, a note, the day; shown once more before it is written. */

import type { FieldContext } from '../../conversation/form/field.ts';
import { choiceField } from '../../conversation/form/fields/choice.ts';
import { dateField } from '../../conversation/form/fields/date.ts';
import { asGiven, givenField } from '../../conversation/form/fields/given.ts';
import { personField } from '../../conversation/form/fields/person.ts';
import { textField } from '../../conversation/form/fields/text.ts';
import { form } from '../../conversation/form/form.ts';
import { findPerson } from '../../directory/people.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { todayAt } from '../../operations/actor.ts';
import { readGiven } from '../../text/given.ts';
import { historyChoice, reasonLabel, visitWords } from './messages.ts';
import { writeVisit } from './operations.ts';
import { NOTE_LIMIT, OLDEST_DAYS, readVisitLine, visitReasons, withoutGiving } from './rules.ts';

const joiners = () => phrases('visits.joiners');
const lineOf = async (text: string, context: FieldContext) =>
  readVisitLine(text, visitWords(), await todayAt(context, context.unitId));

/** "biếu 200 nghìn": only where a word of giving stands before it. */
async function findGiven(text: string, context: FieldContext) {
  const { given } = await lineOf(text, context);
  const value = given === '' ? undefined : asGiven(readGiven(given, joiners()));
  return value && { value, rest: withoutGiving(text, visitWords(), given) };
}

export const entryForm = form({
  name: 'entry',
  feature: 'visits',
  fields: {
    person: personField(async (text, context) => (await lineOf(text, context)).name),
    reason: choiceField({ of: visitReasons, phrases: (reason) => visitWords().reasons[reason], label: reasonLabel }),
    given: givenField({
      joiners,
      nothing: { choice: 'visits-choice-nothing', said: 'visits-given-nothing' },
      find: findGiven,
    }),
    note: textField({ limit: NOTE_LIMIT, optional: 'asked' }),
    day: dateField({ when: 'past', within: OLDEST_DAYS, isToday: true }),
  },
  unitId: ({ person }) => person?.unitId,
  preview: 'visits-preview',
  confirm: 'visits-choice-write',
  async readLine(text, context) {
    const said = await lineOf(text, context);
    const given = said.given === '' ? undefined : asGiven(readGiven(said.given, joiners()));
    return {
      person: said.name === '' ? undefined : said.name,
      reason: said.reason,
      given,
      note: said.story === '' ? undefined : said.story.slice(0, NOTE_LIMIT),
      day: said.day,
    };
  },
  async submit(turn, { person, reason, given, note, day }, { key, about }) {
    if (!person || !reason || !day) return;
    const input = {
      ...person,
      reason,
      day,
      note,
      givenDong: given?.dong ?? null,
      givenInKind: given?.inKind ?? null,
      visitId: about.visitId,
    };
    const { number } = await writeVisit.do(turn.operations, input, key);
    const member = await findPerson(turn.tx, person.personId);
    await turn.say(
      number === null ? 'visits-written' : 'visits-written-planned',
      { name: member?.fullName ?? '', number: String(number ?? '') },
      { choices: [[historyChoice(turn.speak, person.personId)]] },
    );
  },
});
