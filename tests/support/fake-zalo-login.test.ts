import { describe, expect, test, vi } from 'vitest';
import { type LoginQRCallbackEvent, LoginQRCallbackEventType } from 'zca-js';
import { fetchThrough, logIn, zcaFor } from './fake-zalo/client.ts';
import { listen, zaloFor } from './fake-zalo/in-test.ts';

/** A login by QR whose events are kept, as the phone's owner would see them. */
function loginByQr(zalo: Awaited<ReturnType<typeof zaloFor>>) {
  const events: LoginQRCallbackEvent[] = [];
  const done = zcaFor(zalo).loginQR({}, (event) => events.push(event));
  return { events, done, types: () => events.map(({ type }) => LoginQRCallbackEventType[type]) };
}

describe('credentials', () => {
  test('open the account they belong to, with settings and services', async () => {
    const zalo = await zaloFor();
    const bot = zalo.account({ name: 'Chi Hội' });
    const other = zalo.account({ name: 'Chi Hội Hai' });
    const api = await logIn(zalo, bot);
    expect(api.getOwnId()).toBe(bot.uid);
    expect((await logIn(zalo, other)).getOwnId()).toBe(other.uid);
    expect(api.zpwServiceMap).toHaveProperty('group_poll');
    expect(zalo.calls.map(({ api: name, account }) => [name, account])).toEqual([
      ['login', 'Chi Hội'],
      ['getServerInfo', 'Chi Hội'],
      ['login', 'Chi Hội Hai'],
      ['getServerInfo', 'Chi Hội Hai'],
    ]);
  });

  test('of a session that is gone, locked or unknown open nothing', async () => {
    const zalo = await zaloFor();
    const bot = zalo.account({ name: 'Chi Hội' });
    const stale = bot.credentials;
    bot.expireSession();
    await expect(logIn(zalo, bot)).rejects.toThrow('Đăng nhập thất bại');
    bot.renewsSession();
    expect((await logIn(zalo, bot)).getOwnId()).toBe(bot.uid);
    await expect(logIn(zalo, bot, stale)).rejects.toThrow('Đăng nhập thất bại');
    bot.lock();
    await expect(logIn(zalo, bot)).rejects.toThrow('Đăng nhập thất bại');
    bot.unlock();
    expect((await logIn(zalo, bot)).getOwnId()).toBe(bot.uid);
  });

  test('with a wrong signature are refused', async () => {
    const zalo = await zaloFor();
    const bot = zalo.account({ name: 'Chi Hội' });
    const through = fetchThrough(zalo.root);
    const forging = zcaFor(zalo, (input, init) => through(String(input).replace(/signkey=./, 'signkey=x'), init));
    await expect(forging.login(bot.credentials)).rejects.toThrow();
    expect(zalo.calls[0]).toMatchObject({ api: 'login', answeredWith: { code: 114 } });
  });

  test('change when Zalo sets a new cookie; the old one then opens nothing', async () => {
    const zalo = await zaloFor();
    const bot = zalo.account({ name: 'Chi Hội' });
    const before = bot.credentials;
    const api = await logIn(zalo, bot);
    bot.changesCookie();
    await api.keepAlive();
    const saved = { ...before, cookie: api.getCookie().toJSON()!.cookies } as unknown as typeof before;
    expect(JSON.stringify(saved.cookie)).not.toContain(before.cookie[1]!.value);
    expect((await logIn(zalo, bot, saved)).getOwnId()).toBe(bot.uid);
    await expect(logIn(zalo, bot, before)).rejects.toThrow('Đăng nhập thất bại');
  });

  test('are sent with a ping as often as the settings say', async () => {
    const zalo = await zaloFor({ pingIntervalMs: 20 });
    const bot = zalo.account({ name: 'Chi Hội' });
    await listen(zalo, bot);
    await expect.poll(() => bot.pings).toBeGreaterThan(1);
  });
});

describe('a QR code', () => {
  test('that is scanned and confirmed logs in, with a session of its own', async () => {
    const zalo = await zaloFor();
    const bot = zalo.account({ name: 'Chi Hội' });
    const before = bot.credentials;
    const { done, types, events } = loginByQr(zalo);
    await zalo.showsQr();
    zalo.scansQr(bot);
    await expect.poll(types).toEqual(['QRCodeGenerated', 'QRCodeScanned']);
    expect(events[1]?.data).toMatchObject({ display_name: 'Chi Hội' });
    zalo.confirmsQr();
    const api = await done;
    expect(types()).toEqual(['QRCodeGenerated', 'QRCodeScanned', 'GotLoginInfo']);
    expect(api.getOwnId()).toBe(bot.uid);
    expect((await api.fetchAccountInfo()).profile.displayName).toBe('Chi Hội');
    expect(bot.credentials.cookie[1]!.value).not.toBe(before.cookie[1]!.value);
    const image = Buffer.from((events[0]!.data as { image: string }).image, 'base64');
    expect(image.subarray(1, 4).toString()).toBe('PNG');
  });

  test('that is declined says so and never settles', async () => {
    const zalo = await zaloFor();
    zalo.account({ name: 'Chi Hội' });
    const { done, types } = loginByQr(zalo);
    const settled = vi.fn();
    done.then(settled, settled);
    await zalo.showsQr();
    zalo.scansQr();
    zalo.declinesQr();
    await expect.poll(types).toEqual(['QRCodeGenerated', 'QRCodeScanned', 'QRCodeDeclined']);
    expect(settled).not.toHaveBeenCalled();
  });

  test('that expired at Zalo before it was scanned fails', async () => {
    const zalo = await zaloFor();
    zalo.account({ name: 'Chi Hội' });
    const { done } = loginByQr(zalo);
    const failed = expect(done).rejects.toThrow('Cannot get scan result');
    await zalo.showsQr();
    zalo.expiresQr();
    await failed;
    expect(() => zalo.scansQr()).toThrow('no QR code');
  });
});
