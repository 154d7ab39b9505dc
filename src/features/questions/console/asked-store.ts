/** What is asked most, and what nobody had an answer to. Texts are opened for officers of the units alone. */
import type { OperationContext } from '../../../operations/actor.ts';
import { purpose } from '../asking/asked-store.ts';

export interface AskedMost {
  articleId: string;
  title: string;
  count: number;
}

/** Articles by how often they answered since then, in these units and below. */
export async function askedMost(
  { tx }: Pick<OperationContext, 'tx'>,
  unitIds: readonly string[],
  since: Date,
  most: number,
): Promise<AskedMost[]> {
  return tx.$queryRaw<AskedMost[]>`
    SELECT q.article_id AS "articleId", max(v.title) AS title, count(*)::int AS count
    FROM asked_question q JOIN unit u ON u.id = q.unit_id
    JOIN LATERAL (SELECT title FROM article_version v WHERE v.article_id = q.article_id ORDER BY number DESC LIMIT 1) v ON true
    WHERE u.path && ${[...unitIds]}::uuid[] AND q.at > ${since} AND q.article_id IS NOT NULL
    GROUP BY q.article_id ORDER BY count DESC, title LIMIT ${most}`;
}

export interface Unanswered {
  id: string;
  text: string;
  unitName: string;
  at: Date;
}

/** The latest questions that no article answered and that were not handed to an officer either, or were said to be no help. */
export async function unanswered(
  { tx, encryption }: Pick<OperationContext, 'tx' | 'encryption'>,
  unitIds: readonly string[],
  since: Date,
  most: number,
): Promise<Unanswered[]> {
  const rows = await tx.$queryRaw<Unanswered[]>`
    SELECT q.id, q.text, u.name AS "unitName", q.at FROM asked_question q JOIN unit u ON u.id = q.unit_id
    WHERE u.path && ${[...unitIds]}::uuid[] AND q.at > ${since} AND (q.outcome = 'nothing' OR q.helped IS FALSE) AND q.text <> ''
    ORDER BY q.at DESC LIMIT ${most}`;
  return rows.map((row) => ({ ...row, text: encryption.decrypt(row.text, purpose(row.id)) }));
}

export interface Waits {
  count: number;
  /** Minutes to the first answer of an officer: the middle one, and that of nine in ten. */
  p50: number | null;
  p90: number | null;
}

export async function firstAnswers(
  { tx }: Pick<OperationContext, 'tx'>,
  unitIds: readonly string[],
  since: Date,
): Promise<Waits> {
  const [row] = await tx.$queryRaw<Waits[]>`
    SELECT count(*)::int AS count,
      round(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM t.first_answer_at - t.created_at) / 60))::int AS p50,
      round(percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM t.first_answer_at - t.created_at) / 60))::int AS p90
    FROM ticket t JOIN unit u ON u.id = t.unit_id
    WHERE u.path && ${[...unitIds]}::uuid[] AND t.created_at > ${since} AND t.first_answer_at IS NOT NULL AND t.emergency IS NULL`;
  return row ?? { count: 0, p50: null, p90: null };
}
