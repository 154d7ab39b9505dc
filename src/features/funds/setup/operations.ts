/** A fund is opened, given to who runs it, counted, closed up to a day. */
import { z } from 'zod';
import { audit } from '../../../directory/audit.ts';
import { moneyIn } from '../../../ledger/accounts.ts';
import { closePeriod } from '../../../ledger/close-period.ts';
import { findFund, lockFund } from '../../../ledger/fund-store.ts';
import { changeApproval, grantFundRole, openFund, withdrawFundRole } from '../../../ledger/open-fund.ts';
import { postEntry } from '../../../ledger/post-entry.ts';
import { requireRecorder } from '../../../ledger/rights.ts';
import type { OperationContext } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { cashBalance, insertCount } from './count-store.ts';

const day = z.object({ year: z.int(), month: z.int(), day: z.int() });
const byTheBook = () => null;
const role = z.enum(['treasurer', 'head']);

/** These are done by members too, who run a fund: the line of the trail is written here. */
async function note(
  { tx, actor, now }: OperationContext,
  action: 'funds.grant' | 'funds.withdraw' | 'funds.approval' | 'funds.close',
  fundId: string,
  subjectId: string | null = null,
): Promise<void> {
  const fund = await findFund(tx, fundId);
  await audit(tx, { action, actorId: actor.person.id, unitId: fund?.unitId ?? null, subjectId }, now);
}

export const open = operation({
  name: 'funds.open',
  level: 'officer',
  input: z.object({ unitId: z.string(), name: z.string().min(3).max(80), code: z.string() }),
  output: z.object({ fundId: z.string() }),
  unit: ({ unitId }) => unitId,
  run: (context, input) => openFund(context, input),
});

export const grant = operation({
  name: 'funds.grant',
  level: 'member',
  input: z.object({ fundId: z.string(), personId: z.string(), role }),
  output: z.object({ isNew: z.boolean() }),
  unit: byTheBook,
  async run(context, input) {
    const isNew = await grantFundRole(context, input);
    if (isNew) await note(context, 'funds.grant', input.fundId, input.personId);
    return { isNew };
  },
});

export const withdraw = operation({
  name: 'funds.withdraw',
  level: 'member',
  input: z.object({ fundId: z.string(), personId: z.string(), role }),
  output: z.object({ wasHeld: z.boolean() }),
  unit: byTheBook,
  async run(context, input) {
    const wasHeld = await withdrawFundRole(context, input);
    if (wasHeld) await note(context, 'funds.withdraw', input.fundId, input.personId);
    return { wasHeld };
  },
});

/** Above which sum a payment wants a second person. `dong` null: never. */
export const setApprovalSum = operation({
  name: 'funds.approval',
  level: 'member',
  input: z.object({ fundId: z.string(), dong: z.string().regex(/^\d+$/).nullable() }),
  output: z.object({}),
  unit: byTheBook,
  async run(context, { fundId, dong }) {
    await changeApproval(context, fundId, dong === null ? null : BigInt(dong));
    await note(context, 'funds.approval', fundId);
    return {};
  },
});

export const close = operation({
  name: 'funds.close',
  level: 'member',
  input: z.object({ fundId: z.string(), through: day }),
  output: z.object({}),
  unit: byTheBook,
  async run(context, { fundId, through }) {
    await closePeriod(context, fundId, through);
    await note(context, 'funds.close', fundId);
    return {};
  },
});

/** The cash was counted. A difference is written into the book only where the one who counts says so. */
export const countCash = operation({
  name: 'funds.count',
  level: 'member',
  input: z.object({
    fundId: z.string(),
    day,
    countedDong: z.string().regex(/^\d+$/),
    present: z.string().max(500).nullable(),
    isAdjusted: z.boolean().default(false),
  }),
  output: z.object({ bookDong: z.string(), differenceDong: z.string() }),
  unit: byTheBook,
  async run(context, { fundId, day: countedOn, countedDong, present, isAdjusted }) {
    const fund = requireRecorder(context, await lockFund(context.tx, fundId));
    const counted = BigInt(countedDong);
    const book = await cashBalance(context.tx, fund.id, countedOn);
    const difference = counted - book;
    await insertCount(context, {
      fundId,
      countedOn,
      countedDong: counted,
      bookDong: book,
      present,
      countedById: context.actor.person.id,
    });
    if (isAdjusted && difference !== 0n) {
      const description = present ?? '';
      const lines = moneyIn('asset_cash', 'difference', difference);
      const posted = await postEntry(context, {
        fundId,
        kind: 'adjustment',
        occurredOn: countedOn,
        description,
        lines,
      });
      if (posted.state !== 'posted') throw new Refusal('ledger-second-person');
    }
    return { bookDong: book.toString(), differenceDong: difference.toString() };
  },
});
