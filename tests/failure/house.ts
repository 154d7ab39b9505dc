/** The product as real processes against stores of a test's own, with people who can be written to. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { expect, vi } from 'vitest';
import { type App, buildApp } from '../../src/app/build-app.ts';
import { createTelegramAdapter } from '../../src/channels/telegram/adapter.ts';
import { changeUnitSettings, createUnit, rootUnit, type UnitRef } from '../../src/directory/units.ts';
import type { Audience } from '../../src/outbound/broadcast/audience.ts';
import { startBroadcast } from '../../src/outbound/broadcast/broadcast.ts';
import { openDatabase } from '../../src/runtime/database/database.ts';
import { createEncryption } from '../../src/runtime/encryption/encryption.ts';
import { createLogger } from '../../src/runtime/logger.ts';
import { openQueueBackend } from '../../src/runtime/queue/queue-backend.ts';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram/fake-telegram.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';
import { type Program, runProgram } from '../support/process.ts';
import { TEMPORARY_PREFIX } from '../support/temporary.ts';
import { PATIENCE_MS } from './rounds.ts';

const KEY = Buffer.alloc(32, 'test');
const TEXT = 'Cảnh giác thủ đoạn các loại tội phạm';

/** How many messages of a broadcast are in each state. */
export type States = Partial<Record<'sent' | 'uncertain' | 'failed' | 'skipped', number>>;

/** A broadcast that was confirmed. */
export interface News {
  id: string;
  /** No other broadcast has it. */
  text: string;
  to: readonly FakeUser[];
}

export interface House {
  telegram: FakeTelegram;
  app: App;
  /** The people of each unit. */
  units: readonly (readonly FakeUser[])[];
  /** Starts both roles, or one. Resolves when it is ready. */
  start(role?: 'bot' | 'worker'): Promise<Program>;
  kill(program: Program): Promise<void>;
  /** Sets the clock of the machine: for us, and for these programs. @param stepMs from the right time */
  setClock(stepMs: number, ...programs: Program[]): Promise<void>;
  broadcast(unit?: number): Promise<News>;
  /** Waits until so many of them have reached the platform. */
  sent(news: News, count: number): Promise<void>;
  /** Waits until nothing moves any more, and proves that every delivery is accounted for. @returns messages by state */
  accounted(news: News): Promise<States>;
  stop(): Promise<void>;
}

/**
 * @param options where the rows and the jobs are, and how many people are in each unit: each has a broadcast of its own
 */
