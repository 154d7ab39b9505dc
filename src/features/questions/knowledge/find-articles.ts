/** What others of the questions room use of the knowledge base: find, read, learn from an answer. */
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../../runtime/database/database.ts';
import { fold } from '../../../text/fold.ts';
import { expandAbbreviations } from '../../../text/spelling/abbreviations.ts';
import {
  type ArticleBrief,
  categories,
  contentSchema,
  inForce,
  lawDay,
  limits,
  type ServedArticle,
  type Source,
} from './article.ts';
import { CANDIDATES, decide } from './decide.ts';
import { type Indexed, isServed, knowledgeBase, wordFor } from './knowledge-base.ts';
import {
  addQuestion,
  addVersion,
  articleOfWord,
  createArticle,
  removeQuestion,
  versionsOf,
  wordsAlong,
} from './store.ts';

export type Decision =
  | { outcome: 'answer'; article: ServedArticle; confidence: number }
  | { outcome: 'choose'; articles: ArticleBrief[] }
  | { outcome: 'none'; nearest: ArticleBrief[] };

export interface Asked {
  unit: { id: string; path: string[] };
  text: string;
  /** Only what is law then. */
  at: Date;
}

/** What the unit's knowledge base has on a question: one answer, two or three titles to pick from, or nothing. */
export async function findArticles(tx: Tx, { unit, text, at }: Asked): Promise<Decision> {
  const day = lawDay(at);
  const index = await knowledgeBase(tx);
  const verdict = decide(index.search(text, CANDIDATES, (article) => isServed(article, unit.path, day)));
  const brief = (article: Indexed) => ({ id: wordFor(article.words, unit.path)?.id ?? '', title: article.title });
  if (verdict.outcome === 'choose') return { outcome: 'choose', articles: verdict.offered.map(brief) };
  if (verdict.outcome === 'none') return { outcome: 'none', nearest: verdict.nearest.map(brief) };
  const [version] = await versionsOf(tx, [verdict.best.versionId]);
  if (!version) return { outcome: 'none', nearest: [] };
  const article = { ...version.content, ...brief(verdict.best) };
  return { outcome: 'answer', article, confidence: verdict.confidence };
}

/**
 * The article as it is served now, in the unit in which it was found, however long ago.
 * @param id of an ArticleBrief @returns null when it is out of force or gone
 */
export async function readArticle(tx: Tx, id: string, at: Date): Promise<ServedArticle | null> {
  const [word] = await wordsAlong(tx, id);
  const [version] = word ? await versionsOf(tx, [word.versionId]) : [];
  if (!version || !inForce(version.content, lawDay(at))) return null;
  return { ...version.content, id };
}

/** Telephone numbers, numbers of identity cards and of accounts: they are somebody's, and nobody searches for them. */
const PERSONAL_NUMBER = /\d[\d .-]{6,}\d/gu;

/**
 * Remembers how somebody asked for this article, so that the next who asks so finds it. Shown to nobody; numbers are left out.
 * @param articleId of an ArticleBrief @returns false when it was known or says nothing
 */
export async function addQuestionForm(tx: Tx, articleId: string, text: string, at: Date): Promise<boolean> {
  const form = formOf(text);
  const article = await articleOfWord(tx, articleId);
  if (article === undefined || !/\p{L}{2}/u.test(form)) return false;
  return addQuestion(tx, article, form, at);
}

/** Forgets how somebody asked, whose data are erased. @param articleId of an ArticleBrief */
export async function removeQuestionForm(tx: Tx, articleId: string, text: string): Promise<void> {
  const article = await articleOfWord(tx, articleId);
  if (article !== undefined) await removeQuestion(tx, article, formOf(text));
}

const formOf = (text: string) =>
  text.replace(PERSONAL_NUMBER, ' ').replace(/\s+/gu, ' ').trim().slice(0, limits.question);

/** A title is read by everybody: a capital first, short forms written out; half of a text without marks would only look worse. */
function titleOf(question: string): string {
  const plain = fold(question) === question.toLowerCase() ? question : expandAbbreviations(question);
  return (plain.charAt(0).toLocaleUpperCase('vi') + plain.slice(1)).slice(0, limits.title);
}

export interface ArticleDraft {
  unit: { id: string };
  /** Both as the asker put it, shortened for the title. */
  question: string;
  answer: string;
  category?: string;
  source?: Source[];
  /** The officer whose answer it is. */
  byId: string;
  at: Date;
}

/** An officer's answer becomes an article of the unit: a draft, served once an officer confirms it. @returns the article's id */
export async function draftArticle(tx: Tx, draft: ArticleDraft): Promise<string> {
  const question = draft.question.replace(PERSONAL_NUMBER, ' ').replace(/\s+/gu, ' ').trim();
  const content = contentSchema.parse({
    title: titleOf(question),
    category: categories.find((one) => one === draft.category) ?? 'khac',
    answer: draft.answer.slice(0, limits.answer),
    body: draft.answer.length > limits.answer ? draft.answer : '',
    source: draft.source ?? [],
    checkedOn: lawDay(draft.at),
  });
  const slug = fold(question)
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 60);
  const key = `${draft.unit.id}/${slug}-${uuidv7().slice(-6)}`;
  const articleId = await createArticle(tx, { key, unitId: draft.unit.id }, draft.at);
  await addVersion(tx, { articleId, unitId: draft.unit.id, writtenById: draft.byId, content }, draft.at);
  return articleId;
}
