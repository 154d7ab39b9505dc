/** One officer takes a ticket; the others see it, and the asker is told who has it. */
import type { Turn } from '../../../conversation/feature.ts';
import { dutyOf, tempoOf } from '../duty/duty.ts';
import { nextStageAt, stages } from '../duty/duty-rules.ts';
import { addWord, changeTicket, type Ticket, ticketById } from '../store.ts';
import { notifyAsker, settleCards } from './notify.ts';

/** @returns the ticket as it stands then. @param quietly the asker and the others are told by the caller */
export async function takeTicket(turn: Turn, ticket: Ticket, quietly: boolean): Promise<Ticket> {
  if (ticket.state !== 'open' && ticket.assigneeId === turn.person.id) return ticket;
  const duty = await dutyOf(turn, ticket.unitId, ticket.askerId);
  const { hours, patience } = tempoOf(duty, ticket.emergency);
  const stage = stages.nudged;
  await changeTicket(turn.tx, ticket.id, {
    state: ticket.state === 'answered' ? 'answered' : 'taken',
    assigneeId: turn.person.id,
    takenAt: turn.now,
    waitingSince: turn.now,
    stage,
    nextAt: ticket.state === 'answered' ? null : nextStageAt(stage, turn.now, hours, patience),
  });
  await addWord(turn, { ticketId: ticket.id, personId: turn.person.id, kind: 'taken' });
  const taken = (await ticketById(turn, ticket.id)) ?? ticket;
  if (quietly) return taken;
  const name = turn.person.fullName;
  await settleCards(turn, taken, turn.person.id, (speak) =>
    speak.text('questions-card-taken', { number: String(ticket.number), name }),
  );
  // In a group one word more for each question is too much: the answer itself will name the officer.
  if (ticket.chatKind === 'private') {
    await notifyAsker(turn, taken, 'private', (speak) =>
      speak.text('questions-told-taken', { number: String(ticket.number), officer: officeOf(turn, duty.all) }),
    );
  }
  return taken;
}

/** The officer who acts, with the office, as the asker is told. */
export function officeOf(turn: Turn, officers: readonly { id: string; fullName: string; unitName: string }[]): string {
  const me = officers.find((officer) => officer.id === turn.person.id);
  const args = { name: turn.person.fullName, unit: me?.unitName ?? '' };
  return me ? turn.speak.label('questions-officer', args) : turn.person.fullName;
}
