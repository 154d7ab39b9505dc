/** Which message of ours speaks of which ticket, and to whom. */
import type { UnitOfWork } from '../../../outbound/outbox/unit-of-work.ts';
import { Prisma, type Tx } from '../../../runtime/database/database.ts';

/** @param card.messageId the row of the message */
export function addCard(
  { putOff }: Pick<UnitOfWork, 'putOff'>,
  card: { messageId: string; ticketId: string; personId: string; forAsker: boolean },
): void {
  // Together with the message itself.
  putOff.add(
    () => Prisma.sql`
      INSERT INTO ticket_card (message_id, ticket_id, person_id, for_asker)
      VALUES (${card.messageId}::uuid, ${card.ticketId}::uuid, ${card.personId}::uuid, ${card.forAsker}::boolean)`,
  );
}

export interface Card {
  messageId: string;
  personId: string;
  locale: string | null;
  channel: string;
  botAccount: string;
}

/** What officers were sent about the ticket, each officer's latest card. */
export async function officerCards(tx: Tx, ticketId: string): Promise<Card[]> {
  return tx.$queryRaw<Card[]>`
    SELECT DISTINCT ON (k.person_id) k.message_id AS "messageId", k.person_id AS "personId", p.locale, m.channel,
      m.bot_account AS "botAccount"
    FROM ticket_card k JOIN message m ON m.id = k.message_id JOIN person p ON p.id = k.person_id
    WHERE k.ticket_id = ${ticketId}::uuid AND NOT k.for_asker ORDER BY k.person_id, k.message_id DESC`;
}

/** The ticket of which a message of ours in this chat speaks, by the platform's id of that message. */
export async function ticketOfMessage(
  tx: Tx,
  chatId: string,
  externalId: string,
): Promise<{ ticketId: string; number: number; personId: string; forAsker: boolean } | undefined> {
  const [row] = await tx.$queryRaw<{ ticketId: string; number: number; personId: string; forAsker: boolean }[]>`
    SELECT k.ticket_id AS "ticketId", t.number, k.person_id AS "personId", k.for_asker AS "forAsker"
    FROM message m JOIN ticket_card k ON k.message_id = m.id JOIN ticket t ON t.id = k.ticket_id
    WHERE m.chat_id = ${chatId}::uuid AND m.external_id = ${externalId} AND m.direction = 'out'`;
  return row;
}
