/** "miễn hội phí cho cụ Hòe năm 2026": who pays nothing, or less, and for which months. */
import type { Turn } from '../../../conversation/feature.ts';
import type { Field, FieldContext } from '../../../conversation/form/field.ts';
import { dayText } from '../../../conversation/form/fields/date.ts';
import { numberField, numberIn } from '../../../conversation/form/fields/number.ts';
import { type Period, periodSchema } from '../../../conversation/form/fields/period.ts';
import { form } from '../../../conversation/form/form.ts';
import { findPerson } from '../../../directory/people.ts';
import { findFund } from '../../../ledger/fund-store.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { todayAt } from '../../../operations/actor.ts';
import { startsWithPhrase } from '../../../text/fold.ts';
import { fundField, fundNamed, fundsToWrite, fundValue } from '../book/fund-field.ts';
import { type Party, partyField } from '../book/party-field.ts';
import { placeOf } from '../book/read-line.ts';
import { spanWords } from '../setup/closing-form.ts';
import { spanIn } from '../setup/span.ts';
import { exempt } from './operations.ts';

const WHOLE = 100;
const percentWords = () => phrases('funds.percent');

/** A member of the unit: who is not on the roster owes nothing that could be waived. */
function payerField(): Field<Party> {
  const party = partyField({});
  return {
    ...party,
    async read(said, context) {
      const reading = await party.read(said, context);
      if (!reading || !('value' in reading)) {
        // Nobody else than a member is on offer.
        const choices = reading?.choices?.filter(
          ([one]) => one?.effect.type !== 'answer' || !one.effect.value.startsWith('said:'),
        );
        return reading && { ...reading, ...(choices && { choices }) };
      }
      const { personId, name } = reading.value;
      return personId === null ? { problem: 'common-form-person-none', args: { name } } : reading;
    },
  };
}

function spanField(): Field<Period> {
  const find = async (text: string, context: FieldContext) =>
    spanIn(text, await todayAt(context, context.unitId), spanWords(), false);
  return {
    kind: 'period',
    schema: periodSchema,
    read: async ({ text }, context) => (await find(text, context)) ?? { problem: 'common-form-period' },
    find,
    initial: async (context) => {
      const { year } = await todayAt(context, context.unitId);
      return { from: { year, month: 1, day: 1 }, to: { year, month: 12, day: 31 } };
    },
    show: async ({ from, to }, { speak }) => `${dayText(from, speak.locale)} – ${dayText(to, speak.locale)}`,
  };
}

export const exemptForm = form({
  name: 'exempt',
  feature: 'funds',
  fields: {
    fund: fundField(),
    payer: payerField(),
    percent: numberField({ least: 1, most: WHOLE, units: percentWords }),
    span: spanField(),
  },
  unitId: ({ fund }) => fund?.unitId,
  preview: 'funds-exempt-preview',
  confirm: 'funds-exempt-write',
  readLine: readExemption,
  async submit(turn, { fund, payer, percent, span }, { key }) {
    if (!fund || !payer?.personId || !percent || !span) return;
    const input = { fundId: fund.fundId, personId: payer.personId, percent, startsOn: span.from, endsOn: span.to };
    await exempt.do(turn.operations, input, key);
    await turn.say('funds-exempt-done', {
      name: (await findPerson(turn.tx, payer.personId))?.fullName ?? '',
      percent: percent === WHOLE ? 'all' : String(percent),
      fund: (await findFund(turn.tx, fund.fundId))?.name ?? '',
      to: dayText(span.to, turn.speak.locale),
    });
  },
});

async function readExemption(text: string, context: FieldContext) {
  const fund = fundNamed(text, await fundsToWrite(context));
  const span = spanIn(text, await todayAt(context, fund?.unitId), spanWords(), false);
  const share = shareIn(span?.rest ?? text);
  return {
    fund: fund && fundValue(fund),
    payer: nameIn(share.rest) || undefined,
    percent: share.value === undefined ? undefined : String(share.value),
    span: span?.value,
  };
}

/** "50%", "một nửa". Pure. */
function shareIn(text: string): { value: number | undefined; rest: string } {
  const said = numberIn(text.replace(/(\d)\s*%/gu, `$1 ${percentWords()[0]}`), percentWords(), false);
  if (said) return said;
  const half = placeOf(text, phrases('funds.half-of-dues'));
  if (!half) return { value: undefined, rest: text };
  return { value: WHOLE / 2, rest: `${text.slice(0, half.start)} ${text.slice(half.end)}`.trim() };
}

/** What is left is whom it is for, and why. */
function nameIn(text: string): string {
  const line = text.replace(/^[\s,.:;]+|[\s,.:;]+$/gu, '');
  const rest = phrases('funds.for-whom').flatMap((one) => startsWithPhrase(line, one)?.rest ?? [])[0] ?? line;
  const why = placeOf(rest, phrases('funds.because'));
  const name = (why ? rest.slice(0, why.start) : rest).split(/[,;(]/u)[0] ?? '';
  return name.trim();
}

/** Free of it all unless it says that somebody pays less. */
export async function beginExemption(turn: Turn, line: string): Promise<void> {
  const saysLess =
    placeOf(turn.incoming.text, phrases('funds.pays-less')) &&
    !placeOf(turn.incoming.text, phrases('funds.pays-nothing'));
  await exemptForm.begin(turn, line, saysLess ? {} : { percent: WHOLE });
}
