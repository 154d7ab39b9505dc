/** What is said once something stands in the book, and to the second person where it waits. */
import { action } from '../../../conversation/dialogs/choices.ts';
import type { Turn } from '../../../conversation/feature.ts';
import { findPerson, officersFor } from '../../../directory/people.ts';
import { fundBalance } from '../../../ledger/balance-store.ts';
import { type Fund, findFund } from '../../../ledger/fund-store.ts';
import type { Posted } from '../../../ledger/post-entry.ts';
import { findRequest } from '../../../ledger/request-store.ts';
import { sumText } from './sum-field.ts';

export type VoucherKind = 'receipt' | 'payment' | 'in-kind' | 'reversal' | 'opening' | 'transfer';

/** Number of the voucher, what the fund has now, and what may be done next; or that it waits, and for whom. */
export async function sayPosted(
  turn: Turn,
  posted:
    | Posted
    | { state: 'posted' | 'waiting'; entryId: string; voucherNumber: number | null; voucherYear: number | null },
  about: { fundId: string; kind: VoucherKind; linked?: 'visit' | 'aid' | null },
): Promise<void> {
  const fund = await findFund(turn.tx, about.fundId);
  if (!fund) return;
  if (posted.state === 'waiting') return askSecond(turn, fund, posted.entryId);
  const balance = await fundBalance(turn.tx, fund.id);
  const choice = (name: string) => action(turn.speak.label(`funds-choice-${name}`), 'funds', name, [posted.entryId]);
  const hasPaper = about.kind === 'receipt' || about.kind === 'payment';
  await turn.say(
    'funds-written',
    {
      kind: about.kind,
      number: String(posted.voucherNumber ?? ''),
      year: String(posted.voucherYear ?? ''),
      fund: fund.name,
      balance: sumText(balance),
      linked: about.linked ?? 'none',
    },
    { choices: hasPaper ? [[choice('voucher'), choice('reverse')]] : [[choice('reverse')]] },
  );
}

/** Everybody who may be the second person is asked; the first yes or no counts. */
async function askSecond(turn: Turn, fund: Fund, entryId: string): Promise<void> {
  const request = await findRequest(turn, { id: entryId });
  if (!request?.entry) return;
  // Of its very unit: a unit above reads sums only.
  const officers = await officersFor(turn.tx, { path: [fund.unitId] }, turn.now);
  const others = new Map(officers.map((one) => [one.id, one]));
  for (const { personId } of fund.runBy) {
    const person = await findPerson(turn.tx, personId);
    if (person) others.set(person.id, person);
  }
  others.delete(turn.person.id);
  const args = {
    fund: fund.name,
    sum: sumText(request.totalDong),
    by: turn.person.fullName,
    words: request.entry.description,
  };
  const told: string[] = [];
  for (const one of others.values()) {
    const reached = await turn.notify(
      one,
      (speak) => ({
        ...speak.text('funds-second-asked', args),
        choices: [
          [action(speak.label('funds-choice-approve'), 'funds', 'approve', [entryId])],
          [action(speak.label('funds-choice-refuse'), 'funds', 'refuse', [entryId])],
        ],
      }),
      { lane: 'reminder' },
    );
    if (reached) told.push(one.fullName);
  }
  await turn.say('funds-waiting', {
    sum: args.sum,
    fund: fund.name,
    count: told.length,
    names: told.slice(0, 4).join(', '),
  });
}
