/** Who gave or got something: a member of the fund's unit, or somebody as they were named. */
import { z } from 'zod';
import { answer } from '../../../conversation/dialogs/choices.ts';
import { isNeverContent } from '../../../conversation/dialogs/confirmation.ts';
import type { Field, FieldContext, Reading } from '../../../conversation/form/field.ts';
import { namesakeLine, withoutTitles } from '../../../conversation/form/fields/person.ts';
import { findPerson } from '../../../directory/people.ts';
import { membersNamed } from '../../../directory/people-search.ts';

import { unitIdsOfFunds } from './fund-field.ts';

export const partySchema = z.object({ personId: z.string().nullable(), name: z.string() });
export type Party = z.infer<typeof partySchema>;

const MOST_NAMES = 6;
export const LONGEST_NAME = 120;
const AS_SAID = 'said:';

export function partyField({ optional }: Pick<Field, 'optional'>): Field<Party> {
  return {
    kind: 'person',
    schema: partySchema,
    ...(optional && { optional }),
    isFree: true,
    async read({ text, value }, context) {
      if (value?.startsWith(AS_SAID)) return { value: { personId: null, name: value.slice(AS_SAID.length) } };
      if (value !== undefined) {
        const person = await findPerson(context.tx, value);
        return person ? { value: { personId: person.id, name: person.fullName } } : { problem: 'common-form-person' };
      }
      const name = text.trim();
      if (name === '' || name.length > LONGEST_NAME || isNeverContent(name)) return { problem: 'funds-party-none' };
      return readParty(name, context);
    },
    show: async ({ personId, name }, { speak }) =>
      personId === null ? speak.label('funds-party-as-said', { name }) : name,
  };
}

/** A name that one member bears is that member; one that nobody bears stays as it was said; else it is asked. */
export async function readParty(name: string, context: FieldContext): Promise<Reading<Party>> {
  const unitIds = await unitIdsOfFunds(context);
  const { people, isNear } = await membersNamed(context, withoutTitles(name), unitIds, MOST_NAMES);
  const [only] = people;
  const asSaid = { personId: null, name };
  if (!only) return { value: asSaid };
  if (people.length === 1 && !isNear) return { value: { personId: only.personId, name: only.fullName } };
  return {
    problem: isNear ? 'funds-party-near' : 'common-form-person-several',
    args: { name },
    choices: [
      ...people.map((one) => [answer(namesakeLine(context.speak, one), one.personId)]),
      [answer(context.speak.label('funds-party-other', { name }), `${AS_SAID}${name}`)],
    ],
  };
}
