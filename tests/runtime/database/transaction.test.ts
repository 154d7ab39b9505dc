import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, once, openDatabase, Prisma, type Tx } from '../../../src/runtime/database/database.ts';
import { createTestDatabase } from '../../support/database.ts';

let made: Awaited<ReturnType<typeof createTestDatabase>>;
let database: Database;
beforeAll(async () => {
  made = await createTestDatabase();
  database = openDatabase(made.url, 3);
});
afterAll(async () => {
  await database.close();
  await made.drop();
});

const unitNames = async () =>
  (await database.prisma.unit.findMany({ orderBy: { name: 'asc' } })).map(({ name }) => name);
const unit = (name: string) => ({ name, nameFolded: name, kind: 'chapter', path: [] });
class Undone extends Error {}

describe('plain SQL in a transaction of ours gives what Prisma gives', () => {
  const moment = new Date('2026-11-21T23:30:00.123Z');
  const statements: [name: string, sql: Prisma.Sql][] = [
    [
      'whole numbers',
      Prisma.sql`SELECT 1::int AS a, 2::bigint AS b, 3::smallint AS c, count(*) AS d FROM (VALUES (1), (2)) v`,
    ],
    ['fractions', Prisma.sql`SELECT 1.50::numeric AS a, 2.5::float8 AS b, 3.25::real AS c`],
    [
      'words',
      Prisma.sql`SELECT 'một'::text AS a, 'x'::varchar AS b, 'in'::direction AS c, null AS d, true AS e, 'k'::name AS f`,
    ],
    [
      'moments',
      Prisma.sql`SELECT ${moment}::timestamptz AS a, ${moment}::date AS b, ${moment}::timestamptz(3) - interval '1 hour' AS c`,
    ],
    [
      'moments of no zone',
      Prisma.sql`SELECT '2026-11-21 10:00:00.5'::timestamp AS a, '10:30'::time AS b, '2026-11-21 10:00+07'::timestamptz AS c`,
    ],
    ['objects', Prisma.sql`SELECT ${{ a: [1, 'x'] }}::jsonb AS a, '[1,null]'::json AS b, to_jsonb('s'::text) AS c`],
    [
      'lists',
      Prisma.sql`SELECT ${['a', 'b,"c"']}::text[] AS a, ${[1, 2]}::int[] AS b, ${[1n, 2n]}::bigint[] AS c, '{}'::uuid[] AS d`,
    ],
    ['lists of moments', Prisma.sql`SELECT array[${moment}::timestamptz] AS a, array[${moment}::date] AS b`],
    ['bytes', Prisma.sql`SELECT ${new Uint8Array([0, 1, 255])}::bytea AS a`],
    [
      'ids',
      Prisma.sql`SELECT ${'019aa000-0000-7000-8000-000000000001'}::uuid AS a, array[${'019aa000-0000-7000-8000-000000000001'}]::uuid[] AS b`,
    ],
    [
      'a list of values',
      Prisma.sql`SELECT v::text AS v FROM (VALUES ${Prisma.join([Prisma.sql`(1)`, Prisma.sql`(2)`])}) t(v)`,
    ],
    [
      'sums of đồng',
      Prisma.sql`SELECT ${9_007_199_254_740_993n}::bigint AS a, sum(v)::bigint AS b FROM unnest(${[1n]}::bigint[]) v`,
    ],
  ];
  test.each(statements)('%s', async (_, sql) => {
    const theirs = await database.prisma.$transaction((tx) => tx.$queryRaw(sql));
    expect(await database.transaction((tx) => tx.$queryRaw(sql))).toEqual(theirs);
  });

  test('as a template, with and without parts that vary', async () => {
    const rows = await database.transaction(async (tx) => [
      await tx.$queryRaw`SELECT ${1}::int AS a, ${'x'}::text AS b`,
      await tx.$queryRaw`SELECT ${2}::int AS a, ${Prisma.sql`upper(${'y'}::text)`} AS b`,
      await tx.$queryRawUnsafe('SELECT $1::int AS a', 3),
    ]);
    expect(rows).toEqual([[{ a: 1, b: 'x' }], [{ a: 2, b: 'Y' }], [{ a: 3 }]]);
  });

  test('how many rows were changed', async () => {
    await database.transaction(async (tx) => {
      expect(await tx.$executeRaw`SELECT 1 FROM (VALUES (1), (2)) v`).toBe(2);
      expect(await tx.$executeRaw`DELETE FROM chat WHERE external_id = ${'nobody'}`).toBe(0);
    });
  });
});