export async function startHouse(options: {
  databaseUrl: string;
  redisUrl?: string;
  units: readonly number[];
}): Promise<House> {
  const telegram = await startFakeTelegram();
  const folder = await mkdtemp(join(tmpdir(), `${TEMPORARY_PREFIX}${process.pid}-`));
  const programs: Program[] = [];
  const { databaseUrl, redisUrl } = options;
  let step = 0;
  const clock = { now: () => new Date(Date.now() + step) };
  const log = createLogger('silent');
  const database = openDatabase(databaseUrl, 4);
  const { pool } = database;
  const backend = await openQueueBackend(redisUrl ? { redisUrl } : { databaseUrl }, log);
  const encryption = createEncryption(KEY);
  const adapter = createTelegramAdapter({
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    readStoredFile: () => Promise.reject(new Error('no files here')),
    log,
    clock,
  });
  const defaults = { locale: 'vi', zone: 'Asia/Ho_Chi_Minh' } as const;
  const app = buildApp({ database, backend, adapters: [adapter], defaults, encryption, clock, log });
  const unitIds: string[] = [];
  const units = options.units.map((count) =>
    Array.from({ length: count }, (_, n) => telegram.user({ firstName: `Bác ${n + 1}` })),
  );
  for (const users of units) unitIds.push((await unitOf(app, telegram, users)).id);
  // What greets newcomers is not under test.
  await fetch(`${telegram.apiRoot}/bot${telegram.token}/deleteWebhook?drop_pending_updates=true`);

  /** Messages of the news that are in the people's telephones. */
  const arrived = ({ text }: News) =>
    telegram.calls.filter((call) => call.method === 'sendMessage' && call.tookEffect && call.payload.text === text);

  /** Waits until no message of it waits or is on its way; the database may be away meanwhile. */
  async function settled({ id }: News): Promise<{ chat: string; state: keyof States }[]> {
    const look = async () => {
      const { rows } = await pool.query(
        'SELECT c.external_id AS chat, m.state::text FROM message m JOIN chat c ON c.id = m.chat_id WHERE m.broadcast_id = $1',
        [id],
      );
      expect(rows.filter(({ state }) => state === 'queued' || state === 'sending')).toEqual([]);
      return rows;
    };
    return vi.waitFor(look, { timeout: PATIENCE_MS, interval: 100 }).catch((error: Error) => {
      error.message += `\nThe programs say:\n${programs.map(({ err }) => err.slice(-3000)).join('\n---\n')}`;
      throw error;
    });
  }

  async function kill({ child, ended }: Program): Promise<void> {
    child.kill('SIGKILL');
    await ended;
  }

  return {
    telegram,
    app,
    units,
    kill,
    async start(role) {
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
          LOG_LEVEL: process.env.FAILURE_LOG ?? 'warn',
          NODE_OPTIONS: `--import=${new URL('stepping-clock.mjs', import.meta.url)}`,
        },
      });
      programs.push(program);
      await program.prints(/is ready after/, PATIENCE_MS);
      return program;
    },
    async setClock(stepMs, ...running) {
      await writeFile(join(folder, 'clock-step'), String(stepMs));
      step = stepMs;
      for (const { child } of running) child.kill('SIGUSR2');
      const line = `The clock is off by ${stepMs} ms.\n`;
      for (const program of running)
        await vi.waitFor(() => expect(program.out.endsWith(line)).toBe(true), { timeout: PATIENCE_MS, interval: 5 });
    },
    async broadcast(unit = 0) {
      const text = `${TEXT}, tin ${uuidv7()}`;
      const unitId = unitIds[unit]!;
      const audience: Audience = { unitIds: [unitId], through: 'groups', evenMuted: true };
      const news = { feature: 'test', subjectId: unitId, lane: 'broadcast', createdById: null } as const;
      const id = await app.inTransaction(({ tx, outbox, now }) =>
        startBroadcast(tx, outbox, { ...news, audience, contents: { vi: { text } }, fallback: 'vi' }, now),
      );
      return { id, text, to: units[unit]! };
    },
    async sent(news, count) {
      const look = () => expect(arrived(news).length).toBeGreaterThanOrEqual(count);
      await vi.waitFor(look, { timeout: PATIENCE_MS, interval: 10 });
    },
    async accounted(news) {
      const rows = await settled(news);
      expect(rows.map(({ chat }) => chat).sort()).toEqual(news.to.map(({ id }) => String(id)).sort());
      const times = new Map<string, number>();
      for (const { payload } of arrived(news))
        times.set(String(payload.chat_id), (times.get(String(payload.chat_id)) ?? 0) + 1);
      const wrong = rows.filter(({ chat, state }) => {
        const here = times.get(chat) ?? 0;
        return !(state === 'sent' ? here === 1 : state === 'uncertain' ? here <= 1 : here === 0);
      });
      expect(wrong.map(({ chat, state }) => `${chat} is ${state} and got it ${times.get(chat) ?? 0} times`)).toEqual(
        [],
      );
      const env = { DATABASE_URL: databaseUrl, ENCRYPTION_KEY: KEY.toString('base64') };
      const proof = runProgram('cli/reconcile.ts', { args: ['--broadcast', news.id], cwd: folder, env });
      const code = await proof.ended;
      expect({ code, says: proof.out + proof.err }).toEqual({
        code: 0,
        says: expect.stringMatching(/Every delivery is accounted for\.\n$/),
      });
      const states: States = {};
      for (const { state } of rows) states[state] = (states[state] ?? 0) + 1;
      return states;
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
async function unitOf(app: App, telegram: FakeTelegram, users: readonly FakeUser[]): Promise<UnitRef> {
  const { prisma } = app.database;
  const root = await rootUnit(prisma, 'Chi Hội');
  const unit = await createUnit(prisma, { name: 'Hội CCB xã Kim Liên', kind: 'commune', parent: root });
  // Night or day: the tests run at any hour.
  await changeUnitSettings(prisma, unit.id, { quietHours: { from: '00:00', to: '00:00' } });
  const people = users.map(({ id, name }) => {
    const key = { channel: 'telegram', botAccount: String(telegram.botId), externalId: String(id) };
    return { key, name, personId: uuidv7(), accountId: uuidv7() };
  });
  for (const user of users) await user.starts();
  await prisma.person.createMany({
    data: people.map((one) => ({ id: one.personId, fullName: one.name, nameFolded: 'bac' })),
  });
  await prisma.membership.createMany({ data: people.map(({ personId }) => ({ personId, unitId: unit.id })) });
  await prisma.account.createMany({
    data: people.map(({ key, name, personId, accountId }) => ({ ...key, id: accountId, personId, name })),
  });
  await prisma.chat.createMany({
    data: people.map(({ key, accountId }) => ({ ...key, kind: 'private' as const, accountId })),
  });
  return unit;
}
