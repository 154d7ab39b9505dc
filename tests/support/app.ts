/** The whole product in a test: both roles on a database of its own, against a Telegram of our own. */
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Bot, startBot } from '../../src/app/bot.ts';
import { type App, buildApp } from '../../src/app/build-app.ts';
import { startWorker, type Worker } from '../../src/app/worker.ts';
import { createTelegramAdapter } from '../../src/channels/telegram/adapter.ts';
import { joinUnit } from '../../src/directory/memberships.ts';
import { grantRole, type RoleName } from '../../src/directory/roles.ts';
import { createPerson } from '../../src/directory/roster.ts';
import { createUnit, rootUnit, type UnitRef } from '../../src/directory/units.ts';
import type { ChannelAdapter } from '../../src/messaging/channel.ts';
import { type Database, openDatabase, type PrismaDatabase } from '../../src/runtime/database/database.ts';
import type { Encryption } from '../../src/runtime/encryption/encryption.ts';
import { readFile } from '../../src/runtime/file-store.ts';
import { createLogger, type Logger } from '../../src/runtime/logger.ts';
import { openQueueBackend } from '../../src/runtime/queue/queue-backend.ts';
import { createTestDatabase, removeRows } from './database.ts';
import { type FakeTelegram, type FakeTelegramOptions, startFakeTelegram } from './fake-telegram/fake-telegram.ts';
import type { FakeUser } from './fake-telegram/user.ts';
import { asTheTest, guardHistory } from './guard-history.ts';
import { memoryQueue } from './memory-queue.ts';
import { type TestClock, testClock } from './test-clock.ts';
import { testEncryption } from './test-encryption.ts';

export interface TestApp {
  telegram: FakeTelegram;
  db: PrismaDatabase;
  databaseUrl: string;
  clock: TestClock;
  encryption: Encryption;
  /** The running product, anew after each restart. */
  readonly app: App;
  readonly bot: Bot;
  readonly worker: Worker;
  readonly root: UnitRef;
  /** Does all that is due by the clock, and waits until what follows is sent. */
  tick(): Promise<void>;
  /** Waits until every update is handled and every message that may go has gone. */
  settled(): Promise<void>;
  /** Stops and starts the product on the same database. */
  restart(): Promise<void>;
  /**
   * As newly started, in a tenth of the time: no rows but a root unit, no faults to come, the clock where it began. What
   * runs goes on running, and the Telegram remembers its people, whom the product does not know any more.
   */
  empty(): Promise<void>;
  unit(unit: { name: string; parent?: UnitRef; kind?: string }): Promise<UnitRef>;
  /** The user has written to the bot and is on the roster. @returns the person's id */
  member(user: FakeUser, unit: UnitRef): Promise<string>;
  officer(user: FakeUser, unit: UnitRef): Promise<string>;
  administrator(user: FakeUser, unit: UnitRef): Promise<string>;
  /** On the roster, without any account. @returns the person's id */
  offline(fullName: string, unit: UnitRef, phone?: string): Promise<string>;
  stop(): Promise<void>;
}

export interface TestAppOptions {
  /** ISO with offset; a Saturday morning in Hanoi unless said. */
  now?: string;
  telegram?: FakeTelegramOptions;
  /** One that has rows already; else a new one. */
  database?: { url: string; drop(): Promise<void> };
  /** `real`: as slow as Telegram wants it. */
  pace?: 'real' | 'fast';
  /** Calls go over HTTP and jobs through BullMQ; else both stay in this process, which is what a conversation needs. */
  wire?: boolean;
  /** Other channels beside Telegram; called at each start. `settled` knows nothing of their platforms. */
  more?: (parts: MoreParts) => ChannelAdapter[];
}

export interface MoreParts {
  database: Database;
  clock: TestClock;
  log: Logger;
  /** The product that they become part of, once it runs. */
  app: () => App;
}

const fast = { perSecond: 5000, perChatPerSecond: 5000, perGroupPerMinute: 300_000 };

