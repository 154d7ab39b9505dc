/** Roles end by themselves: at the date that was set, or because the holder has left. Those concerned are told. */
import { action } from '../../../conversation/dialogs/choices.ts';
import type { FeatureContext, Scheduled, Translator } from '../../../conversation/feature.ts';
import { officersFor, type PersonRef } from '../../../directory/people.ts';
import { withdrawRole } from '../../../directory/roles.ts';
import { quietUntil } from '../../../directory/settings/quiet-hours.ts';
import { findUnits, quietHoursOf, zoneOfUnit } from '../../../directory/units.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import { roleName } from '../letters.ts';
import { claimDoubted, claimEnded, claimEnding, type EndingRole, isMemberWithin } from './role-store.ts';
import { lastDayOf } from './role-until.ts';

const WARN_MS = 7 * 86_400_000;

/** A week before the end: the holder, and whoever can prolong it. */
export const warnOfEnd: Scheduled = {
  name: 'warn-of-end',
  async run(context) {
    const role = await claimEnding(context.tx, context.now, new Date(context.now.getTime() + WARN_MS));
    if (!role) return 0;
    await notifyHolder(context, role, 'members-ending-you');
    await notifyAdministrators(context, role, 'members-ending');
    return 1;
  },
};

/** At the end it is taken away; it has counted no more from that very moment on. */
export const endRoles: Scheduled = {
  name: 'end-roles',
  async run(context) {
    const { tx, now } = context;
    const role = await claimEnded(tx, now);
    if (!role) return 0;
    const why = hasLeft(role) ? 'left' : 'ended';
    await withdrawRole(tx, role, { actorId: null, why }, now);
    await notifyHolder(context, role, `members-${why}-you`);
    await notifyAdministrators(context, role, `members-${why}`);
    return 1;
  },
};

/** Somebody has left or died in a unit below or beside: an officer of that one cannot take this role, an administrator is asked. */
export const askAboutRoles: Scheduled = {
  name: 'ask-about-roles',
  async run(context) {
    const role = await claimDoubted(context.tx);
    if (!role) return 0;
    const stays = !role.hasDied && (await isMemberWithin(context.tx, role.personId, role.unitId));
    if (!stays && !hasLeft(role)) await notifyAdministrators(context, role, 'members-doubted');
    return 1;
  },
};

/** The trigger on membership ends a role in 1970. */
const hasLeft = (role: EndingRole) => role.until?.getTime() === 0;

async function notifyHolder(context: FeatureContext, role: EndingRole, key: string): Promise<void> {
  if (role.hasDied) return;
  const args = await argsOf(context, role);
  const holder = { id: role.personId, locale: role.locale };
  await context.notify(holder, (speak) => speak.text(key, args(speak)), await afterQuiet(context, role));
}

/** Tells whoever gave the role, while they still may; otherwise the nearest administrators. */
async function notifyAdministrators(context: FeatureContext, role: EndingRole, key: string): Promise<void> {
  const all = await officersFor(context.tx, { path: role.unitPath }, context.now, 'administrator');
  const others = all.filter((one) => one.id !== role.personId);
  const giver = others.filter((one) => one.id === role.grantedById);
  const args = await argsOf(context, role);
  const build = (speak: Translator): ContentInput => ({
    ...speak.text(key, args(speak)),
    choices: [[choiceFor(speak, role, key === 'members-doubted' ? 'withdraw' : 'grant')]],
  });
  const options = await afterQuiet(context, role);
  for (const one of [...giver, ...others] satisfies PersonRef[]) if (await context.notify(one, build, options)) return;
}

const choiceFor = (speak: Translator, role: EndingRole, step: 'grant' | 'withdraw') =>
  action(speak.label(step === 'grant' ? 'members-step-grant-again' : 'members-step-withdraw'), 'members', step, [
    role.personId,
    role.unitId,
    role.name,
  ]);

async function argsOf(context: FeatureContext, role: EndingRole) {
  const [unit] = await findUnits(context.tx, [role.unitId]);
  const zone = unit ? await zoneOfUnit(context.tx, unit, context.defaults.zone) : context.defaults.zone;
  const day = role.until ? lastDayOf(role.until, zone) : '';
  return (speak: Translator) => ({
    name: role.fullName,
    unit: role.unitName,
    role: roleName(speak, role.name),
    day,
  });
}

/** A role ends at midnight: they read it in the morning. */
async function afterQuiet(context: FeatureContext, role: EndingRole) {
  const hours = await quietHoursOf(context.tx, role.unitId, context.outbox.zone);
  const dueAt = quietUntil(hours, context.now);
  return { lane: 'reminder' as const, ...(dueAt && { dueAt }) };
}
