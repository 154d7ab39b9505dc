/** The articles as one process searches them: an index in memory, brought up to date by the revision of the database. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Tx } from '../../../runtime/database/database.ts';
import { inForce } from './article.ts';
import { createSearchIndex, type Searchable, type SearchIndex } from './search-index.ts';
import { changedSince, type IndexRow, readState, type Word } from './store.ts';

export interface Indexed {
  versionId: string;
  title: string;
  inForceFrom: string | null;
  inForceTo: string | null;
  /** What units said on the article, on this version or another. */
  words: readonly Word[];
}

interface Base {
  revision: bigint;
  index: SearchIndex<Indexed>;
  /** What is known of each article: of two that read at once the later must win. */
  revisions: Map<string, bigint>;
}

/** By base. A copy of what the database says, never the truth: whoever loses it reads it again. */
const bases = new Map<string, Base>();

/** What is being read, by base: those who search meanwhile wait for the same reading. */
const reading = new Map<string, Promise<Base>>();

/** The index as this transaction may see it: one cheap query where nothing has changed. */
export async function knowledgeBase(tx: Tx): Promise<SearchIndex<Indexed>> {
  const state = await readState(tx);
  // What is not committed may never be: it must not reach what others of this process search.
  if (state.own) return (await extend(tx, empty(), state.revision)).index;
  const known = bases.get(state.base);
  if (known?.revision === state.revision) return known.index;
  const before = reading.get(state.base);
  const next = (before ?? Promise.resolve(known)).then(
    (base) => upTo(tx, base, state.revision),
    () => upTo(tx, undefined, state.revision),
  );
  reading.set(state.base, next);
  try {
    const base = await next;
    bases.set(state.base, base);
    return base.index;
  } finally {
    if (reading.get(state.base) === next) reading.delete(state.base);
  }
}

async function upTo(tx: Tx, base: Base | undefined, revision: bigint): Promise<Base> {
  if (base?.revision === revision) return base;
  // A base that was set back, as after a restored backup, is read anew.
  return extend(tx, base && base.revision < revision ? base : empty(), revision);
}

const empty = (): Base => ({ revision: -1n, index: createSearchIndex(), revisions: new Map() });

/** Articles that are taken in at a stretch, some tens of milliseconds: nobody who writes meanwhile is kept waiting. */
const STRETCH = 40;

async function extend(tx: Tx, base: Base, revision: bigint): Promise<Base> {
  for (const [place, row] of (await changedSince(tx, base.revision)).entries()) {
    if (place % STRETCH === STRETCH - 1) await nextTurn();
    if ((base.revisions.get(row.articleId) ?? -1n) >= row.revision) continue;
    base.revisions.set(row.articleId, row.revision);
    base.index.remove(row.articleId);
    for (const version of row.versions) addVersion(base.index, row, version);
  }
  if (base.revision < revision) base.revision = revision;
  return base;
}

function addVersion(index: SearchIndex<Indexed>, row: IndexRow, version: IndexRow['versions'][number]): void {
  const { title, inForceFrom, inForceTo } = version.content;
  const value = { versionId: version.id, title, inForceFrom, inForceTo, words: row.words };
  index.add(row.articleId, searchable(version.content, row.asked), value);
}

/** What of an article is searched. @param asked how people really asked */
export function searchable(
  content: {
    title: string;
    questions: readonly string[];
    answer: string;
    where: string;
    papers: string;
    cost: string;
    time: string;
    body: string;
  },
  asked: readonly string[],
): Searchable {
  const { title, questions, answer, where, papers, cost, time, body } = content;
  return { forms: [title, ...questions, ...asked], text: [answer, where, papers, cost, time, body].join('\n') };
}

/**
 * The word that counts for a unit on an article: the latest along its path, of two at once the nearer.
 * @param path ids from the root to the unit
 */
export function wordFor(words: readonly Word[], path: readonly string[]): Word | undefined {
  return words
    .filter((word) => path.includes(word.unitId))
    .sort((a, b) => b.at.getTime() - a.at.getTime() || path.indexOf(b.unitId) - path.indexOf(a.unitId))[0];
}

/** Does the unit serve this version on this day? */
export function isServed(article: Indexed, path: readonly string[], day: string): boolean {
  return wordFor(article.words, path)?.versionId === article.versionId && inForce(article, day);
}
