/** A question to the members: the words, what there is to choose, until when, and how many are asked; sent on one press. */
import { z } from 'zod';
import { isNeverContent } from '../../conversation/dialogs/confirmation.ts';
import type { Field } from '../../conversation/form/field.ts';
import { dateField } from '../../conversation/form/fields/date.ts';
import { textField } from '../../conversation/form/fields/text.ts';
import { unitField } from '../../conversation/form/fields/unit.ts';
import { form } from '../../conversation/form/form.ts';
import { countMembers } from '../../directory/memberships.ts';
import { openPoll } from './operations.ts';
import { MOST_OPTIONS, OPTION_LIMIT, optionsIn, QUESTION_LIMIT, readPoll } from './rules.ts';
import { showPoll } from './show.ts';

const FURTHEST_DAYS = 200;

/** A few things of which one is chosen. */
const optionsField: Field<string[]> = {
  kind: 'text',
  schema: z.array(z.string().max(OPTION_LIMIT)).min(2).max(MOST_OPTIONS),
  optional: 'asked',
  isFree: true,
  async read({ text }) {
    const options = isNeverContent(text) ? [] : optionsIn(text);
    return options.length >= 2 && options.length <= MOST_OPTIONS
      ? { value: options }
      : { problem: 'polls-options', args: { most: MOST_OPTIONS } };
  },
  show: async (value) => value.join(' / '),
};

/** With how many it has: who asks sees whom it touches. */
const unit: Field<string> = {
  ...unitField('officer'),
  show: async (value, context) =>
    context.speak.label('polls-unit-shown', {
      unit: await unitField('officer').show(value, context),
      people: await countMembers(context.tx, [value]),
    }),
};

export const askForm = form({
  name: 'ask',
  feature: 'polls',
  fields: {
    question: textField({ limit: QUESTION_LIMIT }),
    unit,
    options: optionsField,
    until: dateField({ when: 'coming', within: FURTHEST_DAYS, optional: 'asked' }),
  },
  unitId: ({ unit: id }) => id ?? undefined,
  preview: 'polls-preview',
  confirm: 'polls-choice-send',
  async readLine(text) {
    const { question, options } = readPoll(text);
    return { question: question.length < 3 ? undefined : question, options: options.length > 1 ? options : undefined };
  },
  async submit(turn, { question, unit: unitId, options, until }, { key }) {
    if (!question || !unitId) return;
    const { pollId } = await openPoll.do(turn.operations, { unitId, question, options: options ?? [], until }, key);
    await turn.say('polls-sent');
    await showPoll(turn, pollId);
  },
});
