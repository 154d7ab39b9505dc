import type { Tx } from '../runtime/database.ts';

export interface OpenDialog {
  feature: string;
  name: string;
  data: unknown;
  promptId: string | null;
}

/** Somebody who begins in the evening may finish in the morning; after that a message is a new matter. */
const OPEN_FOR_MS = 24 * 3600_000;

interface Place {
  chatId: string;
  accountId: string;
}

export async function openDialog(tx: Tx, place: Place, now: Date): Promise<OpenDialog | null> {
  return tx.dialog.findFirst({
    where: { ...place, expiresAt: { gt: now } },
    select: { feature: true, name: true, data: true, promptId: true },
  });
}

export async function keepDialog(tx: Tx, place: Place, dialog: OpenDialog, now: Date): Promise<void> {
  const kept = {
    ...dialog,
    data: JSON.parse(JSON.stringify(dialog.data)),
    expiresAt: new Date(now.getTime() + OPEN_FOR_MS),
  };
  await tx.dialog.upsert({
    where: { chatId_accountId: place },
    create: { ...place, ...kept, startedAt: now },
    update: kept,
  });
}

/** @returns false when there was none */
export async function dropDialog(tx: Tx, place: Place): Promise<boolean> {
  return (await tx.dialog.deleteMany({ where: place })).count > 0;
}
