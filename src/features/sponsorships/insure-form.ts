/** "mua BHYT, BHTT cho các em từ 1/1": insurance bought for one child, or for all who are supported; shown before it is noted. */
import { z } from 'zod';
import { answer } from '../../conversation/dialogs/choices.ts';
import type { Field } from '../../conversation/form/field.ts';
import { choiceField, firstSaid } from '../../conversation/form/fields/choice.ts';
import { daySchema, dayText as longDay } from '../../conversation/form/fields/date.ts';
import { form } from '../../conversation/form/form.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { todayAt } from '../../operations/actor.ts';
import type { LocalDate } from '../../text/calendar.ts';
import { readDay } from '../../text/time/day/past-day.ts';
import { childField } from './child-field.ts';
import { type Child, childrenOf, type Store } from './child-store.ts';
import { insureChild } from './file-operations.ts';
import { type InsuranceKind, insuranceKinds } from './rules.ts';

const ALL = 'all';
const saysAll = (text: string) => firstSaid(text, ['all'], () => phrases('sponsorships.all-children')) !== undefined;

/** Those whom the officer handles and who are supported. */
async function mineSupported(store: Store): Promise<Child[]> {
  return (await childrenOf(store)).filter(({ state, isMine }) => isMine && state === 'supported');
}

const whoField: Field<string> = {
  kind: 'choice',
  schema: z.union([z.literal(ALL), z.uuid()]),
  read: async (input, context) =>
    input.value === ALL || (input.value === undefined && saysAll(input.text))
      ? { value: ALL }
      : childField.read(input, context),
  choices: async (context) => [
    [answer(context.speak.label('sponsorships-insure-all'), ALL)],
    ...((await childField.choices?.(context)) ?? []),
  ],
  async show(value, context) {
    if (value !== ALL) return (await childField.show?.(value, context)) ?? '?';
    return context.speak.label('sponsorships-insure-all-shown', { count: (await mineSupported(context)).length });
  },
};

const kindSets = ['both', ...insuranceKinds] as const;
const kindsField = choiceField({
  of: kindSets,
  phrases: (one) => phrases(`sponsorships.insurance-${one}`),
  label: (speak, one) => speak.label(`sponsorships-insurance-${one}`),
});

/** It may begin some weeks ahead. */
const fromField: Field<LocalDate> = {
  kind: 'date',
  schema: daySchema,
  initial: (context) => todayAt(context, context.unitId),
  async read({ text }, context) {
    const found = readDay(text, await todayAt(context, context.unitId), false)?.day;
    return found ? { value: found } : { problem: 'common-form-day' };
  },
  show: async (value, { speak }) => longDay(value, speak.locale),
};

export const insureForm = form({
  name: 'insure',
  feature: 'sponsorships',
  fields: { insured: whoField, insuredKinds: kindsField, insuredFrom: fromField },
  preview: 'sponsorships-insure-preview',
  confirm: 'sponsorships-choice-write',
  async readLine(text, context) {
    const said = (kind: InsuranceKind) => firstSaid(text, [kind], () => phrases(`sponsorships.insurance-${kind}`));
    const [health, accident] = [said('health'), said('accident')];
    const from = readDay(text, await todayAt(context, context.unitId), false)?.day;
    const children = (await childrenOf(context)).filter(({ isMine, state }) => isMine && state !== 'ended');
    const named = children.filter(({ number }) => new RegExp(`(?<!\\d)${number}(?!\\d|\\s*/)`, 'u').test(text));
    return {
      insured: saysAll(text) ? ALL : named.length === 1 ? named[0]?.id : undefined,
      insuredKinds: health && accident ? 'both' : health ? 'health' : accident ? 'accident' : undefined,
      insuredFrom: from,
    };
  },
  async submit(turn, { insured, insuredKinds, insuredFrom }, { key }) {
    if (!insured || !insuredKinds || !insuredFrom) return;
    const kinds = insuredKinds === 'both' ? [...insuranceKinds] : [insuredKinds];
    const ids = insured === ALL ? (await mineSupported(turn.operations)).map(({ id }) => id) : [insured];
    let count = 0;
    for (const childId of ids) {
      const { isNew } = await insureChild.do(
        turn.operations,
        { childId, kinds, fromOn: insuredFrom },
        `${key}-${childId}`,
      );
      if (isNew) count += 1;
    }
    await turn.say(count > 0 ? 'sponsorships-insured' : 'sponsorships-insured-before', { count });
  },
});
