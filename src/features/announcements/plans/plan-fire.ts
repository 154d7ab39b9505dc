/** A plan whose time has come, or that a second officer agreed to: it becomes an announcement, and moves on. */

import { loadAccess, mayFor } from '../../../directory/access.ts';
import { findPerson, type PersonRef } from '../../../directory/people.ts';
import { findUnits, type UnitRef, zoneOfUnit } from '../../../directory/units.ts';
import type { WorkContext } from '../../../operations/actor.ts';
import type { Reach } from '../../../outbound/outbox/reach.ts';
import { timeFollowing } from '../compose/read-when.ts';
import { askForWord, othersFor } from '../compose/second-approval.ts';
import { sendAnnouncement } from '../compose/send-announcement.ts';
import { notifyProgress } from '../progress/progress.ts';
import { changePlan, type Plan } from './plan-store.ts';

export interface Placed {
  units: UnitRef[];
  zone: string;
}

/** The units that a plan goes to, and the zone of its hours. */
export async function placeOf(context: Pick<WorkContext, 'tx' | 'defaults'>, unitIds: string[]): Promise<Placed> {
  const units = await findUnits(context.tx, unitIds);
  const [first] = units;
  return { units, zone: first ? await zoneOfUnit(context.tx, first, context.defaults.zone) : context.defaults.zone };
}

/** Sends it, with the audience as it is now, and shows its writer how it goes. The next time stands in the same transaction. */
export async function firePlan(context: WorkContext, plan: Plan, place: Placed): Promise<void> {
  const { kind, text, source, attachments, officersOnly, createdById } = plan;
  const { units } = place;
  const what = { kind, text, source, attachments, units, officersOnly, createdById, planId: plan.id };
  const announcementId = await sendAnnouncement(context, what);
  await moveOn(context, plan, place.zone, context.now);
  const writer = await findPerson(context.tx, createdById);
  if (writer) await notifyProgress(context, writer, announcementId);
}

/** To the first time after this moment; one that is not repeated is done. @returns when it is sent next */
export async function moveOn(context: WorkContext, plan: Plan, zone: string, after: Date): Promise<Date | null> {
  const { rule, nextAt, startsOn } = plan;
  const next = rule && nextAt && startsOn ? timeFollowing(rule, nextAt, startsOn, after, zone) : null;
  await changePlan(context.tx, plan.id, next ? { nextAt: next, state: 'planned' } : { state: 'done' });
  return next;
}

/** May this person still send to these units? */
export async function maySend(context: WorkContext, personId: string, units: readonly UnitRef[]): Promise<boolean> {
  const access = await loadAccess(context.tx, personId, context.now);
  return units.length > 0 && units.every((unit) => mayFor(access, 'officer', unit));
}

/** It waits for the word of somebody else, who is shown it and asked. @param reach where it was counted already @returns whom */
export async function askOthers(
  context: WorkContext,
  plan: Plan,
  place: Placed,
  state: 'waiting' | 'held',
  answerBy: Date | null,
  reach?: Reach,
): Promise<PersonRef[]> {
  const others = await othersFor(context, plan.createdById, place.units);
  const askedIds = others.map((one) => one.id);
  await changePlan(context.tx, plan.id, { state, answerBy, askedIds });
  const writer = await findPerson(context.tx, plan.createdById);
  await askForWord(context, { ...plan, state }, place.units, place.zone, writer?.fullName ?? '', others, reach);
  return others;
}
