import { beforeEach, describe, expect, it } from 'vitest';
import { bindChat } from '../../src/directory/chats.ts';
import { type Cast, createCast, DIRECTIVES, FIRE_PREVENTION, SCAM_WARNING } from '../support/announcements-cast.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';
import { oneApp } from '../support/one-app.ts';

const anew = oneApp();
let cast: Cast;
beforeEach(async () => {
  cast = await createCast(await anew());
});

const reads = () => cast.app.db.delivery.count({ where: { readAt: { not: null } } });

describe('"Đã đọc"', () => {
  it('is said by number or in words, and thanked for once', async () => {
    const { app, head, lienSon } = cast;
    const words = ['1', 'đã đọc', 'ro', 'Đã nhận', 'da ro'];
    const people = await cast.members(lienSon, 'An', 'Bình', 'Chi', 'Dũng', 'Em');
    await cast.sends(head, `/thongbao ${DIRECTIVES}`);
    for (const [index, user] of people.entries()) {
      await user.sees('Các Chỉ thị');
      await user.says(words[index] ?? '');
      await user.sees('Cảm ơn bác, tôi đã ghi nhận là đã đọc.');
    }
    expect(await reads()).toBe(5);
    const [an] = people;
    await an?.presses('Đã đọc');
    await app.settled();
    expect(an?.unseen).toEqual([]);
    await an?.says('đã đọc');
    await an?.sees('Tin này đã được ghi nhận là đã đọc');
    expect(await reads()).toBe(5);
  });

  it('is also a heart or a thumb under the message', async () => {
    const { app, head, lienSon } = cast;
    const [an, binh] = await cast.members(lienSon, 'An', 'Bình');
    await cast.sends(head, `/thongbao ${DIRECTIVES}`);
    const got = await an?.sees('Các Chỉ thị');
    await an?.reacts(got as { id: number; chatId: number }, '👎');
    await app.settled();
    expect(await reads()).toBe(0);
    await an?.reacts(got as { id: number; chatId: number }, '❤');
    await binh?.reacts((await binh.sees('Các Chỉ thị')) as { id: number; chatId: number }, '👍');
    await app.settled();
    expect(await reads()).toBe(2);
    expect(an?.unseen).toEqual([]);
  });

  it('under the preview says that nothing is sent yet', async () => {
    const { head, lienSon } = cast;
    await cast.members(lienSon, 'An');
    await head.says(`/thongbao ${DIRECTIVES}`);
    await head.presses('Đã đọc', { on: await head.sees('THÔNG BÁO') });
    await head.sees('Đây mới là bản xem trước', { anyOrder: true });
  });
});

