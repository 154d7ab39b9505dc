import { ThreadType } from 'zca-js';
import type { ChatKind } from '../../../messaging/incoming.ts';
import type { Logger } from '../../../runtime/logger.ts';
import { describeError } from '../outbound/classify-error.ts';
import type { Line } from '../session/connection.ts';

/** Who is who on this account; kept while it is connected. */
export interface People {
  /** The friends were told: before that anybody would look like a stranger. */
  readonly known: boolean;
  /** Reads the friends anew. Never throws. */
  load(line: Line): Promise<void>;
  isFriend(uid: string): boolean;
  friends(): number;
  befriended(uid: string): void;
  unfriended(uid: string): void;
  /** A name that came with a message. */
  noteName(uid: string, name: string): void;
  /** @returns an empty text where Zalo does not tell it now */
  nameOf(line: Line | undefined, uid: string): Promise<string>;
  titleOf(line: Line | undefined, groupId: string): Promise<string | undefined>;
}

/** What was not told is asked for again after so long. */
const askAgainMs = 10 * 60_000;
const remembered = 5000;

export const threadType = (kind: ChatKind) => (kind === 'group' ? ThreadType.Group : ThreadType.User);

export function createPeople(log: Logger): People {
  const friends = new Set<string>();
  let known = false;
  const names = new Map<string, string>();
  const titles = new Map<string, string>();
  const asked = new Map<string, number>();

  /** Each is asked for once in a while only: it is a call that Zalo sees. */
  async function ask(id: string, into: Map<string, string>, call: () => Promise<string | undefined>): Promise<void> {
    if (performance.now() - (asked.get(id) ?? Number.NEGATIVE_INFINITY) < askAgainMs) return;
    asked.set(id, performance.now());
    try {
      const found = await call();
      if (found) into.set(id, found);
    } catch (error) {
      log.warn({ reason: describeError(error) }, 'zalo: a name was not told');
    }
  }

  return {
    get known() {
      return known;
    },
    async load({ api }) {
      try {
        const all = await api.getAllFriends();
        known = true;
        friends.clear();
        for (const { userId, displayName } of all) {
          friends.add(userId);
          if (displayName) names.set(userId, displayName);
        }
      } catch (error) {
        log.warn({ reason: describeError(error) }, 'zalo: friends were not told; nothing is sent before they are');
      }
    },
    isFriend: (uid) => friends.has(uid),
    friends: () => friends.size,
    befriended: (uid) => friends.add(uid),
    unfriended: (uid) => friends.delete(uid),
    noteName(uid, name) {
      if (name === '') return;
      names.set(uid, name);
      const [oldest] = names.keys();
      if (names.size > remembered && oldest !== undefined) names.delete(oldest);
    },
    async nameOf(line, uid) {
      const name = names.get(uid);
      if (name !== undefined || !line) return name ?? '';
      await ask(uid, names, async () => (await line.api.getUserInfo(uid)).changed_profiles[uid]?.displayName);
      return names.get(uid) ?? '';
    },
    async titleOf(line, groupId) {
      if (!titles.has(groupId) && line) {
        await ask(groupId, titles, async () => (await line.api.getGroupInfo(groupId)).gridInfoMap[groupId]?.name);
      }
      return titles.get(groupId);
    },
  };
}
