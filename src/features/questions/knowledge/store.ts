/** Articles in the database: what is written about them raises the revision in the same transaction. */
import { z } from 'zod';
import type { Tx } from '../../../runtime/database/database.ts';
import { fold } from '../../../text/fold.ts';
import { type ArticleContent, categories, checksum, sourceSchema } from './article.ts';

export interface Word {
  /** Of the confirmation: the id under which people are shown the article. */
  id: string;
  articleId: string;
  unitId: string;
  versionId: string;
  at: Date;
}

export interface Version {
  id: string;
  articleId: string;
  number: number;
  unitId: string | null;
  checksum: string;
  writtenById: string | null;
  at: Date;
  content: ArticleContent;
}

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
const date = (text: string | null) => (text === null ? null : new Date(`${text}T00:00:00Z`));
const sourcesSchema = z.array(sourceSchema);

type VersionRow = Awaited<ReturnType<Tx['articleVersion']['findMany']>>[number];

function fromRow(row: VersionRow): Version {
  const { id, articleId, number, unitId, checksum, writtenById, at } = row;
  const { title, questions, answer, papers, cost, body } = row;
  // Kept from before a category was renamed: better in the last drawer than unreadable.
  const category = categories.find((one) => one === row.category) ?? 'khac';
  return {
    ...{ id, articleId, number, unitId, checksum, writtenById, at },
    content: {
      ...{ title, category, questions, answer, papers, cost, body, where: row.place, time: row.duration },
      source: sourcesSchema.parse(row.sources),
      inForceFrom: day(row.inForceFrom),
      inForceTo: day(row.inForceTo),
      checkedOn: day(row.checkedOn),
      ...(row.check === null ? {} : { check: row.check }),
    },
  };
}

/** Which base this is and how far it has come. `own`: this transaction has changed it, nobody else may see that yet. */
export interface KnowledgeState {
  base: string;
  revision: bigint;
  own: boolean;
}

export async function readState(tx: Tx): Promise<KnowledgeState> {
  // Copies of a database keep the id of the base: its own number in the server tells them apart.
  const [row] = await tx.$queryRaw<KnowledgeState[]>`
    SELECT base || '/' || (SELECT oid FROM pg_database WHERE datname = current_database()) AS base, revision,
      coalesce(xmin = pg_current_xact_id_if_assigned()::xid, false) AS own
    FROM knowledge_state`;
  if (!row) throw new Error('the row of knowledge_state is gone');
  return row;
}

/** Locks the base until the transaction ends: revisions commit in their order. */
async function nextRevision(tx: Tx): Promise<bigint> {
  const { revision } = await tx.knowledgeState.update({ where: { id: 1 }, data: { revision: { increment: 1 } } });
  return revision;
}

async function touch(tx: Tx, articleIds: string[]): Promise<void> {
  if (articleIds.length === 0) return;
  await tx.article.updateMany({ where: { id: { in: articleIds } }, data: { revision: await nextRevision(tx) } });
}

/** What the index is made of: articles changed after a revision, each version that some unit confirmed, each way to ask. */
export interface IndexRow {
  articleId: string;
  revision: bigint;
  words: Word[];
  versions: Version[];
  asked: string[];
}

export async function changedSince(tx: Tx, revision: bigint): Promise<IndexRow[]> {
  const articles = await tx.article.findMany({
    where: { revision: { gt: revision } },
    select: {
      id: true,
      revision: true,
      confirmations: { select: { id: true, articleId: true, unitId: true, versionId: true, at: true } },
      versions: { where: { confirmations: { some: {} } } },
      questions: { select: { text: true } },
    },
  });
  return articles.map((row) => ({
    articleId: row.id,
    revision: row.revision,
    words: row.confirmations,
    versions: row.versions.map(fromRow),
    asked: row.questions.map((question) => question.text),
  }));
}

export async function versionsOf(tx: Tx, ids: readonly string[]): Promise<Version[]> {
  return (await tx.articleVersion.findMany({ where: { id: { in: [...ids] } } })).map(fromRow);
}

/** The words on the article of this word that count in the unit that gave it: along its path, latest first. */
export async function wordsAlong(tx: Tx, wordId: string): Promise<Word[]> {
  return tx.$queryRaw<Word[]>`
    SELECT c.id, c.article_id AS "articleId", c.unit_id AS "unitId", c.version_id AS "versionId", c.at
    FROM article_confirmation given JOIN unit u ON u.id = given.unit_id
    JOIN article_confirmation c ON c.article_id = given.article_id AND c.unit_id = ANY (u.path)
    WHERE given.id = ${wordId}::uuid ORDER BY c.at DESC, cardinality((SELECT path FROM unit WHERE id = c.unit_id)) DESC`;
}

/** Any number that no other lock of the house has. */
const importLock = 72_807_003;

