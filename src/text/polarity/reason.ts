// Why somebody does not come, in their own words: all that follows "vì", or the whole sentence. Never a piece cut out of it.

import { pattern } from '../pattern.ts';
import type { Normal } from '../spelling/normalise.ts';
import { TROUBLE } from './words.ts';

const because = pattern('vì/!do/bởi/tại+vì/bởi+vì/lý+do/vì+lý+do/lý+do+là là? -sao');
/** What a bare no consists of: without more than these there is no reason. */
const EMPTY = pattern(
  'tôi/em/mình/bác/cháu/con/anh/chị/cô/chú/o/dì/ông/bà/tao/tớ/cho/xin/phép/xin+phép/vắng/mặt/báo/cáo/nghỉ/họp/không/chẳng/chả/đi/đến/tới/dự/ra/về/qua/lên/có/có+mặt/tham+gia/được/thể/đâu/nữa/thôi/khỏi/buổi/này/nay/ni/đó/hôm/ấy/ạ/a/nhé/nha/dạ/vâng/thưa/rồi/luôn/kiếu/chịu/nỏ/no/sẽ/là/thì/mà/các/cụ/đồng/chí/ban/tham/gia/cảm/ơn/chi/hội/nhưng/lỗi/cháu/ơi/nổi/kịp/chưa/hẹn/sau/lần/kỳ/bữa/khác/để/dịp/giúp/hộ',
);
/** "Đi vắng" is a reason by itself. */
const trouble = pattern(TROUBLE);
const emptyWord = new RegExp(`^${EMPTY.source}$`, 'u');

/** @returns undefined where no reason is told */
export function readReason({ line, words, written }: Normal): string | undefined {
  const found = because.exec(line);
  const first = found && words.find((word) => word.at >= found.index + found[0].length);
  if (first) return tidy(written.slice(first.start));
  const content = words.filter((word) => !emptyWord.test(` ${line.slice(word.at + 1).split(' ')[0]}`));
  return content.length > 0 || trouble.test(line) ? tidy(written) : undefined;
}

/** At the very end. */
const POLITE = /[\s,]+(?:ạ|nhé|nha|nghen|ạ nhé|a|nhe)[\s.!]*$/iu;

const tidy = (text: string): string | undefined => {
  const line = text
    .replace(/\s+/gu, ' ')
    .replace(POLITE, '')
    .replace(/^[\s,.;:!–—-]+|[\s,.;:!–—-]+$/gu, '');
  return /[\p{L}\p{N}]/u.test(line) ? line : undefined;
};
