/** Which messages show a meeting in a platform's own way. */
import type { Tx } from '../../../runtime/database/database.ts';

export type CardKind = 'event' | 'poll';

export interface MeetingCard {
  messageId: string;
  meetingId: string;
  kind: CardKind;
}

export async function addCard(tx: Tx, card: MeetingCard): Promise<void> {
  await tx.meetingCard.create({ data: card });
}

export async function cardsOf(tx: Tx, meetingId: string): Promise<MeetingCard[]> {
  return tx.meetingCard.findMany({ where: { meetingId }, orderBy: { messageId: 'asc' } });
}

export async function dropCard(tx: Tx, messageId: string): Promise<void> {
  await tx.meetingCard.delete({ where: { messageId } });
}

/** @param externalId the platform's id of the card @returns undefined where it is none of ours */
export async function meetingOfCard(tx: Tx, chatId: string, externalId: string): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.meeting_id AS id FROM message m JOIN meeting_card c ON c.message_id = m.id
    WHERE m.chat_id = ${chatId}::uuid AND m.external_id = ${externalId}`;
  return row?.id;
}
