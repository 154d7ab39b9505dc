import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatAddress, Sent } from '../../../messaging/channel.ts';
import type { Card, Lane } from '../../../messaging/outgoing.ts';
import { SendError } from '../../../messaging/send-error.ts';
import type { Passage } from '../session/transport.ts';
import type { Cards } from './cards.ts';
import { classifyError, isSessionGone, isTooMany } from './classify-error.ts';
import { beforeSending, type Sending } from './send.ts';

/**
 * Puts a reminder or poll into a group; it counts as a message. One whose time has come is no use to anybody.
 * @param now milliseconds since 1970 @throws {SendError}
 */
export async function sendCard(
  sending: Sending,
  cards: Cards,
  to: ChatAddress,
  message: { card: Card; lane?: Lane },
  now: number,
): Promise<Sent> {
  const { card, lane = 'reply' } = message;
  if (Date.parse(card.type === 'event' ? card.at : card.until) <= now)
    throw new SendError({ kind: 'rejected' }, `too late for a ${card.type}`);
  await beforeSending(sending, to, lane);
  return { messageId: await callOf(sending, () => cards.put(sending.line, to.externalId, card)) };
}

/** A change of what stands there already, which may be made again. @throws {SendError} */
export async function changeCard(sending: Sending, cards: Cards, to: ChatAddress, id: string, card: Card) {
  if (card.type !== 'event') throw new SendError({ kind: 'rejected' }, 'Zalo cannot change a poll');
  await beforeSending(sending, to, 'reminder');
  await callOf(sending, () => cards.change(sending.line, to.externalId, id, card));
}

/** @throws {SendError} `uncertain` where it left and no answer came: a reminder has no echo to tell it by */
async function callOf<T>(sending: Sending, call: () => Promise<T>): Promise<T> {
  const { transport, settings } = sending;
  const passage: Passage = { left: false, abandoned: false };
  try {
    const late = sleep(1.5 * settings.requestMs, undefined, { ref: false }).then(() => {
      throw new Error('no answer in time');
    });
    return await Promise.race([transport.follow(passage, call), late]);
  } catch (error) {
    if (isSessionGone(error)) sending.onSessionGone();
    const failed = classifyError(error, passage.left);
    if (!isTooMany(error)) throw failed;
    throw new SendError({ kind: 'retry', afterMs: await sending.onTooMany(), scope: 'account' }, failed.message);
  } finally {
    passage.abandoned = true;
  }
}
