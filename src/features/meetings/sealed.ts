/** How the words that belong to a meeting are kept: they name people, what became of them, and telephones. */
import { type Attachment, attachmentSchema } from '../../messaging/attachment.ts';
import type { UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import { type Encryption, seal, sealJson, unseal, unsealJson } from '../../runtime/encryption/encryption.ts';

export type Stored = Pick<UnitOfWork, 'tx' | 'encryption'>;

/** What each column is encrypted for; src/cli/rotate-key/sealed-columns.ts knows the same. */
const PAPER = 'meeting_paper.attachment';
const purposes = {
  agenda: 'meeting.agenda',
  conclusion: 'meeting.conclusion',
  guestName: 'meeting_guest name',
  guestPhone: 'meeting_guest phone',
} as const;

export function sealText<T extends string | null>(at: Stored, text: T, column: keyof typeof purposes): T {
  return seal(at.encryption, text, purposes[column]);
}

export function openText<T extends string | null>(encryption: Encryption, sealed: T, column: keyof typeof purposes): T {
  return unseal(encryption, sealed, purposes[column]);
}

export function sealPaper(at: Stored, paper: Attachment): object | string {
  return sealJson(at.encryption, paper, PAPER);
}

export function openPaper(at: Stored, stored: unknown): Attachment {
  return attachmentSchema.parse(unsealJson(at.encryption, stored, PAPER));
}
