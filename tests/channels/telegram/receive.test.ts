import { describe, expect, test } from 'vitest';
import type { Incoming } from '../../../src/messaging/incoming.ts';
import { connect, message } from './setup.ts';

const texts = (received: Incoming[]) => received.map(({ text }) => text);

test('takes in what is said, in order, and only then lets Telegram forget it', async () => {
  const { telegram, listen, received, adapter } = await connect();
  const lan = telegram.user({ firstName: 'Lan' });
  await lan.says('một');
  await lan.says('hai');
  await listen();
  await lan.says('ba');
  await telegram.settled();
  expect(texts(received)).toEqual(['một', 'hai', 'ba']);
  expect(received[0]).toMatchObject({ channel: 'telegram', botAccount: String(telegram.botId), addressed: 'private' });
  expect(adapter.botAccount).toBe(String(telegram.botId));
});

test('asks for the updates that it reads, reactions and memberships among them', async () => {
  const { telegram, listen, received } = await connect();
  const lan = telegram.user({ firstName: 'Lan', started: true });
  const hung = telegram.user({ firstName: 'Hùng' });
  const group = telegram.group({ title: 'Tổ 5', members: [lan], botIsAdmin: true });
  await listen();
  const { id, chatId } = await lan.says('chào', { in: group });
  await lan.reacts({ id, chatId }, '👍');
  group.adds(hung);
  await lan.blocks();
  await telegram.settled();
  // Order holds within a chat only.
  const inGroup = received.filter(({ chat }) => chat.kind === 'group').map(({ event }) => event?.type);
  expect(inGroup).toEqual([undefined, 'reaction', 'member-joined', 'member-joined']);
  expect(received.filter(({ chat }) => chat.kind === 'private').map(({ event }) => event?.type)).toEqual(['blocked']);
});

test('the offset moves after the store, not before', async () => {
  const { telegram, listen } = await connect();
  let store = () => {};
  const arrived: string[] = [];
  await listen(async ({ text }) => {
    arrived.push(text);
    await new Promise<void>((resolve) => {
      store = resolve;
    });
  });
  const lan = telegram.user({ firstName: 'Lan' });
  const { update } = await lan.says('một');
  await expect.poll(() => arrived).toEqual(['một']);
  const polls = telegram.calls.length;
  expect(telegram.pending).toEqual([update]);
  store();
  await telegram.settled();
  const next = telegram.calls.slice(polls).find(({ method }) => method === 'getUpdates');
  expect(next?.payload.offset).toBe(update!.update_id + 1);
});

test('nothing is lost or passed over while it cannot be stored', async () => {
  const { telegram, listen, received, lines } = await connect();
  let failures = 2;
  await listen(async (incoming) => {
    if (failures-- > 0) throw new Error('xin hỗ trợ: the database is away');
    received.push(incoming);
  });
  const lan = telegram.user({ firstName: 'Lan' });
  await lan.says('xin hỗ trợ');
  await lan.says('ốm đau');
  await telegram.settled();
  expect(texts(received)).toEqual(['xin hỗ trợ', 'ốm đau']);
  expect(lines.join()).toContain('could not be stored');
  expect(lines.join()).not.toContain('xin hỗ trợ');
});

test('an update that is not as documented is left out; those behind it come', async () => {
  const { telegram, listen, received, lines } = await connect();
  const lan = telegram.user({ firstName: 'Lan' });
  const { update } = await lan.says('một');
  await lan.says('hai');
  // The fake hands out what it keeps: this breaks it as a change of Telegram's would.
  Object.assign(telegram.pending[0]!.message!, { chat: 'elsewhere' });
  await listen();
  await telegram.settled();
  expect(texts(received)).toEqual(['hai']);
  expect(update).toBeDefined();
  expect(lines.join()).toContain('not as documented');
});

describe('a pressed button', () => {
  test('is answered right after the store', async () => {
    const { telegram, listen, received, adapter, callsOf } = await connect();
    const lan = telegram.user({ firstName: 'Lan', started: true });
    await listen();
    const choices = [[{ label: 'Có mặt', token: 'a1.0' }]];
    const sent = await adapter.send({ externalId: String(lan.id), kind: 'private' }, message({ choices }));
    expect(await lan.presses('Có mặt')).toMatchObject({ text: undefined, alert: false });
    expect(received).toMatchObject([{ addressed: 'choice', token: 'a1.0', replyTo: sent.messageId }]);
    expect(callsOf('answerCallbackQuery')).toHaveLength(1);
  });

  test('counts also where the answer fails', async () => {
    const { telegram, listen, received, lines } = await connect();
    const lan = telegram.user({ firstName: 'Lan', started: true });
    await listen();
    telegram.faults.next('answerCallbackQuery', { status: 400, description: 'Bad Request: query is too old' });
    const pressed = lan.pressesRaw('x9.9', { within: 50 });
    await expect(pressed).rejects.toThrow('did not answer');
    await lan.says('hai');
    await telegram.settled();
    expect(received).toMatchObject([{ token: 'x9.9' }, { text: 'hai' }]);
    await expect.poll(() => lines.join()).toContain('was not answered');
  });
});

