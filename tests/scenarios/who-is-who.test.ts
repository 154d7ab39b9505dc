/** One rule: an account that exists agrees itself. Each attack of those who wanted to become somebody else. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { UnitRef } from '../../src/directory/units.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';

const HOUR = 3_600_000;

let app: TestApp;
let kimLien: UnitRef;
let lienSon: UnitRef;
let head: FakeUser;
let above: FakeUser;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

beforeEach(async () => {
  await app.empty();
  kimLien = await app.unit({ name: 'Hội CCB xã Kim Liên', kind: 'association' });
  lienSon = await app.unit({ name: 'Chi hội Liên Sơn', parent: kimLien });
  head = app.telegram.user({ firstName: 'Đặng Văn Thành' });
  above = app.telegram.user({ firstName: 'Hoàng Thị Lan' });
  await app.officer(head, lienSon);
  await app.administrator(above, kimLien);
});

const accountOf = (user: FakeUser) =>
  app.db.account.findFirstOrThrow({ where: { externalId: String(user.id) }, include: { person: true } });

async function stranger(firstName: string): Promise<FakeUser> {
  const user = app.telegram.user({ firstName });
  await user.starts();
  await user.sees('Kính chào');
  return user;
}

async function member(firstName: string): Promise<FakeUser> {
  const user = app.telegram.user({ firstName });
  await app.member(user, lienSon);
  return user;
}

async function linkCode(user: FakeUser): Promise<string> {
  await user.says('/lienket');
  return /liên kết (\S{4} \S{4})/.exec((await user.sees('Mở ứng dụng kia')).said)?.[1] ?? '';
}

async function invitation(): Promise<string> {
  count += 1;
  const code = `KMNP23${String(count).padStart(2, '2')}`.replace(/[01]/gu, '9');
  const { personId } = await accountOf(head);
  const at = { createdAt: app.clock.now(), expiresAt: new Date(app.clock.now().getTime() + 30 * 24 * HOUR) };
  await app.db.invitation.create({ data: { code, unitId: lienSon.id, createdById: personId, ...at } });
  return code;
}

describe('a line that is passed on', () => {
  test('with a link code is refused, and the account stays where it is', async () => {
    const thief = await member('Kẻ gian');
    const victim = await stranger('Bà Sáu');
    const code = await linkCode(thief);
    await victim.forwards(`liên kết ${code}`);
    expect((await victim.sees('Mã liên kết chuyển tiếp thì tôi không nhận')).buttons).toEqual([]);
    expect((await accountOf(victim)).personId).not.toBe((await accountOf(thief)).personId);
  });

  test('with a link code that was copied says whose record it is; a no changes nothing', async () => {
    const thief = await member('Kẻ gian');
    const victim = await stranger('Bà Sáu');
    const before = (await accountOf(victim)).personId;
    await victim.says(`liên kết ${await linkCode(thief)}`);
    expect((await victim.sees('Mã này nối')).said).toContain('Kẻ gian');
    await victim.presses('Không nối');
    await victim.sees(() => true);
    expect((await accountOf(victim)).personId).toBe(before);
  });

  test.each([
    ['a new unit', () => above, '/donvi thêm Chi hội Giả', () => app.db.unit.count({ where: { name: 'Chi hội Giả' } })],
    ['an invitation', () => head, 'mời hội viên vào Chi hội Liên Sơn', () => app.db.invitation.count()],
    ['stopping all messages', () => head, '/dung', () => app.db.person.count({ where: { mutedAt: { not: null } } })],
  ])('that names a command (%s) is shown back and asked about', async (_what, who, line, done) => {
    await who().forwards(line);
    const asked = await who().sees('Tin này được chuyển tiếp nên tôi chưa làm gì');
    expect(asked.said).toContain(line);
    expect(await done()).toBe(0);
    await who().presses('Không', { on: asked });
    await who().sees('không làm gì theo tin ấy');
    expect(await done()).toBe(0);
  });

  test('does what it says at the word of whoever sent it', async () => {
    const user = await member('Cụ Tám');
    await user.forwards('/dung');
    await user.sees('Tin này được chuyển tiếp');
    await user.presses('Làm theo');
    await user.sees('Đã dừng');
    expect((await accountOf(user)).person.mutedAt).not.toBeNull();
  });

  test('with an invitation does not join by itself', async () => {
    const code = await invitation();
    const user = await stranger('Người mới');
    await user.forwards(code);
    await user.sees('Tin chuyển tiếp này có mã mời');
    const { personId } = await accountOf(user);
    expect(await app.db.membership.count({ where: { personId } })).toBe(0);
    await user.presses('Vào bằng mã này');
    await user.sees('đã vào Chi hội Liên Sơn');
    expect(await app.db.membership.count({ where: { personId, standing: 'member' } })).toBe(1);
  });

  test('that says yes is no yes', async () => {
    const user = await member('Cụ Chín');
    await user.says('/lienket');
    await user.sees('Mở ứng dụng kia');
    const other = await stranger('Máy khác');
    const code = await linkCode(user);
    await other.says(`liên kết ${code}`);
    await other.sees('Mã này nối');
    await other.forwards('Đồng ý nối');
    await app.settled();
    expect((await accountOf(other)).personId).not.toBe((await accountOf(user)).personId);
  });
});

describe('linking by phone', () => {
  const phone = '0912345678';

  async function withPhone(user: FakeUser, by: FakeUser): Promise<string> {
    const { personId } = await accountOf(user);
    const { changePersonFields } = await import('../../src/directory/roster.ts');
    const actorId = (await accountOf(by)).personId;
    await app.app.inTransaction(({ tx, encryption }) =>
      changePersonFields({ tx, encryption }, personId, { phone }, { actorId, now: app.clock.now() }),
    );
    return personId;
  }

  test('of a record that somebody uses asks them, and no officer', async () => {
    const victim = await member('Nguyễn Thị Mai');
    const personId = await withPhone(victim, head);
    const second = await stranger('Máy thứ hai');
    await second.says(`/lienket ${phone}`);
    await second.sees('Nếu số này có trong danh sách');
    const asked = await victim.sees('Tài khoản Telegram Máy thứ hai');
    await app.settled();
    expect([head.unseen, above.unseen]).toEqual([[], []]);
    await victim.presses('Không phải', { on: asked });
    await second.sees('chưa được nhận ra');
    expect((await accountOf(second)).personId).not.toBe(personId);
  });

  test('at the word of the one who uses it joins; "Không phải tôi" parts at once and tells the administrator', async () => {
    const victim = await member('Nguyễn Thị Mai');
    const personId = await withPhone(victim, head);
    const second = await stranger('Máy thứ hai');
    const left = (await accountOf(second)).personId;
    await second.says(`/lienket ${phone}`);
    await second.sees('Nếu số này');
    await victim.sees('Máy thứ hai');
    await victim.presses('Đúng, nối giúp');
    await second.sees('Đã nối xong');
    const told = await victim.sees('vừa được nối vào hồ sơ');
    expect((await accountOf(second)).personId).toBe(personId);
    for (const one of [second, victim]) {
      await one.says('/dulieu');
      await one.sees('vừa nối thêm tài khoản');
    }
    await victim.presses('Không phải tôi', { on: told });
    await victim.sees('Đã tách tài khoản Máy thứ hai');
    await second.sees('đã được tách ra');
    await above.sees('có người báo "Không phải tôi"');
    expect((await accountOf(second)).personId).toBe(left);
    await victim.says('/dulieu');
    await victim.sees(() => true);
  });

  test('is not decided by the officer who has just written the number, but by another', async () => {
    const personId = await app.offline('Nguyễn Văn An', lienSon);
    app.clock.advance(HOUR);
    const { changePersonFields } = await import('../../src/directory/roster.ts');
    const by = { actorId: (await accountOf(head)).personId, now: app.clock.now() };
    await app.app.inTransaction(({ tx, encryption }) =>
      changePersonFields({ tx, encryption }, personId, { phone }, by),
    );
    const second = await stranger('An giả');
    await second.says(`/lienket ${phone}`);
    await second.sees('Nếu số này');
    await above.sees('hồ sơ của Nguyễn Văn An');
    await app.settled();
    expect(head.unseen).toEqual([]);
  });

  test('after three days the file is given again, and other accounts hear of it', async () => {
    const old = await member('Võ Thị Trâm');
    const second = await stranger('Trâm Zalo');
    await second.says(`liên kết ${await linkCode(old)}`);
    await second.sees('Mã này nối');
    await second.presses('Đồng ý nối');
    await second.sees('Đã nối xong');
    await old.sees('vừa được nối');
    app.clock.advance(71 * HOUR);
    await second.says('/dulieu');
    await second.sees('vừa nối thêm tài khoản');
    app.clock.advance(2 * HOUR);
    await second.says('/dulieu');
    await second.sees('mọi điều đang lưu');
    await old.sees('vừa lấy toàn bộ dữ liệu');
    await old.presses('Không phải tôi');
    await old.sees('Đã tách tài khoản Trâm Zalo');
  });
});

describe('merging records that are both in use', () => {
  /** The head sees a member and a second telephone that joined under the same name, and presses "one person". */
  async function asked() {
    const victim = await member('Cao Xuân Hòe');
    const second = await member('Cao Xuân Hòe');
    const victimId = (await accountOf(victim)).personId;
    const secondId = (await accountOf(second)).personId;
    const told = { askerId: victimId, unitId: lienSon.id, codeMark: 'm', story: '', place: '', number: 77 };
    // The column knows whole seconds: what comes within one would be rounded past the merge.
    const hour = new Date(app.clock.now().getTime() - 3_600_000);
    await app.db.tip.create({ data: { ...told, hour } });
    await head.says('hội viên trùng');
    await head.sees('Cao Xuân Hòe');
    await head.presses('Một người, giữ hồ sơ 2');
    expect((await head.sees('Giữ hồ sơ')).said).toContain('Hai bên cùng đồng ý');
    await head.presses('Gộp');
    await head.sees('Tôi đã hỏi tài khoản của cả hai');
    await victim.sees('xin gộp làm một');
    await second.sees('xin gộp làm một');
    return { victim, second, victimId, secondId };
  }

  test('one agrees, the other does not: nothing moves, the officer hears so', async () => {
    const { victim, second, victimId, secondId } = await asked();
    await second.presses('Đúng, cả hai của tôi');
    await second.sees('Tài khoản kia');
    expect((await app.db.tip.findFirstOrThrow()).askerId).toBe(victimId);
    await victim.presses('Không phải');
    await victim.sees('giữ riêng như cũ');
    await head.sees('không phải của một người');
    expect(await app.db.person.count({ where: { id: { in: [victimId, secondId] } } })).toBe(2);
    expect((await app.db.tip.findFirstOrThrow()).askerId).toBe(victimId);
  });

  test('both agree: they are one, each is told with a way back, nothing older is shown for three days', async () => {
    const { victim, second, victimId, secondId } = await asked();
    await victim.presses('Đúng, cả hai của tôi');
    await victim.sees('Tài khoản kia');
    await second.presses('Đúng, cả hai của tôi');
    const told = await second.sees('vừa được gộp làm một');
    await victim.sees('vừa được gộp làm một');
    await head.sees('Hai tài khoản đã đồng ý');
    expect((await accountOf(second)).personId).toBe((await accountOf(victim)).personId);
    await second.says('/dulieu');
    await second.sees('vừa nối thêm tài khoản');
    await second.says('yêu cầu của tôi');
    expect((await second.sees('vừa nối thêm tài khoản')).said).not.toContain('77');
    await second.presses('Không phải tôi', { on: told });
    await app.settled();
    expect([(await accountOf(victim)).personId, (await accountOf(second)).personId]).toEqual([victimId, secondId]);
    expect((await app.db.tip.findFirstOrThrow()).askerId).toBe(victimId);
  });

  test('a record that nobody uses is merged at the word of the officer; whoever uses the other is told', async () => {
    const user = await member('Đỗ Văn Tám');
    await app.offline('Đỗ Văn Tám', lienSon, '0912000444');
    await head.says('hội viên trùng');
    const pair = await head.sees('Đỗ Văn Tám');
    expect(pair.said).toContain('0912 000 444');
    await head.presses('Một người, giữ hồ sơ 1');
    await head.sees('Giữ hồ sơ');
    await head.presses('Gộp');
    await head.sees('Đã gộp');
    await user.sees('vừa được gộp làm một');
    const { person } = await accountOf(user);
    expect(person.phoneMark).not.toBeNull();
  });
});

