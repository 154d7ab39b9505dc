/** How the words that belong to a meeting are kept: they name people, what became of them, and telephones. */
import { type Attachment, attachmentSchema } from '../../messaging/attachment.ts';
import type { UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import { type Encryption, seal, sealJson, unseal, unsealJson } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';

export type Stored = Pick<UnitOfWork, 'tx' | 'encryption'>;

const columns = {
  agenda: 'meeting.agenda',
  conclusion: 'meeting.conclusion',
  guestName: 'meeting_guest.name',
  guestPhone: 'meeting_guest.phone',
} as const;
type Column = keyof typeof columns;

/** @param id of the meeting, or of the guest */
export function sealText<T extends string | null>(at: Stored, text: T, column: Column, id: string): T {
  return seal(at.encryption, text, cell(columns[column], id));
}

export function openText<T extends string | null>(encryption: Encryption, sealed: T, column: Column, id: string): T {
  return unseal(encryption, sealed, cell(columns[column], id));
}

/** Why somebody does not come: it tells of illness and of death in the family. */
export const reasonIn = (meetingId: string) => cell('meeting_invitee.reason', meetingId);

export function sealPaper(at: Stored, paper: Attachment, id: string): object | string {
  return sealJson(at.encryption, paper, cell('meeting_paper.attachment', id));
}

export function openPaper(at: Stored, stored: unknown, id: string): Attachment {
  return attachmentSchema.parse(unsealJson(at.encryption, stored, cell('meeting_paper.attachment', id)));
}
