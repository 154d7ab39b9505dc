import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cast } from '../../src/http/playground-phones.ts';
import type { Incoming } from '../../src/messaging/incoming.ts';
import { storeFile } from '../../src/runtime/file-store.ts';
import { createTestDatabase } from '../support/database.ts';
import { openPlayground, outgoing, until } from '../support/playground.ts';
import { testEncryption } from '../support/test-encryption.ts';

const cast: Cast = {
  people: [{ externalId: 'binh', name: 'Trần Văn Bình', group: 'Chi hội Liên Sơn', role: 'Hội viên' }],
  groups: [{ externalId: 'group:kv3', title: 'Khu vực 3', memberIds: ['binh'] }],
};
const hello = { as: 'binh', name: 'Trần Văn Bình', chat: 'binh', chatKind: 'private', text: 'chào' };

let testDatabase: Awaited<ReturnType<typeof createTestDatabase>>;
let playground: Awaited<ReturnType<typeof openPlayground>>;
const taken: Incoming[] = [];

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  playground = await openPlayground(testDatabase.url, cast, async (incoming) => void taken.push(incoming));
});
afterAll(async () => {
  await playground.stop();
  await testDatabase.drop();
});

/** A request with headers that `fetch` would not let one set. */
function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = '',
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const call = request(`${playground.url}${path}`, { method, headers }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => {
        text += part.toString();
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    call.on('error', reject);
    call.end(body);
  });
}

const post = (body: unknown, headers: Record<string, string> = {}) =>
  ask('POST', '/playground/messages', { 'content-type': 'application/json', ...headers }, JSON.stringify(body));

describe('only this machine', () => {
  const port = () => new URL(playground.url).port;

  test.each(['localhost', '127.0.0.1', '[::1]'])('%s is let in', async (name) => {
    expect((await ask('GET', '/playground/cast', { host: `${name}:${port()}` })).status).toBe(200);
  });

  test.each(['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'Via'])(
    'what a proxy passed on is refused: %s',
    async (name) => {
      const answer = await ask('GET', '/playground/cast', { [name]: '203.0.113.9' });
      expect(answer.status).toBe(403);
      expect(answer.body).toContain('proxy');
      expect((await post(hello, { [name]: '127.0.0.1' })).status).toBe(403);
    },
  );

  test.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:8080', '192.168.1.5'])(
    'a request to the name "%s" is refused everywhere (DNS rebinding)',
    async (host) => {
      for (const path of ['/', '/playground', '/playground/cast', '/playground/events', '/playground/assets/page.js']) {
        const answer = await ask('GET', path, { host });
        expect([path, answer.status]).toEqual([path, 403]);
      }
    },
  );

  test.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('another site cannot write: %j', async (headers) => {
    const before = taken.length;
    const answer = await post(hello, headers as unknown as Record<string, string>);
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.body)).toMatchObject({ error: 'forbidden', mend: expect.any(String) });
    expect(taken).toHaveLength(before);
  });

  test('its own page can', async () => {
    expect((await post(hello, { origin: playground.url, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });
});

test('leads to the page, and gives page and parts with their types', async () => {
  const page = await fetch(playground.url);
  expect(page.url).toBe(`${playground.url}/playground`);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  const html = await page.text();
  const parts = [...html.matchAll(/(?:src|href)="(\/playground\/assets\/[^"]+)"/g)].map((match) => match[1]!);
  expect(parts.length).toBeGreaterThan(3);
  for (const part of parts) expect([part, (await fetch(playground.url + part)).status]).toEqual([part, 200]);
  expect((await fetch(`${playground.url}/playground/assets/..%2Fplayground.ts`)).status).toBe(404);
  expect(html).not.toMatch(/https?:\/\//);
});

test('tells who can be played', async () => {
  const answer = await (await fetch(`${playground.url}/playground/cast`)).json();
  expect(answer).toMatchObject({ ...cast, latest: expect.stringMatching(/^\d+$/) });
});

test('what is wrong is named, and reaches nobody', async () => {
  const before = taken.length;
  const wrong = [
    { ...hello, chat: 'lan' },
    { ...hello, text: '' },
    { ...hello, attachments: [{ kind: 'photo', base64: '#' }] },
    [],
    null,
  ];
  for (const body of wrong) expect((await post(body)).status).toBe(400);
  expect((await ask('POST', '/playground/messages', {}, '{"as":')).status).toBe(400);
  const large = Buffer.alloc(5 * 1024 * 1024 + 1).toString('base64');
  const answer = await post({ ...hello, attachments: [{ kind: 'file', base64: large }] });
  expect(answer.body).toContain('5 MB at most');
  expect((await fetch(`${playground.url}/playground/chats/binh/messages?after=x`)).status).toBe(400);
  expect((await fetch(`${playground.url}/playground/events?after=x`)).status).toBe(400);
  expect(taken).toHaveLength(before);
});

test('a file comes in as base64 and goes out as bytes', async () => {
  const attachments = [{ kind: 'photo', name: 'ảnh "1".png', mime: 'image/png', base64: 'AQID' }];
  await post({ ...hello, attachments });
  const source = taken.at(-1)?.attachments[0]?.source;
  const file = await fetch(`${playground.url}/playground/files/${source?.type === 'stored' && source.fileId}`);
  expect(file.headers.get('content-type')).toBe('image/png');
  expect([...new Uint8Array(await file.arrayBuffer())]).toEqual([1, 2, 3]);
});

test('a file that could run in the page is only ever a download', async () => {
  const bytes = Buffer.from('<script>alert(1)</script>');
  for (const mime of ['text/html', 'image/svg+xml']) {
    const id = await storeFile(
      { tx: playground.database.prisma, encryption: testEncryption },
      { name: 'x.html', mime, bytes },
    );
    const { headers } = await fetch(`${playground.url}/playground/files/${id}`);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
  for (const id of ['0190c0de-0000-7000-8000-000000000000', 'x'])
    expect((await fetch(`${playground.url}/playground/files/${id}`)).status).toBe(404);
});

test('live events go on where an interrupted reader left off', async () => {
  const { phones } = playground;
  const to = { externalId: 'lan', kind: 'private' } as const;
  const first = await phones.send(to, outgoing({ text: 'một' }));
  const second = await phones.send(to, outgoing({ text: 'hai' }));
  const headers = { 'last-event-id': first.messageId };
  const response = await fetch(`${playground.url}/playground/events`, { headers });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const third = await phones.send(to, outgoing({ text: 'ba' }));
  await until(async () => {
    text += (await reader.read()).value ?? '';
    return text.includes('ba');
  });
  const ids = [...text.matchAll(/^id: (\d+)$/gm)].map((match) => match[1]);
  expect(ids).toEqual([second.messageId, third.messageId]);
  await reader.cancel();
});
