/** How questions go in a unit and below, from what was recorded. */
import type { Tx } from '../../runtime/database/database.ts';

export interface QuestionFigures {
  asked: number;
  /** By an article that was not said to be wrong. */
  byBot: number;
  handed: number;
  /** Minutes from the question to the first answer of an officer, the middle one; null: none was answered. */
  firstAnswerMinutes: number | null;
  emergencies: number;
}

export async function questionFigures(tx: Tx, unitIds: readonly string[], since: Date): Promise<QuestionFigures> {
  const ids = [...unitIds];
  const [row] = await tx.$queryRaw<QuestionFigures[]>`
    SELECT
      (SELECT count(*)::int FROM asked_question q JOIN unit u ON u.id = q.unit_id
       WHERE u.path && ${ids}::uuid[] AND q.at > ${since}) AS asked,
      (SELECT count(*)::int FROM asked_question q JOIN unit u ON u.id = q.unit_id
       WHERE u.path && ${ids}::uuid[] AND q.at > ${since} AND q.outcome = 'answered' AND q.helped IS NOT FALSE) AS "byBot",
      count(*) FILTER (WHERE t.emergency IS NULL)::int AS handed,
      count(*) FILTER (WHERE t.emergency IS NOT NULL)::int AS emergencies,
      round(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM t.first_answer_at - t.created_at) / 60)
        FILTER (WHERE t.first_answer_at IS NOT NULL AND t.emergency IS NULL))::int AS "firstAnswerMinutes"
    FROM ticket t JOIN unit u ON u.id = t.unit_id WHERE u.path && ${ids}::uuid[] AND t.created_at > ${since}`;
  return row ?? { asked: 0, byBot: 0, handed: 0, firstAnswerMinutes: null, emergencies: 0 };
}

/** What is open, by the officer who has it; name null: nobody. */
export async function openByOfficer(
  tx: Tx,
  unitIds: readonly string[],
): Promise<{ name: string | null; count: number; oldest: Date }[]> {
  return tx.$queryRaw`
    SELECT p.full_name AS name, count(*)::int AS count, min(t.waiting_since) AS oldest
    FROM ticket t JOIN unit u ON u.id = t.unit_id LEFT JOIN person p ON p.id = t.assignee_id
    WHERE u.path && ${[...unitIds]}::uuid[] AND t.state IN ('open', 'taken')
    GROUP BY p.id, p.full_name ORDER BY p.full_name NULLS FIRST`;
}