describe('coming to a unit', () => {
  test('by a code, on the list already: one press, and there is one record', async () => {
    const listed = await app.offline('Cao Xuân Hòe', lienSon, '0912000555');
    await app.db.person.update({ where: { id: listed }, data: { birthYear: 1948 } });
    const user = await stranger('CAO XUÂN HÒE');
    await user.says(`/start ${await invitation()}`);
    const asked = await user.sees('Có phải bác Cao Xuân Hòe, sinh 1948');
    expect(asked.said).toContain('Bác đã vào Chi hội Liên Sơn');
    await user.presses('Đúng');
    await user.sees('Đã nối xong');
    expect((await accountOf(user)).personId).toBe(listed);
    expect(await app.db.membership.count({ where: { unitId: lienSon.id, standing: 'member' } })).toBe(1);
  });

  test.each([
    ['another D', 'Ðặng Văn Ðức', 'Đặng Văn Đức'],
    ['the given name first', 'Hùng Trần Văn', 'Trần Văn Hùng'],
    ['no middle name, no marks', 'Le Tam', 'Lê Văn Tám'],
  ])('the name is known with %s', async (_how, onTelephone, onList) => {
    await app.offline(onList, lienSon);
    const user = await stranger(onTelephone);
    await user.says(`/start ${await invitation()}`);
    await user.sees(`Có phải bác ${onList}`);
  });

  test('a no leaves two records; another year of birth or another chapter asks nothing', async () => {
    const listed = await app.offline('Bùi Thị Sáu', lienSon);
    const user = await stranger('Bùi Thị Sáu');
    await user.says(`/start ${await invitation()}`);
    await user.sees('Có phải bác Bùi Thị Sáu');
    await user.presses('Không phải');
    await user.sees('đã vào Chi hội Liên Sơn');
    expect((await accountOf(user)).personId).not.toBe(listed);
    const elsewhere = await app.unit({ name: 'Chi hội Ngọc Hà', parent: kimLien });
    await app.offline('Hồ Văn Ba', elsewhere);
    const third = await stranger('Hồ Văn Ba');
    await third.says(`/start ${await invitation()}`);
    expect((await third.sees('đã vào Chi hội Liên Sơn')).said).not.toContain('Có phải');
  });

  test('where somebody uses that record they are asked', async () => {
    const owner = await member('Phạm Thị Lan');
    const { personId } = await accountOf(owner);
    const second = await stranger('Phạm Thị Lan');
    await second.says(`/start ${await invitation()}`);
    await second.sees('Có phải bác Phạm Thị Lan');
    await second.presses('Đúng');
    await second.sees('Tôi đã hỏi ở tài khoản ấy');
    expect((await accountOf(second)).personId).not.toBe(personId);
    await owner.sees('nói là của chính bác');
    await owner.presses('Đúng, nối giúp');
    await second.sees('vừa được gộp làm một');
    expect((await accountOf(second)).personId).toBe(personId);
  });

  test.each(['left', 'moved', 'died'] as const)(
    'by an old code, %s before: an officer is asked first',
    async (standing) => {
      const user = await member('Lê Quang');
      const { personId } = await accountOf(user);
      await app.db.membership.updateMany({ where: { personId }, data: { standing } });
      await user.says(`/start ${await invitation()}`);
      await user.sees('Tôi đã hỏi cán bộ');
      expect((await app.db.membership.findFirstOrThrow({ where: { personId } })).standing).toBe(standing);
      await head.sees('trước đây đã thôi ở Chi hội Liên Sơn');
      await head.presses('Nhận lại');
      await user.sees('Cán bộ đã nhận bác trở lại');
      expect((await app.db.membership.findFirstOrThrow({ where: { personId } })).standing).toBe('member');
    },
  );
});

test('once a day officers read who came by a code', async () => {
  const user = await stranger('Trần Thị Tư');
  await user.says(`/start ${await invitation()}`);
  await user.sees('đã vào Chi hội Liên Sơn');
  await app.tick();
  expect(head.unseen).toEqual([]);
  app.clock.advance(10 * HOUR);
  await app.tick();
  expect((await head.sees('bằng mã mời')).said).toContain('Trần Thị Tư');
  app.clock.advance(24 * HOUR);
  await app.tick();
  await app.settled();
  expect(head.unseen.filter(({ said }) => said.includes('bằng mã mời'))).toEqual([]);
});

test('the trail of today is the whole day, in words, also with a name', async () => {
  await head.says('hội viên trùng');
  await head.says('hội viên Lan');
  await app.settled();
  await app.officer(await stranger('Sơn'), lienSon);
  app.clock.advance(3 * HOUR);
  for (const line of ['nhật ký hệ thống hôm nay', 'nhật ký hệ thống Sơn hôm nay']) {
    await above.says(line);
    const { said } = await above.sees('Nhật ký');
    expect(said).toContain('vai trò cán bộ');
    expect(said).not.toMatch(/role officer|by name|found \d/u);
  }
});
