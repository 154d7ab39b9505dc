/** Brings news of applications and of members who come and go to those whom it concerns. */
import type { FeatureContext, Translator } from '../../../conversation/feature.ts';
import { type Officer, officersAlong } from '../../../directory/officers.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';

/**
 * Tells the officers of the unit; where none of them can be reached by chat, those of the nearest unit above.
 * @returns who was reached, and all who could be called instead, nearest first
 */
export async function notifyOfficers(
  context: FeatureContext,
  unit: { path: string[] },
  build: (speak: Translator) => ContentInput,
  exceptId?: string,
): Promise<{ reached: Officer[]; all: Officer[] }> {
  const all = (await officersAlong(context, unit)).filter((officer) => officer.id !== exceptId);
  for (const unitId of new Set(all.map((officer) => officer.unitId))) {
    const reached: Officer[] = [];
    for (const officer of all.filter((one) => one.unitId === unitId)) {
      if (await context.notify(officer, build, { lane: 'reminder' })) reached.push(officer);
    }
    if (reached.length > 0) return { reached, all };
  }
  return { reached: [], all };
}
