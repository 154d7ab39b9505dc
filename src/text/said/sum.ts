/** The sum of money that a sentence tells. */
import { fold } from '../fold.ts';
import { sumsIn } from '../names-and-sums.ts';
import { spokenSumsIn } from './spoken-sums.ts';

/** What is said to be the whole counts, else the first; "mỗi người" times how many there are. */
export function sumIn(typed: string, isOfAll: boolean): bigint | undefined {
  // "2 triệu 3", "5 chai", "3 xị": as others write them.
  const text = typed
    .replace(/(\d)\s*chai(?!\p{L})/giu, '$1tr')
    .replace(
      /(\d)\s*(?:triệu|trieu|tr)\s+(\d{1,3})(?![\d.,\p{L}]|\s*(?:nghìn|nghin|ngàn|ngan|trăm|tram|tháng|thang|người|nguoi))/giu,
      '$1tr$2',
    )
    .replace(/(\d+)\s*xị/giu, '$100k');
  const spoken = spokenSumsIn(text);
  const written = sumsIn(text).filter((one) => !spoken.some(({ start, end }) => one.start < end && one.end > start));
  const told = [...written.filter(({ isShort }) => !isShort), ...spoken].sort((a, b) => a.start - b.start);
  // A number alone is a sum only where no other is told.
  const sums = told.length > 0 ? told : written;
  const isTotal = (start: number) =>
    /(?:tong|tong cong|cong lai|ca thay|duoc)\s*(?:la\s*)?$/u.test(fold(text.slice(Math.max(0, start - 16), start)));
  const sum = sums.find(({ start }) => isTotal(start)) ?? sums[0];
  if (!sum) return undefined;
  const before = fold(text.slice(0, sum.start));
  const each =
    isOfAll &&
    /(\d+|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\s+(?:nguoi|chau|gia dinh|ho|nha|cu|chi|anh|em|dua|suat|ba|ong|con|ban)\b.*\bmoi\s+\S+(?:\s+\S+)?\s*$/u.exec(
      before,
    );
  const count = each ? (counted[each[1] ?? ''] ?? Number(each[1])) : 1;
  return sum.dong * BigInt(Number.isSafeInteger(count) && count > 0 && count < 1000 ? count : 1);
}

const counted: Readonly<Record<string, number>> = {
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};
