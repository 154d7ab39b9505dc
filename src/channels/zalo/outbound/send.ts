/** Sends, one message at a time, each only when our rules let it, each sent only with an id or its echo. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { API } from 'zca-js';
import type { Attachment, FileBytes } from '../../../messaging/attachment.ts';
import type { ChatAddress, Sent } from '../../../messaging/channel.ts';
import type { Lane, Outgoing } from '../../../messaging/outgoing.ts';
import { SendError } from '../../../messaging/send-error.ts';
import type { Logger } from '../../../runtime/logger.ts';
import type { Echoes } from '../inbound/echoes.ts';
import type { ZaloMessage } from '../inbound/event-schema.ts';
import type { Book } from '../limits/book.ts';
import type { MessageAct } from '../limits/limits.ts';
import { type People, threadType } from '../limits/people.ts';
import type { Line } from '../session/connection.ts';
import type { ZaloSettings } from '../session/settings.ts';
import type { Passage, Transport } from '../session/transport.ts';
import { digest } from '../store.ts';
import { classifyError, describeError, isSessionGone, isTooMany } from './classify-error.ts';
import { compose, type Part } from './compose.ts';

export interface Sending {
  line: Line;
  /** Is it still the one that is up? */
  isUp: () => boolean;
  book: Book;
  people: People;
  echoes: Echoes;
  transport: Transport;
  settings: ZaloSettings;
  log: Logger;
  quoted: (messageId: string) => ZaloMessage | undefined;
  load: (attachment: Attachment) => Promise<FileBytes>;
  /** Zalo said "too many requests". @returns how long nothing may be sent */
  onTooMany: () => Promise<number>;
  onSessionGone: () => void;
}

/** Waits as short as this are waited out; longer ones are handed back. */
const shortWaitMs = 1000;

/** What counts for the limits. Who wrote to us is answered; a stranger who did not is written to first. */
export function actOf(to: ChatAddress, lane: Lane, people: People): MessageAct {
  const isStranger = to.kind === 'private' && !people.isFriend(to.externalId);
  const kind = isStranger ? (lane === 'reply' ? 'answer' : 'stranger') : 'message';
  return { kind, lane, chat: to.externalId };
}

/**
 * Sends the parts of a message one after another. Once a part has been delivered, a fault that would have the whole
 * repeated becomes `uncertain`: a second try would show the first part twice.
 * @returns the id of the last part @throws {SendError}
 */
export async function sendOutgoing(sending: Sending, to: ChatAddress, message: Outgoing): Promise<Sent> {
  const act = actOf(to, message.lane ?? 'reply', sending.people);
  refuseHeld(sending, { ...act, mark: digest(JSON.stringify([message.text, message.attachments])) });
  const parts = await compose(message, sending.load);
  if (parts.length === 0) throw new SendError({ kind: 'rejected' }, 'a message without anything in it');
  let messageId: string | undefined;
  for (const [index, part] of parts.entries()) {
    try {
      await waitForMoment(sending, index > 0);
      refuseDown(sending);
      // The first is known by the whole message, so that the same is not sent to the chat again at once.
      const mark = index === 0 ? digest(JSON.stringify([message.text, message.attachments])) : undefined;
      await sending.book.note({ kind: act.kind, chat: act.chat, mark });
      messageId = await sendPart(sending, to, part, index === 0 ? message.replyTo : undefined);
    } catch (error) {
      const failed = classifyError(error, false);
      const isFinal = failed.fault.kind === 'gone' || failed.fault.kind === 'rejected';
      if (messageId === undefined || isFinal) throw failed;
      throw new SendError({ kind: 'uncertain' }, `only a part was delivered, then ${failed.message}`);
    }
  }
  return { messageId: messageId ?? '' };
}

/** Waits for the moment of something that counts as one message but is none, and writes it down. @throws {SendError} */
export async function beforeSending(sending: Sending, to: ChatAddress, lane: Lane): Promise<void> {
  const act = actOf(to, lane, sending.people);
  refuseHeld(sending, act);
  await waitForMoment(sending, false);
  refuseDown(sending);
  await sending.book.note({ kind: act.kind, chat: act.chat });
}

