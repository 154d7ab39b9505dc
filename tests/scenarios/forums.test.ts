/** Groups of Telegram with topics, and writers who cannot be seen. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { UnitRef } from '../../src/directory/units.ts';
import { type Cast, createCast } from '../support/announcements-cast.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { FakeGroup, FakeTopic } from '../support/fake-telegram/group.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';

let app: TestApp;
let cast: Cast;
let unit: UnitRef;
let head: FakeUser;
let member: FakeUser;
let group: FakeGroup;
let topic: FakeTopic;
let named = 0;

beforeAll(async () => {
  app = await startTestApp();
  cast = await createCast(app);
});
beforeEach(async () => {
  app.clock.advance(300_000);
  named += 1;
  unit = await app.unit({ name: `Chi hội Xóm ${named}`, parent: cast.kimLien });
  head = cast.user(`Trưởng ${named}`);
  member = cast.user(`Hội viên ${named}`);
  await app.officer(head, unit);
  await app.member(member, unit);
  group = app.telegram.group({ title: `Xóm ${named}`, members: [head, member], forum: true });
  topic = group.topic('Thông báo');
  await app.settled();
});
afterAll(() => app.stop());

const there = { mention: true } as const;
const lastIn = () => group.messages.filter(({ from }) => from === 'bot').at(-1)!;

async function binds(where: { topic?: FakeTopic } = {}): Promise<void> {
  await head.says(`/ganhom Chi hội Xóm ${named}`, { in: group, ...where });
  await head.presses('Đồng ý', { in: group });
  await head.sees('đã gắn với', { in: group });
}

async function announces(text: string): Promise<void> {
  await cast.sends(head, `/thongbao ${text}`);
  await app.settled();
}

test('what is asked in a topic is answered there, and what its buttons do as well', async () => {
  await member.says('trợ giúp', { in: group, topic, ...there });
  const help = await member.sees(() => true, { in: group });
  expect(help.topic).toBe(topic.id);
  await head.says('/ganhom', { in: group, topic });
  const asked = await head.sees(/Gắn nhóm/, { in: group });
  expect(asked.topic).toBe(topic.id);
  await head.presses(/Thôi|Đồng ý/, { in: group, on: asked });
  await app.settled();
  expect(lastIn()).toMatchObject({ topic: topic.id });
  expect(lastIn().id).toBeGreaterThan(asked.id);
  await member.says('trợ giúp', { in: group, ...there });
  await app.settled();
  expect(lastIn().topic).toBeUndefined();
});

test('bound in a topic, announcements come to that topic; bound again in General, to General', async () => {
  await binds({ topic });
  expect(lastIn().said).toContain('chủ đề này');
  await announces('Sáng mai dọn vệ sinh đường làng, mỗi nhà một người.');
  expect(lastIn()).toMatchObject({ topic: topic.id, said: expect.stringContaining('vệ sinh') });
  const other = group.topic('Hỏi đáp');
  await head.says(`/ganhom Chi hội Xóm ${named}`, { in: group, topic: other });
  await head.sees('chủ đề này', { in: group });
  await announces('Chiều mai họp chi hội ở nhà văn hóa.');
  expect(lastIn().topic).toBe(other.id);
  await head.says(`/ganhom Chi hội Xóm ${named}`, { in: group });
  await head.sees('đã gắn với', { in: group });
  await announces('Tối nay mất điện từ 19 giờ.');
  expect(lastIn().topic).toBeUndefined();
});

test('General that was closed: the announcement comes to a topic in which people write, and the group stays reachable', async () => {
  await binds();
  await member.says('trợ giúp', { in: group, topic, ...there });
  await app.settled();
  group.closesGeneral();
  await announces('Sáng mai dọn vệ sinh đường làng.');
  expect(lastIn()).toMatchObject({ topic: topic.id, said: expect.stringContaining('vệ sinh') });
  expect((await app.db.chat.findFirstOrThrow({ where: { externalId: String(group.id) } })).closedAt).toBeNull();
});

test('where nothing is open the message fails, and the group is tried again the next time', async () => {
  await binds();
  group.closesGeneral();
  await announces('Sáng mai dọn vệ sinh đường làng.');
  const chat = await app.db.chat.findFirstOrThrow({ where: { externalId: String(group.id) } });
  expect(chat.closedAt).toBeNull();
  const [row] = await app.db.message.findMany({
    where: { chatId: chat.id, direction: 'out' },
    orderBy: { sequence: 'desc' },
    take: 1,
  });
  expect(row).toMatchObject({ state: 'failed', reason: expect.stringContaining('TOPIC_CLOSED') });
});

test('a topic that was deleted: what belongs there comes to General from now on', async () => {
  await binds({ topic });
  topic.deletes();
  await announces('Sáng mai dọn vệ sinh đường làng.');
  expect(lastIn()).toMatchObject({ topic: undefined, said: expect.stringContaining('vệ sinh') });
  expect((await app.db.chat.findFirstOrThrow({ where: { externalId: String(group.id) } })).topic).toBeNull();
});

test('a topic that was closed: its announcements come to General, and back when it is open again', async () => {
  await binds({ topic });
  topic.closes();
  await announces('Sáng mai dọn vệ sinh đường làng.');
  expect(lastIn().topic).toBeUndefined();
  topic.reopens();
  await announces('Chiều mai họp chi hội.');
  expect(lastIn().topic).toBe(topic.id);
});

test('a group that becomes a supergroup and then a forum stays bound', async () => {
  group = app.telegram.group({ title: `Nhóm ${named}`, members: [head, member] });
  await binds();
  group.migrates();
  await app.settled();
  const later = group.topic('Sinh hoạt');
  await app.settled();
  await member.says('trợ giúp', { in: group, topic: later, ...there });
  await app.settled();
  expect(lastIn().topic).toBe(later.id);
  await announces('Sáng mai dọn vệ sinh đường làng.');
  expect(lastIn()).toMatchObject({ topic: undefined, said: expect.stringContaining('vệ sinh') });
});

test.each([
  ['group', 'tắt "Ẩn danh"'],
  ['channel', 'tên của một kênh'],
] as const)('who writes in the name of a %s is told how to be seen, once', async (as, sentence) => {
  await head.says(`/ganhom@${app.telegram.botUsername}`, { in: group, as, topic });
  const told = await head.sees(sentence, { in: group });
  expect(told.topic).toBe(topic.id);
  expect(told.said).not.toContain('\n');
  await head.says(`/ganhom@${app.telegram.botUsername}`, { in: group, as, topic });
  await head.says('trợ giúp', { in: group, as, ...there });
  await app.settled();
  expect(head.unseenIn(group)).toEqual([]);
  // Something else was said meanwhile.
  await member.says('trợ giúp', { in: group, ...there });
  await member.sees(() => true, { in: group, after: told });
  await head.says('trợ giúp', { in: group, as, ...there });
  await head.sees(sentence, { in: group, after: told });
  expect(await app.db.chatMember.count({ where: { account: { name: { in: ['Group', 'Channel'] } } } })).toBe(0);
});

test('what is not said to us, and posts of the linked channel, are passed over', async () => {
  await head.says('mai họp nhé', { in: group, as: 'group' });
  await head.says(`tin mới, hỏi @${app.telegram.botUsername}`, { in: group, as: 'post', ...there });
  await app.settled();
  expect(head.unseenIn(group)).toEqual([]);
});
