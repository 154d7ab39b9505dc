import { expect, test } from 'vitest';
import { isForOnePerson, questionForm } from '../../src/text/question-form.ts';

const clear = [
  'làm căn cước công dân cần giấy tờ gì?',
  'lam cccd can giay to gi',
  'Cho em hỏi thủ tục đăng ký tạm trú với ạ',
  'cho e hoi thu tuc dk tam tru',
  'chào anh chị, cho tôi hỏi mất căn cước thì làm lại ở đâu',
  'đk tạm trú cần j ạ, cần giấy gì',
  'khai sinh cho con phải nộp ở đâu vậy',
  'khai sinh cho con nop o dau',
  'bhyt hết hạn rồi gia hạn thế nào',
  'the bhyt het han gia han the nao',
  'không đội mũ bảo hiểm bị phạt bao nhiêu',
  'ko doi mu bao hiem bi phat bao nhieu',
  'vượt đèn đỏ phạt bao nhiêu tiền theo nghị định 168',
  'công an phường mấy giờ làm việc',
  'thứ bảy phường có làm việc không',
  'thu bay phuong co lam viec khong',
  'mất xe máy thì trình báo ở đâu',
  'bị lừa đảo chuyển tiền qua mạng phải làm sao',
  'bi lua dao qua mang phai lam sao',
  'hàng xóm hát karaoke gây ồn thì báo ai, có phạt không',
  'đăng ký kết hôn cần những gì ạ',
  'xin xác nhận độc thân mất bao lâu',
  'cấp đổi bằng lái mất mấy ngày',
  'các anh công an cho hỏi lấy lại xe vi phạm nồng độ cồn thế nào',
  'mọi người ơi cho hỏi làm hộ chiếu ở đâu',
  'tôi muốn hỏi chế độ cựu chiến binh được hưởng những gì',
  'toi muon hoi che do cuu chien binh duoc huong nhung gi',
  'trợ cấp người cao tuổi bao nhiêu một tháng',
  'mai táng phí cho cựu chiến binh làm hồ sơ thế nào',
  'định danh mức 2 làm ở phường được không',
  'dinh danh muc 2 lam o phuong duoc khong',
  'quên mật khẩu vneid thì làm sao',
  'tách khẩu có mất phí không',
  'sang tên xe máy cũ cần giấy tờ gì',
  'nhà cho thuê trọ có phải đăng ký tạm trú cho khách không',
  'người nước ngoài ở trọ thì khai báo tạm trú thế nào',
  'bình chữa cháy gia đình có bắt buộc theo quy định không',
  'đốt pháo hoa ngày Tết có bị phạt không',
  'chứng thực sao y bản chính ở đâu',
  'hộ nghèo vay vốn ngân hàng chính sách thế nào',
  'ad ơi cho hỏi phản ánh vỉa hè bị lấn chiếm gửi ở đâu',
  'báo tử cho bố tôi cần giấy tờ gì',
  'bao tu cho bo toi can giay to gi',
  'con tôi đủ tuổi nghĩa vụ quân sự thì được tạm hoãn khi nào',
  'cán bộ cho hỏi lý lịch tư pháp làm online được không',
  'tư vấn giúp em thủ tục nhận con nuôi',
  'dang ky xe may o dau',
  'bang lai cho nguoi khuyet tat lam o dau',
  'phuong may gio mo cua',
  'tao tai khoan vneid the nao',
  'khai sinh ghi nham ngay sinh thi sua o dau',
  'chế độ ưu đãi người có công gồm những gì',
  'cho thuê nhà có phải đóng thuế không',
];

