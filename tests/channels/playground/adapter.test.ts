import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPlaygroundAdapter, type PlaygroundAdapter } from '../../../src/channels/playground/adapter.ts';
import type { PhoneEvent } from '../../../src/channels/playground/store.ts';
import type { Incoming } from '../../../src/messaging/incoming.ts';
import type { SendFault } from '../../../src/messaging/send-error.ts';
import { SendError } from '../../../src/messaging/send-error.ts';
import { systemClock } from '../../../src/runtime/clock.ts';
import { type Database, openDatabase } from '../../../src/runtime/database/database.ts';
import { createLogger } from '../../../src/runtime/logger.ts';
import { createTestDatabase } from '../../support/database.ts';
import { outgoing, until } from '../../support/playground.ts';
import { testEncryption } from '../../support/test-encryption.ts';

const log = createLogger('silent');
const binh = { externalId: 'binh', kind: 'private' } as const;
const asBinh = { as: 'binh', name: 'Trần Văn Bình', chat: 'binh', chatKind: 'private' } as const;

let testDatabase: Awaited<ReturnType<typeof createTestDatabase>>;
let database: Database;
let phones: PlaygroundAdapter;
let taken: Incoming[];

beforeEach(async () => {
  testDatabase = await createTestDatabase();
  database = openDatabase(testDatabase.url, 4);
  phones = createPlaygroundAdapter({ database, encryption: testEncryption, clock: systemClock, log });
  taken = [];
  await phones.start(async (incoming) => void taken.push(incoming));
});
afterEach(async () => {
  await phones.stop();
  await database.close();
  await testDatabase.drop();
});

async function faultOf(work: Promise<unknown>): Promise<SendFault> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SendError)) throw new Error(`not a SendError: ${error}`);
  return error.fault;
}

describe('what people write', () => {
  test('is kept on the telephone and handed to the bot', async () => {
    const { id } = await phones.post({ ...asBinh, text: `<b>x</b>'; DROP TABLE person; --` });
    expect(taken).toMatchObject([
      { messageId: id, text: `<b>x</b>'; DROP TABLE person; --`, from: { externalId: 'binh' } },
    ]);
    const [message] = await phones.history('binh');
    expect(message).toMatchObject({ id, text: taken[0]?.text, writer: { externalId: 'binh', name: 'Trần Văn Bình' } });
  });

  test('10,000 characters arrive whole', async () => {
    const text = 'chữ '.repeat(2500);
    await phones.post({ ...asBinh, text });
    expect(taken[0]?.text).toBe(text);
    expect((await phones.history('binh'))[0]?.text).toBe(text);
  });

  test('ids rise over a restart, presses included, so that no update looks like an old one', async () => {
    const first = await phones.post({ ...asBinh, text: 'một' });
    const press = await phones.post({ ...asBinh, token: 't', pressedMessageId: first.id });
    const restarted = createPlaygroundAdapter({ database, encryption: testEncryption, clock: systemClock, log });
    await restarted.start(async (incoming) => void taken.push(incoming));
    await restarted.post({ ...asBinh, text: 'hai' });
    const ids = taken.map(({ sequence }) => sequence);
    expect(ids.map(String)).toEqual(taken.map(({ updateId }) => updateId));
    expect(ids[0]! < ids[1]! && ids[1]! < ids[2]!).toBe(true);
    expect(String(ids[1])).toBe(press.id);
    expect((await phones.history('binh')).map(({ text }) => text)).toEqual(['một', 'hai']);
    await restarted.stop();
  });

  test('two hundred at once keep the order in which they were written', async () => {
    const texts = Array.from({ length: 200 }, (_, index) => `tin ${index}`);
    await Promise.all(texts.map((text) => phones.post({ ...asBinh, text })));
    expect(taken.map(({ text }) => text)).toEqual(texts);
    expect((await phones.history('binh')).map(({ text }) => text)).toEqual(texts);
  });

  test('repeat hands the very same update over twice', async () => {
    await phones.post({ ...asBinh, text: 'xin chào', repeat: true });
    expect(taken).toHaveLength(2);
    expect(taken[1]).toEqual(taken[0]);
    expect(await phones.history('binh')).toHaveLength(1);
  });

  test('an answer counts as a reply only when it is to the bot, in the same chat', async () => {
    const inGroup = { ...asBinh, chat: 'group:kv3', chatKind: 'group' } as const;
    const { messageId } = await phones.send({ externalId: 'group:kv3', kind: 'group' }, outgoing({ text: 'chào' }));
    await phones.post({ ...inGroup, text: 'vâng', replyTo: messageId });
    await phones.post({ ...inGroup, text: 'ai thế', replyTo: taken[0]!.messageId! });
    expect(taken.map(({ addressed }) => addressed)).toEqual(['reply', 'none']);
  });

  test('a photo is stored and can be fetched', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    await phones.post({ ...asBinh, attachments: [{ kind: 'photo', name: 'a.png', mime: 'image/png', bytes }] });
    const attachment = taken[0]!.attachments[0]!;
    expect(attachment).toMatchObject({ kind: 'photo', name: 'a.png', size: 3, source: { type: 'stored' } });
    expect(Buffer.from((await phones.fetch(attachment)).bytes)).toEqual(Buffer.from(bytes));
    expect((await phones.history('binh'))[0]?.attachments).toEqual([attachment]);
  });

  test('a failing bot fails the post, and the next one gets through', async () => {
    await phones.start(async (incoming) => {
      if (incoming.text === 'hỏng') throw new Error('no database');
      taken.push(incoming);
    });
    const [bad, good] = await Promise.allSettled([
      phones.post({ ...asBinh, text: 'hỏng' }),
      phones.post({ ...asBinh, text: 'được' }),
    ]);
    expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
    expect(taken.map(({ text }) => text)).toEqual(['được']);
  });

  test('nobody takes it in where the bot is not started', async () => {
    await phones.stop();
    await expect(phones.post({ ...asBinh, text: 'có ai không' })).rejects.toThrow('not started');
  });
});

