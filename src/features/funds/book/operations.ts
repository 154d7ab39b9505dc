/** What may be written in a fund's book: by who runs it, whoever asks and wherever. */
import { z } from 'zod';
import {
  expenseAccounts,
  incomeAccounts,
  type LineInput,
  moneyAccounts,
  moneyIn,
  moneyOut,
} from '../../../ledger/accounts.ts';
import type { EntryInput } from '../../../ledger/entry-input.ts';
import { approveEntry, postEntry, refuseEntry, reverseEntry } from '../../../ledger/post-entry.ts';
import type { OperationContext } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { duesLines } from '../dues/operations.ts';
import { caseFor } from './case-store.ts';

const dong = z.string().regex(/^[1-9]\d*$/);
const day = z.object({ year: z.int(), month: z.int(), day: z.int() });
const words = z.string().max(500);

/** An entry that waits for a second person has no number yet. */
export const postedSchema = z.object({
  state: z.enum(['posted', 'waiting']),
  entryId: z.string(),
  voucherNumber: z.int().nullable(),
  voucherYear: z.int().nullable(),
});

/** Of any unit: the book itself knows who may write in it (ledger/rights.ts). */
const byTheBook = () => null;

/** Money, labour and goods that came in, from one. */
export const receive = operation({
  name: 'funds.receive',
  level: 'member',
  input: z.object({
    fundId: z.string(),
    day,
    into: z.enum(moneyAccounts),
    source: z.enum([...incomeAccounts, 'liability_savings', 'liability_transit']),
    dong: dong.nullable(),
    halfDays: z.int().min(0),
    goods: words.nullable(),
    valuedDong: dong.nullable(),
    personId: z.string().nullable(),
    party: z.string().max(200).nullable(),
    description: words,
    isNamed: z.boolean(),
  }),
  output: postedSchema,
  unit: byTheBook,
  async run(context, input) {
    const sum = input.dong === null ? null : BigInt(input.dong);
    const inKind: EntryInput['inKind'] = [];
    if (input.halfDays > 0) inKind.push({ form: 'labour', halfDays: input.halfDays, personId: input.personId });
    if (input.goods !== null)
      inKind.push({
        form: 'goods',
        description: input.goods,
        valuedDong: input.valuedDong === null ? null : BigInt(input.valuedDong),
        personId: input.personId,
      });
    return postEntry(context, {
      fundId: input.fundId,
      kind: sum === null ? 'in_kind' : 'receipt',
      occurredOn: input.day,
      description: input.description,
      lines:
        sum === null
          ? []
          : input.source === 'income_dues'
            ? await duesLines(context, { ...input, items: [{ personId: input.personId, dong: sum }] })
            : moneyIn(input.into, input.source, sum, input.personId),
      inKind,
      party: input.party,
      nameIsPublic: input.isNamed,
    });
  },
});

/** Money from many in one voucher, a line for each. */
export const receiveMany = operation({
  name: 'funds.receive-many',
  level: 'member',
  input: z.object({
    fundId: z.string(),
    day,
    into: z.enum(moneyAccounts),
    source: z.enum([...incomeAccounts, 'liability_savings']),
    items: z
      .array(z.object({ personId: z.string(), dong }))
      .min(1)
      .max(500),
    description: words,
  }),
  output: postedSchema,
  unit: byTheBook,
  async run(context, { fundId, day: occurredOn, into, source, items, description }) {
    const total = items.reduce((sum, one) => sum + BigInt(one.dong), 0n);
    const from: LineInput[] = items.map((one) => ({
      account: source,
      amountDong: -BigInt(one.dong),
      personId: one.personId,
    }));
    const fees = items.map((one) => ({ personId: one.personId, dong: BigInt(one.dong) }));
    const lines =
      source === 'income_dues'
        ? await duesLines(context, { fundId, into, day: occurredOn, items: fees })
        : [{ account: into, amountDong: total, personId: null }, ...from];
    return postEntry(context, { fundId, kind: 'receipt', occurredOn, description, lines });
  },
});

/** Money that went out; linked to the visit or request that it was for, where one of that sum stands near. */
export const pay = operation({
  name: 'funds.pay',
  level: 'member',
  input: z.object({
    fundId: z.string(),
    day,
    outOf: z.enum(moneyAccounts),
    kind: z.enum([...expenseAccounts, 'liability_upward', 'liability_transit', 'asset_advances']),
    dong,
    personId: z.string().nullable(),
    party: z.string().max(200).nullable(),
    description: words,
  }),
  output: postedSchema.extend({ linked: z.enum(['visit', 'aid']).nullable() }),
  unit: byTheBook,
  async run(context, input) {
    const sum = BigInt(input.dong);
    const link = input.personId === null ? undefined : await caseFor(context.tx, input.personId, sum, input.day);
    const posted = await postEntry(context, {
      fundId: input.fundId,
      kind: 'payment',
      occurredOn: input.day,
      description: input.description,
      lines: moneyOut(input.outOf, input.kind, sum, input.personId),
      party: input.party,
      link: link ?? null,
    });
    return { ...posted, linked: link?.kind ?? null };
  },
});

const decision = { input: z.object({ entryId: z.string() }), unit: byTheBook };

/** The second person says yes. */
export const approve = operation({
  ...decision,
  name: 'funds.approve',
  level: 'member',
  output: postedSchema,
  run: (context, { entryId }) => approveEntry(context, entryId),
});

/** The second person says no: nothing is written. */
export const refuse = operation({
  ...decision,
  name: 'funds.refuse',
  level: 'member',
  output: z.object({}),
  async run(context, { entryId }) {
    await refuseEntry(context, entryId);
    return {};
  },
});

/** Takes a voucher back by another one that says the contrary. */
export const takeBack = operation({
  name: 'funds.reverse',
  level: 'member',
  input: z.object({ entryId: z.string(), reason: words.min(2) }),
  output: postedSchema,
  unit: byTheBook,
  run: (context, input) => reverseEntry(context, input),
});

/** The money that was in the box when the book began. Once for a fund. */
export const bringForward = operation({
  name: 'funds.opening',
  level: 'member',
  input: z.object({ fundId: z.string(), day, into: z.enum(moneyAccounts), dong, description: words }),
  output: postedSchema,
  unit: byTheBook,
  run: (context, { fundId, day: occurredOn, into, dong: sum, description }) =>
    postEntry(context, {
      fundId,
      kind: 'opening',
      occurredOn,
      description,
      lines: moneyIn(into, 'equity_opening', BigInt(sum)),
      key: `opening ${into}`,
    }),
});

/** Between cash and bank of one fund. */
export const moveMoney = operation({
  name: 'funds.move',
  level: 'member',
  input: z.object({ fundId: z.string(), day, from: z.enum(moneyAccounts), dong, description: words }),
  output: postedSchema,
  unit: byTheBook,
  run: (context: OperationContext, { fundId, day: occurredOn, from, dong: sum, description }) => {
    const into = moneyAccounts.find((one) => one !== from);
    if (!into) throw new Refusal('ledger-sum-none');
    return postEntry(context, {
      fundId,
      kind: 'transfer',
      occurredOn,
      description,
      lines: moneyIn(into, from, BigInt(sum)),
    });
  },
});
