/**
 * Numbers as they are written before the grammar reads them. Each change keeps the length, so that places in the text stay
 * what they are: other ways of writing a day become the usual one, and numbers that are no day are taken out.
 */
import { sameWord, type Word, words } from '../fold.ts';

/** A time stands near the beginning of what people send, in characters; a pasted document must not hold up everybody else. */
export const LONGEST_TEXT = 4_000;

/** Grades, shares and measures that are written like a day: the number belongs to the words before it. */
const MEASURES = phrases(
  'thương binh|thương binh hạng|thương binh loại|bệnh binh|bệnh binh hạng|bệnh binh loại|thương tật|thương tật hạng|hạng|loại|huyết áp|huyết áp là|huyết áp đo được|trình độ|trình độ văn hoá|văn hoá|học vấn|lớp|học lớp|thị lực|mắt trái|mắt phải|điểm|đạt|đạt được|thể thơ|thơ|nhịp|tỷ số|tỉ số|tỷ lệ|tỉ lệ|giảm|giảm còn|tăng|chiếm|bằng|miễn|hỗ trợ|xuyệt|sẹc|ngõ|ngách|hẻm|kiệt|nhà số|số nhà|số|thửa|tờ bản đồ|biệt đội',
);
/** What bears the name of a day that is remembered. */
const NAMED_AFTER = phrases(
  'cầu|khu tập thể|tập thể|công viên|hợp tác xã|htx|đường|phố|quảng trường|sân vận động|nhà máy|xí nghiệp|nông trường|lâm trường|bệnh viện|bệnh xá|khách sạn|rạp|khu đô thị|khu dân cư|khu phố|làng|xóm|tổ|phường|trường mầm non|mầm non|nhà trẻ|mẫu giáo|trường tiểu học|tiểu học|thcs|thpt|trung học|trường|cung thiếu nhi|nhà thiếu nhi|nhà văn hoá thiếu nhi|chợ|hồ|đập|bến xe|trại|công ty|binh đoàn|sư đoàn|đoàn|đội',
);
const REMEMBERED = new Set(
  '3/2 8/3 26/3 29/3 30/4 1/5 7/5 15/5 19/5 1/6 21/6 27/7 19/8 2/9 10/10 20/10 22/12 3/10 23/9 13/10 17/3 16/4 3/9 25/8'.split(
    ' ',
  ),
);
/** Of these a part is meant, whatever follows. */
const PARTS_OF = phrases(
  'học phí|giá|tiền|số tiền|lương|tháng lương|mức|mức đóng|chi phí|thời gian|quân số|diện tích|quãng đường|viên|tổng số|số hội viên|số người|số hộ|số phiếu|phiếu|ý kiến|mmhg|kinh phí|khẩu phần|sào|mẫu|ha|cốc|bát|thìa|phổ thông',
);
/** Of these a part is meant where it is told what they have done. */
const COUNTED = phrases(
  'hội viên|đảng viên|đoàn viên|thành viên|uỷ viên|chi hội|phân hội|tổ|xóm|thôn|hộ|hộ dân|gia đình|người|đại biểu|đơn vị|bà con|đồng chí|cán bộ|khối|ấp|bác|cụ|chi bộ',
);
const DONE = phrases(
  'đã|chưa|đồng ý|tán thành|biểu quyết|nhất trí|hoàn thành|nộp|đạt|có mặt|vắng|không|đóng|xong|báo cáo|được|bỏ phiếu|tán đồng|ủng hộ|đăng ký|dự|tham dự|tham gia',
);

const DAY_LIKE = /(?<![\d/.,-])(\d{1,3})\s{0,2}\/\s{0,2}(\d{1,3})(?![\d/])/gu;

/** @returns a text of the same length */
export function asWritten(text: string): string {
  return /\d/u.test(text) ? withoutOthers(usualForms(text)) : text;
}

