/** What may be done about loans without interest. Money moves in the ledger alone; nothing is taken off when it is paid out. */
import { z } from 'zod';
import { officersFor } from '../../../directory/people.ts';
import { memberOf } from '../../../directory/people-search.ts';
import { findUnit } from '../../../directory/units.ts';
import { moneyIn, moneyOut } from '../../../ledger/accounts.ts';
import { fundBalance } from '../../../ledger/balance-store.ts';
import { findFund } from '../../../ledger/fund-store.ts';
import { postEntry } from '../../../ledger/post-entry.ts';
import { type OperationContext, todayAt } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { compareDates } from '../../../text/calendar.ts';
import { formatDong } from '../../../text/money.ts';
import { daySchema, dongSchema } from '../common/days.ts';
import { ownUnits } from '../common/ledger-store.ts';
import { decideChange as decide, findChange, insertChange, waitingChange } from './change-store.ts';
import { insertLoan, insertWish, type Loan, lockLoan, replaceDues, setEntry, settleLoan } from './loan-store.ts';
import { instalments, MOST_LENT, MOST_MONTHS, NOTE_LIMIT, putOff, standings } from './rules.ts';

const months = z.int().min(1).max(MOST_MONTHS);
export const termSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('months'), months }),
  z.object({ kind: z.literal('sum'), dong: dongSchema }),
  z.object({ kind: z.literal('once'), months }),
]);
const note = z.string().max(NOTE_LIMIT).nullable();

const unitOfLoan = async ({ loanId }: { loanId: string }, context: OperationContext) =>
  (await lockLoan(context, { id: loanId }, ownUnits(context)))?.unitId;

/** One of the officer's own units. @throws {Refusal} the same for that of others and for none */
async function ownLoan(context: OperationContext, loanId: string): Promise<Loan> {
  const loan = await lockLoan(context, { id: loanId }, ownUnits(context));
  if (!loan) throw new Refusal('common-refused-unit');
  return loan;
}

async function notBefore(context: OperationContext, unitId: string, day: z.output<typeof daySchema>): Promise<void> {
  if (compareDates(day, await todayAt(context, unitId)) > 0) throw new Refusal('common-form-day-past');
}

/** Pays out a loan, with its instalments and the standing of the household on that day. */
export const lend = operation({
  name: 'lending.lend',
  level: 'officer',
  input: z.object({
    fundId: z.string(),
    personId: z.string(),
    sumDong: dongSchema,
    term: termSchema,
    standing: z.enum(standings),
    purpose: note,
    guarantor: note,
    decision: note,
    day: daySchema,
    /** The wish that is granted by it. */
    loanId: z.string().optional(),
  }),
  /** `waits`: for the second person, as the sum is above what one alone may pay. */
  output: z.object({ loanId: z.string(), number: z.int(), waits: z.boolean() }),
  unit: async ({ fundId }, { tx }) => (await findFund(tx, fundId))?.unitId,
  subject: ({ personId }) => personId,
  details: (_, { number }) => ({ number }),
  async run(context, input) {
    const fund = await findFund(context.tx, input.fundId);
    if (!fund) throw new Refusal('common-refused-unit');
    const member = await memberOf(context, input.personId, [fund.unitId]);
    if (!member) throw new Refusal('common-form-person');
    await notBefore(context, fund.unitId, input.day);
    const principalDong = BigInt(input.sumDong);
    if (principalDong > MOST_LENT) throw new Refusal('common-form-money-much', { sum: formatDong(principalDong) });
    const dues = instalments(principalDong, input.term, input.day);
    if (!dues) throw new Refusal('lending-term-wrong', { most: MOST_MONTHS });
    const balance = await fundBalance(context.tx, fund.id);
    if (balance < principalDong)
      throw new Refusal('lending-fund-short', {
        fund: fund.name,
        sum: formatDong(principalDong),
        balance: formatDong(balance < 0n ? 0n : balance),
      });
    if (input.loanId) await openWish(context, input.loanId);
    const lent = {
      unitId: fund.unitId,
      fundId: fund.id,
      personId: input.personId,
      principalDong,
      standing: input.standing,
      purpose: input.purpose,
      guarantor: input.guarantor,
      decision: input.decision,
      lentOn: input.day,
    };
    const by = { createdById: context.actor.person.id, now: context.now, wishId: input.loanId };
    const { loanId, number } = await insertLoan(context, lent, dues, by);
    const posted = await postEntry(context, {
      fundId: fund.id,
      kind: 'payment',
      occurredOn: input.day,
      description: input.purpose ?? '',
      lines: moneyOut('asset_cash', 'asset_loans', principalDong, input.personId),
      link: { kind: 'loan', id: loanId },
    });
    await setEntry(context.tx, loanId, posted.entryId);
    return { loanId, number, waits: posted.state === 'waiting' };
  },
});

