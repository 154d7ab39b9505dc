/** Many articles at once: what would become of each, and then that. */
import type { Tx } from '../../../runtime/database/database.ts';
import { type ArticleContent, checksum } from './article.ts';
import { addVersion, articlesWithKeys, confirmVersions, createArticle, notYetServed } from './store.ts';

export interface ImportItem {
  slug: string;
  content: ArticleContent;
}

/**
 * `kept`: an officer has written a version since; theirs stays.
 * `same`: nothing to do.
 */
export type Fate = 'new' | 'changed' | 'same' | 'kept';

export interface Planned extends ImportItem {
  fate: Fate;
  articleId?: string;
  /** The version that says this already. */
  versionId?: string;
}

/** @param byOfficer an officer imports: then it is they who change what officers wrote */
export async function planImport(
  tx: Tx,
  unitId: string | null,
  items: readonly ImportItem[],
  byOfficer: boolean,
): Promise<Planned[]> {
  const keyOf = (item: ImportItem) => articleKey(unitId, item.slug);
  const known = await articlesWithKeys(tx, items.map(keyOf), unitId);
  return items.map((item) => {
    const article = known.get(keyOf(item));
    if (!article) return { ...item, fate: 'new' };
    const { articleId, last } = article;
    if (last?.checksum === checksum(item.content)) return { ...item, fate: 'same', articleId, versionId: last.id };
    const isKept = !byOfficer && last !== undefined && last.writtenById !== null;
    return { ...item, fate: isKept ? 'kept' : 'changed', articleId };
  });
}

export const articleKey = (unitId: string | null, slug: string) => `${unitId ?? 'all'}/${slug}`;

/** Writes what is new and changed. @returns the versions that now stand for all that was planned, but for what was kept */
export async function applyImport(
  tx: Tx,
  unitId: string | null,
  planned: readonly Planned[],
  writtenById: string | null,
  now: Date,
): Promise<{ id: string; articleId: string }[]> {
  const versions: { id: string; articleId: string }[] = [];
  for (const { slug, content, fate, articleId: known, versionId } of planned) {
    if (fate === 'kept') continue;
    const articleId = known ?? (await createArticle(tx, { key: articleKey(unitId, slug), unitId }, now));
    const id = versionId ?? (await addVersion(tx, { articleId, unitId, writtenById, content }, now));
    versions.push({ id, articleId });
  }
  return versions;
}

/** For the demonstration: the unit above all serves the starter set, but for what an officer has decided otherwise. */
export async function serveEverywhere(
  tx: Tx,
  rootId: string,
  versions: readonly { id: string; articleId: string }[],
  now: Date,
): Promise<void> {
  const open = await notYetServed(tx, rootId, versions);
  await confirmVersions(tx, rootId, open, null, now);
}
