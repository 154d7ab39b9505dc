import type { ChatAddress, Sent } from '../../messaging/channel.ts';
import type { Outgoing } from '../../messaging/outgoing.ts';
import { SendError } from '../../messaging/send-error.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Database } from '../../runtime/database/database.ts';
import { addRow, findBotMessage, isBlocked, type MessageContent } from './store.ts';

/** Telegram's own limits, so that what is tried here holds there. */
export const limits = { text: 4096, caption: 1024, token: 32 };

/** Puts a message on the telephones of a chat. @throws {SendError} */
export async function send(database: Database, clock: Clock, to: ChatAddress, message: Outgoing): Promise<Sent> {
  checkMessage(message);
  return asSendError(async () => {
    await checkReachable(database, to);
    const row = { chat: to.externalId, writer: null, content: toContent(message), at: clock.now() };
    return { messageId: String(await addRow(database.prisma, row)) };
  });
}

/** Replaces a message on the telephones of a chat. @throws {SendError} `rejected` when the bot never sent it */
export async function edit(
  database: Database,
  clock: Clock,
  to: ChatAddress,
  messageId: string,
  message: Outgoing,
): Promise<void> {
  checkMessage(message);
  const id = /^\d{1,18}$/.test(messageId) ? BigInt(messageId) : 0n;
  await asSendError(async () => {
    await checkReachable(database, to);
    const before = await findBotMessage(database.prisma, to.externalId, id);
    if (!before) throw new SendError({ kind: 'rejected' }, `no message ${messageId} of the bot in this chat`);
    const content = toContent(message);
    if (shown(before) === shown(content)) return;
    await addRow(database.prisma, { chat: to.externalId, writer: null, edits: id, content, at: clock.now() });
  });
}

function checkMessage(message: Outgoing): void {
  const limit = message.attachments.length > 0 ? limits.caption : limits.text;
  if (message.text.length > limit)
    reject(`the text has ${message.text.length} characters, at most ${limit} are possible`);
  if (message.text.trim() === '' && message.attachments.length === 0) reject('the message is empty');
  const tooLong = message.choices.flat().find(({ token }) => !/^[\x21-\x7e]{1,32}$/.test(token));
  if (tooLong) reject(`the token of a button is 1 to ${limits.token} ASCII characters`);
  const elsewhere = message.attachments.find(({ source }) => source?.type === 'remote');
  if (elsewhere) reject('a file on another platform must be stored first');
}

function reject(reason: string): never {
  throw new SendError({ kind: 'rejected' }, reason);
}

async function checkReachable(database: Database, to: ChatAddress): Promise<void> {
  if (to.kind === 'private' && (await isBlocked(database.prisma, to.externalId)))
    throw new SendError({ kind: 'gone' }, 'the person blocked the bot');
}

function toContent(message: Outgoing): MessageContent {
  const { text, entities, choices, attachments, replyTo, silent } = message;
  return { type: 'message', text, entities, choices, attachments, replyTo, silent };
}

function shown({ text, entities, choices, attachments }: MessageContent): string {
  return JSON.stringify([text, entities, choices, attachments]);
}

/** Prisma's codes for "cannot reach", "cannot log in" and "no free connection": the statement never left us. */
const neverLeft = new Set(['P1000', 'P1001', 'P1002', 'P2024', 'ECONNREFUSED']);

async function asSendError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SendError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const fault = neverLeft.has(code)
      ? ({ kind: 'retry', afterMs: 1000, scope: 'account' } as const)
      : ({ kind: 'uncertain' } as const);
    throw new SendError(fault, `the telephones' storage failed (${code || 'no code'})`, { cause: error });
  }
}