function refuseDown({ isUp }: Sending): void {
  if (!isUp()) throw new SendError({ kind: 'retry', afterMs: 5000, scope: 'account' }, 'not connected');
}

function refuseHeld({ book }: Sending, act: MessageAct): void {
  const { waitMs, why } = book.judge(act);
  if (waitMs > 0)
    throw new SendError({ kind: 'retry', afterMs: waitMs, scope: 'message', untried: true }, `held back: ${why}`);
}

/** @param isPart of a message that has begun: it waits here, as nothing else may come in between */
async function waitForMoment({ book }: Sending, isPart: boolean): Promise<void> {
  const { waitMs, why } = book.next();
  if (waitMs <= 0) return;
  if (waitMs > shortWaitMs && !isPart) {
    throw new SendError({ kind: 'retry', afterMs: waitMs, scope: 'account' }, `held back: ${why}`);
  }
  await sleep(waitMs);
}

/** @returns the id of the message @throws {SendError} */
async function sendPart(sending: Sending, to: ChatAddress, part: Part, replyTo: string | undefined): Promise<string> {
  const { line, echoes, settings, transport, log } = sending;
  const { echoText, ...content } = part;
  const quote = replyTo === undefined || content.attachments ? undefined : quoteOf(sending.quoted(replyTo));
  const passage: Passage = { left: false, abandoned: false };
  const echo = echoes.expect({ thread: to.externalId, text: echoText });
  const call = transport.follow(passage, () =>
    line.api.sendMessage({ ...content, ...(quote && { quote }) }, to.externalId, threadType(to.kind)),
  );
  try {
    const answer = await answerOf(sending, call, passage, (content.attachments ? 4 : 1.5) * settings.requestMs);
    if (typeof answer === 'string') return answer;
    const heard = answer.fault.kind === 'uncertain' ? await echo.within(settings.echoMs) : undefined;
    if (heard === undefined) throw answer;
    return heard;
  } finally {
    // What hangs in zca-js, waiting for a file to be done, must not deliver when it wakes up.
    passage.abandoned = true;
    echo.end();
    call.catch((error) => log.debug({ reason: describeError(error) }, 'zalo: a send ended without a message'));
  }
}

/** @returns the id of the message, or why there is none; what it means for the whole account is seen to here */
async function answerOf(
  sending: Sending,
  call: ReturnType<API['sendMessage']>,
  passage: Passage,
  limitMs: number,
): Promise<string | SendError> {
  try {
    const response = await Promise.race([call, sleep(limitMs, undefined, { ref: false })]);
    if (response) return idOf(response) ?? new SendError({ kind: 'uncertain' }, 'an answer without an id, and no echo');
    return new SendError(passage.left ? { kind: 'uncertain' } : laterFault, 'no answer in time');
  } catch (error) {
    const failed = classifyError(error, passage.left);
    if (isSessionGone(error)) sending.onSessionGone();
    if (!isTooMany(error)) return failed;
    return new SendError({ kind: 'retry', afterMs: await sending.onTooMany(), scope: 'account' }, failed.message);
  }
}

const laterFault = { kind: 'retry', afterMs: 30_000, scope: 'message' } as const;

/** A success without an id says nothing. */
function idOf(response: Awaited<ReturnType<API['sendMessage']>>): string | undefined {
  const id = (response.attachment.at(-1) ?? response.message)?.msgId;
  return id === undefined || id === null || String(id) === '0' ? undefined : String(id);
}

/** zca-js quotes words only. */
function quoteOf(message: ZaloMessage | undefined) {
  if (typeof message?.content !== 'string') return undefined;
  const { content, msgType, uidFrom, msgId, cliMsgId, ts, ttl } = message;
  return { content, msgType, uidFrom, msgId, cliMsgId, ts, ttl, propertyExt: message.propertyExt as never };
}
