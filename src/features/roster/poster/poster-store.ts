/** The codes on the sheets that units have hung up: one a unit. */
import type { Tx } from '../../../runtime/database/database.ts';

export interface PosterCode {
  code: string;
  expiresAt: Date;
}

/** The code of the unit; made with `make` where it has none. @param until from now on it holds so long; left out: as it was */
export async function posterCodeOf(
  tx: Tx,
  of: { unitId: string; createdById: string; until: Date; isSaid: boolean },
  make: () => string,
  now: Date,
): Promise<PosterCode> {
  const { unitId, createdById, until } = of;
  await tx.posterCode.createMany({
    data: [{ unitId, code: make(), createdById, createdAt: now, expiresAt: until }],
    skipDuplicates: true,
  });
  // One that has ended lives again when somebody wants the sheet again.
  await tx.posterCode.updateMany({
    where: { unitId, ...(of.isSaid ? {} : { expiresAt: { lte: now } }) },
    data: { expiresAt: until },
  });
  return tx.posterCode.findUniqueOrThrow({ where: { unitId }, select: { code: true, expiresAt: true } });
}

export async function unitOfPosterCode(tx: Tx, code: string, now: Date): Promise<string | undefined> {
  const row = await tx.posterCode.findUnique({ where: { code, expiresAt: { gt: now } }, select: { unitId: true } });
  return row?.unitId;
}

/** @returns false where the unit has no sheet */
export async function renewPosterCode(tx: Tx, unitId: string, until: Date): Promise<boolean> {
  return (await tx.posterCode.updateMany({ where: { unitId }, data: { expiresAt: until } })).count === 1;
}

export async function dropPosterCode(tx: Tx, unitId: string): Promise<void> {
  await tx.posterCode.deleteMany({ where: { unitId } });
}
