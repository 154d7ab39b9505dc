/** What one would write otherwise, each as its documentation shows it. */
import { setTimeout as wait } from 'node:timers/promises';
import { autoRetry } from '@grammyjs/auto-retry';
import { apiThrottler } from '@grammyjs/transformer-throttler';
import { Queue, Worker } from 'bullmq';
import { type Api, Bot, GrammyError } from 'grammy';
import { Redis } from 'ioredis';
import { text } from './stage.ts';

interface AppContext {
  token: string;
  apiRoot: string;
  redisUrl: string | undefined;
}

export interface Rival {
  way: string;
  /** It takes minutes. */
  slow?: boolean;
  /** It needs Redis. */
  redis?: boolean;
  /** Begins to answer people. `broadcast` resolves when all is sent or given up. */
  start(around: AppContext): Promise<{ broadcast(chats: number[]): Promise<void>; stop(): Promise<void> }>;
}

const answer = 'Đã rõ';

/** Answers each message; `api` may be given plugins first. */
function answering({ token, apiRoot }: AppContext, prepare: (api: Api) => void = () => {}) {
  const bot = new Bot(token, { client: { apiRoot } });
  prepare(bot.api);
  // What a rival loses is counted by the server, here and below.
  bot.catch(() => {});
  return bot;
}

const retryAfter = (error: unknown) =>
  error instanceof GrammyError && error.error_code === 429 ? (error.parameters.retry_after ?? 1) * 1000 : undefined;

/** One after the other, waiting where told to. */
async function sendPatiently(api: Api, chat: number, what: string): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    try {
      await api.sendMessage(chat, what);
      return;
    } catch (error) {
      if (error instanceof GrammyError && error.error_code === 403) return;
      await wait(retryAfter(error) ?? 500);
    }
  }
}

const loop: Rival = {
  way: 'plain loop beside the bot',
  async start(around) {
    const bot = answering(around);
    bot.on('message', (ctx) => sendPatiently(ctx.api, ctx.chat.id, answer));
    void bot.start();
    return {
      async broadcast(chats) {
        for (const chat of chats) await sendPatiently(bot.api, chat, text);
      },
      stop: () => bot.stop(),
    };
  },
};

/** All at once, left to the plugins. */
const withPlugins = (way: string, slow: boolean, prepare: (api: Api) => void): Rival => ({
  way,
  slow,
  async start(around) {
    const bot = answering(around, prepare);
    // Not awaited, as the plugin's documentation has it for long work: else one who waits holds up all.
    bot.on('message', (ctx) => void ctx.reply(answer).catch(() => {}));
    void bot.start();
    return {
      async broadcast(chats) {
        await Promise.all(chats.map((chat) => bot.api.sendMessage(chat, text).catch(() => {})));
      },
      stop: () => bot.stop(),
    };
  },
});

/** A job a message; replies with a higher priority. */
const bullmq = (max: number, duration: number, slow: boolean): Rival => ({
  way: `BullMQ on Redis, limiter ${max}/${duration} ms, a job a message`,
  slow,
  redis: true,
  async start(around) {
    const bot = answering(around);
    const connection = new Redis(around.redisUrl ?? '', { maxRetriesPerRequest: null });
    const name = `bench-${Date.now()}`;
    const queue = new Queue(name, { connection });
    let left = 0;
    let finished = () => {};
    const over = (chat: number) => {
      if (chat < 2_000_000 && --left === 0) finished();
    };
    const worker = new Worker(
      name,
      async (job) => {
        try {
          await bot.api.sendMessage(job.data.chat, job.data.text);
        } catch (error) {
          const afterMs = retryAfter(error);
          if (afterMs) {
            await worker.rateLimit(afterMs);
            throw Worker.RateLimitError();
          }
          if (!(error instanceof GrammyError) || error.error_code !== 403) throw error;
        }
        over(job.data.chat);
      },
      { connection, concurrency: 30, limiter: { max, duration } },
    );
    worker.on('failed', (job) => job && job.attemptsMade >= 10 && over(job.data.chat));
    const options = { removeOnComplete: true, attempts: 10 };
    bot.on('message', async (ctx) => void (await queue.add(name, { chat: ctx.chat.id, text: answer }, options)));
    void bot.start();
    return {
      async broadcast(chats) {
        left = chats.length;
        const all = new Promise<void>((resolve) => {
          finished = resolve;
        });
        await queue.addBulk(chats.map((chat) => ({ name, data: { chat, text }, opts: { ...options, priority: 10 } })));
        await all;
      },
      async stop() {
        await bot.stop();
        await worker.close(true);
        await queue.obliterate({ force: true });
        await queue.close();
        connection.disconnect();
      },
    };
  },
});

export const rivals: Rival[] = [
  loop,
  withPlugins('all at once, auto-retry', true, (api) => api.config.use(autoRetry())),
  withPlugins('all at once, throttler, then auto-retry', true, (api) => {
    api.config.use(autoRetry());
    api.config.use(apiThrottler());
  }),
  bullmq(30, 1000, true),
  bullmq(1, 40, false),
];
