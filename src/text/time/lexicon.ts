// The words of time: one row a meaning, as [symbol, value, phrases]. The symbol is the letter that the rules in
// `date-rules.ts`, `clock-rules.ts` and `repeat-rules.ts` are written in; phrases are matched longest first, typed with
// or without diacritics. Words without a row are unknown (!) and end a group of time words.
//
//   hours      N number  n number word  i minutes written onto the hour  h giờ  m phút  k kém  r rưỡi  p am, pm
//              P part of day  X "toi" (tối or tới)  u tiếng  H nửa tiếng  J trong
//   days       O hôm nay, ngày mai …  o mai, mốt  b kia, qua  j nay  W weekday  A này, sau  I tới  U nữa  B trước
//              ^ cách đây  D ngày  d hôm  s tuần  T tháng  Y năm (before a year)  v năm nữa
//              w, q, y tuần, tháng, năm with này, sau …  z đầu, giữa, cuối with tuần, tháng, năm  Z đầu tiên, cuối cùng
//   lunar      M mùng  R rằm  t Tết  G tháng giêng, tháng chạp  L âm lịch  S dương lịch  l nhuận  V named day
//   quarters   K quý I
//   recurring  E hằng tháng  e tháng một lần  Q mỗi  x một lần
//   between    < từ  > đến  + và  | hoặc  , lúc, vào, commas, brackets  - / . :  ; end of a sentence
//   no time    C counted nouns, money  c, a numbered things  # codes and long numbers

import type { PartOfDay } from './reading.ts';

export type Unit = 'day' | 'week' | 'month' | 'year';
export type Edge = 'start' | 'middle' | 'end';
/** What a word stands for beyond its symbol; which fields are set follows from the symbol. */
export type Meaning = {
  value: number;
  unit?: Unit;
  edge?: Edge;
  part?: PartOfDay | 'am' | 'pm';
  month?: number;
  lunar?: boolean;
};
export type Row = readonly [symbol: string, meaning: number | Partial<Meaning>, phrases: string];

const UNITS: [Unit, string][] = [
  ['day', 'ngày'],
  ['week', 'tuần'],
  ['month', 'tháng'],
  ['year', 'năm'],
];
const EDGES: [Edge, string[]][] = [
  ['start', ['đầu']],
  ['middle', ['giữa']],
  ['end', ['cuối', 'hết']],
];
const EVERY = ['hằng', 'hàng', 'mỗi', 'mọi', 'các'];
const ONCE = ['một lần', '1 lần', 'một buổi', '1 buổi', 'một kỳ', '1 kỳ'];
const NAMED_WEEKDAYS: [number, string[], string][] = [
  [1, ['hai', '2'], 'monday'],
  [2, ['ba', '3'], 'tuesday'],
  [3, ['tư', '4', 'bốn'], 'wednesday'],
  [4, ['năm', '5'], 'thursday'],
  [5, ['sáu', '6'], 'friday'],
  [6, ['bảy', '7', 'bẩy'], 'saturday'],
];
const ENGLISH_MONTHS = 'january february march april may june july august september october november december';

const weekdays = NAMED_WEEKDAYS.map(([value, names, english]): Row => {
  const digit = value + 1;
  return ['W', value, [...names.map((name) => `thứ ${name}`), `t${digit}`, `th${digit}`, english].join('|')];
});

const offsets = (
  [
    ['w', 'week', 'tuần'],
    ['q', 'month', 'tháng'],
    ['y', 'year', 'năm'],
  ] as const
).flatMap(([symbol, unit, word]): Row[] => [
  [symbol, { unit, value: 0 }, `${word} này|${word} nay|trong ${word} này`],
  [symbol, { unit, value: 1 }, `${word} sau|${word} tới|${word} kế|${word} kế tiếp|${word} tiếp theo|sang ${word}`],
  [symbol, { unit, value: 2 }, `${word} sau nữa|${word} tới nữa`],
  [symbol, { unit, value: -1 }, `${word} trước|${word} rồi|${word} qua|${word} vừa rồi|${word} ngoái`],
]);

const edges = EDGES.flatMap(([edge, names]) =>
  UNITS.slice(1).map(([unit, word]): Row => ['z', { edge, unit }, names.map((name) => `${name} ${word}`).join('|')]),
);

const every = UNITS.map(([unit, word]): Row => {
  const forms = EVERY.map((prefix) => `${prefix} ${word}`);
  const once = [...forms, `một ${word}`, `1 ${word}`].flatMap((form) => ONCE.map((times) => `${form} ${times}`));
  return ['E', { unit, value: 1 }, [...forms, ...once, `${word} nào cũng`].filter((f) => f !== 'các ngày').join('|')];
});

const once = UNITS.map(
  ([unit, word]): Row => ['e', { unit, value: 1 }, ONCE.map((times) => `${word} ${times}`).join('|')],
);

