import type { Message, MessageEntity } from 'grammy/types';
import { readReply, readTopic, requireChat } from './access.ts';
import { badRequest } from './errors.ts';
import type { Methods } from './methods.ts';
import { type Params, toParams, type Upload } from './params.ts';
import { readCaption, readMarkup, readText } from './validation.ts';
import { post, type StoredFile, storeFile, type World } from './world.ts';

/** How many pictures one album may hold (Bot API, sendMediaGroup). */
const MAX_ALBUM = 10;
const CHAT_ACTIONS =
  'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location record_video_note upload_video_note'.split(
    ' ',
  );

export const sendMethods: Methods = {
  sendMessage: ({ world, params }) => {
    const text = readText(params);
    const markup = readMarkup(params);
    return send(world, params, { ...text, reply_markup: markup });
  },

  sendPhoto: ({ world, params }) => {
    const caption = readCaption(params);
    const markup = readMarkup(params);
    requireChat(world, params, 'write');
    const photo = photoSizes(requireFile(world, params, params.text('photo'), 'photo'));
    return send(world, params, { photo, ...caption, reply_markup: markup });
  },

  sendDocument: ({ world, params }) => {
    const caption = readCaption(params);
    const markup = readMarkup(params);
    requireChat(world, params, 'write');
    const document = documentOf(requireFile(world, params, params.text('document'), 'document'));
    return send(world, params, { document, ...caption, reply_markup: markup });
  },

  sendMediaGroup: ({ world, params }) => {
    const media = params.json<InputMedia[]>('media');
    if (!Array.isArray(media) || media.length === 0) {
      throw badRequest('there are no messages to send');
    }
    if (media.length > MAX_ALBUM) {
      throw badRequest('too many messages to send as an album');
    }
    if (new Set(media.map((item) => item.type === 'document')).size > 1) {
      throw badRequest("document can't be mixed with other media types");
    }
    const chatId = requireChat(world, params, 'write');
    const reply = readReply(world, params, chatId);
    const albumId = String(13_000_000_000_000_000 + ++world.lastId);
    // Everything is checked before anything is shown: an album arrives whole or not at all.
    const contents = media.map((item) => albumItem(world, params, item, media.length > 1 ? albumId : undefined));
    return contents.map((content) => post(world, chatId, 'bot', { ...content, ...reply }).message);
  },

  sendChatAction: ({ world, params }) => {
    requireChat(world, params, 'write');
    if (!CHAT_ACTIONS.includes(params.text('action') ?? '')) {
      throw badRequest('wrong parameter action in request');
    }
    return true;
  },
};

interface InputMedia {
  type: string;
  media: string;
  caption?: string;
  caption_entities?: MessageEntity[];
  parse_mode?: string;
}

function send(world: World, params: Params, content: Partial<Message>): Message {
  const chatId = requireChat(world, params, 'write');
  const reply = readReply(world, params, chatId);
  const place = readTopic(world, params, chatId, reply.reply_to_message);
  return post(world, chatId, 'bot', { ...content, ...reply, ...place }).message;
}

function albumItem(world: World, params: Params, item: InputMedia, albumId: string | undefined): Partial<Message> {
  const caption = readCaption(toParams({ ...item }));
  const file = requireFile(world, params, item.media, item.type === 'document' ? 'document' : 'photo');
  const content = item.type === 'document' ? { document: documentOf(file) } : { photo: photoSizes(file) };
  return { ...content, ...caption, media_group_id: albumId };
}

/** An upload of this call, or a file known by its identifier. Addresses on the internet are refused: nothing leaves this machine. */
function requireFile(world: World, params: Params, named: string | undefined, field: 'photo' | 'document'): StoredFile {
  const upload = params.uploads.get(named?.startsWith('attach://') ? named.slice('attach://'.length) : field);
  if (upload) {
    return storeUpload(world, upload, field);
  }
  if (!named) {
    throw badRequest(`there is no ${field} in the request`);
  }
  if (/^https?:/i.test(named)) {
    throw badRequest('failed to get HTTP URL content');
  }
  const file = world.files.get(named);
  if (!file) {
    throw badRequest('wrong file identifier/HTTP URL specified');
  }
  return file;
}

function storeUpload(world: World, upload: Upload, field: 'photo' | 'document'): StoredFile {
  if (upload.bytes.length === 0) {
    throw badRequest('file must be non-empty');
  }
  if (field === 'photo' && !isPicture(upload.bytes)) {
    throw badRequest('IMAGE_PROCESS_FAILED');
  }
  const [folder, mime] = field === 'photo' ? ['photos', 'image/jpeg'] : ['documents', mimeOf(upload)];
  return storeFile(world, upload.name, mime, upload.bytes, folder);
}

/** Telegram goes by the name, as grammY sends every file as octet-stream. */
function mimeOf(upload: Upload): string {
  const known: Record<string, string> = {
    pdf: 'application/pdf',
    csv: 'text/csv',
    txt: 'text/plain',
    png: 'image/png',
    jpg: 'image/jpeg',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  };
  return known[upload.name.split('.').at(-1)?.toLowerCase() ?? ''] ?? upload.mime;
}

/** By the first bytes of JPEG, PNG, GIF and WebP files. */
function isPicture(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return head.startsWith('\xff\xd8\xff') || ['\x89PNG', 'GIF8', 'RIFF'].includes(head);
}

/** @returns the sizes in which a picture is offered; both give the same bytes. */
export function photoSizes(file: StoredFile): NonNullable<Message['photo']> {
  const size = { file_id: file.fileId, file_size: file.bytes.length };
  return [
    { ...size, file_unique_id: `${file.uniqueId}-s`, width: 90, height: 60 },
    { ...size, file_unique_id: file.uniqueId, width: 1280, height: 853 },
  ];
}

/** @returns the `document` field for a stored file. */
export function documentOf(file: StoredFile): NonNullable<Message['document']> {
  return {
    file_id: file.fileId,
    file_unique_id: file.uniqueId,
    file_name: file.name,
    mime_type: file.mime,
    file_size: file.bytes.length,
  };
}
