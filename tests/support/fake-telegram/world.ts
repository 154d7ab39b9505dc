import { EventEmitter } from 'node:events';
import type { CallbackQuery, Chat, Message, Update, User, UserFromGetMe } from 'grammy/types';
import { changed } from '../fake/changes.ts';
import { type SeenMessage, viewOf } from './view.ts';

/** Somebody with a Telegram account, and how their private chat with the bot stands. */
export interface Person {
  user: User;
  /** Wrote to the bot at least once; before that the bot may not write first. */
  started: boolean;
  blocked: boolean;
  deactivated: boolean;
}

/** A group or supergroup. */
export interface Room {
  id: number;
  type: 'group' | 'supergroup';
  title: string;
  creatorId: number | undefined;
  memberIds: Set<number>;
  botStatus: 'member' | 'administrator' | 'left' | 'kicked';
  migratedTo?: number;
  lastMessageId: number;
  /** Of a forum, by the id of the message that opened it; undefined for another group. */
  topics?: Map<number, Topic>;
  generalClosed?: boolean;
}

export interface Topic {
  name: string;
  closed: boolean;
  deleted: boolean;
}

/** A message as stored, with what the Bot API's own shape does not say. */
export interface Entry {
  message: Message;
  from: 'bot' | number;
  deleted: boolean;
  edits: number;
  /** Position in the order of everything that happened; grows with each edit. */
  seq: number;
  /** Emoji with which the bot reacted. */
  botReactions: string[];
}

export interface StoredFile {
  fileId: string;
  uniqueId: string;
  path: string;
  name: string;
  mime: string;
  bytes: Uint8Array;
}

/** A pressed button that waits for answerCallbackQuery. */
export interface OpenQuery {
  query: CallbackQuery;
  expired: boolean;
  answer?: { text: string | undefined; alert: boolean; url: string | undefined };
}

/** One appearance of a bot message, new or edited, frozen as it was at that moment. */
export interface Sighting {
  seq: number;
  chatId: number;
  view: SeenMessage;
}

/** Everything the fake Telegram knows. It outlives the bots that connect to it. */
export interface World {
  token: string;
  bot: UserFromGetMe;
  /** Milliseconds since 1970, for the dates in messages. */
  now: () => number;
  people: Map<number, Person>;
  rooms: Map<number, Room>;
  entries: Map<number, Entry[]>;
  files: Map<string, StoredFile>;
  queries: Map<string, OpenQuery>;
  commands: Map<string, unknown>;
  sightings: Sighting[];
  seq: number;
  /** Private chats and basic groups share one series of message ids for the bot's account. */
  lastSharedMessageId: number;
  lastId: number;
  /** Emits 'change' after anything a waiting test could look at. */
  changes: EventEmitter;
}

/** @returns an empty world in which only the bot exists. */
export function createWorld(bot: UserFromGetMe, token: string, now: () => number): World {
  const changes = new EventEmitter();
  changes.setMaxListeners(0);
  return {
    token,
    bot,
    now,
    people: new Map(),
    rooms: new Map(),
    entries: new Map(),
    files: new Map(),
    queries: new Map(),
    commands: new Map(),
    sightings: [],
    seq: 0,
    lastSharedMessageId: 100,
    lastId: 0,
    changes,
  };
}

/** @returns the present moment as Telegram writes it: whole seconds since 1970. */
export function unixTime(world: World): number {
  return Math.floor(world.now() / 1000);
}

/** @returns the `chat` field for a private chat (positive id) or a group (negative id). */
export function chatOf(world: World, chatId: number): Chat {
  const room = world.rooms.get(chatId);
  if (room) {
    return { id: room.id, type: room.type, title: room.title } as Chat;
  }
  const person = world.people.get(chatId);
  if (!person) {
    throw new Error(`fake Telegram knows no chat ${chatId}`);
  }
  const { id, first_name, last_name, username } = person.user;
  return { id, type: 'private', first_name, last_name, username } as Chat;
}

/**
 * Stores a message and shows it to those in the chat.
 * @param content what it holds beside id, date, chat and sender
 * @returns the stored entry
 */
export function post(world: World, chatId: number, from: 'bot' | number, content: Partial<Message>): Entry {
  const room = world.rooms.get(chatId);
  const messageId = room?.type === 'supergroup' ? ++room.lastMessageId : ++world.lastSharedMessageId;
  const sender = from === 'bot' ? botUser(world) : world.people.get(from)?.user;
  const message = {
    message_id: messageId,
    from: sender,
    chat: chatOf(world, chatId),
    date: unixTime(world),
    ...content,
  } as Message;
  const entry: Entry = { message, from, deleted: false, edits: 0, seq: ++world.seq, botReactions: [] };
  const entries = world.entries.get(chatId) ?? [];
  entries.push(entry);
  world.entries.set(chatId, entries);
  show(world, entry);
  return entry;
}

/** Puts other content into a stored message and shows it again as edited. */
export function edit(world: World, entry: Entry, content: Partial<Message>): void {
  entry.message = { ...entry.message, ...content, edit_date: unixTime(world) } as Message;
  entry.edits += 1;
  entry.seq = ++world.seq;
  show(world, entry);
}

/** @returns the message with this id while it stands in the chat, undefined once deleted or if it never was. */
export function findEntry(world: World, chatId: number, messageId: number): Entry | undefined {
  return world.entries.get(chatId)?.find((entry) => entry.message.message_id === messageId && !entry.deleted);
}

/** @returns the bot as a sender, without the fields only getMe has. */
export function botUser(world: World): User {
  const { id, is_bot, first_name, username } = world.bot;
  return { id, is_bot, first_name, username };
}

/** Keeps bytes under new file identifiers. */
export function storeFile(world: World, name: string, mime: string, bytes: Uint8Array, folder: string): StoredFile {
  const number = ++world.lastId;
  const file: StoredFile = {
    fileId: `BQACAgUAAxk-file-${number}`,
    uniqueId: `AgAD-${number}`,
    path: `${folder}/file_${number}${name.includes('.') ? name.slice(name.lastIndexOf('.')) : ''}`,
    name,
    mime,
    bytes,
  };
  world.files.set(file.fileId, file);
  return file;
}

function show(world: World, entry: Entry): void {
  if (entry.from === 'bot') {
    world.sightings.push({ seq: entry.seq, chatId: entry.message.chat.id, view: viewOf(world, entry) });
  }
  changed(world);
}

/** The name of an update's one field beside its id. */
export type UpdateType = Exclude<keyof Update, 'update_id'>;
