import type { Message } from 'grammy/types';
import { changed } from '../fake/changes.ts';
import { type Access, requireChat, requireMessage } from './access.ts';
import { badRequest } from './errors.ts';
import type { Call, Methods } from './methods.ts';
import { readCaption, readMarkup, readText } from './validation.ts';
import { type Entry, edit } from './world.ts';

const TWO_DAYS_MS = 48 * 60 * 60 * 1000;

export const editMethods: Methods = {
  editMessageText: (call) => {
    const text = readText(call.params);
    const markup = readMarkup(call.params);
    const entry = ownMessage(call);
    if (entry.message.text === undefined) {
      throw badRequest('there is no text in the message to edit');
    }
    return change(call, entry, { ...text, reply_markup: markup });
  },

  editMessageCaption: (call) => {
    const caption = readCaption(call.params);
    const markup = readMarkup(call.params);
    const entry = ownMessage(call);
    if (!entry.message.photo && !entry.message.document) {
      throw badRequest('there is no caption in the message to edit');
    }
    return change(call, entry, {
      caption: undefined,
      caption_entities: undefined,
      ...caption,
      reply_markup: markup,
    });
  },

  editMessageReplyMarkup: (call) => {
    const markup = readMarkup(call.params);
    return change(call, ownMessage(call), { reply_markup: markup });
  },

  deleteMessage: (call) => {
    const { world } = call;
    const entry = named(call, 'write', 'message to delete');
    const room = world.rooms.get(entry.message.chat.id);
    const mayDelete = entry.from === 'bot' || !room || room.botStatus === 'administrator';
    // The bot's own messages too can be deleted for 48 hours only (Bot API, deleteMessage).
    if (!mayDelete || world.now() - entry.message.date * 1000 > TWO_DAYS_MS) {
      throw badRequest("message can't be deleted");
    }
    entry.deleted = true;
    changed(world);
    return true;
  },

  setMessageReaction: (call) => {
    const entry = named(call, 'read', 'message to react');
    const reactions = call.params.json<{ type: string; emoji?: string }[]>('reaction') ?? [];
    if (reactions.some(({ type, emoji }) => type !== 'emoji' || !REACTIONS.has(emoji ?? ''))) {
      throw badRequest('REACTION_INVALID');
    }
    if (reactions.length > 1) {
      throw badRequest('REACTIONS_TOO_MANY');
    }
    entry.botReactions = reactions.map(({ emoji }) => emoji ?? '');
    changed(call.world);
    return true;
  },
};

function named({ world, params }: Call, access: Access, role: string): Entry {
  const chatId = requireChat(world, params, access);
  return requireMessage(world, chatId, params.int('message_id'), role);
}

function ownMessage(call: Call): Entry {
  const entry = named(call, 'edit', 'message to edit');
  if (entry.from !== 'bot') {
    throw badRequest("message can't be edited");
  }
  return entry;
}

function change({ world }: Call, entry: Entry, content: Partial<Message>): Message {
  const same = Object.entries(content).every(
    ([field, value]) => JSON.stringify(value) === JSON.stringify(entry.message[field as keyof Message]),
  );
  if (same) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  edit(world, entry, content);
  return entry.message;
}

/** All that a bot may react with (Bot API, ReactionTypeEmoji); a tick is not among them. */
export const REACTIONS: ReadonlySet<string> = new Set(
  '👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡'.split(
    ' ',
  ),
);
