/** Cards that are bought together: for whom, until when, new or renewed, and who pays. */
import { z } from 'zod';
import { memberOf } from '../../../directory/people-search.ts';
import { moneyOut } from '../../../ledger/accounts.ts';
import { fundBalance } from '../../../ledger/balance-store.ts';
import { findFund } from '../../../ledger/fund-store.ts';
import { postEntry } from '../../../ledger/post-entry.ts';
import { todayAt } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { addDays, compareDates } from '../../../text/calendar.ts';
import { formatDong } from '../../../text/money.ts';
import { daySchema, dongSchema } from '../common/days.ts';
import { monthsOn } from '../loans/rules.ts';
import { hadCard, insertCard, sameCard, setCardEntry } from './card-store.ts';

export const insuranceKinds = ['health', 'social'] as const;
export const payers = ['self', 'fund', 'donor'] as const;
export const MOST_MONTHS = 60;
/** Whole đồng for one card. */
export const MOST_CARD = 50_000_000n;

/** Writes down cards for several people at once; what a fund pays for them is paid in the same moment. */
export const noteInsurance = operation({
  name: 'lending.note-insurance',
  level: 'officer',
  input: z.object({
    unitId: z.string(),
    personIds: z.array(z.string()).min(1).max(100),
    kind: z.enum(insuranceKinds),
    months: z.int().min(1).max(MOST_MONTHS),
    fromOn: daySchema,
    payer: z.enum(payers),
    /** Where a fund pays: which, and how much for each. */
    fundId: z.string().nullable(),
    eachDong: dongSchema.nullable(),
    /** Known otherwise; else whoever never had one of this kind here. */
    isNew: z.boolean().nullable(),
  }),
  output: z.object({ made: z.int(), isNew: z.int() }),
  unit: ({ unitId }) => unitId,
  details: ({ kind }, { made, isNew }) => ({ kind, made, isNew }),
  async run(context, input) {
    const { unitId, kind, fromOn, payer } = input;
    const untilOn = addDays(monthsOn(fromOn, input.months), -1);
    const each = input.eachDong === null ? null : BigInt(input.eachDong);
    if (each !== null && each > MOST_CARD) throw new Refusal('common-form-money-much', { sum: formatDong(each) });
    const fund = payer === 'fund' && input.fundId ? await findFund(context.tx, input.fundId) : undefined;
    const today = await todayAt(context, unitId);
    const total = (each ?? 0n) * BigInt(input.personIds.length);
    if (fund && (await fundBalance(context.tx, fund.id)) < total)
      throw new Refusal('lending-fund-short', {
        fund: fund.name,
        sum: formatDong(total),
        balance: formatDong(await fundBalance(context.tx, fund.id)),
      });
    let fresh = 0;
    for (const personId of new Set(input.personIds)) {
      const member = await memberOf(context, personId, [unitId]);
      if (!member) throw new Refusal('common-form-person');
      if (await sameCard(context.tx, { personId, kind, fromOn, untilOn }))
        throw new Refusal('lending-card-known', { name: member.fullName });
      const isNew = input.isNew ?? !(await hadCard(context.tx, personId, kind));
      if (isNew) fresh += 1;
      const by = { createdById: context.actor.person.id };
      const id = await insertCard(
        context.tx,
        { unitId, personId, kind, isNew, fromOn, untilOn, payer, ...by },
        context.now,
      );
      if (!fund || each === null) continue;
      const { entryId } = await postEntry(context, {
        fundId: fund.id,
        kind: 'payment',
        occurredOn: compareDates(fromOn, today) > 0 ? today : fromOn,
        description: member.fullName,
        lines: moneyOut('asset_cash', 'expense_insurance', each, personId),
        link: { kind: 'insurance', id },
      });
      await setCardEntry(context.tx, id, entryId);
    }
    return { made: new Set(input.personIds).size, isNew: fresh };
  },
});
