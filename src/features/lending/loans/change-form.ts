/** A loan is put off or written off: one officer proposes, another decides. */
import { action } from '../../../conversation/dialogs/choices.ts';
import type { Turn } from '../../../conversation/feature.ts';
import { numberField } from '../../../conversation/form/fields/number.ts';
import { textField } from '../../../conversation/form/fields/text.ts';
import { form } from '../../../conversation/form/form.ts';
import { findPeople, findPerson } from '../../../directory/people.ts';
import { todayAt } from '../../../operations/actor.ts';
import { lockLoan } from './loan-store.ts';
import { loanArgs } from './messages.ts';
import { decideChange, proposeChange } from './operations.ts';
import { MOST_MONTHS, NOTE_LIMIT } from './rules.ts';

const reason = textField({ limit: NOTE_LIMIT });

export const extendForm = form({
  name: 'extend',
  feature: 'lending',
  fields: { extendMonths: numberField({ least: 1, most: MOST_MONTHS }), changeReason: reason },
  preview: 'lending-extend-preview',
  confirm: 'lending-choice-propose',
  submit: (turn, { extendMonths, changeReason }, { key, about }) =>
    propose(turn, about.loanId ?? '', { kind: 'extension', months: extendMonths, reason: changeReason ?? '' }, key),
});

export const writeOffForm = form({
  name: 'write-off',
  feature: 'lending',
  fields: { changeReason: reason },
  preview: 'lending-write-off-preview',
  confirm: 'lending-choice-propose',
  submit: (turn, { changeReason }, { key, about }) =>
    propose(turn, about.loanId ?? '', { kind: 'write_off', months: null, reason: changeReason ?? '' }, key),
});

async function propose(
  turn: Turn,
  loanId: string,
  change: { kind: 'extension' | 'write_off'; months: number | null; reason: string },
  key: string,
): Promise<void> {
  const { changeId, approverIds } = await proposeChange.do(turn.operations, { loanId, ...change }, key);
  const loan = await lockLoan(turn, { id: loanId }, null);
  if (!loan) return;
  const today = await todayAt(turn.operations, loan.unitId);
  const people = await findPeople(turn.tx, approverIds);
  for (const id of approverIds) {
    const officer = people.find((one) => one.id === id);
    const isTold =
      officer &&
      (await turn.notify(
        officer,
        (speak) => ({
          ...speak.text('lending-change-card', {
            ...loanArgs(speak, loan, today),
            by: turn.person.fullName,
            kind: change.kind,
            months: change.months ?? 0,
            reason: change.reason,
          }),
          choices: [
            [
              action(speak.label('lending-choice-agree'), 'lending', 'agree', [changeId]),
              action(speak.label('lending-choice-disagree'), 'lending', 'disagree', [changeId]),
            ],
          ],
        }),
        { lane: 'reminder' },
      ));
    if (isTold) return void (await turn.say('lending-proposed', { officer: officer.fullName }));
  }
  await turn.say('lending-proposed-untold');
}

/** The second person's press. */
export async function decideOn(turn: Turn, changeId: string, isAgreed: boolean): Promise<void> {
  const { loanId, number, kind, proposedById } = await decideChange.do(turn.operations, { changeId, isAgreed });
  const loan = await lockLoan(turn, { id: loanId }, null);
  const args = { number: String(number), name: loan?.personName ?? '', kind, isAgreed: isAgreed ? 'yes' : 'no' };
  await turn.say('lending-decided', args);
  const proposer = await findPerson(turn.tx, proposedById);
  if (proposer)
    await turn.notify(proposer, (speak) => speak.text('lending-decided-told', { ...args, by: turn.person.fullName }));
}
