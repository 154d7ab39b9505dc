import type { FeatureContext } from '../../conversation/feature.ts';
import { type Officer, officersAlong } from '../../directory/officers.ts';
import type { Tip } from './store.ts';

/** Those with a role for this very station. Nobody above it: a tip may be about them. */
export async function officersOfStation(
  context: Pick<FeatureContext, 'tx' | 'encryption' | 'now'>,
  tip: Pick<Tip, 'unitId' | 'unitPath'>,
): Promise<Officer[]> {
  const officers = await officersAlong(context, { path: tip.unitPath });
  return officers.filter((officer) => officer.unitId === tip.unitId);
}
