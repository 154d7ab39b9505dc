/** The roster on an officer's phone: found, added, changed, moved, mourned, counted, merged and parted again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnsOfPeople, PERSON_COLUMN } from '../../src/directory/identity/merge-people.ts';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
});
afterAll(() => cast?.app.stop());

test('from door to door: a prospect in one line, met, admitted; counts against a target', async () => {
  const { app, head, chair, lienSon } = cast;
  await head.says('/hoivien thêm Nguyễn Văn An, 1960, cựu công an xã, xóm Liên Sơn, 0912 345 678');
  const preview = await head.sees('Xem lại, chưa ghi');
  expect(preview.said).toContain('Nguyễn Văn An');
  expect(preview.said).toContain('Đơn vị: Chi hội Liên Sơn');
  expect(preview.said).toContain('0912 345 678');
  await head.presses('Chưa gặp, cần vận động', { on: preview });
  await head.sees('vào danh sách cần vận động, chưa gặp');
  await head.says('hội viên vận động');
  const list = await head.sees('1 người cần vận động, chưa ai đến gặp');
  await head.presses('Nguyễn Văn An, 1960', { on: list });
  await head.presses('Hôm nay đã đến gặp', { on: await head.sees('cần vận động') });
  const card = await head.sees('Đã ghi: hôm nay đến gặp');
  await head.presses('Kết nạp', { on: card });
  await head.sees('Số và ngày quyết định');
  await head.says('7 ngày 20/11/2026');
  await head.presses('Kết nạp', { on: await head.sees('Kết nạp Nguyễn Văn An vào') });
  await head.sees('Tôi không nhắn được cho người ấy');
  await chair.says('hội viên chỉ tiêu 4 năm 2026');
  await chair.presses('Số lượng', { on: await chair.sees('Đã đặt chỉ tiêu') });
  const counts = (await chair.sees('Theo đơn vị')).said;
  // Three have joined by invitation today, one by decision.
  expect(counts).toContain('Hội CCB xã Kim Liên: 4 hội viên');
  expect(counts).toContain('Kết nạp năm 2026: 4 trên chỉ tiêu 4 (100%)');
  expect(counts).toContain('tháng 11: 4');
  expect(counts).toContain('• cựu công an xã: 1, kết nạp trong năm 1');
  expect(counts).toContain('• Chi hội Liên Sơn: 4, kết nạp trong năm 4');
  expect(await app.db.membership.count({ where: { unitId: lienSon.id, standing: 'member' } })).toBe(4);
});

test('search finds without diacritics and with mistakes, only in own units; each look is on the trail', async () => {
  const { app, head, mau } = cast;
  app.clock.set('2026-11-21T10:00:00+07:00');
  await app.offline('Đặng Hữu Hòe', mau, '0987111222');
  const stranger = app.telegram.user({ firstName: 'Trưởng', lastName: 'Mậu' });
  await app.officer(stranger, mau);
  await head.says('hoi vien vo thi tram');
  expect((await head.sees('Võ Thị Trâm')).said).toContain('Điện thoại');
  await head.says('/hoivien Nguyễn Trungg Hug');
  await head.sees('Gần giống');
  await head.says('/hoivien Hòe');
  await head.sees('Không thấy "Hòe"');
  await head.says('/hoivien 0987 111 222');
  await head.sees('Không thấy');
  await stranger.says('/hoivien 0987111222');
  await stranger.sees('Đặng Hữu Hòe');
  const tram = await app.db.person.findFirstOrThrow({ where: { fullName: 'Võ Thị Trâm' } });
  expect(await app.db.auditEntry.count({ where: { action: 'person.viewed', subjectId: tram.id } })).toBe(1);
  expect(await app.db.auditEntry.count({ where: { action: 'roster.searched' } })).toBeGreaterThan(2);
});

test('a field is changed and kept in the history; what is private is sealed there too', async () => {
  const { app, head } = cast;
  app.clock.set('2026-11-21T11:00:00+07:00');
  await head.says('hội viên Võ Thị Trâm');
  const card = await head.sees('Võ Thị Trâm');
  await head.presses('Sửa hồ sơ', { on: card });
  await head.presses('Người nhà', { on: await head.sees('Sửa gì trong hồ sơ') });
  await head.sees('xin nhắn nội dung mới');
  await head.says('con trai Hải, 0988 777 666');
  const edited = await head.sees('Đã sửa');
  expect(edited.said).toContain('con trai Hải');
  await head.presses('Những lần sửa', { on: edited });
  expect((await head.sees('Những lần sửa hồ sơ')).said).toContain(
    'Người nhà, chưa có → con trai Hải, 0988 777 666 (Nguyễn Văn Sơn)',
  );
  const [{ count } = { count: 0 }] = await app.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM person_change c WHERE c::text LIKE '%Hải%'`;
  expect(count).toBe(0);
});

test('a move is told to the other chapter; a death brings a visit of condolence and can be taken back', async () => {
  const { app, head, tram, mau, lienSon } = cast;
  app.clock.set('2026-11-21T12:00:00+07:00');
  const mauHead = app.telegram.user({ firstName: 'Phan Văn', lastName: 'Mậu' });
  await app.officer(mauHead, mau);
  await head.says('hội viên Trâm');
  await head.presses('Chuyển đơn vị', { on: await head.sees('Võ Thị Trâm') });
  await head.sees('về đơn vị nào');
  await head.says('xóm mậu');
  await head.sees('Vì sao chuyển');
  await head.says('về ở với con từ ngày 15/11');
  await head.presses('Chuyển', { on: await head.sees('Cán bộ đơn vị mới sẽ được báo') });
  await head.sees('và báo cho cán bộ ở đó');
  await mauHead.sees('Võ Thị Trâm vừa chuyển');
  await tram.sees('sinh hoạt ở Chi hội Xóm Mậu');
  const rows = await app.db.membership.findMany({
    where: { person: { fullName: 'Võ Thị Trâm' } },
    orderBy: { createdAt: 'asc' },
  });
  expect(rows.map((row) => [row.unitId, row.standing])).toEqual([
    [lienSon.id, 'moved'],
    [mau.id, 'member'],
  ]);
  expect(rows[0]?.standingSince?.toISOString()).toContain('2026-11-15');
  await head.says('hội viên Trâm');
  const gone = await head.sees('đã chuyển đi');
  expect(gone.said).not.toContain('Điện thoại');

  await head.says('hội viên Hùng');
  await head.presses('Từ trần', { on: await head.sees('Nguyễn Trung Hùng') });
  await head.sees('từ trần ngày nào');
  await head.says('19/11');
  await head.presses('Ghi từ trần', { on: await head.sees('đã từ trần') });
  const died = await head.sees('Xin cử người đến viếng');
  await head.presses('Cử người đến viếng', { on: died });
  expect((await head.sees('Cần thăm, số')).said).toContain('gia đình có tang');
  await head.presses('Ghi lại như cũ', { on: died });
  await head.sees('Đã ghi lại');
  expect(
    await app.db.membership.findFirstOrThrow({ where: { person: { fullName: 'Nguyễn Trung Hùng' } } }),
  ).toMatchObject({
    standing: 'member',
    unitId: lienSon.id,
  });
});

test('two records are shown side by side, merged, and parted exactly as they were', async () => {
  const { app, head, lienSon, chair } = cast;
  app.clock.set('2026-11-21T13:00:00+07:00');
  const dong = app.telegram.user({ firstName: 'Trần Văn', lastName: 'Đông' });
  const accountPerson = await app.member(dong, lienSon);
  await app.db.person.update({ where: { id: accountPerson }, data: { birthYear: 1955 } });
  const paper = await app.offline('Tran Van Dong', lienSon, '0912999888');
  await app.db.person.update({
    where: { id: paper },
    data: { birthYear: 1955, nameFolded: 'tran van dong', formerPost: 'thượng uý' },
  });
  await head.says('cần thăm Tran Van Dong, ốm');
  await head.sees('Có mấy người');
  const headId = (await app.db.role.findFirstOrThrow({ where: { unitId: lienSon.id } })).personId;
  const visit = await app.db.visit.create({
    data: {
      unitId: lienSon.id,
      personId: paper,
      reason: 'sick',
      state: 'todo',
      createdById: headId,
      createdAt: app.clock.now(),
    },
  });
  const snapshot = async () => ({
    people: await app.db.person.findMany({ where: { id: { in: [accountPerson, paper] } }, orderBy: { id: 'asc' } }),
    memberships: await app.db.membership.findMany({
      where: { personId: { in: [accountPerson, paper] } },
      orderBy: { id: 'asc' },
    }),
    visit: (await app.db.visit.findUniqueOrThrow({ where: { id: visit.id } })).personId,
    accounts: await app.db.account.findMany({
      where: { personId: { in: [accountPerson, paper] } },
      select: { id: true, personId: true },
    }),
  });
  const before = await snapshot();
  await head.says('hội viên trùng');
  const pair = await head.sees('1 cặp hồ sơ có thể là một người');
  const first = pair.said.indexOf('chưa có → ') < 0 && pair.said.indexOf('thượng uý') < pair.said.indexOf('2. ');
  await head.presses(first ? 'Một người, giữ hồ sơ 2' : 'Một người, giữ hồ sơ 1', { on: pair });
  await head.presses('Gộp', { on: await head.sees('hoàn tác được trong 30 ngày') });
  const merged = await head.sees('Đã gộp');
  const after = await snapshot();
  expect(after.people.map((one) => one.id)).toEqual([accountPerson]);
  expect(after.people[0]).toMatchObject({ formerPost: 'thượng uý', fullName: 'Trần Văn Đông' });
  expect(after.people[0]?.phoneMark).toBe(before.people.find((one) => one.id === paper)?.phoneMark);
  expect(after.visit).toBe(accountPerson);
  expect(after.memberships).toHaveLength(1);
  await head.presses('Hoàn tác', { on: merged });
  await head.sees('Đã tách lại như cũ');
  const again = await snapshot();
  expect(again.visit).toBe(paper);
  expect(again.memberships).toEqual(before.memberships);
  expect(again.accounts).toEqual(before.accounts);
  expect(again.people.map(({ phoneSealed: _, ...one }) => one)).toEqual(
    before.people.map(({ phoneSealed: _, ...one }) => one),
  );
  await head.presses('Hoàn tác', { on: merged });
  await head.sees('không hoàn tác được nữa');
  expect(chair.unseen).toEqual([]);
});

test('every column that names a person is known to a merge', async () => {
  const { app } = cast;
  const known = (await columnsOfPeople(app.db)).map(({ table, column }) => `${table}.${column}`);
  expect(known.length).toBeGreaterThan(40);
  // Named for a table of its own ("ticket_id"), or one of these, it names no person.
  const others = await app.db.$queryRaw<{ name: string }[]>`
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns
    WHERE table_schema = current_schema() AND udt_name IN ('uuid', '_uuid') AND column_name !~ ${PERSON_COLUMN}
      AND column_name !~ '^(id|path|base|frozen_to)$' AND table_name NOT IN ('audit_entry', 'person_merge', 'merge_request', 'different_people')
      AND column_name !~ '^(parent|told|prompt|subject|cause|moved_from|reply|draft|last_word|at_unit|reverses)_id$'
      AND NOT EXISTS (
        SELECT 1 FROM information_schema.tables t WHERE t.table_schema = current_schema()
          AND t.table_name ~ ('(^|_)' || regexp_replace(column_name, '_ids?$', '') || '$'))`;
  expect(others.map(({ name }) => name)).toEqual([]);
  // A row that is set aside takes no other rows with it.
  const above = await app.db.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT confrelid::regclass::text AS name FROM pg_constraint WHERE contype = 'f'
      AND confrelid::regclass::text IN ('membership', 'role', 'delivery', 'meeting_invitee', 'meeting_mark', 'meeting_kin', 'greeting_sent', 'link_request', 'ticket_card', 'memorial_day')`;
  expect(above).toEqual([]);
});
