import { expect } from 'vitest';
import { cell } from '../../src/runtime/encryption/sealed-columns.ts';
import type { TestApp } from './app.ts';
import type { Look } from './fake-telegram/seeing.ts';
import type { FakeUser } from './fake-telegram/user.ts';

/** The veterans of Kim Liên with one chapter and its officer, the officer above, and a sister chapter. */
export async function aidCast(app: TestApp) {
  const person = (firstName: string, lastName: string) => app.telegram.user({ firstName, lastName });
  const veterans = await app.unit({ name: 'Hội Cựu chiến binh xã Kim Liên', kind: 'commune' });
  const chapter = await app.unit({ name: 'Chi hội Liên Sơn', parent: veterans });
  const sister = await app.unit({ name: 'Chi hội Liên Mậu 3', parent: veterans });
  const head = person('Nguyễn Văn', 'Tâm');
  const deputy = person('Hoàng Thị', 'Sen');
  const above = person('Lê Quang', 'Minh');
  const sisterHead = person('Phạm Thị', 'Hoa');
  const member = person('Trần Văn', 'Bình');
  const headId = await app.officer(head, chapter);
  const deputyId = await app.officer(deputy, chapter);
  const aboveId = await app.officer(above, veterans);
  await app.officer(sisterHead, sister);
  const memberId = await app.member(member, chapter);
  return { veterans, chapter, sister, head, headId, deputy, deputyId, above, aboveId, sisterHead, member, memberId };
}
export type AidCast = Awaited<ReturnType<typeof aidCast>>;

/** Waits for a message and presses one of its buttons: older messages have the same ones. */
export async function chooses(user: FakeUser, look: Look, button: string | RegExp): Promise<void> {
  const message = await user.sees(look);
  await user.presses(button, { on: message });
}

/** Asks for help in one go. @param unit to be chosen by who is in none @returns the number of the request */
export async function asksForHelp(app: TestApp, user: FakeUser, story: string, unit?: string): Promise<number> {
  await user.says(`xin hỗ trợ ${story}`);
  // Where the kind stands in the words it is not asked for.
  const first = await user.sees(/cần hỗ trợ việc gì|cho ai/);
  if (first.said.includes('việc gì')) {
    await user.presses('Ốm đau', { on: first });
    await chooses(user, 'cho ai', 'Cho tôi');
  } else await user.presses('Cho tôi', { on: first });
  await chooses(user, 'liên lạc lại', 'Nhắn tại đây');
  if (unit) await chooses(user, 'chọn hội', unit);
  await chooses(user, 'xem lại trước khi gửi', 'Gửi');
  await app.settled();
  const made = await app.db.aidRequest.findFirstOrThrow({ orderBy: { number: 'desc' } });
  expect(app.encryption.decrypt(made.story, cell('aid_request.story', made.id))).toContain(story);
  return made.number;
}
