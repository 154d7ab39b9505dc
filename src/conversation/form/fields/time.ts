/** A moment: a day with its hour, kept as UTC. */
import { z } from 'zod';
import { findUnit, zoneOfUnit } from '../../../directory/units.ts';
import { formatDateTime } from '../../../text/format-time.ts';
import { parseTime } from '../../../text/time/parse-time.ts';
import { withoutSpans } from '../../../text/time/reading.ts';
import { answer } from '../../dialogs/choices.ts';
import type { Field, FieldContext, Reading } from '../field.ts';

/** @param usualHour when those who fill it in usually meet (0 to 23): settles an hour without a part of the day */
export function timeField({
  usualHour,
  optional,
}: {
  usualHour?: number;
  optional?: Field['optional'];
} = {}): Field<string> {
  const read = async (text: string, context: FieldContext): Promise<Reading<string>> => {
    const zone = await zoneIn(context);
    const found = parseTime(text, { now: context.now, zone, ...(usualHour !== undefined && { usualHour }) });
    if (found.kind === 'none') return { problem: 'common-form-time' };
    if (found.kind === 'date') return { problem: 'common-form-time-hour' };
    if ('readings' in found && found.readings.length > 1) {
      const choices = found.readings.map((at) => [
        answer(formatDateTime(at, zone, context.speak.locale), at.toISOString()),
      ]);
      return { problem: 'common-form-time-which', choices };
    }
    if (found.kind !== 'datetime' && found.kind !== 'time') return { problem: 'common-form-time' };
    if (found.at <= context.now) return { problem: 'common-form-time-past' };
    return { value: found.at.toISOString(), rest: withoutSpans(text, found.spans) };
  };
  return {
    kind: 'time',
    schema: z.iso.datetime(),
    ...(optional && { optional }),
    async read({ text, value }, context) {
      const pressed = z.iso.datetime().safeParse(value);
      return pressed.success ? { value: pressed.data } : read(text, context);
    },
    async find(text, context) {
      const found = await read(text, context);
      return found && 'value' in found ? { value: found.value, rest: found.rest ?? '' } : undefined;
    },
    show: async (value, context) => formatDateTime(new Date(value), await zoneIn(context), context.speak.locale),
  };
}

async function zoneIn({ tx, zone, unitId }: FieldContext): Promise<string> {
  const unit = unitId ? await findUnit(tx, unitId) : null;
  return unit ? zoneOfUnit(tx, unit, zone) : zone;
}
