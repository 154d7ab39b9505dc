import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api, Bot, GrammyError, HttpError, InputFile, webhookCallback } from 'grammy';
import { afterEach, describe, expect, test } from 'vitest';
import { type FakeTelegram, type FakeTelegramOptions, startFakeTelegram } from './fake-telegram/fake-telegram.ts';
import { TINY_PICTURE } from './fake-telegram/user.ts';

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) {
    await close();
  }
});

async function telegramFor(options?: FakeTelegramOptions): Promise<FakeTelegram> {
  const telegram = await startFakeTelegram(options);
  closing.push(telegram.stop);
  return telegram;
}

function apiOf(telegram: FakeTelegram, timeoutSeconds = 10): Api {
  return new Api(telegram.token, { apiRoot: telegram.apiRoot, timeoutSeconds });
}

/** A bot that answers each text with it; polls until the test ends. */
function startEcho(telegram: FakeTelegram): { bot: Bot; stopped: Promise<unknown> } {
  const bot = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } });
  bot.on('message:text', (ctx) => ctx.reply(`heard ${ctx.msg.text}`));
  const stopped = bot.start().then(
    () => undefined,
    (error: unknown) => error,
  );
  closing.push(() => bot.isRunning() && bot.stop());
  return { bot, stopped };
}

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
}

async function refusal(promise: Promise<unknown>): Promise<GrammyError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(GrammyError);
  return error as GrammyError;
}

describe('getting updates', () => {
  test('a polling bot hears a person and is heard', async () => {
    const telegram = await telegramFor();
    const lan = telegram.user({ firstName: 'Lan' });
    startEcho(telegram);
    await lan.says('xin chào');
    const reply = await lan.sees('heard xin chào');
    expect(reply).toMatchObject({ from: 'bot', chatId: lan.id, editedTimes: 0 });
    await telegram.settled();
    expect(lan.inbox.map(({ said }) => said)).toEqual(['xin chào', 'heard xin chào']);
  });

  test('a new bot gets what the old one did not confirm, and nothing else', async () => {
    const telegram = await telegramFor();
    const lan = telegram.user({ firstName: 'Lan' });
    const api = apiOf(telegram);
    const first = await lan.says('một');
    const second = await lan.says('hai');
    expect(await api.getUpdates()).toEqual([first.update, second.update]);
    expect(await api.getUpdates()).toHaveLength(2);
    expect(await api.getUpdates({ offset: second.update!.update_id })).toEqual([second.update]);
    expect(await api.getUpdates({ offset: first.update!.update_id, limit: 1 })).toEqual([second.update]);
    expect(telegram.pending).toEqual([second.update]);
  });

  test('a long poll ends when something happens, and leaves types nobody asked for', async () => {
    const telegram = await telegramFor();
    const lan = telegram.user({ firstName: 'Lan', started: true });
    const waiting = apiOf(telegram).getUpdates({ timeout: 50, allowed_updates: ['my_chat_member'] });
    await expect.poll(() => telegram.calls.length).toBe(1);
    expect((await lan.says('unwanted')).update).toBeUndefined();
    await lan.blocks();
    expect(await waiting).toMatchObject([{ my_chat_member: { new_chat_member: { status: 'kicked' } } }]);
  });

  test('the older of two pollers gets 409', async () => {
    const telegram = await telegramFor();
    const { stopped } = startEcho(telegram);
    await expect.poll(() => telegram.calls.some(({ method }) => method === 'getUpdates')).toBe(true);
    const newer = startEcho(telegram);
    expect(await stopped).toMatchObject({ error_code: 409, description: expect.stringContaining('other getUpdates') });
    expect(newer.bot.isRunning()).toBe(true);
  });

  test('an update can come twice', async () => {
    const telegram = await telegramFor();
    const lan = telegram.user({ firstName: 'Lan' });
    startEcho(telegram);
    const { update } = await lan.says('một lần');
    await lan.sees('heard');
    await telegram.settled();
    telegram.repeatUpdate(update!.update_id);
    const again = await lan.sees('heard một lần');
    expect(lan.inbox.filter(({ from }) => from === 'bot')).toHaveLength(2);
    expect(again.id).toBeGreaterThan(lan.inbox[1]!.id);
  });

  test('a webhook gets the secret, and an update again until it takes it', async () => {
    const telegram = await telegramFor();
    const lan = telegram.user({ firstName: 'Lan' });
    const bot = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } });
    bot.on('message:text', (ctx) => ctx.reply(`heard ${ctx.msg.text}`));
    const take = webhookCallback(bot, 'http', { secretToken: 'bi-mat' });
    let posts = 0;
    const url = await listen((request, response) => {
      posts += 1;
      if (posts === 1) {
        response.writeHead(500).end();
      } else {
        take(request, response);
      }
    });
    await bot.api.setWebhook(url, { secret_token: 'bi-mat' });
    await lan.says('một');
    await lan.says('hai');
    await lan.sees('heard một');
    await lan.sees('heard hai');
    await telegram.settled();
    expect(posts).toBe(3);
    expect(await bot.api.getWebhookInfo()).toMatchObject({ url, last_error_message: expect.stringContaining('500') });
    expect((await refusal(bot.api.getUpdates())).error_code).toBe(409);

    await bot.api.setWebhook(url, { secret_token: 'sai' });
    await lan.says('ba');
    await expect
      .poll(async () => (await bot.api.getWebhookInfo()).last_error_message)
      .toBe('Wrong response from the webhook: 401 Unauthorized');
    expect(telegram.pending).toHaveLength(1);
    await bot.api.deleteWebhook();
    expect(await bot.api.getUpdates()).toHaveLength(1);
  });

  test('the answer to a webhook may carry a call', async () => {
    const telegram = await telegramFor();
    const lan = telegram.user({ firstName: 'Lan' });
    const url = await listen((_, response) => {
      response.end(JSON.stringify({ method: 'sendMessage', chat_id: lan.id, text: 'inline' }));
    });
    await apiOf(telegram).setWebhook(url);
    await lan.says('a');
    await lan.sees('inline');
  });
});

