/** Members by what they have in common, as the database finds them. */
import { Prisma, type Tx } from '../../../runtime/database/database.ts';
import { fold } from '../../../text/fold.ts';
import type { Criteria } from './criteria.ts';

/** From 70 every five years. */
const FIRST_JUBILEE = 70;

const LACKING = {
  day: Prisma.sql`p.birth_date IS NULL`,
  year: Prisma.sql`p.birth_year IS NULL`,
  sex: Prisma.sql`p.sex IS NULL`,
  joined: Prisma.sql`m.joined_on IS NULL`,
};

/** SQL, of a person `p` with the membership `m`. @param year in which ages are counted */
export function holding(criteria: Criteria, year: number): Prisma.Sql {
  const { fromAge, toAge, sex, categories, birthMonth, joinedYear, joinedFrom, joinedTo } = criteria;
  const all = [Prisma.sql`m.standing = 'member'`];
  if (fromAge !== undefined) all.push(Prisma.sql`p.birth_year <= ${year - fromAge}::int`);
  if (toAge !== undefined) all.push(Prisma.sql`p.birth_year >= ${year - toAge}::int`);
  if (criteria.isJubilee)
    all.push(
      Prisma.sql`${year}::int - p.birth_year >= ${FIRST_JUBILEE}::int AND (${year}::int - p.birth_year) % 5 = 0`,
    );
  if (sex) all.push(Prisma.sql`p.sex = ${sex}::sex`);
  if (categories) all.push(Prisma.sql`m.category = ANY (${categories}::text[])`);
  if (birthMonth !== undefined) all.push(Prisma.sql`extract(month FROM p.birth_date) = ${birthMonth}::int`);
  if (joinedYear !== undefined) all.push(Prisma.sql`extract(year FROM m.joined_on) = ${joinedYear}::int`);
  if (joinedFrom !== undefined) all.push(Prisma.sql`extract(year FROM m.joined_on) >= ${joinedFrom}::int`);
  if (joinedTo !== undefined) all.push(Prisma.sql`extract(year FROM m.joined_on) <= ${joinedTo}::int`);
  if (criteria.lacks) all.push(LACKING[criteria.lacks]);
  return Prisma.join(all, ' AND ');
}

/** SQL: the oldest first, birthdays by their day; else by name. */
export function orderOf({ birthMonth, fromAge, toAge, isJubilee }: Criteria): Prisma.Sql {
  if (birthMonth !== undefined) return Prisma.sql`extract(day FROM birth_date), name_folded`;
  return fromAge !== undefined || toAge !== undefined || isJubilee
    ? Prisma.sql`"birthYear", name_folded`
    : Prisma.sql`name_folded`;
}

/** Units of these and below whose whole name stands in the words, the longest name first. */
export async function unitsNamedIn(tx: Tx, within: readonly string[], words: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM unit WHERE path && ${[...within]}::uuid[] AND position(name_folded IN ${fold(words)}) > 0
    ORDER BY length(name_folded) DESC, id LIMIT 2`;
  return rows.map(({ id }) => id);
}
