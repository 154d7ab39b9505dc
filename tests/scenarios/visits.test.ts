/** The diary of visits, and the visits to make, from the officers' telephones. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
});
afterAll(() => cast?.app.stop());

test('a visit is written down in one line, and what is personal is sealed', async () => {
  const { app, head, hung } = cast;
  await head.says('thăm bà Trâm ốm, biếu 500.000đ và túi quà hôm qua');
  const preview = await head.sees('Xem lại, chưa ghi vào sổ');
  expect(preview.said).toContain('Thăm: Võ Thị Trâm (Chi hội Liên Sơn)\nVì: ốm đau');
  expect(preview.said).toContain('Ngày: thứ sáu, 20/11/2026');
  expect(preview.said).toContain('Đã tặng: 500.000đ, túi quà');
  await head.presses('Thêm ghi chú', { on: preview });
  await head.sees('Có điều gì cần ghi lại');
  await head.says('huyết áp cao, con ở xa');
  await head.presses('Ghi vào sổ', { on: await head.sees('Ghi chú: huyết áp cao') });
  const written = await head.sees('Đã ghi vào sổ thăm: Võ Thị Trâm');
  await head.presses('Các lần đã thăm', { on: written });
  expect((await head.sees('Đã thăm Võ Thị Trâm: 1 lần')).said).toContain('Ghi chú: huyết áp cao, con ở xa');
  const row = await app.db.visit.findFirstOrThrow();
  expect(row).toMatchObject({ givenDong: 500_000n, state: 'done', reason: 'sick' });
  expect(`${row.note} ${row.givenInKind}`).not.toMatch(/huyết|quà/);

  await hung.says('/tham');
  await hung.sees('dành cho cán bộ');
});

test('step by step, with a name that two people bear and words that are none', async () => {
  const { app, head, lienSon } = cast;
  app.clock.set('2026-11-21T10:00:00+07:00');
  await app.offline('Nguyễn Thị Hồng', lienSon);
  await app.offline('Trần Thị Hồng', lienSon, '0912345678');
  await head.says('/tham');
  await head.presses('Ghi một lần thăm', { on: await head.sees('không còn ai trong danh sách cần thăm') });
  await head.sees('Đã thăm ai?');
  await head.says('bà Khải');
  await head.sees('không có hội viên nào tên "Khải"');
  await head.says('ba Hong');
  await head.presses('Trần Thị Hồng, 0912 345 678', { on: await head.sees('Có mấy người tên') });
  await head.sees('Thăm vì việc gì?');
  await head.says('hoan canh kho khan');
  await head.sees('Đã tặng, biếu gì?');
  await head.says('500');
  await head.sees('Tôi chưa đọc được');
  await head.says('không có');
  await head.presses('Không ghi chú', { on: await head.sees('Có điều gì cần ghi lại') });
  expect((await head.sees('Xem lại, chưa ghi')).said).toContain('Đã tặng: không có quà');
  await head.says('thôi');
  await head.sees('Đã dừng việc đang làm dở');
  expect(await app.db.visit.count({ where: { state: 'done' } })).toBe(1);
});

test('a visit to make is given to an officer, tried, made, and is then an entry; others do not see it', async () => {
  const { app, head, chair, mau, tram } = cast;
  app.clock.set('2026-11-21T11:00:00+07:00');
  const stranger = app.telegram.user({ firstName: 'Trưởng', lastName: 'Mậu' });
  await app.officer(stranger, mau);
  await head.says('cần thăm ông Hùng, lâu không họp');
  const card = await head.sees('Cần thăm, số');
  expect(card.said).toContain('Nguyễn Trung Hùng');
  expect(card.said).toContain('Vì: lâu không họp');
  await head.says('can tham ong Hung');
  await head.sees('đã có trong danh sách cần thăm');
  await head.sees('Cần thăm, số');
  await head.presses('Giao cho…', { on: card });
  await head.presses('Lê Văn Sỹ', { on: await head.sees('Giao ai đi thăm') });
  await head.sees('Đã giao Lê Văn Sỹ đi thăm Nguyễn Trung Hùng');
  const given = await chair.sees('Nguyễn Văn Sơn nhờ bác đi thăm');
  await chair.presses('Không có nhà', { on: given });
  await chair.sees('nhưng không có nhà');
  await chair.says('hộp thư');
  expect((await chair.sees('Nguyễn Trung Hùng')).said).toContain('lâu không họp');
  await chair.presses('Đã thăm', { on: given });
  await chair.sees('Đã tặng, biếu gì?');
  await chair.says('túi quà 200 nghìn');
  await chair.presses('Không ghi chú', { on: await chair.sees('Có điều gì cần ghi lại') });
  await chair.presses('Ghi vào sổ', { on: await chair.sees('Vì: lâu không họp') });
  await chair.sees('Việc cần thăm số');
  await head.presses('Đã thăm', { on: card });
  await head.sees('đã xong rồi');
  expect(await app.db.visit.count({ where: { state: 'todo' } })).toBe(0);

  await stranger.says('sổ thăm');
  await stranger.sees('Sổ thăm chưa có lần nào');
  await stranger.says('thăm ông Hùng');
  await stranger.sees('không có hội viên nào tên "Hùng"');
  expect(tram.unseen).toEqual([]);
});

test('what happened to a member is told: it is asked whether to call on them, nothing is written as done', async () => {
  const { app, head } = cast;
  app.clock.set('2026-11-21T15:00:00+07:00');
  await head.says('bà Trâm bị tai biến đang nằm viện tỉnh');
  const asked = await head.sees('Chưa ghi gì. Ghi vào việc cần thăm, hay đã đến thăm rồi?');
  expect(asked.said).toContain('Võ Thị Trâm: ốm đau, nằm viện');
  await head.presses('Ghi vào việc cần thăm', { on: asked });
  expect((await head.sees('Cần thăm, số')).said).toContain('Vì: ốm đau');
  await head.says('chiều qua tôi ghé nhà bà Trâm ốm');
  await head.sees('Đã tặng, biếu gì?');
  await head.says('thôi');
  await head.sees('Đã dừng');
});
