/** Personal data, from the telephones of those whose data they are: told, shown, erased, and read about in the trail. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOTICE_VERSION } from '../../src/conversation/notice.ts';
import { readFile } from '../../src/runtime/file-store.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const HOUR = 3600_000;

async function asksForHelp(user: FakeUser, story: string): Promise<void> {
  await user.says('/hotro');
  await user.presses('Ốm đau', { on: await user.sees('cần hỗ trợ việc gì') });
  await user.presses('Cho tôi', { on: await user.sees('cho ai') });
  await user.says(story);
  await user.presses('Xong', { on: await user.sees('Xong') });
  await user.sees('liên lạc lại');
  await user.says('0987123456');
  await user.presses('Gửi', { on: await user.sees('xem lại trước khi gửi') });
  await user.sees(/Đã (gửi|ghi)/);
}

test('what data are for is told once, after the first answer, and stands in nobody’s way', async () => {
  const lan = app.telegram.user({ firstName: 'Nguyễn Thị', lastName: 'Lan' });
  // The first word is a call for help: it is taken at once, without a word about data.
  await lan.says('xin hỗ trợ');
  expect((await lan.sees('cần hỗ trợ việc gì')).said).not.toContain('thông tin cá nhân');
  await lan.says('thôi');
  const told = await lan.sees('Đã dừng việc');
  expect(told.said).toContain('Về thông tin cá nhân');
  await lan.says('trợ giúp');
  expect((await lan.sees('Những việc làm được')).said).not.toContain('Về thông tin cá nhân');
  await lan.presses('Tôi đồng ý', { on: told });
  await lan.sees('Cảm ơn');
  const rows = await app.db.consent.findMany();
  expect(rows).toMatchObject([{ version: NOTICE_VERSION, withdrawnAt: null }]);
  expect(rows[0]?.agreedAt).not.toBeNull();

  // A new text: everybody is told again.
  await app.db.consent.updateMany({ data: { version: 0 } });
  await lan.says('trợ giúp');
  await lan.sees('Về thông tin cá nhân');
  await app.settled();
});

test('my data come as a file that I alone get; a group gets nothing', async () => {
  const unit = await app.unit({ name: 'Chi hội Liên Mậu' });
  const dong = app.telegram.user({ firstName: 'Trần Văn', lastName: 'Đông' });
  const personId = await app.member(dong, unit);
  await asksForHelp(dong, 'mổ tim <b>ở Việt Đức</b>');
  await dong.says('dữ liệu của tôi');
  const answer = await dong.sees('Tệp này ghi mọi điều');
  expect(answer.said).toMatch(/Yêu cầu hỗ trợ: \d+ mục/);
  const file = await app.db.file.findFirstOrThrow({ where: { mime: 'text/html' } });
  expect(Buffer.from(file.bytes).toString('latin1')).toMatch(/^v2\./);
  const page = Buffer.from((await readFile({ tx: app.db, encryption: app.encryption }, file.id)).bytes).toString();
  for (const part of ['Trần Văn Đông', 'Chi hội Liên Mậu', 'mổ tim &lt;b&gt;ở Việt Đức', '0987123456', 'Telegram'])
    expect(page).toContain(part);
  expect(page).not.toContain('<b>');
  expect(await app.db.auditEntry.count({ where: { action: 'data.exported', actorId: personId } })).toBe(1);
  for (const _ of [2, 3]) {
    await dong.says('/dulieu');
    await dong.sees('Tệp này ghi mọi điều');
  }
  await dong.says('/dulieu');
  await dong.sees('đã gửi tệp dữ liệu 3 lần');
});

test('erased after a typed word, a button and a day; what must stay has no name', async () => {
  const unit = await app.unit({ name: 'Chi hội Liên Sơn' });
  const head = app.telegram.user({ firstName: 'Phạm Quang', lastName: 'Minh' });
  const hoa = app.telegram.user({ firstName: 'Lê Thị', lastName: 'Hoa' });
  await app.officer(head, unit);
  const personId = await app.member(hoa, unit);
  await asksForHelp(hoa, 'nhà bị tốc mái');
  await hoa.says('xoá dữ liệu');
  await hoa.sees('Xoá dữ liệu.');
  await hoa.says('vâng');
  await hoa.sees('Tôi chưa xoá gì');
  await hoa.says('xoa het');
  await hoa.presses('Xoá dữ liệu của tôi', { on: await hoa.sees('bấm một lần nữa') });
  await hoa.presses('Giữ lại dữ liệu', { on: await hoa.sees('sẽ bị xoá lúc 09:') });
  await hoa.sees('Đã giữ lại');

  await hoa.says('/xoadulieu');
  await hoa.sees('Xoá dữ liệu.');
  await hoa.says('xóa hết');
  await hoa.presses('Xoá dữ liệu của tôi', { on: await hoa.sees('bấm một lần nữa') });
  await hoa.sees('sẽ bị xoá lúc');
  await app.tick();
  expect((await app.db.person.findUniqueOrThrow({ where: { id: personId } })).fullName).toBe('Lê Thị Hoa');

  app.clock.advance(25 * HOUR);
  await app.tick();
  await hoa.sees('Đã đến giờ xoá');
  await app.tick();
  const person = await app.db.person.findUniqueOrThrow({ where: { id: personId } });
  expect(person).toMatchObject({ fullName: '(đã xoá)', nameFolded: '', phoneSealed: null });
  expect(await app.db.account.count({ where: { personId } })).toBe(0);
  expect(await app.db.message.count({ where: { personId } })).toBe(0);
  const request = await app.db.aidRequest.findFirstOrThrow({ where: { askerId: personId } });
  expect(request).toMatchObject({ state: 'withdrawn', story: '', contact: '' });
  expect(await app.db.membership.findFirstOrThrow({ where: { personId } })).toMatchObject({ standing: 'left' });
  expect(await app.db.auditEntry.count({ where: { action: 'data.erased', subjectId: personId } })).toBe(1);

  // The same telephone is a stranger now, told anew what data are for.
  await hoa.says('xin chào');
  await hoa.sees('Về thông tin cá nhân');
  await app.settled();
});

test('an officer hands over first; the last administrator stays', async () => {
  const unit = await app.unit({ name: 'Chi hội Xóm Sen' });
  const son = app.telegram.user({ firstName: 'Nguyễn Văn', lastName: 'Sơn' });
  const ly = app.telegram.user({ firstName: 'Vũ Thị', lastName: 'Lý' });
  await app.officer(son, unit);
  await app.member(ly, unit);
  await asksForHelp(ly, 'cần xe đi viện');
  await son.presses('Nhận', { on: await son.sees('cần xe đi viện') });
  await son.sees('Các bước');
  await son.says('xoá dữ liệu');
  expect((await son.sees('còn việc đang nhận')).said).toContain('Yêu cầu hỗ trợ số');

  const chief = app.telegram.user({ firstName: 'Hoàng', lastName: 'Chủ' });
  await app.administrator(chief, app.root);
  await chief.says('xoá dữ liệu');
  await chief.sees('người quản trị duy nhất');

  // Whoever asked reads in their file that somebody looked.
  await ly.says('/dulieu');
  await ly.sees('Ai đã xem hoặc sửa hồ sơ');

  // Administrators read the trail of their units; officers do not.
  await chief.says('nhật ký hệ thống Sơn');
  expect((await chief.sees('Nhật ký hệ thống')).said).toContain('Nguyễn Văn Sơn — xem yêu cầu hỗ trợ');
  await chief.says('/nhatky xem nhật ký hôm nay');
  expect((await chief.sees('xem nhật ký hệ thống')).said).toContain('Hoàng Chủ');
  await son.says('/nhatky');
  await son.sees('dành cho người quản trị');
});
