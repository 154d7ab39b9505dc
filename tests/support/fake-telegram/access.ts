import type { Message } from 'grammy/types';
import { ApiError, badRequest, forbidden } from './errors.ts';
import type { Params } from './params.ts';
import { type Entry, findEntry, type World } from './world.ts';

/** What a call wants in a chat; the stronger the wish, the more is refused, as in the Bot API server's check_chat_access. */
export type Access = 'read' | 'edit' | 'write';

/**
 * Finds the chat a call names and whether the bot may do there what it wants.
 * @returns the chat's id
 * @throws ApiError 400 for an unknown or migrated chat, 403 for one closed to the bot
 */
export function requireChat(world: World, params: Params, access: Access): number {
  if (!params.text('chat_id')) {
    throw badRequest('chat_id is empty');
  }
  const chatId = params.int('chat_id') ?? 0;
  if (world.people.has(chatId)) {
    requirePrivate(world, chatId, access);
  } else if (world.rooms.has(chatId)) {
    requireRoom(world, chatId, access);
  } else {
    throw badRequest('chat not found');
  }
  return chatId;
}

function requirePrivate(world: World, chatId: number, access: Access): void {
  const person = world.people.get(chatId)!;
  if (access === 'read') {
    return;
  }
  if (person.deactivated) {
    throw forbidden('user is deactivated');
  }
  if (!person.started) {
    throw forbidden("bot can't initiate conversation with a user");
  }
  if (person.blocked) {
    throw forbidden('bot was blocked by the user');
  }
}

function requireRoom(world: World, chatId: number, access: Access): void {
  const room = world.rooms.get(chatId)!;
  if (room.migratedTo !== undefined) {
    if (access === 'write') {
      throw new ApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: room.migratedTo,
      });
    }
    return;
  }
  if (access === 'read' && room.type === 'group') {
    return;
  }
  if (room.botStatus === 'kicked') {
    throw forbidden(`bot was kicked from the ${room.type} chat`);
  }
  if (room.botStatus === 'left') {
    throw forbidden(`bot is not a member of the ${room.type} chat`);
  }
}

/**
 * @param role how the error names the message, e.g. "message to edit"
 * @throws ApiError 400 "<role> not found", also for deleted messages
 */
export function requireMessage(world: World, chatId: number, messageId: number | undefined, role: string): Entry {
  if (messageId === undefined || messageId <= 0) {
    throw badRequest('message identifier is not specified');
  }
  const entry = findEntry(world, chatId, messageId);
  if (!entry) {
    throw badRequest(`${role} not found`);
  }
  return entry;
}

/** @returns the message that is replied to, ready to go into the new one; undefined if none is. */
export function readReply(world: World, params: Params, chatId: number): Pick<Message, 'reply_to_message'> {
  const reply = params.json<{ message_id?: number; allow_sending_without_reply?: boolean }>('reply_parameters');
  const messageId = reply?.message_id ?? params.int('reply_to_message_id');
  if (!messageId) {
    return {};
  }
  const entry = findEntry(world, chatId, Number(messageId));
  if (entry) {
    const { reply_to_message: _, ...message } = entry.message;
    return { reply_to_message: message as Message['reply_to_message'] };
  }
  if (reply?.allow_sending_without_reply ?? params.flag('allow_sending_without_reply')) {
    return {};
  }
  throw badRequest('message to be replied not found');
}

/**
 * Where in a forum it will stand: in the topic that is named, else in that of the message it answers, else in General.
 * @throws ApiError 400 for a topic that is not there, or closed to all but administrators
 */
export function readTopic(
  world: World,
  params: Params,
  chatId: number,
  answers: Pick<Message, 'reply_to_message'>['reply_to_message'],
): Pick<Message, 'message_thread_id' | 'is_topic_message'> {
  const room = world.rooms.get(chatId);
  const named = params.int('message_thread_id');
  const id = named ?? (answers?.is_topic_message ? answers.message_thread_id : undefined);
  const topic = id === undefined ? undefined : room?.topics?.get(id);
  if (named !== undefined && (!topic || topic.deleted)) {
    throw badRequest('message thread not found');
  }
  const closed = topic && !topic.deleted ? topic.closed : room?.topics && room.generalClosed;
  if (closed && room?.botStatus !== 'administrator') {
    throw badRequest('TOPIC_CLOSED');
  }
  return topic && !topic.deleted ? { message_thread_id: id, is_topic_message: true } : {};
}
