/** /quy: what each fund has, what waits, and what may be done. A unit above sees sums. */
import { action } from '../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn } from '../../conversation/feature.ts';
import { periodIn } from '../../conversation/form/fields/period.ts';
import { audit } from '../../directory/audit.ts';
import { type Fund, findFund } from '../../ledger/fund-store.ts';
import { requestsWaiting } from '../../ledger/request-store.ts';
import { mayRecord, mayRun, requireReader } from '../../ledger/rights.ts';
import { joinRich } from '../../messaging/rich-text.ts';
import { todayAt } from '../../operations/actor.ts';
import type { LocalDate } from '../../text/calendar.ts';
import { formatDong } from '../../text/money.ts';
import { fundLabel, fundNamed } from './book/fund-field.ts';
import { type FundSums, fundEntries, fundSums } from './book/queries.ts';
import { sumText } from './book/sum-field.ts';
import { claimsWaiting } from './dues/dues-store.ts';
import { entryLine, fundChoice, signedDong } from './messages.ts';

/** What a phone shows without much scrolling. */
const MOST_FUNDS = 12;
const ENTRIES = 6;

export async function showFunds(turn: Turn, said = ''): Promise<void> {
  if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
  const at = await lastDayIn(turn, said);
  const period = at && { from: { year: 1945, month: 9, day: 2 }, to: at };
  const { total, rows } = await fundSums.rows(turn.operations, period ? { period } : {}, { limit: 500 });
  if (total === 0) return sayNone(turn);
  const named = fundNamed(
    said,
    rows.map(({ fund }) => fund),
  );
  const shown = named ? rows.filter(({ fund }) => fund.id === named.id) : rows;
  const [only] = shown;
  if (only && shown.length === 1 && only.isOpen) return showFund(turn, only, at);
  const lines = shown
    .slice(0, MOST_FUNDS)
    .map(({ fund, balanceDong }) =>
      turn.speak.text('funds-line', { fund: fundLabel(fund), balance: signedDong(balanceDong) }),
    );
  const all = shown.reduce((sum, one) => sum + one.balanceDong, 0n);
  const tail = shown.length > 1 ? turn.speak.text('funds-all', { count: shown.length, balance: sumText(all) }) : '';
  const open = shown.filter((one) => one.isOpen).slice(0, MOST_FUNDS);
  await turn.reply({
    ...joinRich([turn.speak.text('funds-head', { at: dayWords(at) }), ...lines, tail].filter(Boolean), '\n'),
    choices: open.map(({ fund }) => [action(fundLabel(fund), 'funds', 'show', [fund.id])]),
  });
}

async function sayNone(turn: Turn): Promise<void> {
  const isOfficer = turn.access.roles.length > 0;
  const choices = isOfficer ? [[action(turn.speak.label('funds-choice-open'), 'funds', 'open', [])]] : [];
  await turn.say(isOfficer ? 'funds-none' : 'funds-none-member', {}, { choices });
}

/** The last day of the period that was named: "cuối tháng 10". */
async function lastDayIn(turn: Turn, said: string): Promise<LocalDate | undefined> {
  const today = await todayAt(turn.operations);
  const to = said === '' ? undefined : periodIn(said, today)?.value.to;
  const isPast = to && Date.UTC(to.year, to.month - 1, to.day) < Date.UTC(today.year, today.month - 1, today.day);
  return isPast ? to : undefined;
}

const dayWords = (at: LocalDate | undefined) => (at ? `${at.day}/${at.month}/${at.year}` : 'none');

