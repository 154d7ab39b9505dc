/** Of what other programs may be told: what officers did with the nouns of the API. Nothing of tips, children or looks. */
import type { AuditAction } from '../../directory/audit.ts';

export const webhookTypes = [
  'meetings.call',
  'meetings.change',
  'meetings.cancel',
  'meetings.attendance',
  'meetings.conclude',
  'announcements.send',
  'visits.write',
  'aid.take',
  'aid.close',
  'questions.answer',
  'questions.close',
  'funds.receive',
  'funds.pay',
  'movements.start',
  'reports.issue',
  'person.changed',
  'roster.imported',
  'units.add',
  'units.rename',
  'units.move',
  'units.remove',
] as const satisfies readonly AuditAction[];
