/** The articles as the officers of a unit see them: what is served, what waits for their word. */
import { z } from 'zod';
import type { Tx } from '../../../runtime/database/database.ts';
import { fold } from '../../../text/fold.ts';
import { type Category, categories } from './article.ts';
import { type Version, versionsOf } from './store.ts';

/** `update`: a newer text than the one that is served waits for a word. `ended`: out of force. */
export const shelfStates = ['draft', 'update', 'served', 'ended'] as const;
export type ShelfState = (typeof shelfStates)[number];

export interface ShelfItem {
  articleId: string;
  title: string;
  category: Category;
  state: ShelfState;
  /** What is served or was; none for a draft. */
  servedId: string | null;
  /** The newest text that the unit may see. */
  latestId: string;
}

const rowSchema = z.object({
  articleId: z.string(),
  title: z.string(),
  category: z.enum(categories).catch('khac'),
  state: z.enum(shelfStates),
  servedId: z.string().nullable(),
  latestId: z.string(),
});

/** All of the unit's path, drafts first. @param day by which what is over is told, "2026-11-21" */
export async function shelfOf(tx: Tx, unit: { path: string[] }, day: string): Promise<ShelfItem[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT a.id AS "articleId", latest.title, latest.category, latest.id AS "latestId", served.id AS "servedId",
      CASE WHEN served.id IS NULL THEN 'draft' WHEN latest.number > served.number THEN 'update'
        WHEN served.in_force_to < ${day}::date THEN 'ended' ELSE 'served' END AS state
    FROM article a
    JOIN LATERAL (SELECT * FROM article_version v WHERE v.article_id = a.id
      AND (v.unit_id IS NULL OR v.unit_id = ANY (${unit.path}::uuid[])) ORDER BY v.number DESC LIMIT 1) latest ON true
    LEFT JOIN LATERAL (SELECT c.version_id FROM article_confirmation c WHERE c.article_id = a.id
      AND c.unit_id = ANY (${unit.path}::uuid[])
      ORDER BY c.at DESC, array_position(${unit.path}::uuid[], c.unit_id) DESC LIMIT 1) word ON true
    LEFT JOIN article_version served ON served.id = word.version_id
    WHERE a.unit_id IS NULL OR a.unit_id = ANY (${unit.path}::uuid[])
    ORDER BY a.id`;
  const place = (item: ShelfItem) => `${categories.indexOf(item.category) + 10} ${fold(item.title)}`;
  const items = z
    .array(rowSchema)
    .parse(rows)
    .sort((a, b) => (place(a) < place(b) ? -1 : 1));
  return shelfStates.flatMap((state) => items.filter((item) => item.state === state));
}

export async function shelfItem(
  tx: Tx,
  unit: { path: string[] },
  articleId: string,
  day: string,
): Promise<ShelfItem | undefined> {
  return (await shelfOf(tx, unit, day)).find((item) => item.articleId === articleId);
}

export interface DraftBelow {
  unitId: string;
  unitName: string;
  articleId: string;
  title: string;
}

/** What units below have written and nobody has confirmed since, oldest first. */
export async function draftsBelow(tx: Tx, unit: { id: string }): Promise<DraftBelow[]> {
  return tx.$queryRaw<DraftBelow[]>`
    SELECT u.id AS "unitId", u.name AS "unitName", v.article_id AS "articleId", v.title
    FROM article_version v JOIN unit u ON u.id = v.unit_id
    WHERE u.path @> ARRAY[${unit.id}::uuid] AND u.id <> ${unit.id}::uuid
      AND NOT EXISTS (SELECT 1 FROM article_version later
        WHERE later.article_id = v.article_id AND later.unit_id = v.unit_id AND later.number > v.number)
      AND NOT EXISTS (SELECT 1 FROM article_confirmation c JOIN article_version served ON served.id = c.version_id
        WHERE c.article_id = v.article_id AND c.unit_id = ANY (u.path) AND served.number >= v.number)
    ORDER BY v.at, v.id`;
}

/** Those whose title has every word that was typed, with or without diacritics. */
export function titled(items: readonly ShelfItem[], text: string): ShelfItem[] {
  const words = fold(text).split(' ').filter(Boolean);
  return items.filter((item) => words.every((word) => fold(item.title).includes(word)));
}

export interface VersionInHistory extends Version {
  writerName: string | null;
}

/** Every version that the unit may see, newest first. */
export async function historyOf(tx: Tx, unit: { path: string[] }, articleId: string): Promise<VersionInHistory[]> {
  const rows = await tx.$queryRaw<{ id: string; writerName: string | null }[]>`
    SELECT v.id, p.full_name AS "writerName" FROM article_version v LEFT JOIN person p ON p.id = v.written_by_id
    WHERE v.article_id = ${articleId}::uuid AND (v.unit_id IS NULL OR v.unit_id = ANY (${unit.path}::uuid[]))
    ORDER BY v.number DESC`;
  const versions = await versionsOf(
    tx,
    rows.map((row) => row.id),
  );
  return rows.flatMap(({ id, writerName }) => {
    const version = versions.find((one) => one.id === id);
    return version ? [{ ...version, writerName }] : [];
  });
}
