/** What a unit has set for its papers. The two head lines are its own; letters, place and form also hold below it. */
import { type PaperSettings, paperSettingsSchema } from '../directory/settings/unit-settings.ts';
import { findUnits, type UnitRef } from '../directory/units.ts';
import type { Tx } from '../runtime/database/database.ts';
import { isAssociation } from '../text/official-name.ts';

export type UnitAbove = Pick<UnitRef, 'id' | 'name'>;

/** @returns `settings`: what holds for it; `own`: what it has set itself; `above`: the associations above it, the topmost first */
export async function paperSettingsOf(
  tx: Tx,
  unit: Pick<UnitRef, 'id' | 'path'>,
): Promise<{ settings: PaperSettings; own: PaperSettings; above: UnitAbove[] }> {
  const rows = await tx.unit.findMany({ where: { id: { in: [...unit.path] } }, select: { id: true, settings: true } });
  const byId = new Map(rows.map(({ id, settings }) => [id, settings as { paper?: unknown }]));
  let settings = paperSettingsSchema.parse({});
  for (const id of unit.path) {
    const own = paperSettingsSchema.parse(byId.get(id)?.paper ?? {});
    const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== '' && value !== undefined));
    settings = { ...settings, ...said, superior: own.superior, issuer: own.issuer };
  }
  const units = new Map((await findUnits(tx, unit.path)).map((one) => [one.id, one]));
  const above = unit.path.slice(0, -1).flatMap((id) => units.get(id) ?? []);
  const own = paperSettingsSchema.parse(byId.get(unit.id)?.paper ?? {});
  return { settings, own, above: above.filter(({ name, parentId }) => parentId !== null && isAssociation(name)) };
}
