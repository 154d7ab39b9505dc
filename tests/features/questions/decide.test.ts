import { expect, test } from 'vitest';
import { CANDIDATES, decide } from '../../../src/features/questions/knowledge/decide.ts';
import { createSearchIndex } from '../../../src/features/questions/knowledge/search-index.ts';

const titles =
  `Đăng ký kết hôn có yếu tố nước ngoài, Đăng ký khai sinh, Đăng ký lại khai sinh, Đăng ký khai tử, Đăng ký tạm trú, Gia hạn tạm trú, Xóa đăng ký tạm trú, Đăng ký thường trú, Tách hộ,
Khai báo tạm vắng, Thông báo lưu trú, Cấp thẻ căn cước cho người từ đủ 14 tuổi, Cấp lại thẻ căn cước, Đăng ký xe lần đầu, Đổi biển số xe, Cấp lại biển số xe, Đăng ký sang tên xe,
Cấp lại giấy phép lái xe, Chứng thực chữ ký, Chứng thực bản sao từ bản chính`.split(/,\s+/u);
const index = createSearchIndex<string>();
for (const title of titles)
  index.add(title, { forms: [title], text: 'Hồ sơ, thời hạn và nơi nộp theo quy định.' }, title);

const answerTo = (question: string) => {
  const verdict = decide(index.search(question, CANDIDATES));
  return verdict.outcome === 'answer' ? verdict.best : undefined;
};

test.each([
  'xóa đăng ký thường trú',
  'xoa thuong tru',
  'gia hạn thường trú',
  'đăng ký khai sinh có yếu tố nước ngoài',
  'cap the can cuoc cho nguoi duoi 14 tuoi',
  'thông báo tạm vắng mặt tại nơi lưu trú đăng ký ly hôn',
  'cấp lại giấy đăng ký xe',
  'chứng thực hợp đồng',
])('%s: a sibling is never the answer', (question) => {
  expect(answerTo(question)).toBeUndefined();
});

test.each([
  ['gia hạn tạm trú cần gì', 'Gia hạn tạm trú'],
  ['dang ky khai tu o dau', 'Đăng ký khai tử'],
  ['lam lai the can cuoc', 'Cấp lại thẻ căn cước'],
  ['xoa dang ky tam tru', 'Xóa đăng ký tạm trú'],
  ['tach ho', 'Tách hộ'],
])('%s: the article itself is', (question, title) => {
  expect(answerTo(question)).toBe(title);
});
