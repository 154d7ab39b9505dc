/** Members ask for their own data to be changed in a sentence; an officer agrees, and the roster keeps what it was. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
});
beforeEach(() => cast.app.clock.advance(300_000));
afterAll(() => cast?.app.stop());

const changes = async (field: string) =>
  cast.app.db.personChange.findMany({ where: { field, causeId: { not: null } } });

test('a new number: shown, sent once, in the inbox, written by one press, told; another officer comes too late', async () => {
  const { app, hung, head } = cast;
  await hung.says('tôi đổi số điện thoại rồi 0988 111 222');
  const preview = await hung.sees('chưa gửi');
  expect(preview.said).toContain('0988 111 222');
  expect(await app.db.correction.count()).toBe(0);
  await hung.presses('Gửi cán bộ', { on: preview });
  expect((await hung.sees('Đã ghi yêu cầu số')).said).toContain('Nguyễn Văn Sơn');
  await hung.presses('Gửi cán bộ', { on: preview });
  await app.settled();
  expect(await app.db.correction.count()).toBe(1);
  const told = await head.sees('đổi số điện thoại thành 0988 111 222');
  expect(told.said).toContain('Nguyễn Trung Hùng');
  await head.says('hộp thư');
  await head.sees('xin đổi số điện thoại');
  await head.presses('Xem yêu cầu', { on: told });
  const card = await head.sees('Chờ cán bộ đồng ý');
  await head.presses('Đồng ý, ghi vào danh sách', { on: card });
  await head.sees('Đã ghi vào danh sách theo yêu cầu số');
  await hung.sees('Số điện thoại trong danh sách nay là 0988 111 222');
  expect(await changes('phone')).toHaveLength(1);
  expect(await app.db.auditEntry.count({ where: { action: 'corrections.agree' } })).toBe(1);
  await head.presses('Không đồng ý', { on: card });
  await head.sees('đã giải quyết xong từ trước');
});

test('an address, a birth year, a name: by their own words, or asked for', async () => {
  const { hung, head, app } = cast;
  await hung.says('địa chỉ mới của tôi là số 5 ngõ 9 xóm Liên Sơn');
  const preview = await hung.sees('chưa gửi');
  expect(preview.said).toContain('Nội dung: số 5 ngõ 9 xóm Liên Sơn');
  await hung.presses('Gửi cán bộ', { on: preview });
  await hung.sees('Đã ghi yêu cầu số');
  await head.presses('Xem yêu cầu', { on: await head.sees('đổi địa chỉ thành') });
  await head.presses('Không đồng ý', { on: await head.sees('Chờ cán bộ đồng ý') });
  await hung.sees('chưa được đồng ý, danh sách giữ nguyên');
  expect(await changes('address')).toHaveLength(0);

  await hung.says('sửa năm sinh tôi 1953');
  await hung.presses('Gửi cán bộ', { on: await hung.sees('Nội dung: 1953') });
  await hung.sees('Đã ghi yêu cầu số');
  await hung.says('sửa thông tin của tôi');
  await hung.presses('Họ và tên', { on: await hung.sees('muốn sửa điều gì') });
  await hung.sees('Họ và tên đúng là gì');
  await hung.says('Nguyễn Trung Hưng');
  await hung.presses('Gửi cán bộ', { on: await hung.sees('Nội dung: Nguyễn Trung Hưng') });
  await hung.sees('Đã ghi yêu cầu số');
  await hung.says('yêu cầu của tôi');
  await hung.sees('xin sửa họ tên');
  await app.settled();
  expect(await app.db.correction.count({ where: { state: 'open' } })).toBe(2);
});

test('another chapter and leaving: both chapters know, the place on the old list stays as history', async () => {
  const { hung, tram, head, app, mau, lienSon } = cast;
  await tram.says('tôi xin chuyển sang sinh hoạt chi hội Xóm Mậu');
  const preview = await tram.sees('chưa gửi');
  expect(preview.said).toContain('Nội dung: Chi hội Xóm Mậu');
  await tram.presses('Gửi cán bộ', { on: preview });
  await head.presses('Xem yêu cầu', { on: await head.sees('chuyển sang Chi hội Xóm Mậu') });
  await head.presses('Đồng ý, ghi vào danh sách', { on: await head.sees('Chờ cán bộ đồng ý') });
  await tram.sees('sinh hoạt ở Chi hội Xóm Mậu');
  const rows = await app.db.membership.findMany({ where: { person: { fullName: 'Võ Thị Trâm' } } });
  expect(rows.find(({ unitId }) => unitId === lienSon.id)?.standing).toBe('moved');
  expect(rows.find(({ unitId }) => unitId === mau.id)?.standing).toBe('member');

  await hung.says('tôi xin ra khỏi hội');
  await hung.sees('vì lý do gì');
  await hung.says('tôi vào Nam ở với con');
  await hung.presses('Gửi cán bộ', { on: await hung.sees('chưa gửi') });
  await head.presses('Xem yêu cầu', { on: await head.sees('ra khỏi hội: tôi vào Nam ở với con') });
  await head.presses('Đồng ý, ghi vào danh sách', { on: await head.sees('Chờ cán bộ đồng ý') });
  await hung.sees('đã thôi là hội viên');
  expect(await app.db.membership.count({ where: { unitId: lienSon.id, standing: 'left' } })).toBe(1);
});

test('what concerns one chapter is not for officers of another, nor for who is on no list', async () => {
  const { app, resident, sen } = cast;
  await resident.says('/suathongtin');
  await resident.sees(/hội viên/);
  const other = app.telegram.user({ firstName: 'Phan Văn', lastName: 'Tám' });
  await app.officer(other, sen);
  const asked = await app.db.correction.findFirstOrThrow({ where: { state: 'open' } });
  await other.says(`/hopthu ${asked.number}`);
  expect((await other.sees(/./u)).said).not.toContain('Nguyễn Trung');
  await other.says('hộp thư');
  expect((await other.sees(/./u)).said).not.toContain('Nguyễn Trung');
  await app.settled();
  expect(await app.db.correction.count({ where: { state: 'open' } })).toBe(2);
});

test('the own request of a head is agreed to by the level above, not by the head', async () => {
  const { app, head, chair, lienSon } = cast;
  const { personId } = await app.db.role.findFirstOrThrow({ where: { unitId: lienSon.id } });
  await app.db.membership.create({ data: { personId, unitId: lienSon.id, standing: 'member' } });
  await head.says('tôi đổi số điện thoại rồi 0977 000 111');
  await head.presses('Gửi cán bộ', { on: await head.sees('chưa gửi') });
  await head.sees('Lê Văn Sỹ sẽ xem');
  await chair.presses('Xem yêu cầu', { on: await chair.sees('thành 0977 000 111') });
  const card = await chair.sees('Chờ cán bộ đồng ý');
  const { number } = await app.db.correction.findFirstOrThrow({ where: { personId, state: 'open' } });
  await head.says(`/hopthu ${number}`);
  const own = await head.sees('Chờ cán bộ đồng ý');
  expect(own.buttons.flat().join(' ')).not.toContain('Đồng ý');
  await chair.presses('Đồng ý, ghi vào danh sách', { on: card });
  await head.sees('đã được Lê Văn Sỹ đồng ý');
});
