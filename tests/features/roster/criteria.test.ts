import { expect, test } from 'vitest';
import { readCriteria } from '../../../src/features/roster/people/criteria.ts';

const today = { year: 2026, month: 11, day: 21 };
const categories = ['cựu chiến binh', 'thương binh', 'hưu trí'];

test.each([
  ['trên 80 tuổi', { fromAge: 80 }],
  ['từ 80 tuổi trở lên', { fromAge: 80 }],
  ['các cụ 90', { fromAge: 90 }],
  ['nữ dưới 35 tuổi', { sex: 'female', toAge: 34 }],
  ['60 đến 69 tuổi', { fromAge: 60, toAge: 69 }],
  ['hoi vien nam tren 70 tuoi', { sex: 'male', fromAge: 70 }],
  ['sinh nhật tháng này có ai', { birthMonth: 11 }],
  ['ai sinh nhật tháng sau', { birthMonth: 12 }],
  ['sinh nhat thang 3', { birthMonth: 3 }],
  ['ai mừng thọ năm nay', { isJubilee: true }],
  ['những người vào hội năm 2024', { joinedYear: 2024 }],
  ['hội viên vào hội trước 2000', { joinedTo: 1999 }],
  ['ai vao hoi truoc nam 1995', { joinedTo: 1994 }],
  ['kết nạp sau 2015', { joinedFrom: 2016 }],
  ['vào hội từ năm 2020 đến nay', { joinedFrom: 2020 }],
  ['vào hội từ 2010 đến 2015', { joinedFrom: 2010, joinedTo: 2015 }],
  ['nữ vào hội trước 2000', { sex: 'female', joinedTo: 1999 }],
  ['ai mới kết nạp', { joinedYear: 2026 }],
  ['kết nạp năm ngoái', { joinedYear: 2025 }],
  ['danh sách thương binh', { categories: ['thương binh'] }],
  ['thương binh từ 70 tuổi', { categories: ['thương binh'], fromAge: 70 }],
  ['Nguyễn Văn An', undefined],
  ['0912 345 678', undefined],
  ['xóm Liên Sơn', undefined],
  ['ông An 1948', undefined],
])('"%s"', (text, expected) => {
  expect(readCriteria(text, categories, today)).toEqual(expected);
});
