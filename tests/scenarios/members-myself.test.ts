import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChange } from '../../src/directory/roster.ts';
import type { UnitRef } from '../../src/directory/units.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
let unit: UnitRef;

beforeAll(async () => {
  app = await startTestApp();
  unit = await app.unit({ name: 'Chi hội Phường 7' });
});

afterAll(() => app.stop());

async function newMember(firstName: string) {
  const user = app.telegram.user({ firstName });
  const personId = await app.member(user, unit);
  const person = () => app.db.person.findUniqueOrThrow({ where: { id: personId } });
  return { user, person };
}

test('/toi shows who I am and lets me correct my name', async () => {
  const { user, person } = await newMember('Hoa Xinh Đẹp');
  await user.says('thong tin cua toi');
  const card = await user.sees('Hoa Xinh Đẹp');
  expect(card.said).toMatch(/Đơn vị: Chi hội Phường 7\nVai trò: chưa có\nNhắn tin qua: Telegram\nNgôn ngữ: Tiếng Việt/);
  await user.presses('Sửa tên');
  await user.sees('Xin nhắn họ và tên đầy đủ');
  await user.says('0912345678');
  await user.sees('bằng chữ');
  await user.says('x'.repeat(81));
  await user.sees('dài quá 80');
  await app.restart();
  await user.says('  Nguyễn   Thị Hoa ');
  await user.sees('Đã ghi tên Nguyễn Thị Hoa');
  expect(await person()).toMatchObject({ fullName: 'Nguyễn Thị Hoa', nameFolded: 'nguyen thi hoa' });
  const { id } = await person();
  const history = await app.db.personChange.findMany({
    where: { personId: id, field: 'fullName' },
    // Of ids that tell no time.
    orderBy: { at: 'asc' },
  });
  const opened = history.map((change) => openChange(app.encryption, change));
  expect(opened.map(({ before, after, actorId }) => [before, after, actorId])).toEqual([
    [null, 'Hoa Xinh Đẹp', null],
    ['Hoa Xinh Đẹp', 'Nguyễn Thị Hoa', id],
  ]);
});

test('a name is text and never becomes markup', async () => {
  const { user, person } = await newMember('Bi');
  await user.says('/toi');
  await user.presses('Sửa tên');
  await user.sees('Xin nhắn');
  await user.says('<b>Bi</b> *đậm*');
  const seen = await user.sees('Đã ghi tên');
  expect(seen.said).toContain('<b>Bi</b> *đậm*');
  expect((await person()).fullName).toBe('<b>Bi</b> *đậm*');
});

test('the language changes at once, by word, by button and by number', async () => {
  const { user, person } = await newMember('Sơn');
  await user.says('/ngonngu en');
  await user.sees('I write in English');
  await user.says('help');
  await user.sees('What you can do');
  await user.says('/ngonngu');
  const asked = await user.sees('Which language');
  expect(asked.buttons).toEqual([['Tiếng Việt', 'English']]);
  await user.says('1');
  await user.sees('bằng tiếng Việt');
  await user.says('đổi ngôn ngữ tiếng Anh');
  await user.sees('I write in English');
  expect((await person()).locale).toBe('en');
});

test('messages are stopped and resumed, and it says exactly what still comes', async () => {
  const { user, person } = await newMember('Cúc');
  await user.says('/dung');
  const stopped = await user.sees('Đã dừng');
  expect(stopped.said).toMatch(/trả lời khi bác nhắn, và báo tin khẩn/);
  expect((await person()).mutedAt).not.toBeNull();
  await user.says('dung nhan tin');
  await user.sees('đã dừng từ trước');
  await user.says('bat lai');
  await user.sees('Đã bật lại');
  expect((await person()).mutedAt).toBeNull();
});

test.each(['đúng', 'Dùng', 'đừng'])('"%s" is another word: nothing is stopped', async (word) => {
  const { user, person } = await newMember('Út');
  await user.says(word);
  await user.sees('chưa hiểu');
  expect((await person()).mutedAt).toBeNull();
});

test('"dung" may be many words: it asks before it stops messages', async () => {
  const { user, person } = await newMember('Chắt');
  await user.says('dung');
  await user.sees('phải không');
  expect((await person()).mutedAt).toBeNull();
  await user.presses('Dừng nhận tin');
  await user.sees('Đã dừng');
  expect((await person()).mutedAt).not.toBeNull();
});

test('in a group nothing personal is shown', async () => {
  const { user } = await newMember('Ngoan');
  const group = app.telegram.group({ title: 'Phường 7', members: [user] });
  await user.says('/toi', { in: group });
  await user.sees('xin nhắn riêng', { in: group });
});
