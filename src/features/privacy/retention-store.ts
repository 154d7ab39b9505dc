/** Removes what is too old, and keeps the clock of it. */
import { Prisma, type Tx } from '../../runtime/database/database.ts';
import { type Older, type Removal, removals } from './removals-store.ts';
import { cutoff, daysOf, type Kind, retention } from './retention-rules.ts';

/** Rows at a time: short enough that nobody waits for the locks. */
export const BATCH = 2000;

/** Units whose period of a kind is their own, or that of one between them and the root if its word counts, in days. */
export async function ownDays(tx: Tx, kind: Kind): Promise<{ unitId: string; days: number }[]> {
  const among = Prisma.raw(retention[kind].of === 'itself' ? 'ARRAY[u.id]' : 'u.path');
  return tx.$queryRaw`
    SELECT u.id AS "unitId", s.days FROM unit u CROSS JOIN LATERAL (
      SELECT (o.settings -> 'retentionDays' ->> ${kind})::int AS days FROM unit o
      WHERE o.id = ANY (${among}) AND o.settings -> 'retentionDays' -> ${kind} IS NOT NULL
      ORDER BY cardinality(o.path) DESC LIMIT 1) s
    WHERE s.days IS NOT NULL`;
}

/** @returns how a row's age is judged: by what its unit has set where the kind belongs to units, else by the root */
async function judge(tx: Tx, kind: Kind, rootDays: number | undefined, now: Date): Promise<Older> {
  const { of } = retention[kind];
  const usual = cutoff(daysOf(kind, of === 'itself' ? undefined : rootDays), now);
  const own = of === 'house' ? [] : await ownDays(tx, kind);
  const units = own.map(({ unitId }) => unitId);
  const before = own.map(({ days }) => cutoff(daysOf(kind, days), now));
  return (at, unit) => {
    const column = Prisma.raw(at);
    if (unit === undefined || own.length === 0) return Prisma.sql`(${column} < ${usual})`;
    // No column of a table bears these names, or that one would not be meant.
    return Prisma.sql`(${column} < coalesce((SELECT own_before FROM unnest(${units}::uuid[], ${before}::timestamptz[]) AS own (own_unit, own_before)
      WHERE own_unit = ${Prisma.raw(unit)}), ${usual}))`;
  };
}

function statement({ table, where, key = 'id', change, told }: Removal, now: Date): Prisma.Sql {
  const { raw, sql } = Prisma;
  const name = raw(table);
  const old = sql`old AS (SELECT * FROM ${name} WHERE ${where} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`;
  const those = sql`(${raw(key)}) IN (SELECT ${raw(key)} FROM old)`;
  const act = change ? sql`UPDATE ${name} SET ${change} WHERE ${those}` : sql`DELETE FROM ${name} WHERE ${those}`;
  if (!told) return sql`WITH ${old} ${act}`;
  const fields = Object.entries(told.fields).map(([field, column]) => sql`(${field}, ${raw(column)}::text)`);
  return sql`WITH ${old}, told AS (
      INSERT INTO person_change (id, person_id, unit_id, at, field)
      SELECT new_id(), ${raw(told.person)}, ${raw(told.unit)}, ${now}, f.field
      FROM old CROSS JOIN LATERAL (VALUES ${Prisma.join(fields)}) AS f(field, stood) WHERE f.stood IS NOT NULL)
    ${act}`;
}

/** @param rootDays what the root unit has set of this kind @returns how many rows, and whether there are more */
export async function removeOld(
  tx: Tx,
  kind: Kind,
  rootDays: number | undefined,
  now: Date,
): Promise<{ rows: number; more: boolean }> {
  const older = await judge(tx, kind, rootDays, now);
  if (kind === 'strangers') return { rows: await askForStrangers(tx, older, now), more: false };
  // The trail refuses every other removal.
  if (kind === 'audit') await tx.$executeRaw`SELECT set_config('chihoi.retention', 'on', true)`;
  let rows = 0;
  let more = false;
  for (const removal of removals[kind](older)) {
    const count = await tx.$executeRaw(statement(removal, now));
    rows += count;
    more ||= count >= BATCH;
  }
  if (kind === 'audit') await tx.$executeRaw`SELECT set_config('chihoi.retention', 'off', true)`;
  return { rows, more };
}

/** Asks for the erasure (erase-due.ts) of people of no roster and without a role whom nobody has heard of for so long. */
async function askForStrangers(tx: Tx, older: Older, now: Date): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO erasure (person_id, asked_at, due_at)
    SELECT p.id, ${now}, ${now} FROM person p
    WHERE ${older('p.created_at')}
      AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM account a WHERE a.person_id = p.id AND NOT ${older('a.last_seen_at')})
      AND NOT EXISTS (SELECT 1 FROM erasure e WHERE e.person_id = p.id)
    LIMIT ${BATCH} ON CONFLICT DO NOTHING`;
}

/** The clock, if its time has come and no other process has it; the first time it has. */
export async function takeClock(tx: Tx, now: Date): Promise<boolean> {
  await tx.$executeRaw`
    INSERT INTO retention_clock (id, next_at) SELECT 1, ${now} WHERE NOT EXISTS (SELECT 1 FROM retention_clock)
    ON CONFLICT DO NOTHING`;
  const due = await tx.$queryRaw<object[]>`
    SELECT 1 FROM retention_clock WHERE next_at <= ${now} FOR UPDATE SKIP LOCKED`;
  return due.length > 0;
}

export async function setClock(tx: Tx, nextAt: Date): Promise<void> {
  await tx.retentionClock.updateMany({ data: { nextAt } });
}
