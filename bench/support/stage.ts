/** What a measure stands on: a database of its own with people in it, and the product over it. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { type App, buildApp } from '../../src/app/build-app.ts';
import { createTelegramAdapter } from '../../src/channels/telegram/adapter.ts';
import { changeUnitSettings, createUnit, rootUnit } from '../../src/directory/units.ts';
import type { ChannelAdapter } from '../../src/messaging/channel.ts';
import type { Audience } from '../../src/outbound/broadcast/audience.ts';
import type { NewBroadcast } from '../../src/outbound/broadcast/broadcast.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { openDatabase, type PrismaDatabase } from '../../src/runtime/database/database.ts';
import { migrate } from '../../src/runtime/database/migrate.ts';
import { startEmbeddedPostgres } from '../../src/runtime/embedded-postgres/embedded-postgres.ts';
import { createEncryption } from '../../src/runtime/encryption/encryption.ts';
import { createLogger } from '../../src/runtime/logger.ts';
import { migrationsDir } from '../../src/runtime/project-root.ts';
import { openQueueBackend } from '../../src/runtime/queue/queue-backend.ts';
import { allowDatabases } from '../../tests/support/embedded-development.ts';

export type Store = 'PostgreSQL' | 'Redis';

export interface Stores {
  /** Of the server, as a sentence for the report. */
  name: string;
  /** Makes an empty database with all tables. */
  newDatabase(): Promise<{ url: string; drop(): Promise<void> }>;
  redisUrl: string | undefined;
  /** The stores that a queue can stand on here. */
  stores: Store[];
  close(): Promise<void>;
}

