/**
 * The meeting in the platform's own way, in the groups of its unit that have one: a date to accept or refuse, or a poll.
 * Beside the invitations, not in their place; what is answered there counts like any other answer, the last one of all.
 */
import type { Feature, Turn } from '../../../conversation/feature.ts';
import { groupsOf } from '../../../directory/chats.ts';
import type { UnitRef } from '../../../directory/units.ts';
import type { Card } from '../../../messaging/outgoing.ts';
import type { WorkContext } from '../../../operations/actor.ts';
import type { Audience } from '../../../outbound/broadcast/audience.ts';
import { leavesAt } from '../../../outbound/broadcast/broadcast.ts';
import { cardContent, type MeetingText } from '../letters.ts';
import { answerByCard } from '../rsvp/answer.ts';
import { addCard, type CardKind, cardsOf, dropCard, meetingOfCard } from './card-store.ts';

type CardMeeting = MeetingText & { id: string; unit: UnitRef };

/** The groups of a unit and all below it that can be shown such a card; a group in which several of us are counts once. */
export async function groupsFor(context: WorkContext, unit: UnitRef, kind: Card['type']): Promise<string[]> {
  const able = context.outbox.channels.all().filter(({ abilities }) => abilities.cards?.includes(kind));
  return groupsOf(context.tx, [unit.id], able);
}

/** Queues the card for each group; like the invitations it keeps the quiet hours. */
export async function showCards(context: WorkContext, meeting: CardMeeting, kind: CardKind): Promise<void> {
  const { tx, outbox, now } = context;
  const audience: Audience = { unitIds: [meeting.unit.id], through: 'people', evenMuted: false };
  const dueAt = await leavesAt(tx, outbox, audience, 'reminder', now);
  for (const chatId of await groupsFor(context, meeting.unit, kind)) {
    const options = { feature: 'meetings', lane: 'reminder', dueAt } as const;
    const messageId = await outbox.toChat(chatId, contentOf(context, meeting, kind), options);
    await addCard(tx, { messageId, meetingId: meeting.id, kind });
  }
}

export async function takeAwayCards(context: WorkContext, meetingId: string): Promise<void> {
  for (const { messageId } of await cardsOf(context.tx, meetingId)) {
    await context.outbox.remove(messageId);
    // What is still answered there is about a meeting that is not any more.
    await dropCard(context.tx, messageId);
  }
}

/** @param again whether everybody has to answer anew: then what was answered on the old card must not stand on the new one */
export async function changeCards(context: WorkContext, meeting: CardMeeting, again: boolean): Promise<void> {
  const cards = await cardsOf(context.tx, meeting.id);
  const kind = cards[0]?.kind;
  if (!kind) return;
  // The words of a poll stay as they are on every platform.
  if (again || kind === 'poll') {
    await takeAwayCards(context, meeting.id);
    await showCards(context, meeting, kind);
  } else {
    for (const { messageId } of cards) await context.outbox.edit(messageId, contentOf(context, meeting, kind));
  }
}

/** A group speaks the language of the house. */
function contentOf(context: WorkContext, meeting: CardMeeting, kind: CardKind) {
  return context.inEachLanguage((speak) => cardContent(speak, meeting, kind))[context.defaults.locale];
}

export const takeCardAnswer: NonNullable<NonNullable<Feature['events']>['card-answer']> = async (turn: Turn, event) => {
  const meetingId = await meetingOfCard(turn.tx, turn.chat.id, event.on);
  if (meetingId) await answerByCard(turn, meetingId, event.answer === 'yes' ? 'coming' : 'excused');
};
