import type { Update, User } from 'grammy/types';
import { waitUntil } from '../fake/changes.ts';
import type { FakeGroup } from './group.ts';
import type { Updates } from './updates.ts';
import { describe, inlineButtons, viewOf } from './view.ts';
import { type Entry, findEntry, type OpenQuery, type World } from './world.ts';

export interface PressOptions {
  in?: FakeGroup;
  /** The message whose button it is; otherwise the newest in the chat that has such a button. */
  on?: { id: number; chatId: number };
  /** Milliseconds to wait for the button to appear, and again for the answer; 10,000 unless said. */
  within?: number;
}

/** What the bot answered to a pressed button. */
export interface Pressed {
  text: string | undefined;
  alert: boolean;
  url: string | undefined;
  queryId: string;
  update: Update | undefined;
}

export interface Presses {
  /**
   * Presses a button under a message of the bot.
   * @param button its whole label or callback data, or a pattern for the label
   * @returns the bot's answer to the press; rejects if none comes
   */
  presses: (button: string | RegExp, options?: PressOptions) => Promise<Pressed>;
  /** Sends callback data that no button need have, from the newest message of the bot unless one is named. */
  pressesRaw: (data: string, options?: Omit<PressOptions, 'on'> & { on?: { id: number } }) => Promise<Pressed>;
}

const DEFAULT_WAIT_MS = 10_000;

/** @returns the presses of one person. */
export function createPresses(world: World, updates: Updates, user: User): Presses {
  const press = (chatId: number, message: object, data: string, within: number): Promise<Pressed> => {
    const queryId = String(90_000_000_000_000 + ++world.lastId);
    const query = { id: queryId, from: user, message, chat_instance: String(chatId * 7), data } as OpenQuery['query'];
    const open: OpenQuery = { query, expired: false };
    world.queries.set(queryId, open);
    const update = updates.push('callback_query', query);
    const look = () => open.answer && { ...open.answer, queryId, update };
    return waitUntil(world, look, within, () => `the bot did not answer the button "${data}" within ${within} ms`);
  };

  return {
    presses: async (button, { in: group, on, within = DEFAULT_WAIT_MS } = {}) => {
      const chatIds = group?.allIds ?? [user.id];
      const look = () => findButton(botMessages(world, chatIds, on), button);
      const { entry, data } = await waitUntil(world, look, within, () => {
        const lines = botMessages(world, chatIds, on).map((message) => describe(viewOf(world, message)));
        return `${user.first_name} found no button ${button}. The bot's messages, newest first:\n${lines.slice(0, 5).join('\n')}`;
      });
      if (data === undefined) {
        throw new Error(`the button ${button} is a link, the bot does not learn of it`);
      }
      return press(entry.message.chat.id, entry.message, data, within);
    },
    pressesRaw: (data, { in: group, on, within = DEFAULT_WAIT_MS } = {}) => {
      const chatId = group?.id ?? user.id;
      const entry = on ? findEntry(world, chatId, on.id) : botMessages(world, [chatId], undefined)[0];
      // A message that is gone comes as "inaccessible", with date 0 (Bot API, InaccessibleMessage).
      const chat = group ? { id: chatId, type: 'group', title: group.title } : { id: chatId, type: 'private' };
      const message = entry?.message ?? { chat, message_id: on?.id ?? 1, date: 0 };
      return press(chatId, message, data, within);
    },
  };
}

function botMessages(world: World, chatIds: number[], on: PressOptions['on']): Entry[] {
  return chatIds
    .flatMap((chatId) => world.entries.get(chatId) ?? [])
    .filter(({ from, deleted, message }) => from === 'bot' && !deleted && (!on || on.id === message.message_id))
    .reverse();
}

function findButton(newestFirst: Entry[], wanted: string | RegExp) {
  for (const entry of newestFirst) {
    for (const button of inlineButtons(entry.message).flat()) {
      const data = 'callback_data' in button ? button.callback_data : undefined;
      if (typeof wanted === 'string' ? button.text === wanted || data === wanted : button.text.search(wanted) >= 0) {
        return { entry, data };
      }
    }
  }
  return undefined;
}
