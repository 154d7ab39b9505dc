/** Titles beside the one that was shown, for somebody who meant something else. */
import type { Tx } from '../../../runtime/database/database.ts';
import { type ArticleBrief, lawDay } from './article.ts';
import { CANDIDATES } from './decide.ts';
import type { Asked } from './find-articles.ts';
import { isServed, knowledgeBase, wordFor } from './knowledge-base.ts';

const MOST = 3;

/** What else the base has that is near, best first. @param exceptId of the article that was shown */
export async function otherArticles(
  tx: Tx,
  { unit, text, at }: Asked,
  exceptId: string | null,
): Promise<ArticleBrief[]> {
  const day = lawDay(at);
  const index = await knowledgeBase(tx);
  return index
    .search(text, CANDIDATES, (article) => isServed(article, unit.path, day))
    .map(({ value }) => ({ id: wordFor(value.words, unit.path)?.id ?? '', title: value.title }))
    .filter(({ id }) => id !== '' && id !== exceptId)
    .slice(0, MOST);
}
