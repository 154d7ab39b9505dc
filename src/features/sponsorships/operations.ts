/** What may be done for children who are supported. What sponsors give is held in trust until it is handed over. */
import { z } from 'zod';
import type { Account } from '../../ledger/accounts.ts';
import { moneyIn } from '../../ledger/accounts.ts';
import { fundBalance } from '../../ledger/balance-store.ts';
import { openFund } from '../../ledger/open-fund.ts';
import { postEntry } from '../../ledger/post-entry.ts';
import { type OperationContext, todayAt } from '../../operations/actor.ts';
import { operation } from '../../operations/operation.ts';
import { Refusal } from '../../operations/refusal.ts';
import { isDate } from '../../text/calendar.ts';
import { formatDong } from '../../text/money.ts';
import { mine, mineOpen, notYet } from './child-access.ts';
import { changeChild, insertChild, withdrawConsents } from './child-store.ts';
import {
  ADULT,
  ageOn,
  birthdayAt,
  causes,
  ends,
  MOST_PROMISED,
  NAME_LIMIT,
  periods,
  sponsorKinds,
  TEXT_LIMIT,
} from './rules.ts';
import {
  endSponsorships,
  fundOfCode,
  insertSponsorship,
  lockSponsorship,
  openPromises,
  type Sponsorship,
} from './sponsorship-store.ts';

/** Of the fund of a unit for its sponsorships. */
const FUND_CODE = 'MDD';
const dong = z.string().regex(/^[1-9]\d{0,14}$/);
const day = z.object({ year: z.int(), month: z.int(), day: z.int() }).refine(isDate);
const text = z.string().max(TEXT_LIMIT).nullable();
const aboutChild = z.object({ childId: z.string() });

/** Takes a child into the list of those who wait for a sponsor. */
export const addChild = operation({
  name: 'sponsorships.add-child',
  level: 'officer',
  input: z.object({
    unitId: z.string(),
    name: z.string().min(1).max(NAME_LIMIT),
    birth: day,
    cause: z.enum(causes),
    guardian: text,
    contact: text,
    note: text,
  }),
  output: z.object({ childId: z.string(), number: z.int() }),
  unit: ({ unitId }) => unitId,
  details: ({ cause }, { number }) => ({ number, cause }),
  async run(context, input) {
    const today = await todayAt(context, input.unitId);
    const age = ageOn(input.birth, today);
    if (age < 0) throw new Refusal('common-form-day-past');
    if (age >= ADULT) throw new Refusal('sponsorships-grown', { age: String(age), most: ADULT });
    return insertChild(context, { ...input, endsOn: birthdayAt(input.birth, ADULT) }, context.now);
  },
});

/** Somebody promises to support a child. */
export const promise = operation({
  name: 'sponsorships.promise',
  level: 'officer',
  input: aboutChild.extend({
    kind: z.enum(sponsorKinds),
    sponsor: z.string().min(1).max(NAME_LIMIT),
    personId: z.string().nullable(),
    partner: text,
    promiseDong: dong.nullable(),
    period: z.enum(periods),
    things: text,
    insures: z.boolean(),
    day,
    /** Of the fund that is opened with the first promise of a unit. */
    fundName: z.string().min(1).max(NAME_LIMIT),
  }),
  output: z.object({ sponsorshipId: z.string(), number: z.int() }),
  find: mineOpen,
  unit: (_, __, child) => child.unitId,
  subject: ({ personId }) => personId,
  details: ({ kind }, { number }) => ({ number, kind }),
  async run(context, input, child) {
    const promiseDong = input.promiseDong === null ? null : BigInt(input.promiseDong);
    if (promiseDong === null && input.things === null && !input.insures) throw new Refusal('sponsorships-promise-none');
    if (promiseDong !== null && promiseDong > MOST_PROMISED)
      throw new Refusal('common-form-money-much', { sum: formatDong(promiseDong) });
    await notYet(context, child.unitId, input.day);
    const fundId = await fundFor(context, child.unitId, input.fundName);
    const { childId, kind, sponsor, personId, partner, period, things, insures } = input;
    const row = {
      childId,
      unitId: child.unitId,
      fundId,
      kind,
      sponsor,
      personId,
      partner,
      promiseDong,
      period,
      things,
      insures,
    };
    const sponsorshipId = await insertSponsorship(context, { ...row, beganOn: input.day }, context.now);
    await changeChild(context, child.id, { state: 'supported' });
    return { sponsorshipId, number: child.number };
  },
});

async function fundFor(context: OperationContext, unitId: string, name: string): Promise<string> {
  const fundId = await fundOfCode(context.tx, unitId, FUND_CODE);
  return fundId ?? (await openFund(context, { unitId, code: FUND_CODE, name })).fundId;
}

