/** Records that may be of one person, and people who live together. Which units are the officer's is part of each query. */
import { openAddress } from '../../../directory/contact.ts';
import type { Keeper } from '../../../directory/roster.ts';
import type { Tx } from '../../../runtime/database/database.ts';
import { fold } from '../../../text/fold.ts';

/**
 * Pairs that may be one person: the same name and year of birth, the same name in one chapter, or the same phone and nearly the
 * same name; not those of whom an officer said that they are two.
 */
export async function duplicatePairs(
  tx: Tx,
  unitIds: readonly string[],
  from: number,
): Promise<{ all: number; pair: { one: string; other: string } | undefined }> {
  const rows = await tx.$queryRaw<{ one: string; other: string; all: number }[]>`
    WITH known AS (
      SELECT DISTINCT p.id, p.name_folded, p.birth_year, p.phone_mark FROM membership m
      JOIN unit u ON u.id = m.unit_id JOIN person p ON p.id = m.person_id
      WHERE u.path && ${[...unitIds]}::uuid[] AND m.standing IN ('prospect', 'applied', 'member')
    ), pairs AS (
      SELECT a.id AS one, b.id AS other FROM known a JOIN known b
        ON b.name_folded = a.name_folded AND b.birth_year = a.birth_year AND b.id > a.id
      UNION
      SELECT a.id, b.id FROM known a JOIN known b ON b.name_folded = a.name_folded AND b.id > a.id AND EXISTS (
        SELECT 1 FROM membership m JOIN membership n ON n.unit_id = m.unit_id AND n.person_id = b.id AND n.standing IN ('prospect', 'applied', 'member')
        WHERE m.person_id = a.id AND m.standing IN ('prospect', 'applied', 'member'))
      UNION
      SELECT a.id, b.id FROM known a JOIN known b
        ON b.phone_mark = a.phone_mark AND b.id > a.id AND similarity(a.name_folded, b.name_folded) >= 0.5
    )
    SELECT one, other, count(*) OVER ()::int AS "all" FROM pairs
    WHERE NOT EXISTS (SELECT 1 FROM different_people d WHERE d.low_id = least(one, other) AND d.high_id = greatest(one, other))
    ORDER BY one, other OFFSET ${from} LIMIT 1`;
  return { all: rows[0]?.all ?? 0, pair: rows[0] };
}

/** Of whose list a person is, for the trail. */
export async function unitIdOf(tx: Tx, personId: string): Promise<string | null> {
  const row = await tx.membership.findFirst({
    where: { personId, standing: 'member' },
    select: { unitId: true },
    orderBy: { id: 'asc' },
  });
  return row?.unitId ?? null;
}

export async function setDifferent(tx: Tx, ids: [string, string], byId: string, now: Date): Promise<void> {
  const [lowId = '', highId = ''] = [...ids].sort();
  await tx.differentPeople.createMany({ data: [{ lowId, highId, byId, at: now }], skipDuplicates: true });
}

export interface Merge {
  id: string;
  keptId: string;
  goneId: string;
  keptName: string;
  byName: string | null;
  at: Date;
}

/** Merges of people of these units that can still be undone, the latest first. */
export async function mergesOf(tx: Tx, unitIds: readonly string[], mergeId?: string): Promise<Merge[]> {
  return tx.$queryRaw`
    SELECT g.id, g.kept_id AS "keptId", g.gone_id AS "goneId", p.full_name AS "keptName", b.full_name AS "byName", g.at
    FROM person_merge g JOIN person p ON p.id = g.kept_id LEFT JOIN person b ON b.id = g.by_id
    WHERE g.record IS NOT NULL AND g.undone_at IS NULL AND (${mergeId ?? null}::uuid IS NULL OR g.id = ${mergeId ?? null}::uuid)
      AND EXISTS (SELECT 1 FROM membership m JOIN unit u ON u.id = m.unit_id
        WHERE m.person_id = g.kept_id AND u.path && ${[...unitIds]}::uuid[])
    ORDER BY g.at DESC LIMIT 8`;
}

/** What undoing needs is kept no longer than it may be undone. @returns how many merges became final */
export async function forgetOldMerges(tx: Tx, before: Date): Promise<number> {
  const rows = await tx.personMerge.updateMany({
    where: { record: { not: null }, at: { lt: before } },
    data: { record: null },
  });
  return rows.count;
}

export interface Household {
  /** "phone": one number; "address": one house. */
  by: 'phone' | 'address';
  names: string[];
  unitName: string;
}

/**
 * Members of these units who share a phone, or a house: an address that names one has a number. Addresses are encrypted,
 * so all are opened.
 */
export async function householdsOf({ tx, encryption }: Keeper, unitIds: readonly string[]): Promise<Household[]> {
  const rows = await tx.$queryRaw<
    { id: string; name: string; unit: string; mark: string | null; address: string | null }[]
  >`
    SELECT DISTINCT ON (p.id) p.id, p.full_name || coalesce(' (' || p.birth_year || ')', '') AS name, u.name AS unit,
      p.phone_mark AS mark, p.address_sealed AS address
    FROM membership m JOIN unit u ON u.id = m.unit_id JOIN person p ON p.id = m.person_id
    WHERE u.path && ${[...unitIds]}::uuid[] AND m.standing = 'member' AND (p.phone_mark IS NOT NULL OR p.address_sealed IS NOT NULL)
    ORDER BY p.id, cardinality(u.path) DESC`;
  const groups = new Map<string, Household>();
  for (const row of rows) {
    const address = fold(openAddress(encryption, row.id, row.address) ?? '').replace(/[^a-z\d/ ]/gu, '');
    const keys: [Household['by'], string | null][] = [
      ['address', /\d/u.test(address) ? `${row.unit} ${address}` : null],
      ['phone', row.mark],
    ];
    for (const [by, key] of keys) {
      if (key === null) continue;
      const group = groups.get(`${by} ${key}`) ?? { by, names: [], unitName: row.unit };
      group.names.push(row.name);
      groups.set(`${by} ${key}`, group);
    }
  }
  const shared = [...groups.values()].filter((group) => group.names.length > 1);
  const key = (group: Household) => [...group.names].sort().join('|');
  return shared.filter((group, index) => shared.findIndex((other) => key(other) === key(group)) === index);
}
