/** What may be done in a rotating fund. There is no interest: nobody pays in more than the others, nobody takes less. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { memberOf } from '../../../directory/people-search.ts';
import { moneyIn, moneyOut } from '../../../ledger/accounts.ts';
import { openFund } from '../../../ledger/open-fund.ts';
import { postEntry } from '../../../ledger/post-entry.ts';
import { type OperationContext, todayAt } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { compareDates } from '../../../text/calendar.ts';
import { formatDong } from '../../../text/money.ts';
import { daySchema, dongSchema } from '../common/days.ts';
import { freeCode, ownUnits } from '../common/ledger-store.ts';
import {
  drawLots,
  insertOpening,
  insertPayment,
  insertRotating,
  lockRotating,
  type RotatingFund,
  setNoticed,
  settleAdvance as settle,
} from './rotating-store.ts';
import {
  LEAST_SHARES,
  LOT_LENGTH,
  lotOf,
  MANNER_LIMIT,
  MOST_SHARE,
  MOST_SHARES,
  NAME_LIMIT,
  potDong,
  rotatingPeriods,
} from './rules.ts';

const unitOfFund = async ({ rotatingId }: { rotatingId: string }, context: OperationContext) =>
  (await lockRotating(context, rotatingId, ownUnits(context)))?.unitId;

async function known(context: OperationContext, id: string): Promise<RotatingFund> {
  const fund = await lockRotating(context, id, ownUnits(context));
  if (!fund) throw new Refusal('common-refused-unit');
  return fund;
}

async function running(context: OperationContext, id: string, day: z.output<typeof daySchema>): Promise<RotatingFund> {
  const fund = await known(context, id);
  if (fund.state !== 'running') throw new Refusal(`lending-rotating-is-${fund.state}`, { fund: fund.name });
  if (compareDates(day, await todayAt(context, fund.unitId)) > 0) throw new Refusal('common-form-day-past');
  return fund;
}

/** Writes down what was agreed: who is in, how much a share, how often, from when, who organises. */
export const openRotating = operation({
  name: 'lending.open-rotating',
  level: 'officer',
  input: z.object({
    unitId: z.string(),
    name: z.string().min(1).max(NAME_LIMIT),
    organiserId: z.string(),
    /** One for each share: who holds two stands twice. */
    personIds: z.array(z.string()).min(LEAST_SHARES).max(MOST_SHARES),
    shareDong: dongSchema,
    period: z.enum(rotatingPeriods),
    firstOn: daySchema,
    manner: z.string().max(MANNER_LIMIT).nullable(),
  }),
  output: z.object({ rotatingId: z.string(), number: z.int() }),
  unit: ({ unitId }) => unitId,
  subject: ({ organiserId }) => organiserId,
  details: ({ personIds }, { number }) => ({ number, shares: personIds.length }),
  async run(context, input) {
    const { unitId, name, organiserId, personIds, period, firstOn, manner } = input;
    const shareDong = BigInt(input.shareDong);
    if (shareDong > MOST_SHARE) throw new Refusal('common-form-money-much', { sum: formatDong(shareDong) });
    for (const id of [organiserId, ...personIds])
      if (!(await memberOf(context, id, [unitId]))) throw new Refusal('common-form-person');
    const code = await freeCode(context.tx, unitId, 'HUI');
    // The pot is handed over whole by an order that all know: no second person is asked.
    const { fundId } = await openFund(context, { unitId, code, name, approvalAboveDong: null });
    const row = { unitId, fundId, name, organiserPersonId: organiserId, shareDong, period, firstOn, manner };
    const made = await insertRotating(
      context,
      { ...row, createdById: context.actor.person.id },
      personIds,
      context.now,
    );
    return { rotatingId: made.id, number: made.number };
  },
});

/** Draws lots for the order, once. @returns the lot, from which anybody can reckon the order again */
export const drawRotating = operation({
  name: 'lending.draw-lots',
  level: 'officer',
  input: z.object({ rotatingId: z.string() }),
  output: z.object({ lot: z.string() }),
  unit: unitOfFund,
  async run(context, { rotatingId }) {
    const fund = await known(context, rotatingId);
    if (fund.state !== 'open') throw new Refusal('lending-rotating-drawn', { fund: fund.name, lot: fund.lot ?? '' });
    const lot = lotOf(randomBytes(LOT_LENGTH));
    await drawLots(context.tx, fund, lot, context.now);
    return { lot };
  },
});

/** The opening that is now: the first that was not handed over. */
export const currentOpening = ({ given }: Pick<RotatingFund, 'given'>): number => given.length + 1;

