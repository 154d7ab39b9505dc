/**
 * The audit trail: who looked at or did what, of all that somebody may ask about later. Entries are added, never changed:
 * the database refuses it but for what retention removes (features/privacy). Administrators read it.
 */
import type { Prisma, Tx } from '../runtime/database/database.ts';

export const auditActions = [
  'aid.viewed',
  'tip.viewed',
  'ticket.viewed',
  'person.viewed',
  'person.changed',
  'people.merged',
  'roster.searched',
  'roster.limited',
  'roster.imported',
  'roster.exported',
  'import.undone',
  'data.exported',
  'data.erased',
  'role.granted',
  'role.withdrawn',
  'announcements.send',
  'announcements.pause',
  'announcements.resume',
  'announcements.stop',
  'announcements.retry',
  'announcements.take-back',
  'audit.read',
  'retention.changed',
  'console.let-in',
  'console.entered',
  'visits.write',
  'visits.plan',
  'visits.assign',
  'visits.not-home',
  'visits.drop',
  'meetings.call',
  'meetings.note',
  'meetings.change',
  'meetings.cancel',
  'meetings.attendance',
  'meetings.describe',
  'meetings.add-papers',
  'meetings.send-papers',
  'meetings.invite-guest',
  'meetings.ask-unit',
  'meetings.answer-for-unit',
  'meetings.conclude',
  'meetings.send-conclusion',
  'meetings.reminders',
  'meetings.remind',
  'series.start',
  'series.change',
  'series.skip',
  'series.end',
  'announcements.correct',
  'announcements.remind',
  'announcements.approve',
  'announcements.refuse',
  'announcements.override',
  'announcements.end',
  'movements.start',
  'movements.criteria',
  'movements.quota',
  'movements.rate',
  'movements.register',
  'movements.withdraw',
  'movements.review',
  'movements.join',
  'movements.leave',
  'movements.self-mark',
  'commendations.write',
  'commendations.decide',
  'commendations.award',
  'commendations.hand-over',
  'commendations.congratulate',
  'commendations.remove',
  'events.write',
  'events.session',
  'events.enlist',
  'events.remove',
  'works.write',
  'works.remove',
] as const;
export type AuditAction = (typeof auditActions)[number];

export interface AuditNote {
  action: AuditAction;
  /** Null: the program itself, or somebody at the machine. */
  actorId: string | null;
  unitId?: string | null;
  subjectId?: string | null;
  /** Numbers, counts, names of fields; never what people wrote. */
  details?: Record<string, string | number | boolean>;
}

/** Adds an entry in the transaction of what it tells of: one does not happen without the other. */
export async function audit(tx: Tx, note: AuditNote, now: Date): Promise<void> {
  const details: Prisma.InputJsonObject = note.details ?? {};
  await tx.auditEntry.create({ data: { ...note, details, at: now }, select: { id: true } });
}