describe('a bound group', () => {
  async function group(people: FakeUser[], unitId: string) {
    const { app } = cast;
    const made = app.telegram.group({ title: 'Khu phố bình yên', members: people, botIsAdmin: true });
    for (const user of people) await user.says('/tin', { in: made });
    await app.settled();
    const chat = await app.db.chat.findFirstOrThrow({ where: { kind: 'group', externalId: String(made.id) } });
    await bindChat(app.db, chat.id, unitId);
    return made;
  }

  it('covers its members with one message; pressing counts and is not answered there', async () => {
    const { app, head, lienSon, now } = cast;
    const [an, binh] = await cast.members(lienSon, 'An', 'Bình');
    const resident = cast.user('Cúc');
    const chat = await group([an, binh, resident] as FakeUser[], lienSon.id);
    const before = chat.messages.length;
    const progress = await cast.sends(head, `/thongbao ${SCAM_WARNING}`);
    await app.settled();
    expect(chat.messages.slice(before).map((message) => message.said)).toEqual([
      `THÔNG BÁO\nHội CCB xã Kim Liên\n\n${SCAM_WARNING}`,
    ]);
    expect(an?.inbox.some((message) => message.said.includes('OTP'))).toBe(false);

    const got = chat.messages.at(-1);
    await an?.presses('Đã đọc', { in: chat });
    await an?.presses('Đã đọc', { in: chat });
    await resident.presses('Đã đọc', { in: chat });
    await binh?.says('đã đọc', { in: chat, replyTo: got as { id: number } });
    await app.settled();
    // A heart under the words in place of one more message to all.
    expect(chat.messages.at(-1)).toMatchObject({ said: 'đã đọc', botReactions: ['❤'] });
    expect(chat.messages.filter(({ from }) => from === 'bot').at(-1)?.id).toBe(got?.id);
    app.clock.advance(5000);
    await app.tick();
    expect(now(head, progress).said).toContain('Đã gửi: 2 · Đã đọc: 2');
    expect(now(head, progress).said).toContain('Nhóm chat: 1/1 nhóm đã nhận');
    expect(await reads()).toBe(2);
  });

  it('of residents alone gets a warning of the ward police, and finds it again', async () => {
    const { app } = cast;
    const police = await app.unit({ name: 'Công an phường Hưng Phú', kind: 'police' });
    const officer = cast.user('Nhu');
    await app.officer(officer, police);
    const cuc = cast.user('Cúc');
    const chat = await group([cuc], police.id);
    await officer.says('/thongbao Quy định mới của pháp luật về cư trú');
    await officer.presses('Gửi vào 1 nhóm', { on: await officer.sees('Có gửi không') });
    await cuc.sees('Quy định mới', { in: chat });
    await cuc.says('/tin', { in: chat });
    await cuc.sees('Các tin gần đây', { in: chat });
    await cuc.starts();
    await cuc.says('tin mới');
    await cuc.sees('Công an phường Hưng Phú: Quy định mới của pháp luật về cư trú');
  });

  it('is not shown what went to its members elsewhere', async () => {
    const { head, lienSon, mau } = cast;
    const [an] = await cast.members(mau, 'An');
    await cast.sends(head, `/thongbao ${DIRECTIVES}`);
    const chat = await group([an] as FakeUser[], lienSon.id);
    await an?.says('/tin', { in: chat });
    await an?.sees('Nhóm này chưa có tin nào', { in: chat });
  });
});

describe('/tin', () => {
  it('shows the latest five of mine, one whole, with its choice', async () => {
    const { head, lienSon, mau } = cast;
    const [an] = await cast.members(lienSon, 'An');
    const [stranger] = await cast.members(mau, 'Tư');
    await an?.says('tin moi');
    await an?.sees('Chưa có tin nào gửi tới bác');
    for (let i = 1; i <= 5; i += 1) await cast.sends(head, `/thongbao Việc số ${i}: ${FIRE_PREVENTION}`);
    await head.says('/thongbao Riêng Liên Sơn');
    await head.presses('Đổi đơn vị nhận', { on: await head.sees('Có gửi không') });
    await head.says('Liên Sơn');
    await head.presses('Gửi tới 1 người', { on: await head.sees('Gửi tới 1 người bằng') });
    await an?.sees('Riêng Liên Sơn');

    await an?.says('/tin');
    const list = await an?.sees('Các tin gần đây');
    expect(list?.said).toContain('1. Thông báo, thứ bảy, 21/11/2026\nChi hội Liên Sơn: Riêng Liên Sơn');
    expect(list?.said).toContain('5. Thông báo, thứ bảy, 21/11/2026\nHội CCB xã Kim Liên: Việc số 2');
    expect(list?.said).not.toContain('Việc số 1');
    await an?.says('2');
    const whole = await an?.sees(`Việc số 5: ${FIRE_PREVENTION}`);
    await an?.presses('Đã đọc', { on: whole as { id: number; chatId: number } });
    await an?.sees('Cảm ơn');

    await stranger?.says('/tin');
    expect((await stranger?.sees('Các tin gần đây'))?.said).not.toContain('Riêng Liên Sơn');
  });
});