async function openWish(context: OperationContext, loanId: string): Promise<Loan> {
  const wish = await ownLoan(context, loanId);
  if (wish.state !== 'asked') throw new Refusal('lending-wish-decided', { number: String(wish.number) });
  return wish;
}

/** Takes in what a borrower repays: for the oldest instalment first, never more than is owed. */
export const repay = operation({
  name: 'lending.repay',
  level: 'officer',
  input: z.object({ loanId: z.string(), sumDong: dongSchema, day: daySchema }),
  output: z.object({ outstandingDong: z.string(), number: z.int() }),
  unit: unitOfLoan,
  details: (_, { number }) => ({ number }),
  async run(context, { loanId, sumDong, day }) {
    const loan = await ownLoan(context, loanId);
    const sum = BigInt(sumDong);
    const args = { name: loan.personName, number: String(loan.number), sum: formatDong(sum) };
    if (loan.state === 'lent' && !loan.isPaidOut) throw new Refusal('lending-not-paid-out', args);
    if (loan.state !== 'lent' || !loan.fundId) throw new Refusal('lending-nothing-owed', args);
    if (sum > loan.outstandingDong)
      throw new Refusal('lending-repay-too-much', { ...args, outstanding: formatDong(loan.outstandingDong) });
    await notBefore(context, loan.unitId, day);
    if (loan.lentOn && compareDates(day, loan.lentOn) < 0) throw new Refusal('lending-repay-before', args);
    await postEntry(context, {
      fundId: loan.fundId,
      kind: 'receipt',
      occurredOn: day,
      description: '',
      lines: moneyIn('asset_cash', 'asset_loans', sum, loan.personId),
      link: { kind: 'loan', id: loan.id },
    });
    const left = loan.outstandingDong - sum;
    if (left === 0n) await settleLoan(context.tx, loan.id, 'done', context.now);
    return { outstandingDong: String(left), number: loan.number };
  },
});

/** A member wishes to borrow: it goes to the officers of the unit, and is no promise. */
export const askLoan = operation({
  name: 'lending.ask',
  level: 'member',
  input: z.object({ unitId: z.string(), sumDong: dongSchema.nullable(), purpose: note }),
  output: z.object({ loanId: z.string(), number: z.int() }),
  unit: ({ unitId }) => unitId,
  async run(context, { unitId, sumDong, purpose }) {
    const principalDong = sumDong === null ? null : BigInt(sumDong);
    if (principalDong !== null && principalDong > MOST_LENT)
      throw new Refusal('common-form-money-much', { sum: formatDong(principalDong) });
    return insertWish(context, { unitId, personId: context.actor.person.id, principalDong, purpose }, context.now);
  },
});

/** Says that a wish is not granted. */
export const refuseLoan = operation({
  name: 'lending.refuse',
  level: 'officer',
  input: z.object({ loanId: z.string() }),
  output: z.object({ personId: z.string(), number: z.int() }),
  unit: unitOfLoan,
  subject: (_, { personId }) => personId,
  async run(context, { loanId }) {
    const wish = await openWish(context, loanId);
    await settleLoan(context.tx, wish.id, 'refused', context.now);
    return { personId: wish.personId, number: wish.number };
  },
});

