/** What members owe a fund, what they have paid, and what they say about it. Rights are asked before. */
import { v7 as uuidv7 } from 'uuid';
import { dayText } from '../../../ledger/entry-store.ts';
import type { Tx } from '../../../runtime/database/database.ts';
import { type Encryption, seal, unseal } from '../../../runtime/encryption/encryption.ts';
import { cell } from '../../../runtime/encryption/sealed-columns.ts';
import type { LocalDate } from '../../../text/calendar.ts';

export interface Rule {
  id: string;
  category: string | null;
  amountDong: bigint;
  every: 'month' | 'quarter' | 'year';
  startsOn: Date;
  endsOn: Date | null;
  freeFromAge: number | null;
  upwardPercent: number;
}

export interface Owing {
  personId: string;
  fullName: string;
  locale: string | null;
  unitName: string;
  /** Of all periods that have begun, less what they need not pay. */
  dueDong: bigint;
  paidDong: bigint;
}

export async function rulesOf(tx: Tx, fundId: string): Promise<Rule[]> {
  return tx.$queryRaw<Rule[]>`
    SELECT id, category, amount_dong AS "amountDong", every::text, starts_on AS "startsOn", ends_on AS "endsOn",
      free_from_age AS "freeFromAge", upward_percent AS "upwardPercent"
    FROM dues_rule WHERE fund_id = ${fundId}::uuid ORDER BY starts_on DESC, id DESC`;
}

export async function insertRule(
  tx: Tx,
  rule: {
    fundId: string;
    category: string | null;
    amountDong: bigint;
    every: Rule['every'];
    startsOn: LocalDate;
    freeFromAge: number | null;
    upwardPercent: number;
    createdById: string;
  },
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO dues_rule (id, fund_id, category, amount_dong, every, starts_on, free_from_age, upward_percent, created_by_id, created_at)
    VALUES (${uuidv7()}::uuid, ${rule.fundId}::uuid, ${rule.category}, ${rule.amountDong}::bigint, ${rule.every}::dues_every,
      ${dayText(rule.startsOn)}::date, ${rule.freeFromAge}::int, ${rule.upwardPercent}::int, ${rule.createdById}::uuid, ${now})`;
}

/**
 * All members of the fund's unit and below with what they owe, the most first. A rule holds until the next of its category begins;
 * who has a category with a rule of its own pays by that. Periods are counted as numbers, so a long book costs no more.
 * @param only persons who are asked about; undefined: all
 */
export async function duesOf(tx: Tx, fundId: string, at: LocalDate, only?: readonly string[]): Promise<Owing[]> {
  const today = dayText(at);
  return tx.$queryRaw<Owing[]>`
    WITH fund_unit AS (SELECT unit_id FROM fund WHERE id = ${fundId}::uuid),
    rules AS (
      SELECT r.*, CASE every WHEN 'month' THEN 1 WHEN 'quarter' THEN 3 ELSE 12 END AS months,
        least(coalesce(ends_on, ${today}::date), ${today}::date,
          coalesce(lead(starts_on) OVER (PARTITION BY category ORDER BY starts_on, id) - 1, ${today}::date)) AS until
      FROM dues_rule r WHERE fund_id = ${fundId}::uuid),
    people AS (
      SELECT DISTINCT ON (p.id) p.id, p.full_name, p.locale, p.birth_year, u.name AS unit_name, m.category,
        coalesce(m.joined_on, DATE '1900-01-01') AS since
      FROM membership m JOIN unit u ON u.id = m.unit_id JOIN person p ON p.id = m.person_id, fund_unit f
      WHERE m.standing = 'member' AND u.path @> ARRAY[f.unit_id] AND (${only ?? null}::uuid[] IS NULL OR p.id = ANY (${only ?? null}::uuid[]))
      ORDER BY p.id, cardinality(u.path) DESC),
    spans AS (
      SELECT p.id, r.amount_dong, r.months, greatest(r.starts_on, p.since) AS since,
        CASE WHEN r.free_from_age IS NULL OR p.birth_year IS NULL THEN r.until
          ELSE least(r.until, make_date(p.birth_year + r.free_from_age - 1, 12, 31)) END AS until
      FROM people p JOIN rules r ON r.category IS NOT DISTINCT FROM
        (CASE WHEN EXISTS (SELECT 1 FROM rules c WHERE c.category = p.category) THEN p.category END)),
    due AS (
      SELECT s.id, sum(s.amount_dong * (
          (extract(year FROM s.until)::int * 12 + extract(month FROM s.until)::int - 1) / s.months
          - (extract(year FROM s.since)::int * 12 + extract(month FROM s.since)::int - 1) / s.months + 1))::bigint AS dong,
        sum(coalesce(x.less, 0))::bigint AS less
      FROM spans s LEFT JOIN LATERAL (
        SELECT sum(s.amount_dong * e.percent / 100 * (
          (extract(year FROM least(s.until, coalesce(e.ends_on, s.until)))::int * 12 + extract(month FROM least(s.until, coalesce(e.ends_on, s.until)))::int - 1) / s.months
          - (extract(year FROM greatest(s.since, e.starts_on))::int * 12 + extract(month FROM greatest(s.since, e.starts_on))::int - 1) / s.months + 1)) AS less
        FROM dues_exemption e WHERE e.fund_id = ${fundId}::uuid AND e.person_id = s.id
          AND greatest(s.since, e.starts_on) <= least(s.until, coalesce(e.ends_on, s.until))) x ON true
      WHERE s.since <= s.until GROUP BY s.id),
    paid AS (
      SELECT person_id AS id, -sum(amount_dong)::bigint AS dong FROM ledger_person
      WHERE fund_id = ${fundId}::uuid AND account IN ('income_dues', 'liability_upward') GROUP BY 1)
    SELECT p.id AS "personId", p.full_name AS "fullName", p.locale, p.unit_name AS "unitName",
      greatest(coalesce(due.dong - due.less, 0), 0)::bigint AS "dueDong", coalesce(paid.dong, 0)::bigint AS "paidDong"
    FROM people p LEFT JOIN due ON due.id = p.id LEFT JOIN paid ON paid.id = p.id
    ORDER BY coalesce(due.dong - due.less, 0) - coalesce(paid.dong, 0) DESC, p.full_name, p.id`;
}

export async function insertExemption(
  tx: Tx,
  row: {
    fundId: string;
    personId: string;
    percent: number;
    startsOn: LocalDate;
    endsOn: LocalDate | null;
    createdById: string;
  },
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO dues_exemption (id, fund_id, person_id, percent, starts_on, ends_on, created_by_id, created_at)
    VALUES (${uuidv7()}::uuid, ${row.fundId}::uuid, ${row.personId}::uuid, ${row.percent}::int, ${dayText(row.startsOn)}::date,
      ${row.endsOn ? dayText(row.endsOn) : null}::date, ${row.createdById}::uuid, ${now})`;
}

