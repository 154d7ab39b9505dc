/** What telephones send that is one thing and comes as several: albums, and buttons pressed more than once. */

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asOne } from '../../src/conversation/inbound/albums.ts';
import { openFiles } from '../../src/features/aid/sealed.ts';
import type { Incoming } from '../../src/messaging/incoming.ts';
import { cell } from '../../src/runtime/encryption/sealed-columns.ts';
import { type AidCast, aidCast, chooses } from '../support/aid-cast.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';

let app: TestApp;
let cast: AidCast;
let member: FakeUser;

beforeAll(async () => {
  app = await startTestApp();
  cast = await aidCast(app);
});
beforeEach(async () => {
  app.clock.advance(120_000);
  member = app.telegram.user({ firstName: 'Bình' });
  await app.member(member, cast.chapter);
});
afterAll(() => app.stop());

/** Answers what is left to be asked. @returns how many pictures the officers got */
async function sendsRequest(): Promise<number> {
  await chooses(member, 'cho ai', 'Cho tôi');
  await chooses(member, 'liên lạc lại', 'Nhắn tại đây');
  await chooses(member, 'xem lại trước khi gửi', 'Gửi');
  await app.settled();
  const { id, attachments } = await app.db.aidRequest.findFirstOrThrow({ orderBy: { number: 'desc' } });
  return openFiles(app.encryption, attachments, cell('aid_request.attachments', id)).length;
}

const said = (texts: readonly string[]) => texts.filter((text) => text.includes('cần hỗ trợ việc gì')).length;

test.each([
  ['first', ['Xin hỗ trợ: nhà tôi bị bão tốc mái', undefined, undefined]],
  ['last', [undefined, undefined, 'Xin hỗ trợ: nhà tôi bị bão tốc mái']],
  ['second, and more words on the last', [undefined, 'Xin hỗ trợ: nhà tôi bị bão tốc mái', 'cần bạt che mái']],
] as const)('three pictures at once with the words on the %s are one request', async (_which, captions) => {
  for (const caption of captions) await member.sendsPhoto({ album: 'a1', ...(caption && { caption }) });
  await app.settled();
  expect(member.unseen).toHaveLength(1);
  const first = await member.sees(() => true);
  if (first.said.includes('cần hỗ trợ việc gì')) await member.presses(/Nhà|Thiên tai|khác/, { on: first });
  expect(await sendsRequest()).toBe(3);
});

test('documents sent at once while something is told are one answer', async () => {
  await member.says('xin hỗ trợ');
  await chooses(member, 'cần hỗ trợ việc gì', 'Ốm đau');
  await chooses(member, 'cho ai', 'Cho tôi');
  await member.sees('kể ngắn gọn');
  const pdf = { name: 'giay-ra-vien.pdf', mime: 'application/pdf', album: 'b1' };
  await member.sendsDocument(pdf);
  await member.sendsDocument({ ...pdf, name: 'don-thuoc.pdf', caption: 'Mẹ tôi nằm viện' });
  await app.settled();
  expect(member.unseen).toHaveLength(1);
});

test('an album that comes over a restart is answered once, with all its pictures', async () => {
  await member.sendsPhoto({ album: 'c1', caption: 'xin hỗ trợ' });
  await member.sendsPhoto({ album: 'c1' });
  await app.restart();
  await member.sendsPhoto({ album: 'c1' });
  await app.settled();
  expect(said(member.unseen.map((message) => message.said))).toBe(1);
  expect(member.unseen).toHaveLength(1);
  await chooses(member, 'cần hỗ trợ việc gì', 'Ốm đau');
  await member.says('xin thôi');
});

test('a picture that comes long after its album, with no question open, is kept without a word', async () => {
  await member.sendsPhoto({ album: 'd1', caption: 'trợ giúp' });
  await member.sees(() => true);
  await app.settled();
  await member.sendsPhoto({ album: 'd1' });
  await app.settled();
  expect(member.unseen).toEqual([]);
});

