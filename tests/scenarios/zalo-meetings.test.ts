import { expect, onTestFinished, test, vi } from 'vitest';
import type { FakeGroup } from '../support/fake-zalo/group.ts';
import type { FakeUser } from '../support/fake-zalo/user.ts';
import { startZaloApp, type ZaloApp } from '../support/zalo-app.ts';

const CALL = '/hop 14h thứ sáu 27/11 tại nhà văn hóa xóm Liên Sơn: sơ kết 6 tháng';

/** The chapter Liên Sơn on Zalo: its head, three members, a group with two of them and a neighbour. */
async function chapter(settings = {}) {
  const t = await startZaloApp({ settings });
  onTestFinished(() => t.stop());
  const unit = await t.unit({ name: 'Chi hội Liên Sơn' });
  const user = (name: string) => t.zalo.user({ name, friendOf: [t.account] });
  const [head, lan, hoa, nam, neighbour] = ['Sơn', 'Lan', 'Hoa', 'Nam', 'Khách'].map(user) as [...Array<FakeUser>] as [
    FakeUser,
    FakeUser,
    FakeUser,
    FakeUser,
    FakeUser,
  ];
  // Friends of the account from its first login on.
  t.account.dropsSocket();
  await t.account.silent();
  await t.account.listens();
  const ids = await t.roster([lan, hoa, nam], unit.id);
  await t.zaloOfficer(head, unit);
  const group = t.zalo.group({ name: 'Xóm Liên Sơn', members: [lan, hoa, neighbour, t.account] });
  await t.bound(group, unit, lan, hoa, neighbour);
  const answers = async () => {
    const rows = await t.db.meetingInvitee.findMany({ include: { meeting: false } });
    const of = (id: string | undefined) => rows.find(({ personId }) => personId === id)?.answer ?? null;
    return { lan: of(ids[0]), hoa: of(ids[1]), nam: of(ids[2]), all: rows.length };
  };
  const become = (wanted: Partial<Awaited<ReturnType<typeof answers>>>) =>
    vi.waitFor(async () => expect(await answers()).toMatchObject(wanted), { timeout: 5000, interval: 20 });
  return { t, unit, head, lan, hoa, nam, neighbour, group, answers, become };
}

async function called(head: FakeUser, choices = ['1']): Promise<void> {
  await head.says(CALL);
  for (const choice of choices) {
    await head.sees('Xem lại giấy mời');
    await head.says(choice);
  }
  await head.sees('Đã gửi giấy mời tới 3 người');
}

const standing = (group: FakeGroup) => group.reminders.filter(({ removed }) => !removed);

async function reminders(t: ZaloApp, group: FakeGroup, count: number) {
  await vi.waitFor(async () => {
    expect(standing(group)).toHaveLength(count);
    expect(await t.db.message.count({ where: { feature: 'meetings', state: { in: ['queued', 'sending'] } } })).toBe(0);
  }, 5000);
  return standing(group);
}

test('a meeting is also a reminder in the group: what is answered there, by number or in words counts, the last of all', async () => {
  const { t, head, lan, hoa, nam, neighbour, group, answers, become } = await chapter();
  await head.says(CALL);
  const preview = await head.sees('Xem lại giấy mời');
  expect(preview.text).toContain('Mời 3 người, gửi 3 tin');
  expect(preview.text).toContain('1 nhóm chat được gửi thêm nhắc hẹn');
  expect(preview.text).toMatch(/\d\. Bình chọn thay nhắc hẹn/);
  await head.says('1');
  await head.sees('Đã gửi giấy mời tới 3 người');
  const [reminder] = await reminders(t, group, 1);
  expect(reminder).toMatchObject({
    title: 'sơ kết 6 tháng, tại nhà văn hóa xóm Liên Sơn (Chi hội Liên Sơn)',
    startTime: Date.parse('2026-11-27T14:00:00+07:00'),
  });
  for (const one of [lan, hoa, nam]) expect((await one.sees('Giấy mời họp')).text).toContain('1. Có mặt\n2. Vắng');

  await lan.acceptsReminder(reminder!);
  await hoa.refusesReminder(reminder!);
  await nam.says('1');
  await nam.sees('Đã ghi: bác có mặt');
  await become({ lan: 'coming', hoa: 'excused', nam: 'coming' });

  await lan.says('2');
  await lan.sees(/vắng/);
  await hoa.says('có mặt');
  await hoa.sees('Đã ghi: bác có mặt');
  await become({ lan: 'excused', hoa: 'coming' });
  // Refused in the group as well: the excuse stays.
  await lan.refusesReminder(reminder!);
  await neighbour.acceptsReminder(reminder!);
  await hoa.refusesReminder(reminder!);
  await become({ lan: 'excused', hoa: 'excused', all: 3 });
  await lan.acceptsReminder(reminder!);
  await become({ lan: 'coming', hoa: 'excused', nam: 'coming', all: 3 });
  expect((await answers()).all).toBe(3);

  await head.says('lich hop');
  expect((await head.sees('Lịch họp sắp tới')).text).toContain('Mời 3: 2 có mặt, 1 vắng, 0 chưa trả lời');
  // Nothing was said in the group but the reminder itself.
  expect(lan.unseen({ in: group }).map(({ kind }) => kind)).toEqual(['reminder']);
  expect(neighbour.unseen()).toEqual([]);
}, 30_000);

