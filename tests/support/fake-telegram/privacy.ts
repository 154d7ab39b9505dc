import type { Message } from 'grammy/types';
import type { Entry, World } from './world.ts';

/**
 * Whether Telegram passes a message on to the bot. Private messages always. In groups service messages always; anything else
 * if privacy mode is off or the bot is administrator, otherwise only commands, mentions of the bot and replies to it
 * (core.telegram.org/bots/features#privacy-mode).
 */
export function reachesBot(world: World, { message, from }: Entry): boolean {
  const room = world.rooms.get(message.chat.id);
  if (from === 'bot') {
    return false;
  }
  if (!room) {
    return true;
  }
  if (room.botStatus === 'left' || room.botStatus === 'kicked') {
    return message.left_chat_member?.id === world.bot.id;
  }
  if (world.bot.can_read_all_group_messages || room.botStatus === 'administrator' || isService(message)) {
    return true;
  }
  return message.reply_to_message?.from?.id === world.bot.id || addressesBot(message, world.bot.username);
}

function isService(message: Message): boolean {
  return Boolean(
    message.new_chat_members ??
      message.left_chat_member ??
      message.migrate_to_chat_id ??
      message.migrate_from_chat_id ??
      message.group_chat_created ??
      message.new_chat_title ??
      message.forum_topic_created,
  );
}

function addressesBot(message: Message, username: string): boolean {
  const text = message.text ?? message.caption ?? '';
  return (message.entities ?? message.caption_entities ?? []).some(({ type, offset, length }) => {
    const words = text.slice(offset, offset + length);
    const named = words.split('@')[1];
    if (type === 'bot_command') {
      return named === undefined ? offset === 0 : named.toLowerCase() === username.toLowerCase();
    }
    return type === 'mention' && named?.toLowerCase() === username.toLowerCase();
  });
}
