import { type Api, GrammyError, InputFile } from 'grammy';
import type { Message, MessageEntity, ReactionTypeEmoji } from 'grammy/types';
import type { Attachment } from '../../messaging/attachment.ts';
import type { ChatAddress, ReadStoredFile, Sent } from '../../messaging/channel.ts';
import type { Outgoing } from '../../messaging/outgoing.ts';
import { SendError } from '../../messaging/send-error.ts';
import { classifyError, classifyRepeatable } from './classify-error.ts';
import { toTelegramEntities } from './entities.ts';

/** Longest caption, in UTF-16 code units after entities (https://core.telegram.org/bots/api#sendphoto). */
export const captionLimit = 1024;

export interface SendContext {
  /** Without auto-retry or throttler: `outbound` alone repeats and paces. */
  api: Api;
  botAccount: string;
  readStoredFile: ReadStoredFile;
}

/** One call of the Bot API, ready to go. */
type Call = () => Promise<Message>;
type Extra = {
  caption?: string;
  caption_entities?: MessageEntity[];
  reply_markup?: ReturnType<typeof keyboard>;
  reply_parameters?: { message_id: number; allow_sending_without_reply: boolean };
  disable_notification?: boolean;
  message_thread_id?: number;
};

/**
 * Attachments go one after another; the last carries text and choices as its caption where it can, otherwise they
 * follow as a message of their own. Files are read before the first call, so that a missing one stops everything.
 *
 * Once a part has been delivered, a fault that would have the whole repeated becomes `uncertain`: a second try would
 * show the first part twice. `gone` and `rejected` stay, as they are not repeated anyway.
 * @returns the message that carries the text and the choices
 * @throws {SendError}
 */
export async function sendOutgoing(context: SendContext, to: ChatAddress, message: Outgoing): Promise<Sent> {
  const calls = await prepare(context, idOf(to.externalId), message);
  let last: Message | undefined;
  for (const call of calls) {
    try {
      last = await call();
    } catch (error) {
      const failed = classifyError(error);
      const isFinal = failed.fault.kind === 'gone' || failed.fault.kind === 'rejected';
      if (last === undefined || isFinal) throw failed;
      throw new SendError({ kind: 'uncertain' }, `only a part was delivered, then ${failed.message}`);
    }
  }
  return { messageId: String(last?.message_id) };
}

/**
 * Text or caption, whichever the message has. No answer gives `retry`, not `uncertain`: an edit done twice is one edit.
 * A message that is gone or too old to change is `rejected`, not `gone`: the chat itself may be well.
 * @throws {SendError}
 */
export async function editOutgoing({ api }: SendContext, chat: ChatAddress, messageId: string, message: Outgoing) {
  const chatId = idOf(chat.externalId);
  const id = idOf(messageId);
  const entities = toTelegramEntities(message.entities);
  const reply_markup = keyboard(message);
  try {
    await api
      .editMessageText(chatId, id, message.text, {
        entities,
        reply_markup,
        link_preview_options: { is_disabled: true },
      })
      .catch((error) => {
        if (!says(error, 'there is no text in the message to edit')) throw error;
        return api.editMessageCaption(chatId, id, { caption: message.text, caption_entities: entities, reply_markup });
      });
  } catch (error) {
    if (!says(error, 'message is not modified')) throw classifyRepeatable(error);
  }
}

/** Deletes for everybody, which Telegram allows for 48 hours; one that is gone already is done. @throws {SendError} */
export async function removeOutgoing({ api }: SendContext, chat: ChatAddress, messageId: string): Promise<void> {
  try {
    await api.deleteMessage(idOf(chat.externalId), idOf(messageId));
  } catch (error) {
    if (!says(error, 'message to delete not found')) throw classifyRepeatable(error);
  }
}

/** @throws {SendError} */
export async function reactOutgoing(
  { api }: SendContext,
  chat: ChatAddress,
  messageId: string,
  emoji: string,
): Promise<void> {
  try {
    const reaction = { type: 'emoji', emoji: emoji as ReactionTypeEmoji['emoji'] } as const;
    await api.setMessageReaction(idOf(chat.externalId), idOf(messageId), [reaction]);
  } catch (error) {
    throw classifyRepeatable(error);
  }
}