describe('what the bot sends', () => {
  test('a change replaces the message in its place', async () => {
    const { messageId } = await phones.send(
      binh,
      outgoing({ text: 'đang gửi', choices: [[{ label: 'Dừng', token: 'a' }]] }),
    );
    await phones.send(binh, outgoing({ text: 'tin sau' }));
    await phones.edit(binh, messageId, outgoing({ text: 'đã gửi 1/2' }));
    await phones.edit(binh, messageId, outgoing({ text: 'đã gửi 2/2' }));
    const [first, second] = await phones.history('binh');
    expect(first).toMatchObject({ id: messageId, text: 'đã gửi 2/2', choices: [] });
    expect(first?.editedAt).toBeInstanceOf(Date);
    expect(second).toMatchObject({ text: 'tin sau', writer: null });
    expect(await phones.history('binh', second!.id)).toMatchObject([{ id: messageId }]);
  });

  test('a change that changes nothing is done without a trace', async () => {
    const { messageId } = await phones.send(binh, outgoing({ text: 'như cũ' }));
    await phones.edit(binh, messageId, outgoing({ text: 'như cũ' }));
    expect((await phones.history('binh'))[0]?.editedAt).toBeUndefined();
  });

  test('what no channel would take is rejected', async () => {
    const refused = [
      outgoing({ text: 'x'.repeat(4097) }),
      outgoing({ text: '' }),
      outgoing({ text: 'x', choices: [[{ label: 'A', token: 'x'.repeat(33) }]] }),
      outgoing({ text: 'x'.repeat(1025), attachments: [{ kind: 'photo' }] }),
      outgoing({
        attachments: [{ kind: 'photo', source: { type: 'remote', channel: 'telegram', botAccount: 'b', ref: 'r' } }],
      }),
    ];
    for (const message of refused) expect(await faultOf(phones.send(binh, message))).toEqual({ kind: 'rejected' });
    expect(await phones.history('binh')).toEqual([]);
    const { id } = await phones.post({ ...asBinh, text: 'của tôi' });
    expect(await faultOf(phones.edit(binh, id, outgoing({ text: 'x' })))).toEqual({ kind: 'rejected' });
  });

  test('nothing reaches who blocked the bot, until it is let in again', async () => {
    await phones.post({ ...asBinh, event: 'blocked' });
    expect(taken.at(-1)?.event).toEqual({ type: 'blocked' });
    expect(await phones.blocked('binh')).toBe(true);
    expect(await faultOf(phones.send(binh, outgoing({ text: 'chào' })))).toEqual({ kind: 'gone' });
    await phones.post({ ...asBinh, event: 'unblocked' });
    await phones.send(binh, outgoing({ text: 'chào lại' }));
    expect(await phones.history('binh')).toMatchObject([{ text: 'chào lại' }]);
  });

  test('without a database a send was surely not made, and the check names the fault', async () => {
    const away = openDatabase('postgresql://postgres@127.0.0.1:1/none', 1);
    const adapter = createPlaygroundAdapter({ database: away, encryption: testEncryption, clock: systemClock, log });
    expect(await faultOf(adapter.send(binh, outgoing({ text: 'x' })))).toMatchObject({ kind: 'retry' });
    expect(await adapter.check()).toMatchObject({ ok: false });
    expect(await phones.check()).toMatchObject({ ok: true });
    await away.close();
  });
});

