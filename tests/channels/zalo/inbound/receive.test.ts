import { expect, test, vi } from 'vitest';
import { packEvent } from '../../../support/fake-zalo/crypto.ts';
import { frame } from '../../../support/fake-zalo/events.ts';
import { connect, message } from '../setup.ts';

test('a private message comes with who, when and what', async () => {
  const { zalo, listen, got, adapter, account, clock } = await connect();
  await listen();
  const lan = zalo.user({ name: 'Nguyễn Thị Lan' });
  const sent = await lan.says('Bác ơi mai họp mấy giờ');
  const [first] = await got(1);
  expect(first).toMatchObject({
    channel: 'zalo',
    botAccount: adapter.botAccount,
    updateId: `c:${lan.idFor(account)}:${lan.idFor(account)}:${sent.cliMsgId}`,
    messageId: sent.id,
    chat: { externalId: lan.idFor(account), kind: 'private' },
    from: { externalId: lan.idFor(account), name: 'Nguyễn Thị Lan' },
    text: 'Bác ơi mai họp mấy giờ',
    addressed: 'private',
  });
  expect(Math.abs((first?.at.getTime() ?? 0) - clock.now().getTime())).toBeLessThan(5000);
  expect(first?.sequence).toBe(BigInt(first?.at.getTime() ?? 0));
});

test('copies of one message under other ids are one update; other messages, and other people, are others', async () => {
  const { zalo, listen, got, account } = await connect();
  await listen();
  const [lan, minh] = [zalo.user({ name: 'Lan' }), zalo.user({ name: 'Minh' })];
  const group = zalo.group({ name: 'Xóm', members: [lan, minh, account] });
  for (const where of [{}, { in: group }]) {
    const sent = await lan.says('mai họp mấy giờ', where);
    lan.copies(sent);
    lan.copies(sent);
  }
  await lan.says('mai họp mấy giờ', { in: group });
  await minh.says('mai họp mấy giờ', { in: group });
  const all = await got(8);
  expect(new Set(all.map(({ updateId }) => updateId)).size).toBe(4);
  expect(new Set(all.map(({ messageId }) => messageId)).size).toBe(8);
});

test('private messages that come as cmd 551, which zca-js drops, are heard', async () => {
  const { zalo, listen, got } = await connect({ privately551: true });
  await listen();
  const lan = zalo.user({ name: 'Lan' });
  await lan.says('một');
  await lan.says('hai');
  expect((await got(2)).map(({ text }) => text)).toEqual(['một', 'hai']);
});

test.each([0, 1, 2, 3] as const)('events packed in way %i are read', async (encryption) => {
  const { zalo, listen, got } = await connect();
  zalo.encrypts(encryption);
  await listen();
  await zalo.user({ name: 'Lan' }).says('Đặng Thị Ngọc hỏi "giấy" gì \\ {1234567890123456789}');
  expect((await got(1))[0]?.text).toBe('Đặng Thị Ngọc hỏi "giấy" gì \\ {1234567890123456789}');
});

test('200 frames back to back, the last first, are stored in the order in which they were written', async () => {
  const { zalo, listen, got, account } = await connect({ settings: { reorderMs: 300 } });
  await listen();
  const lan = zalo.user({ name: 'Lan' });
  const hoa = zalo.user({ name: 'Hoa' });
  await zalo.scrambles(async () => {
    for (let number = 0; number < 100; number += 1) {
      await lan.says(`Lan ${number}`);
      await hoa.says(`Hoa ${number}`);
    }
  });
  const all = await got(200);
  for (const user of [lan, hoa]) {
    const texts = all.filter(({ from }) => from.externalId === user.idFor(account)).map(({ text }) => text);
    expect(texts).toEqual(Array.from({ length: 100 }, (_, number) => `${user.name} ${number}`));
  }
});

test('a handler that throws loses neither its own message nor the rest of the frame', async () => {
  const { zalo, listen, received } = await connect();
  let failures = 3;
  await listen(async (incoming) => {
    if (incoming.text === 'hai' && failures-- > 0) throw new Error('the database is away');
    received.push(incoming);
  });
  const lan = zalo.user({ name: 'Lan' });
  await zalo.bundles(async () => {
    for (const text of ['một', 'hai', 'ba']) await lan.says(text);
  });
  await vi.waitFor(() => expect(received.map(({ text }) => text)).toEqual(['một', 'hai', 'ba']), 10_000);
});

test('in a group: not addressed, mentioned, a command, an answer to the bot', async () => {
  const { zalo, listen, got, account, adapter, toGroup } = await connect();
  const lan = zalo.user({ name: 'Lan' });
  const hoa = zalo.user({ name: 'Hoa' });
  const group = zalo.group({ name: 'Xóm Liên Sơn', members: [lan, hoa, account] });
  await listen();
  const { messageId } = await adapter.send(toGroup(group), message({ text: 'Mai họp lúc 14 giờ' }));
  await lan.says('nói với nhau', { in: group });
  await lan.says('mai họp không', { in: group, mention: account });
  await lan.says('hỏi bác Hoa', { in: group, mention: hoa });
  await lan.says('/lịch', { in: group });
  await lan.says('tôi đi', { in: group, replyTo: { id: messageId } });
  const all = await got(5);
  expect(all.map(({ addressed, text, replyTo }) => ({ addressed, text, replyTo }))).toEqual([
    { addressed: 'none', text: 'nói với nhau', replyTo: undefined },
    { addressed: 'mention', text: 'mai họp không', replyTo: undefined },
    { addressed: 'none', text: '@Hoa hỏi bác Hoa', replyTo: undefined },
    { addressed: 'command', text: '/lịch', replyTo: undefined },
    { addressed: 'reply', text: 'tôi đi', replyTo: messageId },
  ]);
  expect(all[0]?.chat).toEqual({ externalId: group.idFor(account), kind: 'group', title: 'Xóm Liên Sơn' });
});