describe('stop', () => {
  test('confirms what was stored', async () => {
    const { telegram, listen, received, adapter } = await connect();
    const lan = telegram.user({ firstName: 'Lan' });
    // Stopped while the update is being stored: it waits for that, then tells Telegram.
    let stopped: Promise<void> | undefined;
    await listen(async (incoming) => {
      stopped = adapter.stop();
      received.push(incoming);
    });
    await lan.says('một');
    await expect.poll(() => stopped !== undefined).toBe(true);
    await stopped;
    expect(texts(received)).toEqual(['một']);
    expect(telegram.pending).toEqual([]);
  });

  test('leaves with Telegram what could not be stored', async () => {
    const { telegram, listen, received, adapter } = await connect({ firstRetryMs: 60_000 });
    const lan = telegram.user({ firstName: 'Lan' });
    let failed = false;
    await lan.says('một');
    await lan.says('hai');
    await lan.says('ba');
    await listen(async (incoming) => {
      if (incoming.text === 'hai') {
        failed = true;
        throw new Error('away');
      }
      received.push(incoming);
    });
    await expect.poll(() => failed).toBe(true);
    await adapter.stop();
    expect(texts(received)).toEqual(['một']);
    expect(telegram.pending.map(({ message }) => message?.text)).toEqual(['hai', 'ba']);
  });

  test('does not confirm what fails to be stored while it stops', async () => {
    const { telegram, listen, adapter } = await connect();
    const lan = telegram.user({ firstName: 'Lan' });
    let fail: ((reason: Error) => void) | undefined;
    await listen(
      () =>
        new Promise<void>((_, reject) => {
          fail = reject;
        }),
    );
    await lan.says('một');
    await expect.poll(() => fail !== undefined).toBe(true);
    const stopped = adapter.stop();
    fail?.(new Error('away'));
    await stopped;
    expect(telegram.pending.map(({ message }) => message?.text)).toEqual(['một']);
  });

  test('ends an idle poll at once, and one that never reached Telegram', async () => {
    const idle = await connect();
    await idle.listen();
    await idle.adapter.stop();
    const dead = await connect({ apiRoot: 'http://127.0.0.1:9', firstRetryMs: 60_000 });
    await dead.adapter.start(async () => {});
    await dead.adapter.stop();
    const never = await connect();
    await never.adapter.stop();
    expect(never.telegram.calls).toEqual([]);
  });
});

describe('when Telegram cannot be heard', () => {
  test('at the start it goes on trying, and says so once', async () => {
    const { telegram, adapter, received, lines } = await connect();
    const lan = telegram.user({ firstName: 'Lan' });
    const away = telegram.faults.next('getMe', { drop: 'before' }, 1000);
    await adapter.start(async (incoming) => void received.push(incoming));
    expect(await adapter.check()).toMatchObject({
      ok: false,
      faults: [{ mend: expect.stringContaining('127.0.0.1') }],
    });
    await expect.poll(() => away.hits).toBeGreaterThan(3);
    away.cancel();
    await lan.says('một');
    await telegram.settled();
    expect(texts(received)).toEqual(['một']);
    expect(lines.filter((line) => line.includes('not connected'))).toHaveLength(1);
    expect(lines.join()).not.toContain(telegram.token);
    expect(await adapter.check()).toMatchObject({ ok: true });
  });

  test.each([
    [{ drop: 'before' }, 3],
    [{ status: 502, html: '<html></html>' }, 3],
    [{ status: 500 }, 3],
    [{ status: 429, retryAfter: 0 }, 3],
    [{ status: 409, description: 'Conflict: terminated by other getUpdates request' }, 2],
  ] as const)('polls go on after %j', async (fault, times) => {
    const { telegram, listen, received } = await connect();
    const lan = telegram.user({ firstName: 'Lan' });
    const order = telegram.faults.next('getUpdates', fault, times);
    await listen();
    await expect.poll(() => order.hits).toBe(times);
    await lan.says('một');
    await telegram.settled();
    expect(texts(received)).toEqual(['một']);
  });

  test('another poller is reported', async () => {
    const { telegram, adapter } = await connect();
    const description =
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';
    telegram.faults.next('getUpdates', { status: 409, description }, 1000);
    await adapter.start(async () => {});
    // At once, not half a minute later: the start, the doctor and the health page tell it alike.
    expect(adapter.link?.()).toMatchObject({ state: 'conflict', reason: expect.stringContaining('409') });
    expect(adapter.linkFault?.('conflict', null)?.problem).toMatch(/Another program/);
    await expect
      .poll(() => adapter.check())
      .toMatchObject({ ok: false, faults: [{ problem: expect.stringContaining('Another program') }, {}] });
  });

  test.each(['7000000001:AAwrong', '7000000001:wrong*form'])('a refused token ends it: %s', async (token) => {
    const { telegram, adapter, lines } = await connect({ token });
    await adapter.start(async () => {});
    expect(await adapter.check()).toEqual({
      ok: false,
      name: '7000000001',
      faults: [
        { problem: expect.stringContaining('Telegram refuses the token'), mend: expect.stringContaining('@BotFather') },
      ],
    });
    expect(adapter.link?.()).toMatchObject({ state: 'token-refused' });
    await adapter.stop();
    expect(telegram.calls).toEqual([]);
    expect(lines.filter((line) => line.includes('token refused'))).toHaveLength(1);
  });

  test('a token that is revoked while it listens ends it', async () => {
    const { telegram, listen, lines, callsOf } = await connect();
    telegram.faults.next('getUpdates', { status: 401, description: 'Unauthorized' }, 1000);
    await listen();
    await expect.poll(() => lines.join()).toContain('token refused');
    expect(callsOf('getUpdates')).toHaveLength(1);
  });
});

