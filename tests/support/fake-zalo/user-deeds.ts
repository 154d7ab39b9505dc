import { changed } from '../fake/changes.ts';
import type { FakeAccount } from './account.ts';
import { emit, notifyFriendAct, notifyGroupAct, notifyMembers, notifyReaction, notifyUndo } from './events.ts';
import type { FakeGroup } from './group.ts';
import { befriend } from './methods-friends.ts';
import { vote } from './methods-polls.ts';
import { accountsIn, type Entry, nextTs, type Poll, peopleIn, type Reminder } from './rooms.ts';
import { reactionIcon } from './wire.ts';
import { accountsOf, idFor, type Person, type World } from './world.ts';

/** What people do beside writing. */
export interface Deeds {
  /** Puts an emoji (❤ 👍 😆 😮 😢 😡 …) or one of Zalo's codes under a message; '' takes it back. */
  reacts: (message: { id: string }, emoji: string) => Promise<void>;
  /** Takes an own message back. */
  undoes: (message: { id: string }) => Promise<void>;
  /** Zalo sends both `req` and `req_v2`; zca-js hears the second. */
  asksToBeFriend: (account: FakeAccount, message?: string) => Promise<void>;
  takesBackRequest: (account: FakeAccount) => Promise<void>;
  /** Says yes to an account's request. */
  acceptsFriend: (account: FakeAccount) => Promise<void>;
  unfriends: (account: FakeAccount) => Promise<void>;
  /** Texts of the friend requests that accounts sent, by the account's name. */
  friendRequests: () => { from: string; message: string }[];
  joins: (group: FakeGroup) => Promise<void>;
  leaves: (group: FakeGroup) => Promise<void>;
  acceptsReminder: (reminder: Reminder) => Promise<void>;
  refusesReminder: (reminder: Reminder) => Promise<void>;
  /** Chooses by the option's words; no event tells of it. No words takes the vote back. */
  votes: (poll: Poll, ...options: string[]) => Promise<void>;
  /** Reads all that an account wrote here. */
  readsAll: (account: FakeAccount, where?: { in?: FakeGroup }) => Promise<void>;
  types: (account: FakeAccount, where?: { in?: FakeGroup }) => Promise<void>;
  /** Takes no messages of strangers any more: 122. */
  refusesStrangers: () => void;
  /** Gets nothing any more: 123. */
  cannotReceive: () => void;
  blocks: (account: FakeAccount) => void;
  unblocks: (account: FakeAccount) => void;
}

