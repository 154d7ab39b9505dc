/** A ticket that needs no officer any more. */
import type { OperationContext } from '../../../operations/actor.ts';
import { changeTicket, type Ticket } from '../store.ts';
import { settleCards } from './notify.ts';

/** Ends a ticket that nobody has taken, and says so on the officers' cards. @param key with the number and the asker's name */
export async function officerCardsSettled(
  context: OperationContext,
  ticket: Ticket,
  state: 'withdrawn' | 'closed',
  key: string,
): Promise<void> {
  await changeTicket(context.tx, ticket.id, { state, closedAt: context.now, nextAt: null });
  await settleCards(context, { ...ticket, state }, context.actor.person.id, (speak) =>
    speak.text(key, { number: String(ticket.number), name: ticket.askerName }),
  );
}
