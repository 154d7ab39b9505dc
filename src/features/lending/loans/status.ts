/** How the loans stand: of one's own units by name, of those below in sums; of whoever borrowed, their own alone. */
import { action } from '../../../conversation/dialogs/choices.ts';
import type { Turn } from '../../../conversation/feature.ts';
import { calledSo } from '../../../conversation/form/fields/person.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { todayAt, unitIdsOf } from '../../../operations/actor.ts';
import type { LocalDate } from '../../../text/calendar.ts';
import { formatDong } from '../../../text/money.ts';
import { dayText } from '../common/days.ts';
import { ownUnits } from '../common/ledger-store.ts';
import { savingsOfPerson } from '../savings/group-store.ts';
import { type Loan, loansOf, loansOfPerson, sumsBelow } from './loan-store.ts';
import { loanArgs, loanChoice, progress, showLoan } from './messages.ts';
import { repayLine } from './repay-form.ts';

/** What a phone shows without much scrolling. */
const LIST = 10;

/** A loan that is named is shown; else all of them, overdue ones first. */
export async function showStatus(turn: Turn, words = ''): Promise<void> {
  const context = turn.operations;
  const all = await loansOf(turn, ownUnits(context), ['lent', 'asked']);
  const said =
    words === '' ? undefined : await repayLine(words, { ...context, speak: turn.speak, unitId: undefined, about: {} });
  const named = said?.name
    ? calledSo(
        all.map((loan) => ({ ...loan, fullName: loan.personName })),
        said.name,
      )
    : [];
  const [only] = named;
  if (only && named.length === 1) return showLoan(turn, only.id);
  const today = await todayAt(context, all[0]?.unitId);
  const open = (named.length > 0 ? named : all).filter((loan) => loan.state === 'lent' && loan.isPaidOut);
  const wishes = all.filter(({ state }) => state === 'asked');
  await overview(turn, open, wishes, today);
}

async function overview(turn: Turn, open: Loan[], wishes: Loan[], today: LocalDate): Promise<void> {
  const { speak } = turn;
  const late = (loan: Loan) => progress(loan, today).overdueDong;
  const sorted = open.toSorted((a, b) => Number(late(b) - late(a)));
  const overdue = open.filter((loan) => late(loan) > 0n);
  const sum = (loans: readonly Loan[], of: (loan: Loan) => bigint) => loans.reduce((total, one) => total + of(one), 0n);
  const head = speak.text('lending-status', {
    loans: open.length,
    households: new Set(open.map(({ personId }) => personId)).size,
    left: formatDong(sum(open, (loan) => loan.outstandingDong)),
    late: overdue.length,
    overdue: formatDong(sum(overdue, late)),
    wishes: wishes.length,
  });
  const lines = sorted.slice(0, LIST).map((loan) => {
    const { next } = progress(loan, today);
    return speak.text(late(loan) > 0n ? 'lending-status-late' : 'lending-status-line', {
      number: String(loan.number),
      name: loan.personName,
      left: formatDong(loan.outstandingDong),
      overdue: formatDong(late(loan)),
      next: next ? `${formatDong(next.dueDong)} ${dayText(next.dueOn)}` : '-',
    });
  });
  const below = await sumsBelow(turn.tx, unitIdsOf(turn.operations, 'officer'));
  const above =
    below.loans > open.length
      ? [
          speak.text('lending-status-below', {
            loans: below.loans,
            households: below.households,
            left: formatDong(below.outstandingDong),
          }),
        ]
      : [];
  const choices = [
    ...wishes.slice(0, LIST).map((loan) => [loanChoice(speak, loan)]),
    ...sorted.slice(0, LIST).map((loan) => [loanChoice(speak, loan)]),
    [
      action(speak.label('lending-choice-lend'), 'lending', 'lend'),
      action(speak.label('lending-choice-repay'), 'lending', 'repay'),
    ],
  ];
  await turn.reply({ ...joinRich([head, ...lines, ...above], '\n'), choices });
}

/** "tôi còn nợ bao nhiêu": their own loans and wishes, nobody else's. */
export async function showMine(turn: Turn): Promise<void> {
  const { speak } = turn;
  const loans = (await loansOfPerson(turn, turn.person.id)).filter(
    ({ state }) => state === 'lent' || state === 'asked',
  );
  const today = await todayAt(turn.operations, loans[0]?.unitId);
  const lines = loans.map((loan) => speak.text('lending-mine-line', loanArgs(speak, loan, today)));
  for (const one of await savingsOfPerson(turn.tx, turn.person.id))
    lines.push(
      speak.text('lending-mine-saving', {
        group: one.name,
        saved: formatDong(one.savedDong),
        monthly: formatDong(one.monthlyDong),
      }),
    );
  const wish = [[action(speak.label('lending-choice-wish'), 'lending', 'wish')]];
  const head = speak.text(lines.length === 0 ? 'lending-mine-none' : 'lending-mine');
  await turn.reply({ ...joinRich([head, ...lines], '\n\n'), choices: turn.access.memberOf.length > 0 ? wish : [] });
}
