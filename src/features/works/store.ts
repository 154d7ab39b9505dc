/** Works as they stand in the book. Officers of the unit and of those above. */
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../runtime/database/database.ts';
import { type Encryption, seal, unseal } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';

interface Keeper {
  tx: Tx;
  encryption: Encryption;
}

export interface NewWork {
  unitId: string;
  what: string;
  quantity: string | null;
  valueDong: bigint | null;
  isInKind: boolean;
  labourHalfDays: number;
  giver: string | null;
  /** Midnight UTC of the day. */
  doneOn: Date;
}

export interface Work extends NewWork {
  id: string;
  unitName: string;
}

export const giverAt = (id: string) => cell('work.giver', id);

export async function addWork(
  { tx, encryption }: Keeper,
  work: NewWork,
  by: { personId: string; now: Date },
): Promise<string> {
  const id = uuidv7();
  const giver = work.giver === null ? null : seal(encryption, work.giver, giverAt(id));
  await tx.work.create({
    data: { id, ...work, giver, createdById: by.personId, createdAt: by.now },
    select: { id: true },
  });
  return id;
}

/** The latest first; one alone where its id is given. @param unitIds the officer's units, each with all below */
export async function worksOf({ tx, encryption }: Keeper, unitIds: readonly string[], id?: string): Promise<Work[]> {
  const rows = await tx.$queryRaw<Work[]>`
    SELECT w.id, w.unit_id AS "unitId", u.name AS "unitName", w.what, w.quantity, w.value_dong AS "valueDong", w.is_in_kind AS "isInKind",
      w.labour_half_days AS "labourHalfDays", coalesce(w.giver, '') AS giver, w.done_on AS "doneOn"
    FROM work w JOIN unit u ON u.id = w.unit_id
    WHERE u.path && ${[...unitIds]}::uuid[] AND (${id ?? null}::uuid IS NULL OR w.id = ${id ?? null}::uuid)
    ORDER BY w.done_on DESC, w.id DESC`;
  return rows.map((row) => ({ ...row, giver: row.giver ? unseal(encryption, row.giver, giverAt(row.id)) : null }));
}

export async function removeWork(tx: Tx, id: string): Promise<void> {
  await tx.work.delete({ where: { id }, select: { id: true } });
}
