/**
 * The demonstration: associations with the structure and the figures of five published reports, and invented people.
 * Sources: Hội CCB and Hội LHPN xã Kim Liên, first half of 2024 (12 chapters each, 20 women admitted); Hội Cựu chiến binh
 * Phường 7, end of 2023; Hội Cựu CAND TP Cần Thơ (930 members, 700 of them admitted in 2024, founded on 30/12/2023); Công
 * an TP Cần Thơ, 2022 (the groups of the police of Hưng Phú); Hội Trường Sơn TP Bắc Kạn, end of 2023 (43 members).
 * Figures that the reports do not give are invented.
 */
import type { Random, Region } from './names.ts';

export interface DemoChapter {
  name: string;
  /** All members, those of the main cast included. */
  members: number;
  address: string;
}

export interface DemoAssociation {
  /** Also what it is called elsewhere in this folder: no two units have the same name. */
  name: string;
  kind: string;
  /** Name of the unit above; none: the root. */
  parent?: string;
  chapters: DemoChapter[];
  region: Region;
  /** Share of women. */
  women: number;
  /** Share of those who have an account; chapter heads all have one. */
  reachable: number;
  /** @param index counts the members of the whole association from 0 @param year of birth, where it is known */
  member(index: number, random: Random, year?: number): { category: string; born: number; joinedOn: string };
}

const wobble = [3, -3, 1, -1, 4, -4, 2, -2];

/** Shares out the members over chapters of different size, exactly. */
function chapters(total: number, places: readonly string[], name: (place: string) => [string, string]): DemoChapter[] {
  const even = Math.floor(total / places.length);
  const left = total - even * places.length;
  const scale = Math.min(1, even / 10);
  return places.map((place, index) => {
    const [unit, address] = name(place);
    const members = even + Math.trunc(wobble[index % wobble.length]! * scale) + (index < left ? 1 : 0);
    return { name: unit, members, address };
  });
}

/** Liên Mậu 2 and Sen 3 complete the ten or eleven that the report names. */
const kimLien = [
  'Liên Sơn',
  'Liên Mậu 1',
  'Liên Mậu 2',
  'Liên Mậu 3',
  'Mậu',
  'Mậu 2',
  'Sen 1',
  'Sen 2',
  'Sen 3',
  'Vân Hội',
  'Hồng Sơn',
  'Liên Cát',
];

const canTho = [
  ...['Ninh Kiều', 'Cái Khế', 'Tân An', 'An Bình', 'Bình Thủy', 'Long Tuyền', 'Thới An Đông', 'Cái Răng', 'Hưng Phú'],
  ...['Ô Môn', 'Phước Thới', 'Thới Long', 'Trung Nhứt', 'Thuận Hưng', 'Thốt Nốt'],
].map((place) => `phường ${place}`);
const canThoCommunes = ['Phong Điền', 'Nhơn Ái', 'Thới Lai', 'Trường Xuân', 'Cờ Đỏ', 'Trung Hưng', 'Vĩnh Thạnh'].map(
  (place) => `xã ${place}`,
);

/** A day of that year, in any month whose number is at most `lastMonth`. */
function dayIn(random: Random, year: number, lastMonth = 12): string {
  return `${year}-${two(random.between(1, lastMonth))}-${two(random.between(1, 28))}`;
}
const two = (number: number) => String(number).padStart(2, '0');