/** `DATABASE_URL` or an embedded PostgreSQL; with `REDIS_URL` Redis as well. */
export async function openStores(): Promise<Stores> {
  const given = process.env.DATABASE_URL;
  const dataDir = mkdtempSync(join(tmpdir(), 'chihoi-bench-'));
  const embedded = given ? undefined : await startEmbeddedPostgres({ dataDir, log: () => {} });
  if (embedded) await allowDatabases(dataDir, embedded.url);
  const adminUrl = given ?? embedded?.url ?? '';
  const redisUrl = process.env.REDIS_URL;
  const asAdmin = async (statement: string) => {
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  };
  const version = (await asAdmin('SHOW server_version'))[0].server_version.split(' ')[0];
  return {
    name: `${embedded ? 'embedded ' : ''}PostgreSQL ${version}${redisUrl ? `, Redis ${await redisVersion(redisUrl)}` : ''}`,
    async newDatabase() {
      const name = `bench_${randomBytes(5).toString('hex')}`;
      await asAdmin(`CREATE DATABASE ${name}`);
      const url = new URL(adminUrl);
      url.pathname = `/${name}`;
      await migrate(url.href, migrationsDir);
      return { url: url.href, drop: async () => void (await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`)) };
    },
    redisUrl,
    stores: redisUrl ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'],
    async close() {
      await embedded?.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

async function redisVersion(url: string): Promise<string> {
  const redis = new Redis(url);
  const info = await redis.info('server');
  redis.disconnect();
  return /redis_version:(\S+)/.exec(info)?.[1] ?? '';
}

export function telegram(token: string, apiRoot: string): ChannelAdapter {
  const readStoredFile = () => Promise.reject(new Error('no files here'));
  return createTelegramAdapter({ token, apiRoot, log: createLogger('silent'), readStoredFile });
}

/** The product as it stands, both roles to be started by the measure. */
export async function openApp(databaseUrl: string, redis: RedisPlace, adapters: ChannelAdapter[]): Promise<App> {
  const log = createLogger((process.env.BENCH_LOG as 'info' | undefined) ?? 'silent');
  return buildApp({
    database: openDatabase(databaseUrl),
    backend: await openQueueBackend(redis ? { redisUrl: redis.url, prefix: redis.prefix } : { databaseUrl }, log),
    adapters,
    defaults: { locale: 'vi', zone: 'UTC' },
    // The same in all processes of a measure.
    encryption: createEncryption(Buffer.alloc(32, 'bench')),
    clock: systemClock,
    log,
  });
}

/** Where in a Redis the jobs lie; undefined: in PostgreSQL. */
export type RedisPlace = { url: string; prefix: string } | undefined;

export const redisPlace = (ground: Stores, store: Store): RedisPlace =>
  store === 'Redis' && ground.redisUrl
    ? { url: ground.redisUrl, prefix: `bench-${randomBytes(5).toString('hex')}` }
    : undefined;

/** Takes away what a measure left in Redis. */
export async function forget(place: RedisPlace): Promise<void> {
  if (!place) return;
  const redis = new Redis(place.url);
  for await (const keys of redis.scanStream({ match: `${place.prefix}:*`, count: 1000 }) as AsyncIterable<string[]>)
    if (keys.length > 0) await redis.unlink(keys);
  redis.disconnect();
}

/** A unit without quiet hours. @returns its id */
export async function newUnit(prisma: PrismaDatabase): Promise<string> {
  const parent = await rootUnit(prisma, 'Chi Hội');
  const unit = await createUnit(prisma, { name: `Bench ${randomBytes(4).toString('hex')}`, kind: 'bench', parent });
  await changeUnitSettings(prisma, unit.id, { quietHours: { from: '00:00', to: '00:00' } });
  return unit.id;
}

/**
 * People who have written to the bot. Chat n of them is `first + n * step`.
 * @param unitId of which they are members; undefined: of none
 */
export async function addPeople(
  prisma: PrismaDatabase,
  people: { botAccount: string; count: number; first: number; step?: number; unitId?: string; channel?: string },
): Promise<void> {
  const { botAccount, count, first, step = 1, unitId, channel = 'telegram' } = people;
  await prisma.$executeRaw`
    WITH one AS MATERIALIZED (
      SELECT new_id() AS person, new_id() AS account, (${first}::bigint + n * ${step}::bigint)::text AS external
      FROM generate_series(0, ${count}::int - 1) n
    ), person AS (INSERT INTO person (id, full_name, name_folded) SELECT person, 'x', 'x' FROM one)
    , account AS (
      INSERT INTO account (id, channel, bot_account, external_id, person_id, name)
      SELECT account, ${channel}, ${botAccount}, external, person, 'x' FROM one)
    , chat AS (
      INSERT INTO chat (id, channel, bot_account, external_id, kind, account_id)
      SELECT new_id(), ${channel}, ${botAccount}, external, 'private', account FROM one)
    INSERT INTO membership (id, person_id, unit_id)
    SELECT new_id(), person, ${unitId ?? null}::uuid FROM one WHERE ${unitId ?? null}::uuid IS NOT NULL`;
  // As PostgreSQL does by itself within a minute.
  await prisma.$executeRaw`ANALYZE`;
}

export const text = 'Cảnh giác thủ đoạn các loại tội phạm';

/** A notice to all members of a unit, one by one. */
export function noticeTo(unitId: string): NewBroadcast {
  const audience: Audience = { unitIds: [unitId], through: 'groups', evenMuted: true };
  const contents = { vi: { text } };
  return {
    feature: 'bench',
    subjectId: unitId,
    lane: 'broadcast',
    createdById: null,
    audience,
    contents,
    fallback: 'vi',
  };
}

/** Is it still being frozen, or has any message of it not left? */
export async function isUnderWay(prisma: PrismaDatabase, broadcastId: string): Promise<boolean> {
  const { state } = await prisma.broadcast.findUniqueOrThrow({ where: { id: broadcastId }, select: { state: true } });
  const waiting = { broadcastId, state: { in: ['queued' as const, 'sending' as const] } };
  return state === 'freezing' || (await prisma.message.findFirst({ where: waiting, select: { id: true } })) !== null;
}
