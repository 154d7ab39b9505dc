/** The account of a fund: named by one who runs it, confirmed by another, told to everybody. */
import { z } from 'zod';
import { findFund, lockFund } from '../../../ledger/fund-store.ts';
import { mayApprove, requireReader, requireRecorder } from '../../../ledger/rights.ts';
import { operation } from '../../../operations/operation.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { lockAccount, proposeAccount, settleAccount } from './account-store.ts';

const byTheBook = () => null;

/** Nothing changes yet: a swapped account is the obvious theft, so a second officer looks at it. */
export const nameAccount = operation({
  name: 'funds.account',
  level: 'member',
  input: z.object({
    fundId: z.string(),
    bank: z.string().regex(/^\d{6}$/),
    number: z.string().regex(/^[0-9A-Za-z]{4,19}$/),
    holder: z.string().min(3).max(80),
  }),
  output: z.object({ accountId: z.string() }),
  unit: byTheBook,
  async run(context, input) {
    requireRecorder(context, await lockFund(context.tx, input.fundId));
    const row = { ...input, proposedById: context.actor.person.id };
    return { accountId: await proposeAccount(context, row, context.now) };
  },
});

/** The second officer's yes makes it the account of the fund. @throws {Refusal} for who named it */
export const confirmAccount = operation({
  name: 'funds.confirm-account',
  level: 'member',
  input: z.object({ accountId: z.string(), isYes: z.boolean() }),
  output: z.object({ fundId: z.string() }),
  unit: byTheBook,
  async run(context, { accountId, isYes }) {
    const account = await lockAccount(context, accountId);
    const fund = requireReader(context, account && (await findFund(context.tx, account.fundId)));
    if (account?.state !== 'proposed') throw new Refusal('ledger-decided-before');
    if (!mayApprove(context, fund, account.proposedById)) throw new Refusal('ledger-second-person');
    const settled = { state: isYes ? 'current' : 'refused', byId: context.actor.person.id } as const;
    await settleAccount(context.tx, account, settled, context.now);
    return { fundId: fund.id };
  },
});
