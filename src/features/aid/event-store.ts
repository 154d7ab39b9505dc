/** The history of a request in the database. */
import { v7 as uuidv7 } from 'uuid';
import type { Attachment } from '../../messaging/attachment.ts';
import { seal, unseal } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';
import { openFiles, type Stored, sealFiles } from './sealed.ts';

export type AidEventKind =
  | 'opened'
  | 'taken'
  | 'asked'
  | 'answered'
  | 'added'
  | 'passed'
  | 'noted'
  | 'decided'
  | 'closed'
  | 'reopened'
  | 'withdrawn';

export interface AidEvent {
  kind: AidEventKind;
  actorName: string;
  text: string | null;
  files: Attachment[];
  at: Date;
  missed: boolean | null;
}

/** @param event.told what became of telling the asker; none where the asker was not to be told */
export async function addEvent(
  at: Stored,
  event: {
    requestId: string;
    actorId: string;
    kind: AidEventKind;
    text?: string | undefined;
    files?: Attachment[];
    told?: { messageId: string | undefined };
  },
  now: Date,
): Promise<void> {
  const id = uuidv7();
  await at.tx.aidEvent.create({
    data: {
      id,
      requestId: event.requestId,
      actorId: event.actorId,
      kind: event.kind,
      text: seal(at.encryption, event.text ?? null, cell('aid_event.text', id)),
      attachments: sealFiles(at.encryption, event.files ?? [], cell('aid_event.attachments', id)),
      at: now,
      toldId: event.told?.messageId ?? null,
      missed: event.told && event.told.messageId === undefined ? true : null,
    },
  });
}

/** The history, oldest first. @param withNotes false for the asker */
export async function eventsOf(at: Stored, requestId: string, withNotes: boolean): Promise<AidEvent[]> {
  const rows = await at.tx.$queryRaw<(Omit<AidEvent, 'files'> & { id: string; files: unknown })[]>`
    SELECT e.id, e.kind::text, coalesce(p.full_name, '?') AS "actorName", e.text, e.attachments AS files, e.at, e.missed
    FROM aid_event e LEFT JOIN person p ON p.id = e.actor_id
    WHERE e.request_id = ${requestId}::uuid AND (${withNotes}::boolean OR e.kind <> 'noted') ORDER BY e.at, e.id`;
  return rows.map(({ id, ...row }) => ({
    ...row,
    text: unseal(at.encryption, row.text, cell('aid_event.text', id)),
    files: openFiles(at.encryption, row.files, cell('aid_event.attachments', id)),
  }));
}