/** One fund: balance in figures and words, this month, what waits, and what the person may do. */
async function showFund(turn: Turn, { fund, balanceDong }: FundSums, at?: LocalDate): Promise<void> {
  const today = await todayAt(turn.operations, fund.unitId);
  const month = { from: { ...today, day: 1 }, to: today };
  const { rows } = await fundSums.rows(turn.operations, { fundId: fund.id, period: month });
  const waiting = await requestsWaiting(turn, [fund.id]);
  const text = turn.speak.text('funds-card', {
    fund: fundLabel(fund),
    at: dayWords(at),
    balance: balanceDong < 0n ? signedDong(balanceDong) : sumText(balanceDong),
    in: formatDong(rows[0]?.inDong ?? 0n),
    out: signedDong(rows[0]?.outDong ?? 0n),
    waiting: waiting.length,
  });
  const choice = (name: string) => fundChoice(turn.speak, name, [fund.id]);
  const write = mayRecord(turn.operations, fund)
    ? [
        [choice('write-in'), choice('write-out')],
        [choice('count'), choice('statement')],
      ]
    : [];
  const run = mayRun(turn.operations, fund) ? [[choice('roles'), choice('rule')], [choice('account')]] : [];
  const claims = mayRecord(turn.operations, fund) ? await claimsWaiting(turn, [fund.id]) : [];
  const pending = [
    ...(waiting.length > 0 ? [[choice('waiting')]] : []),
    ...(claims.length > 0
      ? [[action(turn.speak.label('funds-choice-claims', { count: claims.length }), 'funds', 'claims', [fund.id])]]
      : []),
  ];
  await turn.reply({
    ...text,
    choices: [...pending, ...write, [choice('book'), choice('owing')], [choice('publish')], ...run],
  });
}

/** A fund whose book the person may read. @throws {Refusal} the same for that of others and for none */
export function aboutFund(run: (turn: Turn, fund: Fund, more: string, second: string) => Promise<unknown>): Action {
  return {
    level: 'member',
    async run(turn, [fundId = '', more = '', second = '']) {
      if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
      const fund = requireReader(turn.operations, isId(fundId) ? await findFund(turn.tx, fundId) : undefined);
      await run(turn, fund, more, second);
    },
  };
}

export const isId = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text);

const show = aboutFund(async (turn, fund) => {
  const { rows } = await fundSums.rows(turn.operations, { fundId: fund.id });
  if (rows[0]) await showFund(turn, rows[0]);
});

/** args: fund, from which entry on. Each look at the book is noted. */
const book = aboutFund(async (turn, fund, from) => {
  const start = Math.max(0, Number(from) || 0);
  const page = await fundEntries.rows(turn.operations, { fundId: fund.id }, { from: start, limit: ENTRIES });
  const note = { action: 'funds.viewed', actorId: turn.person.id, unitId: fund.unitId } as const;
  await audit(turn.tx, { ...note, details: { entries: page.rows.length } }, turn.now);
  const head = turn.speak.text(page.total === 0 ? 'funds-book-none' : 'funds-book', {
    fund: fund.name,
    all: page.total,
  });
  const entries = page.rows.map((entry) => [
    action(
      turn.speak.label('funds-choice-entry', {
        number: String(entry.number),
        kind: entry.isReversal ? 'reversal' : entry.kind,
      }),
      'funds',
      'entry',
      [entry.id],
    ),
  ]);
  const more =
    page.total > start + ENTRIES ? [[fundChoice(turn.speak, 'book', [fund.id, String(start + ENTRIES)])]] : [];
  await turn.reply({
    ...joinRich([head, ...page.rows.map((entry) => entryLine(turn.speak, entry))], '\n\n'),
    choices: [...entries, ...more],
  });
});

const waiting = aboutFund(async (turn, fund) => {
  for (const request of await requestsWaiting(turn, [fund.id])) {
    const args = {
      fund: fund.name,
      sum: sumText(request.totalDong),
      by: request.askedByName,
      words: request.entry?.description ?? '',
    };
    const choices = ['approve', 'refuse'].map((name) => [fundChoice(turn.speak, name, [request.id])]);
    await turn.reply({ ...turn.speak.text('funds-second-asked', args), choices });
  }
});

export const menuActions = { show, book, waiting };