export const associations: readonly DemoAssociation[] = [
  {
    name: 'Hội Cựu chiến binh xã Kim Liên',
    kind: 'association',
    parent: 'Xã Kim Liên',
    chapters: chapters(300, kimLien, (place) => [`Chi hội CCB ${place}`, `xóm ${place}, xã Kim Liên`]),
    region: 'ngheAn',
    women: 0.06,
    reachable: 1,
    member(_index, random, year) {
      const born = year ?? random.between(1945, 1975);
      return {
        category: 'cựu chiến binh',
        born,
        joinedOn: dayIn(random, random.between(Math.max(1990, born + 30), 2023)),
      };
    },
  },
  {
    name: 'Hội Liên hiệp Phụ nữ xã Kim Liên',
    kind: 'association',
    parent: 'Xã Kim Liên',
    chapters: chapters(500, kimLien, (place) => [`Chi hội Phụ nữ ${place}`, `xóm ${place}, xã Kim Liên`]),
    region: 'ngheAn',
    women: 1,
    reachable: 1,
    member(index, random, year) {
      // Twenty: those whom the report counts as admitted in the first half of 2024.
      if (index % 25 === 3)
        return {
          category: 'cán bộ, giáo viên, công nhân, viên chức',
          born: year ?? random.between(1975, 1996),
          joinedOn: dayIn(random, 2024, 6),
        };
      const born = year ?? random.between(1948, 1985);
      return { category: 'hội viên phụ nữ', born, joinedOn: dayIn(random, random.between(born + 25, 2023)) };
    },
  },
  {
    name: 'Hội Cựu chiến binh Phường 7',
    kind: 'association',
    chapters: chapters(118, ['1', '2', '3', '4', '5', '6'], (place) => [
      `Chi hội CCB khu phố ${place}`,
      `khu phố ${place}, Phường 7`,
    ]),
    region: 'south',
    women: 0.08,
    reachable: 1,
    member(_index, random, year) {
      const born = year ?? random.between(1945, 1972);
      return {
        category: 'cựu chiến binh',
        born,
        joinedOn: dayIn(random, random.between(Math.max(1999, born + 30), 2023)),
      };
    },
  },
  {
    name: 'Hội Cựu Công an nhân dân TP Cần Thơ',
    kind: 'association',
    chapters: chapters(930, [...canTho, ...canThoCommunes], (place) => [
      `Chi hội Cựu CAND ${place}`,
      `${place}, TP Cần Thơ`,
    ]),
    region: 'south',
    women: 0.14,
    reachable: 0.7,
    member(index, random, year) {
      const category = random.pick(['hưu trí', 'hưu trí', 'cựu công an xã', 'chiến sĩ nghĩa vụ đã xuất ngũ']);
      const [first, last] = category.startsWith('chiến sĩ') ? [1965, 1998] : [1947, 1967];
      const born = year ?? random.between(first!, last!);
      // Seven hundred of 930 were admitted in 2024; the others founded it.
      return { category, born, joinedOn: index % 93 < 23 ? '2023-12-30' : dayIn(random, 2024) };
    },
  },
  {
    name: 'Hội Truyền thống Trường Sơn – Đường Hồ Chí Minh TP Bắc Kạn',
    kind: 'association',
    chapters: chapters(
      43,
      [
        ...['Đức Xuân', 'Phùng Chí Kiên', 'Sông Cầu', 'Nguyễn Thị Minh Khai'].map((place) => `phường ${place}`),
        ...['phường Xuất Hóa', 'phường Huyền Tụng', 'xã Dương Quang', 'xã Nông Thượng'],
      ],
      (place) => [`Chi hội Trường Sơn ${place}`, `${place}, TP Bắc Kạn`],
    ),
    region: 'bacKan',
    women: 0.25,
    reachable: 1,
    member(_index, random, year) {
      const category = random.pick(['cựu chiến binh', 'cựu chiến binh', 'cựu thanh niên xung phong']);
      return {
        category,
        born: year ?? random.between(1945, 1956),
        joinedOn: dayIn(random, random.between(2011, 2022)),
      };
    },
  },
];

/** Units without a roster. */
export const otherUnits: readonly { name: string; kind: string }[] = [
  { name: 'Xã Kim Liên', kind: 'commune' },
  { name: 'Công an phường Hưng Phú', kind: 'police' },
];

export interface DemoGroup {
  externalId: string;
  title: string;
  unit: string;
  /** Share of the unit's members who are in it. */
  members: number;
  /** People in it who are on no roster, those of the main cast not counted. */
  residents: number;
}

export const groups: readonly DemoGroup[] = [
  {
    externalId: 'group:ccb-lien-son',
    title: 'Chi hội CCB Liên Sơn',
    unit: 'Chi hội CCB Liên Sơn',
    members: 0.6,
    residents: 0,
  },
  {
    externalId: 'group:hung-phu',
    title: 'Khu vực Hưng Phú – hỏi đáp',
    unit: 'Công an phường Hưng Phú',
    members: 0,
    residents: 15,
  },
];
