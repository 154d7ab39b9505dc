/** Where to pay: the account in words and as a VietQR picture; and how it is named and confirmed. */
import QRCode from 'qrcode';
import { z } from 'zod';
import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn } from '../../../conversation/feature.ts';
import type { Field } from '../../../conversation/form/field.ts';
import { choiceField } from '../../../conversation/form/fields/choice.ts';
import { textField } from '../../../conversation/form/fields/text.ts';
import { form } from '../../../conversation/form/form.ts';
import { findPerson, officersFor } from '../../../directory/people.ts';
import { findUnit } from '../../../directory/units.ts';
import { type Fund, findFund, fundsAbove } from '../../../ledger/fund-store.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { todayAt } from '../../../operations/actor.ts';
import { startBroadcast } from '../../../outbound/broadcast/broadcast.ts';
import { storeFile } from '../../../runtime/file-store.ts';
import { formatDong } from '../../../text/money.ts';
import { type Bin, banks, obligationCode, transferContent, vietQr } from '../../../text/vietqr.ts';
import { duesOf } from '../dues/dues-store.ts';
import { aboutFund, isId } from '../menu.ts';
import { currentAccount, type FundAccount, lockAccount } from './account-store.ts';
import { confirmAccount, nameAccount } from './operations.ts';

const bins = Object.keys(banks) as Bin[];
const bankName = (bin: string): string => banks[bin as Bin] ?? bin;

/** Digits of an account, however they are spaced. */
const numberField: Field<string> = {
  kind: 'text',
  schema: z.string(),
  async read({ text }) {
    const number = text.replace(/[\s.-]/gu, '');
    return /^\d{6,19}$/u.test(number) ? { value: number } : { problem: 'funds-account-number' };
  },
  show: async (value) => value,
};

export const accountForm = form({
  name: 'account',
  feature: 'funds',
  fields: {
    bank: choiceField({ of: bins, phrases: (bin) => phrases(`funds.bank-${bin}`), label: (_, bin) => bankName(bin) }),
    number: numberField,
    holder: textField({ limit: 80 }),
  },
  preview: 'funds-account-preview',
  confirm: 'funds-account-write',
  async submit(turn, { bank, number, holder }, { key, about }) {
    const fund = await findFund(turn.tx, about.fundId ?? '');
    if (!bank || !number || !holder || !fund) return;
    const { accountId } = await nameAccount.do(turn.operations, { fundId: fund.id, bank, number, holder }, key);
    const told = await askOthers(turn, fund, accountId, { bank: bankName(bank), number, holder });
    await turn.say('funds-account-asked', { fund: fund.name, count: told.length, names: told.join(', ') });
  },
});

async function askOthers(
  turn: Turn,
  fund: Fund,
  accountId: string,
  account: { bank: string; number: string; holder: string },
): Promise<string[]> {
  const ids = new Set(fund.runBy.map(({ personId }) => personId));
  for (const { id } of await officersFor(turn.tx, { path: [fund.unitId] }, turn.now)) ids.add(id);
  ids.delete(turn.person.id);
  const told: string[] = [];
  for (const id of ids) {
    const person = await findPerson(turn.tx, id);
    const args = { ...account, fund: fund.name, by: turn.person.fullName };
    const reached =
      person &&
      (await turn.notify(
        person,
        (speak) => ({
          ...speak.text('funds-account-second', args),
          choices: [
            [action(speak.label('funds-choice-account-yes'), 'funds', 'account-yes', [accountId])],
            [action(speak.label('funds-choice-account-no'), 'funds', 'account-no', [accountId])],
          ],
        }),
        { lane: 'reminder' },
      ));
    if (reached) told.push(person.fullName);
  }
  return told;
}

const decide = (isYes: boolean): Action => ({
  level: 'member',
  async run(turn, [accountId = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    if (!isId(accountId)) throw new Refusal('ledger-refused-fund');
    const { fundId } = await confirmAccount.do(turn.operations, { accountId, isYes });
    const [fund, account] = [await findFund(turn.tx, fundId), await lockAccount(turn, accountId)];
    if (!fund || !account) return;
    if (!isYes) return void (await turn.say('funds-account-refused', { fund: fund.name }));
    await tellEverybody(turn, fund, account);
    await turn.say('funds-account-set', { fund: fund.name });
  },
});

/** Members of the unit hear of the change, so that a wrong account is noticed. */
async function tellEverybody(turn: Turn, fund: Fund, account: FundAccount): Promise<void> {
  const unit = await findUnit(turn.tx, fund.unitId);
  if (!unit) return;
  const args = {
    fund: fund.name,
    unit: unit.name,
    bank: bankName(account.bank),
    number: account.number,
    holder: account.holder,
  };
  await startBroadcast(
    turn.tx,
    turn.outbox,
    {
      feature: 'funds',
      subjectId: account.id,
      lane: 'reminder',
      createdById: turn.person.id,
      audience: { unitIds: [unit.id], through: 'groups', evenMuted: false },
      contents: turn.inEachLanguage((speak) => speak.text('funds-account-told', args)),
      fallback: turn.defaults.locale,
    },
    turn.now,
  );
}

/** args: fund. The account in words, and the code with the sum that is still to be paid. */
const howToPay: Action = {
  level: 'member',
  async run(turn, [fundId = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const fund = (
      await fundsAbove(
        turn.tx,
        turn.access.memberOf.map(({ path }) => path),
      )
    ).find(({ id }) => id === fundId);
    if (!fund) throw new Refusal('ledger-refused-fund');
    const account = await currentAccount(turn, fund.id);
    if (!account) return void (await turn.say('funds-pay-cash', { fund: fund.name }));
    const [mine] = await duesOf(turn.tx, fund.id, await todayAt(turn.operations, fund.unitId), [turn.person.id]);
    const left = mine ? mine.dueDong - mine.paidDong : 0n;
    const content = transferContent(
      `${fund.code} ${obligationCode(`${fund.id}${turn.person.id}`)} ${turn.person.fullName}`,
    );
    const text = vietQr({ bin: account.bank, account: account.number, dong: left > 0n ? left : undefined, content });
    const bytes = await QRCode.toBuffer(text, { width: 640, margin: 4, errorCorrectionLevel: 'M' });
    const name = `${fund.code}.png`;
    const fileId = await storeFile(turn, { name, mime: 'image/png', bytes });
    const source = { type: 'stored' as const, fileId };
    await turn.say(
      'funds-pay',
      {
        fund: fund.name,
        bank: bankName(account.bank),
        number: account.number,
        holder: account.holder,
        sum: left > 0n ? formatDong(left) : '-',
        content,
      },
      { attachments: [{ kind: 'photo', source, name, mime: 'image/png', size: bytes.length }] },
    );
  },
};

export const bankActions = {
  account: aboutFund((turn, fund) => accountForm.begin(turn, '', {}, { fundId: fund.id })),
  'account-yes': decide(true),
  'account-no': decide(false),
  'how-to-pay': howToPay,
};
