/** What is filled in about a meeting on a page, field by field. In chat a sentence says it (call/, change/). */
import { textField } from '../../../conversation/form/fields/text.ts';
import { timeField } from '../../../conversation/form/fields/time.ts';
import { unitField } from '../../../conversation/form/fields/unit.ts';
import { form } from '../../../conversation/form/form.ts';
import { callMeeting } from '../call/operations.ts';
import { cancelMeeting, changeMeeting } from '../change/operations.ts';
import { LIMITS } from '../rules.ts';

const feature = 'meetings';

export const callForm = form({
  name: 'page-call',
  feature,
  fields: {
    unit: unitField('officer'),
    startsAt: timeField(),
    place: textField({ limit: LIMITS.place }),
    title: textField({ limit: LIMITS.title }),
  },
  unitId: ({ unit }) => unit ?? undefined,
  preview: 'meetings-page-call',
  confirm: 'meetings-page-send',
  async submit(turn, { unit, startsAt, place, title }, { key }) {
    if (!unit || !startsAt || !place || !title) return;
    const { people, unreachable } = await callMeeting.do(
      turn.operations,
      { unitId: unit, startsAt, place, title },
      key,
    );
    await turn.say('meetings-page-told', { people, unreachable });
  },
});

export const changeForm = form({
  name: 'page-change',
  feature,
  fields: {
    startsAt: timeField({ optional: 'offered' }),
    place: textField({ limit: LIMITS.place, optional: 'offered' }),
    title: textField({ limit: LIMITS.title, optional: 'offered' }),
  },
  preview: 'meetings-page-change',
  confirm: 'meetings-page-send',
  async submit(turn, { startsAt, place, title }, { key, about }) {
    const to = { startsAt: startsAt ?? undefined, place: place ?? undefined, title: title ?? undefined };
    const { people, unreachable } = await changeMeeting.do(turn.operations, { meetingId: about.id ?? '', ...to }, key);
    await turn.say('meetings-page-told', { people, unreachable });
  },
});

export const cancelForm = form({
  name: 'page-cancel',
  feature,
  fields: { reason: textField({ limit: LIMITS.reason, optional: 'offered' }) },
  preview: 'meetings-page-cancel',
  confirm: 'meetings-page-cancel-now',
  async submit(turn, { reason }, { key, about }) {
    const told = await cancelMeeting.do(turn.operations, { meetingId: about.id ?? '', reason }, key);
    await turn.say('meetings-page-told', { people: told.people, unreachable: told.unreachable });
  },
});
