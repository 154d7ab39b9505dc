/** The product as real processes against stores of a test's own, with people who can be written to. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, vi } from 'vitest';
import { type App, buildApp } from '../../src/app.ts';
import { createTelegramAdapter } from '../../src/channels/telegram/adapter.ts';
import { changeUnitSettings, createUnit, rootUnit, type UnitRef } from '../../src/directory/units.ts';
import type { Audience } from '../../src/outbound/audience.ts';
import { startBroadcast } from '../../src/outbound/broadcast.ts';
import { reconcile } from '../../src/outbound/reconcile.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { openDatabase } from '../../src/runtime/database.ts';
import { createEncryption } from '../../src/runtime/encryption.ts';
import { createLogger } from '../../src/runtime/logger.ts';
import { openQueueBackend } from '../../src/runtime/queue-backend.ts';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram/fake-telegram.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';
import { type Program, runProgram } from '../support/process.ts';
import { TEMPORARY_PREFIX } from '../support/temporary.ts';

/** How often each fault is tried, each time with another seed. */
export const ROUNDS = Number(process.env.FAILURE_ROUNDS ?? 1);
/** How long a store or the platform is away. */
export const AWAY_MS = Number(process.env.FAILURE_AWAY_MS ?? 3000);
export const PATIENCE_MS = 90_000;
export const KEY = Buffer.alloc(32, 'test');

const PEOPLE = 60;

export interface House {
  telegram: FakeTelegram;
  app: App;
  start(role?: 'bot' | 'worker'): Promise<Program>;
  kill(program: Program): Promise<void>;
  /** Sends to everybody. @returns the id of the broadcast and its text, which no other has */
  broadcast(): Promise<{ id: string; text: string }>;
  /** Waits until so many of this text have reached the platform. */
  sent(text: string, count: number): Promise<void>;
  /** Waits until nothing moves any more, and proves that every delivery is accounted for. @returns messages by state */
  accounted(broadcast: { id: string; text: string }): Promise<Record<string, number>>;
  stop(): Promise<void>;
}

/** @param stores where the rows and the jobs are */
export async function startHouse(stores: { databaseUrl: string; redisUrl?: string }): Promise<House> {
  const telegram = await startFakeTelegram();
  const folder = await mkdtemp(join(tmpdir(), `${TEMPORARY_PREFIX}${process.pid}-`));
  const programs: Program[] = [];
  const { databaseUrl, redisUrl } = stores;
  const log = createLogger('silent');
  const database = openDatabase(databaseUrl, 4);
  const backend = await openQueueBackend(redisUrl ? { redisUrl } : { databaseUrl }, log);
  const encryption = createEncryption(KEY);
  const adapter = createTelegramAdapter({
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    readStoredFile: async () => {
      throw new Error('no files here');
    },
    log,
    clock: systemClock,
  });
  const defaults = { locale: 'vi', zone: 'Asia/Ho_Chi_Minh' } as const;
  const app = buildApp({ database, backend, adapters: [adapter], defaults, encryption, clock: systemClock, log });

  async function start(role?: 'bot' | 'worker'): Promise<Program> {
    const program = runProgram('main.ts', {
      args: role ? [role] : [],
      cwd: folder,
      env: {
        DATA_DIR: folder,
        DATABASE_URL: databaseUrl,
        ...(redisUrl && { REDIS_URL: redisUrl }),
        ENCRYPTION_KEY: KEY.toString('base64'),
        HTTP_PORT: '0',
        DEMO_DATA: 'false',
        TELEGRAM_BOT_TOKEN: telegram.token,
        TELEGRAM_API_ROOT: telegram.apiRoot,
        LOG_LEVEL: 'warn',
      },
    });
    programs.push(program);
    await program.prints(/is ready after/, PATIENCE_MS);
    return program;
  }

  async function kill({ child, ended }: Program): Promise<void> {
    child.kill('SIGKILL');
    await ended;
  }

  const users = Array.from({ length: PEOPLE }, (_, n) => telegram.user({ firstName: `Bác ${n + 1}` }));
  const unit = await membersOf(app, telegram, users);
  const arrived = (text: string) =>
    telegram.calls.filter((call) => call.method === 'sendMessage' && call.tookEffect && call.payload.text === text);
  let count = 0;

  return {
    telegram,
    app,
    start,
    kill,
    async broadcast() {
      count += 1;
      const text = `Cảnh giác thủ đoạn các loại tội phạm, tin số ${count}`;
      const audience: Audience = { unitIds: [unit.id], through: 'groups', evenMuted: true };
      const news = { feature: 'test', subjectId: unit.id, lane: 'broadcast', createdById: null } as const;
      const id = await app.runWork(({ tx, outbox, now }) =>
        startBroadcast(tx, outbox, { ...news, audience, contents: { vi: { text } }, fallback: 'vi' }, now),
      );
      return { id, text };
    },
    async sent(text, wanted) {
      const look = () => expect(arrived(text).length).toBeGreaterThanOrEqual(wanted);
      await vi.waitFor(look, { timeout: PATIENCE_MS, interval: 2 });
    },
    async accounted({ id, text }) {
      const rows = await settled(databaseUrl, id);
      const twice: string[] = [];
      const times = new Map<string, number>();
      for (const { payload } of arrived(text)) {
        const chat = String(payload.chat_id);
        times.set(chat, (times.get(chat) ?? 0) + 1);
      }
      for (const { chat, state } of rows) {
        const here = times.get(chat) ?? 0;
        const right = state === 'sent' ? here === 1 : state === 'uncertain' ? here <= 1 : here === 0;
        if (!right) twice.push(`${chat} is ${state} and got it ${here} times`);
      }
      expect(twice).toEqual([]);
      expect(rows).toHaveLength(PEOPLE);
      const { faults } = await app.database.prisma.$transaction((tx) => reconcile(tx, id), {
        isolationLevel: 'RepeatableRead',
      });
      expect(faults).toEqual([]);
      return Object.fromEntries(
        [...new Set(rows.map(({ state }) => state))].map((state) => [
          state,
          rows.filter((row) => row.state === state).length,
        ]),
      );
    },
    async stop() {
      for (const program of programs) await kill(program);
      await app.close();
      await telegram.stop();
      await rm(folder, { recursive: true, maxRetries: 5 });
    },
  };
}

