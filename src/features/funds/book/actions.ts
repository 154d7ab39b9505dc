/** What may be pressed about vouchers and funds. */
import { type Action, Refusal, type Turn } from '../../../conversation/feature.ts';
import { findPerson } from '../../../directory/people.ts';
import type { BookEntry } from '../../../ledger/book-store.ts';
import { bookEntry } from '../../../ledger/book-store.ts';
import { entryHead } from '../../../ledger/entry-store.ts';
import { type Fund, findFund, fundsRunBy } from '../../../ledger/fund-store.ts';
import { findRequest } from '../../../ledger/request-store.ts';
import { mayRecord, ownUnitIds, requireReader } from '../../../ledger/rights.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { beginExemption } from '../dues/exempt-form.ts';
import { aboutFund, isId } from '../menu.ts';
import { entryLine, fundChoice } from '../messages.ts';
import { approvalForm } from '../setup/approval-form.ts';
import { closingForm } from '../setup/closing-form.ts';
import { countForm, openForm, openingForm, reversalForm, roleForm } from '../setup/forms.ts';
import { fundsToWrite, fundValue } from './fund-field.ts';
import { isOfMany, manyForm } from './many-form.ts';
import { approve, refuse } from './operations.ts';
import { paymentForm } from './payment-form.ts';
import { placeOf, problemIn } from './read-line.ts';
import { receiptForm, saidTooEarly } from './receipt-form.ts';
import { sayPosted } from './said.ts';
import { sumText } from './sum-field.ts';
import { sendVoucher } from './voucher.ts';

/** The book that somebody wants to write in: theirs, or a sentence why not. @returns false when it was said why not */
async function hasBook(turn: Turn): Promise<boolean> {
  if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
  if ((await fundsToWrite(turn.operations)).length > 0) return true;
  const known = await fundsRunBy(turn.tx, turn.person.id, ownUnitIds(turn.access));
  const [fund] = known.filter(({ endedAt }) => endedAt === null);
  if (fund) throw new Refusal('ledger-refused-recorder', { fund: fund.name });
  if (turn.access.roles.length === 0) throw new Refusal('funds-none-member');
  await turn.say('funds-none', {}, { choices: [[fundChoice(turn.speak, 'open', [])]] });
  return false;
}

/** What cannot be written down is said so at once. @returns true when it was */
async function isNoSum(turn: Turn, line: string): Promise<boolean> {
  // A sign at the beginning of what follows a command is no part of it.
  if (problemIn(turn.incoming.text) === 'negative') {
    await turn.say('funds-sum-negative');
    return true;
  }
  return saidTooEarly(turn, line);
}

export async function beginReceipt(turn: Turn, line: string): Promise<void> {
  if (!(await hasBook(turn)) || (await isNoSum(turn, line))) return;
  await (isOfMany(line) ? manyForm : receiptForm).begin(turn, line);
}

export async function beginPayment(turn: Turn, line: string): Promise<void> {
  // "chi trên 1 triệu phải hai người duyệt" pays nothing.
  if (placeOf(line, phrases('funds.two-persons'))) return beginApproval(turn, line);
  if (!(await hasBook(turn)) || (await isNoSum(turn, line))) return;
  await paymentForm.begin(turn, line);
}

export async function beginClosing(turn: Turn, line: string): Promise<void> {
  if (await hasBook(turn)) await closingForm.begin(turn, line);
}

export async function beginApproval(turn: Turn, line: string): Promise<void> {
  const said = turn.incoming.text;
  const isPayment = placeOf(said, phrases('funds.above-lead')) && !placeOf(said, phrases('funds.two-persons'));
  if (isPayment) return beginPayment(turn, line);
  if (await hasBook(turn)) await approvalForm.begin(turn, line);
}

export async function beginExempting(turn: Turn, line: string): Promise<void> {
  if (await hasBook(turn)) await beginExemption(turn, line);
}

/** A voucher of a fund whose book the person may read. */
function aboutEntry(run: (turn: Turn, entry: BookEntry, fund: Fund) => Promise<unknown>): Action {
  return {
    level: 'member',
    async run(turn, [entryId = '']) {
      if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
      const head = isId(entryId) ? await entryHead(turn.tx, entryId) : undefined;
      const fund = requireReader(turn.operations, head && (await findFund(turn.tx, head.fundId)));
      const entry = await bookEntry(turn, entryId);
      if (entry) await run(turn, entry, fund);
    },
  };
}

const entry = aboutEntry(async (turn, one, fund) => {
  const mayReverse = mayRecord(turn.operations, fund) && !one.isReversed && !one.isReversal;
  const choice = (name: string) => [fundChoice(turn.speak, name, [one.id])];
  const paper = one.kind === 'receipt' || one.kind === 'payment' ? [choice('voucher')] : [];
  await turn.reply({ ...entryLine(turn.speak, one), choices: [...paper, ...(mayReverse ? [choice('reverse')] : [])] });
});

const voucher = aboutEntry((turn, one, fund) => sendVoucher(turn, fund, one));

const reverse = aboutEntry((turn, one, fund) => reversalForm.begin(turn, '', {}, { entryId: one.id, fundId: fund.id }));

/** The word of the second person; who asked is told. */
function decide(word: 'approve' | 'refuse'): Action {
  return {
    level: 'member',
    async run(turn, [entryId = '']) {
      if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
      const request = isId(entryId) ? await findRequest(turn, { id: entryId }) : undefined;
      const fund = requireReader(turn.operations, request && (await findFund(turn.tx, request.fundId)));
      if (!request) return;
      if (word === 'approve') {
        const posted = await approve.do(turn.operations, { entryId });
        const kind = request.entry?.reversesId ? 'reversal' : 'payment';
        await sayPosted(turn, posted, { fundId: fund.id, kind });
      } else {
        await refuse.do(turn.operations, { entryId });
        await turn.say('funds-refused', { sum: sumText(request.totalDong), fund: fund.name });
      }
      const asker = await findPerson(turn.tx, request.askedById);
      const args = { word, sum: sumText(request.totalDong), fund: fund.name, by: turn.person.fullName };
      if (asker) await turn.notify(asker, (speak) => speak.text('funds-second-said', args), { lane: 'reminder' });
    },
  };
}

export const bookActions = {
  entry,
  voucher,
  reverse,
  approve: decide('approve'),
  refuse: decide('refuse'),
  open: { level: 'officer', run: (turn: Turn) => openForm.begin(turn) } satisfies Action,
  opening: aboutFund((turn, fund) => openingForm.begin(turn, '', { fund: fundValue(fund) })),
  'write-in': aboutFund((turn, fund) => receiptForm.begin(turn, '', { fund: fundValue(fund) })),
  'write-out': aboutFund((turn, fund) => paymentForm.begin(turn, '', { fund: fundValue(fund) })),
  count: aboutFund((turn, fund) => countForm.begin(turn, '', { fund: fundValue(fund) })),
  roles: aboutFund((turn, fund) => roleForm.begin(turn, '', {}, { fundId: fund.id })),
};
