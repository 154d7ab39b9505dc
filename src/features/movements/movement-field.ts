/** Which movement: one that there is, by its name or a part of it; or the name of one that begins with this. */
import { z } from 'zod';
import { answer } from '../../conversation/dialogs/choices.ts';
import { isNeverContent } from '../../conversation/dialogs/confirmation.ts';
import type { Field, FieldContext } from '../../conversation/form/field.ts';
import { todayAt } from '../../operations/actor.ts';
import { myUnits } from './operations.ts';
import { asDay, meantBy, NAME_LIMIT, type Subject, subjects } from './rules.ts';
import { type Movement, movementFor, movementsOf } from './store.ts';

export const movementSchema = z.union([
  z.object({ movementId: z.string() }),
  z.object({ name: z.string().min(2).max(NAME_LIMIT), subject: z.enum(subjects) }),
]);
export type Which = z.infer<typeof movementSchema>;

/** Movements on offer. */
const MOST = 8;
/** One that ended so many days ago may still be reviewed and looked at. */
const RECENT_DAYS = 400;

export async function knownMovements(context: FieldContext, isOpen: boolean): Promise<Movement[]> {
  const today = asDay(await todayAt(context, context.unitId));
  const from = isOpen ? today : new Date(today.getTime() - RECENT_DAYS * 86_400_000);
  return movementsOf(context.tx, myUnits(context), from);
}

/** @param mayBegin what is not known may be the name of a new one @param isOpen only those that have not ended */
export function movementField({ mayBegin, isOpen }: { mayBegin: boolean; isOpen: boolean }): Field<Which> {
  return {
    kind: 'choice',
    schema: movementSchema,
    async read({ text, value }, context) {
      const known = await knownMovements(context, isOpen);
      if (value !== undefined) {
        const isNew = /^new:(\w+):(.+)$/su.exec(value);
        const fresh = isNew && movementSchema.safeParse({ subject: isNew[1], name: isNew[2] });
        if (fresh?.success) return { value: fresh.data };
        return known.some(({ id }) => id === value)
          ? { value: { movementId: value } }
          : { problem: 'common-form-choose' };
      }
      const [first, second] = meantBy(text, known);
      if (first && !second) return { value: { movementId: first.id } };
      const offered = meantBy(text, known).map((one) => [answer(one.name, one.id)]);
      if (first) return { problem: 'movements-which', choices: offered.slice(0, MOST) };
      const name = text.trim();
      if (!mayBegin || isNeverContent(name) || name.length < 2 || name.length > NAME_LIMIT)
        return { problem: 'movements-unknown', args: { name }, choices: offers(known) };
      const asNew = (subject: Subject) => [
        answer(context.speak.label(`movements-new-${subject}`, { name }), `new:${subject}:${name}`),
      ];
      return { problem: 'movements-new', args: { name }, choices: [...subjects.map(asNew), ...offers(known)] };
    },
    choices: async (context) => offers(await knownMovements(context, isOpen)),
    async show(value, context) {
      if ('name' in value) return context.speak.label('movements-new-shown', { name: value.name });
      return (await movementFor(context.tx, myUnits(context), value.movementId))?.name ?? '?';
    },
  };
}

const offers = (known: readonly Movement[]) => known.slice(0, MOST).map((one) => [answer(one.name, one.id)]);
