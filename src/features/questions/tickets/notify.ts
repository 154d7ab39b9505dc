/** Brings news of a ticket to officers and to the one who asked. */
import { tellNearest } from '../../../cases/officers.ts';
import { privateChatOf } from '../../../directory/chats.ts';
import type { Officer } from '../../../directory/officers.ts';
import { findUnit, zoneOfUnit } from '../../../directory/units.ts';
import type { Translator } from '../../../i18n/translator.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import type { WorkContext } from '../../../operations/actor.ts';
import type { Lane } from '../../../outbound/outbox/outbox.ts';
import { FEATURE, settledCard } from '../messages.ts';
import type { Ticket } from '../store.ts';
import { addCard, officerCards } from './card-store.ts';

type Build = (speak: Translator) => ContentInput;

/** Sends an officer a message about the ticket; a reply to it is an answer. @returns false when no chat reaches them */
export async function notifyOfficer(
  context: WorkContext,
  officer: { id: string; locale: string | null },
  ticket: Pick<Ticket, 'id' | 'emergency'>,
  build: Build,
): Promise<boolean> {
  const lane: Lane = ticket.emergency === null ? 'reply' : 'alert';
  const content = build(await context.speakTo(officer));
  const messageId = await context.outbox.toPerson(officer.id, content, { feature: FEATURE, lane });
  if (messageId === undefined) return false;
  addCard(context, { messageId, ticketId: ticket.id, personId: officer.id, forAsker: false });
  return true;
}

/** Tells the first of these circles in which anybody can be reached. @returns who was reached */
export async function notifyCircle(
  context: WorkContext,
  circles: readonly (readonly Officer[])[],
  ticket: Pick<Ticket, 'id' | 'emergency'>,
  build: Build,
): Promise<Officer[]> {
  return tellNearest(circles, (officer) => notifyOfficer(context, officer, ticket, build));
}

/** Shows on the cards of the other officers how it stands: the card is changed, or where that cannot be, they are told. */
export async function settleCards(
  context: WorkContext,
  ticket: Ticket,
  exceptId: string,
  how: (speak: Translator) => ReturnType<Translator['text']>,
): Promise<void> {
  for (const card of await officerCards(context.tx, ticket.id)) {
    if (card.personId === exceptId) continue;
    const build: Build = (speak) => settledCard(speak, ticket, how(speak));
    const adapter = context.outbox.channels.of(card);
    if (adapter?.abilities.edits)
      await context.outbox.edit(card.messageId, build(await context.speakTo({ id: card.personId })));
    else await notifyOfficer(context, { id: card.personId, locale: card.locale }, ticket, build);
  }
}

export type Place = 'group' | 'private';

/**
 * Tells the asker, in the group under what they wrote or privately.
 * @returns false when no private chat reaches them
 */
export async function notifyAsker(context: WorkContext, ticket: Ticket, place: Place, build: Build): Promise<boolean> {
  const content = build(await context.speakTo({ id: ticket.askerId }));
  const options = { feature: FEATURE, personId: ticket.askerId };
  const messageId =
    place === 'group' || ticket.chatKind === 'private'
      ? await context.outbox.toChat(ticket.chatId, content, { ...options, replyTo: ticket.externalId })
      : await context.outbox.toPerson(ticket.askerId, content, options);
  if (messageId === undefined) return false;
  addCard(context, { messageId, ticketId: ticket.id, personId: ticket.askerId, forAsker: true });
  return true;
}

/** Can the person be written to privately? */
export async function isReachable(context: WorkContext, personId: string): Promise<boolean> {
  return (await privateChatOf(context.tx, personId, context.outbox.channels.all())) !== null;
}

/** The zone in which the times of a ticket are shown. */
export async function zoneOf(context: Pick<WorkContext, 'tx' | 'defaults'>, ticket: Ticket): Promise<string> {
  const unit = await findUnit(context.tx, ticket.unitId);
  return unit ? zoneOfUnit(context.tx, unit, context.defaults.zone) : context.defaults.zone;
}
