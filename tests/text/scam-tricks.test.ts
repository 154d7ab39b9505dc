import { expect, test } from 'vitest';
import { asksIfScam, readScam, type ScamKind } from '../../src/text/scams/scam-tricks.ts';

/** As they are sent to people, with what they are. */
const scams: [ScamKind, string][] = [
  [
    'police',
    'Tôi là điều tra viên Bộ Công an, ông liên quan đến đường dây rửa tiền, chuyển toàn bộ tiền vào tài khoản tạm giữ để xác minh',
  ],
  ['police', 'Anh có lệnh bắt tạm giam của Viện kiểm sát, không được nói với ai, giữ máy làm việc với cán bộ'],
  ['police', 'toi la can bo cong an quan, ba lien quan vu an ma tuy, doc ma otp de xac minh'],
  ['police', 'Công an tỉnh mời bà làm việc, cài đặt ứng dụng Bộ Công an tại link này'],
  ['police', 'Tòa án nhân dân thông báo bác nợ phạt, chuyển khoản nộp phí thi hành án ngay hôm nay'],
  ['police', 'Đây là lệnh phong tỏa tài khoản, bác phải kê khai tài sản để điều tra'],
  ['police', 'vien kiem sat toi cao thong bao chi co lien quan den duong day ma tuy'],
  ['vneid', 'Tài khoản định danh bị khóa, bấm vào link để kích hoạt lại'],
  ['vneid', 'Cán bộ phường đây, cập nhật VNeID qua zalo cho bác, bác tải app theo link'],
  ['vneid', 'can cuoc cua ong bi sai du lieu, ket ban zalo de can bo huong dan cai ung dung'],
  ['vneid', 'Sau sáp nhập phải cập nhật căn cước gấp, truy cập link dichvucong-gov.vip'],
  ['vneid', 'Hủy căn cước sau 24h nếu không xác thực'],
  ['refund', 'Văn phòng luật sư hỗ trợ lấy lại tiền bị lừa, không thành công không thu phí'],
  ['refund', 'Thu hồi vốn treo, lấy lại tiền lừa đảo trên mạng uy tín 100%'],
  ['refund', 'lay lai tien bi lua dao, inbox ngay'],
  ['hospital', 'Con chị bị tai nạn đang cấp cứu ở Chợ Rẫy, chuyển tiền viện phí gấp 30 triệu để mổ'],
  ['hospital', 'chau dang cap cuu mo gap, chi chuyen khoan ngay vao so nay'],
  [
    'hospital',
    'Thầy giáo của cháu đây, cháu ngã cầu thang chấn thương sọ não, gia đình chuyển tiền tạm ứng phẫu thuật',
  ],
  ['relative', 'Mẹ ơi con đây, máy hỏng con dùng số bạn, chuyển cho con 5 triệu gấp'],
  ['relative', 'Chị ơi em đang kẹt, cho em mượn 10 triệu chiều em trả, chuyển vào tài khoản bạn em'],
  ['relative', 'anh oi em quen vi, ck gap cho em 2tr'],
  ['relative', 'Cô ơi mạng yếu video mờ, cô chuyển khoản giúp con trước nhé'],
  ['bank', 'Vietcombank: tài khoản của bạn sẽ bị khóa, đăng nhập tại https://vietcombank.vip-xacthuc.com'],
  ['bank', 'Ngân hàng thông báo thẻ tín dụng của quý khách phát sinh phí, cung cấp mã OTP để hủy'],
  ['bank', 'BIDV: cap nhat sinh trac hoc tai bidv-smart.com neu khong tai khoan bi khoa'],
  ['bank', 'Quý khách có giao dịch bất thường, bấm link xác nhận'],
  ['bank', 'Agribank nâng cấp hạn mức thẻ, anh đọc mã xác nhận vừa gửi về máy'],
  ['bank', 'Tôi chuyển khoản nhầm cho bác 5 triệu, bác bấm link trả lại giúp'],
  ['bank', 'MoMo: ví điện tử bị hạn chế, quét mã QR để xác thực'],
  ['utility', 'EVN thông báo cắt điện trong 2 giờ do nợ tiền, liên hệ zalo để thanh toán'],
  ['utility', 'Điện lực: cài ứng dụng chăm sóc khách hàng https://evnspc.online/cskh.apk'],
  ['utility', 'Bạn có phạt nguội chưa nộp, bấm vào link để tra cứu csgt-phatnguoi.top'],
  ['utility', 'Chi cục thuế: hoàn thuế thu nhập, cung cấp số thẻ và mã OTP'],
  ['utility', 'bao hiem xa hoi chi tra mot lan, tai app vssid tai link nay'],
  ['utility', 'Thuế điện tử: hộ kinh doanh phải cài eTax qua zalo cán bộ'],
  ['sim', 'Cục viễn thông thông báo thuê bao sẽ bị khóa sau 2 giờ, bấm phím 1 gặp tổng đài'],
  ['sim', 'Viettel: SIM của bạn chưa chuẩn hóa, khóa 2 chiều hôm nay, đọc mã OTP để giữ số'],
  ['sim', 'nang cap sim 4g len 5g mien phi, soan tin theo huong dan'],
  ['sim', 'khoa sim trong 24h neu khong cap nhat'],
  ['shipper', 'Em shipper đây, hàng em để trước cửa rồi, chị chuyển khoản 320k giúp em'],
  ['shipper', 'Anh chuyển nhầm vào gói hội viên, mỗi tháng bị trừ 3 triệu, bấm link hủy hội viên shipper'],
  ['shipper', 'Bưu điện: bưu kiện của bạn bị giữ ở hải quan, nộp phí 1.500.000đ để nhận'],
  ['shipper', 'don hang cua ban thieu dia chi, vao link https://vnpost.delivery-vn.top'],
  ['easy-work', 'Tuyển cộng tác viên online, việc nhẹ lương cao, làm tại nhà 500k/ngày'],
  ['easy-work', 'Like nhận tiền, làm nhiệm vụ nhận hoa hồng ngay'],
  ['easy-work', 'tuyen ctv lam tai nha, luong cao, ket ban zalo'],
  ['easy-work', 'Đánh giá khách sạn trên Google nhận hoa hồng, nạp tiền làm nhiệm vụ cấp 2'],
  ['easy-work', 'Gấp bao lì xì tại nhà thu nhập 9 triệu, đặt cọc nguyên liệu 500k'],
  ['invest', 'Vào nhóm VIP chứng khoán, chuyên gia đọc lệnh, cam kết lợi nhuận 30% tháng'],
  ['invest', 'Đầu tư tiền ảo sàn quốc tế, x3 tài khoản sau 1 tuần'],
  ['invest', 'dau tu sinh loi moi ngay, lai cao, nap tien vao tai khoan cong ty'],
  ['invest', 'Góp vốn dự án, lãi 30% mỗi tháng, bao lãi bao lỗ'],
  ['fast-loan', 'VAY NHANH 24/7, giải ngân trong 5 phút, chỉ cần CCCD'],
  ['fast-loan', 'Khoản vay của bạn đã được duyệt, đóng phí bảo hiểm khoản vay 2 triệu để giải ngân'],
  ['fast-loan', 'vay tien online khong the chap, ho tro no xau, zalo em'],
  ['prize', 'Chúc mừng bạn đã trúng thưởng xe SH, nộp phí 2 triệu để nhận giải'],
  ['prize', 'Điện máy tri ân khách hàng nhận quà tặng, bấm link nhận voucher'],
  ['prize', 'nhan qua tu my, phi hai quan 12 trieu'],
  ['prize', 'Bình chọn giúp cháu bé thi vẽ tranh, đăng nhập facebook tại link này'],
  ['prize', 'Gói hỗ trợ người cao tuổi của nhà nước, truy cập link điền số thẻ để nhận tiền hỗ trợ'],
  ['link', 'bác xem giúp cái này bit.ly/3xYz'],
  ['link', 'http://103.12.44.5/vao-day nhé cả nhà'],
  ['link', 'ảnh họp mặt đây https://luutru.example.com/anh.apk'],
];

