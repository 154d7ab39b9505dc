import type { InlineKeyboardButton, Message, MessageEntity } from 'grammy/types';
import type { Entry, World } from './world.ts';

/** A message as a person sees it on the screen. */
export interface SeenMessage {
  id: number;
  chatId: number;
  from: 'bot' | number;
  text: string | undefined;
  caption: string | undefined;
  /** Text or caption, '' when there is neither. */
  said: string;
  entities: MessageEntity[];
  /** Labels of the inline buttons, row by row. */
  buttons: string[][];
  /** Labels of a reply keyboard that came with it. */
  keyboard: string[][] | undefined;
  photo: Uint8Array | undefined;
  document: { name: string; mime: string; bytes: Uint8Array } | undefined;
  /** The same for all pictures of one album. */
  albumId: string | undefined;
  replyTo: number | undefined;
  /** The topic of a forum in which it stands; none in General. */
  topic: number | undefined;
  editedTimes: number;
  botReactions: string[];
  /** Position in the order of all that happened; what came later is greater. */
  seq: number;
  /** The Bot API's own shape. */
  raw: Message;
}

/** @returns the message as it stands now, a copy that later edits do not touch. */
export function viewOf(world: World, entry: Entry): SeenMessage {
  const { message } = entry;
  const photo = message.photo?.at(-1);
  const document = message.document && world.files.get(message.document.file_id);
  return {
    id: message.message_id,
    chatId: message.chat.id,
    from: entry.from,
    text: message.text,
    caption: message.caption,
    said: message.text ?? message.caption ?? '',
    entities: message.entities ?? message.caption_entities ?? [],
    buttons: inlineButtons(message).map((row) => row.map((button) => button.text)),
    keyboard: replyKeyboard(message),
    photo: photo && world.files.get(photo.file_id)?.bytes,
    document: document && { name: document.name, mime: document.mime, bytes: document.bytes },
    albumId: message.media_group_id,
    replyTo: message.reply_to_message?.message_id,
    topic: message.is_topic_message ? message.message_thread_id : undefined,
    editedTimes: entry.edits,
    botReactions: [...entry.botReactions],
    seq: entry.seq,
    raw: message,
  };
}

/** @returns the inline buttons under a message, row by row. */
export function inlineButtons(message: Message): InlineKeyboardButton[][] {
  return message.reply_markup?.inline_keyboard ?? [];
}

/** @returns one line that names a message in an error text. */
export function describe(view: SeenMessage): string {
  const what = view.said || (view.photo ? '[photo]' : view.document ? `[${view.document.name}]` : '[no text]');
  const buttons = view.buttons.flat();
  return `  #${view.id}${view.editedTimes > 0 ? ' (edited)' : ''} ${JSON.stringify(what)}${
    buttons.length > 0 ? ` buttons: ${buttons.map((label) => `[${label}]`).join(' ')}` : ''
  }`;
}

function replyKeyboard(message: Message): string[][] | undefined {
  const markup = message.reply_markup as { keyboard?: (string | { text: string })[][] } | undefined;
  return markup?.keyboard?.map((row) => row.map((button) => (typeof button === 'string' ? button : button.text)));
}