/** @returns what a person can do. */
export function createDeeds(world: World, person: Person): Deeds {
  const entryOf = ({ id }: { id: string }): Entry => {
    const entries = [...world.rooms.values()].flatMap((room) => room.entries);
    const entry = entries.find(({ msgId, undone }) => msgId === id && !undone);
    if (!entry || !peopleIn(entry.room).includes(person)) {
      throw new Error(`${person.name} sees no message ${id}`);
    }
    return entry;
  };

  const responds = async (reminder: Reminder, accepts: boolean) => {
    const { room } = reminder;
    reminder[accepts ? 'accepted' : 'refused'].add(person);
    reminder[accepts ? 'refused' : 'accepted'].delete(person);
    for (const account of accountsIn(room)) {
      if (room.kind === 'group') {
        notifyGroupAct(world, account, accepts ? 'accept_remind' : 'reject_remind', {
          topicId: reminder.id,
          updateMembers: [idFor(account, person)],
          groupId: idFor(account, room),
          time: String(world.now()),
        });
      }
    }
    changed(world);
  };

  return {
    reacts: async (message, emoji) => {
      const entry = entryOf(message);
      const icon = reactionIcon(emoji);
      const ts = nextTs(world);
      entry.reactions = entry.reactions.filter(({ by }) => by !== person);
      if (icon !== '') {
        entry.reactions.push({ by: person, icon, ts });
      }
      for (const account of accountsIn(entry.room)) {
        notifyReaction(world, account, entry, person, icon, ts);
      }
      changed(world);
    },
    undoes: async (message) => {
      const entry = entryOf(message);
      if (entry.from !== person) {
        throw new Error(`${person.name} did not write message ${message.id}`);
      }
      entry.undone = true;
      for (const account of accountsIn(entry.room)) {
        notifyUndo(world, account, entry);
      }
      changed(world);
    },
    asksToBeFriend: async ({ account }, message = 'Xin chào') => {
      account.requestsIn.set(person, message);
      const data = { toUid: account.uid, fromUid: idFor(account, person), src: 85, message };
      notifyFriendAct(world, account, 'req', data);
      notifyFriendAct(world, account, 'req_v2', JSON.stringify(data));
      changed(world);
    },
    takesBackRequest: async ({ account }) => {
      account.requestsIn.delete(person);
      notifyFriendAct(world, account, 'undo_req', { toUid: account.uid, fromUid: idFor(account, person) });
    },
    acceptsFriend: async ({ account }) => {
      if (!account.requestsOut.has(person)) {
        throw new Error(`${account.name} did not ask ${person.name}`);
      }
      befriend({ world, account }, person);
    },
    unfriends: async ({ account }) => {
      account.friends.delete(person);
      notifyFriendAct(world, account, 'remove', idFor(account, person));
    },
    friendRequests: () =>
      accountsOf(world).flatMap(({ name, requestsOut }) => {
        const message = requestsOut.get(person);
        return message === undefined ? [] : [{ from: name, message }];
      }),
    joins: async ({ room }) => {
      room.members.add(person);
      notifyMembers(world, room, 'join', [person], person);
    },
    leaves: async ({ room }) => {
      room.members.delete(person);
      notifyMembers(world, room, 'leave', [person], person);
    },
    acceptsReminder: (reminder) => responds(reminder, true),
    refusesReminder: (reminder) => responds(reminder, false),
    votes: async (poll, ...options) => {
      const ids = options.map((text) => {
        const option = poll.options.find((each) => each.text === text);
        if (!option) {
          throw new Error(`the poll has no option "${text}"`);
        }
        return option.id;
      });
      vote(world, poll, person, ids);
    },
    readsAll: async ({ account }, { in: group } = {}) => {
      const who = idFor(account, person);
      for (const room of world.rooms.values()) {
        const here = group ? room === group.room : room.kind === 'private' && room.both.includes(person);
        const read = here ? room.entries.filter(({ from }) => from === account.person) : [];
        if (read.length > 0 && room.kind === 'group') {
          const groupId = idFor(account, room);
          const groupSeens = read.map(({ msgId }) => ({ msgId, groupId, seenUids: [who] }));
          emit(world, account, { cmd: 522, data: { delivereds: [], groupSeens } });
        } else if (read.length > 0) {
          const seens = read.map(({ msgId }) => ({ idTo: who, msgId, realMsgId: msgId }));
          const delivereds = read.map(({ msgId, ts }) => ({
            msgId,
            seen: 0,
            deliveredUids: [who],
            seenUids: [],
            realMsgId: msgId,
            mSTs: ts,
          }));
          emit(world, account, { cmd: 502, data: { delivereds, seens } });
        }
      }
    },
    types: async ({ account }, { in: group } = {}) => {
      const gid = group ? `"gid":"${group.idFor({ account } as FakeAccount)}",` : '';
      const data = `${gid}"uid":"${idFor(account, person)}","ts":"${world.now()}","isPC":0`;
      const action = { act_type: 'typing', act: group ? 'gtyping' : 'typing', data };
      emit(world, account, { cmd: 602, data: { actions: [action] } });
    },
    refusesStrangers: () => {
      person.refusesStrangers = true;
    },
    cannotReceive: () => {
      person.cannotReceive = true;
    },
    blocks: ({ account }) => {
      person.blocked.add(account);
    },
    unblocks: ({ account }) => {
      person.blocked.delete(account);
    },
  };
}
