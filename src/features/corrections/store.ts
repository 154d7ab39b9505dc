/** What members ask to have changed: rows, read with the right of who looks. */
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../runtime/database/database.ts';
import type { Encryption } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';
import { asSubject, type Subject } from './rules.ts';

interface Store {
  tx: Tx;
  encryption: Encryption;
}

export type State = 'open' | 'agreed' | 'refused' | 'withdrawn';

export interface Correction {
  id: string;
  number: number;
  personId: string;
  personName: string;
  unitId: string;
  unitName: string;
  unitPath: string[];
  subject: Subject;
  value: string;
  state: State;
  createdAt: Date;
}

/** Who looks: the member, or an officer with these units and all below. */
export type Viewer = { personId: string } | { unitIds: readonly string[] };
export type Which = { id: string } | { number: number } | { state?: State };

/** The longest waiting first. */
export async function correctionsFor(
  { tx, encryption }: Store,
  viewer: Viewer,
  which: Which,
  most: number,
): Promise<{ all: number; some: Correction[] }> {
  const where = {
    ...('personId' in viewer
      ? { personId: viewer.personId }
      : { unitId: { in: await unitIdsBelow(tx, viewer.unitIds) } }),
    ...which,
  };
  const all = await tx.correction.count({ where });
  if (all === 0) return { all, some: [] };
  const rows = await tx.correction.findMany({ where, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: most });
  const people = await tx.person.findMany({
    where: { id: { in: rows.map(({ personId }) => personId) } },
    select: { id: true, fullName: true },
  });
  const units = await tx.unit.findMany({
    where: { id: { in: rows.map(({ unitId }) => unitId) } },
    select: { id: true, name: true, path: true },
  });
  const some = rows.flatMap(({ valueSealed, subject: kept, decidedById: _, settledAt: __, ...row }) => {
    const subject = asSubject(kept);
    const unit = units.find((one) => one.id === row.unitId);
    if (!subject || !unit) return [];
    const personName = people.find((one) => one.id === row.personId)?.fullName ?? '';
    const value = encryption.decrypt(valueSealed, cell('correction.value_sealed', row.id));
    return [{ ...row, subject, value, personName, unitName: unit.name, unitPath: unit.path }];
  });
  return { all, some };
}

async function unitIdsBelow(tx: Tx, unitIds: readonly string[]): Promise<string[]> {
  const rows = await tx.unit.findMany({
    where: { OR: unitIds.map((id) => ({ path: { has: id } })) },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

/** Held until the transaction ends: two officers decide it once. */
export async function lockCorrection(store: Store, viewer: Viewer, id: string): Promise<Correction | undefined> {
  await store.tx.$executeRaw`SELECT 1 FROM correction WHERE id = ${id}::uuid FOR UPDATE`;
  return (await correctionsFor(store, viewer, { id }, 1)).some[0];
}

/** What is asked anew takes the place of what was asked of the same before. @returns the id and the number */
export async function addCorrection(
  { tx, encryption }: Store,
  made: { personId: string; unitId: string; subject: Subject; value: string },
  now: Date,
): Promise<{ id: string; number: number }> {
  const { value, ...row } = made;
  const before = { personId: row.personId, unitId: row.unitId, subject: row.subject, state: 'open' as const };
  await tx.correction.updateMany({ where: before, data: { state: 'withdrawn', settledAt: now } });
  const id = uuidv7();
  const valueSealed = encryption.encrypt(value, cell('correction.value_sealed', id));
  const data = { id, ...row, valueSealed, createdAt: now };
  return tx.correction.create({ data, select: { id: true, number: true } });
}

export async function settleCorrection(
  tx: Tx,
  id: string,
  state: State,
  decidedById: string | null,
  now: Date,
): Promise<void> {
  await tx.correction.update({ where: { id }, data: { state, decidedById, settledAt: now } });
}

/** How much somebody has asked for since then. */
export const askedSince = (tx: Tx, personId: string, since: Date): Promise<number> =>
  tx.correction.count({ where: { personId, createdAt: { gt: since } } });

/** Whether they hold a role in the unit, above or below it: that is taken from them first, by whoever may. */
export async function hasRole(tx: Tx, personId: string, path: readonly string[], now: Date): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM held_role(${now}::timestamptz) o JOIN unit u ON u.id = o.unit_id
      WHERE o.person_id = ${personId}::uuid AND (u.id = ANY (${[...path]}::uuid[]) OR u.path && ARRAY[${path.at(-1) ?? null}::uuid])) AS held`;
  return row?.held ?? false;
}

/** As they stand on the roster of the unit now: who was a member when they asked may not be one any more. */
export const membershipHere = (tx: Tx, personId: string, unitId: string) =>
  tx.membership.findUnique({
    where: { personId_unitId: { personId, unitId } },
    select: { id: true, standing: true, category: true, joinedOn: true, decisionNumber: true, decidedOn: true },
  });

export async function removeCorrections(tx: Tx, personId: string): Promise<void> {
  await tx.correction.deleteMany({ where: { personId } });
}