function usualForms(text: string): string {
  return (
    text
      // "27 thg 11, 2026", "27 Th11 2026", "27t11"; "th7" alone is a weekday.
      .replace(
        /(?<![\d/.,:-])(\d{1,2}\s{0,2})(thg\.?|th\.?|t\.?)(\s{0,2})(\d{1,2})(?!\d|[:h])(?:(,?\s{1,2})(\d{4})(?!\d))?/giu,
        (whole, day: string, word: string, gap: string, month: string, comma?: string, year?: string) => {
          const isGlued = !/\s$/u.test(day) && gap === '';
          const isMonth =
            /^thg/iu.test(word) || year !== undefined || isGlued || Number(month) > 7 || month.startsWith('0');
          if (!isMonth || Number(month) > 12 || Number(day) > 31) return whole;
          return `${day}${'/'.padEnd(word.length)}${gap}${month}${year ? `${'/'.padEnd(comma?.length ?? 1)}${year}` : ''}`;
        },
      )
      // "14h:30", "14h: 30".
      .replace(/(?<=\d\s?[hg]):(?=\s?[0-5]\d(?!\d))/giu, ' ')
      // "27-11 14:00": a day, and an hour behind it.
      .replace(
        /(?<![\d:hg/.-])(\d{1,2})-(\d{1,2})(?=\s{1,2}\d{1,2}\s?(?::|h|giờ))/giu,
        (whole, day: string, month: string) =>
          Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12 && Number(day) > Number(month)
            ? `${day}/${month}`
            : whole,
      )
  );
}

function withoutOthers(text: string): string {
  const all = words(text);
  let out = text;
  for (const word of pointedHours(text, all)) out = `${out.slice(0, word)}:${out.slice(word + 1)}`;
  for (const match of text.matchAll(DAY_LIKE)) {
    const end = match.index + match[0].length;
    if (!isNoDay(text, all, match.index, end, Number(match[1]), Number(match[2]))) continue;
    out = `${out.slice(0, match.index)}${'x'.repeat(match[0].length)}${out.slice(end)}`;
  }
  return out;
}

/** "lúc 14.30", "14.30 ngày 27/11": the places of the points. */
function pointedHours(text: string, all: readonly Word[]): number[] {
  return Array.from(text.matchAll(/(?<![\d.,/])([01]?\d|2[0-3])\.[0-5]\d(?![\d.,/])/gu)).flatMap(
    ({ index, 1: hour = '' }) => {
      const before = lastBefore(all, index);
      const next = all[(lastBefore(all, index + hour.length + 3) ?? -1) + 1]?.text ?? '';
      const isLed = before !== undefined && ['lúc', 'hồi'].some((word) => sameWord(all[before]?.text ?? '', word));
      return isLed || ['ngày', 'hôm', 'thứ', 'sáng', 'chiều', 'tối'].some((word) => sameWord(next, word))
        ? [index + hour.length]
        : [];
    },
  );
}

function isNoDay(text: string, all: readonly Word[], from: number, to: number, first: number, second: number): boolean {
  const before = lastBefore(all, from);
  const near = before !== undefined && /^[\s:]*$/u.test(text.slice(all[before]?.end, from));
  if (near && endsWith(all, before, MEASURES)) return true;
  if (near && REMEMBERED.has(`${first}/${second}`) && endsWith(all, before, NAMED_AFTER)) return true;
  const next = (lastBefore(all, to) ?? -1) + 1;
  if (next >= all.length || text.slice(to, all[next]?.start).trim() !== '') return false;
  if (beginsAt(all, next, PARTS_OF) > 0) return true;
  const counted = first <= second ? beginsAt(all, next, COUNTED) : 0;
  const isAll = text.slice(0, from).trim() === '' && next + counted === all.length;
  return counted > 0 && (isAll || beginsAt(all, next + counted, DONE) > 0);
}

/** By halving: asked of each number of a text. @returns undefined: none */
function lastBefore(all: readonly Word[], place: number): number | undefined {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : low - 1;
}

function phrases(lines: string): readonly (readonly string[])[] {
  return lines.split('|').map((line) => line.split(' '));
}

const endsWith = (all: readonly Word[], last: number, of: readonly (readonly string[])[]) =>
  of.some((phrase) => phrase.every((word, index) => sameWord(all[last - phrase.length + 1 + index]?.text ?? '', word)));

/** @returns how many words the longest phrase takes; 0: none begins here */
const beginsAt = (all: readonly Word[], first: number, of: readonly (readonly string[])[]) =>
  Math.max(
    0,
    ...of.map((phrase) =>
      phrase.every((word, index) => sameWord(all[first + index]?.text ?? '', word)) ? phrase.length : 0,
    ),
  );
