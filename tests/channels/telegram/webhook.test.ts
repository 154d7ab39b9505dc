import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { TelegramAdapter } from '../../../src/channels/telegram/adapter.ts';
import type { Receive } from '../../../src/messaging/channel.ts';
import { connect } from './setup.ts';

const secret = 'Webhook-secret_1';

/** An adapter behind a server of our own, started, its webhook set. */
async function listening(receive?: Receive) {
  let adapter: TelegramAdapter | undefined;
  const server: Server = createServer(getRequestListener((request) => adapter!.handleWebhook(request)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
  const setup = await connect({ webhook: { url, secret } });
  adapter = setup.adapter;
  await adapter.start(receive ?? (async (incoming) => void setup.received.push(incoming)));
  const post = async (body: string, token?: string) => {
    const headers: Record<string, string> = token === undefined ? {} : { 'x-telegram-bot-api-secret-token': token };
    const response = await adapter!.handleWebhook(new Request(url, { method: 'POST', body, headers }));
    return response.status;
  };
  return { ...setup, adapter, post };
}

const update = (text: string, update_id = 1) =>
  JSON.stringify({
    update_id,
    message: {
      message_id: 1,
      date: 1,
      chat: { id: 5, type: 'private' },
      from: { id: 5, is_bot: false, first_name: 'Lan' },
      text,
    },
  });

test('takes in what Telegram posts, answers presses, and does not poll', async () => {
  const { telegram, received, callsOf, adapter } = await listening();
  const lan = telegram.user({ firstName: 'Lan' });
  await lan.says('một');
  await lan.pressesRaw('a1.0');
  await telegram.settled();
  expect(received).toMatchObject([{ text: 'một' }, { token: 'a1.0' }]);
  expect(callsOf('getUpdates')).toEqual([]);
  expect(callsOf('setWebhook')[0]!.payload.allowed_updates).toContain('message_reaction');
  expect(await adapter.check()).toMatchObject({ ok: true });
});

test('a missing or wrong secret is refused and stores nothing', async () => {
  const { post, received } = await listening();
  expect(await post(update('lừa'))).toBe(401);
  expect(await post(update('lừa'), '')).toBe(401);
  expect(await post(update('lừa'), `${secret}x`)).toBe(401);
  expect(await post(update('lừa'), secret.toLowerCase())).toBe(401);
  expect(received).toEqual([]);
  expect(await post(update('thật'), secret)).toBe(200);
  expect(received).toMatchObject([{ text: 'thật' }]);
});

test('what is no update is refused; one that is not as documented is left out', async () => {
  const { post, received } = await listening();
  expect(await post('{', secret)).toBe(400);
  expect(await post('null', secret)).toBe(400);
  expect(await post('{"message":{}}', secret)).toBe(400);
  expect(await post('{"update_id":1,"message":{}}', secret)).toBe(200);
  expect(received).toEqual([]);
});

test('what was not stored is never acknowledged: Telegram posts it again', async () => {
  let failures = 2;
  const stored: string[] = [];
  const { telegram } = await listening(async ({ text }) => {
    if (failures-- > 0) throw new Error('the database is away');
    stored.push(text);
  });
  await telegram.user({ firstName: 'Lan' }).says('một');
  await telegram.settled();
  expect(stored).toEqual(['một']);
  expect(failures).toBe(-1);
});

test('before the start and after the stop Telegram is asked to come again', async () => {
  const { adapter, telegram } = await connect({ webhook: { url: 'http://127.0.0.1:9/', secret } });
  const headers = { 'x-telegram-bot-api-secret-token': secret };
  const post = async () =>
    (await adapter.handleWebhook(new Request('http://x/', { method: 'POST', body: update('một'), headers }))).status;
  expect(await post()).toBe(503);
  let store = () => {};
  const receive = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        store = resolve;
      }),
  );
  await adapter.start(receive);
  const answer = post();
  await expect.poll(() => receive.mock.calls.length).toBe(1);
  let hasStopped = false;
  const stopped = adapter.stop().then(() => {
    hasStopped = true;
  });
  expect(await post()).toBe(503);
  // All that is ready runs first: a stop that does not wait for the store would be over.
  await new Promise((resolve) => setImmediate(resolve));
  expect(hasStopped).toBe(false);
  store();
  expect(await answer).toBe(200);
  await stopped;
  expect(telegram.calls.map(({ method }) => method)).toEqual(['getMe', 'setWebhook']);
});

test('without the webhook option there is no such place', async () => {
  const { adapter } = await connect();
  expect((await adapter.handleWebhook(new Request('http://x/', { method: 'POST', body: '{}' }))).status).toBe(404);
});
