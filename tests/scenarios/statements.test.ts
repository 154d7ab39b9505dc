/** What a message costs: the statements of its turn, from storing it to the commit. BEGIN and COMMIT travel with others. */
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CALL, type KimLien, kimLien } from './meetings-cast.ts';

/** Of the sender, which for each answer looks, claims and settles. */
const SENDING = ['heads of chats', 'claim replies', 'claim messages', 'settle what was sent'];

let cast: KimLien;
let texts: string[] = [];

beforeAll(async () => {
  cast = await kimLien();
  watch(cast.app.app.database.pool);
});
afterAll(() => cast?.app.stop());

/** Notes what is asked in transactions, and what stores a message. */
function watch(pool: pg.Pool): void {
  const seen = new WeakSet<object>();
  pool.on('acquire', (client) => {
    if (seen.has(client)) return;
    seen.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    let isOpen = false;
    client.query = ((...args: unknown[]) => {
      const [asked] = args as [string | pg.QueryConfig];
      const { text, name } = typeof asked === 'string' ? { text: asked, name: undefined } : asked;
      if (text === 'BEGIN') isOpen = true;
      else if (text === 'COMMIT' || text === 'ROLLBACK') isOpen = false;
      else if ((isOpen && !SENDING.includes(name ?? '')) || name === 'store messages') texts.push(text);
      return query(...args);
    }) as typeof client.query;
  });
}

/** @returns the statements of all that comes of it */
async function cost(doIt: () => Promise<unknown>): Promise<string[]> {
  await cast.app.settled();
  texts = [];
  await doIt();
  await cast.app.settled();
  return texts.map((text) => text.replace(/\s+/gu, ' ').trim().slice(0, 120));
}

const atMost = (found: string[], limit: number) => expect(found.length, found.join('\n')).toBeLessThanOrEqual(limit);

test.each([
  ['a greeting', 'xin chào', 6],
  ['thanks', 'cảm ơn nhé', 6],
  // Nothing of it stays: the message is removed with whatever tells of it.
  ['words that nobody understands', 'con mèo trèo cây cau', 6],
  ['help', '/trogiup', 6],
  ['help in words', 'trợ giúp', 6],
  ['a way out with nothing open', 'thôi', 6],
  ['a command that is none', '/khongco', 6],
  ['the first question of a request', '/hotro', 6],
  ['who I am', '/toi', 6],
  ['what is called', '/lich', 6],
  ['what is new', '/tin', 6],
  // Each of six features says what it has of theirs.
  ['my requests', '/yeucau', 9],
  // It is passed to the officer on duty: a case with its card, whoever waits is told by name who has it.
  ['a question without an article', 'làm giấy khai sinh cần gì', 14],
])('%s', async (_, words, limit) => {
  await cast.hung.says('xin chào');
  atMost(await cost(() => cast.hung.says(words)), limit);
});

test.each([
  // Each of nine features says what waits there, the last in two statements.
  ['what waits', '/hopthu', 19],
  ['the members', '/danhsach', 6],
  ['the roster', '/hoivien', 8],
])('an officer asks for %s', async (_, words, limit) => {
  await cast.head.says('xin chào');
  atMost(await cost(() => cast.head.says(words)), limit);
});

test('coming, by button and in words; absent', async () => {
  const { app, head, hung, tram } = cast;
  await head.says(CALL);
  await head.presses('Gửi giấy mời');
  await app.tick();
  await hung.sees('sơ kết');
  atMost(await cost(() => hung.presses('Có mặt')), 6);
  await tram.sees('sơ kết');
  // The meeting that is meant is looked for first, and then read again with its row locked.
  atMost(await cost(() => tram.says('tôi sẽ đến')), 9);
});
