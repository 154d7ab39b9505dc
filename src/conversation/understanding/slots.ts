/** What the words of a message say beside the door: read by the readers of `text`, each for the doors that want it. */
import { fold, words } from '../../text/fold.ts';
import { looksLikeName } from '../../text/name.ts';
import { sumsIn } from '../../text/names-and-sums.ts';
import { normalizePhone } from '../../text/phone.ts';
import { spokenSumsIn } from '../../text/spoken-sums.ts';
import { timeWordsIn } from '../../text/time/time-words.ts';
import type { Door, Slots } from './doors.ts';

/** @param text as typed @returns only what it says; nothing is guessed from who writes */
export function slotsOf(door: Door, text: string): Slots {
  const when = timeWordsIn(text);
  return {
    ...(ofMoney.test(door) && { sum: sumIn(text, /^(?:fund|commend)/u.test(door)) }),
    ...(ofPeople.test(door) && { name: nameIn(text, door.startsWith('sponsor')) }),
    ...unitsIn(text),
    ...(ofPhones.test(door) && { phone: phoneIn(text) }),
    ...(door.startsWith('case.') && { numbers: numbersIn(text) }),
    ...(when !== undefined && (ofDays.test(door) ? { day: when } : { when })),
  };
}

const ofMoney = /^(?:fund|loan|sponsor|visit\.record|dues|scam\.victim|case\.answer|commend|aid)/u;
const ofPeople =
  /^(?:visit|person|loan\.(?:pay|repay|status)|sponsor|commend|movement|attendance|case|join|meeting\.status|dues\.status|duty|fund|death|data)/u;
const ofPhones = /^(?:data|person|announce$)/u;
const ofDays = /^(?:visit|attendance|loan\.(?:pay|repay)|fund|sponsor\.pay|person|case)/u;

