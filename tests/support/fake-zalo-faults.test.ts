import { describe, expect, test } from 'vitest';
import { ThreadType } from 'zca-js';
import { logIn } from './fake-zalo/client.ts';
import type { Fault } from './fake-zalo/faults.ts';
import { listen, zaloFor } from './fake-zalo/in-test.ts';
import { testClock } from './test-clock.ts';

async function world(options?: Parameters<typeof zaloFor>[0]) {
  const zalo = await zaloFor(options);
  const bot = zalo.account({ name: 'Chi Hội' });
  const lan = zalo.user({ name: 'Lan' });
  const client = await listen(zalo, bot);
  const echoes = () => client.messages.filter(({ isSelf }) => isSelf).length;
  return { zalo, bot, lan, to: lan.idFor(bot), echoes, ...client };
}

describe('a call', () => {
  test.each([221, 122, 123, 114, 216, 102, 600])('is refused with %i, and has no effect', async (code) => {
    const { zalo, bot, lan, to, api } = await world();
    const order = zalo.faults.next('sendMessage', { code });
    await expect(api.sendMessage('một', to)).rejects.toMatchObject({ code });
    expect(order.hits).toBe(1);
    await api.sendMessage('hai', to);
    expect(lan.inbox().map(({ text }) => text)).toEqual(['hai']);
    expect(zalo.pace(bot)).toHaveLength(2);
  });

  test.each<[Fault, string[], number]>([
    [{ noId: 'delivered' }, ['tin'], 1],
    [{ noId: 'unheard' }, ['tin'], 0],
    [{ noId: 'lost' }, [], 0],
  ])('succeeds without a message id: %o', async (fault, inbox, heard) => {
    const { zalo, lan, to, api, echoes } = await world();
    zalo.faults.next('/api/message/sms', fault);
    expect(await api.sendMessage('tin', to)).toEqual({ message: null, attachment: [] });
    expect(lan.inbox().map(({ text }) => text)).toEqual(inbox);
    // A second message shows that the echo of the first, if any, is through.
    await api.sendMessage('sau', to);
    await expect.poll(echoes).toBe(heard + 1);
  });

  test.each<[Fault, string[]]>([
    [{ hang: true }, []],
    [{ hang: 'after' }, ['tin']],
    [{ drop: 'before' }, []],
    [{ drop: 'after' }, ['tin']],
    [{ status: 500 }, []],
  ])('gets no answer that means anything: %o', async (fault, inbox) => {
    const { zalo, lan, to, api } = await world();
    const order = zalo.faults.next('*', fault);
    const outcome: string[] = [];
    api.sendMessage('tin', to).then(
      () => outcome.push('sent'),
      () => outcome.push('failed'),
    );
    await order.happened;
    if ('hang' in fault) {
      // By the time another call is through, an answer to this one would be too.
      await api.keepAlive();
      expect(outcome).toEqual([]);
    } else {
      await expect.poll(() => outcome).toEqual(['failed']);
    }
    expect(lan.inbox().map(({ text }) => text)).toEqual(inbox);
    expect(zalo.calls.find(({ api: name }) => name === 'sendMessage')).toMatchObject({
      tookEffect: inbox.length > 0,
    });
  });

  test('that was delivered without an answer is still heard as an echo', async () => {
    const { zalo, to, api, echoes } = await world();
    zalo.faults.next('sendMessage', { drop: 'after' });
    await expect(api.sendMessage('tin', to)).rejects.toThrow();
    await expect.poll(echoes).toBe(1);
  });

  test('may hear its echo before its answer, or answer late', async () => {
    const { zalo, to, api, echoes } = await world();
    zalo.faults.next('sendMessage', { echo: 'before' });
    zalo.faults.next('sendMessage', { delayMs: 50 });
    await api.sendMessage('một', to);
    const before = performance.now();
    await api.sendMessage('hai', to);
    expect(performance.now() - before).toBeGreaterThanOrEqual(45);
    await expect.poll(echoes).toBe(2);
  });

  test('is refused by people who take nothing of strangers, of this account or at all', async () => {
    const { zalo, bot, lan, to, api } = await world();
    lan.refusesStrangers();
    await expect(api.sendMessage('một', to)).rejects.toMatchObject({ code: 122 });
    bot.hasFriend(lan);
    await api.sendMessage('hai', to);
    lan.blocks(bot);
    await expect(api.sendMessage('ba', to)).rejects.toMatchObject({ code: 123 });
    lan.unblocks(bot);
    lan.cannotReceive();
    await expect(api.sendMessage('bốn', to)).rejects.toMatchObject({ code: 123 });
    expect(zalo.pace(bot)).toHaveLength(4);
  });

  test('that repeats a text too soon is refused, by the clock of the test', async () => {
    const clock = testClock('2026-11-21T09:00:00+07:00');
    const { zalo, bot, to, api } = await world({ now: clock.now, refusesRepeatsWithinMs: 60_000 });
    await api.sendMessage('tin', to);
    await expect(api.sendMessage('tin', to)).rejects.toMatchObject({ code: 123 });
    clock.advance(60_000);
    await api.sendMessage('tin', to);
    const [first, , third] = zalo.pace(bot);
    expect(third!.at - first!.at).toBeGreaterThanOrEqual(60_000);
  });

  test('of one account can be struck while another goes on', async () => {
    const { zalo, bot, lan, to, api } = await world();
    const second = zalo.account({ name: 'Chi Hội Hai' });
    const other = await logIn(zalo, second);
    zalo.faults.next('*', { code: 221 }, { times: 2, account: bot });
    await other.sendMessage('từ hai', lan.idFor(second));
    await expect(api.sendMessage('một', to)).rejects.toMatchObject({ code: 221 });
    await api.keepAlive();
    await expect(api.sendMessage('một', to)).rejects.toMatchObject({ code: 221 });
    await api.sendMessage('một', to);
    expect((await lan.sees('một', { from: bot })).from).toBe('Chi Hội');
  });
});

