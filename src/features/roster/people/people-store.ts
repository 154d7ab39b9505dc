/** Who is on the roster of an officer's units. Which units are theirs is part of each query. */
import { openPhone } from '../../../directory/contact.ts';
import {
  type Keeper,
  type MembershipFields,
  membershipColumns,
  openChange,
  openMembership,
  openPerson,
  type PersonFields,
  personColumns,
  type RosterField,
  type Standing,
} from '../../../directory/roster.ts';
import { Prisma, type Tx } from '../../../runtime/database/database.ts';
import { fold } from '../../../text/fold.ts';
import type { Criteria } from './criteria.ts';
import { holding, orderOf } from './criteria-store.ts';

/** A line of a list. */
export interface Listed {
  personId: string;
  unitId: string;
  fullName: string;
  birthYear: number | null;
  /** Midnight UTC of the day, in a list of birthdays and ages; else null. */
  birthDate: Date | null;
  unitName: string;
  standing: Standing;
  category: string | null;
  phone: string | null;
}

export type Filter =
  /** All words of the name; `near`: as it is spelt with mistakes. */
  | { by: 'name'; name: string; near?: boolean }
  /** Each word but for one letter: wrong, missing, too many, or swapped with the next. */
  | { by: 'slip'; name: string }
  | { by: 'phone'; marks: readonly string[] }
  | { by: 'unit'; standing: Standing }
  /** Prospects on whom nobody has called yet, and those who have not applied since. */
  | { by: 'unmet' }
  | { by: 'met' }
  /** Members of whom all of it holds, by the year `year`. */
  | { by: 'criteria'; criteria: Criteria; year: number };

/** What counts as the same name with typing mistakes: share of letter triples (pg_trgm, similarity). */
const NEAR = 0.5;
/** Of a unit it takes more: "Hòe" shares half of its triples with every "Chi hội". */
const NEAR_UNIT = 0.6;
const SHORTEST_UNIT = 6;

function condition(filter: Filter): Prisma.Sql {
  switch (filter.by) {
    case 'name': {
      const name = fold(filter.name);
      if (filter.near)
        return Prisma.sql`(p.name_folded % ${name} OR ${name} <% p.name_folded)
          AND greatest(similarity(p.name_folded, ${name}), word_similarity(${name}, p.name_folded)) >= ${NEAR}`;
      const words = name.split(' ').map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
      return Prisma.sql`p.name_folded LIKE ALL (${words}::text[])`;
    }
    case 'phone':
      return Prisma.sql`p.phone_mark = ANY (${[...filter.marks]}::text[])`;
    case 'slip':
      return Prisma.sql`(${Prisma.join(
        slipPatterns(filter.name).map((pattern) => Prisma.sql`p.name_folded ~ ${pattern}`),
        ' AND ',
      )})`;
    case 'unit':
      return Prisma.sql`m.standing = ${filter.standing}::standing`;
    case 'unmet':
      return Prisma.sql`m.standing = 'prospect' AND m.met_on IS NULL`;
    case 'met':
      return Prisma.sql`m.standing = 'prospect' AND m.met_on IS NOT NULL`;
    case 'criteria':
      return holding(filter.criteria, filter.year);
  }
}

/** One regular expression a word; of words of a letter or two only themselves. */
function slipPatterns(name: string): string[] {
  const words = fold(name).split(/[^a-z0-9]+/u);
  return words
    .filter((word) => word !== '')
    .map((word) => {
      const at = word.length < 3 ? [] : Array.from({ length: word.length }, (_, index) => index);
      const slips = at.flatMap((index) => {
        const [before, letter, after] = [word.slice(0, index), word[index], word.slice(index + 1)];
        return [
          `${before}.${after}`,
          `${before}.${letter}${after}`,
          before + after,
          before + (after[0] ?? '') + letter + after.slice(1),
        ];
      });
      return `\\m(?:${[word, ...new Set(slips), `${word}.`].join('|')})\\M`;
    });
}