describe('Prisma joins the transaction', () => {
  test('each sees what the other has written, and nobody else does before the end', async () => {
    await database.transaction(async (tx) => {
      const { id } = await tx.unit.create({ data: unit('A') });
      const rows = await tx.$queryRaw<{ name: string }[]>`SELECT name FROM unit WHERE id = ${id}::uuid`;
      await tx.$executeRaw`UPDATE unit SET name = 'B' WHERE id = ${id}::uuid`;
      expect([rows[0]?.name, (await tx.unit.findUniqueOrThrow({ where: { id } })).name]).toEqual(['A', 'B']);
      expect(await unitNames()).toEqual([]);
    });
    expect(await unitNames()).toEqual(['B']);
  });

  test('all of it goes with an error', async () => {
    const failed = database.transaction(async (tx) => {
      await tx.unit.create({ data: unit('C') });
      await tx.$executeRaw`UPDATE unit SET name = 'D'`;
      throw new Undone();
    });
    await expect(failed).rejects.toThrow(Undone);
    expect(await unitNames()).toEqual(['B']);
  });

  test('several at once do not meet', async () => {
    await Promise.all(
      ['E', 'F', 'G', 'H', 'I', 'J'].map((name) =>
        database
          .transaction(async (tx) => {
            const { id } = await tx.unit.create({ data: unit(name) });
            if (name > 'G') throw new Undone();
            expect((await tx.unit.findUniqueOrThrow({ where: { id } })).name).toBe(name);
          })
          .catch((error) => expect(error).toBeInstanceOf(Undone)),
      ),
    );
    expect(await unitNames()).toEqual(['B', 'E', 'F', 'G']);
  });

  test('its errors are those it has elsewhere', async () => {
    const missing = database.transaction((tx) =>
      tx.file.findUniqueOrThrow({ where: { id: '019aa000-0000-7000-8000-000000000001' } }),
    );
    await expect(missing).rejects.toMatchObject({ code: 'P2025' });
  });

  test('relations of one row, read side by side', async () => {
    const found = await database.transaction((tx) =>
      tx.unit.findFirst({ include: { children: true, memberships: true } }),
    );
    expect(found).toMatchObject({ children: [], memberships: [] });
  });
});

test('a failure that nobody passed on is told at the end', async () => {
  const failed = database.transaction(async (tx) => {
    await tx.$executeRaw`UPDATE unit SET name = 'Z'`;
    await tx.$queryRaw`SELECT 1/0`.catch(() => undefined);
  });
  await expect(failed).rejects.toThrow('rolled back');
  expect(await unitNames()).not.toContain('Z');
});

test('it takes nothing more once its time is over, and its connection is whole again', async () => {
  const late = database.transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_sleep(0.05)`;
      await tx.$executeRaw`UPDATE unit SET name = 'Z'`;
    },
    { timeout: 10 },
  );
  await expect(late).rejects.toThrow('more than 10 ms');
  expect(await database.transaction((tx) => tx.$queryRaw`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
});

test('a connection that breaks in the middle is told, and the next transaction has another', async () => {
  const broken = database.transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_terminate_backend(pg_backend_pid())`;
  });
  await expect(broken).rejects.toMatchObject({ code: '57P01' });
  expect(await database.transaction((tx) => tx.$queryRaw`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
});

describe('what was read once in a transaction', () => {
  const counted = () => {
    let reads = 0;
    return async () => {
      reads += 1;
      return reads;
    };
  };

  test('is not read again; elsewhere it always is', async () => {
    const read = counted();
    await database.transaction(async (tx, { tx: aside }) => {
      expect(await once(tx, 'unit', 'a', read)).toBe(1);
      expect(await once(aside, 'unit', 'a', read)).toBe(1);
      expect(await once(tx, 'unit', 'b', read)).toBe(2);
    });
    expect(await once(database.prisma, 'unit', 'a', read)).toBe(3);
    expect(await once(database.prisma, 'unit', 'a', read)).toBe(4);
  });

  test.each<[string, (tx: Tx) => Promise<unknown>]>([
    ['a statement', (tx) => tx.$executeRaw`UPDATE unit SET kind = kind WHERE false`],
    ['one that writes beside looking', (tx) => tx.$queryRaw`WITH d AS (DELETE FROM unit WHERE false) SELECT 1`],
    ['a model', (tx) => tx.unit.updateMany({ where: { name: 'nobody' }, data: { kind: 'x' } })],
    ['a lock, for which others may have been waited', (tx) => tx.$queryRaw`SELECT id FROM unit LIMIT 0 FOR UPDATE`],
  ])('is read again after %s that may have changed it', async (_, change) => {
    const read = counted();
    await database.transaction(async (tx) => {
      await once(tx, 'unit', 'a', read);
      await change(tx);
      expect(await once(tx, 'unit', 'a', read)).toBe(2);
    });
  });

  test('stays after a write to another table', async () => {
    const read = counted();
    await database.transaction(async (tx) => {
      await once(tx, 'unit', 'a', read);
      await tx.$executeRaw`UPDATE person SET full_name = full_name WHERE false`;
      await tx.person.updateMany({ where: { fullName: 'nobody' }, data: { locale: 'vi' } });
      expect(await once(tx, 'unit', 'a', read)).toBe(1);
    });
  });
});
