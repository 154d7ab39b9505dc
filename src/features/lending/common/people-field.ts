/** Several members of the officer's units by name: "Trâm, Hoa và Lan". */
import { z } from 'zod';
import type { Field } from '../../../conversation/form/field.ts';
import { endOfPhraseAt } from '../../../conversation/form/fields/choice.ts';
import { readMember, withoutTitles } from '../../../conversation/form/fields/person.ts';
import { memberOf } from '../../../directory/people-search.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { words } from '../../../text/fold.ts';

const schema = z.array(z.object({ personId: z.string(), unitId: z.string() })).min(1);
export type People = z.infer<typeof schema>;

export const peopleField: Field<People> = {
  kind: 'text',
  schema,
  async read({ text }, context) {
    const people: People = [];
    for (const name of namesIn(text)) {
      const reading = await readMember(name, context);
      if (!reading || 'problem' in reading) return { problem: 'lending-people-unread', args: { name } };
      people.push(reading.value);
    }
    return people.length > 0 ? { value: people } : { problem: 'common-form-person' };
  },
  async show(people, context) {
    const names: string[] = [];
    for (const { personId, unitId } of people)
      names.push((await memberOf(context, personId, [unitId]))?.fullName ?? '?');
    return names.join(', ');
  },
};

/** Names parted by commas, lines or a joining word. */
export function namesIn(text: string): string[] {
  return text
    .split(/[,;\n]/u)
    .flatMap(splitAtJoiner)
    .map((one) => withoutTitles(one))
    .filter((one) => one !== '');
}

function splitAtJoiner(part: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of words(part)) {
    if (part.slice(from, start).trim() === '' || endOfPhraseAt(part, start, phrases('lending.joiners')) === undefined)
      continue;
    parts.push(part.slice(from, start));
    from = end;
  }
  return [...parts, part.slice(from)];
}
