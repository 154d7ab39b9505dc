import type { Message, ReactionTypeEmoji, Update, User } from 'grammy/types';
import type { SeesOptions } from '../fake/seeing.ts';
import type { FakeGroup } from './group.ts';
import { setBlocked } from './membership.ts';
import { documentOf, photoSizes } from './methods-send.ts';
import { createPresses, type Presses } from './presses.ts';
import { type Eyes, type Look, openEyes } from './seeing.ts';
import type { Updates } from './updates.ts';
import { findEntities } from './validation.ts';
import { type SeenMessage, viewOf } from './view.ts';
import { chatOf, edit, findEntry, type Person, post, storeFile, unixTime, type World } from './world.ts';

export interface UserOptions {
  id?: number;
  firstName: string;
  lastName?: string;
  username?: string;
  languageCode?: string;
  /** Wrote to the bot before, so that the bot may write; false unless said. */
  started?: boolean;
}

/** Where somebody writes: privately to the bot unless a group is named. */
export interface Where {
  in?: FakeGroup;
  replyTo?: { id: number };
  /** In a forum; General unless said. */
  topic?: { id: number };
  /** Puts the bot's @name before the text. */
  mention?: boolean;
  /** Writes in the name of the group, or of a channel; `post`: the linked channel's post, which comes by itself. */
  as?: 'group' | 'channel' | 'post';
}

/** A message somebody sent, and the update the bot gets of it: none where privacy mode keeps it from the bot. */
export interface Sent {
  id: number;
  chatId: number;
  seq: number;
  message: Message;
  update: Update | undefined;
}

interface Media {
  caption?: string;
  bytes?: Uint8Array;
  /** Sent together with others that have the same. */
  album?: string;
}

export interface FakeUser extends Presses {
  readonly id: number;
  readonly name: string;
  readonly user: User;
  /** Types a text. Longer than 4096 goes out in several messages, as the apps do; returns the last. */
  says: (text: string, where?: Where) => Promise<Sent>;
  /** Opens the bot, with the payload of a deep link if one is given. */
  starts: (payload?: string) => Promise<Sent>;
  sendsPhoto: (media?: Media, where?: Where) => Promise<Sent>;
  sendsDocument: (file: { name: string; mime: string } & Media, where?: Where) => Promise<Sent>;
  sendsVoice: (where?: Where) => Promise<Sent>;
  sendsSticker: (where?: Where) => Promise<Sent>;
  /** Shares a contact: their own with the number of their account, or somebody's from the address book. */
  sharesContact: (contact: { phone: string; name?: string; own?: boolean }, where?: Where) => Promise<Sent>;
  /** Passes on what somebody hidden wrote elsewhere. */
  forwards: (text: string, where?: Where) => Promise<Sent>;
  edits: (message: { id: number; chatId: number }, text: string) => Promise<Sent>;
  /** The bot learns of it where it is administrator, or privately, and if it asked for `message_reaction`. */
  reacts: (message: { id: number; chatId: number }, emoji: ReactionTypeEmoji['emoji']) => Promise<Update | undefined>;
  blocks: () => Promise<Update | undefined>;
  unblocks: () => Promise<Update | undefined>;
  /** Deletes the account. */
  deactivates: () => void;
  /** The private chat with the bot as it stands now, oldest first. */
  readonly inbox: SeenMessage[];
  /** Waits for a message of the bot, new or edited, that no earlier `sees` went past. */
  sees: (look: Look, options?: SeesOptions & { in?: FakeGroup }) => Promise<SeenMessage>;
  /** What the bot wrote or edited privately and no `sees` went past. */
  readonly unseen: SeenMessage[];
  unseenIn: (group: FakeGroup) => SeenMessage[];
}

/** The smallest PNG: one transparent pixel. */
export const TINY_PICTURE = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const MAX_TYPED = 4096;

