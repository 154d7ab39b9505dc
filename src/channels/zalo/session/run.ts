/** One account while this process holds it: the line, what comes in over it and what goes out, one message at a time. */
import type { Attachment, FileBytes } from '../../../messaging/attachment.ts';
import type { ChatAddress, LinkStatus, Receive, Sent } from '../../../messaging/channel.ts';
import type { Lane, Outgoing } from '../../../messaging/outgoing.ts';
import { SendError } from '../../../messaging/send-error.ts';
import type { Clock } from '../../../runtime/clock.ts';
import type { Logger } from '../../../runtime/logger.ts';
import { createEchoes } from '../inbound/echoes.ts';
import { createIntake, type Intake } from '../inbound/receive.ts';
import { createBook } from '../limits/book.ts';
import type { LookUp } from '../limits/find-by-phone.ts';
import { createFriends } from '../limits/friends.ts';
import { createPeople } from '../limits/people.ts';
import type { CardStore } from '../outbound/card-store.ts';
import { createCards, isCard } from '../outbound/cards.ts';
import { classifyError, describeError } from '../outbound/classify-error.ts';
import { reactTo } from '../outbound/react.ts';
import { removeMessage } from '../outbound/remove.ts';
import { actOf, type Sending, sendOutgoing } from '../outbound/send.ts';
import { changeCard, sendCard } from '../outbound/send-card.ts';
import type { StoppedState, ZaloStore } from '../store.ts';
import { createConnection, type Line, type LinkState } from './connection.ts';
import type { ZaloSettings } from './settings.ts';
import type { Transport } from './transport.ts';

export interface Run extends LookUp {
  readonly state: LinkState;
  readonly link: LinkStatus;
  /** Resolves once it is connected, or known not to be. */
  start(): Promise<void>;
  /** Resolves when what is being sent is settled and what came in is stored. */
  stop(): Promise<void>;
  /** @throws {SendError} */
  send(to: ChatAddress, message: Outgoing): Promise<Sent>;
  /** Changes a reminder. @throws {SendError} */
  change(to: ChatAddress, messageId: string, message: Outgoing): Promise<void>;
  /** @throws {SendError} */
  react(to: ChatAddress, messageId: string, emoji: string): Promise<void>;
  /** @throws {SendError} */
  remove(to: ChatAddress, messageId: string): Promise<void>;
  /** Milliseconds; see ChannelAdapter. */
  holds(to: ChatAddress, lane: Lane): number;
  noteCookies(): void;
}

export interface RunParts {
  botAccount: string;
  receive: Receive;
  store: ZaloStore;
  cardStore: CardStore;
  transport: Transport;
  settings: ZaloSettings;
  zone: string;
  clock: Clock;
  log: Logger;
  credentialsFile: string | undefined;
  load: (attachment: Attachment) => Promise<FileBytes>;
  onStopped: (state: StoppedState | 'refused') => void;
}

