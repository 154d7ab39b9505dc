/** A repayment: whose loan, how much, on which day. */
import type { FieldContext } from '../../../conversation/form/field.ts';
import { dateField } from '../../../conversation/form/fields/date.ts';
import { calledSo } from '../../../conversation/form/fields/person.ts';
import { form } from '../../../conversation/form/form.ts';
import { todayAt } from '../../../operations/actor.ts';
import { formatDong } from '../../../text/money.ts';
import { readDay } from '../../../text/time/day/past-day.ts';
import { sumField } from '../common/sum-field.ts';
import { loanField, openLoans } from './loan-field.ts';
import { showLoan } from './messages.ts';
import { repay } from './operations.ts';
import { loanPhrases } from './phrases.ts';
import { readRepayLine } from './read-loan.ts';
import { MOST_LENT, OLDEST_DAYS } from './rules.ts';

export async function repayLine(text: string, context: FieldContext) {
  const typed = text.normalize('NFC');
  const day = readDay(typed, await todayAt(context, context.unitId), true);
  return { ...readRepayLine(typed, loanPhrases(), day?.spans ?? []), day: day?.day };
}

export const repayForm = form({
  name: 'repay',
  feature: 'lending',
  fields: {
    loan: loanField,
    repaid: sumField(MOST_LENT),
    repaidOn: dateField({ when: 'past', within: OLDEST_DAYS, isToday: true }),
  },
  preview: 'lending-preview',
  confirm: 'lending-choice-write',
  async readLine(text, context) {
    const said = await repayLine(text, context);
    const named = said.name === '' ? [] : calledSo(await namedLoans(context), said.name);
    const all = said.isAll && !said.sum && named.length === 1 ? named[0]?.outstandingDong : undefined;
    return {
      loan: said.name === '' ? undefined : said.name,
      repaid: said.sum ? String(said.sum.dong) : all && String(all),
      repaidOn: said.day,
    };
  },
  async submit(turn, { loan, repaid, repaidOn }, { key }) {
    if (!loan || !repaid || !repaidOn) return;
    const { outstandingDong } = await repay.do(turn.operations, { loanId: loan, sumDong: repaid, day: repaidOn }, key);
    const left = BigInt(outstandingDong);
    await turn.say(left === 0n ? 'lending-repaid-all' : 'lending-repaid', {
      sum: formatDong(BigInt(repaid)),
      left: formatDong(left),
    });
    await showLoan(turn, loan);
  },
});

const namedLoans = async (context: FieldContext) =>
  (await openLoans(context)).map((loan) => ({ ...loan, fullName: loan.personName }));
