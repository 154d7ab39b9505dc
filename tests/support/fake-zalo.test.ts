import { afterEach, describe, expect, test } from 'vitest';
import { ThreadType } from 'zca-js';
import type { FakeAccount } from './fake-zalo/account.ts';
import { type Client, listenAs, logIn } from './fake-zalo/client.ts';
import { type FakeZalo, type FakeZaloOptions, startFakeZalo } from './fake-zalo/fake-zalo.ts';

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) {
    await close();
  }
});

async function zaloFor(options?: FakeZaloOptions): Promise<FakeZalo> {
  const zalo = await startFakeZalo(options);
  closing.push(zalo.stop);
  return zalo;
}

async function listen(zalo: FakeZalo, account: FakeAccount): Promise<Client> {
  const client = await listenAs(zalo, account);
  closing.push(client.stop);
  return client;
}

describe('text', () => {
  test('a person is heard and answered, and the answer comes back as an echo', async () => {
    const zalo = await zaloFor();
    const bot = zalo.account({ name: 'Chi Hội' });
    const lan = zalo.user({ name: 'Lan' });
    const { api, messages } = await listen(zalo, bot);
    expect(api.getOwnId()).toBe(bot.uid);
    await lan.says('xin chào');
    await expect.poll(() => messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      type: ThreadType.User,
      isSelf: false,
      threadId: lan.idFor(bot),
      data: { content: 'xin chào', idTo: bot.uid, dName: 'Lan', msgType: 'webchat' },
    });
    const sent = await api.sendMessage('dạ, xin nghe', messages[0]!.threadId, ThreadType.User);
    const seen = await lan.sees('xin nghe', { from: bot });
    expect(seen).toMatchObject({ id: String(sent.message?.msgId), from: 'Chi Hội' });
    await expect.poll(() => messages).toHaveLength(2);
    expect(messages[1]).toMatchObject({
      isSelf: true,
      threadId: lan.idFor(bot),
      data: { msgId: seen.id, cliMsgId: seen.cliMsgId, uidFrom: bot.uid },
    });
    expect(lan.inbox().map(({ text }) => text)).toEqual(['xin chào', 'dạ, xin nghe']);
  });

  test('each way of packing events is read by zca-js', async () => {
    const zalo = await zaloFor();
    const bot = zalo.account({ name: 'Chi Hội' });
    const lan = zalo.user({ name: 'Lan' });
    const { messages, errors } = await listen(zalo, bot);
    for (const encryption of [0, 1, 2, 3] as const) {
      zalo.encrypts(encryption);
      await lan.says(`gói ${encryption}`);
      await expect.poll(() => messages.map(({ data }) => data.content)).toContain(`gói ${encryption}`);
    }
    expect(errors).toEqual([]);
  });

  test('an unknown session logs in to nothing', async () => {
    const zalo = await zaloFor();
    const bot = zalo.account({ name: 'Chi Hội' });
    bot.expireSession();
    await expect(logIn(zalo, bot)).rejects.toThrow('Đăng nhập thất bại');
  });
});
