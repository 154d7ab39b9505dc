import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { MOST_ATTEMPTS } from '../../src/conversation/inbound/attempts.ts';
import { oneApp } from '../support/one-app.ts';

const start = oneApp();

const LEFT = { state: 'received', settledAt: null, claimedAt: new Date(0) } as const;

/** As a process leaves it that was killed over it so often: taken in, its tries counted, nothing else. */
async function leave(app: Awaited<ReturnType<typeof start>>, attempts: number) {
  const lan = app.telegram.user({ firstName: 'Lan' });
  await lan.says('trợ giúp');
  await lan.sees(() => true);
  await app.settled();
  const [message] = await app.db.message.findMany({ where: { direction: 'in' } });
  await app.db.message.update({
    where: { id: message!.id },
    data: { ...LEFT, attempts, updateId: randomUUID() },
  });
  return { lan, id: message!.id };
}
const look = (app: Awaited<ReturnType<typeof start>>, id: string) =>
  app.db.message.findUniqueOrThrow({ where: { id } });

test('a message that was left is tried again, and the try is counted before it', async () => {
  const app = await start();
  const { lan, id } = await leave(app, 1);
  await app.bot.handler.sweep(app.clock.now(), 0);
  await lan.sees(() => true);
  await app.settled();
  expect(await look(app, id)).toMatchObject({ state: 'handled', attempts: 2 });
});

test('one that ended its process three times is put aside: its sender is told a number, the next message gets its turn', async () => {
  const app = await start();
  const { lan, id } = await leave(app, MOST_ATTEMPTS - 1);
  await app.bot.handler.sweep(app.clock.now(), 0);
  await lan.sees(/\d{6}/);
  await lan.says('trợ giúp');
  await lan.sees(/lịch họp/);
  await app.settled();
  const row = await look(app, id);
  expect(row).toMatchObject({ state: 'failed', reason: 'given-up' });
  expect(row.errorId).toMatch(/^\d{6}$/);
});

test('one that cannot even be put aside with a word is settled without', async () => {
  const app = await start();
  const { lan, id } = await leave(app, MOST_ATTEMPTS);
  await app.bot.handler.sweep(app.clock.now(), 0);
  await app.settled();
  expect(await look(app, id)).toMatchObject({ state: 'failed', reason: 'given-up', errorId: null });
  expect(lan.unseen).toEqual([]);
});

test('a message in which another process is busy is not counted', async () => {
  const app = await start();
  const { lan, id } = await leave(app, 1);
  const { chatId } = await look(app, id);
  let swept: Promise<unknown> | undefined;
  await app.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM chat WHERE id = ${chatId}::uuid FOR NO KEY UPDATE`;
    swept = app.bot.handler.sweep(app.clock.now(), 0);
    await swept;
    // The handler waits for the lock of the chat: whatever it counts is there already.
    const waits = async () =>
      (
        await tx.$queryRaw<
          unknown[]
        >`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`
      ).length;
    while ((await waits()) === 0);
    expect(await look(app, id)).toMatchObject({ attempts: 1 });
  });
  await lan.sees(() => true);
  await app.settled();
  expect(await look(app, id)).toMatchObject({ state: 'handled', attempts: 1 });
});

test.each([
  [MOST_ATTEMPTS - 1, 'with a word'],
  [MOST_ATTEMPTS, 'without one'],
])('one of a talk that leaves no trace leaves none when after %i tries it is put aside %s', async (attempts) => {
  const app = await start();
  await app.officer(app.telegram.user({ firstName: 'Đức' }), await app.unit({ name: 'Công an xã', kind: 'police' }));
  const lan = app.telegram.user({ firstName: 'Lan' });
  await lan.says('vâng');
  await lan.sees(() => true);
  await lan.says('báo tin');
  await lan.sees('kể việc');
  await app.settled();
  const hers = { direction: 'in', chat: { externalId: String(lan.id) } } as const;
  const { id } = await app.db.message.findFirstOrThrow({ where: hers });
  // The words that end the process each time are an answer to that question.
  await app.db.message.update({ where: { id }, data: { ...LEFT, attempts, updateId: randomUUID() } });
  await app.bot.handler.sweep(app.clock.now(), 0);
  if (attempts < MOST_ATTEMPTS) await lan.sees(/\d{6}/);
  await app.settled();
  expect(await app.db.message.count({ where: hers })).toBe(0);
});