async function prepare(context: SendContext, chatId: number, message: Outgoing): Promise<Call[]> {
  const { api } = context;
  const where = {
    ...(message.silent === true && { disable_notification: true }),
    ...(message.topic !== undefined && { message_thread_id: idOf(message.topic) }),
  };
  const reply =
    message.replyTo === undefined
      ? {}
      : { reply_parameters: { message_id: idOf(message.replyTo), allow_sending_without_reply: true } };
  const entities = toTelegramEntities(message.entities);
  const reply_markup = keyboard(message);

  const final = message.attachments.at(-1);
  const captioned = final !== undefined && takesCaption(final) && message.text.length <= captionLimit;
  const caption = message.text === '' ? {} : { caption: message.text, caption_entities: entities };

  const calls: Call[] = [];
  for (const [index, attachment] of message.attachments.entries()) {
    const carriesText = captioned && index === message.attachments.length - 1;
    const first = index === 0 ? reply : {};
    const extra: Extra = { ...where, ...first, ...(carriesText ? { ...caption, reply_markup } : {}) };
    calls.push(await attachmentCall(context, chatId, attachment, extra));
  }
  if (!captioned) {
    const first = calls.length === 0 ? reply : {};
    const options = { ...where, ...first, entities, reply_markup, link_preview_options: { is_disabled: true } };
    calls.push(() => api.sendMessage(chatId, message.text, options));
  }
  return calls;
}

async function attachmentCall(
  context: SendContext,
  chatId: number,
  attachment: Attachment,
  extra: Extra,
): Promise<Call> {
  const { api } = context;
  const { source, kind } = attachment;
  if (source?.type === 'stored') {
    const file = await context.readStoredFile(source.fileId).catch((error) => {
      const code = error instanceof Error ? error.name : 'unknown error';
      throw new SendError(
        { kind: 'retry', afterMs: 2000, scope: 'message' },
        `file ${source.fileId} not read: ${code}`,
      );
    });
    // grammY writes the name into the multipart header as it is, without quotes.
    const input = new InputFile(file.bytes, (attachment.name ?? file.name).replace(/[\r\n;"]+/g, '_'));
    return kind === 'photo' ? () => api.sendPhoto(chatId, input, extra) : () => api.sendDocument(chatId, input, extra);
  }
  if (source?.channel !== 'telegram' || source.botAccount !== context.botAccount) {
    throw new SendError({ kind: 'rejected' }, `a ${kind} without a file, or with one of another account`);
  }
  const [type, fileId] = splitRef(source.ref);
  const methods: Record<string, Call> = {
    photo: () => api.sendPhoto(chatId, fileId, extra),
    file: () => api.sendDocument(chatId, fileId, extra),
    voice: () => api.sendVoice(chatId, fileId, extra),
    video: () => api.sendVideo(chatId, fileId, extra),
    sticker: () => api.sendSticker(chatId, fileId, extra),
    animation: () => api.sendAnimation(chatId, fileId, extra),
    audio: () => api.sendAudio(chatId, fileId, extra),
    video_note: () => api.sendVideoNote(chatId, fileId, extra),
  };
  const call = methods[type ?? kind];
  if (!call) throw new SendError({ kind: 'rejected' }, `a ${kind} cannot be sent`);
  return call;
}

/** @returns Telegram's type, where `ref` says it, and the file id; see parse-attachments */
export function splitRef(ref: string): [type: string | undefined, fileId: string] {
  const colon = ref.indexOf(':');
  return colon < 0 ? [undefined, ref] : [ref.slice(0, colon), ref.slice(colon + 1)];
}

/** A caption given to the others is dropped without an error. */
function takesCaption({ kind, source }: Attachment): boolean {
  const type = source?.type === 'remote' ? splitRef(source.ref)[0] : undefined;
  return kind !== 'sticker' && type !== 'video_note';
}

function keyboard(message: Outgoing) {
  if (message.choices.length === 0) return undefined;
  const rows = message.choices.map((row) => row.map(({ label, token }) => ({ text: label, callback_data: token })));
  return { inline_keyboard: rows };
}

/** Telegram's ids are numbers of up to 52 bits; ours are strings on every channel. */
function idOf(externalId: string): number {
  const id = Number(externalId);
  if (!Number.isSafeInteger(id)) throw new SendError({ kind: 'rejected' }, 'not an id of Telegram');
  return id;
}

function says(error: unknown, words: string): boolean {
  return error instanceof GrammyError && error.description.includes(words);
}