const leftAlone = [
  'chào cả nhà',
  'chao ca nha buoi sang',
  'Chúc mọi người ngày mới vui vẻ',
  'chuc mung nam moi ca nhom',
  'dạ vâng ạ',
  'da vang',
  'ok anh',
  'ok',
  'hihi',
  '👍👍👍',
  'đã nhận được thông báo',
  'da ro thua dong chi',
  'tôi đăng ký 2 suất',
  'Cảm ơn các anh công an đã giúp đỡ',
  'cam on can bo nhieu',
  'xin cảm ơn đồng chí',
  'tks ad',
  'anh ăn cơm chưa',
  'an com chua ca nha',
  'mai có ai đi cà phê không',
  'mai co ai di ca phe khong',
  'tối nay đá bóng không anh em',
  'trận tối qua thế nào',
  'nhà bác có mất điện không',
  'nha bac co mat dien ko',
  'trời mưa không ra được',
  'hôm nay thời tiết thế nào',
  'con bé lớn chưa',
  'ai có số của thợ sửa ống nước không',
  'cho mượn cái thang với',
  'chợ hôm nay có gì ngon không',
  'ảnh này đẹp quá nhỉ',
  'giá vàng hôm nay bao nhiêu',
  'Cần bán gấp nhà mặt tiền, sổ đỏ chính chủ, giá bao nhiêu inbox',
  'can ban xe may cu, giay to day du, lh zalo',
  'Shop em mới về hàng, freeship toàn quốc, ai mua không',
  'thanh lý tủ lạnh còn mới, ai cần mua không ạ',
  'tuyển nhân viên bán hàng, lương bao nhiêu cũng được thương lượng',
  'vay tiền nhanh, chỉ cần căn cước công dân, có ngay trong ngày',
  'vay nhanh lai suat thap ko can giay to',
  'đặc sản quê sẵn hàng, mọi người ủng hộ',
  'mày nói thế là có ý gì',
  'may noi the la sao',
  'ông nói vớ vẩn, quy định nào thế',
  'đồ ngu, biết gì về luật mà nói?',
  'im đi, liên quan gì đến phường?',
  'xàm quá, ai phạt?',
  'nha do di xa khong',
  'tao biet luat roi',
  'thế à',
  'thật không',
  'that khong',
  'sao thế',
  'ở đâu đấy',
  'bao giờ về',
  'đi chưa',
  'ai nói vậy',
  'hôm qua họp đông vui quá',
  'kính mời các đồng chí xem ảnh',
  'em gửi cả nhà cái clip vui',
  'tôi đến muộn 10 phút nhé',
  'nhớ khóa cửa nhé mọi người',
  'cuối tuần ai đi câu cá nào',
];

test.each(clear)('a question: %s', (text) => {
  expect(questionForm(text)).toBe('clear');
  expect(questionForm(text.normalize('NFD'))).toBe('clear');
  expect(isForOnePerson(text)).toBe(false);
});

test.each(leftAlone)('left alone: %s', (text) => {
  expect(questionForm(text)).not.toBe('clear');
});

test.each([
  'anh Tâm ơi căn cước làm ở đâu thế',
  'chị Hoa ơi đăng ký tạm trú chưa',
  '@hoa giấy tờ nộp ở đâu',
  'Tâm ơi bao giờ đi làm hồ sơ',
  'bác Bình làm căn cước ở đâu đấy',
  'anh Tuan oi lam cccd o dau the',
])('for one person: %s', (text) => {
  expect(isForOnePerson(text)).toBe(true);
});

test.each([
  'anh ơi cho em hỏi làm căn cước ở đâu',
  'các bác ơi làm hộ chiếu ở đâu',
  'cán bộ ơi cho hỏi thủ tục tạm trú',
  'Công an phường cho hỏi giờ làm việc',
  'moi nguoi oi lam cccd o dau',
])('for whoever knows: %s', (text) => {
  expect(isForOnePerson(text)).toBe(false);
});

test.each([
  ['topic', 'thủ tục tạm trú'],
  ['topic', 'giay to lam can cuoc'],
  ['loose', 'hôm nay ai là tổng bí thư nhỉ'],
  ['thanks', 'cảm ơn bác nhiều'],
  ['thanks', 'cam on cong an phuong'],
  ['none', 'vâng'],
  ['none', '???'],
])('%s: %s', (form, text) => {
  expect(questionForm(text)).toBe(form);
});
