/** "khóa sổ quý 2": the book is closed up to a day, which is shown before it is done; nothing opens it again. */
import type { Field, FieldContext, Reading } from '../../../conversation/form/field.ts';
import { daySchema, dayText } from '../../../conversation/form/fields/date.ts';
import { form } from '../../../conversation/form/form.ts';
import { findFund } from '../../../ledger/fund-store.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { todayAt } from '../../../operations/actor.ts';
import type { LocalDate } from '../../../text/calendar.ts';
import { fundField, fundNamed, fundsToWrite, fundValue } from '../book/fund-field.ts';
import { lastQuarter } from '../publish/publish.ts';
import { close } from './operations.ts';
import { type SpanWords, spanIn } from './span.ts';

export const spanWords = (): SpanWords => ({
  year: phrases('funds.span-year'),
  thisYear: phrases('funds.span-this-year'),
  lastYear: phrases('funds.span-last-year'),
  nextYear: phrases('funds.span-next-year'),
  lastQuarter: phrases('funds.span-last-quarter'),
});

/** The last day of the period that is named; the last quarter that is over, where none is. */
function throughField(): Field<LocalDate> {
  const find = async (text: string, context: FieldContext) => {
    const span = spanIn(text, await todayAt(context, context.unitId), spanWords(), true);
    return span && { value: span.value.to, rest: span.rest };
  };
  return {
    kind: 'date',
    schema: daySchema,
    read: async ({ text }, context): Promise<Reading<LocalDate>> =>
      (await find(text, context)) ?? { problem: 'common-form-period' },
    find,
    initial: async (context) => lastQuarter(await todayAt(context, context.unitId)).to,
    show: async (value, { speak }) => dayText(value, speak.locale),
  };
}

export const closingForm = form({
  name: 'closing',
  feature: 'funds',
  fields: { fund: fundField(), through: throughField() },
  unitId: ({ fund }) => fund?.unitId,
  preview: 'funds-closing-preview',
  confirm: 'funds-closing-write',
  async readLine(text, context) {
    const fund = fundNamed(text, await fundsToWrite(context));
    const span = spanIn(text, await todayAt(context, fund?.unitId), spanWords(), true);
    return { fund: fund && fundValue(fund), through: span && { ...span.value.to } };
  },
  async submit(turn, { fund, through }, { key }) {
    if (!fund || !through) return;
    await close.do(turn.operations, { fundId: fund.fundId, through }, key);
    const name = (await findFund(turn.tx, fund.fundId))?.name ?? '';
    await turn.say('funds-closing-done', { fund: name, day: dayText(through, turn.speak.locale) });
  },
});
