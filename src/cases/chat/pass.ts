/** To whom a case is passed: an officer of its unit or above, or another unit of the one who passes it. */
import type { z } from 'zod';
import { answer } from '../../conversation/dialogs/choices.ts';
import { readUnit, unitChoices } from '../../conversation/dialogs/choose-unit.ts';
import type { Field, FieldContext } from '../../conversation/form/field.ts';
import { calledSo } from '../../conversation/form/fields/person.ts';
import type { Officer } from '../../directory/officers.ts';
import { findUnit } from '../../directory/units.ts';
import type { Case } from '../case.ts';
import { passTo } from '../operation.ts';

export type PassTo = z.infer<typeof passTo>;

/** Buttons a screen can bear; others are typed. */
const MOST_CHOICES = 12;
const OTHER_UNIT = 'unit';

interface Options<C extends Case> {
  /** The case that is passed on, and who may have it. */
  find(context: FieldContext): Promise<{ one: C; officers: Officer[] }>;
}

/** Its name in the form is `to`; the number of the case stands in `about`. */
export function passField<C extends Case>({ find }: Options<C>): Field<PassTo> {
  const at = ({ tx, actor }: FieldContext) => ({ tx, access: actor.access });
  const units = async (context: FieldContext, { unitId }: C) =>
    (await unitChoices(at(context), 'officer'))
      .filter(([choice]) => choice?.effect.type === 'answer' && choice.effect.value !== unitId)
      .slice(0, MOST_CHOICES);
  return {
    kind: 'choice',
    schema: passTo,
    async read({ text, value }, context) {
      const { one, officers } = await find(context);
      if (value === OTHER_UNIT) return { problem: 'common-pass-unit', choices: await units(context, one) };
      const meant = value === undefined ? calledSo(officers, text) : officers.filter(({ id }) => id === value);
      const [only] = meant;
      if (only && meant.length === 1) return { value: { officerId: only.id } };
      if (only) return { problem: 'common-pass-several', choices: officerChoices(context, meant) };
      const reading = await readUnit(at(context), 'officer', { text, ...(value !== undefined && { value }) });
      if ('unit' in reading && reading.unit.id !== one.unitId) return { value: { unitId: reading.unit.id } };
      if ('several' in reading)
        return { problem: 'common-pass-several', choices: reading.several.map(({ name, id }) => [answer(name, id)]) };
      return { problem: 'common-pass-unread' };
    },
    async choices(context) {
      const { one, officers } = await find(context);
      const others = await units(context, one);
      if (officers.length === 0) return others;
      const other = answer(context.speak.label('common-pass-other-unit'), OTHER_UNIT);
      return [...officerChoices(context, officers), ...(others.length > 0 ? [[other]] : [])];
    },
    async show(value, context) {
      if ('unitId' in value) return (await findUnit(context.tx, value.unitId))?.name ?? '?';
      const { officers } = await find(context);
      return officers.find(({ id }) => id === value.officerId)?.fullName ?? '?';
    },
  };
}

const officerChoices = ({ speak }: FieldContext, officers: readonly Officer[]) =>
  officers
    .slice(0, MOST_CHOICES)
    .map(({ id, fullName, unitName }) => [
      answer(speak.label('common-officer', { name: fullName, unit: unitName }), id, [fullName]),
    ]);
