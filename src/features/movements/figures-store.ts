/** What reports count of movements: shares of members, officers and chapters on the last day, and years in a row. */
import type { Figure, Share, Span } from '../../figures/figure.ts';
import { readRows } from '../../figures/read-store.ts';
import { Prisma, type Tx } from '../../runtime/database/database.ts';
import { type Coverage, coverage } from './coverage-store.ts';
import { asDay, yearsInRow } from './rules.ts';
import { ratingsOf } from './store.ts';

/** SQL: registrations of movements that were open in the span, as they stood on its last day. */
const standing = (span: Span) => Prisma.sql`
  FROM movement_registration r JOIN movement m ON m.id = r.movement_id JOIN unit u ON u.id = r.unit_id LEFT JOIN person p ON p.id = r.person_id
  WHERE m.starts_on <= ${span.lastDay}::date AND m.ends_on >= ${span.firstDay}::date AND r.registered_on <= ${span.lastDay}::date
    AND (r.withdrawn_on IS NULL OR r.withdrawn_on > ${span.lastDay}::date) AND u.path @> ARRAY[${span.unit.id}::uuid]`;

const rowsOf =
  (only: Prisma.Sql): Figure['rows'] =>
  ({ tx }, span, { from, limit }) =>
    readRows(
      tx,
      Prisma.sql`SELECT r.registered_on AS day, u.name AS unit, p.full_name AS person, m.name AS text, NULL AS amount ${standing(span)} ${only}
        ORDER BY r.registered_on, r.id OFFSET ${from} LIMIT ${limit}`,
    );

const share =
  (of: (all: Coverage) => [numerator: number, denominator: number], only: Prisma.Sql) =>
  async (tx: Tx, span: Span): Promise<Share | undefined> => {
    const [row] = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count ${standing(span)} ${only}`;
    const all = await coverage(tx, { from: asDay(span.from), to: asDay(span.to) }, [span.unit.id], asDay(span.to));
    const [numerator, denominator] = of(all);
    // No movement, no share of it.
    return numerator === 0 ? undefined : { numerator, denominator, records: Math.max(row?.count ?? 0, 1) };
  };

const ofPeople = Prisma.sql`AND r.person_id IS NOT NULL`;
/** What the review found. */
const found = Prisma.sql`AND r.person_id IS NOT NULL AND r.verdict = 'met'`;

export const figures: readonly Figure[] = [
  {
    key: 'movements.registeredMembersPercent',
    unit: 'percent',
    kind: 'ratio',
    label: 'movements-figure-members',
    measure: share((all) => [all.registered, all.members], ofPeople),
    rows: rowsOf(ofPeople),
  },
  {
    key: 'movements.registeredOfficersPercent',
    unit: 'percent',
    kind: 'ratio',
    label: 'movements-figure-officers',
    measure: share((all) => [all.officersRegistered, all.officers], ofPeople),
    rows: rowsOf(ofPeople),
  },
  {
    key: 'movements.unitsPercent',
    unit: 'percent',
    kind: 'ratio',
    label: 'movements-figure-units',
    measure: share((all) => [all.chapters.filter(({ isIn }) => isIn).length, all.chapters.length], Prisma.empty),
    rows: rowsOf(Prisma.empty),
  },
  {
    key: 'movements.metPercent',
    unit: 'percent',
    kind: 'ratio',
    label: 'movements-figure-met',
    measure: share((all) => [all.met, all.members], found),
    rows: rowsOf(found),
  },
  {
    key: 'ratings.excellentYears',
    unit: 'years',
    kind: 'stock',
    label: 'movements-figure-streak',
    async measure(tx, span) {
      const ratings = (await ratingsOf(tx, span.unit.id)).filter(({ year }) => year <= span.to.year);
      const [last] = ratings;
      // A year is rated at its end: a row that stopped before the last one is no row any more.
      const value = last && last.year >= span.to.year - 1 ? yearsInRow(ratings, 'excellent', last.year) : 0;
      return value === 0 ? undefined : { value, records: value };
    },
    rows: ({ tx, speak }, span, { from, limit }) =>
      readRows(
        tx,
        Prisma.sql`SELECT make_date(r.year, 12, 31) AS day, u.name AS unit, NULL AS person, r.grade::text AS text, NULL AS amount
          FROM unit_rating r JOIN unit u ON u.id = r.unit_id WHERE r.unit_id = ${span.unit.id}::uuid AND r.year <= ${span.to.year}
          ORDER BY r.year OFFSET ${from} LIMIT ${limit}`,
        ({ text }) => speak.label(`movements-grade-${text}`),
      ),
  },
];
