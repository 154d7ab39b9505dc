/** Lists of names with sums, as a treasurer notes them: "Trâm 50, Hoa 50, Lan 100", "Hiền và Loan mỗi người 6 triệu". Pure. */
import { fold, type Word, words } from './fold.ts';
import { parseDong } from './money.ts';

export interface SumFound {
  /** Whole đồng. */
  dong: bigint;
  start: number;
  end: number;
  /** Thousands were meant and not said: "50". It is said back in full before anything is written. */
  isShort: boolean;
}

export interface NamedSum {
  /** As typed, with titles. */
  name: string;
  dong: bigint;
  /** What was said right after the sum: "mua bò". */
  note: string;
}

export interface NamesAndSums {
  items: NamedSum[];
  /** Pieces of the list that have no sum, as typed. */
  unread: string[];
  /** What follows the last sum, as typed. */
  rest: string;
}

/** Signs in which a sum is said. */
const LONGEST_SUM = 80;
/** The smallest note in use. */
const LEAST = 1000n;
const THOUSAND = 1000n;

/** Words that begin a sum; a name may be any other. */
const NUMBER_WORDS = 'một hai ba bốn tư năm sáu bảy tám chín mười nửa mốt'.split(' ');
/** A number behind one of these is no sum: a month, a house, a turn. */
const BEFORE_NUMBER =
  'tháng ngày quý năm lớp số tờ tổ xóm khối ấp thôn đội kỳ đợt lần khu phường hôm mùng mồng thứ tuổi month group'.split(
    ' ',
  );
/** The highest of them, but for years. */
const MOST_ORDINAL = 31;
/** A number before one of these counts something else than đồng. */
const COUNTED =
  'thang nam ngay tuan quy nguoi ho nha chau em be dua con chi anh cong ky can kg cai phan suat lan ta tuoi to the gio ban bo chiec qua tui thung hop ngay hoi bua % phan_tram'.split(
    ' ',
  );
const CURRENCY = ['dong', 'd', 'vnd'];
/** Between one who gave and the next. */
const JOINERS = ['và', 'với', 'còn', 'cùng', 'rồi', 'and'];
/** Between a name and the sum. */
const VERBS = [
  'đóng',
  'góp',
  'nộp',
  'gửi',
  'gởi',
  'đưa',
  'trả',
  'được',
  'là',
  'thì',
  'đã',
  'mượn',
  'vay',
  'lấy',
  'nhận',
  'cũng',
  'thêm',
  'paid',
];
const EACH = ['mỗi', 'each'];

/** Every sum of money in a text, with or without its unit, from left to right. */
export function sumsIn(text: string): SumFound[] {
  const typed = words(text);
  const found: SumFound[] = [];
  for (let at = 0; at < typed.length; at += 1) {
    const sum = sumAt(text, typed, at);
    if (!sum) continue;
    found.push(sum);
    while (at + 1 < typed.length && (typed[at + 1]?.start ?? 0) < sum.end) at += 1;
  }
  return found;
}

function sumAt(text: string, typed: readonly Word[], at: number): SumFound | undefined {
  const word = typed[at] as Word;
  if (!/^\d/u.test(word.text) && !NUMBER_WORDS.includes(word.text.toLowerCase())) return undefined;
  if (/[\d/]$/u.test(text.slice(0, word.start)) || isBehind(text, typed, at)) return undefined;
  const piece = text.slice(word.start, word.start + LONGEST_SUM);
  const whole = withUnit(piece);
  if (whole) return { ...whole, start: word.start, end: word.start + whole.end, isShort: false };
  const digits = /^\d{1,3}(?:[., ]\d{3})+(?![\d./])|^\d+(?![\d/]|[.,-]\d)/u.exec(piece)?.[0];
  if (digits === undefined) return undefined;
  const isGrouped = /\D/u.test(digits);
  const value = BigInt(digits.replace(/\D/gu, ''));
  const next = typed.find(({ start }) => start >= word.start + digits.length);
  const isNear = next && /^[ ]?$/u.test(text.slice(word.start + digits.length, next.start));
  if (isNear && !isGrouped && COUNTED.includes(fold(next.text))) return undefined;
  if (/^\s*%/u.test(piece.slice(digits.length))) return undefined;
  const end = word.start + digits.length;
  if (value >= LEAST) return isYear(digits) ? undefined : { dong: value, start: word.start, end, isShort: false };
  return value > 0n && digits.length <= 3
    ? { dong: value * THOUSAND, start: word.start, end, isShort: true }
    : undefined;
}