test('photos, files, voices, videos, stickers, places, cards and links come as what they are', async () => {
  const { zalo, listen, got, adapter } = await connect();
  await listen();
  const lan = zalo.user({ name: 'Lan', phone: '0912345678' });
  const bytes = new TextEncoder().encode('danh sách');
  await lan.sendsPhoto({ caption: 'sổ hội viên' });
  await lan.sendsFile({ name: 'danh sach.xlsx', bytes });
  await lan.sendsVoice();
  await lan.sendsVideo();
  await lan.sendsSticker();
  await lan.sendsLocation();
  await lan.sendsLink('https://example.vn/tin', 'xem https://example.vn/tin nhé');
  await lan.sendsCard(zalo.user({ name: 'Hoa', phone: '0987654321' }));
  const all = await got(8);
  expect(all.map(({ text, attachments }) => [text, attachments[0]?.kind, attachments[0]?.name])).toEqual([
    ['sổ hội viên', 'photo', undefined],
    ['', 'file', 'danh sach.xlsx'],
    ['', 'voice', undefined],
    ['', 'video', undefined],
    ['', 'sticker', undefined],
    ['', 'location', '21.028,105.854'],
    ['xem https://example.vn/tin nhé', undefined, undefined],
    ['', 'contact', expect.stringContaining('Hoa')],
  ]);
  const file = all[1]?.attachments[0];
  expect(file).toMatchObject({
    source: { type: 'remote', channel: 'zalo', botAccount: 'kimlien' },
    size: bytes.length,
  });
  expect(Buffer.from((await adapter.fetch(file!)).bytes).toString()).toBe('danh sách');
});

test('reactions name our message; taken back they say nothing', async () => {
  const { zalo, listen, got, account, adapter, toGroup } = await connect();
  const lan = zalo.user({ name: 'Lan' });
  const group = zalo.group({ name: 'Xóm', members: [lan, account] });
  await listen();
  const { messageId } = await adapter.send(toGroup(group), message());
  await lan.reacts({ id: messageId }, '❤');
  await lan.reacts({ id: messageId }, '');
  await lan.reacts({ id: messageId }, '👍');
  const all = await got(2);
  expect(all.map(({ event }) => event)).toEqual([
    { type: 'reaction', on: messageId, emoji: '❤' },
    { type: 'reaction', on: messageId, emoji: '👍' },
  ]);
  expect(all[0]?.from).toEqual({ externalId: lan.idFor(account), name: 'Lan' });
});

test('who joins and leaves a group is told, the bot itself among them', async () => {
  const { zalo, listen, got, account } = await connect();
  const lan = zalo.user({ name: 'Lan' });
  const hoa = zalo.user({ name: 'Hoa' });
  const group = zalo.group({ name: 'Xóm Liên Sơn', members: [lan] });
  await listen();
  group.adds(account);
  await hoa.joins(group);
  await hoa.leaves(group);
  group.removes(account);
  const all = await got(4);
  const user = { externalId: hoa.idFor(account), name: 'Hoa' };
  expect(all.map(({ event }) => event)).toEqual([
    { type: 'bot-added' },
    { type: 'member-joined', user },
    { type: 'member-left', user },
    { type: 'bot-removed' },
  ]);
  expect(all[0]).toMatchObject({ chat: { title: 'Xóm Liên Sơn', kind: 'group' }, from: { name: 'Lan' } });
});

test('what is taken back is told as that; what the bot said and what an officer types on its telephone are no messages to it', async () => {
  const { zalo, listen, got, account, adapter, to, received } = await connect();
  await listen();
  const lan = zalo.user({ name: 'Lan', friendOf: [account] });
  const sent = await lan.says('nhầm');
  await got(1);
  await lan.undoes(sent);
  await adapter.send(to(lan), message());
  account.typesByHand('tôi trả lời tay', { to: lan });
  await lan.says('vâng');
  await got(3);
  expect(received.map(({ text }) => text)).toEqual(['nhầm', '', 'vâng']);
  expect(received[1]).toMatchObject({
    event: { type: 'message-deleted', message: sent.id },
    chat: { kind: 'private' },
  });
});

test('what cannot be read takes nothing else along, and its words stay out of the log', async () => {
  const { listen, got, lines, account } = await connect();
  await listen();
  const good = { msgId: '6700000000001', cliMsgId: '1', msgType: 'webchat', uidFrom: '77', idTo: '0', dName: 'Lan' };
  const msgs = [
    { ...good, ts: 'hôm qua', content: 'thầm kín' },
    // zca-js asks whether null has a "deleteMsg", and stumbles.
    { ...good, msgId: '6700000000002', ts: '1', content: null },
    { ...good, msgId: '6700000000003', ts: '2', content: 'sau' },
  ];
  const event = packEvent(JSON.stringify({ data: { msgs } }), 0, Buffer.alloc(0));
  account.account.line?.send(frame(501, 0, event));
  expect((await got(1)).map(({ text }) => text)).toEqual(['sau']);
  expect(lines.join()).toContain('left out');
  expect(lines.join()).not.toMatch(/thầm kín|sau/);
});