/** Proposes to put a loan off or to write it off; another officer of the unit decides. */
export const proposeChange = operation({
  name: 'lending.propose',
  level: 'officer',
  input: z.object({
    loanId: z.string(),
    kind: z.enum(['extension', 'write_off']),
    months: months.nullable(),
    reason: z.string().min(1).max(NOTE_LIMIT),
  }),
  /** `approverIds`: who may decide, nearest first. */
  output: z.object({ changeId: z.string(), number: z.int(), approverIds: z.array(z.string()) }),
  unit: unitOfLoan,
  details: ({ kind }, { number }) => ({ kind, number }),
  async run(context, { loanId, kind, months: by, reason }) {
    const loan = await ownLoan(context, loanId);
    const args = { name: loan.personName, number: String(loan.number) };
    if (loan.state !== 'lent' || !loan.isPaidOut || loan.outstandingDong <= 0n)
      throw new Refusal('lending-nothing-owed', args);
    if (kind === 'extension' && by === null) throw new Refusal('lending-term-wrong', { most: MOST_MONTHS });
    if (await waitingChange(context.tx, loan.id)) throw new Refusal('lending-change-waits', args);
    const unit = await findUnit(context.tx, loan.unitId);
    const officers = unit ? await officersFor(context.tx, unit, context.now) : [];
    const approverIds = officers.map(({ id }) => id).filter((id) => id !== context.actor.person.id);
    if (approverIds.length === 0) throw new Refusal('lending-no-second', args);
    const change = { loanId: loan.id, kind, months: by, reason, proposedById: context.actor.person.id };
    return { changeId: await insertChange(context, change, context.now), number: loan.number, approverIds };
  },
});

/** The second person agrees, or does not. */
export const decideChange = operation({
  name: 'lending.decide',
  level: 'officer',
  input: z.object({ changeId: z.string(), isAgreed: z.boolean() }),
  output: z.object({ loanId: z.string(), number: z.int(), kind: z.string(), proposedById: z.string() }),
  unit: async ({ changeId }, context) => {
    const change = await findChange(context, changeId);
    return change && (await lockLoan(context, { id: change.loanId }, null))?.unitId;
  },
  details: ({ isAgreed }, { number, kind }) => ({ isAgreed, number, kind }),
  async run(context, { changeId, isAgreed }) {
    const change = await findChange(context, changeId);
    const loan = change && (await lockLoan(context, { id: change.loanId }, null));
    if (!change || !loan?.fundId) throw new Refusal('common-refused-unit');
    if (change.decidedAt) throw new Refusal('lending-change-decided');
    if (change.proposedById === context.actor.person.id) throw new Refusal('lending-second-person');
    const { kind, proposedById } = change;
    const entryId = isAgreed && kind === 'write_off' ? await writeOff(context, loan, change.reason) : null;
    if (isAgreed && kind === 'extension') {
      const repaid = loan.principalDong - loan.outstandingDong;
      await replaceDues(context.tx, loan.id, putOff(loan.dues, repaid, change.months ?? 1), context.now);
    }
    await decide(context.tx, changeId, { isAgreed, entryId, decidedById: context.actor.person.id }, context.now);
    return { loanId: loan.id, number: loan.number, kind, proposedById };
  },
});

async function writeOff(context: OperationContext, loan: Loan, reason: string): Promise<string> {
  const { outstandingDong: sum, fundId } = loan;
  if (sum <= 0n || !fundId)
    throw new Refusal('lending-nothing-owed', { name: loan.personName, number: String(loan.number) });
  const { entryId } = await postEntry(context, {
    fundId,
    kind: 'adjustment',
    occurredOn: await todayAt(context, loan.unitId),
    description: reason,
    lines: [
      { account: 'expense_aid', amountDong: sum, personId: loan.personId },
      { account: 'asset_loans', amountDong: -sum, personId: loan.personId },
    ],
    link: { kind: 'loan', id: loan.id },
  });
  await settleLoan(context.tx, loan.id, 'written_off', context.now);
  return entryId;
}
