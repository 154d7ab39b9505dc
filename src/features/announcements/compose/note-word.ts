import type { Turn } from '../../../conversation/feature.ts';
import { type AuditAction, audit } from '../../../directory/audit.ts';

/**
 * An officer's word about what goes to many, for the audit trail of every unit that it goes to.
 * @param about the announcement, or the plan of one
 */
export async function noteWord(
  { tx, now, person }: Turn,
  action: Extract<AuditAction, `broadcast.${string}`>,
  about: { id: string; unitIds: readonly string[] },
  details: Record<string, number | boolean> = {},
): Promise<void> {
  const note = { action, actorId: person.id, subjectId: about.id, details };
  for (const unitId of about.unitIds) await audit(tx, { ...note, unitId }, now);
}