export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const began = options.now ?? '2026-11-21T09:00:00+07:00';
  const clock = testClock(began);
  const [telegram, database] = await Promise.all([
    startFakeTelegram({ now: () => clock.now(), ...options.telegram }),
    options.database ?? createTestDatabase(),
  ]);
  const look = openDatabase(asTheTest(database.url), 4);
  await guardHistory(look.prisma);
  const log = createLogger((process.env.TEST_LOG as 'debug' | undefined) ?? 'fatal');
  const encryption = testEncryption;
  const prefix = `test-${randomBytes(6).toString('hex')}`;
  let running = await start();

  async function start() {
    const db = openDatabase(database.url, 12);
    const redisUrl = process.env.TEST_REDIS_URL;
    const backend = options.wire
      ? await openQueueBackend(redisUrl ? { redisUrl, prefix } : { databaseUrl: database.url }, log)
      : memoryQueue();
    const adapter: ChannelAdapter = createTelegramAdapter({
      token: telegram.token,
      apiRoot: telegram.apiRoot,
      ...(options.wire ? {} : { fetch: telegram.fetch }),
      readStoredFile: (fileId) => readFile({ tx: db.prisma, encryption }, fileId),
      log,
      requestTimeoutMs: 3000,
      clock,
    });
    const paced = options.pace === 'real' ? adapter : { ...adapter, abilities: { ...adapter.abilities, pace: fast } };
    const more = options.more?.({ database: db, clock, log, app: () => app }) ?? [];
    const app: App = buildApp({
      database: db,
      backend,
      adapters: [paced, ...more],
      defaults: { locale: 'vi', zone: 'Asia/Ho_Chi_Minh' },
      encryption,
      clock,
      log,
    });
    const worker = await startWorker(app, false);
    const bot = await startBot(app);
    return { app, bot, worker };
  }

  async function halt() {
    await running.bot.stop();
    await running.worker.stop();
    await running.app.close();
  }

  async function settled(): Promise<void> {
    const until = Date.now() + 15_000;
    for (;;) {
      await telegram.settled(10_000);
      await running.bot.handler.idle();
      const now = clock.now();
      const open = await look.prisma.message.findMany({
        where: {
          OR: [
            { direction: 'in', state: 'received' },
            { state: 'sending' },
            {
              state: 'queued',
              AND: [
                { OR: [{ dueAt: null }, { dueAt: { lte: now } }] },
                {
                  OR: [
                    { broadcastId: null },
                    { removal: true },
                    { broadcast: { state: 'running', OR: [{ holdUntil: null }, { holdUntil: { lte: now } }] } },
                  ],
                },
              ],
            },
          ],
        },
        select: { id: true, direction: true, state: true, feature: true, dueAt: true },
        take: 5,
      });
      if (open.length === 0 && telegram.pending.length === 0) return;
      if (Date.now() > until) throw new Error(`not settled: ${JSON.stringify(open)}`);
      await wait(5);
    }
  }

  const plantRoot = () => rootUnit(look.prisma, 'Chi Hội');
  let root = await plantRoot();

  async function known(user: FakeUser): Promise<string> {
    const key = { channel: 'telegram', botAccount: String(telegram.botId), externalId: String(user.id) };
    const account = await look.prisma.account.findUnique({ where: { channel_botAccount_externalId: key } });
    if (account) return account.personId;
    await user.starts();
    await user.sees(() => true, { within: 20_000 });
    await settled();
    const made = await look.prisma.account.findUniqueOrThrow({ where: { channel_botAccount_externalId: key } });
    return made.personId;
  }

  async function withRole(user: FakeUser, unit: UnitRef, name: RoleName): Promise<string> {
    const personId = await known(user);
    await grantRole(look.prisma, { personId, unitId: unit.id, name, grantedById: null }, clock.now());
    return personId;
  }

  return {
    telegram,
    db: look.prisma,
    databaseUrl: database.url,
    clock,
    encryption,
    get app() {
      return running.app;
    },
    get bot() {
      return running.bot;
    },
    get worker() {
      return running.worker;
    },
    get root() {
      return root;
    },
    async tick() {
      await telegram.settled(10_000);
      await running.bot.handler.idle();
      await running.worker.schedule.tick();
      await settled();
    },
    settled,
    async restart() {
      await halt();
      running = await start();
    },
    async empty() {
      await settled();
      telegram.faults.clear();
      await removeRows(look.pool);
      clock.set(began);
      root = await plantRoot();
    },
    unit: ({ name, parent, kind }) =>
      createUnit(look.prisma, { name, kind: kind ?? 'chapter', parent: parent ?? root }),
    async member(user, unit) {
      const personId = await known(user);
      await joinUnit({ tx: look.prisma, encryption }, personId, unit.id, { actorId: null, now: clock.now() });
      return personId;
    },
    officer: (user, unit) => withRole(user, unit, 'officer'),
    administrator: (user, unit) => withRole(user, unit, 'administrator'),
    async offline(fullName, unit, phone) {
      const by = { actorId: null, now: clock.now() };
      const keeper = { tx: look.prisma, encryption };
      const personId = await createPerson(keeper, { fullName, phone: phone ?? null }, by);
      await joinUnit(keeper, personId, unit.id, by);
      return personId;
    },
    async stop() {
      await halt();
      await look.close();
      await telegram.stop();
      await database.drop();
    },
  };
}
