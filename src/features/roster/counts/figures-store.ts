/** What reports count of the roster: one person once, however many memberships. */
import type { Figure, Span } from '../../../figures/figure.ts';
import { readAmount, readRows } from '../../../figures/read-store.ts';
import { Prisma } from '../../../runtime/database/database.ts';

/** Members at the end of the last day: admitted by then, and not gone before. Who came from another chapter came on the day it was noted. */
const present = (span: Span) => Prisma.sql`
  SELECT DISTINCT ON (m.person_id) m.person_id, m.joined_on AS day, m.unit_id, m.category
  FROM membership m JOIN unit u ON u.id = m.unit_id
  WHERE u.path @> ARRAY[${span.unit.id}::uuid]
    AND CASE WHEN m.moved_from_id IS NULL THEN coalesce(m.joined_on, m.created_at::date) ELSE m.created_at::date END
      <= ${span.lastDay}::date
    AND (m.standing = 'member' OR (m.standing IN ('left', 'moved', 'died') AND m.standing_since > ${span.lastDay}::date))
  ORDER BY m.person_id, m.joined_on`;

const admitted = (span: Span) => Prisma.sql`
  SELECT DISTINCT ON (m.person_id) m.person_id, m.joined_on AS day, m.unit_id, m.category
  FROM membership m JOIN unit u ON u.id = m.unit_id
  WHERE u.path @> ARRAY[${span.unit.id}::uuid] AND m.joined_on BETWEEN ${span.firstDay}::date AND ${span.lastDay}::date
    AND m.moved_from_id IS NULL AND m.standing IN ('member', 'moved', 'left', 'died')
  ORDER BY m.person_id, m.joined_on`;

/** Who moved within the unit is not gone. */
const gone = (span: Span, standing: 'left' | 'died') => Prisma.sql`
  SELECT DISTINCT ON (m.person_id) m.person_id, m.standing_since AS day, m.unit_id, m.category
  FROM membership m JOIN unit u ON u.id = m.unit_id
  WHERE u.path @> ARRAY[${span.unit.id}::uuid] AND m.standing = ${standing}::standing AND m.joined_on IS NOT NULL
    AND m.standing_since BETWEEN ${span.firstDay}::date AND ${span.lastDay}::date
    AND NOT EXISTS (
      SELECT 1 FROM membership n JOIN unit b ON b.id = n.unit_id
      WHERE n.person_id = m.person_id AND n.standing = 'member' AND b.path @> ARRAY[${span.unit.id}::uuid])
  ORDER BY m.person_id, m.standing_since`;

function people(of: (span: Span) => Prisma.Sql): Pick<Figure & { kind: 'flow' }, 'measure' | 'rows'> {
  return {
    measure: (tx, span) =>
      readAmount(tx, Prisma.sql`SELECT count(*) AS value, count(*) AS records FROM (${of(span)}) AS s`),
    rows: ({ tx }, span, { from, limit }) =>
      readRows(
        tx,
        Prisma.sql`
          SELECT s.day, u.name AS unit, p.full_name AS person, s.category AS text, NULL AS amount
          FROM (${of(span)}) AS s JOIN unit u ON u.id = s.unit_id JOIN person p ON p.id = s.person_id
          ORDER BY s.day NULLS FIRST, p.name_folded, p.id OFFSET ${from} LIMIT ${limit}`,
      ),
  };
}

/** How many the unit meant to admit in the year; without a word of its own, what the units right below it mean to. */
const admissions: Figure['target'] = async (tx, { unit, to }) => {
  const [row] = await tx.$queryRaw<{ target: number | null }[]>`
    SELECT coalesce(
      (SELECT t.target FROM roster_target t WHERE t.unit_id = ${unit.id}::uuid AND t.year = ${to.year}::int),
      (SELECT sum(t.target) FROM roster_target t JOIN unit u ON u.id = t.unit_id
       WHERE u.parent_id = ${unit.id}::uuid AND t.year = ${to.year}::int))::int AS target`;
  return row?.target ?? undefined;
};

export const figures: readonly Figure[] = [
  { key: 'members.total', unit: 'people', kind: 'stock', label: 'roster-figure-total', ...people(present) },
  {
    key: 'members.admitted',
    unit: 'people',
    kind: 'flow',
    label: 'roster-figure-admitted',
    ...people(admitted),
    target: admissions,
  },
  {
    key: 'members.left',
    unit: 'people',
    kind: 'flow',
    label: 'roster-figure-left',
    ...people((span) => gone(span, 'left')),
  },
  {
    key: 'members.died',
    unit: 'people',
    kind: 'flow',
    label: 'roster-figure-died',
    ...people((span) => gone(span, 'died')),
  },
];
