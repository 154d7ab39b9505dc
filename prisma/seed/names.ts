/** Invented people: names, numbers and dates from a generator with a fixed seed, so that the cast is the same each time. */
import { fold } from '../../src/text/fold.ts';

export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  /** A new list in another order. */
  shuffled<T>(list: readonly T[]): T[];
}

/** The generator "mulberry32": small, and good enough to spread names and years. */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    pick: (list) => list[between(0, list.length - 1)]!,
    shuffled(list) {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = between(0, i);
        [copy[i], copy[j]] = [copy[j]!, copy[i]!];
      }
      return copy;
    },
  };
}

const list = (text: string) => text.split(' ');

/** As they are common in that part of the country. */
export const surnames = {
  ngheAn: list('Nguyễn Nguyễn Nguyễn Trần Trần Lê Phạm Hoàng Hồ Phan Bùi Đặng Vương Cao Đinh Thái Võ Ngô Chu'),
  south: list('Nguyễn Nguyễn Trần Trần Lê Huỳnh Huỳnh Phạm Võ Đặng Lâm Dương Bùi Ngô Trương Thạch Sơn Mai Lý Tô'),
  bacKan: list('Hoàng Hoàng Nông Nông Triệu Hà Lý Bế Ma Nguyễn Nguyễn Dương Đàm Lường'),
};
export type Region = keyof typeof surnames;

const middle = {
  man: list('Văn Văn Văn Đình Hữu Xuân Quang Đức Bá Công Ngọc Trọng Viết Minh Sỹ Thanh Duy'),
  woman: list('Thị Thị Thị Thị Ngọc Kim Thanh Thu Hồng Bích Thúy'),
};
const given = {
  man: list(
    'An Bảo Bắc Bình Bốn Canh Châu Chiến Chung Chương Cường Dần Diện Doãn Dũng Dương Đàn Đạt Điền Định Độ Đông Giáp Hà Hải Hậu Hiền Hiếu Hòa Hoan Hoạt Hợi Hợp Hưởng Huấn Khải Khánh Khoa Khôi Kiên Kỷ Lâm Lân Lập Linh Long Lộc Lợi Luận Lương Mão Mạnh Minh Nam Nghi Nghĩa Ngọ Nhâm Nhượng Ninh Phong Phú Phúc Phương Quân Quế Quý Sinh Sơn Tân Tạo Tấn Thái Thành Thắng Thế Thìn Thịnh Thọ Thông Thức Tiến Tính Toán Trung Trường Tuất Tuấn Tùng Tuyển Tý Vinh Vịnh Xuân Yên',
  ),
  woman: list(
    'An Anh Ba Bảy Bình Bốn Chanh Châu Chín Chiên Chung Dần Diệp Dung Duyên Đào Hà Hải Hạnh Hằng Hậu Hiền Hiên Hoa Hòa Hoài Hoan Hợi Huế Huệ Hường Khánh Lan Lành Lâm Lệ Liên Liễu Linh Loan Lộc Lương Lý Mai Mão Mận Minh Mùi Mỹ Nga Ngân Nghĩa Ngọc Nguyệt Nhàn Nhâm Nhung Oanh Phúc Phượng Quế Quyên Quỳnh Sáu Sen Sinh Soa Tâm Tân Thái Thanh Thảo Thìn Thoa Thơm Thu Thuận Thủy Thư Tình Trang Trinh Tư Tuyết Vân Vinh Xoan Xuân Yến',
  ),
};

/** People named in the reports that the demonstration is drawn from: nobody invented may be called like them. */
const realNames = new Set(
  [
    'Nguyễn Khánh Nhu',
    'Đặng Thanh Toàn',
    'Nguyễn Duy An',
    'Thạch Bình',
    'Phan Minh Hưng',
    'Nguyễn Ngọc Thúy',
    'Võ Thị Hồng Tiến',
    'Nguyễn Văn Thuận',
    'Võ Thị Trâm',
    'Đặng Văn Vương',
    'Nguyễn Trung Hùng',
    'Lê Văn Sỹ',
    'Đỗ Đức Lại',
    'Lưu Kim Cúc',
  ].map(fold),
);

/** @returns a function that never gives a full name twice, nor one of `taken`, nor that of a real person of the reports */
export function createNames(
  random: Random,
  taken: readonly string[],
): (sex: 'man' | 'woman', region: Region) => string {
  const used = new Set([...realNames, ...taken.map(fold)]);
  return (sex, region) => {
    for (;;) {
      const name = `${random.pick(surnames[region])} ${random.pick(middle[sex])} ${random.pick(given[sex])}`;
      const words = name.split(' ');
      if (used.has(fold(name)) || new Set(words).size < words.length) continue;
      used.add(fold(name));
      return name;
    }
  };
}