test('parts that came in another order stand as they were sent', () => {
  const part = (messageId: string, text: string, name: string) =>
    ({
      messageId,
      updateId: `u${messageId}`,
      text,
      attachments: [{ kind: 'photo', name }],
      addressed: 'private',
    }) as Incoming;
  const all = asOne([part('12', 'hai', 'b'), part('9', '', 'a'), part('13', 'hai', 'c')]);
  expect(all.attachments.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  expect(all).toMatchObject({ text: 'hai', messageId: '9', updateId: 'u12' });
});

test('a choice pressed three times at once goes one step on, and nothing else is said', async () => {
  await member.says('xin hỗ trợ');
  const first = await member.sees('cần hỗ trợ việc gì');
  const [button = ''] = first.buttons.flat();
  await Promise.all([1, 2, 3].map(() => member.presses(button, { on: first })));
  await app.settled();
  expect(member.unseen.map((message) => message.said)).toEqual([expect.stringContaining('cho ai')]);
  await member.presses(button, { on: first });
  await app.settled();
  expect(member.unseen).toHaveLength(1);
});

test('the last button pressed twice sends once', async () => {
  await member.says('xin hỗ trợ: nhà dột quá, mưa là ướt hết');
  await app.settled();
  const first = await member.sees(() => true);
  if (first.said.includes('cần hỗ trợ việc gì')) await member.presses(/khác/i, { on: first });
  await chooses(member, 'cho ai', 'Cho tôi');
  await chooses(member, 'liên lạc lại', 'Nhắn tại đây');
  const preview = await member.sees('xem lại trước khi gửi');
  const before = await app.db.aidRequest.count();
  await Promise.all([member.presses('Gửi', { on: preview }), member.presses('Gửi', { on: preview })]);
  await member.sees('Đã gửi yêu cầu');
  await app.settled();
  await member.presses('Gửi', { on: preview });
  await app.settled();
  expect(await app.db.aidRequest.count()).toBe(before + 1);
  expect(member.unseen.map((message) => message.said).filter((text) => text.includes('Nút này đã cũ'))).toEqual([]);
});

test('an older question pressed beneath the open one repeats the open one', async () => {
  await member.says('xin hỗ trợ');
  const first = await member.sees('cần hỗ trợ việc gì');
  await member.says('ốm đau');
  await member.sees('cho ai');
  await member.presses('Ốm đau', { on: first });
  await member.sees('cho ai');
  await app.settled();
  expect(member.unseen).toEqual([]);
});

test('an old button with no question open says that it is old', async () => {
  await member.says('xin hỗ trợ');
  const first = await member.sees('cần hỗ trợ việc gì');
  await member.presses('Ốm đau', { on: first });
  await chooses(member, 'cho ai', 'Cho tôi');
  await member.says('Mẹ tôi nằm viện đã một tuần');
  await member.says('xong');
  await chooses(member, 'liên lạc lại', 'Nhắn tại đây');
  await chooses(member, 'xem lại trước khi gửi', 'Gửi');
  await member.sees('Đã gửi yêu cầu');
  app.clock.advance(120_000);
  await member.presses('Ốm đau', { on: first });
  await member.sees('Nút này đã cũ');
});

test('two presses of "take it" take it once', async () => {
  await member.says('xin hỗ trợ');
  await chooses(member, 'cần hỗ trợ việc gì', 'Ốm đau');
  await chooses(member, 'cho ai', 'Cho tôi');
  await member.says('Mẹ tôi nằm viện đã một tuần');
  await member.says('xong');
  await chooses(member, 'liên lạc lại', 'Nhắn tại đây');
  await chooses(member, 'xem lại trước khi gửi', 'Gửi');
  const card = await cast.head.sees('Có yêu cầu hỗ trợ mới');
  await Promise.all([cast.head.presses('Nhận', { on: card }), cast.head.presses('Nhận', { on: card })]);
  await app.settled();
  expect(await app.db.aidEvent.count({ where: { kind: 'taken', request: { state: 'taken' } } })).toBe(1);
});
