import { expect, test } from 'vitest';
import type { Door, Slots } from '../../../src/conversation/understanding/doors.ts';
import { slotsOf } from '../../../src/conversation/understanding/slots.ts';

test.each<[Door, string, Slots]>([
  ['fund.in', 'ông Bảo góp 300 nghìn sáng nay', { sum: 300_000n, day: 'sáng nay' }],
  ['loan.repay', 'chị Mận trả 2 triệu 3', { sum: 2_300_000n, name: 'Mận' }],
  ['visit.record', 'hôm qua ghé thăm bà Lý Thị Sen ốm', { name: 'Lý Thị Sen', day: 'hôm qua' }],
  ['sponsor.pay', 'ông Cầu gửi tiền đỡ đầu cháu Bình', { name: 'Bình' }],
  ['person.add', 'thêm hội viên mới Hồ Đình Khôi ở xóm Đồi', { name: 'Hồ Đình Khôi', unit: 'xóm Đồi' }],
  ['people.count', 'tổ 5 và tổ trưởng tổ 9', { units: ['tổ 5', 'tổ 9'] }],
  ['case.take', 'việc 34 để tôi', { numbers: ['34'] }],
  ['data.change', 'số mới của tôi 0912 345 001', { phone: '0912345001' }],
  ['fund.balance', 'quỹ còn bao nhiêu', {}],
])('%s: %s', (door, text, slots) => {
  expect(slotsOf(door, text)).toMatchObject(slots);
  if (Object.keys(slots).length === 0) expect(slotsOf(door, text).sum).toBeUndefined();
});
