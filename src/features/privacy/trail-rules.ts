/** What an administrator types after `/nhatky`: a day, a kind of entry, part of a name, in any order. Pure. */
import { addDays, isDate, type LocalDate } from '../../text/calendar.ts';
import { fold } from '../../text/fold.ts';

export interface TrailQuestion<A extends string> {
  day: LocalDate | undefined;
  action: A | undefined;
  /** What is left, folded: part of somebody's name. */
  name: string;
}

/**
 * @param kinds the words by which each kind of entry is called
 * @param words "today" and "yesterday", as people say them
 */
export function readTrailQuestion<A extends string>(
  text: string,
  kinds: readonly { action: A; words: readonly string[] }[],
  words: { today: readonly string[]; yesterday: readonly string[] },
  today: LocalDate,
): TrailQuestion<A> {
  const dated = /(?<!\d)(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?(?!\d)/.exec(text);
  const date = dated && { year: Number(dated[3] ?? today.year), month: Number(dated[2]), day: Number(dated[1]) };
  let left = ` ${fold(dated ? text.replace(dated[0], ' ') : text)} `;
  const take = (word: string) => {
    const at = left.indexOf(` ${fold(word)} `);
    if (at >= 0) left = left.replace(` ${fold(word)} `, ' ');
    return at >= 0;
  };
  const longestFirst = kinds
    .flatMap(({ action, words: called }) => called.map((word) => ({ action, word })))
    .sort((a, b) => b.word.length - a.word.length);
  const action = longestFirst.find(({ word }) => take(word))?.action;
  const said = words.today.some(take) ? today : words.yesterday.some(take) ? addDays(today, -1) : undefined;
  const day = date && isDate(date) ? date : said;
  return { day, action, name: left.trim().replace(/\s+/g, ' ') };
}
