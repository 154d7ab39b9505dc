/** What is to be changed, shown once before it goes to an officer. */
import { z } from 'zod';
import { answer } from '../../conversation/dialogs/choices.ts';
import { isNeverContent } from '../../conversation/dialogs/confirmation.ts';
import type { Field, FieldContext } from '../../conversation/form/field.ts';
import { phoneIn } from '../../conversation/form/fields/phone.ts';
import { form } from '../../conversation/form/form.ts';
import { findUnit, unitsNamed } from '../../directory/units.ts';
import { todayAt } from '../../operations/actor.ts';
import { askCorrection, mayMoveTo } from './operations.ts';
import { asSubject, readValue, type Subject, VALUE_LIMIT, wordsOfValue } from './rules.ts';
import { shownValue } from './told.ts';

const MOST_UNITS = 14;
const subjectOf = ({ about }: FieldContext): Subject => asSubject(about.subject ?? '') ?? 'address';

async function unitIn(context: FieldContext, name: string) {
  const here = context.unitId ? await findUnit(context.tx, context.unitId) : null;
  const root = here?.path[0];
  if (!here || !root) return [];
  return (await unitsNamed(context.tx, name, [root])).filter((one) => mayMoveTo(here, one));
}

const valueField: Field<string> = {
  kind: 'text',
  schema: z.string().max(VALUE_LIMIT),
  isFree: true,
  async read({ text, value: chosen }, context) {
    const subject = subjectOf(context);
    if (subject === 'unit') {
      const picked = chosen ? await findUnit(context.tx, chosen) : null;
      const found = picked ? [picked] : await unitIn(context, wordsOfValue(text) || text);
      const [only, ...others] = found;
      if (only && others.length === 0) return { value: only.id };
      const choices = found.slice(0, MOST_UNITS).map((one) => [answer(one.name, one.id)]);
      return { problem: 'corrections-value', args: { subject }, ...(found.length > 0 && { choices }) };
    }
    const said = subject === 'phone' ? (phoneIn(text)?.value ?? '') : text;
    const value =
      isNeverContent(text) && subject !== 'birth' ? undefined : readValue(subject, said, await todayAt(context));
    return value ? { value } : { problem: 'corrections-value', args: { subject } };
  },
  show: (value, context) => shownValue(context.tx, subjectOf(context), value),
};

/** The chapter on whose list it stands; who is in one alone is not asked. */
const unitField: Field<string> = {
  kind: 'unit',
  schema: z.string(),
  async read({ text, value }, { actor, tx }) {
    const mine = actor.access.memberOf;
    const chosen = mine.find(({ id }) => id === value);
    if (chosen) return { value: chosen.id };
    const named = await unitsNamed(
      tx,
      text,
      mine.map(({ id }) => id),
    );
    const only = mine.filter(({ id }) => named.some((one) => one.id === id));
    return only.length === 1 && only[0] ? { value: only[0].id } : { problem: 'common-form-choose' };
  },
  choices: async ({ actor }) => actor.access.memberOf.map(({ id, name }) => [answer(name, id)]),
  initial: async ({ actor }) => (actor.access.memberOf.length === 1 ? actor.access.memberOf[0]?.id : undefined),
  show: async (value, { tx }) => (await findUnit(tx, value))?.name ?? '?',
};

export const correctionForm = form({
  name: 'correction',
  feature: 'corrections',
  fields: { unit: unitField, value: valueField },
  unitId: ({ unit }) => unit ?? undefined,
  preview: 'corrections-preview',
  confirm: 'corrections-choice-send',
  async readLine(text, context) {
    const subject = subjectOf(context);
    const [only, ...others] = context.actor.access.memberOf;
    const unit = only && others.length === 0 ? only.id : undefined;
    if (subject === 'unit') {
      const found = unit ? await unitIn({ ...context, unitId: unit }, wordsOfValue(text)) : [];
      return { unit, value: found.length === 1 ? found[0]?.id : undefined };
    }
    const said = subject === 'phone' ? (phoneIn(text)?.value ?? '') : subject === 'birth' ? text : wordsOfValue(text);
    return { unit, value: readValue(subject, said, await todayAt(context)) };
  },
  async submit(turn, { unit, value }, { key, about }) {
    const subject = asSubject(about.subject ?? '');
    if (!unit || !value || !subject) return;
    const input = { unitId: unit, subject, value };
    const { number, reached } = await askCorrection.do(turn.operations, input, key);
    const args = { number: String(number), officers: reached.slice(0, 3).join(', '), count: reached.length };
    await turn.say('corrections-sent', args);
  },
});
