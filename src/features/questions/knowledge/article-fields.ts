/** How an officer types each field of an article. Pure. */
import { isDate } from '../../../text/calendar.ts';
import { fold, words } from '../../../text/fold.ts';
import {
  type ArticleContent,
  type Category,
  categories,
  contentSchema,
  limits,
  type Source,
  writeDay,
} from './article.ts';

/** In the order in which a new article is asked for. */
export const fields = [
  'title',
  'category',
  'answer',
  'source',
  'where',
  'papers',
  'cost',
  'time',
  'questions',
  'body',
  'inForceFrom',
  'inForceTo',
  'checkedOn',
] as const;
export type Field = (typeof fields)[number];

/** Asked for one after the other; the others can be added afterwards. */
export const asked: readonly Field[] = [
  'title',
  'category',
  'answer',
  'source',
  'where',
  'papers',
  'cost',
  'questions',
];

export const isNeeded = (field: Field) => field === 'title' || field === 'category' || field === 'answer';

export type FieldReading = { change: Partial<ArticleContent> } | { problem: 'empty' | 'long' | 'day' | 'category' };

/** @param text as typed @param label what a category is called */
export function readField(field: Field, text: string, label: (category: Category) => string): FieldReading {
  const typed = text.trim();
  if (typed === '') return { problem: 'empty' };
  if (field === 'category') {
    const name = fold(typed);
    const found = categories.find((one) => one === name || fold(label(one)) === name);
    return found ? { change: { category: found } } : { problem: 'category' };
  }
  if (field === 'inForceFrom' || field === 'inForceTo' || field === 'checkedOn') {
    const day = readDay(typed);
    return day === undefined ? { problem: 'day' } : { change: { [field]: day } };
  }
  const value = field === 'source' ? readSources(typed) : field === 'questions' ? readLines(typed) : typed;
  const read = contentSchema.shape[field].safeParse(value);
  return read.success ? { change: { [field]: read.data } } : { problem: 'long' };
}

/** What stands when an optional field is left out or emptied. */
export function emptied(field: Field): Partial<ArticleContent> {
  if (field === 'source' || field === 'questions') return { [field]: [] };
  return { [field]: field === 'inForceFrom' || field === 'inForceTo' || field === 'checkedOn' ? null : '' };
}

/** "1/7/2025", "01-07-2025", "2025-07-01" as "2025-07-01". */
export function readDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text.trim());
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text.trim());
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [local?.[3], local?.[2], local?.[1]];
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return year !== undefined && isDate(date) ? writeDay(date) : undefined;
}

export function readLines(text: string): string[] {
  const lines = text.split(/[\n;]/u).map((line) => line.replace(/^[\s•*–-]+/u, '').trim());
  return [...new Set(lines.filter((line) => line !== ''))].slice(0, limits.questions);
}

/** A source a line: the law, then "Điều …" if there is one, then a link if there is one. */
export function readSources(text: string): Source[] {
  return readLines(text).map((line) => {
    const link = /https?:\/\/\S+/u.exec(line)?.[0] ?? '';
    const rest = line
      .replace(link, '')
      .replace(/[\s,.;:(–-]+$/u, '')
      .trim();
    const parts = words(rest);
    const at = parts.findIndex(
      (word, index) => fold(word.text) === 'dieu' && /^\d/u.test(parts[index + 1]?.text ?? ''),
    );
    const start = at > 0 ? parts[at]?.start : undefined;
    const law = (start === undefined ? rest : rest.slice(0, start)).replace(/[\s,;:–-]+$/u, '');
    return { law: law || line, article: start === undefined ? '' : rest.slice(start), link };
  });
}
