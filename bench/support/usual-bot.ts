/**
 * What one would write otherwise that has the same duties: each message is a row before Telegram is told, the answer is a row and a
 * job, and a message is claimed before it is sent and settled after it. grammY, Prisma and BullMQ as their manuals have them.
 */
import { createPostgresBackend, Queue, runMigrations, Worker, withBackend } from 'bullmq';
import { Bot } from 'grammy';
import { Redis } from 'ioredis';
import pg from 'pg';
import { openDatabase } from '../../src/runtime/database/database.ts';
import type { RedisPlace } from './stage.ts';

interface UsualJob {
  id: string;
  chat: number;
}

/** Answers at once, as many as the product. */
const SENDING = 50;

/** @param place where its jobs lie; undefined: on PostgreSQL */
export async function startUsualBot(
  { token, apiRoot, databaseUrl }: { token: string; apiRoot: string; databaseUrl: string },
  place: RedisPlace,
): Promise<{ stop(): Promise<void> }> {
  const database = openDatabase(databaseUrl);
  const { prisma } = database;
  const { queue, work, end } = await jobs(databaseUrl, place);
  const bot = new Bot(token, { client: { apiRoot } });
  await bot.init();
  const address = { channel: 'telegram', botAccount: String(bot.botInfo.id) } as const;

  bot.on('message', async (ctx) => {
    const where = { channel_botAccount_externalId: { ...address, externalId: String(ctx.from.id) } };
    const account = await prisma.account.findUniqueOrThrow({ where, include: { person: true } });
    const chat = await prisma.chat.findUniqueOrThrow({ where });
    const who = { ...address, chatId: chat.id, accountId: account.id, personId: account.personId };
    const incoming = await prisma.message.create({
      data: {
        ...{
          ...who,
          direction: 'in',
          updateId: String(ctx.update.update_id),
          externalId: String(ctx.message.message_id),
        },
        ...{ content: { text: ctx.message.text ?? '' }, state: 'received', at: new Date() },
      },
    });
    // Stored: the next may be taken in while this one is answered.
    void answer(incoming.id, who, ctx.chat.id);
  });

  async function answer(
    incomingId: string,
    { accountId, ...who }: { accountId: string; chatId: string; personId: string },
    chat: number,
  ) {
    const id = await prisma.$transaction(async (tx) => {
      await tx.role.findMany({ where: { personId: who.personId }, include: { unit: true } });
      await tx.dialog.findFirst({ where: { chatId: who.chatId, accountId } });
      const row = await tx.message.create({
        data: {
          ...{ ...address, ...who, direction: 'out', content: { text: 'Đã rõ' }, lane: 'reply', state: 'queued' },
          at: new Date(),
        },
      });
      await tx.message.update({ where: { id: incomingId }, data: { state: 'handled', settledAt: new Date() } });
      return row.id;
    });
    await queue.add('send', { id, chat }, { removeOnComplete: true });
  }

  const worker = work(async ({ id, chat }) => {
    const claimed = await prisma.message.updateMany({ where: { id, state: 'queued' }, data: { state: 'sending' } });
    if (claimed.count !== 1) return;
    const sent = await bot.api.sendMessage(chat, 'Đã rõ');
    const externalId = String(sent.message_id);
    await prisma.message.update({ where: { id }, data: { state: 'sent', externalId, settledAt: new Date() } });
  });
  void bot.start();
  return {
    async stop() {
      await bot.stop();
      await worker.close();
      await queue.close();
      await end();
      await database.close();
    },
  };
}

async function jobs(databaseUrl: string, place: RedisPlace) {
  const name = 'usual';
  const run = (send: (job: UsualJob) => Promise<void>) => (job: { data: UsualJob }) => send(job.data);
  if (place) {
    const connection = new Redis(place.url, { maxRetriesPerRequest: null });
    return {
      queue: new Queue<UsualJob>(name, { connection, prefix: place.prefix }),
      work: (send: (job: UsualJob) => Promise<void>) =>
        new Worker<UsualJob>(name, run(send), { connection, prefix: place.prefix, concurrency: SENDING }),
      end: async () => connection.disconnect(),
    };
  }
  const pool = new pg.Pool({ connectionString: databaseUrl, options: '-c search_path=bullmq', max: 24 });
  pool.on('error', () => {});
  pool.setMaxListeners(0);
  const client = await pool.connect();
  await runMigrations(client);
  client.release();
  const onPostgres = withBackend(createPostgresBackend);
  return {
    queue: new onPostgres.Queue(name, { connection: pool }) as unknown as Queue<UsualJob>,
    work: (send: (job: UsualJob) => Promise<void>) =>
      new onPostgres.Worker(name, run(send), { connection: pool, concurrency: SENDING }) as unknown as Worker<UsualJob>,
    end: () => pool.end(),
  };
}
