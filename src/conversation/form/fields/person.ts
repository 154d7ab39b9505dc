/** A member of the officer's units, by name: with slips, and namesakes told apart by year, chapter and phone. */
import { z } from 'zod';
import { memberOf, membersNamed, type Namesake } from '../../../directory/people-search.ts';
import type { Translator } from '../../../i18n/translator.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { unitIdsOf } from '../../../operations/actor.ts';
import { fold, sameWord, words } from '../../../text/fold.ts';
import { formatPhone } from '../../../text/phone.ts';
import { answer } from '../../dialogs/choices.ts';
import { isNeverContent } from '../../dialogs/confirmation.ts';
import type { Field, FieldContext, Reading } from '../field.ts';

/** Names on offer; of more the full name is asked for. */
const MOST_NAMES = 10;

export const memberSchema = z.object({ personId: z.string(), unitId: z.string() });
export type Member = z.infer<typeof memberSchema>;

/** @param nameIn what of an answer is the name; the whole of it unless said */
export function personField(
  nameIn: (text: string, context: FieldContext) => Promise<string> = async (text) => text,
): Field<Member> {
  return {
    kind: 'person',
    schema: memberSchema,
    async read({ text, value }, context) {
      if (value !== undefined) return chosen(value, context);
      const name = withoutTitles(await nameIn(text, context));
      return name === '' || isNeverContent(name) ? { problem: 'common-form-person' } : readMember(name, context);
    },
    async show({ personId, unitId }, context) {
      const member = await memberOf(context, personId, [unitId]);
      return member ? `${member.fullName} (${member.unitName})` : '?';
    },
  };
}

/** @param name without titles */
export async function readMember(name: string, context: FieldContext): Promise<Reading<Member>> {
  const { people, isNear } = await membersNamed(context, name, unitIdsOf(context, 'officer'), MOST_NAMES + 1);
  const [only] = people;
  if (!only) return { problem: 'common-form-person-none', args: { name } };
  if (people.length === 1 && !isNear) return { value: { personId: only.personId, unitId: only.unitId } };
  const isOneUnit = people.every(({ unitId }) => unitId === only.unitId);
  const choices = people
    .slice(0, MOST_NAMES)
    .map((one) => [answer(namesakeLine(context.speak, one, isOneUnit), one.personId)]);
  return { problem: isNear ? 'common-form-person-near' : 'common-form-person-several', args: { name }, choices };
}

async function chosen(personId: string, context: FieldContext): Promise<Reading<Member>> {
  const member = await memberOf(context, personId, unitIdsOf(context, 'officer'));
  return member ? { value: { personId, unitId: member.unitId } } : { problem: 'common-form-person' };
}

/** "Trần Thị Hồng, sinh 1950, Chi hội Sen 1, 0912 345 678": what tells namesakes apart. @param isOneUnit its name would tell nothing */
export function namesakeLine(speak: Translator, one: Namesake, isOneUnit = false): string {
  const parts = [
    one.birthYear ? speak.label('common-form-born', { year: String(one.birthYear) }) : '',
    isOneUnit ? '' : one.unitName,
    one.phone ? formatPhone(one.phone) : '',
  ];
  return [one.fullName, ...parts.filter((part) => part !== '')].join(', ');
}

/** "bà Trâm" is asked for as "Trâm"; a title alone stays a name. */
export function withoutTitles(text: string): string {
  const typed = words(text);
  const titles = [...phrases('common.titles')].sort((a, b) => b.split(' ').length - a.split(' ').length);
  let from = 0;
  for (;;) {
    const title = titles.find((one) =>
      one.split(' ').every((part, index) => sameWord(typed[from + index]?.text ?? '', part)),
    );
    const length = title?.split(' ').length ?? 0;
    if (!title || from + length >= typed.length) break;
    from += length;
  }
  // "Hoa rồi": what closes the sentence is no part of a name.
  let end = typed.length;
  while (end > from + 1 && phrases('common.after-name').some((one) => sameWord(typed[end - 1]?.text ?? '', one)))
    end -= 1;
  return typed
    .slice(from, end)
    .map((word) => word.text)
    .join(' ');
}

/** Those of a few whose name holds all of what was typed, word by word and with or without a title. */
export function calledSo<P extends { fullName: string }>(people: readonly P[], typed: string): P[] {
  const name = fold(withoutTitles(typed));
  return name === '' ? [] : people.filter((one) => ` ${fold(one.fullName)} `.includes(` ${name} `));
}