/** Those of these who may be reminded now, and were not within the days of the fund; noted as reminded. */
export async function takeReminders(
  tx: Tx,
  fundId: string,
  personIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO dues_reminder AS d (fund_id, person_id, last_at)
    SELECT f.id, p.id, ${now} FROM fund f, unnest(${[...personIds]}::uuid[]) AS p (id) WHERE f.id = ${fundId}::uuid
    ON CONFLICT (fund_id, person_id) DO UPDATE SET last_at = excluded.last_at
      WHERE d.last_at <= excluded.last_at - (SELECT remind_days FROM fund WHERE id = d.fund_id) * interval '1 day'
    RETURNING person_id AS id`;
  return rows.map(({ id }) => id);
}

export interface Claim {
  id: string;
  number: number;
  fundId: string;
  personId: string;
  fullName: string;
  amountDong: bigint | null;
  words: string;
  state: 'waiting' | 'accepted' | 'refused';
  saidAt: Date;
}

interface Store {
  tx: Tx;
  encryption: Encryption;
}

const wordsAt = (id: string) => cell('dues_claim.words', id);

export async function insertClaim(
  { tx, encryption }: Store,
  claim: { fundId: string; personId: string; amountDong: bigint | null; words: string },
  now: Date,
): Promise<string> {
  const id = uuidv7();
  await tx.$executeRaw`
    INSERT INTO dues_claim (id, fund_id, person_id, amount_dong, words, said_at)
    VALUES (${id}::uuid, ${claim.fundId}::uuid, ${claim.personId}::uuid, ${claim.amountDong}::bigint, ${seal(encryption, claim.words, wordsAt(id))}, ${now})`;
  return id;
}

/** Held until the unit of work ends. */
export async function lockClaim({ tx, encryption }: Store, id: string): Promise<Claim | undefined> {
  const [row] = await tx.$queryRaw<Claim[]>`
    SELECT c.id, c.number, c.fund_id AS "fundId", c.person_id AS "personId", p.full_name AS "fullName", c.amount_dong AS "amountDong",
      c.words, c.state::text, c.said_at AS "saidAt"
    FROM dues_claim c JOIN person p ON p.id = c.person_id WHERE c.id = ${id}::uuid FOR UPDATE OF c`;
  return row && { ...row, words: unseal(encryption, row.words, wordsAt(row.id)) };
}

export async function claimsWaiting({ tx, encryption }: Store, fundIds: readonly string[]): Promise<Claim[]> {
  const rows = await tx.$queryRaw<Claim[]>`
    SELECT c.id, c.number, c.fund_id AS "fundId", c.person_id AS "personId", p.full_name AS "fullName", c.amount_dong AS "amountDong",
      c.words, c.state::text, c.said_at AS "saidAt"
    FROM dues_claim c JOIN person p ON p.id = c.person_id
    WHERE c.fund_id = ANY (${[...fundIds]}::uuid[]) AND c.state = 'waiting' ORDER BY c.said_at, c.id`;
  return rows.map((row) => ({ ...row, words: unseal(encryption, row.words, wordsAt(row.id)) }));
}

export async function settleClaim(
  tx: Tx,
  id: string,
  settled: { state: 'accepted' | 'refused'; decidedById: string; entryId: string | null },
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE dues_claim SET state = ${settled.state}::dues_claim_state, decided_by_id = ${settled.decidedById}::uuid, decided_at = ${now}, entry_id = ${settled.entryId}::uuid
    WHERE id = ${id}::uuid`;
}