const quarters = ['i|1|một', 'ii|2|hai', 'iii|3|ba', 'iv|4|bốn|tư'].map((names, i): Row => {
  return [
    'K',
    i + 1,
    names
      .split('|')
      .map((name) => `quý ${name}`)
      .join('|'),
  ];
});

const ordinals = [1, 2, 3, 4].map((value): Row => {
  const names = ['nhất|1', 'hai|2|nhì', 'ba|3', 'tư|4'][value - 1]!.split('|');
  return ['Z', value, names.flatMap((name) => [`tuần thứ ${name}`, `tuần ${name}`]).join('|')];
});

/** Days known by a name; month, day (as value) and calendar. */
const NAMED_DAYS: Row[] = [
  ['V', { value: 15, month: 8, lunar: true }, 'trung thu|tết trung thu|rằm trung thu'],
  ['V', { value: 5, month: 5, lunar: true }, 'tết đoan ngọ|đoan ngọ'],
  ['V', { value: 3, month: 3, lunar: true }, 'tết hàn thực|hàn thực'],
  ['V', { value: 10, month: 3, lunar: true }, 'giỗ tổ|giỗ tổ hùng vương|giỗ tổ vua hùng'],
  ['V', { value: 15, month: 7, lunar: true }, 'vu lan|lễ vu lan|rằm vu lan'],
  ['V', { value: 15, month: 4, lunar: true }, 'phật đản|lễ phật đản'],
  ['V', { value: 15, month: 1, lunar: true }, 'tết nguyên tiêu|rằm thượng nguyên'],
  ['V', { value: 23, month: 12, lunar: true }, 'ông công ông táo|tết ông táo|tết ông công ông táo|cúng ông táo'],
  ['V', { value: -1, month: 12, lunar: true }, 'giao thừa|đêm giao thừa'],
  ['V', { value: 1, month: 1, lunar: true }, 'tết nguyên đán'],
  ['V', { value: 1, month: 1 }, 'tết dương lịch|tết tây|năm mới dương lịch'],
  ['V', { value: 2, month: 9 }, 'quốc khánh|lễ quốc khánh'],
  ['V', { value: 25, month: 12 }, 'giáng sinh|lễ giáng sinh|noel|nô en'],
];