describe('live', () => {
  const textsOf = (events: PhoneEvent[]) =>
    events.flatMap((event) => (event.type === 'message' ? event.message.text : []));

  test('another process sends: it arrives, once and in order, changes and blocks too', async () => {
    const other = openDatabase(testDatabase.url, 2);
    const worker = createPlaygroundAdapter({ database: other, encryption: testEncryption, clock: systemClock, log });
    const events: PhoneEvent[] = [];
    const end = await phones.subscribe((event) => void events.push(event));
    const { messageId } = await worker.send(binh, outgoing({ text: 'một' }));
    await worker.edit(binh, messageId, outgoing({ text: 'hai' }));
    await phones.post({ ...asBinh, event: 'blocked' });
    await until(() => events.length === 3);
    expect(textsOf(events)).toEqual(['một', 'hai']);
    expect(events[1]).toMatchObject({ message: { id: messageId } });
    expect(events[2]).toMatchObject({ type: 'blocked', chat: 'binh' });
    end();
    await other.close();
  });

  test('a hundred writers at once: a reader misses none', async () => {
    const seen: string[] = [];
    await phones.subscribe((event) => void seen.push(event.id));
    const sends = Array.from({ length: 100 }, (_, index) =>
      phones.send({ externalId: `p${index % 7}`, kind: 'private' }, outgoing({ text: 'x' })),
    );
    const ids = (await Promise.all(sends)).map(({ messageId }) => Number(messageId));
    await until(() => seen.length >= 100);
    expect(seen.map(Number)).toEqual(ids.sort((a, b) => a - b));
  });

  test('what was sent while the connection was away comes after it is back', async () => {
    const events: PhoneEvent[] = [];
    await phones.subscribe((event) => void events.push(event));
    await phones.send(binh, outgoing({ text: 'trước' }));
    await until(() => events.length === 1);
    const listening = `SELECT pid FROM pg_stat_activity WHERE query = 'LISTEN playground' AND datname = current_database()`;
    const before = (await until(async () => (await database.pool.query(listening)).rows[0])).pid;
    await database.pool.query('SELECT pg_terminate_backend($1)', [before]);
    await phones.send(binh, outgoing({ text: 'trong lúc mất' }));
    await until(() => events.length === 2);
    await until(async () => (await database.pool.query(listening)).rows.some(({ pid }) => pid !== before));
    await phones.send(binh, outgoing({ text: 'sau' }));
    await until(() => events.length === 3);
    expect(textsOf(events)).toEqual(['trước', 'trong lúc mất', 'sau']);
  });

  test('begins again where one left off, and stops when told', async () => {
    const first = await phones.send(binh, outgoing({ text: 'một' }));
    await phones.send(binh, outgoing({ text: 'hai' }));
    const events: PhoneEvent[] = [];
    const end = await phones.subscribe((event) => void events.push(event), first.messageId);
    await until(() => events.length === 1);
    end();
    const later: PhoneEvent[] = [];
    await phones.subscribe((event) => void later.push(event));
    await phones.send(binh, outgoing({ text: 'ba' }));
    await until(() => later.length === 1);
    expect(textsOf(events)).toEqual(['hai']);
  });
});
