/** One officer takes a ticket; the others see it, and the asker is told who has it. */
import { caseById } from '../../../cases/case-store.ts';
import type { Officer } from '../../../directory/officers.ts';
import type { Translator } from '../../../i18n/translator.ts';
import type { OperationContext } from '../../../operations/actor.ts';
import { ticketBook } from '../book.ts';
import { dutyOf, tempoOf } from '../duty/duty.ts';
import { nextStageAt, stages } from '../duty/duty-rules.ts';
import { addWord, changeTicket, type Ticket } from '../store.ts';
import { notifyAsker, settleCards } from './notify.ts';

/** @returns the ticket as it stands then. @param quietly the asker and the others are told by the caller */
export async function takeTicket(context: OperationContext, ticket: Ticket, quietly: boolean): Promise<Ticket> {
  if (ticket.state !== 'open' && ticket.assigneeId === context.actor.person.id) return ticket;
  const duty = await dutyOf(context, ticket.unitId, ticket.askerId);
  const { hours, patience } = tempoOf(duty, ticket.emergency);
  const stage = stages.nudged;
  await changeTicket(context.tx, ticket.id, {
    state: ticket.state === 'answered' ? 'answered' : 'taken',
    assigneeId: context.actor.person.id,
    takenAt: context.now,
    waitingSince: context.now,
    stage,
    nextAt: ticket.state === 'answered' ? null : nextStageAt(stage, context.now, hours, patience),
  });
  await addWord(context, { ticketId: ticket.id, personId: context.actor.person.id, kind: 'taken' });
  const taken = (await caseById(context, ticketBook, ticket.id)) ?? ticket;
  if (quietly) return taken;
  const name = context.actor.person.fullName;
  await settleCards(context, taken, context.actor.person.id, (speak) =>
    speak.text('questions-card-taken', { number: String(ticket.number), name }),
  );
  // In a group one word more for each question is too much: the answer itself will name the officer.
  if (ticket.chatKind === 'private') {
    await notifyAsker(context, taken, 'private', (speak) =>
      speak.text('questions-told-taken', {
        number: String(ticket.number),
        officer: officeOf(context, speak, duty.all),
      }),
    );
  }
  return taken;
}

/** The officer who acts, with the office, as the asker is told. */
export function officeOf({ actor }: OperationContext, speak: Translator, officers: readonly Officer[]): string {
  const { id, fullName: name } = actor.person;
  const me = officers.find((officer) => officer.id === id);
  return me ? speak.label('questions-officer', { name, unit: me.unitName }) : name;
}
