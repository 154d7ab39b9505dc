/**
 * What tells one procedure from its sibling: of these, an article that names another than the question is about something else,
 * however alike the rest ("xóa đăng ký thường trú" and "đăng ký thường trú").
 */
import { syllables } from './terms.ts';

/** A line a group; its sides divided by /, each with its names. The longest name that fits is read, so "đăng ký lại" is no "đăng ký". */
const GROUPS = `
đăng ký, nhập / xóa đăng ký, xóa, hủy đăng ký, hủy, thu hồi đăng ký, thu hồi, chấm dứt, cắt / gia hạn / cấp lại, đăng ký lại, làm lại, xin lại, cấp đổi, thay đổi, đổi, đổi lại, cải chính, sửa, điều chỉnh / lần đầu, cấp mới, đăng ký lần đầu / tạm ngừng, tạm dừng / sang tên, đăng ký sang tên
thường trú, nhập khẩu, hộ khẩu / tạm trú / tạm vắng / lưu trú / tách hộ
khai sinh / khai tử, báo tử, chứng tử / kết hôn, cưới / ly hôn / con nuôi / giám hộ / độc thân, tình trạng hôn nhân / nhận cha, nhận mẹ, nhận con
dưới / từ đủ, đủ, trở lên
căn cước, cccd, cmnd / hộ chiếu / giấy phép lái xe, bằng lái / đăng ký xe / biển số
bảo hiểm y tế, bhyt / bảo hiểm xã hội, bhxh / bảo hiểm thất nghiệp
chữ ký / bản sao, sao y / hợp đồng / di chúc
hộ kinh doanh / hợp tác xã / doanh nghiệp / tổ hợp tác
mầm non, mẫu giáo / tiểu học / trung học cơ sở / trung học phổ thông
`;

/** The sides that a text takes, by group. */
export type Sides = ReadonlyMap<number, ReadonlySet<number>>;

interface Name {
  list: string[];
  group: number;
  side: number;
}

const names = new Map<string, Name[]>();
for (const [group, line] of GROUPS.trim().split('\n').entries()) {
  for (const [side, words] of line.split(' / ').entries()) {
    for (const word of words.split(', ')) {
      const list = syllables(word);
      const first = list[0] ?? '';
      names.set(first, [...(names.get(first) ?? []), { list, group, side }]);
    }
  }
}
for (const list of names.values()) list.sort((a, b) => b.list.length - a.list.length);

/** @param list syllables of one text @param into of other texts that count with it */
export function sidesOf(list: readonly string[], into: Map<number, Set<number>> = new Map()): Map<number, Set<number>> {
  for (let at = 0; at < list.length; ) {
    const found = (names.get(list[at] ?? '') ?? []).filter((one) =>
      one.list.every((part, index) => list[at + index] === part),
    );
    // "Đăng ký xe" is both what is done and the paper: of each group the longest name counts.
    const groups = new Set<number>();
    for (const { group, side } of found) {
      if (groups.has(group)) continue;
      groups.add(group);
      into.set(group, (into.get(group) ?? new Set()).add(side));
    }
    at += found[0]?.list.length ?? 1;
  }
  return into;
}

/** Do both take a side in one of the groups, and none alike? */
export function clash(question: Sides, article: Sides): boolean {
  return [...question].some(([group, asked]) => {
    const named = article.get(group);
    return named !== undefined && ![...asked].some((side) => named.has(side));
  });
}