/** What is said to be the whole counts, else the first; "mỗi người" times how many there are. */
function sumIn(typed: string, isOfAll: boolean): bigint | undefined {
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

const titles = new Set(
  'ong ba anh chi chu co bac cu di o me mu be chau em thang con dc cau mo thim duong thay ma bo ama h ten on a ten'.split(
    ' ',
  ),
);
const children = new Set(['chau', 'be', 'thang', 'em', 'con']);
/** Words behind a title that are no name. */
const noNames = new Set(
  'ai ten bao hom giao ay do kia nay no ta toi tui minh em chi anh ong ba co chu bac con chau nao gi la thi o di da dang se vua moi bi duoc co khong nha xom to thon ap ban lang chi hoi trai gai dau re noi ngoai lon be nho lam xin cho va voi cua trong ngoai nhat hai mot ca cac may nhung em nguoi dan con lai roi nua vo chong me cha bo hoc mo ghi gui giup tra tham them sua dong nop vay muon tu den'.split(
    ' ',
  ),
);

const isCapital = (word: string) => /^\p{Lu}/u.test(word);

/** Before a place, not a person. */
const places = new Set('o ve tai qua vien tu'.split(' '));

/** @param isOfChild of several the child's is wanted */
function nameIn(typed: string, isOfChild: boolean): string | undefined {
  const text = typed.replace(/\u0111\/c|đ\/chi|đồng chí/giu, 'đc');
  const all = words(text);
  const found: { name: string; rank: number }[] = [];
  for (let at = 0; at < all.length; at++) {
    const word = all[at]!.text;
    const key = fold(word);
    const isTitle = titles.has(key) && !(isCapital(word) && isCapital(all[at + 1]?.text ?? '') && at > 0);
    const from = isTitle ? at + 1 : at;
    const run = runOfCapitals(all, from, text);
    const name = run > from + (isTitle ? 0 : 1) ? text.slice(all[from]!.start, all[run - 1]!.end) : undefined;
    if (name !== undefined && (isTitle || (looksLikeName(name) && !isUnitWord(fold(all[at - 1]?.text ?? ''))))) {
      const isPlace = !isTitle && places.has(fold(all[at - 1]?.text ?? ''));
      const rank =
        (isTitle || name.includes(' ') ? 2 : 1) +
        (isOfChild && children.has(key) ? 3 : 0) +
        (isVisited(all, at) ? 1 : 0);
      if (!isPlace) found.push({ name, rank });
      at = run - 1;
    } else if (isTitle) {
      const plain = plainName(all, from, text);
      if (plain) found.push({ name: plain, rank: isOfChild && children.has(key) ? 3 : 0.5 });
    }
  }
  return found.toSorted((a, b) => b.rank - a.rank)[0]?.name;
}

/** Told of as whom somebody went to see. */
const isVisited = (all: ReturnType<typeof words>, at: number) =>
  all.slice(Math.max(0, at - 2), at).some((word) => /^(?:tham|vieng|nha|ghe)$/u.test(fold(word.text)));

/** Where the words with a capital end that begin at a place; a stop ends them. */
function runOfCapitals(all: ReturnType<typeof words>, from: number, text: string): number {
  let to = from;
  while (to < all.length && to - from < 5 && isCapital(all[to]!.text)) {
    to += 1;
    if (/[,.;:()?!\n]/u.test(text.slice(all[to - 1]!.end, all[to]?.start ?? text.length))) break;
  }
  return to;
}

/** Typed without capitals: a whole name where it begins with a surname, else the word behind the title. */
function plainName(all: ReturnType<typeof words>, from: number, text: string): string | undefined {
  const first = all[from];
  if (!first || noNames.has(fold(first.text)) || /\d/u.test(first.text)) return undefined;
  for (const length of [4, 3, 2]) {
    const last = all[from + length - 1];
    const name = last && text.slice(first.start, last.end);
    const parts = name?.split(/\s+/u) ?? [];
    if (
      name &&
      !parts.some((part) => noNames.has(fold(part))) &&
      /^(?:thi|van|duc|xuan|minh|thanh|huu|ngoc)$/u.test(fold(parts[1] ?? '')) &&
      looksLikeName(name)
    )
      return name;
  }
  return first.text;
}

const KINDS =
  'chi hội|chi hoi|phân hội|tổ dân phố|to dan pho|tdp|tổ|khu phố|khu pho|khu vực|khu|khóm|khom|xóm|xom|thôn|thon|ấp|buôn|buon|bản|làng|lang|plei|sóc|phum|phường|phuong|xã|xa|huyện|kp|ngách|hẻm|hem|đội|to|ap|ban|CH';
const kinds = KINDS.split('|').map((kind) => `[${kind[0]}${kind[0]?.toUpperCase()}]${kind.slice(1)}`);
const UNIT = new RegExp(
  `(?<!\\p{L})(${kinds.join('|')})\\s*(?<=\\s|[pP])(\\d+[a-z]?(?:\\s*(?:,|và|va|với|voi|-)\\s*\\d+)*|\\p{Lu}[\\p{L}'-]*(?:\\s+(?:\\p{Lu}[\\p{L}'-]*|\\d+(?![\\d/h])))*|[\\p{L}'-]+)`,
  'gu',
);
/** All of one, or the own. */
const WHOLE =
  /(?<!\p{L})(?:(?:cả|ca|toàn|toan|hết|het)\s+(?:tổ|to|thôn|thon|xóm|xom|ấp|ap|buôn|buon|bản|ban|làng|lang|phường|phuong|xã|xa|chi hội|chi hoi|hội|hoi|khu|khóm)|(?:tổ|thôn|thon|xóm|xom|ấp|buôn|buon|bản|làng|lang|chi hội|chi hoi|phường|khu)\s+(?:mình|minh|này|nay|ta))(?!\p{L})/giu;
const unitWords = new Set('hoi to pho khu khom xom thon ap buon ban lang plei phuong xa ch vuc'.split(' '));
const isUnitWord = (word: string) => unitWords.has(word);
const noUnits = new Set(
  'phu nu nong cuu ccb trong hop toan hien minh ta nay do kia nao toi tui em dan chuc truong pho hoi vien phu cong tac tu quan trong gi moi cua co la thi may ben nhe nghen da chua con so'.split(
    ' ',
  ),
);

function unitsIn(text: string): Pick<Slots, 'unit' | 'units'> {
  const found: string[] = Array.from(text.matchAll(WHOLE), ([whole]) => whole);
  UNIT.lastIndex = 0;
  for (let match = UNIT.exec(text); match; match = UNIT.exec(text)) {
    const [whole, kind = '', name = ''] = match;
    const bare = fold(name.split(/\s+/u)[0] ?? '');
    const isPlain = !isCapital(name) && !/^\d/u.test(name);
    // "to" and "ban" are words of their own without marks.
    const isWord = /^(?:to|ban|ap|lang)$/iu.test(kind) && isPlain;
    if (isWord || noUnits.has(bare)) UNIT.lastIndex = match.index + kind.length;
    else found.push(whole.trim());
  }
  const units = [...new Set(found)];
  return units.length > 0 ? { unit: units[0], units } : {};
}

function phoneIn(text: string): string | undefined {
  const run = /(?:\+?84|0)[\s.-]?\d(?:[\s.-]?[\dx]){7,9}/iu.exec(text)?.[0];
  return run === undefined ? undefined : (normalizePhone(run) ?? run);
}

/** Numbers of cases: behind a word for a case, else any short number that counts nothing. */
function numbersIn(text: string): string[] {
  const named = Array.from(
    fold(text).matchAll(
      /(?:so|viec|don|ho so|ca|vu|case|cau|truong hop|yeu cau|phan anh|tin|#)\s*(?:so\s*)?(\d{1,5}(?:\s*(?:,|va|-)\s*\d{1,5})*)/gu,
    ),
    (match) => match[1] ?? '',
  );
  const all =
    named.length > 0
      ? named
      : Array.from(
          fold(text).matchAll(
            /(?<![\d./:h])(\d{1,4})(?![\d./:hk%]|\s*(?:trieu|nghin|ngan|tuoi|gio|nguoi|ngay|dong))/gu,
          ),
          (match) => match[1] ?? '',
        ).slice(0, 1);
  return all.flatMap((one) => one.match(/\d+/gu) ?? []);
}
