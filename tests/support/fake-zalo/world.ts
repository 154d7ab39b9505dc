import { EventEmitter } from 'node:events';
import { type Encryption, md5 } from './crypto.ts';
import type { Pace } from './pace.ts';
import type { Room } from './rooms.ts';

/** Somebody with a Zalo account, be it a person or one of the bot's. */
export interface Person {
  /** The same for everybody; the ids the bot accounts see differ. */
  globalId: string;
  name: string;
  /** As Zalo keeps it: 84… */
  phone: string | undefined;
  /** Set for the bot's accounts. */
  account?: Account;
  /** Takes no messages of people who are not friends: code 122. */
  refusesStrangers: boolean;
  /** Gets nothing at all: code 123. */
  cannotReceive: boolean;
  /** Accounts this person has blocked. */
  blocked: Set<Account>;
}

/** A login that stands; found by its cookie. */
export interface Session {
  account: Account;
  /** `zpw_enk`: what the parameters and answers of calls are encrypted under. */
  secretKey: Buffer;
  /** Cookies that open it, the newest last. */
  tokens: string[];
  /** Waits to be set with the next answer. */
  newToken?: string;
  /** Undefined while it stands, else the code that calls get: 102 or 600. */
  gone?: number;
}

/** A code shown for a login. */
export interface Qr {
  code: string;
  shownAt: number;
  scannedBy: Account | undefined;
  answer: 'confirmed' | 'declined' | undefined;
  expired: boolean;
}

/** The open socket of an account. */
export interface Line {
  cipherKey: Buffer;
  send: (frame: Buffer) => void;
  close: (code: number, reason: string) => void;
  /** Ends the connection without a close frame. */
  cut: () => void;
}

/** One of the bot's accounts. */
export interface Account {
  name: string;
  person: Person;
  uid: string;
  imei: string;
  userAgent: string;
  /** Who or what an id of this account means; ids are valid for one account only. */
  known: Map<string, string>;
  friends: Set<Person>;
  requestsIn: Map<Person, string>;
  requestsOut: Map<Person, string>;
  sessions: Session[];
  locked: boolean;
  line: Line | undefined;
  /** Private messages come as cmd 551. */
  privately551: boolean;
  sends: Pace[];
  /** How often the client said it is there. */
  pings: number;
  /** What was asked for of old messages. */
  oldRequests: { group: boolean; lastId: string | null }[];
}

export interface StoredFile {
  url: string;
  name: string;
  mime: string;
  bytes: Uint8Array;
  /** Sent in a message. */
  used: boolean;
}

/** What a listener hears: the command's number and its payload. */
export interface WireEvent {
  cmd: number;
  sub?: number;
  data: Record<string, unknown>;
}

/** Everything the fake Zalo knows. It outlives the programs that connect to it. */
export interface World {
  /** Milliseconds since 1970. */
  now: () => number;
  /** `ws://127.0.0.1:port`; set once the server listens. */
  socketRoot: string;
  people: Map<string, Person>;
  rooms: Map<string, Room>;
  /** By address. */
  files: Map<string, StoredFile>;
  /** Pieces of files on their way up, by account and client id. */
  uploads: Map<string, Map<number, Uint8Array>>;
  /** Codes that were shown for a login, the newest last. */
  qrs: Qr[];
  encryption: Encryption | 'rotate';
  /** What getServerInfo says. */
  pingIntervalMs: number;
  chunkSize: number;
  events: number;
  /** While set, frames wait here in place of being sent. */
  held: { account: Account; event: WireEvent }[] | undefined;
  /** Where Zalo answers now this way, now that: the kinds of answer whose first way was the last. */
  turns: Set<string>;
  down: boolean;
  /** What becomes of somebody who opens a socket; see `FakeZalo.sockets`. */
  sockets: 'answer' | 'keyless' | 'hang';
  /** Two equal texts to one chat within so many milliseconds: code 123. 0 allows them. */
  repeatMs: number;
  /** How many messages an answer to a request for old ones holds. */
  oldLimit: number;
  lastTs: number;
  lastId: number;
  seq: number;
  /** Emits 'change' after anything a waiting test could look at. */
  changes: EventEmitter;
}

/** @returns an empty world. */
export function createWorld(now: () => number): World {
  const changes = new EventEmitter();
  changes.setMaxListeners(0);
  return {
    now,
    socketRoot: '',
    people: new Map(),
    rooms: new Map(),
    files: new Map(),
    uploads: new Map(),
    qrs: [],
    pingIntervalMs: 180_000,
    chunkSize: 3_145_728,
    encryption: 'rotate',
    events: 0,
    held: undefined,
    turns: new Set(),
    down: false,
    sockets: 'answer',
    repeatMs: 0,
    oldLimit: 200,
    lastTs: 0,
    lastId: 0,
    seq: 0,
    changes,
  };
}

/** @returns a number that was not used before in this world. */
export function nextId(world: World): number {
  world.lastId += 1;
  return world.lastId;
}

/** @returns true and false by turns, for each kind of answer. */
export function takeTurn({ turns }: World, kind: string): boolean {
  const last = turns.delete(kind);
  if (!last) {
    turns.add(kind);
  }
  return !last;
}

/** @returns the bot's accounts, in the order they were made. */
export function accountsOf(world: World): Account[] {
  return [...world.people.values()].flatMap(({ account }) => account ?? []);
}

/**
 * @returns the id under which an account sees a person or group: 19 digits, above what a JavaScript number holds, as
 *   with the real one
 */
export function idFor(account: Account, thing: { globalId: string }): string {
  if (thing === account.person) {
    return account.uid;
  }
  const id = digits(`${account.uid} ${thing.globalId}`);
  account.known.set(id, thing.globalId);
  return id;
}

/** @returns the person that an id of this account means, undefined for an unknown id or one of another account. */
export function personBy(world: World, account: Account, id: string): Person | undefined {
  return id === account.uid ? account.person : world.people.get(account.known.get(id) ?? '');
}

/** @returns 19 digits made from a text, always the same. */
export function digits(text: string): string {
  return String(3_000_000_000_000_000_000n + BigInt(`0x${md5(text).slice(0, 15)}`));
}

/** Keeps bytes under an address of Zalo's, from which they can be fetched. */
export function storeFile(world: World, host: string, name: string, mime: string, bytes: Uint8Array): StoredFile {
  const url = `https://${host}/${digits(`file ${nextId(world)}`)}/${encodeURIComponent(name)}`;
  const file: StoredFile = { url, name, mime, bytes, used: false };
  world.files.set(url, file);
  return file;
}
