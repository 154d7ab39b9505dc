/** From which fund money goes: one of the officer's own units. */
import { z } from 'zod';
import { answer } from '../../../conversation/dialogs/choices.ts';
import type { Field } from '../../../conversation/form/field.ts';
import { fold } from '../../../text/fold.ts';
import { type FundLine, usableFunds } from './ledger-store.ts';

const label = (fund: FundLine) => `${fund.name} (${fund.unitName})`;

/** @param only of the funds that may be used, those that will do */
export function fundField(only: (fund: FundLine) => boolean = () => true): Field<string> {
  const funds = async (context: Parameters<typeof usableFunds>[0]) => (await usableFunds(context)).filter(only);
  return {
    kind: 'choice',
    schema: z.uuid(),
    async read({ text, value }, context) {
      const all = await funds(context);
      const chosen = all.find(({ id }) => id === value) ?? namedIn(all, text);
      if (chosen) return { value: chosen.id };
      return { problem: all.length === 0 ? 'lending-fund-none' : 'common-form-choose' };
    },
    async find(text, context) {
      const named = namedIn(await funds(context), text);
      return named && { value: named.id, rest: text };
    },
    choices: async (context) => (await funds(context)).map((fund) => [answer(label(fund), fund.id)]),
    async initial(context) {
      const [only, more] = await funds(context);
      return more ? undefined : only?.id;
    },
    async show(value, context) {
      const fund = (await usableFunds(context)).find(({ id }) => id === value);
      return fund ? label(fund) : '?';
    },
  };
}

/** The one fund whose whole name stands in the words. */
export function namedIn(funds: readonly FundLine[], text: string): FundLine | undefined {
  const said = ` ${fold(text)} `;
  const named = funds.filter(({ name }) => said.includes(` ${fold(name)} `));
  return named.length === 1 ? named[0] : undefined;
}