/** Real announcements and talk: nothing may be found in them. */
const innocent = [
  'Mời các đồng chí hội viên dự hội nghị sơ kết 6 tháng vào 14h thứ sáu 27/11 tại nhà văn hóa xóm Liên Sơn',
  'Chi hội cựu chiến binh Liên Sơn họp thường kỳ, đề nghị hội viên đến đông đủ',
  'Từ đầu năm 2022 đến nay, Công an TP Cần Thơ triển khai hiệu quả phong trào thi đua vì an ninh Tổ quốc',
  'Tham gia các nhóm Zalo do Công an phường lập ra, chúng tôi nhận được nhiều thông tin bổ ích',
  'Khi có việc cần thiết, nhắn tin qua nhóm cũng được hỗ trợ giải đáp kịp thời',
  'Hội Phụ nữ Công an TP Cần Thơ thăm hỏi, tặng quà những trẻ em mồ côi cha, mẹ do COVID-19',
  'Mức hỗ trợ tối thiểu 3 triệu đồng/năm để mua sách vở, đồng phục, đồ dùng học tập',
  'Hàng năm, các em được mua bảo hiểm y tế, bảo hiểm thân thể',
  'Công an phường tiếp nhận hồ sơ căn cước vào sáng thứ bảy tại trụ sở',
  'Mai công an phường về nhà văn hóa làm căn cước cho các cụ, nhớ mang giấy tờ cũ',
  'Điện lực thông báo lịch cúp điện ngày 25/11 từ 8h đến 11h để sửa đường dây',
  'Công an phường phổ biến Nghị định 168/2024/NĐ-CP về xử phạt vi phạm giao thông',
  'Hội viên nộp hội phí quý 4 cho bác Tâm tại nhà văn hóa',
  'Đóng quỹ khuyến học 50.000 đồng mỗi nhà, gặp cô Hoa tổ trưởng',
  'Quyên góp ủng hộ đồng bào lũ lụt, ai có lòng xin gặp trực tiếp chi hội trưởng',
  'Tôi muốn vay vốn ngân hàng chính sách thì làm thủ tục ở đâu',
  'Bác nào cần đi khám bảo hiểm y tế sáng mai thì có xe đi chung',
  'Ông Hòe nằm viện, chi hội tổ chức đi thăm chiều nay',
  'Cháu tôi bị tai nạn xe máy nhẹ, đã về nhà rồi, cảm ơn các bác hỏi thăm',
  'Cảnh giác thủ đoạn giả công an gọi điện yêu cầu chuyển tiền',
  'Bà con nâng cao cảnh giác việc nhẹ lương cao, đừng tin',
  'Ngân hàng không bao giờ hỏi mã OTP, bà con tuyệt đối không cung cấp cho ai',
  'Công an khuyến cáo đề phòng tin nhắn giả mạo điện lực, không bấm vào link lạ',
  'Chúc mừng sinh nhật đồng chí Minh, chúc đồng chí mạnh khỏe',
  'Lương hưu tháng này nhận ngày 5 tại bưu điện',
  'Trợ cấp xã hội tháng 11 chi trả tại nhà văn hóa sáng thứ hai',
  'Giao hàng đến rồi mẹ ra lấy nhé, con trả tiền rồi',
  'Mẹ ơi con đi học về muộn, mẹ ăn cơm trước',
  'Anh ơi chiều nay họp mấy giờ',
  'Con trai tôi mới trúng tuyển nghĩa vụ quân sự',
  'Hội tổ chức tham quan Truông Bồn, ai đi đăng ký với bác Phúc',
  'Kết quả bốc thăm bóng chuyền hơi: chi hội Sen 1 gặp Liên Mậu',
  'Đại hội chi hội nhiệm kỳ 2025 - 2030 thành công tốt đẹp',
  'Dịch vụ công trực tuyến vào https://dichvucong.gov.vn, bác nào chưa biết hỏi đoàn thanh niên',
  'Thẻ bảo hiểm y tế của bà hết hạn chưa',
  'Phạt nguội xem ở đâu hả các bác',
  'Mất căn cước thì phải làm sao',
  'Sim của tôi bị hỏng, mai ra Viettel đổi',
  'Thuế đất năm nay nộp bao giờ',
  'Nhà em mới mở quán phở, mời các bác ghé ủng hộ',
  'Dâng hương nghĩa trang liệt sĩ 7 giờ sáng 27/7',
  'Tổ tự quản nhắc bà con khóa cửa cẩn thận, dạo này có trộm',
  'Ngày 20/11 trường mời các bác cựu giáo chức về dự',
  'Ban liên lạc Hội Trường Sơn gặp mặt cuối năm, kinh phí do các nhà hảo tâm hỗ trợ',
];

test('there are enough of both', () => {
  expect(scams.length).toBeGreaterThanOrEqual(60);
  expect(innocent.length).toBeGreaterThanOrEqual(40);
});

test.each(scams)('%s: %s', (kind, text) => {
  expect(readScam(text).kinds).toContain(kind);
});

test.each(innocent)('nothing in: %s', (text) => {
  expect(readScam(text).kinds).toEqual([]);
});

test('what is wanted of the reader is told as well', () => {
  const read = readScam('Công an đây, đọc mã OTP, không nói với ai, cài app ở https://x.example.com/a.apk');
  expect(read.demands).toEqual(expect.arrayContaining(['code', 'secret', 'app', 'link']));
  expect(read.signs).toEqual(['app-file']);
});

test.each([
  ['tin này có phải lừa đảo không', true],
  ['cai nay that hay gia', true],
  ['lừa đảo bị phạt bao nhiêu năm', false],
])('asks whether it is a scam: %s', (text, expected) => {
  expect(asksIfScam(text)).toBe(expected);
});
