import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeUnitSettings, type UnitRef } from '../../src/directory/units.ts';
import { DIRECTIVES, FIRE_PREVENTION, SCAM_WARNING } from '../support/announcements-cast.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';

let app: TestApp;
let commune: UnitRef;
let count = 0;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-11-21T09:00:00+07:00' });
  commune = await app.unit({ name: 'Hội CCB xã Kim Liên', kind: 'commune' });
});
afterAll(() => app?.stop());

const user = (firstName: string) => app.telegram.user({ firstName });
/** What the person got that holds these words. */
const got = (who: FakeUser, words: string) => who.inbox.filter((message) => message.said.includes(words));

/** A chapter with its officer and members who have written to the bot, its people its own. */
async function chapter(...members: string[]): Promise<{ unit: UnitRef; officer: FakeUser; people: FakeUser[] }> {
  count += 1;
  const unit = await app.unit({ name: `Chi hội Sen ${count}`, parent: commune });
  const officer = user(`Hùng ${count}`);
  await app.officer(officer, unit);
  const people = members.map(user);
  for (const one of people) await app.member(one, unit);
  return { unit, officer, people };
}

describe('an announcement for later', () => {
  it('said in the command, read back with weekday and date, goes to whoever is on the roster then', async () => {
    const { unit, officer, people } = await chapter('An');
    const [an] = people as [FakeUser];
    await officer.says(`/thongbao gui 8 gio sang mai: ${FIRE_PREVENTION}`);
    const confirm = await officer.sees('Có gửi không');
    expect(confirm.said).toContain('Sẽ tự gửi: 08:00 chủ nhật, 22/11/2026.');
    await officer.presses('Đồng ý, hẹn gửi', { on: confirm });
    await officer.sees('Đã hẹn: 08:00 chủ nhật, 22/11/2026');
    await app.tick();
    expect(got(an, 'THÔNG BÁO')).toEqual([]);

    // Who joins before that time gets it too.
    const binh = user('Bình');
    await app.member(binh, unit);
    app.clock.set('2026-11-22T08:00:01+07:00');
    await app.tick();
    await app.tick();
    expect(got(an, FIRE_PREVENTION)).toHaveLength(1);
    expect(got(binh, FIRE_PREVENTION)).toHaveLength(1);
    await officer.sees('Người nhận: 2', { anyOrder: true });
    expect(await app.db.announcementPlan.findFirst({ where: { unitIds: { has: unit.id } } })).toMatchObject({
      state: 'done',
    });
  });

  it('said at the end of the text; an hour alone keeps the days; a command is heard in between', async () => {
    const { officer, people } = await chapter('An');
    await officer.says(`thông báo: ${FIRE_PREVENTION}, gửi lúc 8 giờ sáng mai`);
    const confirm = await officer.sees('Sẽ tự gửi: 08:00 thứ hai, 23/11/2026.');
    expect(confirm.said).toContain('Có gửi không');
    await officer.says('ngày 15 hằng tháng');
    await officer.sees('Sẽ tự gửi: ngày 15 hằng tháng lúc 08:00, lần tới thứ ba, 15/12/2026');
    await officer.says('9h30');
    await officer.sees('Sẽ tự gửi: ngày 15 hằng tháng lúc 09:30, lần tới thứ ba, 15/12/2026');
    await officer.says('lịch gửi');
    await officer.sees(/hẹn/u);
    await officer.presses('Làm tiếp', { on: await officer.sees('Đã để đó') });
    await officer.presses('Đồng ý, hẹn gửi', { on: await officer.sees('Có gửi không') });
    await officer.sees('Đã hẹn: ngày 15 hằng tháng lúc 09:30');
    expect(got(people[0] as FakeUser, FIRE_PREVENTION)).toEqual([]);
  });

  it('a time with a colon in a text is part of the text; at the confirmation it can be said', async () => {
    const { officer, people } = await chapter('An');
    await officer.says('/thongbao 14h thứ sáu: họp chi hội');
    const confirm = await officer.sees('Có gửi không');
    expect(confirm.said).not.toContain('Sẽ tự gửi');
    await officer.presses('Gửi lúc khác', { on: confirm });
    await officer.sees('Gửi vào lúc nào');
    await officer.says('hôm nào cũng được');
    await officer.sees('chưa rõ giờ gửi');
    await officer.says('7 giờ sáng hôm qua');
    await officer.sees('Giờ ấy đã qua');
    await officer.says('rằm hằng tháng');
    const planned = await officer.sees('Sẽ tự gửi: rằm hằng tháng lúc 08:00, lần tới');
    // The full moon of the tenth month: 23 November 2026.
    expect(planned.said).toContain('thứ hai, 23/11/2026');
    await officer.says('thôi');
    await app.settled();
    expect(got(people[0] as FakeUser, 'họp chi hội')).toEqual([]);
  });

  it('is listed, changed in text and time, sent now, ended', async () => {
    const { officer, people } = await chapter('An');
    const [an] = people as [FakeUser];
    await officer.says(`/thongbao hẹn thứ hai hằng tuần 8h: ${DIRECTIVES}`);
    await officer.presses('Đồng ý, hẹn gửi', { on: await officer.sees('Có gửi không') });
    await officer.sees('Đã hẹn: thứ hai hằng tuần lúc 08:00, lần tới thứ hai, 23/11/2026');
    await officer.says('lich gui');
    await officer.presses(/^Tin hẹn 1/u, { on: await officer.sees('Các tin chưa gửi') });
    const about = await officer.sees('Tình trạng: đã hẹn');
    await officer.presses('Sửa nội dung', { on: about });
    await officer.sees('Xin nhắn nội dung');
    await officer.says('Thứ hai chào cờ, mời các bác dự.');
    await officer.presses('Đổi giờ gửi', { on: await officer.sees('Có gửi không') });
    await officer.sees('Gửi vào lúc nào');
    await officer.says('9h thứ ba hằng tuần');
    await officer.presses('Đồng ý, hẹn gửi', { on: await officer.sees('Có gửi không') });
    await officer.sees('Đã hẹn: thứ ba hằng tuần lúc 09:00, lần tới thứ ba, 24/11/2026');

    await officer.presses('Gửi ngay', { on: about });
    const now = await officer.sees('Có gửi không');
    expect(now.buttons[0]).toEqual(['Gửi tới 1 người']);
    await officer.presses('Gửi tới 1 người', { on: now });
    await officer.sees('Người nhận: 1', { anyOrder: true });
    await app.settled();
    expect(got(an, 'chào cờ')).toHaveLength(1);
    // It goes on as planned, and shows beside what was sent.
    await officer.says('tiến độ');
    await officer.presses('Lịch gửi (1)', { on: await officer.sees('Xem tiến độ của tin nào') });
    await officer.sees('thứ ba hằng tuần');
    await officer.presses('Thôi, không gửi', { on: about });
    await officer.presses('Bỏ tin này', { on: await officer.sees('Có đúng không') });
    await officer.sees('Đã bỏ');
    await officer.says('/thongbao lịch gửi');
    await officer.sees('Hiện không có tin nào hẹn gửi');
  });

  it('repeated, missed for days, is sent once where it is less than a day late, and else told', async () => {
    const { unit, officer, people } = await chapter('An');
    const [an] = people as [FakeUser];
    await officer.says(`/thongbao hẹn hằng ngày 7h sáng: ${SCAM_WARNING}`);
    await officer.presses('Đồng ý, hẹn gửi', { on: await officer.sees('Có gửi không') });
    await officer.sees('Đã hẹn: hằng ngày lúc 07:00, lần tới thứ hai, 23/11/2026');
    await app.settled();
    // Back on Wednesday at nine: Monday's is told, Tuesday's is over a day late, Wednesday's goes.
    app.clock.set('2026-11-25T09:00:00+07:00');
    await app.tick();
    await officer.sees('không gửi được', { anyOrder: true });
    expect(got(an, 'THÔNG BÁO')).toHaveLength(1);
    const plan = await app.db.announcementPlan.findFirstOrThrow({ where: { unitIds: { has: unit.id } } });
    expect(plan.nextAt?.toISOString()).toBe('2026-11-26T00:00:00.000Z');
    expect(await app.db.announcement.count({ where: { planId: plan.id } })).toBe(1);

    // Whoever planned it is no officer any more: another one of the unit is asked.
    const other = user('Phúc');
    await app.officer(other, unit);
    await app.db.role.deleteMany({ where: { unitId: unit.id, person: { fullName: { startsWith: 'Hùng' } } } });
    app.clock.set('2026-11-26T07:00:01+07:00');
    await app.tick();
    expect(got(an, 'THÔNG BÁO')).toHaveLength(1);
    await other.presses('Cho gửi', { on: await other.sees('tôi giữ lại') });
    await app.settled();
    await app.tick();
    expect(got(an, 'THÔNG BÁO')).toHaveLength(2);
    await other.sees('Người nhận: 1', { anyOrder: true });
  });
});