describe('an account', () => {
  test('whose session ends is cut off; with a new one it is back', async () => {
    const { bot, to, api, closed, zalo } = await world();
    bot.expireSession({ code: 600 });
    await expect.poll(() => closed).toMatchObject([{ code: 1006 }]);
    await expect(api.sendMessage('tin', to)).rejects.toMatchObject({ code: 600 });
    await expect(api.keepAlive()).rejects.toMatchObject({ code: 600 });
    bot.renewsSession();
    await listen(zalo, bot);
    expect(bot.listening).toBe(true);
  });

  test('whose session ends may keep its socket for a while', async () => {
    const { bot, to, api, lan, messages } = await world();
    bot.expireSession({ socket: 'stays' });
    await expect(api.sendMessage('tin', to)).rejects.toMatchObject({ code: 102 });
    await lan.says('còn nghe không');
    await expect.poll(() => messages).toHaveLength(1);
  });

  test('has one listener: the newest', async () => {
    const { zalo, bot, lan, closed, messages } = await world();
    const newer = await listen(zalo, bot);
    await expect.poll(() => closed).toMatchObject([{ code: 3000 }]);
    await lan.says('ai nghe');
    await expect.poll(() => newer.messages).toHaveLength(1);
    expect(messages).toEqual([]);
    bot.opensElsewhere();
    await expect.poll(() => newer.closed).toMatchObject([{ code: 3000 }]);
    expect(bot.listening).toBe(false);
  });

  test.each([
    ['kicked', 3003],
    ['lock', 3003],
    ['dropsSocket', 1006],
  ] as const)('after %s its listener closes with %i', async (what, code) => {
    const { bot, closed, to, api } = await world();
    bot[what]();
    await expect.poll(() => closed).toMatchObject([{ code }]);
    const sending = api.sendMessage('tin', to);
    await (what === 'lock' ? expect(sending).rejects.toMatchObject({ code: 102 }) : sending);
  });

  test('a listener whose session is gone gets an error, not a connection', async () => {
    const { bot, api, stop, errors, closed } = await world();
    stop();
    await expect.poll(() => closed).toHaveLength(1);
    bot.expireSession();
    api.listener.start();
    await expect.poll(() => closed).toMatchObject([{ code: 1000 }, { code: 1006 }]);
    expect(errors).toHaveLength(1);
  });
});

describe('a socket', () => {
  test('may never open, or never get its key', async () => {
    const { zalo, bot, api, stop, closed } = await world();
    stop();
    // Begun before the old socket's end was told, zca-js would forget the new one at it.
    await expect.poll(() => closed).toHaveLength(1);
    const heard: string[] = [];
    api.listener.on('connected', () => heard.push('connected'));
    api.listener.on('cipher_key', () => heard.push('key'));
    zalo.sockets('keyless');
    api.listener.start();
    await bot.listens();
    await expect.poll(() => heard).toEqual(['connected']);
    api.listener.stop();
    await expect.poll(() => closed).toHaveLength(2);
    zalo.sockets('hang');
    api.listener.start();
    await api.keepAlive();
    expect(heard).toEqual(['connected']);
    api.listener.stop();
    await expect.poll(() => closed).toHaveLength(3);
    zalo.sockets('answer');
    api.listener.start();
    await expect.poll(() => heard).toEqual(['connected', 'connected', 'key']);
  });
});

describe('Zalo itself', () => {
  test('is down, and up again', async () => {
    const { zalo, bot, to, api, closed, lan } = await world();
    zalo.down();
    await expect.poll(() => closed).toMatchObject([{ code: 1006 }]);
    await expect(api.sendMessage('tin', to)).rejects.toThrow();
    await expect(logIn(zalo, bot)).rejects.toThrow();
    await lan.says('có ai không');
    zalo.up();
    await api.sendMessage('có', to);
    const back = await listen(zalo, bot);
    const old = new Promise((resolve) => back.api.listener.once('old_messages', resolve));
    back.api.listener.requestOldMessages(ThreadType.User, null);
    expect(await old).toMatchObject([{ data: { content: 'có ai không' } }, { isSelf: true }]);
  });
});
