/** What an article is: the form in which it is imported, stored and shown. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type LocalDate, toLocal } from '../../../text/calendar.ts';

/** The labels stand in `locales/`, key `questions-category-<name>`. */
export const categories = [
  'can-cuoc',
  'cu-tru',
  'ho-tich',
  'dang-ky-xe',
  'giao-thong',
  'bao-hiem',
  'pccc',
  'ma-tuy',
  'lua-dao',
  'cuu-chien-binh',
  'tro-cap',
  'khieu-nai',
  'dat-dai',
  'kinh-doanh',
  'an-ninh',
  'hoi',
  'khac',
] as const;
export type Category = (typeof categories)[number];

/** Characters of each field: what fits a few messages on a telephone. */
export const limits = {
  title: 200,
  question: 200,
  answer: 1500,
  field: 1000,
  body: 20_000,
  questions: 50,
  sources: 12,
};

export const sourceSchema = z.object({
  /** "Luật Cư trú 2020 (68/2020/QH14)". */
  law: z.string().trim().min(1).max(300),
  /** "Điều 27, khoản 2". */
  article: z.coerce.string().trim().max(200).default(''),
  link: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
});
export type Source = z.infer<typeof sourceSchema>;

/** "2026-11-21", a day that exists. */
const daySchema = z.iso.date();

export const contentSchema = z.object({
  title: z.string().trim().min(1).max(limits.title),
  category: z.enum(categories),
  questions: z.array(z.string().trim().min(1).max(limits.question)).max(limits.questions).default([]),
  answer: z.string().trim().min(1).max(limits.answer),
  where: z.string().trim().max(limits.field).default(''),
  papers: z.string().trim().max(limits.field).default(''),
  cost: z.string().trim().max(limits.field).default(''),
  time: z.string().trim().max(limits.field).default(''),
  source: z.array(sourceSchema).max(limits.sources).default([]),
  inForceFrom: daySchema.nullable().default(null),
  /** The last day. */
  inForceTo: daySchema.nullable().default(null),
  checkedOn: daySchema.nullable().default(null),
  /** What an officer has to look up before confirming; residents never see it. */
  check: z.string().trim().max(limits.field).optional(),
  body: z.string().trim().max(limits.body).default(''),
});
/** What an article says. Days as "2026-11-21", by the calendar of Vietnam. */
export type ArticleContent = z.infer<typeof contentSchema>;

export interface ArticleBrief {
  /** Good for `readArticle`, `addQuestionForm` and for buttons, whatever version is served later. */
  id: string;
  title: string;
}

export interface ServedArticle extends ArticleBrief, Omit<ArticleContent, 'title'> {}

/** The same content has the same sum. */
export function checksum(content: ArticleContent): string {
  return createHash('sha256')
    .update(JSON.stringify(contentSchema.parse(content)))
    .digest('hex')
    .slice(0, 32);
}

/** Laws begin and end by the calendar of Vietnam, wherever the reader is. */
export function lawDay(at: Date): string {
  return writeDay(toLocal(at, 'Asia/Ho_Chi_Minh'));
}

export function writeDay({ year, month, day }: LocalDate): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** Is it law on this day? */
export function inForce(content: Pick<ArticleContent, 'inForceFrom' | 'inForceTo'>, day: string): boolean {
  return (content.inForceFrom ?? '') <= day && (content.inForceTo ?? '9999') >= day;
}