/** On the roster, with a private chat that the bot may write to. */
async function membersOf(app: App, telegram: FakeTelegram, users: FakeUser[]): Promise<UnitRef> {
  const { prisma } = app.database;
  const root = await rootUnit(prisma, 'Chi Hội');
  const unit = await createUnit(prisma, { name: 'Hội CCB xã Kim Liên', kind: 'commune', parent: root });
  // Night or day: the tests run at any hour.
  await changeUnitSettings(prisma, unit.id, { quietHours: { from: '00:00', to: '00:00' } });
  const address = { channel: 'telegram', botAccount: String(telegram.botId) };
  for (const user of users) {
    await user.starts();
    const person = await prisma.person.create({ data: { fullName: user.name, nameFolded: 'bac' } });
    await prisma.membership.create({ data: { personId: person.id, unitId: unit.id } });
    const key = { ...address, externalId: String(user.id) };
    const account = await prisma.account.create({ data: { ...key, personId: person.id, name: user.name } });
    await prisma.chat.create({ data: { ...key, kind: 'private', accountId: account.id } });
  }
  return unit;
}

/** Waits until no message of the broadcast waits or is on its way; the database may be away meanwhile. */
async function settled(url: string, broadcastId: string): Promise<{ chat: string; state: string }[]> {
  return vi.waitFor(
    async () => {
      const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
      await client.connect();
      try {
        const { rows } = await client.query(
          'SELECT c.external_id AS chat, m.state::text FROM message m JOIN chat c ON c.id = m.chat_id WHERE m.broadcast_id = $1',
          [broadcastId],
        );
        expect(rows.filter(({ state }) => state === 'queued' || state === 'sending')).toEqual([]);
        return rows;
      } finally {
        await client.end();
      }
    },
    { timeout: PATIENCE_MS, interval: 200 },
  );
}

/** Always the same numbers for the same seed, in [0, 1) (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One line of the table of a run, for those who ask: FAILURE_TABLE=1. */
export function report(fault: string, round: number, states: Record<string, number>): void {
  if (process.env.FAILURE_TABLE) process.stdout.write(`| ${fault} | ${round + 1} | ${JSON.stringify(states)} |\n`);
}
