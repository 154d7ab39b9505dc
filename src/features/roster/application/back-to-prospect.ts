/** Whoever does not become a member stays known as one who might. */
import { changeMembershipFields } from '../../../directory/roster.ts';
import { todayAt, type WorkContext } from '../../../operations/actor.ts';
import { standingIn } from '../people/people-store.ts';
import { dayOf, isoDay } from '../rules.ts';
import type { Application } from './application-store.ts';

/** @param actorId who refused, or withdrew it @param why in words; none where it was withdrawn */
export async function backToProspect(
  context: WorkContext,
  application: Application,
  actorId: string,
  why?: string,
): Promise<void> {
  const { personId, unitId } = application;
  if ((await standingIn(context.tx, personId, unitId)) !== 'applied') return;
  const since = dayOf(isoDay(await todayAt({ ...context, zone: context.defaults.zone }, unitId)));
  const fields = { standing: 'prospect', standingSince: since, metOn: since, why: why ?? null } as const;
  const by = { actorId, now: context.now, causeId: application.id };
  await changeMembershipFields(context, { personId, unitId }, fields, by);
}
