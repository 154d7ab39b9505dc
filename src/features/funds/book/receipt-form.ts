/** Money, labour and goods that came in, told in one line or step by step; read back in figures and words before it is written. */
import type { Turn } from '../../../conversation/feature.ts';
import type { FieldContext } from '../../../conversation/form/field.ts';
import { choiceField } from '../../../conversation/form/fields/choice.ts';
import { dateField } from '../../../conversation/form/fields/date.ts';
import { textField } from '../../../conversation/form/fields/text.ts';
import { form } from '../../../conversation/form/form.ts';
import { type IncomeAccount, incomeAccounts, moneyAccounts } from '../../../ledger/accounts.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { todayAt } from '../../../operations/actor.ts';
import { readDay } from '../../../text/time/day/past-day.ts';
import { fundField, fundNamed, fundsToWrite, fundValue } from './fund-field.ts';
import { receive } from './operations.ts';
import { partyField } from './party-field.ts';
import { givenIn, giverIn, kindIn, placeOf, problemIn, withoutLead } from './read-line.ts';
import { sayPosted } from './said.ts';
import { givingField, givingOf, lineWords } from './sum-field.ts';
import { accountPhrases } from './words.ts';

/** How far back something is still written down: a notebook of the year before. */
export const OLDEST_DAYS = 1100;
export const LONGEST_WORDS = 400;
const naming = ['no', 'yes'] as const;

export const intoField = () =>
  choiceField({
    of: moneyAccounts,
    phrases: (one) => accountPhrases(one),
    label: (speak, one) => speak.label(`funds-account-${one}`),
    optional: 'offered',
  });

export const receiptForm = form({
  name: 'receipt',
  feature: 'funds',
  fields: {
    fund: fundField(),
    giving: givingField(),
    giver: partyField({ optional: 'offered' }),
    words: textField({ limit: LONGEST_WORDS }),
    source: choiceField({
      of: incomeAccounts,
      phrases: (one) => accountPhrases(one),
      label: (speak, one) => speak.label(`funds-account-${one}`),
    }),
    day: dateField({ when: 'past', within: OLDEST_DAYS, isToday: true }),
    into: intoField(),
    naming: choiceField({
      of: naming,
      phrases: (one) => phrases(`funds.naming-${one}`),
      label: (speak, one) => speak.label(`funds-naming-${one}`),
      optional: 'offered',
    }),
  },
  unitId: ({ fund }) => fund?.unitId,
  preview: 'funds-receipt-preview',
  confirm: 'funds-receipt-write',
  readLine: readReceipt,
  async submit(turn, { fund, giving, giver, words, source, day, into, naming: named }, { key }) {
    if (!fund || !giving || !source || !day || !words) return;
    const posted = await receive.do(
      turn.operations,
      {
        fundId: fund.fundId,
        day,
        into: into ?? 'asset_cash',
        source,
        ...giving,
        personId: giver?.personId ?? null,
        party: giver && giver.personId === null ? giver.name : null,
        description: words,
        isNamed: named === 'yes',
      },
      key,
    );
    await sayPosted(turn, posted, { fundId: fund.fundId, kind: giving.dong === null ? 'in-kind' : 'receipt' });
  },
});

/** What of a line belongs to fund, sum, giver, source, day and account; the line itself is the description. */
async function readReceipt(text: string, context: FieldContext) {
  const lists = lineWords();
  const line = withoutLead(text, lists.lead);
  const fund = fundNamed(text, await fundsToWrite(context));
  const given = givenIn(line, lists);
  const isGiven = given.dong !== null || given.halfDays > 0 || given.valuedDong !== null || given.goods !== null;
  const giver = giverIn(text, lists);
  return {
    fund: fund && fundValue(fund),
    // A number that is none goes to the field, which says what is wrong with it.
    giving: problemIn(text) ? text : isGiven ? givingOf(given) : undefined,
    giver,
    words: line.length >= 3 && line.length <= LONGEST_WORDS ? line : undefined,
    source: sourceIn(text, giver !== undefined),
    day: await dayIn(text, context, fund?.unitId),
    into: placeOf(text, phrases('funds.by-bank')) ? ('asset_bank' as const) : undefined,
    naming: namingIn(text),
  };
}

/** "ủng hộ" of somebody is a member's gift unless it says whose else. */
export function sourceIn(text: string, hasGiver: boolean): IncomeAccount | undefined {
  return kindIn(text, incomeAccounts, accountPhrases) ?? (hasGiver ? 'income_members' : undefined);
}

function namingIn(text: string): 'yes' | 'no' | undefined {
  if (placeOf(text, phrases('funds.secret'))) return 'no';
  return placeOf(text, phrases('funds.public')) ? 'yes' : undefined;
}

export async function dayIn(text: string, context: FieldContext, unitId: string | undefined) {
  return readDay(text, await todayAt(context, unitId), true)?.day;
}

/** "ngày mốt": what has not been is not written down. @returns true when it was said so */
export async function saidTooEarly(turn: Turn, text: string): Promise<boolean> {
  const today = await todayAt(turn.operations);
  const found = readDay(text, today, false)?.day;
  const past = readDay(text, today, true)?.day;
  const isAhead = (day: typeof found) =>
    day !== undefined && Date.UTC(day.year, day.month - 1, day.day) > Date.UTC(today.year, today.month - 1, today.day);
  if (!isAhead(found) || (past && !isAhead(past))) return false;
  await turn.say('ledger-day-not-yet');
  return true;
}
