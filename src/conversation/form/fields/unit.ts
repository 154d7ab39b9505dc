/** A unit for which the person may act. */
import { z } from 'zod';
import { type Level, unitsAt } from '../../../directory/access.ts';
import { findUnit } from '../../../directory/units.ts';
import { answer } from '../../dialogs/choices.ts';
import { readUnit, unitChoices } from '../../dialogs/choose-unit.ts';
import { isNeverContent } from '../../dialogs/confirmation.ts';
import type { Field, FieldContext } from '../field.ts';

/** @param level on which they must be able to act for it; whoever can for one unit alone is not asked */
export function unitField(level: Level): Field<string> {
  const at = ({ tx, actor }: FieldContext) => ({ tx, access: actor.access });
  return {
    kind: 'unit',
    schema: z.string(),
    async read(said, context) {
      if (said.value === undefined && isNeverContent(said.text))
        return { problem: 'common-form-unit-none', args: { name: said.text } };
      const reading = await readUnit(at(context), level, said);
      if ('unit' in reading) return { value: reading.unit.id };
      if ('none' in reading) return { problem: 'common-form-unit-none', args: { name: said.text } };
      const choices = reading.several.map((unit) => [answer(unit.name, unit.id)]);
      return { problem: 'common-form-unit-several', args: { name: said.text }, choices };
    },
    choices: (context) => unitChoices(at(context), level),
    async initial({ actor }) {
      const units = unitsAt(actor.access, level);
      return units.length === 1 ? units[0]?.id : undefined;
    },
    show: async (value, { tx }) => (await findUnit(tx, value))?.name ?? '?',
  };
}