/** Units of these and below whose name is spelt with mistakes, the most alike first. */
export async function unitsLike(tx: Tx, within: readonly string[], name: string): Promise<string[]> {
  const wanted = fold(name);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM unit WHERE path && ${[...within]}::uuid[]
      AND length(${wanted}) >= ${SHORTEST_UNIT}
      AND greatest(similarity(name_folded, ${wanted}), word_similarity(${wanted}, name_folded)) >= ${NEAR_UNIT}
    ORDER BY similarity(name_folded, ${wanted}) DESC, id LIMIT 4`;
  return rows.map(({ id }) => id);
}

/** People of these units and below, each once, through the membership that says most; whoever is a member stands first. */
export async function listPeople(
  { tx, encryption }: Keeper,
  unitIds: readonly string[],
  filter: Filter,
  from: number,
  most: number,
): Promise<{ all: number; some: Listed[] }> {
  const near = filter.by === 'name' || filter.by === 'slip' ? fold(filter.name) : '';
  // Names are compared only where one was typed, and what is shown is read of one page alone: a roster may have many thousands.
  const likeness = near === '' ? Prisma.sql`0::real` : Prisma.sql`similarity(p.name_folded, ${near})`;
  const order = filter.by === 'criteria' ? orderOf(filter.criteria) : Prisma.sql`likeness DESC, rank, name_folded`;
  const rows = await tx.$queryRaw<
    (Omit<Listed, 'phone' | 'birthDate'> & { phoneSealed: string | null; birth_date: Date | null; all: number })[]
  >`
    WITH once AS MATERIALIZED (
      SELECT DISTINCT ON (p.id) p.id AS "personId", m.id AS membership_id, p.name_folded, p.birth_date,
        p.birth_year AS "birthYear", ${likeness} AS likeness,
        array_position(ARRAY['member', 'applied', 'prospect', 'left', 'died', 'moved'], m.standing::text) AS rank
      FROM membership m JOIN unit u ON u.id = m.unit_id JOIN person p ON p.id = m.person_id
      WHERE u.path && ${[...unitIds]}::uuid[] AND ${condition(filter)}
      ORDER BY p.id, rank, cardinality(u.path) DESC, u.id
    ), page AS (
      SELECT *, row_number() OVER () AS place FROM (
        SELECT * FROM once ORDER BY ${order}, "personId" OFFSET ${from} LIMIT ${most}
      ) AS part
    )
    SELECT page."personId", u.id AS "unitId", p.full_name AS "fullName", page."birthYear", u.name AS "unitName", m.standing::text,
      m.category, p.phone_sealed AS "phoneSealed", page.birth_date, (SELECT count(*)::int FROM once) AS "all"
    FROM page JOIN person p ON p.id = page."personId" JOIN membership m ON m.id = page.membership_id
    JOIN unit u ON u.id = m.unit_id ORDER BY page.place`;
  // Whoever moved away or left is no longer theirs to call.
  const some = rows.map(({ phoneSealed, birth_date, all: _, ...row }) => ({
    ...row,
    birthDate: filter.by === 'criteria' ? birth_date : null,
    phone: isCurrent(row.standing) ? openPhone(encryption, row.personId, phoneSealed) : null,
  }));
  return { all: rows[0]?.all ?? 0, some };
}

export interface OnRoster {
  id: string;
  locale: string | null;
  /** Any account to write to. */
  hasAccount: boolean;
  fields: PersonFields;
  /** Of the units asked for, what says most first. */
  memberships: (MembershipFields & { id: string; unitId: string; unitName: string; unitPath: string[] })[];
}

const current: readonly Standing[] = ['prospect', 'applied', 'member'];
const order: readonly Standing[] = ['member', 'applied', 'prospect', 'left', 'died', 'moved'];
export const isCurrent = (standing: Standing) => current.includes(standing);

/** Somebody with what these units know of them; null for whoever is on none of their rosters. Held until the turn ends. */
export async function personOnRoster(
  { tx, encryption }: Keeper,
  unitIds: readonly string[],
  personId: string,
): Promise<OnRoster | null> {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  const row = await tx.person.findUnique({
    where: { id: personId },
    select: {
      locale: true,
      ...personColumns,
      accounts: { select: { id: true }, take: 1 },
      memberships: {
        where: { unit: { OR: unitIds.map((id) => ({ path: { has: id } })) } },
        select: { unitId: true, unit: { select: { name: true, path: true } }, ...membershipColumns },
        orderBy: { id: 'asc' },
      },
    },
  });
  if (!row || row.memberships.length === 0 || unitIds.length === 0) return null;
  const { locale, accounts, memberships, ...person } = row;
  const opened = memberships.map(({ unitId, unit, ...fields }) => ({
    ...openMembership(encryption, fields),
    id: fields.id,
    unitId,
    unitName: unit.name,
    unitPath: unit.path,
  }));
  const rank = (one: { standing: Standing; unitPath: string[] }) =>
    order.indexOf(one.standing) * 100 - one.unitPath.length;
  opened.sort((a, b) => rank(a) - rank(b));
  const fields = openPerson(encryption, person);
  return { id: personId, locale, hasAccount: accounts.length > 0, fields, memberships: opened };
}

/** Categories in use in the association to which a unit belongs, the most used first. */
export async function categoriesInUse(tx: Tx, unit: { path: string[] }): Promise<string[]> {
  const association = unit.path[1] ?? unit.path[0] ?? '';
  const rows = await tx.$queryRaw<{ category: string }[]>`
    SELECT m.category FROM membership m JOIN unit u ON u.id = m.unit_id
    WHERE u.path @> ARRAY[${association}::uuid] AND m.category IS NOT NULL
    GROUP BY m.category ORDER BY count(*) DESC, m.category LIMIT 8`;
  return rows.map((row) => row.category);
}

export interface Change {
  at: Date;
  field: RosterField;
  before: string | null;
  after: string | null;
  actorName: string | null;
  unitName: string | null;
}

/** What was changed of a person and of the memberships in these units, the latest first. */
export async function historyOf(
  { tx, encryption }: Keeper,
  unitIds: readonly string[],
  personId: string,
  from: number,
  most: number,
): Promise<{ all: number; some: Change[] }> {
  const rows = await tx.$queryRaw<(Change & { id: string; all: number })[]>`
    SELECT c.id, c.at, c.field, c.before, c.after, a.full_name AS "actorName", u.name AS "unitName", count(*) OVER ()::int AS "all"
    FROM person_change c LEFT JOIN person a ON a.id = c.actor_id LEFT JOIN unit u ON u.id = c.unit_id
    WHERE c.person_id = ${personId}::uuid AND (c.unit_id IS NULL OR u.path && ${[...unitIds]}::uuid[])
    ORDER BY c.at DESC, c.id DESC OFFSET ${from} LIMIT ${most}`;
  const some = rows.map(({ all: _, ...row }) => openChange(encryption, row));
  return { all: rows[0]?.all ?? 0, some };
}

/** Roles that somebody holds. */
export async function rolesOf(tx: Tx, personId: string) {
  return tx.role.findMany({
    where: { personId },
    select: { unitId: true, name: true, unit: { select: { id: true, path: true } } },
    orderBy: { id: 'asc' },
  });
}

/** Units outside of these in whose rosters the person stands as a member, an applicant or a prospect. */
export async function unitsElsewhere(tx: Tx, personId: string, unitIds: readonly string[]) {
  const rows = await tx.membership.findMany({
    where: {
      personId,
      standing: { in: [...current] },
      NOT: { unit: { OR: unitIds.map((id) => ({ path: { has: id } })) } },
    },
    select: { unit: { select: { id: true, name: true, path: true } } },
  });
  return rows.map((row) => row.unit);
}

/** Until the transaction ends nobody else changes whether this person applies or belongs. */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
}

export async function standingIn(tx: Tx, personId: string, unitId: string): Promise<Standing | undefined> {
  const key = { personId_unitId: { personId, unitId } };
  return (await tx.membership.findUnique({ where: key, select: { standing: true } }))?.standing;
}

export async function isMemberOf(tx: Tx, personId: string, unitId: string): Promise<boolean> {
  return (await standingIn(tx, personId, unitId)) === 'member';
}

/** Does an association other than through this unit know the person: a member there, or anybody with a role? */
export async function isKnownElsewhere(tx: Tx, personId: string, unitId: string): Promise<boolean> {
  const member = await tx.membership.count({ where: { personId, unitId: { not: unitId }, standing: 'member' } });
  return member > 0 || (await tx.role.count({ where: { personId } })) > 0;
}

/** What the person was in the unit before the present standing; member where nothing tells. */
export async function standingBefore(
  { tx, encryption }: Keeper,
  personId: string,
  unitId: string,
  now: Standing,
): Promise<Standing> {
  const rows = await tx.personChange.findMany({
    where: { personId, unitId, field: 'standing' },
    select: { id: true, before: true, after: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  const row = rows.map((one) => openChange(encryption, one)).find(({ after }) => after === now);
  return order.find((one) => one === row?.before) ?? 'member';
}
