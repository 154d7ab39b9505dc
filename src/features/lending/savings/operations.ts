/** What may be done in a savings group. The money is the members': the ledger owes it to each of them. */
import { z } from 'zod';
import { memberOf } from '../../../directory/people-search.ts';
import { fundBalance } from '../../../ledger/balance-store.ts';
import { openFund } from '../../../ledger/open-fund.ts';
import { postEntry } from '../../../ledger/post-entry.ts';
import { type OperationContext, todayAt } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { addMonths, compareDates } from '../../../text/calendar.ts';
import { fold } from '../../../text/fold.ts';
import { formatDong } from '../../../text/money.ts';
import { daySchema, dongSchema, monthOf } from '../common/days.ts';
import { freeCode, ownUnits } from '../common/ledger-store.ts';
import {
  addSavers,
  endSaver,
  groupsOf,
  insertGroup,
  lockGroup,
  restartGroup,
  type SavingsGroup,
} from './group-store.ts';
import { isTooMuch, MOST_MONTHLY, NAME_LIMIT, settlePeriods } from './rules.ts';

const unitOfGroup = async ({ groupId }: { groupId: string }, context: OperationContext) =>
  (await lockGroup(context.tx, groupId, ownUnits(context)))?.unitId;

async function openGroupOf(context: OperationContext, groupId: string): Promise<SavingsGroup> {
  const group = await lockGroup(context.tx, groupId, ownUnits(context));
  if (!group) throw new Refusal('common-refused-unit');
  if (group.closedOn) throw new Refusal('lending-group-closed', { group: group.name });
  return group;
}

async function notYet(context: OperationContext, unitId: string, day: z.output<typeof daySchema>): Promise<void> {
  if (compareDates(day, await todayAt(context, unitId)) > 0) throw new Refusal('common-form-day-past');
}

/** Opens a group, with a book of its own. */
export const openGroup = operation({
  name: 'lending.open-group',
  level: 'officer',
  input: z.object({
    unitId: z.string(),
    name: z.string().min(1).max(NAME_LIMIT),
    monthlyDong: dongSchema,
    settles: z.enum(settlePeriods),
    headId: z.string().nullable(),
    day: daySchema,
  }),
  output: z.object({ groupId: z.string() }),
  unit: ({ unitId }) => unitId,
  async run(context, { unitId, name, monthlyDong, settles, headId, day }) {
    const monthly = BigInt(monthlyDong);
    if (monthly > MOST_MONTHLY) throw new Refusal('common-form-money-much', { sum: formatDong(monthly) });
    await notYet(context, unitId, day);
    if (headId && !(await memberOf(context, headId, [unitId]))) throw new Refusal('common-form-person');
    const groups = await groupsOf(context.tx, [unitId]);
    if (groups.some((one) => fold(one.name) === fold(name))) throw new Refusal('lending-group-known', { group: name });
    const code = await freeCode(context.tx, unitId, 'TK');
    // What goes out is the members' own, by rules that all have agreed to: no second person is asked.
    const { fundId } = await openFund(context, { unitId, code, name, approvalAboveDong: null });
    const group = { unitId, fundId, name, monthlyDong: monthly, settles, headPersonId: headId, openedOn: day };
    const groupId = await insertGroup(context.tx, { ...group, createdById: context.actor.person.id }, context.now);
    if (headId) await addSavers(context.tx, groupId, [headId], day);
    return { groupId };
  },
});

/** Takes members of the unit into the group. */
export const joinGroup = operation({
  name: 'lending.join-group',
  level: 'officer',
  input: z.object({ groupId: z.string(), personIds: z.array(z.string()).min(1).max(100), day: daySchema }),
  output: z.object({ added: z.int() }),
  unit: unitOfGroup,
  details: (_, { added }) => ({ added }),
  async run(context, { groupId, personIds, day }) {
    const group = await openGroupOf(context, groupId);
    await notYet(context, group.unitId, day);
    for (const id of personIds)
      if (!(await memberOf(context, id, [group.unitId]))) throw new Refusal('common-form-person');
    return { added: await addSavers(context.tx, groupId, personIds, day) };
  },
});

