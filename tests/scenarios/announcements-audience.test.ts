/** To whom an announcement goes is what the officer says, in the sentence or under the preview. */
import { beforeEach, expect, test } from 'vitest';
import { type Cast, createCast } from '../support/announcements-cast.ts';
import { oneApp } from '../support/one-app.ts';

const anew = oneApp({ now: '2026-11-21T22:31:00+07:00' });
let cast: Cast;
beforeEach(async () => {
  cast = await createCast(await anew());
});

test('units named before a colon are the audience, and no part of the text', async () => {
  const { app, head, lienSon, mau, sen } = cast;
  app.clock.set('2026-11-21T09:00:00+07:00');
  const [an] = await cast.members(lienSon, 'An');
  const [chi] = await cast.members(mau, 'Chi');
  const [dao] = await cast.members(sen, 'Đào');
  await head.says('thông báo cho Liên Sơn và sen 2: tối thứ bảy chiếu phim');
  expect((await head.sees('THÔNG BÁO')).said).toMatch(/\n\ntối thứ bảy chiếu phim$/);
  const preview = await head.sees('Có gửi không');
  expect(preview.said).toMatch(/Đơn vị nhận: Chi hội Liên Sơn[^\n]* và Chi hội Sen 2/);
  await head.presses('Gửi tới 2 người', { on: preview });
  await an?.sees('chiếu phim');
  await dao?.sees('chiếu phim');
  await app.settled();
  expect(chi?.unseen.some(({ said }) => said.includes('chiếu phim'))).toBe(false);
});

test('a name that is nobody’s stays in the text; under the preview the audience is changed in words', async () => {
  const { app, head, lienSon, mau, sen } = cast;
  app.clock.set('2026-11-21T09:00:00+07:00');
  await cast.members(lienSon, 'An');
  await cast.members(mau, 'Chi', 'Châu');
  await cast.members(sen, 'Đào');
  await head.says('thông báo cho xóm Bãi: nhận giống lúa');
  expect((await head.sees('THÔNG BÁO')).said).toContain('cho xóm Bãi: nhận giống lúa');
  expect((await head.sees('Có gửi không')).said).toContain('gồm cả 3 đơn vị bên dưới');
  await head.says('chi gui lien son thoi nhe');
  expect((await head.sees('Có gửi không')).said).toMatch(/Đơn vị nhận: Chi hội Liên Sơn \(Hội CCB xã Kim Liên\)\n/);
  await head.says('thêm xóm Mậu');
  expect((await head.sees('Có gửi không')).buttons[0]).toEqual(['Gửi tới 3 người']);
  await head.says('tất cả');
  await head.says('bỏ Xóm Mậu');
  const preview = await head.sees(
    ({ said, buttons }) => said.includes('Có gửi không') && buttons[0]?.[0] === 'Gửi tới 1 người',
  );
  expect(preview.said).toContain('Chi hội Liên Sơn');
});

test('for officers alone: neither members nor a group reads it', async () => {
  const { app, head, kimLien, lienSon, mau } = cast;
  app.clock.set('2026-11-21T09:00:00+07:00');
  const [an] = await cast.members(lienSon, 'An');
  const [minh] = await cast.members(lienSon, 'Minh');
  const mauHead = cast.user('Mậu');
  await app.officer(minh!, lienSon);
  // Officers need not stand on any roster.
  await app.officer(mauHead, mau);
  await head.says('thông báo cho các chi hội trưởng: chiều thứ hai giao ban');
  const preview = await head.sees('Có gửi không');
  expect(preview.said).toContain(`Đơn vị nhận: cán bộ của ${kimLien.name}`);
  await head.presses(/^Gửi tới 3 người/, { on: preview });
  await minh?.sees('giao ban');
  await mauHead.sees('giao ban');
  await app.settled();
  expect(an?.unseen.some(({ said }) => said.includes('giao ban'))).toBe(false);
});

test('a police station below an association is not in what the association sends', async () => {
  const { app, head, kimLien, lienSon } = cast;
  app.clock.set('2026-11-21T09:00:00+07:00');
  const station = await app.unit({ name: 'Công an xã Kim Liên', kind: 'police', parent: kimLien });
  const [an] = await cast.members(lienSon, 'An');
  const [dan] = await cast.members(station, 'Dân');
  await head.says('thông báo: họp mặt cuối năm');
  await head.presses('Gửi tới 1 người', { on: await head.sees('Có gửi không') });
  await an?.sees('họp mặt cuối năm');
  await app.settled();
  expect(dan?.unseen.some(({ said }) => said.includes('họp mặt'))).toBe(false);
});

test('"sáng mai" in what leaves only tomorrow is asked about, and written as a day with one press', async () => {
  const { head, lienSon } = cast;
  await cast.members(lienSon, 'An');
  await head.says('thông báo: sáng mai 7h dọn vệ sinh');
  const preview = await head.sees('sáng mai');
  const asked = preview.said.includes('hiểu sang ngày khác') ? preview : await head.sees('hiểu sang ngày khác');
  await head.presses('Ghi rõ ngày trong tin', { on: asked });
  expect((await head.sees('THÔNG BÁO')).said).toContain('sáng ngày 22/11 7h dọn vệ sinh');
  expect((await head.sees('Có gửi không')).said).not.toContain('hiểu sang ngày khác');
});

test('the time may end the sentence without "lúc"; an alert is sent by typing at every step', async () => {
  const { app, head, lienSon } = cast;
  app.clock.set('2026-11-21T09:00:00+07:00');
  const [an] = await cast.members(lienSon, 'An');
  await head.says('thông báo: họp bàn việc tết, gửi 8 giờ sáng mai');
  expect((await head.sees('Có gửi không')).said).toContain('22/11');
  await head.says('thôi');
  await head.says('tin khẩn: lũ đang lên, đưa người già lên cao');
  await head.sees('Có gửi không');
  await head.says('gửi');
  await head.sees('chắc chắn gửi');
  await head.says('có');
  await head.sees('Tình trạng');
  await an?.sees('lũ đang lên');
});

test('what was taken back is told as that', async () => {
  const { app, head, lienSon } = cast;
  app.clock.set('2026-11-21T09:00:00+07:00');
  const [an] = await cast.members(lienSon, 'An');
  await head.says('thông báo: nhầm tin');
  await head.presses(/^Gửi tới 1/, { on: await head.sees('Có gửi không') });
  const progress = await head.sees('Tình trạng');
  await an?.sees('nhầm tin');
  await head.presses('Thu hồi', { on: progress });
  await head.presses('Thu hồi ngay', { on: await head.sees(({ buttons }) => buttons.flat().length === 2) });
  await app.settled();
  app.clock.set('2026-11-21T09:00:10+07:00');
  await app.tick();
  expect(head.inbox.find(({ id }) => id === progress.id)?.said).toContain('đã thu hồi');
});
