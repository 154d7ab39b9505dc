/** The playground: telephones on a page of this machine. A channel like any other, with its platform built in. */
import type { Attachment } from '../../messaging/attachment.ts';
import type { ChannelAdapter, Receive } from '../../messaging/channel.ts';
import { SendError } from '../../messaging/send-error.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Database } from '../../runtime/database/database.ts';
import type { Encryption } from '../../runtime/encryption/encryption.ts';
import { type FileShelf, readFile, storeFile } from '../../runtime/file-store.ts';
import type { Logger } from '../../runtime/logger.ts';
import { createLive, type PhoneListener } from './live.ts';
import { type Post, type PostInput, parsePost } from './parse-post.ts';
import { botAccount, type Taken, toIncoming } from './receive.ts';
import { edit, limits, send } from './send.ts';
import {
  addRow,
  findBotMessage,
  isBlocked,
  latestId,
  messagesOf,
  type PhoneMessage,
  type RowContent,
} from './store.ts';

/** What a telephone keeps on its screen. */
const historyLimit = 200;

/** The adapter and, beside it, the telephones' side of the platform. */
export interface PlaygroundAdapter extends ChannelAdapter {
  /**
   * A person writes, presses a button, or stops the bot. Resolves when the bot has it for good.
   * @returns the id of the message, or of the press @throws {z.ZodError} @throws when the bot is not started
   */
  post(post: PostInput): Promise<{ id: string }>;
  /** The latest 200 messages of a chat, oldest first; with `afterId` those that came or changed after it. */
  history(chat: string, afterId?: string): Promise<PhoneMessage[]>;
  /** Has this person stopped the bot? */
  blocked(chat: string): Promise<boolean>;
  /** The id of the newest event on any telephone: where `subscribe` can begin. */
  latest(): Promise<string>;
  /** Calls `listener` with what happens, in order; see `Live.subscribe`. @returns the function that ends it */
  subscribe(listener: PhoneListener, afterId?: string): Promise<() => void>;
}

export function createPlaygroundAdapter(parts: {
  database: Database;
  encryption: Encryption;
  clock: Clock;
  log: Logger;
}): PlaygroundAdapter {
  const { database, encryption, clock, log } = parts;
  const live = createLive(database, log);
  let receive: Receive | undefined;
  let lastTurn: Promise<unknown> = Promise.resolve();

  const takeIn = async (post: Post): Promise<{ id: string }> => {
    if (!receive) throw new Error('the playground is not started in this process, so nobody takes messages in');
    const taken = await database.prisma.$transaction((tx) => keep({ tx, encryption }, post, clock.now()));
    const incoming = toIncoming(post, taken);
    await receive(incoming);
    if (post.repeat) await receive(incoming);
    return { id: String(taken.id) };
  };

  return {
    channel: 'playground',
    botAccount,
    abilities: {
      buttons: true,
      edits: true,
      textLimit: limits.text,
      captionLimit: limits.caption,
      oneListener: false,
      sendsWhereItListens: false,
      // No platform stands behind it that could refuse: only so much that the page keeps up.
      pace: { perSecond: 1000, perChatPerSecond: 100, perGroupPerMinute: 60_000 },
    },

    async start(take) {
      receive = take;
    },
    async stop() {
      receive = undefined;
      await Promise.allSettled([lastTurn]);
      await live.close();
    },

    send: (to, message) => send(database, clock, to, message),
    edit: (to, messageId, message) => edit(database, clock, to, messageId, message),
    async fetch(attachment) {
      if (attachment.source?.type !== 'stored') throw new SendError({ kind: 'rejected' }, 'the file was never stored');
      try {
        return await readFile({ tx: database.prisma, encryption }, attachment.source.fileId);
      } catch (error) {
        throw new SendError({ kind: 'rejected' }, 'the file cannot be read', { cause: error });
      }
    },
    inviteLink: () => undefined,
    async check() {
      try {
        await latestId(database.prisma);
        return { ok: true, name: botAccount, faults: [] };
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        return { ok: false, name: botAccount, faults: [{ problem, mend: 'check DATABASE_URL and the migrations' }] };
      }
    },

    post(input) {
      const post = parsePost(input);
      // One after the other, as a platform hands its updates over: two of one chat never overtake each other.
      const turn = Promise.allSettled([lastTurn]).then(() => takeIn(post));
      lastTurn = turn;
      return turn;
    },
    history: (chat, afterId = '0') => messagesOf(database.prisma, chat, BigInt(afterId), historyLimit),
    blocked: (chat) => isBlocked(database.prisma, chat),
    latest: async () => String(await latestId(database.prisma)),
    subscribe: live.subscribe,
  };
}

/** Stores the files and the row of a post. */
async function keep(shelf: FileShelf, post: Post, at: Date): Promise<Taken> {
  const { tx } = shelf;
  const attachments: Attachment[] = [];
  for (const { kind, name, mime, bytes } of post.attachments) {
    const source = bytes && ({ type: 'stored', fileId: await storeFile(shelf, { name, mime, bytes }) } as const);
    attachments.push({ kind, name, mime, source, size: bytes?.byteLength });
  }
  const answered = post.replyTo && (await findBotMessage(tx, post.chat, BigInt(post.replyTo)));
  const id = await addRow(tx, { chat: post.chat, writer: post.as, content: contentOf(post, attachments), at });
  return { id, at, attachments, repliesToBot: Boolean(answered) };
}

function contentOf(post: Post, attachments: Attachment[]): RowContent {
  if (post.event) return { type: post.event };
  if (post.token !== undefined) return { type: 'pressed', on: post.pressedMessageId ?? '', token: post.token };
  return { type: 'message', name: post.name, text: post.text, attachments, replyTo: post.replyTo };
}
