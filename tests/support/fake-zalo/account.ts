import { changed, waitUntil } from '../fake/changes.ts';
import { notifyAll } from './events.ts';
import type { Pace } from './pace.ts';
import { type GroupRoom, post, privateRoom } from './rooms.ts';
import { type Credentials, credentialsOf, newToken, openSession } from './sessions.ts';
import { evict, KICKED } from './sockets.ts';
import { type Account, digits, nextId, type Person, type World } from './world.ts';

export interface AccountOptions {
  name: string;
  phone?: string;
  /** Private messages come to it as cmd 551, which zca-js 2.2.0 drops; false unless said. */
  privately551?: boolean;
}

/** One of the bot's Zalo accounts, and what can happen to it. */
export interface FakeAccount {
  readonly name: string;
  readonly uid: string;
  readonly person: Person;
  readonly account: Account;
  /** Log in without QR; with the newest cookie that was given out, standing or not. */
  readonly credentials: Credentials;
  /** Whether a client listens now. */
  readonly listening: boolean;
  /** Waits until a client listens. */
  listens: (within?: number) => Promise<void>;
  /** Waits until none does. */
  silent: (within?: number) => Promise<void>;
  /** How often the client's ping came. */
  readonly pings: number;
  /** What clients asked for of old messages. */
  readonly oldRequests: { group: boolean; lastId: string | null }[];
  /** Every message, poll and reminder it sent, refused ones too. */
  readonly sends: Pace[];
  readonly friends: string[];
  /** The next answer sets a new cookie; once that comes back, the old one opens nothing. */
  changesCookie: () => void;
  /** A new session with a key of its own, as after a login by QR. */
  renewsSession: () => Credentials;
  /** All sessions end: calls get `code` (102 unless said), logins fail; the socket is cut unless it `stays`. */
  expireSession: (options?: { code?: 102 | 600; socket?: 'stays' }) => void;
  /** Somebody opens Zalo on the web: cmd 3000, then close code 3000. */
  opensElsewhere: () => void;
  /** Close code 3003. */
  kicked: () => void;
  /** Zalo locks the account: nothing goes any more until `unlock`. */
  lock: () => void;
  unlock: () => void;
  /** The connection ends without a close frame: code 1006 at the client. */
  dropsSocket: () => void;
  /** The account's owner types on the phone; the bot hears it as its own echo. */
  typesByHand: (text: string, to: { to: { person: Person } } | { in: { room: GroupRoom } }) => void;
  /** Makes friends from the start, without an event. */
  hasFriend: (...people: { person: Person }[]) => void;
}

/** Makes an account of the bot's, with a session that stands. */
export function createAccount(world: World, options: AccountOptions): FakeAccount {
  const globalId = digits(`account ${options.name} ${nextId(world)}`);
  const person: Person = {
    globalId,
    name: options.name,
    phone: options.phone?.replace(/^0/, '84'),
    refusesStrangers: false,
    cannotReceive: false,
    blocked: new Set(),
  };
  const account: Account = {
    name: options.name,
    person,
    uid: digits(`uid ${globalId}`),
    imei: `${crypto.randomUUID()}-0123456789abcdef0123456789abcdef`,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0',
    known: new Map(),
    friends: new Set(),
    requestsIn: new Map(),
    requestsOut: new Map(),
    sessions: [],
    locked: false,
    line: undefined,
    privately551: options.privately551 ?? false,
    sends: [],
    pings: 0,
    oldRequests: [],
  };
  person.account = account;
  world.people.set(globalId, person);
  openSession(account);

  const waitForLine = (open: boolean, within: number) =>
    waitUntil(
      world,
      () => ((account.line !== undefined) === open ? true : undefined),
      within,
      () => `after ${within} ms ${account.name} ${open ? 'has no' : 'still has a'} client that listens`,
    ).then(() => undefined);

  return {
    name: options.name,
    uid: account.uid,
    person,
    account,
    get credentials() {
      return credentialsOf(account.sessions.at(-1)!);
    },
    get listening() {
      return account.line !== undefined;
    },
    listens: (within = 5000) => waitForLine(true, within),
    silent: (within = 5000) => waitForLine(false, within),
    get pings() {
      return account.pings;
    },
    oldRequests: account.oldRequests,
    sends: account.sends,
    get friends() {
      return [...account.friends].map(({ name }) => name);
    },
    changesCookie: () => {
      for (const session of account.sessions) {
        session.newToken = newToken();
      }
    },
    renewsSession: () => credentialsOf(openSession(account)),
    expireSession: ({ code = 102, socket } = {}) => {
      for (const session of account.sessions) {
        session.gone = code;
      }
      if (socket !== 'stays') {
        account.line?.cut();
      }
      changed(world);
    },
    opensElsewhere: () => evict(account),
    kicked: () => account.line?.close(KICKED, 'kicked'),
    lock: () => {
      account.locked = true;
      account.line?.close(KICKED, 'locked');
      changed(world);
    },
    unlock: () => {
      account.locked = false;
    },
    dropsSocket: () => account.line?.cut(),
    typesByHand: (text, where) => {
      const room = 'in' in where ? where.in.room : privateRoom(world, person, where.to.person);
      notifyAll(world, post(world, room, person, { type: 'text', text, styles: [] }));
    },
    hasFriend: (...people) => {
      for (const each of people) {
        account.friends.add(each.person);
      }
    },
  };
}