async function ofMine(context: OperationContext, { sponsorshipId }: { sponsorshipId: string }): Promise<Sponsorship> {
  const found = await lockSponsorship(context, sponsorshipId);
  if (!found) throw new Refusal('common-refused-unit');
  await mine(context, found);
  return found;
}

const money = z.object({ sponsorshipId: z.string(), sumDong: dong, day });

/** A sponsor has given money: held in trust for the child. */
export const receive = operation({
  name: 'sponsorships.receive',
  level: 'officer',
  input: money,
  output: z.object({ heldDong: z.string() }),
  find: ofMine,
  unit: (_, __, found) => found.unitId,
  subject: (_, __, found) => found.personId,
  async run(context, input, found) {
    const sum = BigInt(input.sumDong);
    if (sum > MOST_PROMISED) throw new Refusal('common-form-money-much', { sum: formatDong(sum) });
    await notYet(context, found.unitId, input.day);
    await postEntry(context, {
      fundId: found.fundId,
      kind: 'receipt',
      occurredOn: input.day,
      description: '',
      party: found.personId ? null : found.sponsor,
      lines: moneyIn('asset_cash', 'liability_transit', sum, found.personId),
      link: { kind: 'sponsorship', id: found.id },
    });
    return { heldDong: String(found.heldDong + sum) };
  },
});

/** Money and things are handed over for the child: first what is held in trust of this sponsor, the rest from the fund. */
export const handOver = operation({
  name: 'sponsorships.hand-over',
  level: 'officer',
  input: z.object({ sponsorshipId: z.string(), sumDong: dong.nullable(), things: text, purpose: text, day }),
  output: z.object({ heldDong: z.string(), waits: z.boolean() }),
  find: ofMine,
  unit: (_, __, found) => found.unitId,
  async run(context, { sumDong, things, purpose, day: on }, found) {
    const sum = sumDong === null ? 0n : BigInt(sumDong);
    if (sum === 0n && things === null) throw new Refusal('sponsorships-handed-none');
    await notYet(context, found.unitId, on);
    const balance = await fundBalance(context.tx, found.fundId);
    if (balance < sum)
      throw new Refusal('sponsorships-fund-short', { sum: formatDong(sum), balance: formatDong(balance) });
    const held = found.heldDong > sum ? sum : found.heldDong > 0n ? found.heldDong : 0n;
    const parts: { account: Account; amountDong: bigint; personId?: string | null }[] = [
      { account: 'liability_transit', amountDong: held, personId: found.personId },
      { account: 'expense_sponsorship', amountDong: sum - held },
      { account: 'asset_cash', amountDong: -sum },
    ];
    const { state } = await postEntry(context, {
      fundId: found.fundId,
      kind: sum > 0n ? 'payment' : 'in_kind',
      occurredOn: on,
      description: purpose ?? '',
      lines: parts.filter(({ amountDong }) => amountDong !== 0n),
      inKind: things === null ? [] : [{ form: 'goods', description: things }],
      link: { kind: 'sponsorship', id: found.id },
    });
    return { heldDong: String(found.heldDong - held), waits: state === 'waiting' };
  },
});

/** A sponsor stops; what is not paid by then is due no more, and the child waits again where nobody else is left. */
export const endPromise = operation({
  name: 'sponsorships.end-promise',
  level: 'officer',
  input: z.object({ sponsorshipId: z.string(), day }),
  output: z.object({ childId: z.string(), isAlone: z.boolean() }),
  find: ofMine,
  unit: (_, __, found) => found.unitId,
  async run(context, input, found) {
    if (found.endedOn) throw new Refusal('sponsorships-promise-ended');
    await endSponsorships(context.tx, { id: found.id }, input.day);
    const left = await openPromises(context.tx, found.childId);
    if (left === 0) await changeChild(context, found.childId, { state: 'waiting' });
    return { childId: found.childId, isAlone: left === 0 };
  },
});

/** The child is grown, has moved, was adopted, has died, or needs no support any more. */
export const endChild = operation({
  name: 'sponsorships.end-child',
  level: 'officer',
  input: aboutChild.extend({ reason: z.enum(ends), day }),
  output: z.object({ number: z.int() }),
  find: mineOpen,
  unit: (_, __, child) => child.unitId,
  details: ({ reason }, { number }) => ({ number, reason }),
  async run(context, input, child) {
    await notYet(context, child.unitId, input.day);
    await endSponsorships(context.tx, { childId: child.id }, input.day);
    await withdrawConsents(context, child.id, input.day);
    await changeChild(context, child.id, { state: 'ended', ended: input.reason, endedOn: input.day });
    return { number: child.number };
  },
});