export function createRun(parts: RunParts): Run {
  const { botAccount, store, transport, settings, log, clock } = parts;
  const book = createBook(parts);
  const people = createPeople(log);
  const echoes = createEchoes();
  let intake: Intake | undefined;
  let stopping = false;
  let lane: Promise<unknown> = Promise.resolve();

  async function onTooMany(): Promise<number> {
    const { pauseMs, times } = await book.refused();
    log.error({ pauseMs, times }, 'zalo: too many requests; nothing is sent for a while');
    if (times === 2) parts.onStopped('refused');
    return pauseMs;
  }

  const friends = createFriends({
    ...{ botAccount, store, book, people, settings, clock, log, onTooMany },
    welcome(incoming) {
      intake?.add(incoming);
    },
  });

  const cards = createCards({
    ...{ botAccount, store: parts.cardStore, settings, clock, log },
    receive: async (incoming) => (await intake?.store(incoming)) ?? false,
  });

  const connection = createConnection({
    ...{ store, transport, settings, clock, log, credentialsFile: parts.credentialsFile },
    onOpening: () => intake?.prepare(),
    onFrame: (frame, line) => intake?.onFrame(frame, line),
    async onUp(line, session) {
      // The first login of all has only now made what the limits are counted from.
      await book.load();
      await people.load(line);
      if (session.phone === null) await learnPhone(line);
      intake?.catchUp(line);
      cards.isBack();
      // These take a while, one call after another; neither throws.
      void cards.lookAround(line);
      void friends.askMissed(line);
    },
    async onAlive(line) {
      if (!people.known) await people.load(line);
      await friends.acceptWaiting(line);
      // May take longer than until the next sign of life.
      void cards.lookAround(line);
    },
    onStopped: parts.onStopped,
  });

  /** For the link that opens a chat with the account; without it there is none. */
  async function learnPhone({ api }: Line): Promise<void> {
    try {
      const { profile } = await api.fetchAccountInfo();
      if (profile?.phoneNumber) await store.saveOwnPhone(profile.phoneNumber);
    } catch (error) {
      log.warn({ reason: describeError(error) }, 'zalo: the own number was not told');
    }
  }

  /** One after the other: what zca-js sends at once has the same client id. */
  function inLane<T>(work: () => Promise<T>): Promise<T> {
    const done = lane.then(() => {
      if (stopping)
        throw new SendError({ kind: 'retry', afterMs: 5000, scope: 'account' }, 'the account is being left');
      return work();
    });
    lane = Promise.allSettled([done]);
    return done;
  }

  function liveLine() {
    const { line, state } = connection;
    if (line) return line;
    const isStopped =
      state === 'credentials' ||
      state === 'expired' ||
      state === 'evicted' ||
      state === 'kicked' ||
      state === 'not-logged-in';
    const fault = isStopped
      ? { kind: 'account-stopped' as const }
      : ({ kind: 'retry', afterMs: 5000, scope: 'account' } as const);
    throw new SendError(fault, `the account is ${state}`);
  }

  function sendingNow(): Sending {
    const line = liveLine();
    if (!people.known)
      throw new SendError({ kind: 'retry', afterMs: 30_000, scope: 'account' }, 'friends not known yet');
    return {
      ...{ line, book, people, echoes, transport, settings, log, onTooMany, load: parts.load },
      isUp: () => connection.line === line,
      quoted: (messageId) => intake?.recent(messageId),
      onSessionGone: connection.doubt,
    };
  }

  return {
    store,
    book,
    onTooMany,
    get line() {
      return connection.line;
    },
    get state() {
      return connection.state;
    },
    get link() {
      const { state, reason, heardAt } = connection;
      return { state, reason, heardAt };
    },
    async start() {
      await book.load();
      const facts = await store.facts();
      intake = createIntake({
        ...{ botAccount, store, people, echoes, clock, log, receive: parts.receive },
        start: { lastPrivateId: facts?.lastPrivateId ?? null, lastGroupId: facts?.lastGroupId ?? null },
        reorderMs: settings.reorderMs,
        retryMs: settings.retryMs.first,
        line: () => connection.line,
        onFriendAct: friends.take,
        onReminderAct: cards.take,
      });
      await connection.start();
    },
    async stop() {
      stopping = true;
      // The echo of what is being sent still comes over the line.
      await lane;
      await connection.stop();
      await cards.stop();
      await intake?.settle();
    },
    send: (to, message) =>
      inLane(() => {
        const { card, lane } = message;
        if (!card || to.kind !== 'group') return sendOutgoing(sendingNow(), to, message);
        return sendCard(sendingNow(), cards, to, { card, lane }, clock.now().getTime());
      }),
    change: (to, messageId, { card }) =>
      inLane(async () => {
        if (!card || !isCard(messageId)) throw new SendError({ kind: 'rejected' }, 'Zalo cannot change a message');
        await changeCard(sendingNow(), cards, to, messageId, card);
      }),
    react: (to, messageId, emoji) => inLane(() => reactTo(sendingNow(), to, messageId, emoji)),
    remove: (to, messageId) =>
      inLane(async () => {
        const line = liveLine();
        if (!isCard(messageId)) return removeMessage(line, echoes, to, messageId);
        await cards.takeAway(line, to.externalId, messageId).catch((error) => {
          throw classifyError(error, false);
        });
      }),
    // Who is a friend is known while connected; until then nothing leaves anyway.
    holds: (to, kind) => (connection.line && people.known ? book.judge(actOf(to, kind, people)).waitMs : 0),
    noteCookies: connection.noteCookies,
  };
}
