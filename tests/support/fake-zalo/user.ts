import type { SeesOptions } from '../fake/seeing.ts';
import type { FakeAccount } from './account.ts';
import { notifyAll } from './events.ts';
import type { FakeGroup } from './group.ts';
import { type Content, type Entry, findEntry, post, privateRoom, type Room, type Style } from './rooms.ts';
import { type Eyes, type Look, openEyes } from './seeing.ts';
import { createDeeds, type Deeds } from './user-deeds.ts';
import { type SeenMessage, viewOf } from './view.ts';
import { accountsOf, digits, idFor, nextId, type Person, storeFile, type World } from './world.ts';

export interface UserOptions {
  name: string;
  /** 0… or 84…; without one nobody finds them by phone. */
  phone?: string;
  /** Friends from the start. */
  friendOf?: FakeAccount[];
}

/** Where somebody writes; `to` may be left out while the bot has one account. */
export interface Where {
  to?: FakeAccount;
  in?: FakeGroup;
  /** Puts "@name " of an account or a person before the text, or "@All "; in groups only. */
  mention?: { person: Person } | 'all';
  replyTo?: { id: string };
  /** Text with styles comes as an object. */
  styles?: Style[];
  /** Comes as cmd 551 whatever the account's habit is; private messages only. */
  as551?: boolean;
}

/** A message somebody sent. */
export type Sent = SeenMessage;

interface File {
  name?: string;
  bytes?: Uint8Array;
  caption?: string;
}

export interface FakeUser extends Deeds {
  readonly name: string;
  readonly person: Person;
  /** The id under which an account knows this person; another for each. */
  idFor: (account: FakeAccount) => string;
  says: (text: string, where?: Where) => Promise<Sent>;
  sendsPhoto: (file?: File, where?: Where) => Promise<Sent>;
  sendsFile: (file: File & { name: string }, where?: Where) => Promise<Sent>;
  sendsVideo: (where?: Where) => Promise<Sent>;
  sendsVoice: (where?: Where) => Promise<Sent>;
  sendsSticker: (where?: Where) => Promise<Sent>;
  sendsLocation: (where?: Where) => Promise<Sent>;
  /** A text with a link comes as an object, the text in its title. */
  sendsLink: (url: string, text: string, where?: Where) => Promise<Sent>;
  /** Passes on somebody's card. */
  sendsCard: (of: { person: Person }, where?: Where) => Promise<Sent>;
  /** The accounts are told of a message once more, as after a reconnect. */
  repeats: (message: { id: string }) => void;
  /** The accounts are told of a message once more under another id, as it happens to one that was sent twice. */
  copies: (message: { id: string }) => void;
  /** The conversation with an account as it stands now, oldest first. */
  inbox: (account?: FakeAccount) => SeenMessage[];
  /** Waits for a message of one of the bot's accounts, or of `from`, that no earlier `sees` there went past. */
  sees: (look: Look, options?: SeesOptions & { from?: FakeAccount; in?: FakeGroup }) => Promise<SeenMessage>;
  /** What the bot's accounts wrote privately, or in a group, and no `sees` went past. */
  unseen: (where?: { from?: FakeAccount; in?: FakeGroup }) => SeenMessage[];
}

