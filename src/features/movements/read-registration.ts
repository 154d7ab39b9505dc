/** "Chi hội Sen 2 đăng ký 5 không 3 sạch: Hoa, Lan": the movement, the unit and the people of a line. Pure. */
import { firstSaid } from '../../conversation/form/fields/choice.ts';
import { numberIn } from '../../conversation/form/fields/number.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { samePhrase, startsWithPhrase, words } from '../../text/fold.ts';
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
  /** Somebody is said to take something up: without it the line may be about anything. */
  hasVerb: boolean;
}

const tidy = (text: string) => text.replace(/\s+/gu, ' ').replace(/^[\s,.;:–—"“”'-]+|[\s,.;:–—"“”'-]+$/gu, '');
const find = (text: string, list: string) => firstSaid(text, [list], () => phrases(`movements.${list}`));

export function readRegistration<M extends { name: string }>(text: string, known: readonly M[]): Registration<M> {
  const movements = meantBy(text, known);
  const line = movements[0] ? withoutName(text, movements[0].name) : text;
  const verb = find(line, 'verbs');
  const before = tidy(verb ? line.slice(0, verb.start) : '');
  const after = tidy(verb ? line.slice(verb.end) : line);
  const colon = /:\s*(.+)$/su.exec(line);
  const who = whoIn(line, before, after, movements.length > 0, colon?.[1]);
  const isHousehold = find(line, 'households') !== undefined;
  return {
    movements,
    title: movements.length > 0 ? '' : titleIn(colon ? (after.split(':')[0] ?? '') : after),
    subject: isHousehold ? 'household' : who === '' ? 'unit' : 'person',
    unit: unitIn(before) || unitIn(after),
    who,
    hasVerb: verb !== undefined,
  };
}

function whoIn(line: string, before: string, after: string, isKnown: boolean, listed: string | undefined): string {
  if (listed !== undefined && !/^\d/u.test(listed)) return tidy(listed);
  const all = [before, after].filter((part) => part !== '').join(', ');
  const common = (list: string) => firstSaid(line, [list], () => phrases(`common.${list}`));
  if (common('everyone')) return all;
  const count = countIn(line);
  if (count !== undefined) return count;
  if (before !== '' && unitIn(before) === '' && !isFiller(before)) return before;
  const called = inBetween(after);
  if (called !== '') return called;
  // With the movement taken out, what is left of a line without a unit is who.
  const left = tidy(after);
  return isKnown && left !== '' && unitIn(left) === '' && !isFiller(left) && words(left).length < 8
    ? withoutLeads(left)
    : '';
}

/** "97/100 chị em" is 97, "42 hộ" is 42. */
function countIn(line: string): string | undefined {
  const share = /(?<!\d)(\d{1,6})\s*\/\s*\d{1,6}(?=\s+\p{L})/u.exec(line);
  const found = share ? Number(share[1]) : numberIn(line, phrases('common.counted-people'), false)?.value;
  if (found === undefined) return undefined;
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
  const lead = find(after, 'kinds');
  const said = withoutLeads(tidy(lead ? after.slice(lead.end) : after));
  const title = said.split(/[,;:.\n]/u)[0] ?? '';
  const count = numberIn(title, phrases('common.counted-people'), false);
  const end = find(title, 'ends');
  const cutAt = end && end.start > 0 ? title.slice(0, end.start) : title;
  const plain = tidy(count && !end ? count.rest : cutAt);
  return plain.length > NAME_LIMIT ? '' : plain;
}