describe('the word of a second officer', () => {
  it('is asked for above a set size; whoever answers first counts; the writer is told', async () => {
    const { unit, officer, people } = await chapter('An', 'Bình', 'Chi');
    const [an] = people as [FakeUser];
    const [second, third] = [user('Phúc'), user('Liên')];
    await app.officer(second, unit);
    await app.officer(third, commune);
    await changeUnitSettings(app.db, unit.id, { confirmAbove: 2 });
    await officer.says(`/thongbao ${DIRECTIVES}`);
    await officer.presses('Gửi tới 3 người', { on: await officer.sees('Có gửi không') });
    const waits = await officer.sees('cần một cán bộ nữa đồng ý');
    expect(waits.said).toContain('Phúc và Liên');
    const question = await second.sees('xin gửi tin trên');
    expect(question.said).toContain('Số người: 3');
    expect(got(second, DIRECTIVES)).toHaveLength(1);
    await app.settled();
    expect(got(an, 'THÔNG BÁO')).toEqual([]);
    await officer.says('/hopthu');
    await third.says('/hopthu');
    await third.sees('Tin chờ đồng ý');

    await second.presses('Cho gửi', { on: question });
    await second.sees('Đã cho gửi');
    await officer.sees('Phúc đã đồng ý', { anyOrder: true });
    await app.settled();
    expect(got(an, 'THÔNG BÁO')).toHaveLength(1);
    await officer.sees('Người nhận: 3', { anyOrder: true });
    await third.presses('Không gửi', { on: got(third, 'xin gửi tin trên')[0] as { id: number; chatId: number } });
    await third.sees('Phúc đã trả lời trước rồi: tin đã được gửi');
  });

  it('may be no, and lapses after a day; nobody gives it to themselves', async () => {
    const { unit, officer, people } = await chapter('An', 'Bình', 'Chi');
    const second = user('Phúc');
    await app.officer(second, unit);
    await changeUnitSettings(app.db, unit.id, { confirmAbove: 2 });
    await officer.says(`/thongbao ${DIRECTIVES}`);
    await officer.presses('Gửi tới 3 người', { on: await officer.sees('Có gửi không') });
    await officer.sees('cần một cán bộ nữa đồng ý');
    await second.presses('Không gửi', { on: await second.sees('xin gửi tin trên') });
    await officer.sees('không đồng ý gửi');

    await officer.says(`/thongbao ${FIRE_PREVENTION}`);
    await officer.presses('Gửi tới 3 người', { on: await officer.sees('Có gửi không') });
    await officer.sees('cần một cán bộ nữa đồng ý');
    await app.settled();
    app.clock.advance(24 * 3600_000 + 1000);
    await app.tick();
    await officer.sees('24 giờ qua không ai trả lời', { anyOrder: true });
    await second.presses('Cho gửi', { on: got(second, 'xin gửi tin trên')[1] as { id: number; chatId: number } });
    await second.sees('không gửi nữa vì không ai trả lời');
    expect(got(people[0] as FakeUser, 'THÔNG BÁO')).toEqual([]);
  });

  it('an urgent alert is asked about at once, and after five minutes left to the officer', async () => {
    const { unit, officer, people } = await chapter('An', 'Bình', 'Chi');
    const second = user('Phúc');
    await app.officer(second, unit);
    await changeUnitSettings(app.db, unit.id, { confirmAbove: 2 });
    await officer.says(`/khan ${SCAM_WARNING}`);
    await officer.presses('Gửi tới 3 người', { on: await officer.sees('Có gửi không') });
    await officer.presses(/^Gửi khẩn ngay/u, { on: await officer.sees('chắc chắn gửi') });
    await officer.sees('tôi đang hỏi ngay Phúc');
    await second.sees('xin gửi tin trên');
    await app.settled();
    app.clock.advance(5 * 60_000 + 1000);
    await app.tick();
    await officer.presses('Gửi khẩn ngay, không chờ', { on: await officer.sees('Chưa ai trả lời') });
    await second.sees('vì chưa ai kịp trả lời', { anyOrder: true });
    await app.settled();
    expect(got(people[0] as FakeUser, 'TIN KHẨN')).toHaveLength(1);
  });

  it('where there is no second officer: an alert goes at once and says so, the rest after one more question', async () => {
    const alone = await app.unit({ name: 'Hội Trường Sơn', kind: 'association' });
    await changeUnitSettings(app.db, alone.id, { confirmAbove: 1 });
    const officer = user('Duy');
    await app.officer(officer, alone);
    const [an, binh] = [user('An'), user('Bình')];
    await app.member(an, alone);
    await app.member(binh, alone);
    await officer.says(`/khan ${SCAM_WARNING}`);
    await officer.presses('Gửi tới 2 người', { on: await officer.sees('Có gửi không') });
    await officer.presses(/^Gửi khẩn ngay/u, { on: await officer.sees('chắc chắn gửi') });
    await officer.sees('gửi ngay mà không có người thứ hai xem', { anyOrder: true });
    await app.settled();
    expect(got(an, 'TIN KHẨN')).toHaveLength(1);

    await officer.says(`/thongbao ${DIRECTIVES}`);
    await officer.presses('Gửi tới 2 người', { on: await officer.sees('Có gửi không') });
    const sure = await officer.sees('tự quyết gửi không');
    await officer.says('1');
    await officer.sees(/^Chưa gửi cho ai\./u);
    await officer.says('1');
    await officer.presses('Tôi tự quyết, gửi tới 2 người', {
      on: await officer.sees('tự quyết gửi không', { after: sure }),
    });
    await officer.sees('Người nhận: 2', { anyOrder: true });
    await app.settled();
    expect(got(binh, 'THÔNG BÁO')).toHaveLength(1);
  });
});