/** The smallest PNG: one transparent pixel. */
export const TINY_PICTURE = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** Makes a person with a Zalo account. */
export function createUser(world: World, options: UserOptions): FakeUser {
  const person: Person = {
    globalId: digits(`person ${options.name} ${nextId(world)}`),
    name: options.name,
    phone: options.phone?.replace(/^0/, '84'),
    refusesStrangers: false,
    cannotReceive: false,
    blocked: new Set(),
  };
  world.people.set(person.globalId, person);
  for (const { account } of options.friendOf ?? []) {
    account.friends.add(person);
  }
  const eyes = new Map<string, Eyes>();

  const enter = ({ to, in: group }: Where): Room => {
    if (group && !group.has({ person })) {
      throw new Error(`${person.name} is not in the group "${group.name}"`);
    }
    return group?.room ?? privateRoom(world, person, theAccount(world, to).person);
  };

  const words = (text: string, { mention }: Where) => {
    const name = mention === 'all' ? 'All' : mention?.person.name;
    return name === undefined ? text : `@${name} ${text}`;
  };

  const send = async (content: Content, where: Where): Promise<Sent> => {
    const room = enter(where);
    const quote = where.replyTo && findEntry(room, where.replyTo.id);
    if (where.replyTo && !quote) {
      throw new Error(`there is no message ${where.replyTo.id} to reply to`);
    }
    const as551 = where.as551 ?? (room.kind === 'private' && theAccount(world, where.to).account.privately551);
    const who = where.mention === 'all' ? where.mention : where.mention?.person;
    const mentions = who ? [{ who, pos: 0, len: words('', where).length - 1 }] : [];
    const entry = post(world, room, person, content, { quote, as551, mentions });
    notifyAll(world, entry);
    return viewOf(entry);
  };

  const ownEntry = (id: string): Entry => {
    const entry = [...world.rooms.values()].flatMap(({ entries }) => entries).find(({ msgId }) => msgId === id);
    if (entry?.from !== person) {
      throw new Error(`${person.name} did not write message ${id}`);
    }
    return entry;
  };

  const stored = (host: string, file: File, name: string, mime: string) =>
    storeFile(world, host, file.name ?? name, mime, file.bytes ?? TINY_PICTURE);

  const eyesOn = ({ from, in: group }: { from?: FakeAccount; in?: FakeGroup }): Eyes => {
    const key = `${group?.globalId ?? 'private'} ${from?.name ?? ''}`;
    const accounts = () => (from ? [from.account] : accountsOf(world));
    const rooms = () =>
      group ? [group.room] : accounts().map((account) => privateRoom(world, person, account.person));
    const wanted = (entry: Entry) => accounts().some((account) => account.person === entry.from);
    const where = group ? `${person.name} in "${group.name}"` : person.name;
    const known = eyes.get(key) ?? openEyes(world, rooms, wanted, where);
    eyes.set(key, known);
    return known;
  };

  return {
    name: person.name,
    person,
    idFor: ({ account }) => idFor(account, person),
    says: (text, where = {}) => send({ type: 'text', text: words(text, where), styles: where.styles ?? [] }, where),
    sendsPhoto: (file = {}, where = {}) =>
      send(
        {
          type: 'photo',
          text: words(file.caption ?? '', where),
          file: stored('photo-stal-1.zdn.vn', file, 'photo.png', 'image/png'),
          width: 1,
          height: 1,
        },
        where,
      ),
    sendsFile: (file, where = {}) =>
      send(
        { type: 'file', text: '', file: stored('dl-stal-1.zdn.vn', file, file.name, 'application/octet-stream') },
        where,
      ),
    sendsVideo: (where = {}) =>
      send({ type: 'video', text: '', file: stored('video-stal-1.zdn.vn', {}, 'video.mp4', 'video/mp4') }, where),
    sendsVoice: (where = {}) =>
      send({ type: 'voice', text: '', file: stored('voice-stal-1.zdn.vn', {}, 'voice.m4a', 'audio/mp4') }, where),
    sendsSticker: (where = {}) => send({ type: 'sticker', text: '', stickerId: 23_000, cateId: 10_000 }, where),
    sendsLocation: (where = {}) => send({ type: 'location', text: '', latitude: 21.028, longitude: 105.854 }, where),
    sendsLink: (url, text, where = {}) => send({ type: 'link', text: words(text, where), url }, where),
    sendsCard: ({ person: of }, where = {}) => send({ type: 'card', text: of.name, person: of }, where),
    repeats: ({ id }) => notifyAll(world, ownEntry(id)),
    copies: ({ id }) => notifyAll(world, { ...ownEntry(id), msgId: String(6_700_000_000_000 + nextId(world) * 97) }),
    inbox: (account) => {
      const room = privateRoom(world, person, theAccount(world, account).person);
      return room.entries.filter(({ undone }) => !undone).map(viewOf);
    },
    sees: (look, { from, in: group, ...rest } = {}) => eyesOn({ from, in: group }).sees(look, rest),
    unseen: (where = {}) => eyesOn(where).unseen(),
    ...createDeeds(world, person),
  };
}

function theAccount(world: World, named: FakeAccount | undefined): { account: FakeAccount['account']; person: Person } {
  const accounts = accountsOf(world);
  const account = named?.account ?? accounts[0];
  if (!account || (!named && accounts.length > 1)) {
    throw new Error(`say to which of the bot's ${accounts.length} accounts`);
  }
  return { account, person: account.person };
}
