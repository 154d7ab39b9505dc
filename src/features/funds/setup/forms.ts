/** A fund is opened, counted and given to who runs it, by chat. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { choiceField } from '../../../conversation/form/fields/choice.ts';
import { dateField } from '../../../conversation/form/fields/date.ts';
import { personField } from '../../../conversation/form/fields/person.ts';
import { textField } from '../../../conversation/form/fields/text.ts';
import { unitField } from '../../../conversation/form/fields/unit.ts';
import { form } from '../../../conversation/form/form.ts';
import { findPerson } from '../../../directory/people.ts';
import { findFund } from '../../../ledger/fund-store.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { fold } from '../../../text/fold.ts';
import { formatDong } from '../../../text/money.ts';
import { fundField } from '../book/fund-field.ts';
import { bringForward, takeBack } from '../book/operations.ts';
import { intoField, OLDEST_DAYS } from '../book/receipt-form.ts';
import { sayPosted } from '../book/said.ts';
import { sumField, sumText } from '../book/sum-field.ts';
import { countCash, grant, open } from './operations.ts';

/** "Quỹ nghĩa tình đồng đội": "QNTDD". The first letters, upper case. Pure. */
export function codeOf(name: string): string {
  const letters = fold(name)
    .split(/[^a-z0-9]+/u)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase()
    .replace(/^\d+/u, '');
  return letters.slice(0, 6) || 'Q';
}

export const openForm = form({
  name: 'open',
  feature: 'funds',
  fields: { name: textField({ limit: 80 }), unit: unitField('officer') },
  unitId: ({ unit }) => unit ?? undefined,
  preview: 'funds-open-preview',
  confirm: 'funds-open-write',
  readLine: async (text) => ({ name: text.trim().length >= 3 ? text.trim() : undefined }),
  async submit(turn, { name, unit }, { key }) {
    if (!name || !unit) return;
    const { fundId } = await open.do(turn.operations, { unitId: unit, name, code: codeOf(name) }, key);
    const choice = (what: string) => [action(turn.speak.label(`funds-choice-${what}`), 'funds', what, [fundId])];
    await turn.say(
      'funds-opened',
      { name, code: codeOf(name) },
      { choices: [choice('opening'), choice('roles'), choice('write-in')] },
    );
  },
});

export const openingForm = form({
  name: 'opening',
  feature: 'funds',
  fields: {
    fund: fundField(),
    sum: sumField(),
    day: dateField({ when: 'past', within: OLDEST_DAYS, isToday: true }),
    into: intoField(),
  },
  unitId: ({ fund }) => fund?.unitId,
  preview: 'funds-opening-preview',
  confirm: 'funds-receipt-write',
  async submit(turn, { fund, sum, day, into }, { key }) {
    if (!fund || !sum || !day) return;
    const description = turn.speak.label('funds-opening-words');
    const posted = await bringForward.do(
      turn.operations,
      { fundId: fund.fundId, day, into: into ?? 'asset_cash', dong: sum, description },
      key,
    );
    await sayPosted(turn, posted, { fundId: fund.fundId, kind: 'opening' });
  },
});

export const countForm = form({
  name: 'count',
  feature: 'funds',
  fields: {
    fund: fundField(),
    sum: sumField(),
    present: textField({ limit: 400, optional: 'asked' }),
    day: dateField({ when: 'past', within: 60, isToday: true }),
  },
  unitId: ({ fund }) => fund?.unitId,
  preview: 'funds-count-preview',
  confirm: 'funds-count-write',
  async submit(turn, { fund, sum, present, day }, { key }) {
    if (!fund || !sum || !day) return;
    const input = { fundId: fund.fundId, day, countedDong: sum, present };
    const { bookDong, differenceDong } = await countCash.do(turn.operations, input, key);
    const difference = BigInt(differenceDong);
    await turn.say('funds-counted', {
      counted: sumText(BigInt(sum)),
      book: formatDong(BigInt(bookDong)),
      difference: formatDong(difference < 0n ? -difference : difference),
      sign: difference === 0n ? 'same' : difference > 0n ? 'more' : 'less',
    });
  },
});

const roles = ['treasurer', 'head'] as const;

export const roleForm = form({
  name: 'role',
  feature: 'funds',
  fields: {
    runner: personField(),
    role: choiceField({
      of: roles,
      phrases: (one) => phrases(`funds.role-${one}`),
      label: (speak, one) => speak.label(`funds-role-${one}`),
    }),
  },
  unitId: ({ runner }) => runner?.unitId,
  preview: 'funds-role-preview',
  confirm: 'funds-role-write',
  async submit(turn, { runner, role }, { key, about }) {
    const fund = await findFund(turn.tx, about.fundId ?? '');
    if (!runner || !role || !fund) return;
    await grant.do(turn.operations, { fundId: fund.id, personId: runner.personId, role }, key);
    const person = await findPerson(turn.tx, runner.personId);
    if (!person) return;
    if (person.id !== turn.person.id)
      await turn.notify(
        person,
        (speak) => speak.text('funds-role-yours', { role, fund: fund.name, by: turn.person.fullName }),
        {
          lane: 'reminder',
        },
      );
    await turn.say('funds-role-given', { name: person.fullName, role, fund: fund.name });
  },
});

export const reversalForm = form({
  name: 'reversal',
  feature: 'funds',
  fields: { reason: textField({ limit: 300 }) },
  preview: 'funds-reversal-preview',
  confirm: 'funds-reversal-write',
  async submit(turn, { reason }, { key, about }) {
    if (!reason || !about.entryId || !about.fundId) return;
    const posted = await takeBack.do(turn.operations, { entryId: about.entryId, reason }, key);
    await sayPosted(turn, posted, { fundId: about.fundId, kind: 'reversal' });
  },
});
