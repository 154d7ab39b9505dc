import type { ChatMember } from 'grammy/types';
import { changed } from '../fake/changes.ts';
import { requireChat } from './access.ts';
import { badRequest } from './errors.ts';
import { memberOf, setBotStatus } from './membership.ts';
import type { Call, Methods } from './methods.ts';
import { chatOf, type Room } from './world.ts';

/** Files a bot may fetch (Bot API, getFile) and the longest answer to a pressed button (answerCallbackQuery). */
const MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024;
const MAX_ANSWER = 200;
const MAX_COMMANDS = 100;

export const chatMethods: Methods = {
  getMe: ({ world }) => world.bot,
  close: () => true,
  logOut: () => true,

  answerCallbackQuery: ({ world, params }) => {
    const open = world.queries.get(params.text('callback_query_id') ?? '');
    if (!open || open.expired || open.answer) {
      throw badRequest('query is too old and response timeout expired or query ID is invalid');
    }
    const text = params.text('text');
    if (text && text.length > MAX_ANSWER) {
      throw badRequest('MESSAGE_TOO_LONG');
    }
    open.answer = { text: text || undefined, alert: params.flag('show_alert'), url: params.text('url') };
    changed(world);
    return true;
  },

  getFile: ({ world, params }) => {
    const file = world.files.get(params.text('file_id') ?? '');
    if (!file) {
      throw badRequest('invalid file_id');
    }
    if (file.bytes.length > MAX_DOWNLOAD_BYTES) {
      throw badRequest('file is too big');
    }
    return {
      file_id: file.fileId,
      file_unique_id: file.uniqueId,
      file_size: file.bytes.length,
      file_path: file.path,
    };
  },

  setMyCommands: ({ world, params }) => {
    const commands = params.json<{ command: string; description: string }[]>('commands') ?? [];
    if (commands.length > MAX_COMMANDS) {
      throw badRequest('BOT_COMMANDS_TOO_MUCH');
    }
    for (const { command, description } of commands) {
      if (!/^\/?[a-z0-9_]{1,32}$/.test(command)) {
        throw badRequest('BOT_COMMAND_INVALID');
      }
      if (description.length < 1 || description.length > 256) {
        throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
      }
    }
    world.commands.set(commandKey({ params }), commands);
    return true;
  },

  getMyCommands: ({ world, params }) => world.commands.get(commandKey({ params })) ?? [],

  deleteMyCommands: ({ world, params }) => {
    world.commands.delete(commandKey({ params }));
    return true;
  },

  getChat: ({ world, params }) => {
    const chatId = requireChat(world, params, 'read');
    return {
      ...chatOf(world, chatId),
      accent_color_id: 0,
      max_reaction_count: 11,
      accepted_gift_types: {
        unlimited_gifts: false,
        limited_gifts: false,
        unique_gifts: false,
        premium_subscription: false,
        gifts_from_channels: false,
      },
    };
  },

  getChatMember: (call): ChatMember => {
    const userId = call.params.int('user_id');
    const room = requireRoom(call);
    if (userId === undefined || (userId !== call.world.bot.id && !call.world.people.has(userId))) {
      throw badRequest('user not found');
    }
    return memberOf(call.world, room, userId);
  },

  getChatAdministrators: (call) => {
    const room = requireRoom(call);
    const ids = [...room.memberIds, call.world.bot.id];
    return ids
      .map((id) => memberOf(call.world, room, id))
      .filter(({ status }) => status === 'creator' || status === 'administrator');
  },

  getChatMemberCount: (call) => {
    const room = requireRoom(call);
    return room.memberIds.size + (['member', 'administrator'].includes(room.botStatus) ? 1 : 0);
  },

  leaveChat: (call) => {
    const room = call.world.rooms.get(requireChat(call.world, call.params, 'write'));
    if (!room) {
      throw badRequest("chat member status can't be changed in private chats");
    }
    setBotStatus(call.world, call.updates, room, 'left', call.world.bot.id);
    return true;
  },
};

function requireRoom({ world, params }: Call): Room {
  const room = world.rooms.get(requireChat(world, params, 'edit'));
  if (!room) {
    throw badRequest('there are no members in the private chat');
  }
  return room;
}

function commandKey({ params }: Pick<Call, 'params'>): string {
  const scope = params.json<unknown>('scope') ?? { type: 'default' };
  return `${JSON.stringify(scope)} ${params.text('language_code') ?? ''}`;
}
