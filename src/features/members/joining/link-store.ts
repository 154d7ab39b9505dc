/** The queries of /lienket. */
import { z } from 'zod';
import type { Keeper } from '../../../directory/roster.ts';
import { openContent } from '../../../outbound/outbox/sealed-content.ts';
import type { Tx } from '../../../runtime/database/database.ts';
import { words } from '../../../text/fold.ts';
import { LINK_CODE_MINUTES, newCode } from '../rules.ts';

export interface LinkCode {
  id: string;
  code: string;
  personId: string;
  expiresAt: Date;
  usedAt: Date | null;
}

const MINUTE_MS = 60_000;
/** Members of one phone number whom officers are asked about: a household, not a slip of the roster. */
const MOST_OF_ONE_PHONE = 5;

/** The code that the person has already, else a new one. */
export async function linkCodeOf(tx: Tx, personId: string, now: Date): Promise<LinkCode> {
  const live = await tx.linkCode.findFirst({ where: { personId, usedAt: null, expiresAt: { gt: now } } });
  if (live) return live;
  const expiresAt = new Date(now.getTime() + LINK_CODE_MINUTES * MINUTE_MS);
  return tx.linkCode.create({ data: { code: newCode(), personId, createdAt: now, expiresAt } });
}

/** Until the transaction ends nobody else uses the code. */
export async function lockLinkCode(tx: Tx, code: string): Promise<LinkCode | null> {
  await tx.$queryRaw`SELECT id FROM link_code WHERE code = ${code} FOR UPDATE`;
  return tx.linkCode.findUnique({ where: { code } });
}

/** The same by its id, for whoever was asked about it before. */
export async function lockLinkCodeById(tx: Tx, codeId: string): Promise<LinkCode | null> {
  await tx.$queryRaw`SELECT id FROM link_code WHERE id = ${codeId}::uuid FOR UPDATE`;
  return tx.linkCode.findUnique({ where: { id: codeId } });
}

/** Officers who wrote the phone into a record that was there already: they do not say whose it is. */
export async function phoneChangedBy(tx: Tx, personId: string, since: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ actorId: string }[]>`
    SELECT DISTINCT c.actor_id AS "actorId" FROM person_change c JOIN person p ON p.id = c.person_id
    WHERE c.person_id = ${personId}::uuid AND c.field = 'phone' AND c.actor_id IS NOT NULL
      AND c.at > greatest(${since}, p.created_at)`;
  return rows.map((row) => row.actorId);
}

export async function noteCodeUsed(tx: Tx, codeId: string, now: Date): Promise<void> {
  await tx.linkCode.update({ where: { id: codeId }, data: { usedAt: now } });
}

export async function dropLinkCodesOf(tx: Tx, personId: string): Promise<void> {
  await tx.linkCode.deleteMany({ where: { personId } });
}

/** A sentence of these many words says something; "alo", "liên kết ABCD" do not. */
const WORDS_OF_SUBSTANCE = 4;
const MOST_READ = 200;

/**
 * Has the person anything that whoever holds the other record would read: a unit, a role, a request, a question, a tip, or
 * messages in which something was said.
 */
