/** The last day for the chapters' reports: told once, those who have not sent theirs are reminded at set times, all others are left alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FakeUser } from '../support/fake-telegram/user.ts';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
let mauHead: FakeUser;
beforeAll(async () => {
  cast = await kimLien();
  mauHead = cast.app.telegram.user({ firstName: 'Phạm Văn', lastName: 'Mậu' });
  await cast.app.officer(mauHead, cast.mau);
});
afterAll(() => cast?.app.stop());

/** What somebody was told about a last day. */
const told = (user: FakeUser) => user.inbox.filter(({ said }) => /gửi báo cáo|Báo cáo .*: đã gửi/.test(said)).length;

test('a sentence sets the last day; the officers of the chapters are told, and who was not reached is said', async () => {
  const { chair, head } = cast;
  await chair.says('han nop bao cao 6 thang cuoi nam truoc 25/12');
  const preview = await chair.sees('Hạn nộp báo cáo, chưa báo cho ai');
  expect(preview.said).toContain('Kỳ báo cáo: 6 tháng cuối năm 2026');
  expect(preview.said).toMatch(/Hạn nộp: .*25\/12\/2026/);
  await chair.presses('Báo các chi hội', { on: preview });
  const set = await chair.sees('Đã báo 2 đơn vị; chưa nhắn được: Chi hội Sen 1');
  expect(set.said).toContain('25/12/2026');
  await head.sees(
    'Hội CCB xã Kim Liên xin Chi hội Liên Sơn gửi báo cáo 6 tháng cuối năm 2026 trước hết ngày 25/12/2026',
  );
  const told = await mauHead.sees('xin Chi hội Xóm Mậu gửi báo cáo');
  await mauHead.presses('Xem báo cáo', { on: told });
  await mauHead.presses('Chốt báo cáo', { on: await mauHead.sees('Xin chọn việc làm tiếp') });
  await mauHead.presses('Đúng, chốt báo cáo', { on: await mauHead.sees('Trước khi chốt báo cáo') });
  await mauHead.sees('bản thứ 1');
});

test('three days before and on the day after, those who have not sent theirs are reminded once; then the commune learns who is missing', async () => {
  const { app, chair, head } = cast;
  app.clock.set('2026-12-21T20:00:00+07:00');
  const before = [told(head), told(mauHead), told(chair)];
  await app.tick();
  expect([told(head), told(mauHead), told(chair)]).toEqual(before);

  app.clock.set('2026-12-22T08:01:00+07:00');
  await app.tick();
  await head.sees('Còn ít ngày là đến hạn 25/12/2026');
  await app.tick();
  expect([told(head), told(mauHead), told(chair)]).toEqual([(before[0] ?? 0) + 1, ...before.slice(1)]);

  app.clock.set('2026-12-26T08:01:00+07:00');
  await app.tick();
  await head.sees('Hạn 25/12/2026 gửi báo cáo 6 tháng cuối năm 2026 về Hội CCB xã Kim Liên đã qua');
  const missing = await chair.sees(
    'đã gửi 1/3. Chưa gửi: Chi hội Liên Sơn, Chi hội Sen 1. Không nhắn được: Chi hội Sen 1',
  );
  await chair.presses('Nơi nào đã gửi', { on: missing });
  const parts = await chair.sees('Đã gửi: Chi hội Xóm Mậu.');
  expect(parts.said).toContain('Hạn nộp: 25/12/2026');
  app.clock.set('2026-12-29T08:01:00+07:00');
  await app.tick();
  expect([told(head), told(mauHead)]).toEqual([(before[0] ?? 0) + 2, before[1]]);
});

test('a chapter that closed its figures some days earlier has sent its report', async () => {
  const { app, mau, chair } = cast;
  await app.db.report.updateMany({ where: { unitId: mau.id }, data: { toOn: new Date('2026-12-20') } });
  await chair.says('tình hình nộp báo cáo 6 tháng cuối năm 2026');
  await chair.sees('Đã gửi 1/3 đơn vị');
  await chair.says('tình hình nộp báo cáo năm 2026');
  await chair.sees('Đã gửi 0/3 đơn vị');
});

test('who has not sent theirs is told by a sentence; the last day is changed or withdrawn, and nothing is said where all is well', async () => {
  const { app, chair, head, hung } = cast;
  await chair.says('chi hội nào chưa nộp báo cáo 6 tháng cuối năm 2026');
  const parts = await chair.sees('Chưa gửi: Chi hội Liên Sơn, Chi hội Sen 1.');
  await chair.presses('Bỏ hạn nộp', { on: parts });
  await chair.sees('Đã bỏ hạn nộp báo cáo 6 tháng cuối năm 2026');
  expect(await app.db.reportDue.count()).toBe(0);
  await chair.presses('Đặt hạn nộp', { on: parts });
  await chair.sees('Hạn nộp là ngày nào?');
  await chair.says('5/1');
  await chair.presses('Báo các chi hội', { on: await chair.sees('chưa báo cho ai') });
  await chair.sees('05/01/2027');
  await head.sees('trước hết ngày 05/01/2027');
  const ids = await app.db.unit.findMany({ where: { name: { in: ['Chi hội Liên Sơn', 'Chi hội Sen 1'] } } });
  await app.db.report.createMany({
    data: ids.map(({ id }) => ({
      unitId: id,
      fromOn: new Date('2026-07-01'),
      toOn: new Date('2026-12-31'),
      version: 1,
      figures: [],
      createdById: id,
      createdAt: app.clock.now(),
    })),
  });
  const before = [told(head), told(chair)];
  app.clock.set('2027-01-06T08:01:00+07:00');
  await app.tick();
  expect([told(head), told(chair)]).toEqual(before);
  // Whoever has nobody below them, or no office, sets nothing.
  await head.says('hạn nộp báo cáo quý 1 trước 30/3');
  await head.presses('Báo các chi hội', { on: await head.sees('chưa báo cho ai') });
  await head.sees('không có đơn vị trực thuộc nào');
  await hung.says('/hanbaocao');
  await hung.sees('dành cho cán bộ');
});
