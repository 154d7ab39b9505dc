/** Eight in the morning of a unit: instalments that come are told to who borrowed, what is overdue to the head alone. */
import { action } from '../../../conversation/dialogs/choices.ts';
import type { FeatureContext, Scheduled } from '../../../conversation/feature.ts';
import { findPerson, officersFor, type PersonRef } from '../../../directory/people.ts';
import { findUnit, zoneOfUnit } from '../../../directory/units.ts';
import { toLocal } from '../../../text/calendar.ts';
import { formatDong } from '../../../text/money.ts';
import { claimDue, type DueNotice } from './due-store.ts';
import { lockLoan } from './loan-store.ts';
import { loanArgs, progress } from './messages.ts';

const MINUTE = 60_000;

export const remindDues: Scheduled = {
  name: 'loan-dues',
  everyMs: MINUTE,
  async run(context) {
    const due = await claimDue(context.tx, context.now, context.defaults.zone);
    if (!due) return 0;
    if (due.kind === 'overdue') await tellHead(context, due);
    else await tellBorrower(context, due);
    return 1;
  },
};

async function tellBorrower(context: FeatureContext, due: DueNotice): Promise<void> {
  const person = await findPerson(context.tx, due.personId);
  if (!person || due.openDong <= 0n) return;
  await context.notify(
    person,
    (speak) => ({
      ...speak.text(due.kind === 'soon' ? 'lending-due-soon' : 'lending-due-today', {
        sum: formatDong(due.openDong),
        day: due.dueOn,
        number: String(due.number),
      }),
      choices: [[action(speak.label('lending-choice-mine'), 'lending', 'mine')]],
    }),
    { lane: 'reminder' },
  );
}

/** The head of the savings group that lent; else the nearest officer of the unit who can be reached. Nobody else. */
async function tellHead(context: FeatureContext, due: DueNotice): Promise<void> {
  const loan = await lockLoan(context, { id: due.loanId }, null);
  const unit = await findUnit(context.tx, due.unitId);
  if (!loan || !unit) return;
  const { year, month, day } = toLocal(context.now, await zoneOfUnit(context.tx, unit, context.defaults.zone));
  const today = { year, month, day };
  if (progress(loan, today).overdueDong === 0n) return;
  const head = due.headPersonId ? await findPerson(context.tx, due.headPersonId) : null;
  const officers = await officersFor(context.tx, unit, context.now);
  const tell = (person: PersonRef) =>
    context.notify(
      person,
      (speak) => ({
        ...speak.text('lending-overdue-told', loanArgs(speak, loan, today)),
        choices: officers.some(({ id }) => id === person.id)
          ? [[action(speak.label('lending-choice-repay'), 'lending', 'repay', [loan.id])]]
          : [],
      }),
      { lane: 'reminder' },
    );
  for (const person of [...(head ? [head] : []), ...officers]) if (await tell(person)) return;
}
