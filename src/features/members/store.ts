/** The queries of this feature. Units, roles and memberships are changed through src/directory. */
import type { Tx } from '../../runtime/database/database.ts';
import { fold } from '../../text/fold.ts';
import { INVITATION_DAYS, newCode } from './rules.ts';

export interface Invitation {
  id: string;
  code: string;
  unitId: string;
  expiresAt: Date;
  usedCount: number;
}

const DAY_MS = 86_400_000;
/** An invitation with fewer days left is not handed out again. */
const REUSE_DAYS = 7;

export async function findInvitation(tx: Tx, code: string): Promise<Invitation | null> {
  return tx.invitation.findUnique({ where: { code } });
}

export async function findInvitationById(tx: Tx, id: string): Promise<Invitation | null> {
  return tx.invitation.findUnique({ where: { id } });
}

/** The invitation that the unit has already, else a new one: a unit with one code has one to withdraw. @param days it shall hold from now on */
export async function invitationTo(
  tx: Tx,
  unitId: string,
  createdById: string,
  now: Date,
  days?: number,
): Promise<Invitation> {
  const live = await tx.invitation.findFirst({
    where: { unitId, expiresAt: { gt: new Date(now.getTime() + (days === undefined ? REUSE_DAYS * DAY_MS : 0)) } },
    orderBy: { expiresAt: 'desc' },
  });
  const expiresAt = new Date(now.getTime() + (days ?? INVITATION_DAYS) * DAY_MS);
  if (live && days !== undefined) return tx.invitation.update({ where: { id: live.id }, data: { expiresAt } });
  if (live) return live;
  return tx.invitation.create({ data: { code: newCode(), unitId, createdById, createdAt: now, expiresAt } });
}

export async function noteUse(tx: Tx, invitationId: string): Promise<void> {
  await tx.invitation.update({ where: { id: invitationId }, data: { usedCount: { increment: 1 } } });
}

/** @returns until when it holds now; undefined when it had ended already */
export async function renewInvitation(
  tx: Tx,
  invitationId: string,
  days: number,
  now: Date,
): Promise<Date | undefined> {
  const expiresAt = new Date(now.getTime() + days * DAY_MS);
  const renewed = await tx.invitation.updateMany({
    where: { id: invitationId, expiresAt: { gt: now } },
    data: { expiresAt },
  });
  return renewed.count === 1 ? expiresAt : undefined;
}

/** @returns false when it had ended already */
export async function withdrawInvitation(tx: Tx, invitationId: string, now: Date): Promise<boolean> {
  const ended = await tx.invitation.updateMany({
    where: { id: invitationId, expiresAt: { gt: now } },
    data: { expiresAt: now },
  });
  return ended.count === 1;
}

/** Until the transaction ends nobody else changes the tree or its administrators: what was checked stays true. */
export async function lockTree(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT id FROM unit WHERE parent_id IS NULL FOR UPDATE`;
}

/** The names among `names` that a unit right below the parent has already, however it is accented. */
export async function namesTaken(
  tx: Tx,
  parentId: string | null,
  names: readonly string[],
  except?: string,
): Promise<string[]> {
  const siblings = await tx.unit.findMany({ where: { parentId }, select: { id: true, nameFolded: true } });
  const taken = new Set(siblings.filter((unit) => unit.id !== except).map((unit) => unit.nameFolded));
  return names.filter((name) => taken.has(fold(name)));
}

/** Members of each unit and all below it, each person once; a unit without members is missing. */
export async function memberCounts(tx: Tx, unitIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; count: number }[]>`
    SELECT u.id, count(DISTINCT m.person_id)::int AS count
    FROM unnest(${[...unitIds]}::uuid[]) AS u(id)
    JOIN unit b ON b.path @> ARRAY[u.id] JOIN membership m ON m.unit_id = b.id AND m.standing = 'member'
    GROUP BY u.id`;
  return new Map(rows.map((row) => [row.id, row.count]));
}

export interface KnownPerson {
  id: string;
  fullName: string;
  phoneSealed: string | null;
  locale: string | null;
  /** The units of which they are a member, among those asked for. */
  units: string[];
}

/** People with what tells one from another of the same name. @param within memberships in other units are not shown */
export async function describePeople(
  tx: Tx,
  personIds: readonly string[],
  within: readonly string[],
): Promise<KnownPerson[]> {
  const unit = { OR: within.map((id) => ({ path: { has: id } })) };
  const rows = await tx.person.findMany({
    where: { id: { in: [...personIds] } },
    select: {
      id: true,
      fullName: true,
      phoneSealed: true,
      locale: true,
      memberships: { where: { standing: 'member', unit }, select: { unit: { select: { name: true } } } },
    },
    orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ memberships, ...person }) => ({ ...person, units: memberships.map((row) => row.unit.name) }));
}

/** Who wrote the message with this id of the platform's in the chat. */
export async function authorOf(tx: Tx, chatId: string, externalId: string): Promise<string | null> {
  const row = await tx.message.findFirst({
    where: { chatId, externalId, direction: 'in' },
    select: { personId: true },
  });
  return row?.personId ?? null;
}

/** The channels on which a person has written to us, each once. */
export async function channelsOf(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.account.findMany({
    where: { personId },
    select: { channel: true },
    distinct: ['channel'],
    orderBy: { channel: 'asc' },
  });
  return rows.map((row) => row.channel);
}

/** How many administrators the unit itself has beside this person, without end; those of units above not counted. */
export async function countAdministrators(tx: Tx, unitId: string, besideId: string): Promise<number> {
  return tx.role.count({ where: { unitId, name: 'administrator', until: null, personId: { not: besideId } } });
}