export async function hasOwn({ tx, encryption }: Keeper, personId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ own: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM membership WHERE person_id = ${personId}::uuid AND standing = 'member')
      OR EXISTS (SELECT 1 FROM role WHERE person_id = ${personId}::uuid)
      OR EXISTS (SELECT 1 FROM aid_request WHERE asker_id = ${personId}::uuid)
      OR EXISTS (SELECT 1 FROM ticket WHERE asker_id = ${personId}::uuid)
      OR EXISTS (SELECT 1 FROM tip WHERE asker_id = ${personId}::uuid) AS own`;
  if (row?.own) return true;
  const said = await tx.message.findMany({
    where: { personId, direction: 'in', OR: [{ feature: null }, { feature: { not: 'members' } }], state: 'handled' },
    select: { id: true, broadcastId: true, content: true },
    orderBy: { id: 'desc' },
    take: MOST_READ,
  });
  return said.some((message) => {
    const text = saidSchema.safeParse(openContent(encryption, message));
    return text.success && words(text.data.text).length >= WORDS_OF_SUBSTANCE;
  });
}

const saidSchema = z.object({ text: z.string() });

/** What is known of somebody that tells them from others of the name. */
export async function knownOf(tx: Tx, personId: string): Promise<{ year: number | null; phoneMark: string | null }> {
  const row = await tx.person.findUnique({ where: { id: personId }, select: { birthYear: true, phoneMark: true } });
  return { year: row?.birthYear ?? null, phoneMark: row?.phoneMark ?? null };
}

export async function privateChatIdOf(tx: Tx, accountId: string): Promise<string | undefined> {
  const chat = await tx.chat.findFirst({ where: { accountId, kind: 'private' }, select: { id: true } });
  return chat?.id;
}

export async function findAccount(tx: Tx, accountId: string) {
  return tx.account.findUnique({
    where: { id: accountId },
    include: { person: { select: { id: true, locale: true } } },
  });
}

export interface RosterMember {
  id: string;
  fullName: string;
  unitIds: string[];
  roleUnitIds: string[];
}

const memberSelect = {
  id: true,
  fullName: true,
  memberships: { where: { standing: 'member' }, select: { unitId: true }, orderBy: { id: 'asc' } },
  roles: { select: { unitId: true } },
} as const;

type MemberRow = { id: string; fullName: string; memberships: { unitId: string }[]; roles: { unitId: string }[] };

function memberOf({ memberships, roles, ...person }: MemberRow): RosterMember {
  return { ...person, unitIds: memberships.map((one) => one.unitId), roleUnitIds: roles.map((one) => one.unitId) };
}

/** Members of any unit with exactly this phone. @param mark of the phone (directory/contact.ts) */
export async function membersWithPhone(tx: Tx, mark: string, exceptId: string): Promise<RosterMember[]> {
  const rows = await tx.person.findMany({
    where: { phoneMark: mark, id: { not: exceptId }, memberships: { some: { standing: 'member' } } },
    select: memberSelect,
    orderBy: { id: 'asc' },
    take: MOST_OF_ONE_PHONE,
  });
  return rows.map(memberOf);
}

export async function rosterMember(tx: Tx, personId: string): Promise<RosterMember | null> {
  const row = await tx.person.findUnique({ where: { id: personId }, select: memberSelect });
  return row && memberOf(row);
}

/** Officers are being asked; asked again, the answer is open again. */
export async function openLinkRequest(tx: Tx, accountId: string, personId: string, now: Date): Promise<void> {
  await tx.linkRequest.upsert({
    where: { accountId_personId: { accountId, personId } },
    create: { accountId, personId, askedAt: now },
    update: { askedAt: now, settledAt: null },
  });
}

/** All that was asked about the account is locked: one answer at a time. @returns whether this was asked, and answered */
export async function lockLinkRequest(
  tx: Tx,
  accountId: string,
  personId: string,
): Promise<'none' | 'open' | 'settled'> {
  const rows = await tx.$queryRaw<{ personId: string; settledAt: Date | null }[]>`
    SELECT person_id AS "personId", settled_at AS "settledAt" FROM link_request
    WHERE account_id = ${accountId}::uuid ORDER BY person_id FOR UPDATE`;
  const row = rows.find((one) => one.personId === personId);
  return row ? (row.settledAt ? 'settled' : 'open') : 'none';
}

/** @param personId about this member; without one about all @returns how many are still open about the account */
export async function settleLinkRequests(tx: Tx, accountId: string, now: Date, personId?: string): Promise<number> {
  const about = personId === undefined ? {} : { personId };
  await tx.linkRequest.updateMany({ where: { accountId, settledAt: null, ...about }, data: { settledAt: now } });
  return tx.linkRequest.count({ where: { accountId, settledAt: null } });
}
