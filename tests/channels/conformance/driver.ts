/** What a channel brings along to be put through the cases: its platform, seen from the people's side. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Attachment, FileBytes } from '../../../src/messaging/attachment.ts';
import type { ChannelAdapter, ChatAddress, Receive } from '../../../src/messaging/channel.ts';
import type { Outgoing } from '../../../src/messaging/outgoing.ts';
import { SendError, type SendFault } from '../../../src/messaging/send-error.ts';
import type { TestApp } from '../../support/app.ts';

/** A message of the bot on somebody's screen, as it stands now. */
export interface Seen {
  id: string;
  text: string;
  /** The words that stand out. */
  bold: string[];
  /** Addresses behind words; a channel without such writes them into the text. */
  links: string[];
  buttons: string[];
  photo?: Uint8Array;
  file?: { name: string; bytes: Uint8Array };
  /** The message that it answers. */
  replyTo?: string;
}

export interface Group {
  to: ChatAddress;
  inbox(): Promise<Seen[]>;
}

export interface Writing {
  in?: Group;
  /** The bot is called by its name, in a group. */
  mention?: boolean;
  replyTo?: string;
  /** The platform hands the same update over a second time. */
  twice?: boolean;
}

/** What a person sends is `true` when the platform has taken it, `false` when it tells the writer that it cannot. */
export interface Person {
  name: string;
  to: ChatAddress;
  writes(text: string, writing?: Writing): Promise<boolean>;
  sendsPhoto(bytes: Uint8Array, caption?: string): Promise<boolean>;
  sendsFile(file: FileBytes): Promise<boolean>;
  /** Only where the channel has buttons. */
  presses(message: Seen, label: string): Promise<void>;
  blocks(): Promise<void>;
  unblocks(): Promise<void>;
  /** What the bot wrote privately, oldest first. */
  inbox(): Promise<Seen[]>;
}

/**
 * What befalls the next send. `refused`: not delivered, and not to be tried for a while; `unanswered`: delivered, but the
 * answer is lost; `lost`: neither delivered nor answered; `stopped`: the account itself is refused.
 */
export type Order = 'refused' | 'unanswered' | 'lost' | 'stopped';

export interface World {
  /** What a person who has blocked the bot looks like at the first try: some platforms say the same of one who is only away. */
  blocked: 'gone' | 'refused';
  /** Somebody whom the bot may write to. */
  person(name: string): Promise<Person>;
  group(title: string, people: readonly Person[]): Promise<Group>;
  /** Those that this platform knows. */
  orders: Partial<Record<Order, () => void>>;
  /** The platform serves nobody until `up`. */
  down(): Promise<void> | void;
  up(): Promise<void> | void;
  stop(): Promise<void>;
}

/** The adapter alone. */
export interface AdapterWorld extends World {
  adapter: ChannelAdapter;
  /** Starts the adapter, and resolves when the platform sees it listening. */
  listen(receive: Receive): Promise<void>;
  /** Keeps a file as the house does. */
  store(file: FileBytes): Promise<Attachment['source']>;
}

/** The whole product with the channel on. */
export interface HouseWorld extends World {
  app: TestApp;
  account: { channel: string; botAccount: string };
  restart(): Promise<void>;
}

export interface MakeWorld {
  adapter(): Promise<AdapterWorld>;
  house(): Promise<HouseWorld>;
}

/** A file to send about. */
export const list = { name: 'danh sach.pdf', mime: 'application/pdf', bytes: new Uint8Array(2500).fill(7) };

export function outgoing(parts: Partial<Outgoing> = {}): Outgoing {
  return { text: 'Mời họp', entities: [], choices: [], attachments: [], ...parts };
}

/** @returns why it was not sent @throws where it was, or where something else than a SendError came out */
export async function faultOf(sending: Promise<unknown>): Promise<SendFault> {
  const error = await sending.then(
    () => new Error('it was sent'),
    (reason: unknown) => reason,
  );
  if (error instanceof SendError) return error.fault;
  throw error;
}

/** Waits until `look` gives something. @throws after so long, naming what was waited for and what there is */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined> | T | undefined,
  there: () => Promise<unknown> | unknown = () => 'nothing',
  within = 10_000,
): Promise<T> {
  const until = performance.now() + within;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > until) throw new Error(`not seen: ${what}; there is ${JSON.stringify(await there())}`);
    await wait(15);
  }
}

/** Somebody's eyes: each look goes on after the message that the last one found. */
export function eyesOf(where: { inbox(): Promise<Seen[]> }) {
  let read = new Set<string>();
  const unread = async () => (await where.inbox()).filter(({ id }) => !read.has(id));
  const texts = (messages: readonly Seen[]) => messages.map(({ text }) => text.slice(0, 200));
  return {
    /** Waits for a message with these words, or that fits; those before it count as read. */
    async sees(look: string | RegExp | ((seen: Seen) => boolean)): Promise<Seen> {
      const fits = (seen: Seen) =>
        typeof look === 'function'
          ? look(seen)
          : typeof look === 'string'
            ? seen.text.includes(look)
            : look.test(seen.text);
      const found = await eventually(
        String(look),
        async () => (await unread()).find(fits),
        async () => texts(await unread()),
      );
      const inbox = await where.inbox();
      read = new Set([
        ...read,
        ...inbox.slice(0, inbox.findIndex(({ id }) => id === found.id) + 1).map(({ id }) => id),
      ]);
      return found;
    },
    unread: async () => texts(await unread()),
  };
}
