import type { Message, Update, User } from 'grammy/types';
import { setBotStatus, setMember } from './membership.ts';
import type { Updates } from './updates.ts';
import type { FakeUser } from './user.ts';
import { type SeenMessage, viewOf } from './view.ts';
import { botUser, post, type Room, type World } from './world.ts';

export interface GroupOptions {
  title: string;
  /** The first made the group. */
  members: FakeUser[];
  /** Whether the bot is in it from the start, without an update; true unless said. */
  botIsMember?: boolean;
  botIsAdmin?: boolean;
  supergroup?: boolean;
  /** A supergroup with topics. */
  forum?: boolean;
}

/** A topic of a forum. */
export interface FakeTopic {
  readonly id: number;
  closes: () => unknown;
  reopens: () => unknown;
  deletes: () => unknown;
}

export interface FakeGroup {
  /** Changes when the group becomes a supergroup. */
  readonly id: number;
  readonly title: string;
  /** The group's id and those it had before. */
  readonly allIds: number[];
  /** Everything that stands in the group now, oldest first; the history before a migration too. */
  readonly messages: SeenMessage[];
  has: (user: FakeUser) => boolean;
  /** A person or the bot (`telegram.bot`) is let in. */
  adds: (who: FakeUser | User, by?: FakeUser) => GroupEvent;
  removes: (who: FakeUser | User, by?: FakeUser) => GroupEvent;
  promotesBot: () => Update | undefined;
  /** Somebody opens a topic; a supergroup becomes a forum with the first. */
  topic: (name: string) => FakeTopic;
  /** Only administrators may write in General any more. */
  closesGeneral: () => unknown;
  /** Becomes a supergroup with another id; the old one answers only with where it went. */
  migrates: () => GroupEvent[];
}

/** Something that happened in a group: the service message and the update, if the bot gets one. */
export interface GroupEvent {
  message: Message;
  update: Update | undefined;
}

/** Makes a group in this world. */
export function createGroup(world: World, updates: Updates, options: GroupOptions): FakeGroup {
  const { title, members, botIsMember = true, botIsAdmin = false, forum = false } = options;
  const supergroup = forum || (options.supergroup ?? false);
  const number = ++world.lastId;
  const botStatus = botIsAdmin ? 'administrator' : botIsMember ? 'member' : 'left';
  let room: Room = {
    id: supergroup ? supergroupId(number) : -(4_000_000_000 + number),
    type: supergroup ? 'supergroup' : 'group',
    title,
    creatorId: members[0]?.id,
    memberIds: new Set(members.map(({ id }) => id)),
    botStatus,
    lastMessageId: 0,
    ...(forum && { topics: new Map() }),
  };
  world.rooms.set(room.id, room);
  const ids = [room.id];

  const actor = (by: FakeUser | undefined) => {
    const id = by?.id ?? room.creatorId ?? [...room.memberIds][0];
    if (id === undefined) {
      throw new Error(`nobody is in the group "${title}" to do that`);
    }
    return id;
  };

  const botMoves = (joins: boolean, byId: number): GroupEvent => {
    const user = botUser(world);
    const update = setBotStatus(world, updates, room, joins ? 'member' : 'kicked', byId);
    const entry = post(world, room.id, byId, joins ? { new_chat_members: [user] } : { left_chat_member: user });
    updates.pushMessage('message', entry);
    return { message: entry.message, update };
  };

  const moves = (who: FakeUser | User, joins: boolean, by: FakeUser | undefined): GroupEvent => {
    const byId = actor(by);
    if (who.id === world.bot.id) {
      return botMoves(joins, byId);
    }
    const { entry, update } = setMember(world, updates, room, world.people.get(who.id)!.user, joins, byId);
    return { message: entry.message, update };
  };

  return {
    get id() {
      return room.id;
    },
    title,
    get allIds() {
      return [...ids];
    },
    get messages() {
      const entries = ids.flatMap((id) => world.entries.get(id) ?? []);
      return entries.filter((entry) => !entry.deleted).map((entry) => viewOf(world, entry));
    },
    has: (user) => room.memberIds.has(user.id),
    adds: (who, by) => moves(who, true, by),
    removes: (who, by) => moves(who, false, by),
    promotesBot: () => setBotStatus(world, updates, room, 'administrator', actor(undefined)),
    topic: (name) => {
      if (room.type !== 'supergroup') throw new Error(`"${title}" has no topics: it is no supergroup`);
      const entry = post(world, room.id, actor(undefined), {
        forum_topic_created: { name, icon_color: 7322096 },
      } as Partial<Message>);
      const id = entry.message.message_id;
      Object.assign(entry.message, { message_thread_id: id, is_topic_message: true });
      updates.pushMessage('message', entry);
      const topic = { name, closed: false, deleted: false };
      room.topics ??= new Map();
      room.topics.set(id, topic);
      return {
        id,
        closes: () => Object.assign(topic, { closed: true }),
        reopens: () => Object.assign(topic, { closed: false }),
        deletes: () => Object.assign(topic, { deleted: true }),
      };
    },
    closesGeneral: () => Object.assign(room, { generalClosed: true }),
    migrates: () => {
      if (room.type === 'supergroup') {
        throw new Error(`"${title}" is a supergroup already`);
      }
      const old = room;
      const byId = actor(undefined);
      room = { ...old, id: supergroupId(++world.lastId), type: 'supergroup', lastMessageId: 0 };
      world.rooms.set(room.id, room);
      ids.push(room.id);
      const left = post(world, old.id, byId, { migrate_to_chat_id: room.id });
      const arrived = post(world, room.id, byId, { migrate_from_chat_id: old.id });
      const events = [left, arrived].map((entry) => ({
        message: entry.message,
        update: updates.pushMessage('message', entry),
      }));
      old.migratedTo = room.id;
      return events;
    },
  };
}

/** Ids of supergroups are below -1,000,000,000,000 (Bot API, dialog ids). */
function supergroupId(number: number): number {
  return -(1_002_000_000_000 + number);
}
