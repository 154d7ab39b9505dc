import { describe, expect, test } from 'vitest';
import { readDanger } from '../../../src/text/danger/read-danger.ts';
import { fold } from '../../../src/text/fold.ts';

const kindOf = (text: string) => {
  const found = readDanger(text);
  return found.level === 'none' ? undefined : found.kind;
};

test.each<[kind: string, text: string]>([
  ['fire', 'cháy'],
  ['fire', 'CHÁY!!! CHÁY!!!'],
  ['fire', 'cháyyyy rồi bà con ơi'],
  ['fire', 'Cháy nhà ở ngõ 12 xóm Liên Sơn'],
  ['fire', 'chay nha o xom Lien Son'],
  ['fire', 'nha ong Ba dang bi chay nha roi'],
  ['fire', 'có cháy ở chợ phường 7'],
  ['fire', 'dam chay o dau hem 45'],
  ['fire', 'nhà bà Tư bốc khói đen kìa'],
  ['fire', 'hoa hoan o kho vai duong Tran Phu'],
  ['fire', 'hoả hoạn ở kho vải'],
  ['gas', 'bếp nhà em rò gas nặng quá'],
  ['gas', 'no binh gas nha ben canh'],
  ['fire', 'khói bốc lên từ nhà bà Tư'],
  ['crime', 'cướp!'],
  ['crime', 'co cuop o tiem vang dau cho'],
  ['crime', 'vừa bị giật túi ở cầu Cần Thơ'],
  ['crime', 'danh nhau truoc cong truong cac anh oi'],
  ['crime', 'có nhóm thanh niên cầm dao đánh nhau'],
  ['crime', 'chem nhau o quan nhau'],
  ['crime', 'có trộm vào nhà hàng xóm'],
  ['crime', 'co trom dot nhap nha so 5'],
  ['crime', 'chồng em đang đánh vợ con, cứu em với'],
  ['crime', 'nó ngáo đá cầm dao ngoài ngõ'],
  ['crime', 'chồng tôi đang đánh tôi'],
  ['crime', 'chong toi dang danh toi'],
  ['crime', 'nó đánh mẹ nó ngoài sân'],
  ['crime', 'bắt cóc trẻ em ở cổng trường mầm non'],
  ['suicide', 'tôi muốn tự tử'],
  ['suicide', 'co nguoi tu tu tren cau'],
  ['suicide', 'con be hang xom doi tu tu'],
  ['suicide', 'em không muốn sống nữa'],
  ['suicide', 'co nguoi dinh nhay lau'],
  ['poison', 'chau no uong thuoc tru sau roi'],
  ['medical', 'bố tôi bị đột quỵ'],
  ['medical', 'ong nha toi dot quy roi, lam sao bay gio'],
  ['medical', 'mẹ em ngất xỉu ngoài sân'],
  ['medical', 'cu ba bat tinh roi'],
  ['medical', 'chau be co giat manh'],
  ['medical', 'cấp cứu'],
  ['medical', 'ba toi kho tho qua'],
  ['medical', 'ran can chau o vuon'],
  ['electric', 'có người bị điện giật'],
  ['accident', 'tai nạn ở ngã tư'],
  ['accident', 'co tai nan truoc cong cho'],
  ['accident', 'xe tải tông xe máy, người nằm giữa đường'],
  ['accident', 'lat xe o doc cau'],
  ['water', 'có đứa trẻ đuối nước ở ao làng'],
  ['water', 'duoi nuoc o song'],
  ['water', 'em bé rơi xuống giếng'],
  ['water', 'lũ cuốn mất một người ở khe'],
  ['rescue', 'kẹt thang máy chung cư B2'],
])('%s: %s', (kind, text) => {
  expect(kindOf(text)).toBe(kind);
  expect(kindOf(text.normalize('NFD'))).toBe(kind);
});

describe('no emergency', () => {
  test.each([
    'sáng nào tôi cũng chạy bộ',
    'sang nao toi cung chay bo',
    'xe dang chay ngoai duong',
    'chay xe may khong doi mu bi phat bao nhieu',
    'bác ấy ăn chay',
    'tien danh em gui sau',
    'tiền dành con đi học',
    'hai bác đang đánh cờ ngoài sân',
    'ram thang bay ca nha an chay',
    'cháy hàng rồi chị ơi',
    'chay hang roi',
    'cuối tháng cháy túi',
    'chay tui roi',
    'pháo cháy năm ngoái',
    'phao chay nam ngoai',
    'cơm cháy Ninh Bình ngon lắm',
    'cháy nắng hết cả da',
    'tập huấn phòng cháy chữa cháy ở nhà văn hóa',
    'tap huan phong chay chua chay',
    'bình chữa cháy mua ở đâu',
    'năm ngoái xóm mình cháy nhà một lần',
    'hôm qua có vụ cháy ở Hà Nội',
    'nếu cháy nhà thì gọi số mấy',
    'cháy nhà có được bồi thường không',
    'đánh nhau bị phạt bao nhiêu tiền',
    'danh nhau bi phat bao nhieu',
    'cướp giật bị đi tù mấy năm',
    'tội cướp tài sản là gì',
    'thằng bé ăn nói cướp lời người lớn',
    'tai nạn giao thông thì bảo hiểm y tế có trả không',
    'tai nạn lao động hưởng chế độ gì',
    'tu tu roi lam',
    'bác cứ từ từ',
    'doi em tu tu da',
    'mệt muốn chết',
    'doi muon chet',
    'đột quỵ có dấu hiệu gì',
    'bố tôi bị tai biến ba năm nay rồi',
    'me toi sau tai bien di lai kho',
    'phòng chống đuối nước mùa hè',
    'hội thao cứu hỏa toàn phường',
    'nhà em có đạo Thiên Chúa',
    'nha em co dao Thien Chua',
    'giat do xong chua',
    'bốn năm chiến tranh bom nổ nhà cháy khắp nơi',
    'xin hoi thu tuc lam cccd',
    'họp chi hội lúc mấy giờ',
    'phim này có cảnh tự tử buồn quá',
    'chào bác',
    'cảm ơn các anh',
    'số điện thoại khoa cấp cứu là gì',
    'Kính gửi bà con: công an phường tuyên truyền phòng chống trộm cướp dịp Tết, đề nghị khóa cửa cẩn thận',
    '',
    '👍',
  ])('%s', (text) => {
    expect(kindOf(text)).toBeUndefined();
  });
});

test('a call for help outweighs; a bare word is only that', () => {
  expect(readDanger('cứu với, cháy nhà')).toMatchObject({ level: 'sure', isCry: true });
  expect(readDanger('danh nhau gap lam, cac anh den ngay')).toMatchObject({ level: 'sure', isCry: true });
  expect(readDanger('cướp')).toMatchObject({ isCry: false });
});

test('a long announcement that speaks of fire is none, unless it calls for help', () => {
  const long = `Thưa bà con, ${'hội viên chi hội tham gia đông đủ '.repeat(10)} cướp`;
  expect(kindOf(long)).toBeUndefined();
  expect(readDanger(`${long} cứu với`)).toMatchObject({ isCry: true });
  expect(fold(long)).not.toBe(long);
});
