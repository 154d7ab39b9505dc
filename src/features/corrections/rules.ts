/** What a member asks to have changed, from a sentence. Pure. */
import { firstSaid } from '../../conversation/form/fields/choice.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { isDate, type LocalDate } from '../../text/calendar.ts';
import { normalizePhone } from '../../text/phone.ts';

/** Leaving first: who leaves says more than that. */
export const subjects = ['leave', 'unit', 'phone', 'address', 'birth', 'fullName'] as const;
export type Subject = (typeof subjects)[number];
export const asSubject = (said: string): Subject | undefined => subjects.find((one) => one === said);

export const VALUE_LIMIT = 300;
const NAME_LIMIT = 80;
const OLDEST = 1900;
const YOUNGEST_AGE = 10;

/** @returns what it is about; undefined where nothing of it is said */
export function subjectIn(text: string): Subject | undefined {
  return firstSaid(text, subjects, (one) => phrases(`corrections.${one === 'fullName' ? 'name' : one}`))?.value;
}

/** The new value as it was typed, behind the words that bring it; '' where there is none. */
export function wordsOfValue(text: string): string {
  const found = firstSaid(text, ['it'], () => phrases('corrections.becomes'));
  return found ? tidy(text.slice(found.end)) : '';
}

const tidy = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/^[\s,.;:"'“”–—-]+|[\s,.;:"'“”–—-]+$/gu, '')
    .normalize('NFC');

const pad = (value: number) => String(value).padStart(2, '0');

/** "1958" or "1958-05-12". */
function birthIn(text: string, today: LocalDate): string | undefined {
  const known = ({ year }: { year: number }) => year >= OLDEST && year <= today.year - YOUNGEST_AGE;
  const day = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/u.exec(text);
  if (day) {
    const date = { day: Number(day[1]), month: Number(day[2]), year: Number(day[3]) };
    return isDate(date) && known(date) ? `${date.year}-${pad(date.month)}-${pad(date.day)}` : undefined;
  }
  // Who names two years names the wrong one first.
  const year = [...text.matchAll(/(?<!\d)(\d{4})(?![\d-])/gu)].map(([digits]) => Number(digits)).at(-1);
  return year !== undefined && known({ year }) ? String(year) : undefined;
}

/** @returns as it is kept; undefined where it is none. A unit is looked for elsewhere */
export function readValue(subject: Exclude<Subject, 'unit'>, text: string, today: LocalDate): string | undefined {
  const said = tidy(text);
  switch (subject) {
    case 'phone':
      return normalizePhone(said) ?? undefined;
    case 'birth': {
      const kept = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(said);
      return birthIn(kept ? `${kept[3]}/${kept[2]}/${kept[1]}` : said, today);
    }
    case 'fullName':
      return /\p{L}/u.test(said) && !/\d/u.test(said) && said.length <= NAME_LIMIT ? said : undefined;
    default:
      return said !== '' && said.length <= VALUE_LIMIT ? said : undefined;
  }
}
