/** The same words to the same people within a short while. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { UnitRef } from '../../src/directory/units.ts';
import { type Cast, createCast } from '../support/announcements-cast.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';

let app: TestApp;
let cast: Cast;
let unit: UnitRef;
let head: FakeUser;
let member: FakeUser;
let named = 0;
const TEXT = 'Sáng mai 7 giờ dọn vệ sinh đường làng, mỗi nhà một người.';

beforeAll(async () => {
  app = await startTestApp();
  cast = await createCast(app);
});
beforeEach(async () => {
  app.clock.advance(120_000);
  named += 1;
  unit = await app.unit({ name: `Chi hội Xóm ${named}`, parent: cast.kimLien });
  head = cast.user(`Trưởng ${named}`);
  await app.officer(head, unit);
  [member] = (await cast.members(unit, `Hội viên ${named}`)) as [FakeUser];
  await cast.sends(head, `/thongbao ${TEXT}`);
  await app.settled();
  expect(received()).toBe(1);
});
afterAll(() => app.stop());

const received = () => member.inbox.filter(({ said }) => /dọn vệ sinh|don ve sinh|DỌN VỆ SINH/u.test(said)).length;

async function presses(officer: FakeUser, command: string): Promise<void> {
  await officer.says(command);
  await officer.presses(/^Gửi (tới|vào)/u, { on: await officer.sees(/Có gửi không/u) });
}

test('it says when it was sent, and sends only on purpose', async () => {
  await presses(head, `/thongbao ${TEXT}`);
  const asked = await head.sees(/gửi lúc 0?9/u);
  expect(asked.said).toContain(`Chi hội Xóm ${named}`);
  await head.says('gửi');
  const again = await head.sees(/Có gửi không/u, { after: asked });
  expect(received()).toBe(1);
  await head.presses(/^Gửi (tới|vào)/u, { on: again });
  await head.presses('Vẫn gửi lần nữa', { on: await head.sees('gửi lúc') });
  await app.settled();
  expect(received()).toBe(2);
});

test('nothing more is sent when the officer thinks better of it', async () => {
  await presses(head, `/thongbao ${TEXT}`);
  await head.presses('Không gửi nữa', { on: await head.sees('gửi lúc') });
  await app.settled();
  expect(received()).toBe(1);
});

test.each([
  ['in capitals', TEXT.toUpperCase()],
  ['with other spaces and signs', ` ${TEXT.replaceAll(' ', '  ').replace(',', ' -')}!`],
  ['without marks', 'Sang mai 7 gio don ve sinh duong lang, moi nha mot nguoi'],
])('the same words %s are the same words', async (_how, text) => {
  await presses(head, `/thongbao ${text}`);
  await head.sees('gửi lúc');
  await app.settled();
  expect(received()).toBe(1);
});

test('another officer of the unit, or one above, is told who has sent it', async () => {
  const deputy = cast.user(`Phó ${named}`);
  await app.officer(deputy, unit);
  await presses(deputy, `/thongbao ${TEXT}`);
  expect((await deputy.sees('đã gửi lúc')).said).toContain(`Trưởng ${named}`);
  await app.settled();
  expect(received()).toBe(1);
});

test('other words, and the same after hours, go as always', async () => {
  await cast.sends(head, '/thongbao Chiều mai dọn vệ sinh nhà văn hóa.');
  app.clock.advance(3 * 3600_000);
  await cast.sends(head, `/thongbao ${TEXT}`);
  await app.settled();
  expect(received()).toBe(3);
});
