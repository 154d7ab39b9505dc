/** "Chi hội Sen 2 đăng ký 5 không 3 sạch: Hoa, Lan": the movement, the unit and the people of a line. Pure. */
import { firstSaid } from '../../conversation/form/fields/choice.ts';
import { numberIn } from '../../conversation/form/fields/number.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { fold, foldInPlace, samePhrase, startsWithPhrase, words } from '../../text/fold.ts';
import { namesInText } from '../../text/names-in-text.ts';
import { meantBy, NAME_LIMIT, type Subject, withoutName } from './rules.ts';

export interface Registration<M> {
  /** Those that may be meant; none: `title` is of a new one. */
  movements: M[];
  title: string;
  subject: Subject;
  /** Words that name a unit. */
  unit: string;
  /** Words that name people, or a number of them. */
  who: string;
  /** It is to be taken back: "rút khỏi". */
  isBack: boolean;
  /** Somebody is said to take something up: without it the line may be about anything. */
  hasVerb: boolean;
}

const tidy = (text: string) => text.replace(/\s+/gu, ' ').replace(/^[\s,.;:–—"“”'-]+|[\s,.;:–—"“”'-]+$/gu, '');
const find = (text: string, list: string) => firstSaid(text, [list], () => phrases(`movements.${list}`));

export function readRegistration<M extends { name: string }>(text: string, known: readonly M[]): Registration<M> {
  const movements = meantBy(text, known);
  const line = allBut(movements[0] ? withoutName(text, movements[0].name) : text);
  const verb = find(line, 'verbs');
  const before = tidy(verb ? line.slice(0, verb.start) : '');
  const after = tidy(verb ? line.slice(verb.end) : line);
  const colon = /:\s*(.+)$/su.exec(line);
  const who = whoIn(line, before, after, movements.length > 0, colon?.[1]);
  const isHousehold = find(line, 'households') !== undefined;
  return {
    movements,
    title: movements.length > 0 ? '' : titleIn(titled(line, after, colon?.[1])),
    subject: isHousehold ? 'household' : who === '' ? 'unit' : 'person',
    unit: unitIn(before) || unitIn(after),
    who,
    isBack: find(text, 'withdraws') !== undefined,
    hasVerb: verb !== undefined,
  };
}

/** "cả chi hội …, chỉ có ông Hùng không", "đủ …, chỉ thiếu bà Nụ": who is not meant stands behind the word for it, as everybody else is. */
function allBut(line: string): string {
  const [everyone = ''] = phrases('common.everyone');
  const [but = ''] = phrases('common.except');
  const saysAll = (part: string) => firstSaid(part, ['all'], () => phrases('common.everyone')) !== undefined;
  const lacking = find(line, 'lacking');
  if (lacking) {
    const before = line.slice(0, lacking.start);
    return `${saysAll(before) ? before : `${everyone} ${before}`} ${but} ${line.slice(lacking.end)}`;
  }
  const only = find(line, 'only');
  if (!only || !saysAll(line.slice(0, only.start))) return line;
  const behind = tidy(line.slice(only.end));
  const refusal = phrases('movements.refusing')
    .map((one) => new RegExp(`(?<!\\p{L})${fold(one).replaceAll(' ', '\\s+')}$`, 'u').exec(foldInPlace(behind)))
    .reduce<number>((at, found) => (found ? Math.min(at, found.index) : at), behind.length);
  return refusal < behind.length ? `${line.slice(0, only.start)} ${but} ${behind.slice(0, refusal)}` : line;
}

/** What follows the colon is the title where it names nobody: "công trình 95 năm: đèn đường". */
function titled(line: string, after: string, listed: string | undefined): string {
  if (listed === undefined) return after;
  const head = tidy(after.split(':')[0] ?? '');
  return head === '' || namesIn(line) === '' ? listed : head;
}

function whoIn(line: string, before: string, after: string, isKnown: boolean, listed: string | undefined): string {
  const names = namesIn(line);
  if (listed !== undefined && !/^\d/u.test(listed) && (isKnown || namesIn(listed) !== '')) return tidy(listed);
  const all = [before, after].filter((part) => part !== '').join(', ');
  const common = (list: string) => firstSaid(line, [list], () => phrases(`common.${list}`));
  if (common('everyone')) return all;
  const count = countIn(line);
  if (count !== undefined) return count;
  if (names !== '') return names;
  if (before !== '' && unitIn(before) === '' && !isFiller(before) && words(before).length < MOST_WORDS) return before;
  const called = inBetween(after);
  if (called !== '') return called;
  // With the movement taken out, what is left of a line without a unit is who.
  const left = tidy(after);
  const isShort = words(left).length < MOST_WORDS;
  return isKnown && left !== '' && unitIn(left) === '' && !isFiller(left) && isShort ? withoutLeads(left) : '';
}

/** More words than so are a story, and no name. */
const MOST_WORDS = 7;

/** "chị Nhàn, chị Mẫn": those who are named by their capitals. */
const namesIn = (text: string): string => {
  const telling = { titles: phrases('common.titles'), notAfter: phrases('common.unit-words') };
  return namesInText(text, telling)
    .map((one) => one.text)
    .join(', ');
};

/** "2027" is a year. */
const [FIRST_YEAR, LAST_YEAR] = [1945, 2100];

/** "97/100 chị em" is 97, "42 hộ" is 42. */
function countIn(whole: string): string | undefined {
  // The number of a unit counts nobody.
  const unit = unitIn(whole);
  const line = unit === '' ? whole : whole.replace(unit, ' ');
  const share = /(?<!\d)(\d{1,6})\s*\/\s*\d{1,6}(?=\s+\p{L})/u.exec(line);
  const found = share ? Number(share[1]) : numberIn(line, phrases('common.counted-people'), false)?.value;
  if (found === undefined || (found >= FIRST_YEAR && found <= LAST_YEAR)) return undefined;
  return `${found} ${phrases('common.counted-people')[0]}`;
}

/** "ghi Lê Hữu Thọ vào …", "cho bà Lan tham gia …": those between the two words. */
function inBetween(after: string): string {
  const into = find(after, 'into');
  const names = into ? withoutLeads(tidy(after.slice(0, into.start))) : '';
  return unitIn(names) === '' && !isFiller(names) ? names : '';
}

function withoutLeads(text: string): string {
  const lead = phrases('movements.leads').find((one) => startsWithPhrase(text, one));
  return lead ? withoutLeads(tidy(startsWithPhrase(text, lead)?.rest ?? '')) : text;
}

const isFiller = (text: string) =>
  phrases('movements.fillers').some((one) => samePhrase(text, one)) || text === '' || words(text).length > 8;

/** "tổ 9", "chi hội Sen 2": the word for a unit and what follows it, up to a comma or a word that is no name. */
export function unitIn(text: string): string {
  const found = firstSaid(text, ['unit'], () => phrases('common.unit-words'));
  if (!found) return '';
  const named =
    /^\s+(?:\d+[\p{L}]?|\p{Lu}[\p{L}\p{M}]*(?:\s+(?:\p{Lu}[\p{L}\p{M}]*|\d+))*|\p{L}[\p{L}\p{M}]*(?:\s+\d+)?)/u.exec(
      text.slice(found.end),
    );
  return named ? tidy(text.slice(found.start, found.end + named[0].length)) : '';
}

/** What is taken up, as it is called: without the words before it, and without what comes after it. */
function titleIn(after: string): string {
  const quoted = /["“”]([^"“”]{3,})["“”]/u.exec(after)?.[1];
  if (quoted) return tidy(quoted).slice(0, NAME_LIMIT);
  const lead = find(after, 'kinds');
  const said = withoutLeads(tidy(lead ? after.slice(lead.end) : after));
  const title = said.split(/[,;:.\n]/u)[0] ?? '';
  const count = numberIn(title, phrases('common.counted-people'), false);
  const end = find(title, 'ends');
  const cutAt = end && end.start > 0 ? title.slice(0, end.start) : title;
  const plain = tidy(count && !end ? count.rest : cutAt);
  return plain.length > NAME_LIMIT ? '' : plain;
}
