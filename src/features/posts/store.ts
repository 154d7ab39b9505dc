/** Who holds which post in which unit: rows. */
import type { Tx } from '../../runtime/database/database.ts';
import { asPost, isSingle, type PostName, postNames, type Term } from './rules.ts';

export interface Post {
  id: string;
  personId: string;
  fullName: string;
  unitId: string;
  unitName: string;
  name: PostName;
  fromYear: number | null;
  untilYear: number | null;
}

type Row = Omit<Post, 'name'> & { name: string };

const ordered = (rows: readonly Row[]): Post[] =>
  rows
    .flatMap((row) => {
      const name = asPost(row.name);
      return name ? [{ ...row, name }] : [];
    })
    .sort((a, b) => postNames.indexOf(a.name) - postNames.indexOf(b.name));

/** Of one unit, held now; the highest first. */
export async function postsOf(tx: Tx, unitId: string): Promise<Post[]> {
  return ordered(
    await tx.$queryRaw<Row[]>`
      SELECT o.id, o.person_id AS "personId", p.full_name AS "fullName", o.unit_id AS "unitId", u.name AS "unitName", o.name,
        o.from_year AS "fromYear", o.until_year AS "untilYear"
      FROM post o JOIN person p ON p.id = o.person_id JOIN unit u ON u.id = o.unit_id
      WHERE o.unit_id = ${unitId}::uuid AND o.ended_at IS NULL ORDER BY o.created_at, o.id`,
  );
}

/** One that is held, with its row locked. */
export async function lockPost(tx: Tx, id: string): Promise<Post | undefined> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT o.id, o.person_id AS "personId", p.full_name AS "fullName", o.unit_id AS "unitId", u.name AS "unitName", o.name,
      o.from_year AS "fromYear", o.until_year AS "untilYear"
    FROM post o JOIN person p ON p.id = o.person_id JOIN unit u ON u.id = o.unit_id
    WHERE o.id = ${id}::uuid AND o.ended_at IS NULL FOR UPDATE OF o`;
  return ordered(rows)[0];
}

/** The same person in the same post holds it anew; whoever held a post of one person ends. @returns the id, and whose place it was */
export async function addPost(
  tx: Tx,
  made: { personId: string; unitId: string; name: PostName; term: Term | null },
  by: { personId: string; now: Date },
): Promise<{ id: string; replaced: string | null }> {
  const { personId, unitId, name, term } = made;
  await tx.$executeRaw`SELECT 1 FROM unit WHERE id = ${unitId}::uuid FOR UPDATE`;
  const held = (await postsOf(tx, unitId)).filter((one) => one.name === name);
  const ending = held.filter((one) => one.personId === personId || isSingle(name));
  await tx.post.updateMany({ where: { id: { in: ending.map(({ id }) => id) } }, data: { endedAt: by.now } });
  const data = { personId, unitId, name, fromYear: term?.from ?? null, untilYear: term?.until ?? null };
  const { id } = await tx.post.create({
    data: { ...data, recordedById: by.personId, createdAt: by.now },
    select: { id: true },
  });
  return { id, replaced: ending.find((one) => one.personId !== personId)?.fullName ?? null };
}

export async function endPostRow(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.post.update({ where: { id }, data: { endedAt: now } });
}

/** One unit's posts whose term ends with this year or ended before, noted as told; one process takes each unit. */
export async function takeEnding(
  tx: Tx,
  year: number,
  now: Date,
): Promise<{ unitId: string; posts: Post[] } | undefined> {
  const [row] = await tx.$queryRaw<{ unitId: string }[]>`
    SELECT unit_id AS "unitId" FROM post WHERE ended_at IS NULL AND warned_at IS NULL AND until_year <= ${year}::int
    ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  if (!row) return undefined;
  const posts = (await postsOf(tx, row.unitId)).filter(({ untilYear }) => untilYear !== null && untilYear <= year);
  await tx.post.updateMany({ where: { id: { in: posts.map(({ id }) => id) } }, data: { warnedAt: now } });
  return { unitId: row.unitId, posts };
}

export const isMemberHere = async (tx: Tx, personId: string, unitId: string): Promise<boolean> =>
  (await tx.membership.count({ where: { personId, standing: 'member', unit: { path: { has: unitId } } } })) > 0;

/** All that somebody held or holds, for their own file. */
export const postsOfPerson = (tx: Tx, personId: string) =>
  tx.$queryRaw<{ at: Date; unit: string; name: string; fromYear: number | null; untilYear: number | null }[]>`
    SELECT o.created_at AS at, u.name AS unit, o.name, o.from_year AS "fromYear", o.until_year AS "untilYear"
    FROM post o JOIN unit u ON u.id = o.unit_id WHERE o.person_id = ${personId}::uuid ORDER BY o.created_at`;

export async function removePosts(tx: Tx, personId: string): Promise<void> {
  await tx.post.deleteMany({ where: { personId } });
}
