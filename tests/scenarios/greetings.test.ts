import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChange } from '../../src/directory/roster.ts';
import type { UnitRef } from '../../src/directory/units.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';

let app: TestApp;
let unit: UnitRef;
let officer: FakeUser;
let hoe: FakeUser;
let people: Record<'hoe' | 'left' | 'died' | 'muted', string>;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-18T09:00:00+07:00' });
  unit = await app.unit({ name: 'Hội CCB xã Kim Liên', kind: 'commune' });
  officer = app.telegram.user({ firstName: 'Hùng' });
  await app.officer(officer, unit);
  const member = async (firstName: string) => app.member(app.telegram.user({ firstName }), unit);
  hoe = app.telegram.user({ firstName: 'Nguyễn', lastName: 'Đình Hòe' });
  people = {
    hoe: await app.member(hoe, unit),
    left: await member('Bình'),
    died: await member('Chi'),
    muted: await member('Dung'),
  };
  await app.db.membership.updateMany({ where: { personId: people.left }, data: { standing: 'left' } });
  await app.db.membership.updateMany({ where: { personId: people.died }, data: { standing: 'died' } });
  await app.db.person.update({ where: { id: people.muted }, data: { mutedAt: new Date() } });
  const birthDate = new Date('1948-12-20');
  await app.db.person.updateMany({
    where: { id: { in: [people.left, people.died, people.muted] } },
    data: { birthDate },
  });
});
afterAll(() => app?.stop());

const got = (who: FakeUser, words: string) => who.inbox.filter((message) => message.said.includes(words));

it('an officer sees what comes, notes a birthday, approves once; each living member is greeted once', async () => {
  await officer.says('/chucmung sinh nhật đình hòe 20/12/1948');
  await officer.presses(/Hòe/u, { on: await officer.sees('Ghi ngày sinh thứ hai, 20/12/1948') });
  await officer.sees('Đã ghi ngày sinh');
  expect(await app.db.person.findUniqueOrThrow({ where: { id: people.hoe } })).toMatchObject({ birthYear: 1948 });
  const history = await app.db.personChange.findMany({ where: { personId: people.hoe, field: 'birthDate' } });
  const opened = history.map((change) => openChange(app.encryption, change));
  expect(opened).toMatchObject([{ before: null, after: '1948-12-20' }]);
  expect(history[0]?.actorId).not.toBeNull();

  await officer.says('/chucmung 22/12');
  await officer.sees('Lời chúc 22/12 Quân đội nhân dân, tới đây vào thứ ba, 22/12/2026');

  await officer.says('chuc mung');
  const coming = await officer.sees('60 ngày tới của Hội CCB xã Kim Liên');
  expect(coming.said).toContain('thứ ba, 22/12/2026: 22/12 Quân đội nhân dân (chưa cho gửi)');
  expect(coming.said).toContain('chủ nhật, 20/12/2026: sinh nhật Nguyễn Đình Hòe');
  expect(coming.said).not.toContain('sinh nhật Chi');
  expect(coming.buttons.flat()).not.toContain('8/3 Quốc tế Phụ nữ');
  await officer.presses('Sinh nhật hội viên', { on: coming });
  const birthday = await officer.sees('Đã biết ngày sinh của');
  await officer.presses('Sửa lời chúc', { on: birthday });
  await officer.sees('Chỗ nào cần tên người thì ghi [tên]');
  await officer.says('Chúc bác [tên] thêm tuổi thêm vui.');
  await officer.presses('Cho gửi vào mọi sinh nhật', { on: await officer.sees('Chúc bác [tên] thêm tuổi') });
  await officer.sees('sẽ chúc mừng sinh nhật từng hội viên');

  await app.settled();
  app.clock.set('2026-12-20T08:00:01+07:00');
  await app.tick();
  await app.tick();
  expect(got(hoe, 'Chúc bác Nguyễn Đình Hòe thêm tuổi thêm vui.\nHội CCB xã Kim Liên')).toHaveLength(1);
  expect(await app.db.greetingSent.findMany({ where: { occasion: 'birthday' } })).toMatchObject([
    { personId: people.hoe, year: 2026 },
  ]);
});

it('an anniversary nobody approved is asked about three days before, and sent when it is', async () => {
  await officer.says('chúc mừng');
  await officer.presses('22/12 Quân đội nhân dân', { on: await officer.sees('60 ngày tới') });
  await officer.presses('Hỏi tôi trước 3 ngày', { on: await officer.sees('tới 1 người') });
  await officer.sees('tôi sẽ hỏi lại');
  await app.settled();
  await app.tick();
  const asked = await officer.sees('có gửi lời chúc này không', { anyOrder: true });
  expect(asked.said).toContain('phẩm chất Bộ đội Cụ Hồ');
  await officer.presses('Chỉ gửi năm 2026', { on: asked });
  await officer.sees('chỉ lần này');
  app.clock.set('2026-12-22T08:00:01+07:00');
  await app.tick();
  await app.tick();
  expect(got(hoe, 'Nhân ngày thành lập Quân đội')).toHaveLength(1);
  expect(await app.db.greetingSent.count({ where: { occasion: 'armyday' } })).toBe(1);
});

it('a day of mourning: officers are reminded three days before, the family gets the words on the day', async () => {
  // Month 11 of the lunar year begins on 9 December 2026: its 20th is 28 December.
  await hoe.says('Chúc mừng năm mới');
  await hoe.sees('Cảm ơn lời chúc', { anyOrder: true });
  await officer.says('ngày giỗ cụ Nguyễn Văn An 20 tháng 11');
  await officer.sees('Hội viên nào trong gia đình');
  await officer.says('không ai cả');
  await officer.sees('không có ai tên');
  await officer.says('hoe');
  const sure = await officer.sees('Có đúng không');
  expect(sure.said).toContain('Giỗ cụ Nguyễn Văn An: ngày 20 tháng 11 âm lịch, tới đây là thứ hai, 28/12/2026.');
  await officer.presses('Đúng, ghi lại', { on: sure });
  await officer.sees('Đã ghi ngày giỗ');
  const row = await app.db.memorialDay.findFirstOrThrow();
  expect(row.name).not.toContain('Nguy');
  await app.settled();
  app.clock.set('2026-12-25T08:00:01+07:00');
  await app.tick();
  await officer.sees('Còn 3 ngày nữa là ngày giỗ cụ Nguyễn Văn An', { anyOrder: true });
  expect(got(hoe, 'ngày giỗ')).toEqual([]);
  app.clock.set('2026-12-28T08:00:01+07:00');
  await app.tick();
  await app.tick();
  expect(got(hoe, 'Nhân ngày giỗ cụ Nguyễn Văn An')).toHaveLength(1);
  expect(got(officer, 'ngày nữa là ngày giỗ')).toHaveLength(1);
});
