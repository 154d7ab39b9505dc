/** The codes on the sheets that units have hung up: one a unit. */
import type { Tx } from '../../runtime/database.ts';

/** The code of the unit; made with `make` where it has none. */
export async function posterCodeOf(
  tx: Tx,
  unitId: string,
  createdById: string,
  make: () => string,
  now: Date,
): Promise<string> {
  await tx.posterCode.createMany({
    data: [{ unitId, code: make(), createdById, createdAt: now }],
    skipDuplicates: true,
  });
  return (await tx.posterCode.findUniqueOrThrow({ where: { unitId }, select: { code: true } })).code;
}

export async function unitOfPosterCode(tx: Tx, code: string): Promise<string | undefined> {
  return (await tx.posterCode.findUnique({ where: { code }, select: { unitId: true } }))?.unitId;
}

export async function dropPosterCode(tx: Tx, unitId: string): Promise<void> {
  await tx.posterCode.deleteMany({ where: { unitId } });
}