test('what was answered while the bot was away counts once it is back, and does not undo what was said since', async () => {
  const { t, head, lan, hoa, group, become } = await chapter();
  await called(head);
  const [reminder] = await reminders(t, group, 1);
  await lan.acceptsReminder(reminder!);
  await become({ lan: 'coming' });
  await lan.says('vắng, bận việc nhà');
  await become({ lan: 'excused' });
  t.zalo.down();
  await t.account.silent();
  await hoa.acceptsReminder(reminder!);
  t.zalo.up();
  await t.account.listens();
  await become({ hoa: 'coming', lan: 'excused' });
}, 30_000);

test('another place changes the reminder, another time makes a new one, a cancelled meeting removes it', async () => {
  const { t, head, lan, group, become } = await chapter();
  await called(head);
  const [first] = await reminders(t, group, 1);
  await lan.acceptsReminder(first!);
  await become({ lan: 'coming' });

  await head.says('đổi nơi họp');
  await head.sees('chuyển đến nơi nào');
  await head.says('trường tiểu học Kim Liên');
  await head.sees('Sắp báo thay đổi');
  await head.says('1');
  await head.sees('Đã đổi buổi họp');
  await vi.waitFor(() => expect(first?.title).toContain('tại trường tiểu học Kim Liên'), 5000);
  await reminders(t, group, 1);
  await become({ lan: 'coming' });

  await head.says('dời họp sang 8h sáng thứ bảy 28/11');
  await head.sees('Sắp báo thay đổi');
  await head.says('1');
  await head.sees('Đã đổi buổi họp');
  await vi.waitFor(() => expect(standing(group)[0]).not.toBe(first), 5000);
  const [second] = await reminders(t, group, 1);
  expect(second?.startTime).toBe(Date.parse('2026-11-28T08:00:00+07:00'));
  await become({ lan: null });
  // A late answer to the old one is about a meeting that is not any more.
  await lan.refusesReminder(first!);
  await lan.acceptsReminder(second!);
  await become({ lan: 'coming' });

  await head.says('hủy họp');
  await head.sees('Vì sao hủy buổi họp');
  await head.says('mưa bão');
  await head.sees('Sắp báo hủy');
  await head.says('1');
  await lan.sees('mưa bão');
  await reminders(t, group, 0);
}, 30_000);

test('a poll in place of the reminder, where the officer wants it; its votes count', async () => {
  const { t, head, lan, hoa, neighbour, group, become } = await chapter({ keepAliveMs: 50, answersMs: 0 });
  await head.says(CALL);
  await head.sees('Bình chọn thay nhắc hẹn');
  await head.says('bình chọn thay nhắc hẹn');
  expect((await head.sees('Xem lại giấy mời')).text).toContain('1 nhóm chat được gửi thêm bình chọn');
  await head.says('1');
  await head.sees('Đã gửi giấy mời tới 3 người');
  await vi.waitFor(() => expect(group.polls).toHaveLength(1), 5000);
  const [poll] = group.polls;
  expect(poll?.question).toContain('sơ kết 6 tháng, 14:00 thứ sáu, 27/11/2026, tại nhà văn hóa xóm Liên Sơn');
  await t.settled();
  expect(group.reminders).toEqual([]);
  await lan.votes(poll!, 'Có mặt');
  await hoa.votes(poll!, 'Vắng');
  await neighbour.votes(poll!, 'Có mặt');
  await become({ lan: 'coming', hoa: 'excused', nam: null, all: 3 });
  await lan.says('vắng, ốm');
  await become({ lan: 'excused' });
  const asked = t.zalo.calls.filter(({ api }) => api === 'getPollDetail').length;
  await t.zalo.called('getPollDetail', { times: asked + 2 });
  await become({ lan: 'excused', hoa: 'excused' });
  await hoa.votes(poll!, 'Có mặt');
  await become({ hoa: 'coming' });
}, 30_000);

test('without a bound group nothing of it is offered', async () => {
  const { t, head, group } = await chapter();
  await t.db.chat.updateMany({ where: { kind: 'group' }, data: { unitId: null } });
  await head.says(CALL);
  const preview = await head.sees('Xem lại giấy mời');
  expect(preview.text).not.toMatch(/nhắc hẹn|[Bb]ình chọn/);
  await head.says('1');
  await head.sees('Đã gửi giấy mời tới 3 người');
  await t.settled();
  expect(group.reminders).toEqual([]);
}, 30_000);
