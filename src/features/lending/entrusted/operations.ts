/** What may be noted of the bank's loan groups: sums of a day, never what one household owes. */
import { z } from 'zod';
import { todayAt } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { compareDates } from '../../../text/calendar.ts';
import { daySchema } from '../common/days.ts';
import { writeSnapshot } from './entrusted-store.ts';

/** Whole đồng: a thousand milliard is no group's. */
export const MOST_ENTRUSTED = 1_000_000_000_000n;
/** A group has five to sixty members by the statute of the bank; older ones may have more. */
export const MOST_HOUSEHOLDS = 200;
export const NAME_LIMIT = 80;
const dong = z.string().regex(/^\d{1,13}$/);

/** Writes down how a group stood on a day. */
export const noteEntrusted = operation({
  name: 'lending.note-entrusted',
  level: 'officer',
  input: z.object({
    unitId: z.string(),
    groupName: z.string().min(1).max(NAME_LIMIT),
    asOf: daySchema,
    households: z.int().min(0).max(MOST_HOUSEHOLDS),
    outstandingDong: dong,
    overdueDong: dong,
  }),
  output: z.object({ groupName: z.string() }),
  unit: ({ unitId }) => unitId,
  async run(context, input) {
    const outstandingDong = BigInt(input.outstandingDong);
    const overdueDong = BigInt(input.overdueDong);
    if (overdueDong > outstandingDong) throw new Refusal('lending-entrusted-overdue');
    if (compareDates(input.asOf, await todayAt(context, input.unitId)) > 0) throw new Refusal('common-form-day-past');
    const row = { ...input, outstandingDong, overdueDong, createdById: context.actor.person.id };
    await writeSnapshot(context.tx, row, context.now);
    return { groupName: input.groupName };
  },
});