export const ROWS: readonly Row[] = [
  ...weekdays,
  ['W', 7, 'chủ nhật|chúa nhật|cn|ngày chủ nhật|sunday'],
  ...offsets,
  ...edges,
  ...every,
  ...once,
  ['E', { unit: 'month', value: 3 }, 'hằng quý|hàng quý|mỗi quý|mỗi quý một lần'],
  ['E', { unit: 'month', value: 6 }, 'nửa năm một lần|nửa năm 1 lần'],
  ['E', { unit: 'week', value: 2 }, 'cách tuần'],
  ...ordinals,
  ...quarters,
  ['Z', 1, 'đầu tiên|thứ nhất|tuần đầu|tuần đầu tiên|đầu'],
  ['Z', -1, 'cuối cùng|tuần cuối|tuần cuối cùng|cuối'],
  ...NAMED_DAYS,
  ['G', { value: 1, lunar: true }, 'tháng giêng'],
  ['G', { value: 12, lunar: true }, 'tháng chạp'],
  ...ENGLISH_MONTHS.split(' ').map((name, i): Row => ['G', i + 1, `${name}|${name.slice(0, 3)}`]),

  ['O', 0, 'hôm nay|ngày hôm nay|bữa nay|hnay|today'],
  ['O', 1, 'ngày mai|hôm mai|bữa mai|hôm sau|ngày hôm sau|tomorrow'],
  ['O', 2, 'ngày mốt|ngày kia|bữa mốt'],
  ['O', 3, 'ngày kìa'],
  ['O', 15, 'nửa tháng nữa'],
  ['O', -1, 'hôm qua|ngày hôm qua|bữa qua|hqua|yesterday'],
  ['O', -2, 'hôm kia|bữa kia'],
  ['o', 1, 'mai'],
  ['o', 2, 'mốt'],
  ['b', 2, 'kia'],
  ['b', -1, 'qua|vừa rồi|vừa qua'],
  ['j', 0, 'nay'],
  ['!', 0, 'sau khi|sau đó|sau này|trước khi|trước đó|tới khi|đến khi|từ khi|từ đó|mai sau|mai mối|mai táng|hoa mai'],
  ['A', 0, 'này'],
  ['A', 1, 'sắp tới|tới đây'],
  ['A', 2, 'sau|kế|kế tiếp|tiếp theo|tuần kế'],
  // Without marks "toi" is "tối" or "tới".
  ['X', { part: 'evening' }, 'toi'],
  ['I', 1, 'tới'],

  ['P', { part: 'morning' }, 'sáng|buổi sáng|sáng sớm|rạng sáng|đầu giờ sáng'],
  ['P', { part: 'noon' }, 'trưa|buổi trưa|giữa trưa'],
  ['P', { part: 'afternoon' }, 'chiều|buổi chiều|xế chiều|đầu giờ chiều|cuối giờ chiều'],
  ['P', { part: 'evening' }, 'tối|buổi tối|chiều tối'],
  ['P', { part: 'night' }, 'đêm|khuya|ban đêm|đêm khuya|nửa đêm'],
  ['p', { part: 'am' }, 'am|sa'],
  ['p', { part: 'pm' }, 'pm|ch'],

  ['h', 0, 'giờ|h|g'],
  ['m', 1, "phút|ph|p|'|’"],
  ['k', 0, 'kém|thiếu'],
  ['r', 0, 'rưỡi|rưởi'],
  ['u', 60, 'tiếng|tiếng đồng hồ|giờ đồng hồ'],
  ['H', 30, 'nửa tiếng|nửa giờ'],
  ['D', 0, 'ngày|cả ngày|nguyên ngày'],
  ['d', 0, 'hôm|bữa'],
  ['s', 0, 'tuần'],
  ['T', 0, 'tháng'],
  ['v', 0, 'năm nữa'],
  ['U', 0, 'nữa'],
  ['B', 0, 'trước'],
  ['^', 0, 'cách đây'],
  ['J', 0, 'trong|trong vòng|kéo dài|thời lượng|suốt'],
  ['x', 0, ONCE.join('|')],
  ['Q', 0, 'mỗi|mọi|các|các ngày|hằng|hàng|vào các ngày'],
  ['L', 0, 'âm lịch|lịch âm|âm|al|âl|lịch ta'],
  ['S', 0, 'dương lịch|lịch dương|dương|dl|tây|lịch tây|tây lịch'],
  ['l', 0, 'nhuận'],
  ['M', 0, 'mùng|mồng|ngày mùng|ngày mồng'],
  ['R', 0, 'rằm|ngày rằm'],
  ['t', 0, 'tết|tết nguyên đán|tết âm lịch|tết ta|âm lịch tết'],

  ['<', 0, 'từ|kể từ|bắt đầu từ'],
  ['>', 0, 'đến|cho đến|cho tới|->|→|~'],
  ['-', 0, '-|–|—'],
  ['/', 0, '/'],
  ['.', 0, '.'],
  [':', 0, ':'],
  ['+', 0, 'và|&'],
  ['|', 0, 'hoặc|hoặc là|hay là'],
  [
    ',',
    0,
    ',|(|)|lúc|vào|vào lúc|vào hồi|hồi|khoảng|tầm|chừng|tầm khoảng|đúng|ngay|nhằm|nhằm ngày|tức|tức là|định kỳ|đều đặn|cứ|cứ vào|cứ đến|của|hết|at|on',
  ],

  // C is counted by the number before it, a and c are numbered by the number after them (a with slashes, as in a document
  // or house number): such numbers are no time.
  ['C', 0, 'đồng|đ|triệu|tr|nghìn|ngàn|k|tỷ|tỉ|trăm|vnđ|vnd|%|phần trăm|người|hội viên|đại biểu|hộ|hộ dân|lần'],
  ['C', 0, 'đơn vị|cháu|em|học sinh|suất|phần|gia đình|đồng chí|chị|anh|bác|cụ|mẹ|trẻ|phụ nữ|cán bộ|số|tổng số'],
  ['C', 0, 'giờ làm việc|giờ công|giờ học|ngày làm việc|ngày công|tuổi|kg|m|bữa ăn|tháng tuổi|vụ|công|mét|cột'],
  ['c', 0, 'chi hội|xóm|tổ|khu phố|kp|khu vực|khu|thôn|ấp|phường|quận|đội|cụm|phòng|tầng|tổ dân phố|tdp|quý'],
  ['c', 0, 'khóa|khoá|đợt|kỳ|kỳ thứ|khóa thứ|đợt thứ|lần thứ|người thứ|chương|mục|km|điểm|khoản|điều|phần thứ|bản'],
  ['a', 0, 'số|nhà số|số nhà|hẻm|ngõ|ngách|kiệt|lô|lớp|quốc lộ|nghị định|nđ|luật|thông tư|quyết định|chỉ thị'],
  ['a', 0, 'đường|tỷ lệ|tỉ lệ|tỷ số|tỉ số|nghị quyết|công văn|kế hoạch số|biên bản số|hướng dẫn số|qđ|mã số|mã'],
];

/** Number words; the value of a compound ("hai mươi lăm") is put together by the lexer. */
export const NUMBER_WORDS: readonly [word: string, value: number][] = [
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['lăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
];
