import { afterAll, beforeAll, expect, test } from 'vitest';
import { openContent } from '../../src/outbound/outbox/sealed-content.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ wire: true });
});

afterAll(() => app.stop());

test('an unknown message gets help, and never the same twice in a row', async () => {
  const lan = app.telegram.user({ firstName: 'Lan' });
  await lan.says('hôm nay tôi ra thăm đồng lúa');
  const first = await lan.sees(/trợ giúp|Có phải ý là|chọn một việc|Cần việc gì/);
  await lan.says('vậy à');
  const second = await lan.sees(() => true);
  await lan.says('ừ');
  const third = await lan.sees(() => true);
  expect(new Set([first.text, second.text, third.text]).size).toBe(3);
});

test('an update that comes twice acts once', async () => {
  const hoa = app.telegram.user({ firstName: 'Hoa' });
  const sent = await hoa.says('xin chào');
  await hoa.sees(() => true);
  app.telegram.repeatUpdate(sent.update?.update_id ?? 0);
  await app.settled();
  expect(hoa.unseen).toEqual([]);
  expect(await app.db.message.count({ where: { direction: 'in', updateId: String(sent.update?.update_id) } })).toBe(1);
});

test('every message in and out is stored with who, where and its state', async () => {
  const minh = app.telegram.user({ firstName: 'Minh', lastName: 'Trần' });
  await minh.says('có ai không');
  await minh.sees(() => true);
  await app.settled();
  const account = await app.db.account.findFirstOrThrow({
    where: { externalId: String(minh.id) },
    include: { chats: { include: { messages: { orderBy: { id: 'asc' } } } } },
  });
  expect(account.name).toBe('Minh Trần');
  const messages = account.chats[0]?.messages ?? [];
  expect(openContent(app.encryption, messages[0]!)).toMatchObject({ text: 'có ai không' });
  expect(messages).toMatchObject([
    {
      direction: 'in',
      channel: 'telegram',
      state: 'handled',
      accountId: account.id,
      personId: account.personId,
    },
    { direction: 'out', state: 'sent', personId: account.personId, lane: 'reply', externalId: expect.any(String) },
  ]);
});

test('a flood of 200 messages is answered once, kept whole, and others are served meanwhile', async () => {
  const flooder = app.telegram.user({ firstName: 'Tèo' });
  const calm = app.telegram.user({ firstName: 'Bình' });
  for (let n = 0; n < 200; n += 1) await flooder.says(`tin ${n}`);
  await calm.says('tôi ở đây');
  await calm.sees(() => true, { within: 15_000 });
  await app.settled();
  const floods = flooder.inbox.filter((message) => message.from === 'bot' && message.text?.includes('nhanh quá'));
  expect(floods).toHaveLength(1);
  expect(flooder.inbox.filter((message) => message.from === 'bot').length).toBeLessThanOrEqual(21);
  expect(await app.db.message.count({ where: { direction: 'in', chat: { externalId: String(flooder.id) } } })).toBe(
    200,
  );
});

test('rubbish gets a short answer: emoji, sticker, voice, a forwarded post, an old button, markup', async () => {
  const tam = app.telegram.user({ firstName: 'Tám' });
  await tam.says('👍👍');
  await tam.sees(/đã nhận được/);
  const another = app.telegram.user({ firstName: 'Chín' });
  await another.sendsVoice();
  await another.sees(/tin thoại/);
  const third = app.telegram.user({ firstName: 'Mười' });
  await third.forwards('Trúng thưởng 100 triệu');
  await third.sees(/lừa đảo/);
  await third.pressesRaw('AAAAAAAAAAAAAAAAAAAAAA.0');
  await third.sees(/Nút này đã cũ/);
  await third.pressesRaw("'; DROP TABLE message; --");
  await third.sees(/Nút này đã cũ/);
  await third.says(`<b>x</b> *y* _z_ '; DROP TABLE person; --`);
  await third.sees(() => true);
  await third.says('x'.repeat(10_000));
  await third.sees(() => true);
  await app.settled();
  expect(await app.db.message.count({ where: { state: 'failed' } })).toBe(0);
});

test('in a group it is silent unless spoken to', async () => {
  const an = app.telegram.user({ firstName: 'An', started: true });
  const group = app.telegram.group({ title: 'Tổ dân phố 5', members: [an] });
  await an.says('chiều nay ai rảnh không', { in: group });
  await an.says('/khongco', { in: group });
  const answer = await an.sees(/không có lệnh này/, { in: group });
  expect(answer.replyTo).toBeDefined();
  await app.settled();
  expect(group.messages.filter((message) => message.from === 'bot')).toHaveLength(1);
});

test('a platform that refuses or drops the answer: the reply still arrives, at most once more than once', async () => {
  const ba = app.telegram.user({ firstName: 'Ba' });
  app.telegram.faults.next('sendMessage', { status: 429, retryAfter: 1 }, 1);
  await ba.says('còn đó không');
  await ba.sees(() => true, { within: 5000 });
  app.telegram.faults.next('sendMessage', { drop: 'after' }, 1);
  await ba.says('thế à');
  await ba.sees(() => true);
  await ba.sees(() => true, { within: 8000 });
  await app.settled();
  const states = await app.db.message.groupBy({
    by: ['state'],
    where: { direction: 'out', chat: { account: { externalId: String(ba.id) } } },
    _count: true,
  });
  expect(states).toEqual([{ state: 'sent', _count: 2 }]);
});

test('a person who blocked the bot is not written to, and is again after coming back', async () => {
  const tu = app.telegram.user({ firstName: 'Tư' });
  await tu.says('chào');
  await tu.sees(() => true);
  await tu.blocks();
  await app.settled();
  const chat = await app.db.chat.findFirstOrThrow({ where: { account: { externalId: String(tu.id) } } });
  expect(chat.closedFor).toBe('blocked');
  await tu.unblocks();
  await tu.says('tôi lại đây');
  await tu.sees(() => true);
});

test('a command in the middle of a dialog is answered, and what was begun is put aside, offered once and gone on with', async () => {
  const sau = app.telegram.user({ firstName: 'Sáu' });
  await sau.says('xin hỗ trợ');
  const asked = await sau.sees(/hỗ trợ việc gì|115/);
  await sau.says('/toi');
  await sau.sees(/Sáu/);
  const aside = await sau.sees(/Đã để đó/);
  expect(aside.buttons.flat()).toEqual(['Làm tiếp', 'Bỏ hẳn']);
  await sau.says('trợ giúp');
  await sau.sees(/thôi/);
  await app.settled();
  expect(sau.unseen).toEqual([]);
  await sau.says('làm tiếp');
  expect((await sau.sees(/115/)).buttons.flat()).toContain('Ốm đau');
  await sau.says('/toi');
  await sau.sees(/Đã để đó/);
  // A button of what was put aside goes on with it at once.
  await sau.presses('Ốm đau', { on: asked });
  await sau.sees(/cho ai/);
  await sau.presses('Khó khăn', { on: asked });
  await app.settled();
  expect(sau.unseen).toEqual([]);
  await sau.says('thôi');
  await sau.presses('Làm tiếp', { on: await sau.sees(/Đã dừng/) });
  await sau.sees(/cho ai/);
  await sau.says('thôi');
  await sau.sees(/Đã dừng/);
});
