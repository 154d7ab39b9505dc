/** What is read of a loan: by the officers who run the fund, and by who borrowed. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { Refusal, type Translator, type Turn } from '../../../conversation/feature.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { todayAt } from '../../../operations/actor.ts';
import type { LocalDate } from '../../../text/calendar.ts';
import { formatDong } from '../../../text/money.ts';
import { dayText } from '../common/days.ts';
import { ownUnits } from '../common/ledger-store.ts';
import { type Loan, lockLoan } from './loan-store.ts';
import { progressOf } from './rules.ts';

export const progress = (loan: Loan, today: LocalDate) =>
  progressOf(loan.dues, loan.principalDong, loan.principalDong - loan.outstandingDong, today);

/** What of the loan is told to whom it is lent as well. */
export function loanArgs(speak: Translator, loan: Loan, today: LocalDate) {
  const { overdueDong, overdueSince, next } = progress(loan, today);
  const isOpen = loan.state === 'lent' && loan.isPaidOut;
  return {
    number: String(loan.number),
    name: loan.personName,
    fund: loan.fundName ?? '-',
    sum: formatDong(loan.principalDong),
    day: loan.lentOn ? dayText(loan.lentOn) : '-',
    state: loan.state === 'lent' && !loan.isPaidOut ? 'waits' : loan.state,
    left: formatDong(loan.outstandingDong),
    next:
      isOpen && next ? speak.label('lending-next', { sum: formatDong(next.dueDong), day: dayText(next.dueOn) }) : '-',
    overdue:
      isOpen && overdueDong > 0n && overdueSince
        ? speak.label('lending-overdue', { sum: formatDong(overdueDong), day: dayText(overdueSince) })
        : '-',
  };
}

export async function showLoan(turn: Turn, loanId: string): Promise<void> {
  const loan = await lockLoan(turn, { id: loanId }, ownUnits(turn.operations));
  if (!loan) throw new Refusal('common-refused-unit');
  const { speak } = turn;
  const today = await todayAt(turn.operations, loan.unitId);
  await turn.say(
    'lending-card',
    {
      ...loanArgs(speak, loan, today),
      standing: loan.standing ? speak.label(`lending-standing-${loan.standing}`) : '-',
      purpose: loan.purpose ?? '-',
      guarantor: loan.guarantor ?? '-',
      decision: loan.decision ?? '-',
    },
    { choices: loanChoices(speak, loan) },
  );
}

function loanChoices(speak: Translator, loan: Loan): ChoiceInput[][] {
  const choice = (name: string) => action(speak.label(`lending-choice-${name}`), 'lending', name, [loan.id]);
  if (loan.state === 'asked') return [[choice('grant'), choice('refuse')]];
  if (loan.state !== 'lent' || !loan.isPaidOut) return [];
  return [[choice('repay')], [choice('extend'), choice('write-off')]];
}

/** "Số 12: Nguyễn Thị Hoa, còn nợ 500.000đ". */
export const loanChoice = (speak: Translator, loan: Loan): ChoiceInput =>
  action(
    speak.label('lending-choice-loan', { number: String(loan.number), name: loan.personName }),
    'lending',
    'loan',
    [loan.id],
  );
