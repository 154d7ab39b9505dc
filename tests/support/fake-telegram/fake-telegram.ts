import type { Update, User, UserFromGetMe } from 'grammy/types';
import { type CalledOptions, type Calls, called, names } from '../fake/calls.ts';
import { waitUntil } from '../fake/changes.ts';
import { createFaults, type Faults } from './faults.ts';
import { createGroup, type FakeGroup, type GroupOptions } from './group.ts';
import { createLimiter, type Limits } from './limits.ts';
import { type ApiCall, answerInProcess, callInline, startServer } from './server.ts';
import { createUpdates } from './updates.ts';
import { createUser, type FakeUser, type UserOptions } from './user.ts';
import { botUser, createWorld } from './world.ts';

export interface FakeTelegramOptions {
  token?: string;
  username?: string;
  /** True is privacy mode switched off; false unless said. */
  canReadAllGroupMessages?: boolean;
  limits?: Limits;
  /** The clock of the dates in messages; the real one unless said. */
  now?: () => Date;
  /** Of the update before the first: of a bot that has had some already. */
  lastUpdateId?: number;
}

export interface FakeTelegram {
  /** For `new Bot(token, { client: { apiRoot } })`. */
  apiRoot: string;
  /** Answers the same calls in this process, without HTTP. */
  fetch: typeof fetch;
  token: string;
  bot: User;
  botId: number;
  botUsername: string;
  user: (options: UserOptions) => FakeUser;
  group: (options: GroupOptions) => FakeGroup;
  faults: Faults;
  /** Every call of the bot, oldest first. */
  calls: ApiCall[];
  /** Waits until so many answered calls of a method, or calls that fit, were made; returns the last of them. */
  called: (what: string | ((call: ApiCall) => boolean), options?: CalledOptions) => Promise<ApiCall>;
  /** Updates the bot has not confirmed yet, oldest first. */
  readonly pending: Update[];
  /** Waits until the bot has confirmed every update and no call is in work but getUpdates. */
  settled: (within?: number) => Promise<void>;
  /** Delivers an update the bot had already once more. */
  repeatUpdate: (updateId: number) => void;
  /** Makes every pressed button that waits for its answer too old for one. */
  expireQueries: () => void;
  /** The commands last set for a scope, by default for all, with their descriptions. */
  commands: (scope?: object, languageCode?: string) => { command: string; description: string }[];
  stop: () => Promise<void>;
}

/**
 * Starts a Telegram of our own on 127.0.0.1. Bots come and go, what it knows stays until `stop()`.
 * Telegram's texts and refusals follow the source of the Bot API server (tdlib/telegram-bot-api).
 */
export async function startFakeTelegram(options: FakeTelegramOptions = {}): Promise<FakeTelegram> {
  const token = options.token ?? '7000000001:AAfake-token-for-tests-only-000000000';
  const bot = me(token, options);
  const world = createWorld(bot, token, () => (options.now ? options.now().getTime() : Date.now()));
  const calls: ApiCall[] = [];
  const faults = createFaults();
  const limit = createLimiter(options.limits ?? 'none');
  const updates = createUpdates(world, (body) => callInline(parts, body), options.lastUpdateId);
  const parts = { world, updates, faults, limit, calls };
  const { apiRoot, stop } = await startServer(parts);
  const stopped = new AbortController();

  const all: Calls<ApiCall> = { world, calls, nameOf: ({ method }) => method };
  return {
    apiRoot,
    fetch: answerInProcess(parts, stopped.signal),
    token,
    bot: botUser(world),
    botId: bot.id,
    botUsername: bot.username,
    user: (userOptions) => createUser(world, updates, userOptions),
    group: (groupOptions) => createGroup(world, updates, groupOptions),
    faults,
    calls,
    called: (what, options) => called(all, what, { within: 10_000, ...options }),
    get pending() {
      return [...updates.pending];
    },
    settled: async (within = 10_000) => {
      const inWork = () => calls.filter((call) => call.answeredWith === undefined && call.method !== 'getUpdates');
      await waitUntil(
        world,
        () => updates.pending.length + inWork().length === 0 || undefined,
        within,
        () =>
          `after ${within} ms ${updates.pending.length} updates wait, and in work is: ${names(inWork(), all.nameOf)}`,
      );
    },
    repeatUpdate: updates.repeat,
    expireQueries: () => {
      for (const open of world.queries.values()) {
        open.expired = true;
      }
    },
    commands: (scope = { type: 'default' }, languageCode = '') =>
      (world.commands.get(`${JSON.stringify(scope)} ${languageCode}`) ?? []) as ReturnType<FakeTelegram['commands']>,
    stop: () => {
      stopped.abort();
      return stop();
    },
  };
}

function me(token: string, options: FakeTelegramOptions): UserFromGetMe {
  return {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: 'Chi Hội',
    username: options.username ?? 'chi_hoi_bot',
    can_join_groups: true,
    can_read_all_group_messages: options.canReadAllGroupMessages ?? false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}
