/** A loan that is still being repaid, by the name of who borrowed. */
import { z } from 'zod';
import { answer } from '../../../conversation/dialogs/choices.ts';
import type { Field, FieldContext, Reading } from '../../../conversation/form/field.ts';
import { calledSo, withoutTitles } from '../../../conversation/form/fields/person.ts';
import { formatDong } from '../../../text/money.ts';
import { dayText } from '../common/days.ts';
import { ownUnits } from '../common/ledger-store.ts';
import { type Loan, loansOf } from './loan-store.ts';

/** On offer at once. */
const MOST = 10;

export const openLoans = (context: FieldContext | (Parameters<typeof ownUnits>[0] & Parameters<typeof loansOf>[0])) =>
  loansOf(context, ownUnits(context), ['lent']);

/** "Nguyễn Thị Hoa, số 12, còn nợ 500.000đ". */
export const loanLabel = (loan: Loan): string =>
  [loan.personName, loan.lentOn ? dayText(loan.lentOn) : '', formatDong(loan.outstandingDong)].join(', ');

export const loanField: Field<string> = {
  kind: 'choice',
  schema: z.uuid(),
  async read({ text, value }, context) {
    const loans = await openLoans(context);
    const chosen = loans.find(({ id }) => id === value);
    return chosen ? { value: chosen.id } : byName(loans, text);
  },
  choices: async (context) =>
    (await openLoans(context)).slice(0, MOST).map((loan) => [answer(loanLabel(loan), loan.id)]),
  async show(value, context) {
    const loan = (await openLoans(context)).find(({ id }) => id === value);
    return loan ? loanLabel(loan) : '?';
  },
};

function byName(loans: readonly Loan[], text: string): Reading<string> {
  const named = calledSo(
    loans.map((loan) => ({ ...loan, fullName: loan.personName })),
    text,
  );
  const [only] = named;
  if (!only) return { problem: 'lending-loan-none', args: { name: withoutTitles(text) || text } };
  if (named.length === 1) return { value: only.id };
  return {
    problem: 'lending-loan-several',
    args: { name: withoutTitles(text) },
    choices: named.slice(0, MOST).map((loan) => [answer(loanLabel(loan), loan.id)]),
  };
}
