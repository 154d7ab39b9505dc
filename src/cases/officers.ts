/** Who is told of a case: the nearest officers that can be reached. */
import type { Officer } from '../directory/officers.ts';

/** The officers of each unit, the nearest unit first. Pure. */
export function circlesOf(officers: readonly Officer[]): Officer[][] {
  const units = [...new Set(officers.map(({ unitId }) => unitId))];
  return units.map((unitId) => officers.filter((one) => one.unitId === unitId));
}

/** Tells the first of these circles in which anybody can be reached. @returns who was reached */
export async function tellNearest(
  circles: readonly (readonly Officer[])[],
  tell: (officer: Officer) => Promise<boolean>,
): Promise<Officer[]> {
  for (const circle of circles) {
    const reached: Officer[] = [];
    for (const officer of circle) if (await tell(officer)) reached.push(officer);
    if (reached.length > 0) return reached;
  }
  return [];
}
