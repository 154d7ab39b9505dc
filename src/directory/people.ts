import { v4 as uuidv4 } from 'uuid';
import type { ChannelName } from '../messaging/attachment.ts';
import { Prisma, type Tx } from '../runtime/database/database.ts';
import { type Encryption, seal } from '../runtime/encryption/encryption.ts';
import { cell } from '../runtime/encryption/sealed-columns.ts';
import { fold } from '../text/fold.ts';
import { cleanName, NAMELESS } from './clean-name.ts';
import { heldAt } from './roles.ts';

export interface PersonRef {
  id: string;
  fullName: string;
  /** directory/contact.ts opens it. */
  phoneSealed: string | null;
  locale: string | null;
  mutedAt: Date | null;
  /** With the sex it decides how they are spoken to (src/text/address.ts). */
  birthYear: number | null;
  sex: 'male' | 'female' | null;
}

export interface AccountRef {
  id: string;
  channel: string;
  botAccount: string;
  externalId: string;
  name: string;
  personId: string;
}

const personSelect = {
  id: true,
  fullName: true,
  phoneSealed: true,
  locale: true,
  mutedAt: true,
  birthYear: true,
  sex: true,
} as const;

/** The first line of the history of whoever writes to us: the name on their telephone. */
function firstName(encryption: Encryption, name: string, now: Date) {
  const id = uuidv4();
  const after = seal(encryption, name, cell('person_change.after', id));
  return { changes: { create: { id, at: startOfDay(now), field: 'fullName', after } } };
}

/** Of whoever writes to us only the day is kept, and their ids carry no time: decision 010 says why. */
const startOfDay = (at: Date) => new Date(at.toISOString().slice(0, 10));

/** SQL: notes the day of the last message that is kept: whom a channel still reaches. */
export function markSeen(accountId: string, now: Date): Prisma.Sql {
  return Prisma.sql`UPDATE account SET last_seen_at = ${startOfDay(now)}::timestamptz WHERE id = ${accountId}::uuid`;
}

/** The account behind an address, with its person; both are made when they write for the first time. */
export async function seeAccount(
  { tx, encryption }: { tx: Tx; encryption: Encryption },
  from: { channel: ChannelName; botAccount: string; externalId: string; name: string; username?: string | undefined },
  now: Date,
): Promise<AccountRef & { person: PersonRef; isNew: boolean }> {
  const key = { channel: from.channel, botAccount: from.botAccount, externalId: from.externalId };
  const name = cleanName(from.name);
  const known = await tx.account.findUnique({
    where: { channel_botAccount_externalId: key },
    include: { person: { select: personSelect } },
  });
  if (known) {
    const username = from.username ?? null;
    if (known.name !== name || known.username !== username)
      await tx.account.update({ where: { id: known.id }, data: { name, username } });
    // Noted before they ever wrote (BOOTSTRAP_ADMINS): now the name is known.
    if (known.person.fullName === NAMELESS && name !== NAMELESS) {
      await tx.person.update({
        where: { id: known.personId },
        data: { fullName: name, nameFolded: fold(name), ...firstName(encryption, name, now) },
        select: { id: true },
      });
      known.person.fullName = name;
    }
    return { ...known, isNew: false };
  }
  const day = startOfDay(now);
  const person = await tx.person.create({
    data: { id: uuidv4(), fullName: name, nameFolded: fold(name), createdAt: day, ...firstName(encryption, name, now) },
    select: personSelect,
  });
  const account = await tx.account.create({
    data: { ...key, name, username: from.username ?? null, personId: person.id, createdAt: day, lastSeenAt: day },
  });
  return { ...account, person, isNew: true };
}

export async function findPerson(tx: Tx, personId: string): Promise<PersonRef | null> {
  return tx.person.findUnique({ where: { id: personId }, select: personSelect });
}

export async function findPeople(tx: Tx, personIds: readonly string[]): Promise<PersonRef[]> {
  return tx.person.findMany({ where: { id: { in: [...personIds] } }, select: personSelect });
}

/** People of these units and below whose name holds all words of `name`, written with or without diacritics; at most 20. */
export async function peopleNamed(
  { tx, now }: { tx: Tx; now: Date },
  name: string,
  within: readonly string[],
): Promise<PersonRef[]> {
  const words = fold(name)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0 || within.length === 0) return [];
  const unit = { unit: { OR: within.map((id) => ({ path: { has: id } })) } };
  return tx.person.findMany({
    where: {
      AND: words.map((word) => ({ nameFolded: { contains: word } })),
      OR: [
        { memberships: { some: { ...unit, standing: 'member' } } },
        { roles: { some: { ...unit, ...heldAt(now) } } },
      ],
    },
    select: personSelect,
    orderBy: { nameFolded: 'asc' },
    take: 20,
  });
}

/** How somebody wants to be written to. What is known of them is changed in roster.ts alone. */
export async function setPreferences(
  tx: Tx,
  personId: string,
  change: { locale?: string; mutedAt?: Date | null },
): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: change, select: { id: true } });
}

/** Officers and administrators (or only those with the role `name`) whose role covers this unit, nearest unit first, each person once. */
export async function officersFor(
  tx: Tx,
  unit: { path: string[] },
  now: Date,
  name?: 'officer' | 'administrator',
): Promise<PersonRef[]> {
  const roles = await tx.role.findMany({
    where: { ...heldAt(now), unitId: { in: unit.path }, ...(name && { name }) },
    select: { name: true, unitId: true, person: { select: personSelect } },
    orderBy: { id: 'asc' },
  });
  roles.sort((a, b) => unit.path.indexOf(b.unitId) - unit.path.indexOf(a.unitId));
  const seen = new Set<string>();
  return roles.map((role) => role.person).filter((person) => !seen.has(person.id) && seen.add(person.id));
}
