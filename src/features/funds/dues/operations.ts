/** What members pay by rule: rules, who is free, reminders, and "I have paid". */
import { z } from 'zod';
import { audit } from '../../../directory/audit.ts';
import { findPerson } from '../../../directory/people.ts';
import type { LineInput, MoneyAccount } from '../../../ledger/accounts.ts';
import { findFund, lockFund } from '../../../ledger/fund-store.ts';
import { postEntry } from '../../../ledger/post-entry.ts';
import { requireReader, requireRecorder, requireRunner } from '../../../ledger/rights.ts';
import { type OperationContext, todayAt } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { query } from '../../../operations/query.ts';
import { Refusal } from '../../../operations/refusal.ts';
import type { LocalDate } from '../../../text/calendar.ts';
import { formatDong } from '../../../text/money.ts';
import {
  duesOf,
  insertClaim,
  insertExemption,
  insertRule,
  lockClaim,
  type Owing,
  owingPage,
  rulesFor,
  settleClaim,
  takeReminders,
} from './dues-store.ts';

const day = z.object({ year: z.int(), month: z.int(), day: z.int() });
const dong = z.string().regex(/^[1-9]\d*$/);
const byTheBook = () => null;

/** A rule holds from its first day until another of the same category begins. */
export const setRule = operation({
  name: 'funds.rule',
  level: 'member',
  input: z.object({
    fundId: z.string(),
    category: z.string().max(60).nullable(),
    dong,
    every: z.enum(['month', 'quarter', 'year']),
    startsOn: day,
    freeFromAge: z.int().min(50).max(120).nullable(),
    upwardPercent: z.int().min(0).max(100),
  }),
  output: z.object({}),
  unit: byTheBook,
  async run(context, { dong: sum, ...rule }) {
    requireRunner(context, await lockFund(context.tx, rule.fundId));
    await insertRule(
      context.tx,
      { ...rule, amountDong: BigInt(sum), createdById: context.actor.person.id },
      context.now,
    );
    return {};
  },
});

/** Who pays nothing, or less, for a time. */
export const exempt = operation({
  name: 'funds.exempt',
  level: 'member',
  input: z.object({
    fundId: z.string(),
    personId: z.string(),
    percent: z.int().min(1).max(100),
    startsOn: day,
    endsOn: day.nullable(),
  }),
  output: z.object({}),
  unit: byTheBook,
  async run(context, row) {
    const fund = requireRunner(context, await lockFund(context.tx, row.fundId));
    await insertExemption(context.tx, { ...row, createdById: context.actor.person.id }, context.now);
    const note = { action: 'funds.exempt', actorId: context.actor.person.id, unitId: fund.unitId } as const;
    await audit(context.tx, { ...note, subjectId: row.personId }, context.now);
    return {};
  },
});

/** Members with what they owe and have paid, the most first; those who owe nothing are in it where `all` is asked for. */
export const whoOwes = query<z.ZodObject<{ fundId: z.ZodString; all: z.ZodDefault<z.ZodBoolean> }>, Owing>({
  name: 'funds.owing',
  level: 'member',
  filter: z.object({ fundId: z.string(), all: z.boolean().default(false) }),
  async run(context, { fundId, all }, { from, limit }) {
    const fund = requireReader(context, await findFund(context.tx, fundId));
    const page = await owingPage(context.tx, fund.id, await todayAt(context, fund.unitId), { all, from, limit });
    return { total: all ? page.members : page.owing, rows: page.rows };
  },
});

/** One reminder in kind words to each who owes, at most once in the days that the fund has set. */
export const remind = operation({
  name: 'funds.remind',
  level: 'member',
  input: z.object({ fundId: z.string() }),
  output: z.object({ told: z.int(), owing: z.int() }),
  unit: byTheBook,
  async run(context, { fundId }) {
    const fund = requireRecorder(context, await lockFund(context.tx, fundId));
    const people = (await duesOf(context.tx, fundId, await todayAt(context, fund.unitId))).filter(
      (one) => one.dueDong > one.paidDong,
    );
    const due = new Set(
      await takeReminders(
        context.tx,
        fundId,
        people.map(({ personId }) => personId),
        context.now,
      ),
    );
    let told = 0;
    for (const one of people.filter(({ personId }) => due.has(personId))) {
      const args = { fund: fund.name, sum: formatDong(one.dueDong - one.paidDong) };
      const reached = await context.notify(
        { id: one.personId, locale: one.locale },
        (speak) => speak.text('funds-dues-reminder', args),
        { lane: 'reminder' },
      );
      if (reached) told += 1;
    }
    return { told, owing: people.length };
  },
});