/** Shares of the current opening are paid; `isAdvanced`: by the organiser, for those who have not. */
export const payShares = operation({
  name: 'lending.pay-shares',
  level: 'officer',
  input: z.object({
    rotatingId: z.string(),
    shareIds: z.array(z.string()).min(1).max(MOST_SHARES),
    day: daySchema,
    isAdvanced: z.boolean(),
  }),
  output: z.object({ opening: z.int(), totalDong: z.string(), missing: z.int() }),
  unit: unitOfFund,
  details: ({ shareIds, isAdvanced }, { opening }) => ({ opening, shares: shareIds.length, isAdvanced }),
  async run(context, { rotatingId, shareIds, day, isAdvanced }) {
    const fund = await running(context, rotatingId, day);
    const opening = currentOpening(fund);
    for (const shareId of new Set(shareIds)) {
      const share = fund.shares.find(({ id }) => id === shareId);
      if (!share) throw new Refusal('common-choice-old');
      if (share.paid.includes(opening)) throw new Refusal('lending-share-paid', { name: share.fullName, opening });
      const { entryId } = await postEntry(context, {
        fundId: fund.fundId,
        kind: 'receipt',
        occurredOn: day,
        description: isAdvanced ? fund.organiserName : '',
        lines: moneyIn('asset_cash', 'liability_rotating', fund.shareDong, share.personId),
        link: { kind: 'rotating', id: fund.id },
      });
      await insertPayment(context.tx, { shareId, opening, entryId, isAdvanced });
    }
    const paid = fund.shares.filter((one) => one.paid.includes(opening) || shareIds.includes(one.id)).length;
    const total = fund.shareDong * BigInt(new Set(shareIds).size);
    return { opening, totalDong: String(total), missing: fund.shares.length - paid };
  },
});

/** Hands the whole pot over to whose turn it is; all shares are in, those that are missing advanced by the organiser. */
export const givePot = operation({
  name: 'lending.give-pot',
  level: 'officer',
  input: z.object({ rotatingId: z.string(), day: daySchema }),
  output: z.object({ opening: z.int(), personId: z.string(), sumDong: z.string(), isLast: z.boolean() }),
  unit: unitOfFund,
  subject: (_, { personId }) => personId,
  details: (_, { opening }) => ({ opening }),
  async run(context, { rotatingId, day }) {
    const fund = await running(context, rotatingId, day);
    const opening = currentOpening(fund);
    const missing = fund.shares.filter((one) => !one.paid.includes(opening));
    if (missing.length > 0)
      throw new Refusal('lending-pot-missing', {
        names: missing.map(({ fullName }) => fullName).join(', '),
        organiser: fund.organiserName,
      });
    const share = fund.shares.find(({ position }) => position === opening);
    if (!share) throw new Refusal('common-choice-old');
    const sum = potDong(fund.shareDong, fund.shares.length);
    const { entryId } = await postEntry(context, {
      fundId: fund.fundId,
      kind: 'payment',
      occurredOn: day,
      description: '',
      lines: moneyOut('asset_cash', 'liability_rotating', sum, share.personId),
      link: { kind: 'rotating', id: fund.id },
    });
    const isLast = opening === fund.shares.length;
    await insertOpening(context.tx, { fundId: fund.id, opening, shareId: share.id, entryId }, isLast);
    return { opening, personId: share.personId, sumDong: String(sum), isLast };
  },
});

/** Somebody gives the organiser back what was advanced for them. Between the two: the fund has its share already. */
export const settleAdvance = operation({
  name: 'lending.settle-advance',
  level: 'officer',
  input: z.object({ rotatingId: z.string(), shareId: z.string(), opening: z.int().min(1), day: daySchema }),
  output: z.object({ opening: z.int() }),
  unit: unitOfFund,
  async run(context, { rotatingId, shareId, opening, day }) {
    const fund = await known(context, rotatingId);
    const share = fund.shares.find(({ id }) => id === shareId);
    if (!share?.advanced.includes(opening)) throw new Refusal('common-choice-old');
    await settle(context.tx, shareId, opening, day);
    return { opening };
  },
});

/** The written notice went to the commune. */
export const noteNotice = operation({
  name: 'lending.note-notice',
  level: 'officer',
  input: z.object({ rotatingId: z.string(), day: daySchema }),
  output: z.object({ number: z.int() }),
  unit: unitOfFund,
  async run(context, { rotatingId, day }) {
    const fund = await known(context, rotatingId);
    await setNoticed(context.tx, fund.id, day);
    return { number: fund.number };
  },
});
