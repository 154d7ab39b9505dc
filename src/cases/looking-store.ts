/** Who looked at a case within the last minutes, by the audit trail: two officers on one case hear of each other. */
import type { AuditAction } from '../directory/audit.ts';
import type { OperationContext } from '../operations/actor.ts';

const LATELY_MS = 10 * 60_000;

/** @returns names of others, the latest first */
export async function othersLooking(
  { tx, now, actor }: OperationContext,
  action: AuditAction,
  subjectId: string,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT p.full_name AS name FROM audit_entry a JOIN person p ON p.id = a.actor_id
    WHERE a.subject_id = ${subjectId}::uuid AND a.action = ${action} AND a.at > ${new Date(now.getTime() - LATELY_MS)}
      AND a.actor_id <> ${actor.person.id}::uuid
    GROUP BY p.id, p.full_name ORDER BY max(a.at) DESC LIMIT 5`;
  return rows.map(({ name }) => name);
}