/** One import at a time, until the transaction ends. */
export async function lockImport(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${importLock}::bigint)`;
}

/** By key: the article with the last version that stands for this unit (null: for all). */
export async function articlesWithKeys(
  tx: Tx,
  keys: readonly string[],
  unitId: string | null,
): Promise<Map<string, { articleId: string; last: Version | undefined }>> {
  const rows = await tx.article.findMany({
    where: { key: { in: [...keys] } },
    select: { id: true, key: true, versions: { where: { unitId }, orderBy: { number: 'desc' }, take: 1 } },
  });
  return new Map(rows.map(({ id, key, versions }) => [key, { articleId: id, last: versions.map(fromRow)[0] }]));
}

/** @param unitId null: for all */
export async function createArticle(
  tx: Tx,
  article: { key: string; unitId: string | null },
  now: Date,
): Promise<string> {
  const data = { ...article, revision: await nextRevision(tx), createdAt: now };
  return (await tx.article.create({ data, select: { id: true } })).id;
}

/** @param unitId whose officer wrote it; null: it comes with the article for all. @returns the id of the version */
export async function addVersion(
  tx: Tx,
  version: { articleId: string; unitId: string | null; writtenById: string | null; content: ArticleContent },
  now: Date,
): Promise<string> {
  await touch(tx, [version.articleId]);
  const last = await tx.articleVersion.aggregate({ where: { articleId: version.articleId }, _max: { number: true } });
  const { where, time, source, inForceFrom, inForceTo, checkedOn, ...same } = version.content;
  const row = await tx.articleVersion.create({
    data: {
      ...same,
      place: where,
      duration: time,
      sources: source,
      inForceFrom: date(inForceFrom),
      inForceTo: date(inForceTo),
      checkedOn: date(checkedOn),
      checksum: checksum(version.content),
      articleId: version.articleId,
      unitId: version.unitId,
      writtenById: version.writtenById,
      number: (last._max.number ?? 0) + 1,
      at: now,
    },
    select: { id: true },
  });
  return row.id;
}

/** The unit serves these versions from now on, to itself and all below. */
export async function confirmVersions(
  tx: Tx,
  unitId: string,
  versions: readonly { id: string; articleId: string }[],
  confirmedById: string | null,
  now: Date,
): Promise<void> {
  await touch(
    tx,
    versions.map((version) => version.articleId),
  );
  for (const { id: versionId, articleId } of versions) {
    const row = { versionId, confirmedById, at: now };
    await tx.articleConfirmation.upsert({
      where: { articleId_unitId: { articleId, unitId } },
      create: { ...row, articleId, unitId },
      update: row,
    });
  }
}

/** Of these versions those that the unit does not serve yet, leaving out articles on which an officer of it has had a word. */
export async function notYetServed<V extends { id: string; articleId: string }>(
  tx: Tx,
  unitId: string,
  versions: readonly V[],
): Promise<V[]> {
  const articleId = { in: versions.map((version) => version.articleId) };
  const words = await tx.articleConfirmation.findMany({
    where: { unitId, articleId },
    select: { articleId: true, versionId: true, confirmedById: true },
  });
  const said = new Map(words.map((word) => [word.articleId, word]));
  return versions.filter(({ id, articleId }) => {
    const word = said.get(articleId);
    return !word || (word.confirmedById === null && word.versionId !== id);
  });
}

/** More would only repeat each other. */
const MOST_ASKED = 60;

/** @returns false when it was known, or enough are */
export async function addQuestion(tx: Tx, articleId: string, text: string, now: Date): Promise<boolean> {
  const folded = fold(text);
  const known = await tx.articleQuestion.findMany({ where: { articleId }, select: { folded: true } });
  if (known.length >= MOST_ASKED || known.some((one) => one.folded === folded)) return false;
  await touch(tx, [articleId]);
  await tx.articleQuestion.create({ data: { articleId, text, folded, at: now } });
  return true;
}

export async function removeQuestion(tx: Tx, articleId: string, text: string): Promise<void> {
  const { count } = await tx.articleQuestion.deleteMany({ where: { articleId, folded: fold(text) } });
  if (count > 0) await touch(tx, [articleId]);
}

/** @returns undefined when there is no such word */
export async function articleOfWord(tx: Tx, wordId: string): Promise<string | undefined> {
  const row = await tx.articleConfirmation.findUnique({ where: { id: wordId }, select: { articleId: true } });
  return row?.articleId;
}

/** The latest word on the article of this key in any of these units. @returns the id under which it is shown */
export async function wordForKey(tx: Tx, key: string, unitIds: readonly string[]): Promise<string | undefined> {
  const row = await tx.articleConfirmation.findFirst({
    where: { article: { key }, unitId: { in: [...unitIds] } },
    select: { id: true },
    orderBy: { at: 'desc' },
  });
  return row?.id;
}
