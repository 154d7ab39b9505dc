/** What reports count of announcements: how many went out, how many units and people they reached. */
import type { Figure, Share, Span } from '../../figures/figure.ts';
import { readAmount, readRows, type SqlRow } from '../../figures/read-store.ts';
import { Prisma, type Tx } from '../../runtime/database/database.ts';

/** Those that went to the unit, to one below, or to one above and so to the members here too. */
const sent = (span: Span) => Prisma.sql`
  SELECT a.id, a.kind, a.created_at AS day, a.broadcast_id,
    coalesce(sum(c.people), 0)::int AS people, coalesce(sum(c.read), 0)::int AS read
  FROM announcement a JOIN broadcast_count c ON c.broadcast_id = a.broadcast_id JOIN unit u ON u.id = c.unit_id
  WHERE a.created_at >= ${span.start} AND a.created_at < ${span.end} AND u.path @> ARRAY[${span.unit.id}::uuid]
  GROUP BY a.id`;

const rows: Figure['rows'] = ({ tx, speak }, span, { from, limit }) =>
  readRows<SqlRow & { kind: 'notice' | 'legal' | 'alert'; people: number; read: number }>(
    tx,
    Prisma.sql`
      SELECT (s.day AT TIME ZONE ${span.zone})::date AS day, (SELECT string_agg(u.name, ', ') FROM unit u WHERE u.id = ANY(a.unit_ids)) AS unit, NULL AS person,
        NULL AS text, s.kind::text, s.people, s.read, NULL AS amount
      FROM (${sent(span)}) AS s JOIN announcement a ON a.id = s.id
      ORDER BY s.day, s.id OFFSET ${from} LIMIT ${limit}`,
    ({ kind, people, read }) =>
      speak.label('announcements-figure-row', { kind: speak.label(`announcements-kind-${kind}`), people, read }),
  );

async function share(tx: Tx, sql: Prisma.Sql): Promise<Share | undefined> {
  const [row] = await tx.$queryRaw<Share[]>(sql);
  return row && row.records > 0 ? row : undefined;
}

export const figures: readonly Figure[] = [
  {
    key: 'announcements.sent',
    unit: 'announcements',
    kind: 'flow',
    label: 'announcements-figure-sent',
    measure: (tx, span) =>
      readAmount(tx, Prisma.sql`SELECT count(*) AS value, count(*) AS records FROM (${sent(span)}) AS s`),
    rows,
  },
  {
    key: 'announcements.unitsReachedPercent',
    unit: 'percent',
    kind: 'ratio',
    label: 'announcements-figure-units',
    measure: (tx, span) =>
      share(
        tx,
        Prisma.sql`
          WITH below AS (
            SELECT u.id FROM unit u
            WHERE u.path @> ARRAY[${span.unit.id}::uuid] AND NOT EXISTS (SELECT 1 FROM unit b WHERE b.parent_id = u.id)
          ), sent AS (${sent(span)})
          SELECT
            (SELECT count(DISTINCT c.unit_id)::int FROM broadcast_count c JOIN below ON below.id = c.unit_id
             WHERE c.broadcast_id IN (SELECT broadcast_id FROM sent) AND c.sent > 0) AS numerator,
            (SELECT count(*)::int FROM below) AS denominator, (SELECT count(*)::int FROM sent) AS records`,
      ),
    rows,
  },
  {
    key: 'announcements.readPercent',
    unit: 'percent',
    kind: 'ratio',
    label: 'announcements-figure-read',
    measure: (tx, span) =>
      share(
        tx,
        Prisma.sql`
          SELECT coalesce(sum(s.read), 0)::int AS numerator, coalesce(sum(s.people), 0)::int AS denominator,
            count(*)::int AS records
          FROM (${sent(span)}) AS s`,
      ),
    rows,
  },
];
