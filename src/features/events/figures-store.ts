/** What reports count of events, whether they were called as meetings or written down afterwards, and of gifts to recruits. */
import type { Figure, Span } from '../../figures/figure.ts';
import { readAmount, readRows } from '../../figures/read-store.ts';
import { Prisma } from '../../runtime/database/database.ts';

/** Meetings of any kind but the association's own, and sessions: day, unit, title, how many sessions and people. */
const held = (span: Span) => Prisma.sql`
  SELECT m.id, (m.starts_at AT TIME ZONE ${span.zone})::date AS day, u.name AS unit, m.title, 1 AS sessions,
    coalesce(m.head_count, (SELECT count(*) FILTER (WHERE i.attended) FROM meeting_invitee i WHERE i.meeting_id = m.id))::int AS came
  FROM meeting m JOIN unit u ON u.id = m.unit_id
  WHERE m.state = 'planned' AND m.kind NOT IN ('regular', 'conference') AND m.starts_at >= ${span.start} AND m.starts_at < ${span.end}
    AND u.path @> ARRAY[${span.unit.id}::uuid]
  UNION ALL
  SELECT s.id, s.held_on, u.name, e.title, s.sessions, coalesce(s.head_count, 0)
  FROM event_session s JOIN event e ON e.id = s.event_id JOIN unit u ON u.id = e.unit_id
  WHERE s.held_on BETWEEN ${span.firstDay}::date AND ${span.lastDay}::date AND u.path @> ARRAY[${span.unit.id}::uuid]`;

const given = (span: Span) => Prisma.sql`
  FROM enlistment e JOIN unit u ON u.id = e.unit_id
  WHERE e.given_on BETWEEN ${span.firstDay}::date AND ${span.lastDay}::date AND u.path @> ARRAY[${span.unit.id}::uuid]`;

type Column = 'sessions' | 'came';
const column = { sessions: Prisma.sql`h.sessions`, came: Prisma.sql`h.came` } as const;

const rowsHeld =
  (what: Column): Figure['rows'] =>
  ({ tx }, span, { from, limit }) =>
    readRows(
      tx,
      Prisma.sql`SELECT h.day, h.unit, NULL AS person, h.title AS text, ${column[what]} AS amount FROM (${held(span)}) AS h
        WHERE ${column[what]} > 0 ORDER BY h.day, h.id OFFSET ${from} LIMIT ${limit}`,
    );

const sumHeld = (what: Column) => (tx: Parameters<Figure['measure']>[0], span: Span) =>
  readAmount(
    tx,
    Prisma.sql`SELECT sum(${column[what]}) AS value, count(*) AS records FROM (${held(span)}) AS h WHERE ${column[what]} > 0`,
  );

const rowsGiven =
  (what: Prisma.Sql): Figure['rows'] =>
  ({ tx }, span, { from, limit }) =>
    readRows(
      tx,
      Prisma.sql`SELECT e.given_on AS day, u.name AS unit, NULL AS person, NULL AS text, ${what} AS amount ${given(span)} AND ${what} > 0
        ORDER BY e.given_on, e.id OFFSET ${from} LIMIT ${limit}`,
    );

const sumGiven = (what: Prisma.Sql) => (tx: Parameters<Figure['measure']>[0], span: Span) =>
  readAmount(tx, Prisma.sql`SELECT sum(${what}) AS value, count(*) AS records ${given(span)} AND ${what} > 0`);

const people = Prisma.sql`e.people`;
const dong = Prisma.sql`e.gift_dong`;

export const figures: readonly Figure[] = [
  {
    key: 'events.held',
    unit: 'times',
    kind: 'flow',
    label: 'events-figure-held',
    measure: sumHeld('sessions'),
    rows: rowsHeld('sessions'),
  },
  {
    key: 'events.attendance',
    unit: 'times',
    kind: 'flow',
    label: 'events-figure-attendance',
    measure: sumHeld('came'),
    rows: rowsHeld('came'),
  },
  {
    key: 'enlistments.gifts',
    unit: 'gifts',
    kind: 'flow',
    label: 'events-figure-gifts',
    measure: sumGiven(people),
    rows: rowsGiven(people),
  },
  {
    key: 'enlistments.dong',
    unit: 'dong',
    kind: 'flow',
    label: 'events-figure-dong',
    measure: sumGiven(dong),
    rows: rowsGiven(dong),
  },
];
