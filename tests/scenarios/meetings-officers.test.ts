/** A meeting of the officers alone, and what is said of whom a word has reached. */
import { beforeEach, expect, test } from 'vitest';
import { type Cast, createCast } from '../support/announcements-cast.ts';
import { oneApp } from '../support/one-app.ts';

const anew = oneApp();
let cast: Cast;
beforeEach(async () => {
  cast = await createCast(await anew());
});

test('the title says that heads of chapters meet: they are invited, and no member', async () => {
  const { app, head, lienSon, mau, kimLien } = cast;
  const [an] = await cast.members(lienSon, 'An');
  const lienSonHead = cast.user('Minh');
  const mauHead = cast.user('Mậu');
  await app.officer(lienSonHead, lienSon);
  await app.officer(mauHead, mau);
  await head.says('họp 14h chiều mai tại hội trường xã: giao ban chi hội trưởng');
  const preview = await head.sees('Xem lại giấy mời');
  expect(preview.said).toContain('Mời 3 người');
  expect(preview.said).toContain('Chỉ mời cán bộ');
  await head.presses('Gửi giấy mời', { on: preview });
  await lienSonHead.sees('giao ban');
  await mauHead.sees('giao ban');
  // Whoever calls it comes, and gets no letter of their own.
  expect((await head.sees('Đã gửi giấy mời')).said).toContain(`tới 2 người. ${kimLien.name}`);
  await app.settled();
  expect(an?.unseen.some(({ said }) => said.includes('giao ban'))).toBe(false);
  await an?.says('lịch họp');
  expect((await an?.sees('họp', { anyOrder: true }))?.said).not.toContain('giao ban');
});

test('it is said under the preview as well, and taken back', async () => {
  const { app, head, lienSon } = cast;
  await cast.members(lienSon, 'An', 'Bình');
  const lienSonHead = cast.user('Minh');
  await app.officer(lienSonHead, lienSon);
  await head.says('họp 14h chiều mai tại hội trường xã: bàn kế hoạch tết');
  expect((await head.sees('Xem lại giấy mời')).said).toContain('Mời 2 người');
  await head.says('chi moi chi hoi truong thoi');
  expect((await head.sees('Xem lại giấy mời')).said).toContain('Chỉ mời cán bộ');
  await head.says('mời cả hội viên');
  expect((await head.sees('Xem lại giấy mời')).said).toContain('Mời 2 người');
});

test('told are those who were reached; whose door is to be knocked on stands beside', async () => {
  const { app, head, lienSon } = cast;
  await cast.members(lienSon, 'An');
  await app.offline('Nguyễn Văn Dậu', lienSon);
  await app.offline('Trần Thị Tý', lienSon);
  await head.says('họp 14h chiều mai tại hội trường xã: bàn việc tết');
  await head.presses('Gửi giấy mời', { on: await head.sees('Xem lại giấy mời') });
  expect((await head.sees('Đã gửi giấy mời')).said).toContain('tới 1 người; 2 người chưa dùng trợ lý, xin báo tận nhà');
  await head.says('hủy họp');
  await head.presses('Không nêu lý do', { on: await head.sees('Vì sao hủy') });
  await head.presses('Báo hủy họp', { on: await head.sees('Sắp báo hủy') });
  expect((await head.sees('Đã hủy buổi họp')).said).toContain('đã báo cho 1 người; 2 người chưa dùng trợ lý');
});