/** "tháng 6", "tổ 2", "ngày 20": the number tells which. Typed without marks a name is told by its capital: "Lan 20". */
function isBehind(text: string, typed: readonly Word[], at: number): boolean {
  const before = typed[at - 1];
  const word = typed[at];
  if (!before || !word || !/^\d{1,4}$/u.test(word.text)) return false;
  const between = text.slice(before.end, word.start);
  if (/[-/]$/u.test(between)) return true;
  if (!/^\s*$/u.test(between) || (Number(word.text) > MOST_ORDINAL && !isYear(word.text))) return false;
  if (withUnit(text.slice(word.start, word.start + LONGEST_SUM))) return false;
  const lower = before.text.toLowerCase();
  const isPlain = before.text === lower;
  return BEFORE_NUMBER.some((one) => one === lower || (isPlain && fold(one) === lower));
}

const isYear = (digits: string) => /^(?:19|20)\d\d$/u.test(digits);

/** A sum at the start with the word for its size or the currency behind it. */
function withUnit(piece: string): { dong: bigint; end: number } | undefined {
  const typed = words(piece);
  for (const [index, word] of typed.entries()) {
    const said = piece.slice(0, word.end);
    const dong = parseDong(said);
    if (dong === null || dong < LEAST || !/\p{L}/u.test(said)) {
      if (index > 6) return undefined;
      continue;
    }
    return longest(piece, typed, index, dong);
  }
  return undefined;
}

/** "2 triệu" goes on as "2 triệu rưỡi", "1 tỷ" as "1 tỷ 200 triệu", and takes the currency along. */
function longest(piece: string, typed: readonly Word[], from: number, first: bigint): { dong: bigint; end: number } {
  let dong = first;
  let end = typed[from]?.end ?? 0;
  for (const word of typed.slice(from + 1, from + 5)) {
    if (/[,;\n]/u.test(piece.slice(end, word.start))) break;
    const more = parseDong(piece.slice(0, word.end));
    if (CURRENCY.includes(fold(word.text)) || (more !== null && more > dong)) {
      if (more !== null && more > dong) dong = more;
      end = word.end;
    }
  }
  return { dong, end };
}

/**
 * @param text without what stands before the list
 * @returns undefined where no sum is said at all
 */
export function readNamesAndSums(text: string): NamesAndSums | undefined {
  const sums = sumsIn(text);
  if (sums.length === 0) return undefined;
  const items: NamedSum[] = [];
  const unread: string[] = [];
  let from = 0;
  for (const sum of sums) {
    const { names, loose, note } = namesBefore(text.slice(from, sum.start), items.length > 0);
    const last = items.at(-1);
    if (last && note !== '') last.note = note;
    unread.push(...loose);
    items.push(...names.map((name) => ({ name, dong: sum.dong, note: '' })));
    from = sum.end;
  }
  return { items, unread, rest: tidy(text.slice(from)) };
}

/** What stands before a sum: whose it is, and what still belongs to the sum before. */
function namesBefore(piece: string, hasBefore: boolean): { names: string[]; loose: string[]; note: string } {
  const parts = piece
    .replace(/[\s:=]+$/u, '')
    .split(/[,;:\n]|\s[-–—]\s/u)
    .map((part) => trimEnds(part));
  const first = hasBefore && parts.length > 1 ? (parts.shift() ?? '') : '';
  const each = eachOf(piece);
  if (each !== undefined) {
    const names = each.split(/[,;\n]/u).flatMap(splitJoined);
    return { names: names.filter((name) => name !== ''), loose: [], note: '' };
  }
  const name = parts.pop() ?? '';
  return {
    names: [name],
    loose: parts.filter((part) => part !== ''),
    note: first,
  };
}

/** "Hiền và Loan mỗi người": the names before "mỗi". */
function eachOf(piece: string): string | undefined {
  const typed = words(piece);
  const index = typed.findIndex(({ text }) => EACH.some((one) => fold(one) === fold(text)));
  const word = typed[index];
  return word && typed.length - index <= 3 ? trimEnds(piece.slice(0, word.start)) : undefined;
}

function splitJoined(part: string): string[] {
  const typed = words(part);
  const cut = typed.findIndex(({ text }, index) => index > 0 && JOINERS.includes(text.toLowerCase()));
  const word = typed[cut];
  if (!word) return [trimEnds(part)];
  return [trimEnds(part.slice(0, word.start)), ...splitJoined(part.slice(word.end))];
}

/** Without joining words at the beginning, and without the word for giving at the end. */
function trimEnds(part: string): string {
  let text = tidy(part);
  for (;;) {
    const typed = words(text);
    const [first] = typed;
    const last = typed.at(-1);
    if (first && typed.length > 1 && JOINERS.includes(first.text.toLowerCase())) text = tidy(text.slice(first.end));
    else if (last && typed.length > 1 && VERBS.includes(last.text.toLowerCase()))
      text = tidy(text.slice(0, last.start));
    else return text;
  }
}

const tidy = (text: string) => text.replace(/\s+/gu, ' ').replace(/^[\s,.;:=+–—-]+|[\s,;:=+–—-]+$/gu, '');