test('a server that answers at once, and with nothing, is not asked without a pause', async () => {
  let polls = 0;
  const me = { id: 7000000001, is_bot: true, first_name: 'Hội', username: 'hoi_bot' };
  const answer = (url: unknown) => {
    const method = String(url).split('/').at(-1);
    if (method === 'getUpdates') polls += 1;
    const result = method === 'getMe' ? me : method === 'getUpdates' ? [] : true;
    return Promise.resolve(new Response(JSON.stringify({ ok: true, result })));
  };
  const { adapter } = await connect({ token: '7000000001:AAx', fetch: answer as typeof fetch });
  const began = performance.now();
  await adapter.start(async () => {});
  await expect.poll(() => polls).toBeGreaterThanOrEqual(6);
  expect(performance.now() - began).toBeGreaterThan(4 * 50);
  expect(polls).toBeLessThan(3 + (performance.now() - began) / 45);
  await adapter.stop();
});

test('a token of another form is refused before anything else', async () => {
  await expect(connect({ token: 'no-token' })).rejects.toThrow('TELEGRAM_BOT_TOKEN');
});

describe('the account', () => {
  test('in order, privacy mode off', async () => {
    const { adapter, telegram } = await connect({}, { canReadAllGroupMessages: true });
    expect(adapter.inviteLink('abc')).toBeUndefined();
    expect(await adapter.check()).toEqual({ ok: true, name: `@${telegram.botUsername}`, faults: [] });
    expect(adapter.inviteLink('abc_1')).toBe(`https://t.me/${telegram.botUsername}?start=abc_1`);
  });

  test('privacy mode on is told, yet in order', async () => {
    const { adapter } = await connect();
    const check = await adapter.check();
    expect(check.ok).toBe(true);
    expect(check.faults).toMatchObject([
      { problem: expect.stringContaining('Privacy'), mend: expect.stringContaining('/setprivacy') },
    ]);
  });

  test('a webhook set elsewhere is told, and taken away at the start', async () => {
    const { adapter, listen, telegram, received } = await connect();
    const lan = telegram.user({ firstName: 'Lan' });
    await fetch(`${telegram.apiRoot}/bot${telegram.token}/setWebhook?url=https://elsewhere.invalid/hook/s3cret`);
    const check = await adapter.check();
    expect(check.ok).toBe(false);
    expect(check.faults[0]!.problem).toContain('elsewhere.invalid');
    expect(JSON.stringify(check)).not.toContain('s3cret');
    await lan.says('một');
    await listen();
    await telegram.settled();
    expect(texts(received)).toEqual(['một']);
    expect((await adapter.check()).ok).toBe(true);
  });

  test('commands', async () => {
    const { adapter, telegram } = await connect();
    const commands = [{ command: 'lich', description: 'Lịch họp' }];
    await adapter.setCommands(commands);
    expect(telegram.commands()).toEqual(commands);
    await expect(adapter.setCommands([{ command: 'Lịch', description: 'x' }])).rejects.toMatchObject({
      fault: { kind: 'rejected' },
    });
  });
});
