/** What may be read of funds: the book by who may read it, sums by the units above. */
import { z } from 'zod';
import { fundBalances, type InOut, inAndOut } from '../../../ledger/balance-store.ts';
import { type BookEntry, bookEntries, countEntries } from '../../../ledger/book-store.ts';
import { type Fund, findFund, fundsBelow, fundsRunBy } from '../../../ledger/fund-store.ts';
import { mayRead, ownUnitIds, requireReader } from '../../../ledger/rights.ts';
import { unitIdsOf } from '../../../operations/actor.ts';
import { query } from '../../../operations/query.ts';

const daySchema = z.object({ year: z.int(), month: z.int(), day: z.int() });
export const periodSchema = z.object({ from: daySchema, to: daySchema });
const ALL = { from: { year: 1945, month: 9, day: 2 }, to: { year: 9999, month: 12, day: 31 } };

export interface FundSums extends InOut {
  fund: Fund;
  balanceDong: bigint;
  /** The person may read the book, not only its sums. */
  isOpen: boolean;
}

/** Balance, and what came in and went out: of funds that the person runs or whose unit is theirs, and of all below. */
export const fundSums = query({
  name: 'funds.sums',
  level: 'member',
  filter: z.object({ fundId: z.string().optional(), period: periodSchema.optional() }),
  async run(context, { fundId, period = ALL }, { from, limit }) {
    const own = await fundsRunBy(context.tx, context.actor.person.id, ownUnitIds(context.actor.access));
    const below = await fundsBelow(context.tx, unitIdsOf(context, 'officer'));
    const known = new Map([...own, ...below].map((fund) => [fund.id, fund]));
    const funds = [...known.values()].filter(({ id }) => fundId === undefined || id === fundId);
    const page = funds.slice(from, from + limit);
    const ids = page.map(({ id }) => id);
    const balances = await fundBalances(context.tx, ids, period.to);
    const moved = await inAndOut(context.tx, ids, period);
    const rows: FundSums[] = page.map((fund) => ({
      fund,
      balanceDong: balances.get(fund.id) ?? 0n,
      ...(moved.get(fund.id) ?? { inDong: 0n, outDong: 0n }),
      isOpen: mayRead(context, fund),
    }));
    return { total: funds.length, rows };
  },
});

/** Vouchers of a fund, the latest first. @throws {Refusal} for who may read sums only */
export const fundEntries = query<
  z.ZodObject<{ fundId: z.ZodString; period: z.ZodOptional<typeof periodSchema> }>,
  BookEntry
>({
  name: 'funds.entries',
  level: 'member',
  filter: z.object({ fundId: z.string(), period: periodSchema.optional() }),
  async run(context, { fundId, period = ALL }, { from, limit }) {
    const fund = requireReader(context, await findFund(context.tx, fundId));
    const rows = await bookEntries(context, fund.id, period, { from, limit, latestFirst: true });
    return { total: await countEntries(context.tx, fund.id, period), rows };
  },
});
