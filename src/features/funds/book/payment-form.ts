/** Money that went out, told in one line or step by step; read back in figures and words before it is written. */
import type { FieldContext } from '../../../conversation/form/field.ts';
import { choiceField } from '../../../conversation/form/fields/choice.ts';
import { dateField } from '../../../conversation/form/fields/date.ts';
import { textField } from '../../../conversation/form/fields/text.ts';
import { form } from '../../../conversation/form/form.ts';
import { expenseAccounts } from '../../../ledger/accounts.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { fundField, fundNamed, fundsToWrite, fundValue } from './fund-field.ts';
import { pay } from './operations.ts';
import { partyField } from './party-field.ts';
import { givenIn, kindIn, placeOf, problemIn, receiverIn, withoutLead } from './read-line.ts';
import { dayIn, intoField, LONGEST_WORDS, OLDEST_DAYS } from './receipt-form.ts';
import { sayPosted } from './said.ts';
import { lineWords, sumField } from './sum-field.ts';
import { accountPhrases } from './words.ts';

export const paymentForm = form({
  name: 'payment',
  feature: 'funds',
  fields: {
    fund: fundField(),
    sum: sumField(),
    receiver: partyField({ optional: 'offered' }),
    purpose: textField({ limit: LONGEST_WORDS }),
    kind: choiceField({
      of: expenseAccounts,
      phrases: (one) => accountPhrases(one),
      label: (speak, one) => speak.label(`funds-account-${one}`),
    }),
    paidOn: dateField({ when: 'past', within: OLDEST_DAYS, isToday: true }),
    outOf: intoField(),
  },
  unitId: ({ fund }) => fund?.unitId,
  preview: 'funds-payment-preview',
  confirm: 'funds-payment-write',
  readLine: readPayment,
  async submit(turn, { fund, sum, receiver, purpose, kind, paidOn, outOf }, { key }) {
    if (!fund || !sum || !kind || !paidOn || !purpose) return;
    const posted = await pay.do(
      turn.operations,
      {
        fundId: fund.fundId,
        day: paidOn,
        outOf: outOf ?? 'asset_cash',
        kind,
        dong: sum,
        personId: receiver?.personId ?? null,
        party: receiver && receiver.personId === null ? receiver.name : null,
        description: purpose,
      },
      key,
    );
    await sayPosted(turn, posted, { fundId: fund.fundId, kind: 'payment', linked: posted.linked });
  },
});

async function readPayment(text: string, context: FieldContext) {
  const lists = lineWords();
  const line = withoutLead(text, lists.lead);
  const fund = fundNamed(text, await fundsToWrite(context));
  const { dong } = givenIn(line, { ...lists, notCash: [], valued: [] });
  return {
    fund: fund && fundValue(fund),
    sum: problemIn(text) ? text : (dong?.toString() ?? undefined),
    receiver: receiverIn(text, lists),
    purpose: line.length >= 3 && line.length <= LONGEST_WORDS ? line : undefined,
    kind: kindIn(text, expenseAccounts, accountPhrases),
    paidOn: await dayIn(text, context, fund?.unitId),
    outOf: placeOf(text, phrases('funds.by-bank')) ? ('asset_bank' as const) : undefined,
  };
}
