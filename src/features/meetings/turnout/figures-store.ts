/** What reports count of the meetings of the association itself; what else people come to is counted with the events. */
import type { Figure, Span } from '../../../figures/figure.ts';
import { readAmount, readRows, type SqlRow } from '../../../figures/read-store.ts';
import { Prisma } from '../../../runtime/database/database.ts';
import type { MeetingKind } from '../kinds.ts';

/** All other kinds are events. */
const own: readonly MeetingKind[] = ['regular', 'conference'];

/** How many came to each: the number that was counted, else those who are ticked. */
const held = (span: Span) => Prisma.sql`
  SELECT m.id, m.title, m.starts_at AS day, m.unit_id, m.kind, coalesce(m.head_count, marks.attended) AS came,
    marks.attended, marks.marked
  FROM meeting m JOIN unit u ON u.id = m.unit_id
  LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE i.attended)::int AS attended, count(i.attended)::int AS marked
    FROM meeting_invitee i WHERE i.meeting_id = m.id
  ) AS marks ON true
  WHERE m.state = 'planned' AND m.starts_at >= ${span.start} AND m.starts_at < ${span.end}
    AND u.path @> ARRAY[${span.unit.id}::uuid]
    AND m.kind::text = ANY(${[...own]}::text[])`;

const rowsOf =
  (only: Prisma.Sql): Figure['rows'] =>
  ({ tx, speak }, span, { from, limit }) =>
    readRows<SqlRow & { kind: MeetingKind; attended: number; marked: number }>(
      tx,
      Prisma.sql`
        SELECT (h.day AT TIME ZONE ${span.zone})::date AS day, u.name AS unit, NULL AS person, h.title AS text, h.kind::text, h.attended, h.marked, h.came AS amount
        FROM (${held(span)}) AS h JOIN unit u ON u.id = h.unit_id ${only}
        ORDER BY h.day, h.id OFFSET ${from} LIMIT ${limit}`,
      ({ text, kind, attended, marked }) =>
        speak.label('meetings-figure-row', {
          title: text ?? '',
          kind: speak.label(`meetings-kind-${kind}`),
          attended,
          marked,
        }),
    );

const count = (tx: Parameters<Figure['measure']>[0], span: Span) =>
  readAmount(tx, Prisma.sql`SELECT count(*) AS value, count(*) AS records FROM (${held(span)}) AS h`);

const marked = Prisma.sql`WHERE h.marked > 0`;

export const figures: readonly Figure[] = [
  {
    key: 'meetings.held',
    unit: 'meetings',
    kind: 'flow',
    label: 'meetings-figure-held',
    measure: count,
    rows: rowsOf(Prisma.empty),
  },
  {
    key: 'meetings.turnout',
    unit: 'percent',
    kind: 'ratio',
    label: 'meetings-figure-turnout',
    async measure(tx, span) {
      const [row] = await tx.$queryRaw<{ numerator: number; denominator: number; records: number }[]>`
        SELECT coalesce(sum(h.attended), 0)::int AS numerator, coalesce(sum(h.marked), 0)::int AS denominator,
          count(*)::int AS records
        FROM (${held(span)}) AS h ${marked}`;
      return row;
    },
    rows: rowsOf(marked),
  },
];
