/** What members owe a fund, what they have paid, and what they say about it. Rights are asked before. */
import { v7 as uuidv7 } from 'uuid';
import { dayText } from '../../../ledger/entry-store.ts';
import { Prisma, type Tx } from '../../../runtime/database/database.ts';
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

/** The rule by which each of these pays on a day: that of their own category where one has begun, else the general one. */
export async function rulesFor(
  tx: Tx,
  fundId: string,
  personIds: readonly string[],
  at: LocalDate,
): Promise<Map<string, Rule>> {
  const rows = await tx.$queryRaw<(Rule & { personId: string })[]>`
    SELECT DISTINCT ON (m.person_id) m.person_id AS "personId", r.id, r.category, r.amount_dong AS "amountDong", r.every::text,
      r.starts_on AS "startsOn", r.ends_on AS "endsOn", r.free_from_age AS "freeFromAge", r.upward_percent AS "upwardPercent"
    FROM fund f JOIN unit u ON u.path @> ARRAY[f.unit_id] JOIN membership m ON m.unit_id = u.id AND m.standing = 'member'
    JOIN dues_rule r ON r.fund_id = f.id AND (r.category IS NULL OR r.category = m.category)
    WHERE f.id = ${fundId}::uuid AND m.person_id = ANY (${[...personIds]}::uuid[])
      AND r.starts_on <= ${dayText(at)}::date AND coalesce(r.ends_on >= ${dayText(at)}::date, true)
    ORDER BY m.person_id, cardinality(u.path) DESC, r.category NULLS LAST, r.starts_on DESC, r.id DESC`;
  return new Map(rows.map(({ personId, ...rule }) => [personId, rule]));
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

/** The month of a day as a number, so that periods are counted without a calendar. */
const monthOf = (day: Prisma.Sql) => Prisma.sql`(date_part('year', ${day}) * 12 + date_part('month', ${day}) - 1)::int`;

/**
 * What members of the fund's unit and below owe it, all periods that have begun counted whole. A rule holds until the first period of
 * the next of its category; who has a category with a rule of its own pays by that from its first period on. However long the book,
 * what was paid is one row a person.
 */
function reckoned(fundId: string, at: LocalDate, only?: readonly string[]): Prisma.Sql {
  const [column, now] = [(name: string) => Prisma.raw(name), monthOf(Prisma.sql`${dayText(at)}::date`)];
  const whose = only === undefined ? Prisma.empty : Prisma.sql`AND m.person_id = ANY (${[...only]}::uuid[])`;
  // From and to are months, both in.
  const until = Prisma.sql`least(r.until, CASE WHEN r.own = 0 THEN p.general_until END, (p.birth_year + r.free_from_age) * 12 - 1)`;
  const periods = (from: Prisma.Sql, to: Prisma.Sql) => Prisma.sql`(${to} / r.months - ${from} / r.months + 1)`;
  return Prisma.sql`
    -- prepared
    WITH ruled AS (
      SELECT r.id, r.category, r.amount_dong, r.free_from_age, ${monthOf(column('r.starts_on'))} AS since, ${monthOf(column('r.ends_on'))} AS ends,
        CASE r.every WHEN 'month' THEN 1 WHEN 'quarter' THEN 3 ELSE 12 END AS months
      FROM dues_rule r WHERE fund_id = ${fundId}::uuid),
    own AS (
      SELECT category, row_number() OVER () AS own, min(since / months * months - 1) AS general_until
      FROM ruled WHERE category IS NOT NULL GROUP BY category),
    rules AS MATERIALIZED (
      SELECT r.*, coalesce(o.own, 0) AS own, least(r.ends, ${now},
        lead(since / months * months - 1) OVER (PARTITION BY r.category ORDER BY since, id)) AS until
      FROM ruled r LEFT JOIN own o ON o.category = r.category),
    -- What makes no difference is told apart no more: who joined before the first rule, who is not old yet.
    whole AS (
      SELECT coalesce(min(since / months * months), 0) AS since, min(free_from_age) AS age, ${now} / 12 AS year FROM ruled),
    people AS MATERIALIZED (
      SELECT *, (own * 100000 + since) * 10000 + birth_year AS alike FROM (
        SELECT DISTINCT ON (m.person_id) m.person_id AS id, p.full_name, p.locale, u.name AS unit_name, coalesce(o.own, 0) AS own, o.general_until,
          greatest(coalesce(${monthOf(column('m.joined_on'))}, 0), w.since) AS since,
          CASE WHEN p.birth_year + w.age <= w.year THEN p.birth_year ELSE 9999 END AS birth_year
        FROM whole w, fund f JOIN unit u ON u.path @> ARRAY[f.unit_id] JOIN membership m ON m.unit_id = u.id AND m.standing = 'member'
        JOIN person p ON p.id = m.person_id LEFT JOIN own o ON o.category = m.category
        WHERE f.id = ${fundId}::uuid ${whose} ORDER BY m.person_id, cardinality(u.path) DESC) p),
    groups AS MATERIALIZED (
      SELECT p.alike, (SELECT coalesce(sum(r.amount_dong * ${periods(Prisma.sql`greatest(r.since, p.since)`, until)}), 0)::bigint FROM rules r
        WHERE r.own IN (0, p.own) AND greatest(r.since, p.since) <= ${until}) AS dong
      FROM (SELECT alike, min(own) AS own, min(general_until) AS general_until, min(birth_year) AS birth_year, min(since) AS since FROM people GROUP BY 1) p),
    less AS (
      SELECT id, sum(amount_dong * percent / 100 * ${periods(column('r.since'), column('r.until'))})::bigint AS dong FROM (
        SELECT p.id, r.amount_dong, r.months, e.percent, greatest(r.since, p.since, ${monthOf(column('e.starts_on'))}) AS since,
          least(${until}, ${monthOf(column('e.ends_on'))}) AS until
        FROM dues_exemption e JOIN people p ON p.id = e.person_id JOIN rules r ON r.own IN (0, p.own)
        WHERE e.fund_id = ${fundId}::uuid) r WHERE since <= until GROUP BY id),
    paid AS (
      SELECT person_id AS id, -sum(amount_dong)::bigint AS dong FROM ledger_person
      WHERE fund_id = ${fundId}::uuid AND account IN ('income_dues', 'liability_upward') GROUP BY 1),
    reckoned AS MATERIALIZED (
      SELECT p.id, p.full_name, p.locale, p.unit_name, greatest(g.dong - coalesce(less.dong, 0), 0) AS due_dong, coalesce(paid.dong, 0) AS paid_dong
      FROM people p JOIN groups g ON g.alike = p.alike LEFT JOIN less ON less.id = p.id LEFT JOIN paid ON paid.id = p.id)`;
}

const columns = Prisma.sql`
  id AS "personId", full_name AS "fullName", locale, unit_name AS "unitName", due_dong AS "dueDong", paid_dong AS "paidDong"`;

/** Who owes how much, the most first. @param only persons who are asked about; undefined: all */
export async function duesOf(tx: Tx, fundId: string, at: LocalDate, only?: readonly string[]): Promise<Owing[]> {
  return tx.$queryRaw<Owing[]>`
    ${reckoned(fundId, at, only)}
    SELECT ${columns} FROM reckoned ORDER BY due_dong - paid_dong DESC, full_name, id`;
}

export interface OwingPage {
  members: number;
  /** Who owe, and what they owe together, whole đồng. */
  owing: number;
  owedDong: bigint;
  rows: Owing[];
}

/** The same, some of them at a time, with what all come to. @param page.all those too who owe nothing */
export async function owingPage(
  tx: Tx,
  fundId: string,
  at: LocalDate,
  page: { all: boolean; from: number; limit: number },
): Promise<OwingPage> {
  const rows = await tx.$queryRaw<(Omit<OwingPage, 'rows'> & Owing)[]>`
    ${reckoned(fundId, at)},
    sums AS (
      SELECT count(*)::int AS members, (count(*) FILTER (WHERE due_dong > paid_dong))::int AS owing,
        coalesce(sum(due_dong - paid_dong) FILTER (WHERE due_dong > paid_dong), 0)::bigint AS "owedDong" FROM reckoned)
    SELECT sums.*, page.* FROM sums LEFT JOIN (
      SELECT ${columns} FROM reckoned WHERE ${page.all} OR due_dong > paid_dong
      ORDER BY due_dong - paid_dong DESC, full_name, id OFFSET ${page.from}::int LIMIT ${page.limit}::int) page ON true`;
  const { members = 0, owing = 0, owedDong = 0n } = rows[0] ?? {};
  return { members, owing, owedDong, rows: rows.filter((row) => row.personId) };
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
