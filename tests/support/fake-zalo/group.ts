import { changed } from '../fake/changes.ts';
import type { FakeAccount } from './account.ts';
import { notifyMembers } from './events.ts';
import { accountsIn, type GroupRoom, type Poll, type Reminder } from './rooms.ts';
import { type SeenMessage, viewOf } from './view.ts';
import { digits, idFor, nextId, type Person, type World } from './world.ts';

export interface GroupOptions {
  name: string;
  /** People and accounts of the bot; the first made the group. */
  members: { person: Person }[];
}

export interface FakeGroup {
  readonly name: string;
  readonly room: GroupRoom;
  /** The same for every account, as `globalId` in getGroupInfo. */
  readonly globalId: string;
  /** The id under which an account knows it; another for each. */
  idFor: (account: FakeAccount) => string;
  /** Everything that stands in it, oldest first. */
  readonly messages: SeenMessage[];
  readonly members: string[];
  readonly polls: Poll[];
  readonly reminders: Reminder[];
  has: (who: { person: Person }) => boolean;
  /** Lets people or accounts in, and tells the accounts there. */
  adds: (...who: { person: Person }[]) => void;
  removes: (who: { person: Person }) => void;
}

/** Makes a group. Nobody is told of it: it has been there for long. */
export function createGroup(world: World, options: GroupOptions): FakeGroup {
  const creator = options.members[0]?.person;
  if (!creator) {
    throw new Error('a group needs somebody in it');
  }
  const room: GroupRoom = {
    kind: 'group',
    globalId: digits(`group ${options.name} ${nextId(world)}`),
    name: options.name,
    creator,
    members: new Set(options.members.map(({ person }) => person)),
    version: 1,
    entries: [],
    polls: [],
    reminders: [],
  };
  world.rooms.set(room.globalId, room);
  return {
    name: options.name,
    room,
    globalId: room.globalId,
    idFor: ({ account }) => idFor(account, room),
    get messages() {
      return room.entries.filter(({ undone }) => !undone).map(viewOf);
    },
    get members() {
      return [...room.members].map(({ name }) => name);
    },
    polls: room.polls,
    reminders: room.reminders,
    has: ({ person }) => room.members.has(person),
    adds: (...who) => {
      const people = who.map(({ person }) => person);
      for (const person of people) {
        room.members.add(person);
      }
      notifyMembers(world, room, 'join', people, room.creator);
    },
    removes: ({ person }) => {
      const accounts = accountsIn(room);
      room.members.delete(person);
      notifyMembers(world, room, 'remove_member', [person], room.creator, accounts);
      changed(world);
    },
  };
}
