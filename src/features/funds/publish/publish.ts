/** What a fund took in and gave in a quarter, told to its unit by one press; givers are named as they agreed. */
import { z } from 'zod';
import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Translator, type Turn } from '../../../conversation/feature.ts';
import { findUnit } from '../../../directory/units.ts';
import { fundBalances, inAndOut, type Period } from '../../../ledger/balance-store.ts';
import { type BookEntry, bookEntries } from '../../../ledger/book-store.ts';
import { type Fund, lockFund } from '../../../ledger/fund-store.ts';
import { requireRecorder } from '../../../ledger/rights.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { type OperationContext, todayAt } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { Refusal as Refused } from '../../../operations/refusal.ts';
import { startBroadcast } from '../../../outbound/broadcast/broadcast.ts';
import type { LocalDate } from '../../../text/calendar.ts';
import { formatDong } from '../../../text/money.ts';
import { dongInWords } from '../../../text/money-words.ts';
import { aboutFund } from '../menu.ts';
import { signedDong } from '../messages.ts';
import { insertPublication, unnamed } from './publish-store.ts';

/** Givers that one message names; of more their number is told. */
const MOST_GIVERS = 40;

/** The last quarter that is over. Pure. */
export function lastQuarter({ year, month }: LocalDate): Period {
  const quarter = Math.floor((month - 1) / 3);
  const [ofYear, first] = quarter === 0 ? [year - 1, 10] : [year, quarter * 3 - 2];
  const to = new Date(Date.UTC(ofYear, first + 2, 0));
  return { from: { year: ofYear, month: first, day: 1 }, to: { year: ofYear, month: first + 2, day: to.getUTCDate() } };
}

const day = z.object({ year: z.int(), month: z.int(), day: z.int() });

/** Notes that a period was told to the unit, once. The message is the caller's, who has the words. */
export const publish = operation({
  name: 'funds.publish',
  level: 'member',
  input: z.object({ fundId: z.string(), from: day, to: day }),
  output: z.object({ publicationId: z.string() }),
  unit: () => null,
  async run(context: OperationContext, { fundId, from, to }) {
    const fund = requireRecorder(context, await lockFund(context.tx, fundId));
    const row = { fundId, period: { from, to }, publishedById: context.actor.person.id };
    const publicationId = await insertPublication(context.tx, row, context.now);
    if (!publicationId) throw new Refused('funds-published-before', { fund: fund.name });
    return { publicationId };
  },
});

interface Told {
  period: Period;
  inDong: bigint;
  outDong: bigint;
  balanceDong: bigint;
  named: BookEntry[];
  others: BookEntry[];
}

async function whatToTell(turn: Turn, fund: Fund, period: Period): Promise<Told> {
  const entries = (await bookEntries(turn, fund.id, period)).filter((one) => !one.isReversed && !one.isReversal);
  const gifts = entries.filter(({ kind }) => kind === 'receipt' || kind === 'in_kind');
  const secret = await unnamed(
    turn.tx,
    gifts.map(({ id }) => id),
  );
  const isNamed = (one: BookEntry) => one.nameIsPublic && one.party !== null && !secret.has(one.id);
  const moved = (await inAndOut(turn.tx, [fund.id], period)).get(fund.id);
  return {
    period,
    inDong: moved?.inDong ?? 0n,
    outDong: moved?.outDong ?? 0n,
    balanceDong: (await fundBalances(turn.tx, [fund.id], period.to)).get(fund.id) ?? 0n,
    named: gifts.filter(isNamed),
    others: gifts.filter((one) => !isNamed(one)),
  };
}

function textOf(speak: Translator, fund: Fund, told: Told): RichText {
  const { from, to } = told.period;
  const date = (one: LocalDate) => `${one.day}/${one.month}/${one.year}`;
  const head = speak.text('funds-published', {
    fund: fund.name,
    unit: fund.unitName,
    from: date(from),
    to: date(to),
    in: signedDong(told.inDong),
    out: signedDong(told.outDong),
    balance: signedDong(told.balanceDong),
    words: told.balanceDong < 0n ? '-' : dongInWords(told.balanceDong),
  });
  const lines = told.named.slice(0, MOST_GIVERS).map((one) => ({
    text: `• ${one.party}${one.dong === 0n ? '' : `: ${formatDong(one.dong)}`}`,
    entities: [],
  }));
  const unnamedCount = told.others.length + Math.max(0, told.named.length - MOST_GIVERS);
  const rest = unnamedCount > 0 ? [speak.text('funds-published-others', { count: unnamedCount })] : [];
  return joinRich([head, ...lines, ...rest], '\n');
}

/** args: fund. Shown first as everybody will read it. */
const preview = aboutFund(async (turn, fund) => {
  const period = lastQuarter(await todayAt(turn.operations, fund.unitId));
  const text = textOf(turn.speak, fund, await whatToTell(turn, fund, period));
  const choices = [[action(turn.speak.label('funds-choice-publish-now'), 'funds', 'publish-now', [fund.id])]];
  await turn.reply({ ...joinRich([turn.speak.text('funds-publish-preview'), text], '\n\n'), choices });
});

const now: Action = aboutFund(async (turn, fund) => {
  const period = lastQuarter(await todayAt(turn.operations, fund.unitId));
  const { publicationId } = await publish.do(turn.operations, { fundId: fund.id, ...period });
  const unit = await findUnit(turn.tx, fund.unitId);
  if (!unit) throw new Refusal('ledger-refused-fund');
  const told = await whatToTell(turn, fund, period);
  await startBroadcast(
    turn.tx,
    turn.outbox,
    {
      feature: 'funds',
      subjectId: publicationId,
      lane: 'broadcast',
      createdById: turn.person.id,
      audience: { unitIds: [unit.id], through: 'groups', evenMuted: false },
      contents: turn.inEachLanguage((speak) => textOf(speak, fund, told)),
      fallback: turn.defaults.locale,
    },
    turn.now,
  );
  await turn.say('funds-publish-done', { unit: unit.name });
});

export const publishActions = { publish: preview, 'publish-now': now };