/** What members put in on a day, all in one entry: owed to each of them. */
export const deposit = operation({
  name: 'lending.deposit',
  level: 'officer',
  input: z.object({
    groupId: z.string(),
    items: z
      .array(z.object({ personId: z.string(), sumDong: dongSchema }))
      .min(1)
      .max(100),
    day: daySchema,
    note: z.string().max(200),
  }),
  output: z.object({ totalDong: z.string(), people: z.int() }),
  unit: unitOfGroup,
  details: (_, { people }) => ({ people }),
  async run(context, { groupId, items, day, note }) {
    const group = await openGroupOf(context, groupId);
    await notYet(context, group.unitId, day);
    const lines = items.map(({ personId, sumDong }) => {
      const saver = group.savers.find((one) => one.personId === personId);
      if (!saver) throw new Refusal('lending-not-in-group', { group: group.name });
      const dong = BigInt(sumDong);
      if (isTooMuch(dong, group.monthlyDong))
        throw new Refusal('lending-deposit-much', {
          name: saver.fullName,
          sum: formatDong(dong),
          monthly: formatDong(group.monthlyDong),
        });
      return { account: 'liability_savings' as const, amountDong: -dong, personId };
    });
    const total = lines.reduce((sum, { amountDong }) => sum - amountDong, 0n);
    await postEntry(context, {
      fundId: group.fundId,
      kind: 'receipt',
      occurredOn: day,
      description: note,
      lines: [{ account: 'asset_cash', amountDong: total }, ...lines],
      link: { kind: 'savings', id: group.id },
    });
    return { totalDong: String(total), people: new Set(items.map(({ personId }) => personId)).size };
  },
});

/** Pays back to each what is theirs; then months count anew, or the group ends. */
export const settleGroup = operation({
  name: 'lending.settle-group',
  level: 'officer',
  input: z.object({ groupId: z.string(), day: daySchema, closes: z.boolean() }),
  output: z.object({ totalDong: z.string(), people: z.int() }),
  unit: unitOfGroup,
  details: ({ closes }, { people }) => ({ closes, people }),
  async run(context, { groupId, day, closes }) {
    const group = await openGroupOf(context, groupId);
    await notYet(context, group.unitId, day);
    const savers = group.savers.filter(({ savedDong }) => savedDong > 0n);
    const total = await payBack(context, group, savers, day);
    await restartGroup(context.tx, group.id, addMonths(monthOf(day), 1), closes ? day : null);
    return { totalDong: String(total), people: savers.length };
  },
});

/** Somebody leaves: what is theirs is paid back. */
export const leaveGroup = operation({
  name: 'lending.leave-group',
  level: 'officer',
  input: z.object({ groupId: z.string(), personId: z.string(), day: daySchema }),
  output: z.object({ totalDong: z.string() }),
  unit: unitOfGroup,
  subject: ({ personId }) => personId,
  async run(context, { groupId, personId, day }) {
    const group = await openGroupOf(context, groupId);
    await notYet(context, group.unitId, day);
    const saver = group.savers.find((one) => one.personId === personId);
    if (!saver) throw new Refusal('lending-not-in-group', { group: group.name });
    const total = saver.savedDong > 0n ? await payBack(context, group, [saver], day) : 0n;
    await endSaver(context.tx, group.id, personId, day);
    return { totalDong: String(total) };
  },
});

/** @throws {Refusal} where nothing is saved, and where so much is not in the box: what is lent comes back first */
async function payBack(
  context: OperationContext,
  group: SavingsGroup,
  savers: SavingsGroup['savers'],
  day: z.output<typeof daySchema>,
): Promise<bigint> {
  const total = savers.reduce((sum, { savedDong }) => sum + savedDong, 0n);
  if (total <= 0n) throw new Refusal('lending-group-empty', { group: group.name });
  const balance = await fundBalance(context.tx, group.fundId);
  if (balance < total)
    throw new Refusal('lending-group-lent-out', {
      group: group.name,
      sum: formatDong(total),
      balance: formatDong(balance),
    });
  await postEntry(context, {
    fundId: group.fundId,
    kind: 'payment',
    occurredOn: day,
    description: '',
    lines: [
      ...savers.map(({ personId, savedDong }) => ({
        account: 'liability_savings' as const,
        amountDong: savedDong,
        personId,
      })),
      { account: 'asset_cash', amountDong: -total },
    ],
    link: { kind: 'savings', id: group.id },
  });
  return total;
}
