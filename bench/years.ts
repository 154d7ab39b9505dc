/** What five years of messages cost: a turn, the inbox and the nightly removal with all of it there, beside the first days. */

import { setTimeout as wait } from 'node:timers/promises';
import { startBot } from '../src/app/bot.ts';
import { createPlaygroundAdapter } from '../src/channels/playground/adapter.ts';
import { rootUnit } from '../src/directory/units.ts';
import { kinds } from '../src/features/privacy/retention-rules.ts';
import { removeOld } from '../src/features/privacy/retention-store.ts';
import type { Incoming } from '../src/messaging/incoming.ts';
import { seedYears } from './support/seed-years.ts';
import { addPeople, newUnit, openApp, type Stores } from './support/stage.ts';
import { quantile, type Table } from './support/table.ts';

const MEMBERS = 2000;
const MESSAGES = Number(process.env.MESSAGES ?? 2_000_000);
const DAYS = 5 * 365;
const TURNS = 40;
const ROUNDS = 8;
const NIGHTS = 9;
/** retention-rules.ts, messages. */
const KEPT_DAYS = 730;
const DAY_MS = 86_400_000;

interface Costs {
  turn: number[];
  inbox: number[];
  nights: number[];
}

interface House {
  costs: Costs;
  /** Measures a few of each. */
  round(): Promise<void>;
  /** Removes what becomes too old in the next night. */
  night(): Promise<void>;
  megabytes(): Promise<number>;
  close(): Promise<void>;
}

async function house(ground: Stores, days: number): Promise<House> {
  const home = await ground.newDatabase();
  const preparing = await openApp(home.url, undefined, []);
  const { encryption, clock, log } = preparing;
  const adapter = createPlaygroundAdapter({ database: preparing.database, encryption, clock, log });
  const { botAccount } = adapter;
  const unitId = await newUnit(preparing.database.prisma);
  await addPeople(preparing.database.prisma, { botAccount, count: MEMBERS, first: 1, unitId, channel: 'playground' });
  const root = await rootUnit(preparing.database.prisma, 'Chi Hội');
  await preparing.database.pool.query(
    `INSERT INTO role (id, person_id, unit_id, name, granted_at) SELECT new_id(), person_id, $1, 'officer', now() - interval '6 years'
     FROM account WHERE external_id = '1'`,
    [root.id],
  );
  const first = new Date(Date.now() - DAYS * DAY_MS);
  const perDay = Math.round(MESSAGES / DAYS);
  await seedYears(preparing.database.pool, { unitId, first, days, perDay, members: MEMBERS });

  const app = await openApp(home.url, undefined, [adapter]);
  const bot = await startBot(app);
  const costs: Costs = { turn: [], inbox: [], nights: [] };
  let sequence = Date.now();
  let nights = 0;
  let asked = 0;
  const turn = async (from: number, text: string) => {
    sequence += 1;
    const id = String(sequence);
    const incoming: Incoming = {
      ...{ channel: 'playground', botAccount, updateId: id, sequence: BigInt(sequence), at: new Date(), messageId: id },
      ...{
        chat: { externalId: String(from), kind: 'private' as const },
        from: { externalId: String(from), name: 'x' },
      },
      ...{ text, attachments: [], forwarded: false, addressed: 'private' as const, edited: false },
    };
    const began = performance.now();
    await bot.receive(incoming);
    await bot.handler.idle();
    return performance.now() - began;
  };
  return {
    costs,
    async round() {
      for (let n = 0; n < TURNS; n += 1) costs.turn.push(await turn(2 + ((asked++ * 37) % (MEMBERS - 1)), '/khongco'));
      for (let n = 0; n < TURNS / 4; n += 1) costs.inbox.push(await turn(1, '/hopthu'));
    },
    async night() {
      nights += 1;
      const now = new Date(first.getTime() + (KEPT_DAYS + nights) * DAY_MS);
      const began = performance.now();
      for (const kind of kinds) {
        const remove = () =>
          app.database.prisma.$transaction((tx) => removeOld(tx, kind, undefined, now), { timeout: 600_000 });
        while ((await remove()).more);
      }
      costs.nights.push(performance.now() - began);
    },
    async megabytes() {
      const { rows } = await app.database.pool.query('SELECT pg_database_size(current_database()) / 1e6 AS mb');
      return Number(rows[0].mb);
    },
    async close() {
      await bot.stop();
      await app.close();
      await preparing.close();
      // Autovacuum, which only a superuser may end, goes by itself within moments.
      for (let tries = 0; tries < 60; tries += 1)
        if (
          await home.drop().then(
            () => true,
            () => wait(1000, false),
          )
        )
          return;
      throw new Error('the database of this measure cannot be dropped');
    },
  };
}

export async function measureYears(ground: Stores): Promise<Table> {
  const began = performance.now();
  const houses = [await house(ground, NIGHTS + 1), await house(ground, DAYS)] as const;
  const seededS = (performance.now() - began) / 1000;
  const sizes = await Promise.all(houses.map((one) => one.megabytes()));
  // In turns, so that what else this machine does meets both alike. The first round compiles and fills caches.
  for (const one of houses) await one.round();
  for (const { costs } of houses) costs.turn.length = costs.inbox.length = 0;
  for (let round = 0; round < ROUNDS; round += 1) for (const one of houses) await one.round();
  for (let night = 0; night < NIGHTS; night += 1) for (const one of houses) await one.night();
  const [young, old] = houses.map(({ costs }) => costs) as [Costs, Costs];
  for (const one of houses) await one.close();
  const ms = (values: number[], q: number) => quantile(values, q).toFixed(1);
  const line = (what: string, of: (costs: Costs) => number[], q: number) => [
    what,
    ms(of(young), q),
    ms(of(old), q),
    (quantile(of(old), q) / quantile(of(young), q)).toFixed(2),
  ];
  return {
    title: 'Five years of an association',
    columns: ['what', 'the first week', 'after five years', 'ratio'],
    rows: [
      line('a turn: stored, routed, answer written, p50 ms', ({ turn }) => turn, 0.5),
      line('the same, p95 ms', ({ turn }) => turn, 0.95),
      line('the inbox of an officer, p50 ms', ({ inbox }) => inbox, 0.5),
      line('the same, p95 ms', ({ inbox }) => inbox, 0.95),
      line('the nightly removal of one day of all kinds, median ms', ({ nights }) => nights, 0.5),
      ['on disk, MB', ...sizes.map((one) => one.toFixed(0)), '–'],
    ],
    notes: [
      `${MEMBERS} members, ${MESSAGES.toLocaleString('en')} messages over ${DAYS} days, written in ${seededS.toFixed(0)} s, and nothing removed yet: three of five are announcements to all, with their deliveries, the others are talk, sealed. Kept as the rules say, two years of it would be there.`,
      'One process on the embedded PostgreSQL with its own settings. Turns are written one after the other by members in turn; nothing is sent.',
    ],
  };
}
