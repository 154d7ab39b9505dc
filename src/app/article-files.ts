/** Articles as files: the starter set that is loaded at each start, and folders that are imported. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rootUnit } from '../directory/units.ts';
import {
  applyImport,
  type ImportItem,
  planImport,
  serveEverywhere,
} from '../features/questions/knowledge/import-articles.ts';
import { type Fault, readMarkdown } from '../features/questions/knowledge/read-markdown.ts';
import { lockImport } from '../features/questions/knowledge/store.ts';
import type { PrismaDatabase } from '../runtime/database/database.ts';
import type { Logger } from '../runtime/logger.ts';

export interface FolderReading {
  items: ImportItem[];
  /** Each with its file, as its path in the folder. */
  faults: (Fault & { file: string })[];
}

/** Every `.md` in a folder and those below it, by name. @throws when there is no such folder */
export async function readArticleFolder(folder: string): Promise<FolderReading> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.md$/iu.test(name)).sort();
  const reading: FolderReading = { items: [], faults: [] };
  const slugs = new Set<string>();
  for (const file of files) {
    if (/(^|[\\/])readme\.md$/iu.test(file)) continue;
    const article = readMarkdown(await readFile(join(folder, file), 'utf8'));
    if ('faults' in article) reading.faults.push(...article.faults.map((fault) => ({ ...fault, file })));
    else if (slugs.has(article.slug)) reading.faults.push({ file, place: 'slug', reason: 'twice' });
    else reading.items.push(article);
    if ('slug' in article) slugs.add(article.slug);
  }
  return reading;
}

/**
 * Brings the starter set of a folder into the database, for all units, as drafts; what is there already is left as it is.
 * @param demo the demonstration serves it without any officer's word
 */
export async function loadStarterArticles(
  prisma: PrismaDatabase,
  folder: string,
  options: { demo: boolean; now: Date; log: Logger },
): Promise<void> {
  const { items, faults } = existsSync(folder) ? await readArticleFolder(folder) : { items: [], faults: [] };
  for (const { file, place, reason } of faults) options.log.warn({ file, place, reason }, 'an article cannot be read');
  await prisma.$transaction(
    async (tx) => {
      await lockImport(tx);
      const planned = await planImport(tx, null, items, false);
      const versions = await applyImport(tx, null, planned, null, options.now);
      if (options.demo) await serveEverywhere(tx, (await rootUnit(tx, 'Chi Hội')).id, versions, options.now);
    },
    { timeout: 120_000 },
  );
}
