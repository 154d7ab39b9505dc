/** Messages of years, straight into the tables: ids by their time, as the program makes them, in the order in which they came. */
import type pg from 'pg';

/** A sealed answer of usual length; nobody opens it. */
const SEALED = `v2.00000000.${'A'.repeat(300)}`;

/** An id whose time is `at`. */
const idAt = (at: string) =>
  `(lpad(to_hex((extract(epoch FROM ${at}) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15))::uuid`;

/** @param years.perDay messages, three of five of them announcements, with a delivery each; `unitId` to all of whose members they go */
export async function seedYears(
  pool: pg.Pool,
  years: { unitId: string; first: Date; days: number; perDay: number; members: number },
): Promise<void> {
  const { unitId, first, days, perDay, members } = years;
  const news = Math.round((days * perDay * 0.6) / members);
  const talk = Math.round(days * perDay * 0.4);
  const client = await pool.connect();
  try {
    // What counts a broadcast is written at once below; so are no counts needed of each row.
    for (const table of ['message', 'delivery', 'broadcast'])
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await client.query('SET synchronous_commit = off');
    await client.query(
      `CREATE TEMP TABLE one AS SELECT row_number() OVER () AS n, a.id AS account, a.person_id AS person, c.id AS chat, a.channel, a.bot_account
       FROM account a JOIN chat c ON c.account_id = a.id`,
    );
    await client.query('CREATE INDEX ON one (n)');
    await client.query(
      `CREATE TEMP TABLE notice AS SELECT n, $1::timestamptz + (n - 0.5) * ($2::float8 / $3::int) * interval '1 day' AS at FROM generate_series(1, $3::int) n`,
      [first, days, Math.max(1, news)],
    );
    await client.query(`ALTER TABLE notice ADD COLUMN id uuid`);
    await client.query(`UPDATE notice SET id = ${idAt('at')}`);
    await client.query(
      `INSERT INTO broadcast (id, feature, subject_id, lane, state, created_at) SELECT id, 'announcements', $1, 'broadcast', 'running', at FROM notice`,
      [unitId],
    );
    // A month at a time, so that talk and announcements lie beside each other as they would.
    const spanDays = 30;
    for (let from = 0; from < days; from += spanDays) {
      const begin = new Date(first.getTime() + from * 86_400_000);
      const share = Math.min(spanDays, days - from) / days;
      await client.query(
        `INSERT INTO message (id, direction, channel, bot_account, chat_id, account_id, person_id, update_id, sequence, external_id, content, state, feature, lane, at, claimed_at, settled_at)
         SELECT ${idAt('t.at')}, t.direction::direction, o.channel, o.bot_account, o.chat, CASE WHEN t.direction = 'in' THEN o.account END, o.person,
           CASE WHEN t.direction = 'in' THEN 'u' || $1::int || '-' || t.n END, t.n, 'e' || $1::int || '-' || t.n, to_jsonb($2::text),
           (CASE WHEN t.direction = 'in' THEN 'handled' ELSE 'sent' END)::message_state, 'questions',
           (CASE WHEN t.direction = 'out' THEN 'reply' END)::lane, t.at, t.at, t.at
         FROM (SELECT n, CASE WHEN n % 2 = 0 THEN 'out' ELSE 'in' END AS direction,
             $3::timestamptz + n * ($4::float8 / $5::int) * interval '1 day' AS at, 1 + ((n / 2) * 7919) % $6::int AS who FROM generate_series(1, $5::int) n) t
         JOIN one o ON o.n = t.who ORDER BY t.n`,
        [from, SEALED, begin, Math.min(spanDays, days - from), Math.max(2, Math.round(talk * share)), members],
      );
      await client.query(
        `WITH sent AS (
           INSERT INTO message (id, direction, channel, bot_account, chat_id, person_id, external_id, content, state, feature, lane, broadcast_id, at, settled_at)
           SELECT ${idAt('b.at')}, 'out', o.channel, o.bot_account, o.chat, o.person, 'b' || b.n || '-' || o.n, jsonb_build_object('text', repeat('tin ', 60)),
             'sent', 'announcements', 'broadcast', b.id, b.at, b.at
           FROM notice b CROSS JOIN one o WHERE b.at >= $1 AND b.at < $1::timestamptz + $2::int * interval '1 day' RETURNING id, broadcast_id, person_id, chat_id)
         INSERT INTO delivery (broadcast_id, person_id, unit_id, chat_id, message_id) SELECT broadcast_id, person_id, $3, chat_id, id FROM sent`,
        [begin, spanDays, unitId],
      );
    }
    for (const table of ['message', 'delivery', 'broadcast'])
      await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    await client.query('VACUUM (ANALYZE)');
  } finally {
    client.release();
  }
}
