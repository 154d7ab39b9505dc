/** What reports count of commendations: collectives and people awarded in the days of the report, of all levels. */
import type { Figure, Span } from '../../figures/figure.ts';
import { readAmount, readRows, type SqlRow } from '../../figures/read-store.ts';
import { Prisma } from '../../runtime/database/database.ts';
import type { AwardForm } from './rules.ts';

const awarded = (span: Span) => Prisma.sql`
  FROM commendation_recipient r JOIN commendation c ON c.id = r.commendation_id JOIN unit u ON u.id = r.unit_id LEFT JOIN person p ON p.id = r.person_id
  WHERE c.state = 'awarded' AND c.decided_on BETWEEN ${span.firstDay}::date AND ${span.lastDay}::date
    AND u.path @> ARRAY[${span.unit.id}::uuid]`;

const figure = (key: string, unit: 'people' | 'units' | 'prizes', label: string, only: Prisma.Sql): Figure => ({
  key,
  unit,
  kind: 'flow',
  label,
  measure: (tx, span) =>
    readAmount(tx, Prisma.sql`SELECT sum(r.count) AS value, count(*) AS records ${awarded(span)} ${only}`),
  rows: ({ tx, speak }, span, { from, limit }) =>
    readRows<SqlRow & { form: AwardForm }>(
      tx,
      Prisma.sql`SELECT c.decided_on AS day, u.name AS unit, p.full_name AS person, c.title AS text, c.form::text, r.count AS amount ${awarded(span)} ${only}
        ORDER BY c.decided_on, r.id OFFSET ${from} LIMIT ${limit}`,
      ({ text, form }) => text ?? speak.label(`commendations-form-${form}`),
    ),
});

export const figures: readonly Figure[] = [
  figure('commendations.collectives', 'units', 'commendations-figure-collectives', Prisma.sql`AND r.is_collective`),
  figure('commendations.persons', 'people', 'commendations-figure-persons', Prisma.sql`AND NOT r.is_collective`),
  figure('commendations.prizes', 'prizes', 'commendations-figure-prizes', Prisma.sql`AND c.form = 'prize'`),
];
