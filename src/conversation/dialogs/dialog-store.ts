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

/** `open`: it has the word. `aside`: left for something else. `stopped`: ended by its person, who may go on after all. */
export type Slot = 'open' | 'aside' | 'stopped';

export async function openDialog(
  work: Stored,
  place: Place,
  now: Date,
  slot: Slot = 'open',
): Promise<OpenDialog | null> {
  // In plain SQL: it is asked for each message.
  const [row] = await work.tx.$queryRaw<(Omit<OpenDialog, 'data'> & { data: string })[]>`
    SELECT feature, name, data, prompt_id AS "promptId", level FROM dialog
    WHERE chat_id = ${place.chatId}::uuid AND account_id = ${place.accountId}::uuid AND slot = ${slot} AND expires_at > ${now}`;
  return row ? { ...row, data: JSON.parse(unseal(work.encryption, row.data, PURPOSE)) } : null;
}

export async function keepDialog(work: Stored, place: Place, dialog: OpenDialog, now: Date): Promise<void> {
  const kept = {
    ...dialog,
    data: seal(work.encryption, JSON.stringify(dialog.data), PURPOSE),
    expiresAt: new Date(now.getTime() + OPEN_FOR_MS),
  };
  await work.tx.dialog.upsert({
    where: { chatId_accountId_slot: { ...place, slot: 'open' } },
    create: { ...place, ...kept, startedAt: now },
    update: kept,
  });
}

/** @returns false when there was none */
export async function dropDialog(tx: Tx, place: Place, slot: Slot = 'open'): Promise<boolean> {
  return (await tx.dialog.deleteMany({ where: { ...place, slot } })).count > 0;
}

/** Moves what stands in one slot to another, where it takes the place of what stood there. */
export async function moveDialog(tx: Tx, place: Place, from: Slot, to: Slot): Promise<void> {
  await tx.dialog.deleteMany({ where: { ...place, slot: to } });
  await tx.dialog.updateMany({ where: { ...place, slot: from }, data: { slot: to } });
}
