/** What the day brings an officer, when asked and each morning at the hour they want. */
import { beforeEach, expect, test } from 'vitest';
import { oneApp } from '../support/one-app.ts';
import { CALL, type KimLien, kimLien } from './meetings-cast.ts';

const anew = oneApp();
let cast: KimLien;
beforeEach(async () => {
  cast = await kimLien(await anew());
});

test('asked for, the day names what waits, meets and is born; nothing is said to be nothing', async () => {
  const { app, head, chair, tram } = cast;
  await chair.says('hôm nay có việc gì không');
  await chair.sees('Hôm nay chưa có việc gì');
  await head.says(CALL);
  await head.presses(/^Gửi giấy mời/);
  await head.sees('Đã gửi giấy mời');
  await tram.says('xin hỗ trợ vì ốm đau, nằm viện, cho tôi');
  await tram.sees(() => true);
  await app.db.person.updateMany({
    where: { fullName: 'Nguyễn Trung Hùng' },
    data: { birthDate: new Date('1950-11-27') },
  });
  app.clock.set('2026-11-27T09:00:00+07:00');
  await head.says('việc hôm nay');
  const today = await head.sees('thứ sáu, 27/11/2026');
  expect(today.said).toContain('Họp 14:00: sơ kết 6 tháng, Chi hội Liên Sơn');
  expect(today.said).toContain('Sinh nhật hôm nay (1): Nguyễn Trung Hùng');
  await tram.says('/homnay');
  await tram.sees('dành cho cán bộ');
});

test('each morning at the hour that is wanted, once, silent where there is nothing, until it is ended or the role ends', async () => {
  const { app, head } = cast;
  await head.says(CALL);
  await head.presses(/^Gửi giấy mời/);
  await head.sees('Đã gửi giấy mời');
  await head.says('mỗi sáng 6h30 báo việc hôm nay giúp tôi');
  await head.sees('Từ nay 6:30 mỗi sáng');
  await app.settled();
  app.clock.set('2026-11-22T06:30:05+07:00');
  await app.tick();
  expect(head.unseen).toEqual([]);

  app.clock.set('2026-11-27T06:29:00+07:00');
  await app.tick();
  app.clock.set('2026-11-27T06:30:05+07:00');
  await Promise.all([app.worker.schedule.tick(), app.worker.schedule.tick()]);
  await app.settled();
  const digest = await head.sees('Họp 14:00: sơ kết 6 tháng');
  expect(head.unseen.filter(({ said }) => said.includes('thứ sáu, 27/11/2026') && said.includes('Họp 14:00:'))).toEqual(
    [],
  );
  await head.presses('Thôi báo mỗi sáng', { on: digest });
  await head.sees('Đã thôi báo mỗi sáng');
  expect(await app.db.morningDigest.count()).toBe(0);

  await head.says('sáng nào cũng báo việc lúc 6 giờ nhé');
  await head.sees('Từ nay 6:00 mỗi sáng');
  await app.db.role.deleteMany({ where: { unit: { name: 'Chi hội Liên Sơn' } } });
  app.clock.set('2026-11-28T06:00:05+07:00');
  await app.tick();
  expect(await app.db.morningDigest.count()).toBe(0);
});
