/** A work: what, how much, worth what, labour, who gave; shown once more before it is written. */
import { z } from 'zod';
import type { Field, FieldContext } from '../../conversation/form/field.ts';
import { choiceField, firstSaid } from '../../conversation/form/fields/choice.ts';
import { dateField } from '../../conversation/form/fields/date.ts';
import { moneyField } from '../../conversation/form/fields/money.ts';
import { textField } from '../../conversation/form/fields/text.ts';
import { unitField } from '../../conversation/form/fields/unit.ts';
import { form } from '../../conversation/form/form.ts';
import { unitsNamed } from '../../directory/units.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { todayAt, unitIdsOf } from '../../operations/actor.ts';
import { foldInPlace } from '../../text/fold.ts';
import { readDay } from '../../text/time/day/past-day.ts';
import { withoutSpans } from '../../text/time/reading.ts';
import { writeWork } from './operations.ts';
import { halfDaysIn, halfDaysText, MOST_DONG, MOST_HALF_DAYS, readWork, WORDS_LIMIT } from './rules.ts';
import { showWorks } from './show.ts';

const OLDEST_DAYS = 1500;
const manners = ['made', 'given'] as const;

/** Days of labour, halves too. */
const labourField: Field<number> = {
  kind: 'labour',
  schema: z.int().min(1).max(MOST_HALF_DAYS),
  optional: 'offered',
  async read({ text }) {
    const bare = /^\s*(\d{1,5})(?:[.,](5))?\s*$/u.exec(text);
    const value = halfDaysIn(text)?.value ?? (bare ? Number(bare[1]) * 2 + (bare[2] ? 1 : 0) : undefined);
    return value && value <= MOST_HALF_DAYS ? { value } : { problem: 'works-labour' };
  },
  async find(text) {
    const found = halfDaysIn(text);
    return found && found.value > 0
      ? { value: found.value, rest: `${text.slice(0, found.start)} ${text.slice(found.end)}`.trim() }
      : undefined;
  },
  show: async (value, { speak }) => speak.label('works-labour-shown', { days: halfDaysText(value) }),
};

/** The unit that the line begins with. */
async function unitIn(text: string, context: FieldContext): Promise<{ id: string; rest: string } | undefined> {
  const mine = unitIdsOf(context, 'officer');
  const word = firstSaid(text, ['unit'], () => phrases('common.unit-words'));
  if (word?.start === 0) {
    const typed = text.split(/\s+/u);
    for (const count of [5, 4, 3, 2]) {
      const units = await unitsNamed(
        context.tx,
        typed
          .slice(0, count)
          .join(' ')
          .replace(/[,:]+$/u, ''),
        mine,
      );
      if (units.length === 1 && units[0]) return { id: units[0].id, rest: typed.slice(count).join(' ') };
    }
  }
  return mine.length === 1 && mine[0] ? { id: mine[0], rest: text } : undefined;
}

export const entryForm = form({
  name: 'entry',
  feature: 'works',
  fields: {
    unit: unitField('officer'),
    what: textField({ limit: WORDS_LIMIT }),
    value: moneyField({ limit: MOST_DONG, optional: 'asked' }),
    quantity: textField({ limit: WORDS_LIMIT, optional: 'offered' }),
    manner: {
      ...choiceField({
        of: manners,
        phrases: (one) => phrases(`works.manner-${one}`),
        label: (speak, one) => speak.label(`works-manner-${one}`),
      }),
      initial: async () => 'made' as const,
    },
    labour: labourField,
    giver: textField({ limit: WORDS_LIMIT, optional: 'offered' }),
    day: dateField({ when: 'past', within: OLDEST_DAYS, isToday: true }),
  },
  unitId: ({ unit }) => unit ?? undefined,
  preview: 'works-preview',
  confirm: 'works-choice-write',
  async readLine(text, context) {
    const unit = await unitIn(text, context);
    const line = unit?.rest ?? text;
    const dated = /(?<![\d.,])\d{1,2}\s*\/\s*\d{1,2}(?!\d)|\bhom (?:nay|qua|kia)\b/u.test(foldInPlace(line))
      ? readDay(line, await todayAt(context, unit?.id), true)
      : undefined;
    const said = readWork(dated ? withoutSpans(line, dated.spans) : line);
    return {
      unit: unit?.id,
      what: said.what.length < 2 ? undefined : said.what,
      value: said.dong === undefined || said.dong === 0n ? undefined : String(said.dong),
      quantity: said.quantity === '' ? undefined : said.quantity,
      manner: said.isInKind ? ('given' as const) : undefined,
      labour: said.halfDays === 0 ? '0' : said.halfDays,
      giver: said.giver === '' ? undefined : said.giver,
      day: dated?.day,
    };
  },
  async submit(turn, { unit, what, value, quantity, manner, labour, giver, day }, { key }) {
    if (!unit || !what || !day) return;
    const work = {
      unitId: unit,
      what,
      quantity,
      valueDong: value,
      isInKind: manner === 'given',
      labourHalfDays: labour ?? 0,
      giver,
      day,
    };
    await writeWork.do(turn.operations, work, key);
    await turn.say('works-written');
    await showWorks(turn);
  },
});
