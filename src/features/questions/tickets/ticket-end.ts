/** A ticket that needs no officer any more. */
import type { Turn } from '../../../conversation/feature.ts';
import { changeTicket, type Ticket } from '../store.ts';
import { settleCards } from './notify.ts';

/** Ends a ticket that nobody has taken, and says so on the officers' cards. @param key with the number and the asker's name */
export async function officerCardsSettled(
  turn: Turn,
  ticket: Ticket,
  state: 'withdrawn' | 'closed',
  key: string,
): Promise<void> {
  await changeTicket(turn.tx, ticket.id, { state, closedAt: turn.now, nextAt: null });
  await settleCards(turn, { ...ticket, state }, turn.person.id, (speak) =>
    speak.text(key, { number: String(ticket.number), name: ticket.askerName }),
  );
}
