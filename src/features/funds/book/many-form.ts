/** Money from many, told in one line: "hội phí tháng 6: Trâm 50, Hoa 50, Lan 100". Each is a member; the whole is read back. */
import { z } from 'zod';
import { answer } from '../../../conversation/dialogs/choices.ts';
import type { Field, FieldContext, Reading } from '../../../conversation/form/field.ts';
import { choiceField } from '../../../conversation/form/fields/choice.ts';
import { dateField } from '../../../conversation/form/fields/date.ts';
import { namesakeLine, withoutTitles } from '../../../conversation/form/fields/person.ts';
import { textField } from '../../../conversation/form/fields/text.ts';
import { form } from '../../../conversation/form/form.ts';
import { membersNamed } from '../../../directory/people-search.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { formatDong } from '../../../text/money.ts';
import { readNamesAndSums } from '../../../text/names-and-sums.ts';
import { fundField, fundNamed, fundsToWrite, fundValue, unitIdsOfFunds } from './fund-field.ts';
import { receiveMany } from './operations.ts';
import { placeOf, withoutLead } from './read-line.ts';
import { dayIn, intoField, LONGEST_WORDS, OLDEST_DAYS } from './receipt-form.ts';
import { sayPosted } from './said.ts';
import { lineWords, sumWarned } from './sum-field.ts';
import { accountPhrases } from './words.ts';

const itemSchema = z.object({ personId: z.string(), name: z.string(), dong: z.string().regex(/^[1-9]\d*$/) });
export const itemsSchema = z.object({
  items: z.array(itemSchema).max(500),
  /** Names that are still to be settled, with their sums; the first is asked about. */
  open: z.array(z.object({ name: z.string(), dong: z.string() })).max(500),
});
type Items = z.infer<typeof itemsSchema>;

const manySources = ['income_dues', 'income_members', 'liability_savings'] as const;
const MOST_NAMES = 6;

/** Names with sums; who cannot be told is asked about one by one, the others are kept meanwhile. */
export function itemsField(): Field<string> {
  return {
    kind: 'given',
    // Kept as text: what is settled and what is not yet.
    schema: z.string().regex(/^\{"items":\[.+\],"open":\[\]\}$/u),
    async read({ text, value }, context) {
      if (value !== undefined) return settle(itemsSchema.parse(JSON.parse(value)), context);
      const list = readNamesAndSums(listPart(text));
      const named = list?.items.filter(({ name }) => name !== '') ?? [];
      if (!list || named.length === 0) return { problem: 'funds-items-none' };
      if (list.unread.length > 0 || named.length < list.items.length)
        return { problem: 'funds-items-unread', args: { unread: list.unread.join(', ') || '?' } };
      return settle({ items: [], open: named.map(({ name, dong }) => ({ name, dong: String(dong) })) }, context);
    },
    async show(value, context) {
      const { items } = itemsSchema.parse(JSON.parse(value));
      const total = items.reduce((sum, one) => sum + BigInt(one.dong), 0n);
      const lines = items.map((one) => `${one.name} ${formatDong(BigInt(one.dong))}`);
      return `${lines.join('; ')}. ${context.speak.label('funds-items-total', { count: items.length, sum: await sumWarned(total, context) })}`;
    },
  };
}

/** What stands behind the colon, where there is one; else from the first name on. */
const listPart = (text: string) =>
  text.includes(':') ? text.slice(text.indexOf(':') + 1) : withoutLead(text, lineWords().lead);

async function settle({ items, open }: Items, context: FieldContext): Promise<Reading<string>> {
  const done = [...items];
  for (const [index, one] of open.entries()) {
    const unitIds = await unitIdsOfFunds(context);
    const { people, isNear } = await membersNamed(context, withoutTitles(one.name), unitIds, MOST_NAMES);
    const [only] = people;
    const rest = open.slice(index + 1);
    const as = (personId: string, name: string): Items => ({
      items: [...done, { personId, name, dong: one.dong }],
      open: rest,
    });
    if (!only) return { problem: 'funds-items-nobody', args: { name: one.name } };
    if (people.length > 1 || isNear) {
      const choices = people.map((who) => [
        answer(namesakeLine(context.speak, who), JSON.stringify(as(who.personId, who.fullName))),
      ]);
      return {
        problem: isNear ? 'common-form-person-near' : 'common-form-person-several',
        args: { name: one.name },
        choices,
      };
    }
    done.push({ personId: only.personId, name: only.fullName, dong: one.dong });
  }
  return { value: JSON.stringify({ items: done, open: [] }) };
}

export const manyForm = form({
  name: 'many',
  feature: 'funds',
  fields: {
    fund: fundField(),
    items: itemsField(),
    words: textField({ limit: LONGEST_WORDS }),
    from: choiceField({
      of: manySources,
      phrases: (one) => accountPhrases(one),
      label: (speak, one) => speak.label(`funds-account-${one}`),
    }),
    day: dateField({ when: 'past', within: OLDEST_DAYS, isToday: true }),
    into: intoField(),
  },
  unitId: ({ fund }) => fund?.unitId,
  preview: 'funds-receipt-preview',
  confirm: 'funds-receipt-write',
  async readLine(text, context) {
    const fund = fundNamed(text, await fundsToWrite(context));
    const head = text.includes(':') ? text.slice(0, text.indexOf(':')) : '';
    return {
      fund: fund && fundValue(fund),
      items: text,
      words: withoutLead(head, lineWords().lead).length >= 3 ? withoutLead(head, lineWords().lead) : undefined,
      from: placeOf(text, phrases('funds.savings'))
        ? 'liability_savings'
        : placeOf(text, phrases('funds.dues'))
          ? 'income_dues'
          : 'income_members',
      day: await dayIn(head, context, fund?.unitId),
      into: placeOf(text, phrases('funds.by-bank')) ? 'asset_bank' : undefined,
    };
  },
  async submit(turn, { fund, items, words, from, day, into }, { key }) {
    if (!fund || !items || !from || !day || !words) return;
    const list = itemsSchema.parse(JSON.parse(items)).items;
    const posted = await receiveMany.do(
      turn.operations,
      {
        fundId: fund.fundId,
        day,
        into: into ?? 'asset_cash',
        source: from,
        items: list.map(({ personId, dong }) => ({ personId, dong })),
        description: words,
      },
      key,
    );
    await sayPosted(turn, posted, { fundId: fund.fundId, kind: 'receipt' });
  },
});

/** "hội phí tháng 6: Trâm 50, Hoa 50": at least two who are named with a sum each. */
export function isOfMany(text: string): boolean {
  const list = readNamesAndSums(listPart(text));
  return (list?.items.filter(({ name }) => name !== '').length ?? 0) >= 2 && /[:;,]/u.test(text);
}