describe('files', () => {
  test('pictures and documents go both ways byte for byte', async () => {
    const telegram = await telegramFor();
    const lan = telegram.user({ firstName: 'Lan', started: true });
    const api = apiOf(telegram);
    await api.sendPhoto(lan.id, new InputFile(TINY_PICTURE, 'a.png'), { caption: 'ảnh' });
    expect((await lan.sees('ảnh')).photo).toEqual(TINY_PICTURE);
    const tricky = new TextEncoder().encode('dòng\r\n--boundary\r\n\r\n\0');
    await api.sendDocument(lan.id, new InputFile(tricky, 'Danh sách.csv'));
    const expected = { name: 'Danh sách.csv', mime: 'text/csv', bytes: tricky };
    expect((await lan.sees(({ document }) => document !== undefined)).document).toEqual(expected);
    const album = await api.sendMediaGroup(lan.id, [
      { type: 'photo', media: new InputFile(TINY_PICTURE), caption: 'một' },
      { type: 'photo', media: new InputFile(TINY_PICTURE) },
    ]);
    expect(new Set(album.map((message) => 'media_group_id' in message && message.media_group_id)).size).toBe(1);
    expect((await lan.sees('một')).photo).toEqual(TINY_PICTURE);

    const { message } = await lan.sendsPhoto({ bytes: new Uint8Array([1, 2, 3]) });
    const file = await api.getFile(message.photo!.at(-1)!.file_id);
    const download = await fetch(`${telegram.apiRoot}/file/bot${telegram.token}/${file.file_path}`);
    expect(new Uint8Array(await download.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
    expect((await refusal(api.sendPhoto(lan.id, new InputFile(tricky)))).description).toContain('IMAGE_PROCESS_FAILED');
  });

  test('urlencoded and bare calls, wrong tokens and unknown methods', async () => {
    const telegram = await telegramFor();
    const lan = telegram.user({ firstName: 'Lan', started: true });
    const call = async (path: string, init?: RequestInit) => (await fetch(`${telegram.apiRoot}/${path}`, init)).json();
    const keyboard = JSON.stringify({ inline_keyboard: [[{ text: 'Có', callback_data: 'y' }]] });
    const body = new URLSearchParams({ chat_id: String(lan.id), text: 'dạ & vâng', reply_markup: keyboard });
    await call(`bot${telegram.token}/sendmessage`, { method: 'POST', body });
    expect((await lan.sees('dạ & vâng')).buttons).toEqual([['Có']]);
    expect(await call(`bot${telegram.token}/getMe`)).toMatchObject({ ok: true, result: { username: 'chi_hoi_bot' } });
    expect(await call('bot1:wrong/getMe')).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
    expect(await call('botx/getMe')).toMatchObject({ error_code: 404 });
    const unknown = { ok: false, error_code: 404, description: 'Not Found: method not found' };
    expect(await call(`bot${telegram.token}/sendDreams`)).toEqual(unknown);
  });
});

describe('faults', () => {
  test('refusals: 429, 500, a page of HTML, any other; only for the chat and the times ordered', async () => {
    const telegram = await telegramFor();
    const lan = telegram.user({ firstName: 'Lan', started: true });
    const hoa = telegram.user({ firstName: 'Hoa', started: true });
    const api = apiOf(telegram);
    const slow = telegram.faults.next('sendMessage', { status: 429, retryAfter: 7 }, { chat: lan });
    await api.sendMessage(hoa.id, 'một');
    expect(slow.hits).toBe(0);
    expect(await refusal(api.sendMessage(lan.id, 'hai'))).toMatchObject({
      error_code: 429,
      parameters: { retry_after: 7 },
    });
    await slow.happened;
    await api.sendMessage(lan.id, 'ba');

    telegram.faults.next('*', { status: 500 }, 2);
    expect(await refusal(api.getMe())).toMatchObject({ error_code: 500, description: 'Internal Server Error' });
    expect((await refusal(api.sendMessage(lan.id, 'bốn'))).error_code).toBe(500);
    telegram.faults.next('sendMessage', { status: 502, html: '<html>502 Bad Gateway</html>' });
    await expect(api.sendMessage(lan.id, 'năm')).rejects.toBeInstanceOf(HttpError);
    telegram.faults.next('sendMessage', { status: 400, description: 'Bad Request: TOPIC_CLOSED' });
    expect((await refusal(api.sendMessage(lan.id, 'sáu'))).description).toBe('Bad Request: TOPIC_CLOSED');
    expect(lan.inbox.map(({ said }) => said)).toEqual(['ba']);
  });

  test('a lost connection or answer may hide that the message arrived', async () => {
    const telegram = await telegramFor();
    const lan = telegram.user({ firstName: 'Lan', started: true });
    const impatient = apiOf(telegram, 0.2);
    const lost = ['drop before', 'drop after', 'hang before', 'hang after', 'late'];
    telegram.faults.next('sendMessage', { drop: 'before' });
    telegram.faults.next('sendMessage', { drop: 'after' });
    telegram.faults.next('sendMessage', { hang: true });
    telegram.faults.next('sendMessage', { hang: 'after' });
    telegram.faults.next('sendMessage', { delayMs: 60_000 });
    for (const text of lost) {
      await expect(impatient.sendMessage(lan.id, text)).rejects.toBeInstanceOf(HttpError);
    }
    expect(lan.inbox.map(({ said }) => said)).toEqual(['drop after', 'hang after', 'late']);
    expect(telegram.calls.map(({ tookEffect }) => tookEffect)).toEqual([false, true, false, true, true]);
  });

  test('beyond the limit everything is refused for a while', async () => {
    const telegram = await telegramFor({ limits: { perSecond: 30, strict: true, retryAfter: 1 } });
    const lan = telegram.user({ firstName: 'Lan', started: true });
    const api = apiOf(telegram);
    const sends = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) => api.sendMessage(lan.id, `${index}`)),
    );
    expect(sends.filter(({ status }) => status === 'fulfilled')).toHaveLength(30);
    expect(await refusal(api.getMe())).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });
    const open = () =>
      api.getMe().then(
        ({ id }) => id,
        () => 0,
      );
    await expect.poll(open, { interval: 1100, timeout: 5000 }).toBe(telegram.botId);
  });
});