/** Makes a person with a Telegram account. */
export function createUser(world: World, updates: Updates, options: UserOptions): FakeUser {
  const id = options.id ?? 5_000_000_000 + ++world.lastId;
  const user: User = {
    id,
    is_bot: false,
    first_name: options.firstName,
    last_name: options.lastName,
    username: options.username,
    language_code: options.languageCode,
  };
  const person: Person = { user, started: options.started ?? false, blocked: false, deactivated: false };
  if (world.people.has(id)) {
    throw new Error(`there is a user ${id} already`);
  }
  world.people.set(id, person);
  const name = [options.firstName, options.lastName].filter(Boolean).join(' ');
  const eyes = new Map<FakeGroup | 'private', Eyes>();

  const enter = (group: FakeGroup | undefined): number => {
    if (group && !group.has(self)) {
      throw new Error(`${name} is not in the group "${group.title}"`);
    }
    if (person.deactivated || (!group && person.blocked)) {
      throw new Error(`${name} cannot write: ${person.deactivated ? 'the account is deleted' : 'the bot is blocked'}`);
    }
    return group?.id ?? id;
  };

  const send = async (content: Partial<Message>, where: Where = {}): Promise<Sent> => {
    const chatId = enter(where.in);
    person.started ||= !where.in;
    const replied = where.replyTo && findEntry(world, chatId, where.replyTo.id)?.message;
    if (where.replyTo && !replied) {
      throw new Error(`there is no message ${where.replyTo.id} to reply to`);
    }
    const reply = replied ? { reply_to_message: { ...replied, reply_to_message: undefined } } : {};
    const opening = where.topic && findEntry(world, chatId, where.topic.id)?.message;
    const topic = where.topic && {
      message_thread_id: where.topic.id,
      is_topic_message: true,
      reply_to_message: { ...opening, reply_to_message: undefined },
    };
    const name = where.as && unseenSender(chatId, where.as);
    const entry = post(world, chatId, id, { ...content, ...topic, ...reply, ...name } as Partial<Message>);
    const update = updates.pushMessage('message', entry);
    return { id: entry.message.message_id, chatId, seq: entry.seq, message: entry.message, update };
  };

  const textContent = (text: string, where: Where): Partial<Message> => {
    const typed = where.mention ? `@${world.bot.username} ${text}` : text;
    const entities = findEntities(typed);
    return { text: typed, ...(entities.length > 0 && { entities }) };
  };

  const captionContent = (media: Media, where: Where): Partial<Message> => {
    const together = media.album === undefined ? {} : { media_group_id: media.album };
    if (media.caption === undefined && !where.mention) {
      return together;
    }
    const { text: caption, entities } = textContent(media.caption ?? '', where);
    return { ...together, caption, caption_entities: entities };
  };

  const eyesOn = (group: FakeGroup | undefined): Eyes => {
    const key = group ?? 'private';
    const where = group ? `${name} in "${group.title}"` : name;
    const known = eyes.get(key) ?? openEyes(world, () => group?.allIds ?? [id], where);
    eyes.set(key, known);
    return known;
  };

  const file = (fileName: string, mime: string, bytes: Uint8Array, folder: string) => {
    const { fileId, uniqueId } = storeFile(world, fileName, mime, bytes, folder);
    return { file_id: fileId, file_unique_id: uniqueId, file_size: bytes.length };
  };

  const self: FakeUser = {
    id,
    name,
    user,
    says: async (text, where = {}) => {
      const chunks = text.match(new RegExp(`[^]{1,${MAX_TYPED}}`, 'g')) ?? [];
      if (text.trim() === '') {
        throw new Error('the apps send no empty message');
      }
      let sent: Sent | undefined;
      for (const chunk of chunks) {
        sent = await send(textContent(chunk, where), where);
      }
      return sent!;
    },
    starts: (payload) => self.says(payload === undefined ? '/start' : `/start ${payload}`),
    sendsPhoto: (media = {}, where = {}) => {
      const stored = storeFile(world, 'photo.jpg', 'image/jpeg', media.bytes ?? TINY_PICTURE, 'photos');
      return send({ photo: photoSizes(stored), ...captionContent(media, where) }, where);
    },
    sendsDocument: ({ name: fileName, mime, ...media }, where = {}) => {
      const stored = storeFile(world, fileName, mime, media.bytes ?? beginningOf(mime), 'documents');
      return send({ document: documentOf(stored), ...captionContent(media, where) }, where);
    },
    sendsVoice: (where) => {
      const voice = file('voice.ogg', 'audio/ogg', new Uint8Array([0x4f, 0x67, 0x67, 0x53]), 'voice');
      return send({ voice: { ...voice, duration: 3, mime_type: 'audio/ogg' } }, where);
    },
    sendsSticker: (where) => {
      const sticker = file('sticker.webp', 'image/webp', new Uint8Array([0x52, 0x49, 0x46, 0x46]), 'stickers');
      const shape = {
        type: 'regular',
        width: 512,
        height: 512,
        is_animated: false,
        is_video: false,
        emoji: '👍',
      } as const;
      return send({ sticker: { ...sticker, ...shape } }, where);
    },
    sharesContact: ({ phone, name: first_name = options.firstName, own = true }, where) =>
      send({ contact: { phone_number: phone, first_name, ...(own && { user_id: id }) } }, where),
    forwards: (text, where = {}) => {
      const origin = { type: 'hidden_user', date: unixTime(world) - 3600, sender_user_name: 'Người lạ' } as const;
      return send({ ...textContent(text, where), forward_origin: origin }, where);
    },
    edits: async ({ id: messageId, chatId }, text) => {
      const entry = findEntry(world, chatId, messageId);
      if (entry?.from !== id) {
        throw new Error(`${name} has no message ${messageId} to edit`);
      }
      edit(world, entry, { entities: undefined, ...textContent(text, {}) });
      const update = updates.pushMessage('edited_message', entry);
      return { id: messageId, chatId, seq: entry.seq, message: entry.message, update };
    },
    reacts: async ({ id: messageId, chatId }, emoji) => {
      const room = world.rooms.get(chatId);
      if (room && room.botStatus !== 'administrator') {
        return undefined;
      }
      return updates.push('message_reaction', {
        chat: chatOf(world, chatId),
        message_id: messageId,
        user,
        date: unixTime(world),
        old_reaction: [],
        new_reaction: [{ type: 'emoji', emoji }],
      });
    },
    blocks: async () => setBlocked(world, updates, person, true),
    unblocks: async () => setBlocked(world, updates, person, false),
    deactivates: () => {
      person.deactivated = true;
    },
    get inbox() {
      const entries = world.entries.get(id) ?? [];
      return entries.filter((entry) => !entry.deleted).map((entry) => viewOf(world, entry));
    },
    sees: (look, { in: group, ...rest } = {}) => eyesOn(group).sees(look, rest),
    get unseen() {
      return eyesOn(undefined).unseen();
    },
    unseenIn: (group) => eyesOn(group).unseen(),
    ...createPresses(world, updates, user),
  };
  return self;
}

/** As files of this type begin. */
function beginningOf(mime: string): Uint8Array {
  if (mime === 'application/pdf') return Buffer.from('%PDF-1.7\n');
  return mime === 'image/png' ? Buffer.from('89504e470d0a1a0a', 'hex') : Buffer.from('x');
}

/** As Telegram shows who writes without a name: a bot of its own, and the chat in whose name it is. */
function unseenSender(groupId: number, as: 'group' | 'channel' | 'post') {
  const bot = (id: number, first_name: string, username?: string) => ({
    id,
    is_bot: as !== 'post',
    first_name,
    username,
  });
  if (as === 'group') {
    return { from: bot(1087968824, 'Group', 'GroupAnonymousBot'), sender_chat: { id: groupId, type: 'supergroup' } };
  }
  const sender_chat = { id: -1001111111111, type: 'channel', title: 'Kênh của xã' };
  return as === 'channel'
    ? { from: bot(136817688, 'Channel', 'Channel_Bot'), sender_chat }
    : { from: bot(777000, 'Telegram'), sender_chat, is_automatic_forward: true };
}
