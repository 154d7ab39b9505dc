/** A loan that is paid out: to whom, how much, how it comes back, how the household stands; shown before it is written. */
import type { Turn } from '../../../conversation/feature.ts';
import type { FieldContext } from '../../../conversation/form/field.ts';
import { choiceField } from '../../../conversation/form/fields/choice.ts';
import { dateField } from '../../../conversation/form/fields/date.ts';
import { personField } from '../../../conversation/form/fields/person.ts';
import { textField } from '../../../conversation/form/fields/text.ts';
import { form } from '../../../conversation/form/form.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { todayAt } from '../../../operations/actor.ts';
import { readDay } from '../../../text/time/day/past-day.ts';
import { fundField } from '../common/fund-field.ts';
import { sumField } from '../common/sum-field.ts';
import { showLoan } from './messages.ts';
import { lend } from './operations.ts';
import { loanPhrases } from './phrases.ts';
import { readLoanLine } from './read-loan.ts';
import { MOST_LENT, NOTE_LIMIT, OLDEST_DAYS, standings } from './rules.ts';
import { termField } from './term-field.ts';

/** @returns what the line says, and the day that it names */
export async function loanLine(text: string, context: FieldContext) {
  const typed = text.normalize('NFC');
  const day = readDay(typed, await todayAt(context, context.unitId), true);
  return { ...readLoanLine(typed, loanPhrases(), day?.spans ?? []), day: day?.day };
}

export const loanForm = form({
  name: 'loan',
  feature: 'lending',
  fields: {
    borrower: personField(async (text, context) => (await loanLine(text, context)).name || text),
    loanSum: sumField(MOST_LENT),
    term: termField,
    standing: choiceField({
      of: standings,
      phrases: (one) => loanPhrases().standings[one],
      label: (speak, one) => speak.label(`lending-standing-${one}`),
    }),
    loanFund: fundField(),
    purpose: textField({ limit: NOTE_LIMIT, optional: 'offered' }),
    guarantor: textField({ limit: NOTE_LIMIT, optional: 'offered', leads: () => phrases('lending.guarantor') }),
    decision: textField({ limit: NOTE_LIMIT, optional: 'offered', leads: () => phrases('lending.decision') }),
    lentOn: dateField({ when: 'past', within: OLDEST_DAYS, isToday: true }),
  },
  unitId: ({ borrower }) => borrower?.unitId,
  preview: 'lending-preview',
  confirm: 'lending-choice-write',
  async readLine(text, context) {
    const said = await loanLine(text, context);
    return {
      borrower: said.name === '' ? undefined : said.name,
      loanSum: said.sum && String(said.sum.dong),
      term: said.term,
      standing: said.standing,
      purpose: said.purpose === '' ? undefined : said.purpose.slice(0, NOTE_LIMIT),
      lentOn: said.day,
    };
  },
  async submit(turn, values, { key, about }) {
    const { borrower, loanSum, term, standing, loanFund, lentOn } = values;
    if (!borrower || !loanSum || !term || !standing || !loanFund || !lentOn) return;
    const input = {
      fundId: loanFund,
      personId: borrower.personId,
      sumDong: loanSum,
      term,
      standing,
      purpose: values.purpose,
      guarantor: values.guarantor,
      decision: values.decision,
      day: lentOn,
      loanId: about.loanId,
    };
    const { loanId, waits } = await lend.do(turn.operations, input, key);
    await tellLent(turn, loanId, waits);
  },
});

async function tellLent(turn: Turn, loanId: string, waits: boolean): Promise<void> {
  await turn.say(waits ? 'lending-lent-waits' : 'lending-lent');
  await showLoan(turn, loanId);
}
