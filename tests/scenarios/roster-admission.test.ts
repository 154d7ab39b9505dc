/** From an application by chat, and from a door that an officer knocked on, to a member. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
});
afterAll(() => cast?.app.stop());

test('somebody applies, is asked back, answers, and is admitted with a decision', async () => {
  const { app, head, chair, lienSon, resident } = cast;
  await resident.says('xin vao hoi');
  const first = await resident.sees('Đơn xin vào hội');
  expect(first.said).toContain('chỉ để xét kết nạp');
  expect(first.said).toContain('Họ và tên đầy đủ');
  await resident.says('12');
  await resident.sees('Tôi cần họ và tên bằng chữ');
  await resident.says('trần văn khách');
  await resident.sees('Sinh năm nào');
  await resident.says('khong nho ro');
  await resident.sees('Tôi chưa đọc được năm sinh');
  await resident.says('12/5/1960');
  await resident.presses('Nam', { on: await resident.sees('Nam hay nữ') });
  await resident.presses('Hội CCB xã Kim Liên', { on: await resident.sees('Vào đơn vị nào') });
  await resident.sees('Vào đơn vị nào');
  await resident.says('xom lien son');
  await resident.presses('cựu công an xã', { on: await resident.sees('Thuộc diện nào') });
  await resident.sees('Số điện thoại');
  await resident.says('912345777');
  await resident.presses('Bỏ qua', { on: await resident.sees('Nhà ở đâu') });
  const preview = await resident.sees('Xem lại đơn, chưa gửi');
  expect(preview.said).toContain('Trần Văn Khách');
  expect(preview.said).toContain('0912 345 777');
  await resident.presses('Gửi đơn', { on: preview });
  expect((await resident.sees('Đã gửi đơn số')).said).toContain('Nguyễn Văn Sơn');
  const row = await app.db.application.findFirstOrThrow();
  expect(row.answersSealed).not.toContain('Khách');
  expect(await app.db.membership.findFirstOrThrow({ where: { personId: row.personId } })).toMatchObject({
    standing: 'applied',
    unitId: lienSon.id,
  });
  expect(chair.unseen).toEqual([]);

  await head.presses('Xem đơn', { on: await head.sees('Đơn xin vào hội số') });
  const card = await head.sees('đang chờ xét');
  await head.presses('Hỏi thêm', { on: card });
  await head.sees('Hỏi Trần Văn Khách điều gì');
  await head.says('Bác công tác ở xã nào, từ năm nào?');
  await head.presses('Gửi', { on: await head.sees('Xem lại, chưa gửi') });
  await head.sees('Đã hỏi Trần Văn Khách');
  await resident.presses('Trả lời', { on: await resident.sees('cán bộ hỏi thêm') });
  await resident.sees('Xin nhắn câu trả lời');
  await resident.says('Xã Kim Liên, 1985 đến 2003');
  await resident.sees('Đã gửi câu trả lời');
  await head.sees('1985 đến 2003');
  await head.says('hộp thư');
  await head.sees('đơn của Trần Văn Khách vào Chi hội Liên Sơn');
  await head.presses('Kết nạp', { on: card });
  await head.sees('Số và ngày quyết định');
  await head.says('chưa biết');
  await head.sees('Tôi chưa đọc được số và ngày');
  await head.says('15/QĐ-HCCB ngày 20/11/2026');
  const confirm = await head.sees('Kết nạp Trần Văn Khách vào Chi hội Liên Sơn');
  expect(confirm.said).toContain('15/QĐ-HCCB');
  await head.presses('Kết nạp', { on: confirm });
  await head.sees('và báo cho người ấy');
  expect((await resident.sees('Chúc mừng Trần Văn Khách')).said).toContain('20/11/2026');
  const member = await app.db.membership.findFirstOrThrow({ where: { personId: row.personId } });
  expect(member).toMatchObject({ standing: 'member', category: 'cựu công an xã', decisionNumber: '15/QĐ-HCCB' });
  expect(member.joinedOn?.toISOString()).toBe('2026-11-20T00:00:00.000Z');
  expect(await app.db.person.findUniqueOrThrow({ where: { id: row.personId } })).toMatchObject({
    fullName: 'Trần Văn Khách',
    birthYear: 1960,
    sex: 'male',
  });
  await head.presses('Kết nạp', { on: card });
  await head.sees('đã kết nạp rồi');
  await resident.says('/dangky');
  await resident.sees('đang là hội viên Chi hội Liên Sơn');
  await resident.says('thôi');
  await resident.sees('Đã dừng');
  await resident.says('yêu cầu của tôi');
  await resident.sees('đã kết nạp');
});

test('refused with a reason, taken back, and no more than three a day; nobody else sees it', async () => {
  const { app, head, mau, chair } = cast;
  const lan = app.telegram.user({ firstName: 'Nguyễn Thị', lastName: 'Lan' });
  const other = app.telegram.user({ firstName: 'Trưởng', lastName: 'Mậu' });
  await app.officer(other, mau);
  let hour = 10;
  app.clock.set('2026-11-21T09:30:00+07:00');
  const apply = async () => {
    app.clock.set(`2026-11-21T${hour++}:00:00+07:00`);
    await lan.presses('Nguyễn Thị Lan', { on: await lan.sees('Họ và tên đầy đủ') });
    await lan.sees('Sinh năm nào');
    await lan.says('1965');
    await lan.presses('Nữ', { on: await lan.sees('Nam hay nữ') });
    await lan.sees('Vào đơn vị nào');
    await lan.says('Liên Sơn');
    await lan.presses('Bỏ qua', { on: await lan.sees('Thuộc diện nào') });
    await lan.presses('Bỏ qua', { on: await lan.sees('Số điện thoại') });
    await lan.presses('Bỏ qua', { on: await lan.sees('Nhà ở đâu') });
    await lan.presses('Gửi đơn', { on: await lan.sees('Xem lại đơn') });
  };
  await lan.says('đăng ký');
  await apply();
  await lan.sees('Đã gửi đơn số');
  const view = await head.sees('Nguyễn Thị Lan');
  await head.presses('Xem đơn', { on: view });
  await head.presses('Không nhận', { on: await head.sees('đang chờ xét') });
  await head.sees('Vì sao chưa nhận');
  await head.says('Còn thiếu giấy tờ');
  await head.presses('Gửi', { on: await head.sees('Xem lại, chưa gửi') });
  await head.sees('chưa được nhận');
  await lan.sees('Còn thiếu giấy tờ');
  const personId = (await app.db.application.findFirstOrThrow({ where: { state: 'refused' } })).personId;
  expect(await app.db.membership.findFirstOrThrow({ where: { personId } })).toMatchObject({ standing: 'prospect' });

  await lan.says('đăng ký');
  await apply();
  const sent = await lan.sees('Đã gửi đơn số');
  await head.sees('Nguyễn Thị Lan');
  await lan.presses('Xem đơn', { on: sent });
  await lan.presses('Rút đơn', { on: await lan.sees('đang chờ xét') });
  await lan.sees('Đã rút đơn số');
  await lan.says('đăng ký');
  await apply();
  await lan.sees('Đã gửi đơn số');
  await head.sees('Nguyễn Thị Lan');
  app.clock.set('2026-11-21T14:00:00+07:00');
  await lan.says('đăng ký');
  await lan.presses('Rút đơn', { on: await lan.sees('đang chờ xét') });
  await lan.sees('Đã rút đơn số');
  await lan.says('đăng ký');
  await apply();
  await lan.sees('Mỗi ngày chỉ gửi được 3 đơn');
  await other.says('hộp thư');
  await other.sees('không');
  expect(chair.unseen).toEqual([]);
});

test('a sheet is printed for the wall; who writes its code applies to that chapter, and is no member by it', async () => {
  const { app, head, lienSon } = cast;
  app.clock.set('2026-11-21T18:00:00+07:00');
  await head.says('hội viên áp phích');
  const sheet = await head.sees('Tờ để in và treo');
  const code = /mã ([A-Z\d]{6} [A-Z\d]{6})/.exec(sheet.said)?.[1] ?? '';
  expect(code).not.toBe('');
  const file = await app.db.file.findFirstOrThrow({ where: { mime: 'image/png' } });
  expect(file.mime).toBe('image/png');
  const walker = app.telegram.user({ firstName: 'Hồ Sỹ', lastName: 'Quý' });
  await walker.says(`/start ${code.replace(' ', '')}`);
  await walker.sees('Họ và tên đầy đủ');
  await walker.says('thôi');
  await walker.sees('Đã dừng');
  await walker.says(code.toLowerCase());
  await walker.presses('Hồ Sỹ Quý', { on: await walker.sees('Họ và tên đầy đủ') });
  await walker.sees('Sinh năm nào');
  await walker.says('1962');
  await walker.presses('Nam', { on: await walker.sees('Nam hay nữ') });
  await walker.presses('Bỏ qua', { on: await walker.sees('Thuộc diện nào') });
  await walker.presses('Bỏ qua', { on: await walker.sees('Số điện thoại') });
  await walker.presses('Bỏ qua', { on: await walker.sees('Nhà ở đâu') });
  expect((await walker.sees('Xem lại đơn')).said).toContain('Chi hội Liên Sơn');
  expect(await app.db.membership.count({ where: { unitId: lienSon.id, person: { fullName: 'Hồ Sỹ Quý' } } })).toBe(0);
  await head.presses('Đổi mã, bỏ tờ cũ', { on: sheet });
  await head.sees('xin gỡ tờ cũ');
  await walker.says('thôi');
  await walker.sees('Đã dừng');
  await walker.says(code);
  await walker.sees('Mã này không còn dùng được');
});
