import type { Level } from '../../directory/access.ts';
import type { UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import type { Tx } from '../../runtime/database/database.ts';
import { seal, unseal } from '../../runtime/encryption/encryption.ts';

export interface OpenDialog {
  feature: string;
  name: string;
  data: unknown;
  promptId: string | null;
  /** Of what began it: whoever has it no more cannot go on. */
  level: Level;
}

/** Somebody who begins in the evening may finish in the morning; after that a message is a new matter. */
const OPEN_FOR_MS = 24 * 3600_000;

const PURPOSE = 'dialog.data';

type Stored = Pick<UnitOfWork, 'tx' | 'encryption'>;

interface Place {
  chatId: string;
  accountId: string;
}

export async function openDialog(work: Stored, place: Place, now: Date): Promise<OpenDialog | null> {
  // In plain SQL: it is asked for each message.
  const [row] = await work.tx.$queryRaw<(Omit<OpenDialog, 'data'> & { data: string })[]>`
    SELECT feature, name, data, prompt_id AS "promptId", level FROM dialog
    WHERE chat_id = ${place.chatId}::uuid AND account_id = ${place.accountId}::uuid AND expires_at > ${now}`;
  return row ? { ...row, data: JSON.parse(unseal(work.encryption, row.data, PURPOSE)) } : null;
}

export async function keepDialog(work: Stored, place: Place, dialog: OpenDialog, now: Date): Promise<void> {
  const kept = {
    ...dialog,
    data: seal(work.encryption, JSON.stringify(dialog.data), PURPOSE),
    expiresAt: new Date(now.getTime() + OPEN_FOR_MS),
  };
  await work.tx.dialog.upsert({
    where: { chatId_accountId: place },
    create: { ...place, ...kept, startedAt: now },
    update: kept,
  });
}

/** @returns false when there was none */
export async function dropDialog(tx: Tx, place: Place): Promise<boolean> {
  return (await tx.dialog.deleteMany({ where: place })).count > 0;
}
