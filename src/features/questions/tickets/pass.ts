/** A ticket passed on: to another officer of its unit or above, or to another unit. */
import { caseById } from '../../../cases/case-store.ts';
import type { Officer } from '../../../directory/officers.ts';
import type { UnitRef } from '../../../directory/units.ts';
import type { Translator } from '../../../i18n/translator.ts';
import type { OperationContext } from '../../../operations/actor.ts';
import { ticketBook } from '../book.ts';
import { dutyOf, tempoOf } from '../duty/duty.ts';
import { nextStageAt, stages } from '../duty/duty-rules.ts';
import { officerCard } from '../messages.ts';
import { addWord, changeTicket, type Ticket } from '../store.ts';
import { notifyAsker, notifyCircle, settleCards } from './notify.ts';

/** Not to who has it, and not to oneself. */
export async function mayHave(context: OperationContext, ticket: Ticket): Promise<Officer[]> {
  const { all } = await dutyOf(context, ticket.unitId, ticket.askerId);
  return all.filter(({ id }) => id !== ticket.assigneeId && id !== context.actor.person.id);
}

/** @returns whether they were reached */
export async function toOfficer(context: OperationContext, ticket: Ticket, officer: Officer): Promise<boolean> {
  const duty = await dutyOf(context, ticket.unitId, ticket.askerId);
  const { hours, patience } = tempoOf(duty, ticket.emergency);
  const stage = stages.nudged;
  await changeTicket(context.tx, ticket.id, {
    state: ticket.state === 'answered' ? 'answered' : 'taken',
    assigneeId: officer.id,
    takenAt: context.now,
    waitingSince: context.now,
    stage,
    nextAt: nextStageAt(stage, context.now, hours, patience),
  });
  return settle(context, ticket, officer.id, officer.fullName, [[officer]]);
}

/** @returns whether anybody there was reached */
export async function toUnit(context: OperationContext, ticket: Ticket, unit: UnitRef): Promise<boolean> {
  const duty = await dutyOf(context, unit.id, ticket.askerId);
  const { hours, patience } = tempoOf(duty, ticket.emergency);
  await changeTicket(context.tx, ticket.id, {
    unitId: unit.id,
    state: 'open',
    assigneeId: null,
    waitingSince: context.now,
    stage: stages.told,
    nextAt: nextStageAt(stages.told, context.now, hours, patience),
  });
  return settle(context, ticket, '', unit.name, [duty.onDuty, duty.others, duty.all]);
}

/** Writes it down, tells the new ones, the old ones, and the asker. */
async function settle(
  context: OperationContext,
  ticket: Ticket,
  exceptId: string,
  to: string,
  circles: Officer[][],
): Promise<boolean> {
  await addWord(context, { ticketId: ticket.id, personId: context.actor.person.id, kind: 'passed', text: to });
  const now = (await caseById(context, ticketBook, ticket.id)) ?? ticket;
  const number = String(ticket.number);
  await settleCards(context, now, exceptId, (speak) => speak.text('questions-card-passed', { number, name: to }));
  const head = (speak: Translator) => speak.text('questions-card-for-you', { name: context.actor.person.fullName });
  const reached = await notifyCircle(context, circles, now, (speak) => officerCard(speak, now, head(speak)));
  if (ticket.chatKind === 'private')
    await notifyAsker(context, now, 'private', (speak) => speak.text('questions-told-passed', { number, name: to }));
  return reached.length > 0;
}
