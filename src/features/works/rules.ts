/** What a line says of a work: what, how much of it, what it is worth, who gave, how many days of labour. Pure. */
import { endOfPhraseAt, firstSaid } from '../../conversation/form/fields/choice.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import type { LocalDate } from '../../text/calendar.ts';
import { fold, foldInPlace } from '../../text/fold.ts';
import { parseDong } from '../../text/money.ts';

/** Characters. */
export const WORDS_LIMIT = 200;
/** Whole đồng; more is a slip of the keyboard. */
export const MOST_DONG = 100_000_000_000n;
export const MOST_HALF_DAYS = 200_000;

export const asDay = ({ year, month, day }: LocalDate): Date => new Date(Date.UTC(year, month - 1, day));

const tidy = (text: string) => text.replace(/\s+/gu, ' ').replace(/^[\s,.;:–—()-]+|[\s,.;:–—()-]+$/gu, '');

/** "68 ngày công", "2,5 công", "nửa công": in half days. */
export function halfDaysIn(text: string): { value: number; start: number; end: number } | undefined {
  for (const match of foldInPlace(text).matchAll(/(?<![\d.,])(?:(\d{1,6})(?:[.,](5))?|\bnua)\s*/gu)) {
    const end = endOfPhraseAt(text, match.index + match[0].length, phrases('common.labour'));
    if (end === undefined) continue;
    const value = match[1] === undefined ? 1 : Number(match[1]) * 2 + (match[2] ? 1 : 0);
    return { value, start: match.index, end };
  }
  return undefined;
}

export const halfDaysText = (half: number): string => `${Math.floor(half / 2)}${half % 2 === 1 ? ',5' : ''}`;

export interface WorkLine {
  what: string;
  quantity: string;
  dong: bigint | undefined;
  isInKind: boolean;
  halfDays: number | undefined;
  giver: string;
}

/** In folded text: a sum with its unit, and the words before it. */
const SUM =
  /(?:(?:tri gia|gia tri|so tien|het|tong|quy ra tien|tren|hon|gan|khoang)\s*){0,4}(?<![\d.,])\d[\d.,\s]{0,24}(?:tram\s*)?(?:ty|ti|trieu|tr|nghin|ngan|k|dong|d)(?:\s*(?:\d+|ruoi))?(?![a-z])(?:\s*(?:dong|d)(?![a-z]))?/gu;
/** In folded text: so long and so wide. */
const AREA = String.raw`(?:dai\s*)?(?<![\d.,])\d[\d.,]{0,12}\s*(?:m\s*)?(?:[x×*]|,?\s*rong)\s*\d[\d.,]*\s*m?(?![a-z])`;

/** Numbers with what is counted behind them. */
const quantitiesIn = (text: string): string[] => {
  const units = phrases('works.measures')
    .map(fold)
    .sort((a, b) => b.length - a.length);
  const quantity = new RegExp(`${AREA}|(?<![\\d.,])\\d[\\d.,]{0,12}\\s*(?:${units.join('|')})(?![a-z\\d])`, 'gu');
  return [...foldInPlace(text).matchAll(quantity)].map((match) =>
    tidy(text.slice(match.index, match.index + match[0].length)),
  );
};

/** "làm tuyến cờ 38 cột trị giá 16 triệu, 20 công". */
export function readWork(text: string): WorkLine {
  const labour = halfDaysIn(text);
  let rest = labour ? `${text.slice(0, labour.start)} ${text.slice(labour.end)}` : text;
  const [sum] = [...foldInPlace(rest).matchAll(SUM)];
  const dong = sum ? (parseDong(/\d.*$/su.exec(sum[0])?.[0] ?? '') ?? undefined) : undefined;
  if (sum) rest = `${rest.slice(0, sum.index)} ${rest.slice(sum.index + sum[0].length)}`;
  const quantities = quantitiesIn(rest);
  const giving = firstSaid(rest, ['gave'], () => phrases('works.gave'));
  const told = giving ? rest.slice(0, giving.start).split(/[,;\n]/u) : [];
  const before = tidy(told.at(-1) ?? '');
  // "đường bê tông 50 m, gia đình ông Hùng hiến": who gave it is no part of what it is.
  const isBeside = giving !== undefined && told.length > 1;
  const parts = (isBeside ? `${told.slice(0, -1).join(',')},${rest.slice(giving.end)}` : rest)
    .split(/[,;\n]/u)
    .map(tidy)
    .filter((part) => part !== '');
  return {
    what: tidy(parts.join(', ')).slice(0, WORDS_LIMIT),
    quantity: quantities.join(', ').slice(0, WORDS_LIMIT),
    dong,
    isInKind: giving !== undefined,
    halfDays: labour?.value,
    giver: before.length > 1 && before.length < 80 ? before : '',
  };
}
