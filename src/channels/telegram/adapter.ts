import http from 'node:http';
import https from 'node:https';
import { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { ChannelAbilities, ChannelAdapter, ReadStoredFile } from '../../messaging/channel.ts';
import { type Clock, systemClock } from '../../runtime/clock.ts';
import type { Logger } from '../../runtime/logger.ts';
import { checkAccount, linkFault } from './check.ts';
import { classifyRepeatable, isAnswered } from './classify-error.ts';
import { fetchFile } from './fetch-file.ts';
import { createReceiver, pollSeconds } from './receive.ts';
import { captionLimit, editOutgoing, reactOutgoing, removeOutgoing, sendOutgoing } from './send.ts';

export interface TelegramOptions {
  /** As @BotFather gives it: the bot's numeric id, a colon, a secret. */
  token: string;
  /** Of a Bot API server; the real one by default. */
  apiRoot?: string;
  /** Without it, long polling. `secret`: 1 to 256 of A-Z, a-z, 0-9, _ and -. */
  webhook?: { url: string; secret: string };
  readStoredFile: ReadStoredFile;
  log: Logger;
  /** After which a call without an answer is given up; 20 s by default, three times that for a file. */
  requestTimeoutMs?: number;
  clock?: Clock;
  /** Makes the calls; over HTTP by itself. */
  fetch?: typeof fetch;
  /** First pause before listening is tried again; doubles up to 30 s. 1 s by default. */
  firstRetryMs?: number;
}

export interface TelegramAdapter extends ChannelAdapter {
  /**
   * Takes an update that Telegram posts to the webhook.
   * @returns 200 once it is stored, 401 for a wrong secret, 400 for what is no update, 500 or 503 where Telegram shall
   *   try again, 404 without the webhook option
   */
  handleWebhook(request: Request): Promise<Response>;
  /** The list behind the "/" button. `command`: 1 to 32 of a-z, 0-9, _. @throws {SendError} */
  setCommands(commands: { command: string; description: string }[]): Promise<void>;
}

/**
 * Limits from https://core.telegram.org/bots/api; pace from https://core.telegram.org/bots/faq ("about 30 messages a
 * second", 1 a second in a chat, 20 a minute in a group), a little below where the whole bot would be stopped by a 429.
 */
const abilities: Omit<ChannelAbilities, 'oneListener'> = {
  sendsWhereItListens: false,
  buttons: true,
  edits: true,
  textLimit: 4096,
  captionLimit,
  pace: { perSecond: 30, perChatPerSecond: 1, perGroupPerMinute: 20 },
};

/** Below the servers' own: an idle connection closed by them just as we write would leave a send uncertain. */
const idleSocketMs = 5000;

/**
 * One bot account on Telegram. Opens no connection before it is used.
 * @throws where the token is not of the form 123456:ABC…
 */
export function createTelegramAdapter(options: TelegramOptions): TelegramAdapter {
  const { token, webhook, readStoredFile, log, requestTimeoutMs = 20_000 } = options;
  const apiRoot = (options.apiRoot ?? 'https://api.telegram.org').replace(/\/+$/, '');
  const botAccount = /^(\d+):\S+$/.exec(token)?.[1];
  if (botAccount === undefined) throw new Error('TELEGRAM_BOT_TOKEN is not of the form 123456:ABC…');

  const agentOptions = { keepAlive: true, timeout: idleSocketMs };
  const agent = apiRoot.startsWith('https:') ? new https.Agent(agentOptions) : new http.Agent(agentOptions);
  const client = (timeoutMs: number) =>
    new Api(token, {
      apiRoot,
      timeoutSeconds: timeoutMs / 1000,
      baseFetchConfig: { agent },
      ...(options.fetch && { fetch: options.fetch as never }),
    });
  const api = client(requestTimeoutMs);

  let known: UserFromGetMe | undefined;
  const whoAmI = async () => {
    known = await api.getMe();
    return known;
  };
  const newReceiver = () =>
    createReceiver({
      api,
      pollApi: client(pollSeconds * 1000 + requestTimeoutMs),
      whoAmI,
      webhook,
      log,
      clock: options.clock ?? systemClock,
      firstRetryMs: options.firstRetryMs ?? 1000,
    });
  let receiver = newReceiver();
  let stopped = false;
  const sending = { api, botAccount, readStoredFile };

  return {
    channel: 'telegram',
    botAccount,
    abilities: { ...abilities, oneListener: webhook === undefined },
    start(receive) {
      if (stopped) receiver = newReceiver();
      stopped = false;
      return receiver.start(receive);
    },
    stop() {
      stopped = true;
      return receiver.stop();
    },
    handleWebhook: (request) => receiver.handleWebhook(request),
    send: (to, message) => sendOutgoing(sending, to, message),
    edit: (to, messageId, message) => editOutgoing(sending, to, messageId, message),
    remove: (to, messageId) => removeOutgoing(sending, to, messageId),
    react: (to, messageId, emoji) => reactOutgoing(sending, to, messageId, emoji),
    fetch: (attachment) => fetchFile({ api, apiRoot, token, botAccount, timeoutMs: 3 * requestTimeoutMs }, attachment),
    inviteLink: (code) => known && `https://t.me/${known.username}?start=${encodeURIComponent(code)}`,
    link() {
      const { state, reason, heardAt } = receiver.link;
      return state === 'new' || stopped ? undefined : { state, reason, heardAt: webhook ? undefined : heardAt };
    },
    linkFault: (state, reason) => linkFault(state, reason, apiRoot),
    check: () => checkAccount({ api, apiRoot, botAccount, webhookUrl: webhook?.url, state: receiver.state, whoAmI }),
    answers: () => isAnswered(api.getMe()),
    async setCommands(commands) {
      await api.setMyCommands(commands).catch((error) => {
        throw classifyRepeatable(error);
      });
    },
  };
}
