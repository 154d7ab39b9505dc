import { describe, expect, test } from 'vitest';
import { orderWords } from '../../../src/features/announcements/compose/ordered.ts';
import { readOrder } from '../../../src/features/announcements/compose/read-order.ts';
import { sourceIn } from '../../../src/features/announcements/rules.ts';

const called = [
  { id: 'son', name: 'Chi hội Liên Sơn' },
  { id: 'mau', name: 'Chi hội Xóm Mậu' },
  { id: 'sen1', name: 'Chi hội Sen 1' },
  { id: 'sen2', name: 'Chi hội Sen 2' },
  { id: 'tan', name: 'Tổ 4 khu phố Tân Lập' },
  { id: 'tan2', name: 'Chi hội Tân Lập' },
  { id: 'hoi', name: 'Hội Phụ nữ xã Kim Liên' },
];

describe('an order in one breath: to whom, and the words that go out', () => {
  test.each([
    ['nhắn cho cả chi hội Liên Sơn mai cắt điện cả ngày', [['son']], 'mai cắt điện cả ngày'],
    ['nhan cho chi hoi lien son mai cat nuoc', [['son']], 'mai cat nuoc'],
    ['nhắn các bác Liên Sơn với Sen 1 sáng mai tổng vệ sinh', [['son'], ['sen1']], 'sáng mai tổng vệ sinh'],
    ['báo xóm Mậu là chiều nay tiêm vắc xin gà', [['mau']], 'chiều nay tiêm vắc xin gà'],
    ['cháu ơi nhắn giúp tôi tới Mậu, Sen 2: tối nay họp dân', [['mau'], ['sen2']], 'tối nay họp dân'],
    ['thông báo khẩn: đê có chỗ rò, bà con tránh xa', [], 'đê có chỗ rò, bà con tránh xa'],
    ['khẩn cấp, nước đang lên nhanh', [], 'nước đang lên nhanh'],
    ['gửi tin tới toàn thể hội viên: chiều mai nghỉ tập', [], 'chiều mai nghỉ tập'],
    ['báo cho mọi người biết là mai khám mắt miễn phí', [], 'mai khám mắt miễn phí'],
    ['thông báo: xin mời các bác nhận quà', [], 'xin mời các bác nhận quà'],
    ['thông báo mai nghỉ sinh hoạt', [], 'mai nghỉ sinh hoạt'],
    ['nhắn tổ 4 khu phố Tân Lập mai phát gạo', [['tan']], 'mai phát gạo'],
  ])('%s', (text, units, rest) => {
    expect(readOrder(text, called, orderWords())).toEqual({ units, officersOnly: false, rest });
  });

  test('for the officers alone', () => {
    const read = readOrder('nhắn các chi hội trưởng nộp báo cáo trước thứ sáu', called, orderWords());
    expect(read).toEqual({ units: [], officersOnly: true, rest: 'nộp báo cáo trước thứ sáu' });
  });

  test('after the command it begins with whom it goes to, or is no order', () => {
    expect(readOrder('cho Liên Sơn mai cắt điện', called, orderWords(), true)?.units).toEqual([['son']]);
    expect(readOrder('các bác ơi mai cắt điện nhé', called, orderWords(), true)).toBeUndefined();
  });

  test.each([
    'báo cáo kết quả thu quỹ quý ba',
    'gửi quà cho các cụ trên 80 tuổi rồi',
    'nhắn cho xóm Bãi: nhận giống lúa',
    'mai cắt điện toàn xã',
    'thông báo',
    'gửi Liên Sơn',
  ])('no order, or to nobody whom we know: %s', (text) => {
    expect(readOrder(text, called, orderWords())).toBeUndefined();
  });

  test('of units that are called alike all are told', () => {
    const alike = [...called, { id: 'son2', name: 'Chi hội Liên Sơn' }];
    expect(readOrder('nhắn Liên Sơn mai họp sớm', alike, orderWords())?.units).toEqual([['son', 'son2']]);
  });
});

describe('the source that a legal text names', () => {
  test.each([
    ['Đi xe phải đội mũ.\nNguồn: Luật Trật tự 2024', 'Luật Trật tự 2024', 'Đi xe phải đội mũ.'],
    [
      'Theo điều 6 nghị định 168/2024/NĐ-CP, vượt đèn đỏ bị phạt nặng',
      'Điều 6 nghị định 168/2024/NĐ-CP',
      'Theo điều 6 nghị định 168/2024/NĐ-CP, vượt đèn đỏ bị phạt nặng',
    ],
    [
      'Căn cứ Luật Cư trú số 68/2020/QH14 phải khai báo',
      'Luật Cư trú số 68/2020/QH14',
      'Căn cứ Luật Cư trú số 68/2020/QH14 phải khai báo',
    ],
  ])('%s', (text, source, rest) => expect(sourceIn(text)).toEqual({ source, text: rest }));

  test('none where none is named', () => expect(sourceIn('Luật mới từ 1/1 phải đội mũ')).toBeUndefined());
});
