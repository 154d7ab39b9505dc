import type { ChatMember, Update, User } from 'grammy/types';
import { changed } from '../fake/changes.ts';
import type { Updates } from './updates.ts';
import { botUser, chatOf, type Person, post, type Room, unixTime, type World } from './world.ts';

/** @returns how a person or the bot stands in a group, in the Bot API's shape. */
export function memberOf(world: World, room: Room, userId: number): ChatMember {
  if (userId === world.bot.id) {
    return statusOf(botUser(world), room.botStatus);
  }
  const user = world.people.get(userId)!.user;
  if (!room.memberIds.has(userId)) {
    return statusOf(user, 'left');
  }
  return statusOf(user, room.creatorId === userId ? 'creator' : 'member');
}

/**
 * Lets the bot in or out and tells it by `my_chat_member`.
 * @param byId who did it: a person or the bot itself
 */
export function setBotStatus(
  world: World,
  updates: Updates,
  room: Room,
  status: Room['botStatus'],
  byId: number,
): Update | undefined {
  const before = memberOf(world, room, world.bot.id);
  room.botStatus = status;
  changed(world);
  return updates.push('my_chat_member', {
    chat: chatOf(world, room.id),
    from: userOf(world, byId),
    date: unixTime(world),
    old_chat_member: before,
    new_chat_member: memberOf(world, room, world.bot.id),
  });
}

/** The private chat's twin of `setBotStatus`: somebody blocks the bot or lets it in again. */
export function setBlocked(world: World, updates: Updates, person: Person, blocked: boolean): Update | undefined {
  person.blocked = blocked;
  changed(world);
  return updates.push('my_chat_member', {
    chat: chatOf(world, person.user.id),
    from: person.user,
    date: unixTime(world),
    old_chat_member: statusOf(botUser(world), blocked ? 'member' : 'kicked'),
    new_chat_member: statusOf(botUser(world), blocked ? 'kicked' : 'member'),
  });
}

/** Lets a person in or out of a group: the service message, and `chat_member` where the bot is administrator. */
export function setMember(world: World, updates: Updates, room: Room, user: User, joins: boolean, byId: number) {
  const before = memberOf(world, room, user.id);
  if (joins) {
    room.memberIds.add(user.id);
  } else {
    room.memberIds.delete(user.id);
  }
  if (room.botStatus === 'administrator') {
    updates.push('chat_member', {
      chat: chatOf(world, room.id),
      from: userOf(world, byId),
      date: unixTime(world),
      old_chat_member: before,
      new_chat_member: memberOf(world, room, user.id),
    });
  }
  const entry = post(world, room.id, byId, joins ? { new_chat_members: [user] } : { left_chat_member: user });
  return { entry, update: updates.pushMessage('message', entry) };
}

function userOf(world: World, id: number): User {
  return id === world.bot.id ? botUser(world) : world.people.get(id)!.user;
}

function statusOf(user: User, status: ChatMember['status']): ChatMember {
  const rights = {
    can_be_edited: false,
    is_anonymous: false,
    can_manage_chat: true,
    can_delete_messages: true,
    can_manage_video_chats: true,
    can_restrict_members: true,
    can_promote_members: false,
    can_change_info: true,
    can_invite_users: true,
    can_post_stories: false,
    can_edit_stories: false,
    can_delete_stories: false,
    can_pin_messages: true,
  };
  if (status === 'administrator') {
    return { status, user, ...rights } as ChatMember;
  }
  if (status === 'creator') {
    return { status, user, is_anonymous: false };
  }
  return (status === 'kicked' ? { status, user, until_date: 0 } : { status, user }) as ChatMember;
}
