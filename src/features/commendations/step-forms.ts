/** The decision of an award when it has come, and its handing over: at a meeting or without one. */

import { z } from 'zod';
import { answer } from '../../conversation/dialogs/choices.ts';
import type { Field, FieldContext, Reading } from '../../conversation/form/field.ts';
import { dateField } from '../../conversation/form/fields/date.ts';
import { textField } from '../../conversation/form/fields/text.ts';
import { unitField } from '../../conversation/form/fields/unit.ts';
import { form } from '../../conversation/form/form.ts';
import { formatDate } from '../../text/format-time.ts';
import { says, spoken } from '../../text/phrases.ts';
import { awardCommendation, handOverCommendation } from './operations.ts';
import { DECISION_LIMIT } from './rules.ts';
import { showCommendation } from './show.ts';
import { meetingsNear } from './store.ts';

const OLDEST_DAYS = 3650;
/** A meeting at which something was handed over is not longer ago. */
const NEAR_DAYS = 90;
const DAY_MS = 86_400_000;

export const awardForm = form({
  name: 'award',
  feature: 'commendations',
  fields: {
    number: textField({ limit: DECISION_LIMIT }),
    day: dateField({ when: 'past', within: OLDEST_DAYS, isToday: true }),
  },
  preview: 'commendations-award-preview',
  confirm: 'commendations-choice-award-now',
  async submit(turn, { number, day }, { key, about }) {
    if (!number || !day) return;
    const commendationId = about.id ?? '';
    await awardCommendation.do(turn.operations, { commendationId, decision: number, day }, key);
    await turn.say('commendations-awarded');
    await showCommendation(turn, commendationId);
  },
});

const near = async (context: FieldContext) => {
  const from = new Date(context.now.getTime() - NEAR_DAYS * DAY_MS);
  return context.unitId ? meetingsNear(context.tx, context.unitId, from, context.now) : [];
};

/** One of the last meetings, by a press or words of its title. */
const meetingField: Field<string> = {
  kind: 'choice',
  schema: z.string(),
  optional: 'asked',
  async read({ text, value }, context): Promise<Reading<string>> {
    const meetings = await near(context);
    const found = meetings.find(({ id, title }) => id === value || (text.trim() !== '' && says(spoken(title), [text])));
    return found ? { value: found.id } : { problem: 'common-form-choose' };
  },
  choices: async (context) =>
    (await near(context)).map(({ id, title, startsAt }) => [
      answer(`${title}, ${formatDate(startsAt, context.zone, context.speak.locale)}`, id),
    ]),
  show: async (value, context) => (await near(context)).find(({ id }) => id === value)?.title ?? '-',
};

export const handOverForm = form({
  name: 'hand-over',
  feature: 'commendations',
  fields: {
    unit: unitField('officer'),
    meeting: meetingField,
    day: dateField({ when: 'past', within: OLDEST_DAYS, isToday: true }),
  },
  unitId: ({ unit }) => unit ?? undefined,
  preview: 'commendations-hand-over-preview',
  confirm: 'commendations-choice-hand-over-now',
  async submit(turn, { meeting, day }, { key, about }) {
    if (!day) return;
    const commendationId = about.id ?? '';
    const { count } = await handOverCommendation.do(turn.operations, { commendationId, day, meetingId: meeting }, key);
    await turn.say('commendations-handed-over', { count });
    await showCommendation(turn, commendationId);
  },
});
