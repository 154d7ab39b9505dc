import { changed } from '../fake/changes.ts';
import { type Account, nextId, type Person, type StoredFile, type World } from './world.ts';

/** A conversation of two. */
export interface PrivateRoom {
  kind: 'private';
  globalId: string;
  both: [Person, Person];
  entries: Entry[];
}

/** A group. */
export interface GroupRoom {
  kind: 'group';
  globalId: string;
  name: string;
  creator: Person;
  members: Set<Person>;
  version: number;
  entries: Entry[];
  polls: Poll[];
  reminders: Reminder[];
}

export type Room = PrivateRoom | GroupRoom;

/** A stretch of text that looks different, e.g. `b` for bold; UTF-16 code units. */
export interface Style {
  st: string;
  start: number;
  len: number;
}

export type Content =
  | { type: 'text'; text: string; styles: Style[] }
  | { type: 'photo'; text: string; file: StoredFile; width: number; height: number }
  | { type: 'file' | 'voice' | 'video'; text: string; file: StoredFile }
  | { type: 'link'; text: string; url: string }
  | { type: 'card'; text: string; person: Person }
  | { type: 'sticker'; text: string; stickerId: number; cateId: number }
  | { type: 'location'; text: string; latitude: number; longitude: number }
  | { type: 'poll'; text: string; poll: Poll }
  | { type: 'reminder'; text: string; reminder: Reminder };

/** A message as stored. */
export interface Entry {
  msgId: string;
  cliMsgId: string;
  /** Milliseconds since 1970; no two messages have the same. */
  ts: number;
  /** Position in the order of everything that happened. */
  seq: number;
  room: Room;
  from: Person;
  /** The accounts that were there when it was sent. */
  accounts: Account[];
  content: Content;
  mentions: { who: Person | 'all'; pos: number; len: number }[];
  quote: Entry | undefined;
  /** 0 ordinary, 1 important, 2 urgent. */
  urgency: number;
  reactions: { by: Person; icon: string; ts: number }[];
  undone: boolean;
  as551: boolean;
}

export interface Poll {
  id: number;
  room: GroupRoom;
  creator: Person;
  question: string;
  options: { id: number; text: string; voters: Set<Person> }[];
  multiple: boolean;
  anonymous: boolean;
  closed: boolean;
  createdAt: number;
  expiresAt: number;
}

export interface Reminder {
  id: string;
  room: Room;
  creator: Person;
  title: string;
  emoji: string;
  /** Milliseconds since 1970. */
  startTime: number;
  repeat: number;
  createdAt: number;
  accepted: Set<Person>;
  refused: Set<Person>;
  removed: boolean;
}

/** @returns the conversation of these two, new if they had none. */
export function privateRoom(world: World, one: Person, other: Person): PrivateRoom {
  const globalId = [one.globalId, other.globalId].sort().join('-');
  const room = world.rooms.get(globalId) ?? { kind: 'private', globalId, both: [one, other], entries: [] };
  world.rooms.set(globalId, room);
  return room as PrivateRoom;
}

/** @returns those in a room. */
export function peopleIn(room: Room): Person[] {
  return room.kind === 'group' ? [...room.members] : [...new Set(room.both)];
}

/** @returns the bot's accounts in a room. */
export function accountsIn(room: Room): Account[] {
  return peopleIn(room).flatMap(({ account }) => account ?? []);
}

/** @returns the one with whom somebody talks here. */
export function otherThan(room: PrivateRoom, person: Person): Person {
  return room.both[0] === person ? room.both[1] : room.both[0];
}

/** @returns the present moment in milliseconds, always later than the last. */
export function nextTs(world: World): number {
  world.lastTs = Math.max(world.lastTs + 1, world.now());
  return world.lastTs;
}

/**
 * Stores a message and shows it to people; the accounts' events are the caller's business.
 * @returns the stored message
 */
export function post(
  world: World,
  room: Room,
  from: Person,
  content: Content,
  more: Partial<Pick<Entry, 'mentions' | 'quote' | 'urgency' | 'cliMsgId' | 'as551'>> = {},
): Entry {
  const ts = nextTs(world);
  world.seq += 1;
  const entry: Entry = {
    // Thirteen digits, growing, as with the real one.
    msgId: String(6_700_000_000_000 + nextId(world) * 97),
    cliMsgId: String(ts),
    ts,
    seq: world.seq,
    room,
    from,
    accounts: accountsIn(room),
    content,
    mentions: [],
    quote: undefined,
    urgency: 0,
    reactions: [],
    undone: false,
    as551: false,
    ...more,
  };
  room.entries.push(entry);
  changed(world);
  return entry;
}

/** @returns a message that stands in a room by its id, if any. */
export function findEntry(room: Room, msgId: string): Entry | undefined {
  return room.entries.find((entry) => entry.msgId === msgId && !entry.undone);
}
