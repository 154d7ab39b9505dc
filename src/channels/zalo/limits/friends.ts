/** People who ask to be our friends: accepted, as many a day as is safe; the others wait for their turn. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Incoming } from '../../../messaging/incoming.ts';
import type { Clock } from '../../../runtime/clock.ts';
import type { Logger } from '../../../runtime/logger.ts';
import { friendIdSchema, friendRequestSchema } from '../inbound/event-schema.ts';
import { friendEvent } from '../inbound/parse-event.ts';
import { codes, describeError, zaloCode } from '../outbound/classify-error.ts';
import type { Line } from '../session/connection.ts';
import type { ZaloSettings } from '../session/settings.ts';
import type { ZaloStore } from '../store.ts';
import type { Book } from './book.ts';
import type { People } from './people.ts';

/** zca-js lists them among the people that Zalo recommends (FriendRecommendationsType.ReceivedFriendRequest). */
const RECEIVED = 2;

export interface Friends {
  /** @param act Zalo's word for what happened to a friendship */
  take(act: string, data: unknown, line: Line): Promise<void>;
  /** Asks who has asked while nobody listened. Never throws. */
  askMissed(line: Line): Promise<void>;
  /** Accepts those whose turn has come. Never throws. */
  acceptWaiting(line: Line): Promise<void>;
}

export function createFriends(parts: {
  botAccount: string;
  store: ZaloStore;
  book: Book;
  people: People;
  settings: ZaloSettings;
  clock: Clock;
  log: Logger;
  /** Somebody is our friend now, who asked. */
  welcome: (incoming: Incoming) => void;
  onTooMany: () => Promise<unknown>;
}): Friends {
  const { store, book, people, settings, clock, log } = parts;
  let accepting: Promise<void> = Promise.resolve();
  let acts: Promise<unknown> = Promise.resolve();
  let acceptedAt = Number.NEGATIVE_INFINITY;

  async function acceptAll(line: Line): Promise<void> {
    for (const uid of await store.waitingFriends()) {
      if (book.judge({ kind: 'friend' }).waitMs > 0) return;
      if (people.friends() >= settings.mostFriends) {
        log.error({ friends: people.friends() }, 'zalo: the account has all the friends that Zalo allows');
        return;
      }
      // One after the other as a person would, not all in the same moment.
      const { least, most } = settings.gapMs;
      const pauseMs = acceptedAt + least + Math.random() * (most - least) - performance.now();
      if (pauseMs > 0) await sleep(pauseMs);
      acceptedAt = performance.now();
      await book.note({ kind: 'friend', chat: uid });
      if (!(await accept(line, uid))) return;
    }
  }

  /** @returns false where the others have to wait as well */
  async function accept(line: Line, uid: string): Promise<boolean> {
    try {
      await line.api.acceptFriendRequest(uid);
    } catch (error) {
      const code = zaloCode(error);
      log.warn({ reason: describeError(error) }, 'zalo: a friend request was not accepted');
      if (code === codes.tooMany) await parts.onTooMany();
      if (code === undefined || code === codes.tooMany) return false;
      if (code !== codes.alreadyFriends) {
        await store.removeWaitingFriend(uid);
        return true;
      }
    }
    people.befriended(uid);
    const name = await people.nameOf(line, uid);
    parts.welcome(friendEvent({ uid, name }, clock.now().getTime(), { botAccount: parts.botAccount, uid: line.uid }));
    await store.removeWaitingFriend(uid);
    return true;
  }

  function acceptWaiting(line: Line): Promise<void> {
    accepting = accepting
      .then(() => acceptAll(line))
      .catch((error) => log.error({ reason: describeError(error) }, 'zalo: friend requests wait'));
    return accepting;
  }

  return {
    acceptWaiting,
    askMissed: (line) =>
      inTurn(() => takeMissed(line)).catch((error) =>
        log.warn({ reason: describeError(error) }, 'zalo: missed friend requests were not told'),
      ),
    take: (act, data, line) => inTurn(() => takeOne(act, data, line)),
  };

  /** Who asks first is first. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = acts.then(work);
    acts = Promise.allSettled([done]);
    return done;
  }

  async function takeMissed(line: Line): Promise<void> {
    const { recommItems } = await line.api.getFriendRecommendations();
    for (const { dataInfo } of recommItems) {
      // One that came over the new line meanwhile is accepted already.
      if (dataInfo.recommType !== RECEIVED || people.isFriend(dataInfo.userId)) continue;
      people.noteName(dataInfo.userId, dataInfo.displayName);
      await store.addWaitingFriend(dataInfo.userId);
    }
    await acceptWaiting(line);
  }

  async function takeOne(act: string, data: unknown, line: Line): Promise<void> {
    if (act === 'add' || act === 'remove') {
      const uid = friendIdSchema.parse(data);
      if (act === 'add') people.befriended(uid);
      else people.unfriended(uid);
    } else if (act === 'req_v2') {
      const { fromUid, toUid } = friendRequestSchema.parse(data);
      if (toUid !== line.uid || fromUid === line.uid) return;
      await store.addWaitingFriend(fromUid);
      await acceptWaiting(line);
    }
  }
}