/** Fees that came in on a day: by the rule that each pays by, the share for the level above is owed to it from that moment. */
export async function duesLines(
  { tx }: Pick<OperationContext, 'tx'>,
  fees: {
    fundId: string;
    into: MoneyAccount;
    day: LocalDate;
    items: readonly { personId: string | null; dong: bigint }[];
  },
): Promise<LineInput[]> {
  const ids = fees.items.flatMap(({ personId }) => personId ?? []);
  const rules = await rulesFor(tx, fees.fundId, ids, fees.day);
  const total = fees.items.reduce((sum, one) => sum + one.dong, 0n);
  const parts = fees.items.flatMap(({ personId, dong: sum }): LineInput[] => {
    const percent = (personId === null ? undefined : rules.get(personId))?.upwardPercent ?? 0;
    const share = (sum * BigInt(percent)) / 100n;
    const kept: LineInput = { account: 'income_dues', amountDong: share - sum, personId };
    return share === 0n ? [kept] : [kept, { account: 'liability_upward', amountDong: -share, personId }];
  });
  const lines = parts.filter(({ amountDong }) => amountDong !== 0n);
  return [{ account: fees.into, amountDong: total, personId: null }, ...lines];
}

/** "tôi đóng rồi": stays a word until who runs the fund has seen the money. */
export const claim = operation({
  name: 'funds.claim',
  level: 'member',
  input: z.object({ fundId: z.string(), dong: dong.nullable(), words: z.string().max(500) }),
  output: z.object({ claimId: z.string() }),
  unit: byTheBook,
  async run(context, { fundId, dong: sum, words }) {
    const fund = await findFund(context.tx, fundId);
    const isTheirs = context.actor.access.memberOf.some((unit) => fund && unit.path.includes(fund.unitId));
    if (!fund || !isTheirs) throw new Refusal('ledger-refused-fund');
    const row = { fundId, personId: context.actor.person.id, amountDong: sum === null ? null : BigInt(sum), words };
    return { claimId: await insertClaim(context, row, context.now) };
  },
});

/** The treasurer's yes writes the receipt; the no leaves the book as it is. Either way who said it is told. */
export const answerClaim = operation({
  name: 'funds.answer-claim',
  level: 'member',
  /** `dong`: what was really received, where they named no sum or another. */
  input: z.object({
    claimId: z.string(),
    isYes: z.boolean(),
    dong: dong.nullable(),
    into: z.enum(['asset_cash', 'asset_bank']),
  }),
  output: z.object({ fundId: z.string(), entryId: z.string().nullable(), voucherNumber: z.int().nullable() }),
  unit: byTheBook,
  async run(context, { claimId, isYes, dong: sum, into }) {
    const said = await lockClaim(context, claimId);
    const fund = requireRecorder(context, said && (await lockFund(context.tx, said.fundId)));
    if (said?.state !== 'waiting') throw new Refusal('ledger-decided-before');
    const received = sum === null ? said.amountDong : BigInt(sum);
    if (isYes && (received === null || received <= 0n)) throw new Refusal('ledger-sum-none');
    const today = await todayAt(context, fund.unitId);
    const posted =
      isYes && received !== null
        ? await postEntry(context, {
            fundId: fund.id,
            kind: 'receipt',
            occurredOn: today,
            description: said.words,
            lines: await duesLines(context, {
              fundId: fund.id,
              into,
              day: today,
              items: [{ personId: said.personId, dong: received }],
            }),
            key: `claim ${claimId}`,
          })
        : null;
    const settled = { state: isYes ? 'accepted' : 'refused', decidedById: context.actor.person.id } as const;
    await settleClaim(context.tx, claimId, { ...settled, entryId: posted?.entryId ?? null }, context.now);
    const person = await findPerson(context.tx, said.personId);
    const args = { fund: fund.name, sum: formatDong(received ?? 0n), by: context.actor.person.fullName };
    if (person)
      await context.notify(person, (speak) => speak.text(isYes ? 'funds-claim-yes' : 'funds-claim-no', args), {
        lane: 'reminder',
      });
    return { fundId: fund.id, entryId: posted?.entryId ?? null, voucherNumber: posted?.voucherNumber ?? null };
  },
});
