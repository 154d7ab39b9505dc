import type { InlineKeyboardMarkup, Message, MessageEntity } from 'grammy/types';
import { badRequest } from './errors.ts';
import type { Params } from './params.ts';

/** Most UTF-16 code units of a text and of a caption (Bot API, sendMessage and sendPhoto). */
const MAX_TEXT = 4096;
const MAX_CAPTION = 1024;
const MAX_BUTTON_DATA_BYTES = 64;
const ENTITY_TYPES =
  'mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler blockquote expandable_blockquote code pre text_link text_mention custom_emoji date_time'.split(
    ' ',
  );

/**
 * Checks the text of a message as tdlib does: entities first, then white space at the ends goes, then the length.
 * @returns text and entities as the chat shows them
 * @throws ApiError 400 with Telegram's description
 */
export function readText(params: Params): Pick<Message, 'text' | 'entities'> {
  const given = params.text('text') ?? '';
  if (given === '') {
    throw badRequest('message text is empty');
  }
  const { text, entities } = format(given, params, 'entities', 'parse_mode');
  if (text === '') {
    throw badRequest('text must be non-empty');
  }
  if (text.length > MAX_TEXT) {
    throw badRequest('message is too long');
  }
  return { text, entities };
}

/** As `readText` for a caption, which may be missing. */
export function readCaption(params: Params): Pick<Message, 'caption' | 'caption_entities'> {
  const given = params.text('caption') ?? '';
  const { text, entities } = format(given, params, 'caption_entities', 'parse_mode');
  if (text.length > MAX_CAPTION) {
    throw badRequest('message caption is too long');
  }
  return text === '' ? {} : { caption: text, caption_entities: entities };
}

/**
 * Checks `reply_markup`.
 * @returns the markup to keep with the message; undefined if there is none
 */
export function readMarkup(params: Params): InlineKeyboardMarkup | undefined {
  const markup = params.json<Record<string, unknown>>('reply_markup');
  if (markup === undefined) {
    return undefined;
  }
  if (typeof markup !== 'object' || Array.isArray(markup)) {
    throw badRequest('object expected as reply markup');
  }
  const rows = markup.inline_keyboard;
  if (rows === undefined) {
    return markup as unknown as InlineKeyboardMarkup;
  }
  if (!Array.isArray(rows) || rows.some((row) => !Array.isArray(row))) {
    throw badRequest('field "inline_keyboard" must be an Array of Arrays');
  }
  rows.flat().forEach(checkButton);
  const filled = rows.filter((row) => row.length > 0);
  return filled.length > 0 ? { inline_keyboard: filled } : undefined;
}

function checkButton(button: Record<string, unknown>): void {
  const refuse = (why: string) => badRequest(`can't parse inline keyboard button: ${why}`);
  if (typeof button.text !== 'string') {
    throw refuse('Can\'t find field "text"');
  }
  if (button.text.trim() === '') {
    throw badRequest('BUTTON_TEXT_INVALID');
  }
  if (typeof button.url === 'string') {
    if (!/^(https?|tg|tonsite):\/\/\S+$/i.test(button.url)) {
      throw badRequest(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
    }
    return;
  }
  if (button.callback_data === undefined) {
    if (
      !Object.keys(button).some((key) => /^(web_app|login_url|switch_inline|copy_text|callback_game|pay)/.test(key))
    ) {
      throw refuse('Text buttons are unallowed in the inline keyboard');
    }
    return;
  }
  const bytes = Buffer.byteLength(String(button.callback_data));
  if (bytes === 0 || bytes > MAX_BUTTON_DATA_BYTES) {
    throw badRequest('BUTTON_DATA_INVALID');
  }
}

function format(given: string, params: Params, field: string, modeField: string) {
  if (params.text(modeField)) {
    throw badRequest('the fake Telegram parses no markup: send entities instead of parse_mode');
  }
  const listed = params.json<MessageEntity[]>(field) ?? [];
  const kept = checkEntities(given, listed);
  const text = given.replace(/^[\s\u200b]+|[\s\u200b]+$/g, '');
  const cut = text === '' ? 0 : given.indexOf(text);
  const moved = kept
    .map((entity) => {
      const start = Math.max(0, entity.offset - cut);
      const end = Math.min(text.length, entity.offset + entity.length - cut);
      return { ...entity, offset: start, length: end - start };
    })
    .filter((entity) => entity.length > 0);
  const found = findEntities(text).filter((entity) => !moved.some((other) => overlaps(entity, other)));
  const entities = [...moved, ...found].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return { text, entities: entities.length > 0 ? entities : undefined };
}

function checkEntities(text: string, listed: MessageEntity[]): MessageEntity[] {
  for (const entity of listed) {
    if (!ENTITY_TYPES.includes(entity.type)) {
      throw badRequest("can't parse MessageEntity: Unsupported type specified");
    }
    if (entity.type === 'text_link' && typeof entity.url !== 'string') {
      throw badRequest('can\'t parse MessageEntity: Can\'t find field "url"');
    }
  }
  const kept = listed.filter((entity) => entity.length > 0 && entity.offset >= 0).sort((a, b) => a.offset - b.offset);
  const open: number[] = [];
  for (const { offset, length } of kept) {
    const end = offset + length;
    if (offset > text.length) {
      throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
    }
    while (open.length > 0 && open.at(-1)! <= offset) {
      open.pop();
    }
    if (end > Math.min(text.length, open.at(-1) ?? text.length)) {
      throw badRequest(
        `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
      );
    }
    if (splitsPair(text, offset)) {
      const byte = Buffer.byteLength(text.slice(0, offset - 1));
      throw badRequest(`entity begins in a middle of a UTF-16 symbol at byte offset ${byte}`);
    }
    if (splitsPair(text, end)) {
      const byte = Buffer.byteLength(text.slice(0, end - 1));
      throw badRequest(
        `entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at byte offset ${byte}`,
      );
    }
    open.push(end);
  }
  return kept;
}

function splitsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF]/.test(text.slice(at - 1, at)) && /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1));
}

function overlaps(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

/** @returns the entities Telegram finds by itself: commands, mentions, addresses. Each offset in UTF-16 code units. */
export function findEntities(text: string): MessageEntity[] {
  const patterns = [
    ['url', /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g],
    ['bot_command', /(?<![\p{L}\p{N}_/])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{2,31})?(?![\p{L}\p{N}_@/])/gu],
    ['mention', /(?<![\p{L}\p{N}_/])@[A-Za-z]\w{2,31}(?![\p{L}\p{N}_])/gu],
  ] as const;
  const found: MessageEntity[] = [];
  for (const [type, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const entity: MessageEntity = { type, offset: match.index, length: match[0].length };
      if (!found.some((other) => overlaps(entity, other))) {
        found.push(entity);
      }
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}
