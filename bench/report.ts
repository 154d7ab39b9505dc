/** What the report of a year costs: all its figures, and the document beside them; for an association as it is, and for a city. */
import { createUnit, findUnit } from '../src/directory/units.ts';
import { features } from '../src/features/index.ts';
import { docxOf, xlsxOf } from '../src/features/reports/chat/files.ts';
import { aboutOf, current, paperSpeak } from '../src/features/reports/chat/load.ts';
import { figuresOf } from '../src/figures/measure.ts';
import { insertFund } from '../src/ledger/fund-store.ts';
import type { Tx } from '../src/runtime/database/database.ts';
import { addPeople, newUnit, openApp, type Stores } from './support/stage.ts';
import { quantile, type Table } from './support/table.ts';

const CHAPTERS = 12;
const ZONE = 'Asia/Ho_Chi_Minh';
const YEAR = { from: { year: 2026, month: 1, day: 1 }, to: { year: 2026, month: 12, day: 31 } };
const NOW = new Date('2026-12-31T12:00:00Z');
/** The year and the one before it, with which each figure is compared. */
const DAYS = 730;
const FIRST = '2025-01-01';
const ROUNDS = 12;
/** Members whose receipts are written at once. */
const BATCH = 2000;

interface House {
  members: number;
  records: number;
  figures: number[];
  docx: number[];
  xlsx: number[];
  count: number;
}

async function house(ground: Stores, members: number, rounds: number): Promise<House> {
  const home = await ground.newDatabase();
  const app = await openApp(home.url, undefined, []);
  const { pool, prisma } = app.database;
  const above = await newUnit(prisma);
  const unit = await findUnit(prisma, above);
  if (!unit) throw new Error('the association is not there');
  const chapters: string[] = [];
  for (let at = 0; at < CHAPTERS; at += 1) {
    const chapter = await createUnit(prisma, { name: `Chi hội ${at + 1}`, kind: 'chapter', parent: unit });
    chapters.push(chapter.id);
    const count = Math.floor(members / CHAPTERS) + (at < members % CHAPTERS ? 1 : 0);
    await addPeople(prisma, {
      botAccount: 'bench',
      count,
      first: at * 1_000_000,
      unitId: chapter.id,
      channel: 'playground',
    });
  }
  const records = await seed(pool, prisma, above, chapters, members);
  const speak = paperSpeak(app.i18n);
  const result: House = { members, records, figures: [], docx: [], xlsx: [], count: 0 };
  const timed = async <T>(into: number[], ask: (tx: Tx) => Promise<T>): Promise<T> => {
    const began = performance.now();
    const given = await app.database.transaction((tx) => ask(tx), { timeout: 120_000 });
    into.push(performance.now() - began);
    return given;
  };
  const about = (tx: Tx) => aboutOf(tx, unit, YEAR, { figures: figuresOf(features), zone: ZONE, now: NOW });
  for (let round = 0; round <= rounds; round += 1) {
    const at = (tx: Tx) => ({ tx, encryption: app.encryption, now: NOW });
    const { now } = await timed(result.figures, async (tx) => current(at(tx), await about(tx)));
    await timed(result.docx, async (tx) => docxOf(at(tx), speak, await about(tx), now, undefined));
    await timed(result.xlsx, async (tx) => xlsxOf(at(tx), speak, await about(tx), now));
    result.count = now.length;
    // The first round compiles and fills caches.
    if (round === 0) for (const all of [result.figures, result.docx, result.xlsx]) all.length = 0;
  }
  await app.close();
  await home.drop();
  return result;
}

/** Two years as an association lives them: a meeting a month in each chapter, visits, help, gifts and fees, movements. @returns rows */
async function seed(
  pool: Awaited<ReturnType<typeof openApp>>['database']['pool'],
  prisma: Awaited<ReturnType<typeof openApp>>['database']['prisma'],
  above: string,
  chapters: readonly string[],
  members: number,
): Promise<number> {
  let rows = 0;
  const write = async (statement: string, values: unknown[]) => {
    rows += (await pool.query(statement, values)).rowCount ?? 0;
  };
  const { rows: people } = await pool.query<{ id: string }>(
    'SELECT person_id AS id FROM membership ORDER BY id LIMIT 1',
  );
  const officer = people[0]?.id ?? '';
  await pool.query(`UPDATE membership SET joined_on = DATE '2015-01-15' + (hashtext(id::text) & 4095)`);
  await write(
    `INSERT INTO meeting (id, unit_id, title, place, starts_at, created_by_id, created_at)
     SELECT new_id(), u, 'Sinh hoạt chi hội', 'nhà văn hóa', $2::date + month * interval '30 days', $3, $2::date FROM unnest($1::uuid[]) u, generate_series(0, 23) month`,
    [chapters, FIRST, officer],
  );
  await write(
    `INSERT INTO meeting_invitee (meeting_id, person_id, unit_id, attended)
     SELECT m.id, s.person_id, s.unit_id, hashtext(m.id::text || s.id::text) % 10 <> 0 FROM meeting m JOIN membership s ON s.unit_id = m.unit_id`,
    [],
  );
  await write(
    `INSERT INTO visit (id, unit_id, person_id, reason, state, created_by_id, created_at, visitor_id, visited_on, given_dong)
     SELECT new_id(), unit_id, person_id, 'sick', 'done', $2, $1::date, $2, $1::date + (hashtext(id::text) & 1023) * $3 / 1024, 200000
     FROM membership WHERE hashtext(id::text) % 3 = 0`,
    [FIRST, officer, DAYS],
  );
  await write(
    `INSERT INTO aid_request (id, unit_id, asker_id, kind, for_whom, story, contact, state, created_at, waiting_since, closed_at, given_dong)
     SELECT new_id(), unit_id, person_id, 'hardship', '', '', '', 'closed', $1::date, $1::date, $1::date + (hashtext(id::text) & 1023) * $2 / 1024, 500000
     FROM membership WHERE hashtext(id::text) % 20 = 0`,
    [FIRST, DAYS],
  );
  await write(
    `WITH movement AS (INSERT INTO movement (id, unit_id, name, name_folded, subject, starts_on, ends_on, created_by_id, created_at)
       VALUES (new_id(), $1, 'Gương mẫu', 'guong mau', 'person', '2026-01-01', '2026-12-31', $2, $3::date) RETURNING id)
     INSERT INTO movement_registration (id, movement_id, unit_id, person_id, registered_on, by_id, at, verdict)
     SELECT new_id(), movement.id, s.unit_id, s.person_id, '2026-01-15', $2, $3::date, 'met' FROM movement, membership s`,
    [above, officer, FIRST],
  );
  for (const unitId of chapters) {
    const fund = { unitId, code: 'QH', name: 'Quỹ hội', approvalAboveDong: null, openedById: officer };
    const fundId = (await insertFund(prisma, fund, NOW)) ?? '';
    await receipts(pool, { fundId, unitId, officer });
    rows += 2 * Math.round(members / CHAPTERS);
  }
  await pool.query('ANALYZE');
  return rows;
}

/** Two receipts of each member of the chapter, a fee and a gift; in batches, as nobody writes more at once. */
async function receipts(
  pool: Awaited<ReturnType<typeof openApp>>['database']['pool'],
  { fundId, unitId, officer }: { fundId: string; unitId: string; officer: string },
): Promise<void> {
  const { rows } = await pool.query<{ id: string }>('SELECT person_id AS id FROM membership WHERE unit_id = $1', [
    unitId,
  ]);
  const people = rows.map(({ id }) => id);
  for (let at = 0; at < people.length; at += BATCH) {
    const some = people.slice(at, at + BATCH);
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        `INSERT INTO ledger_entry (id, fund_id, kind, occurred_on, recorded_at, recorded_by_id)
         SELECT new_id(), $1, 'receipt', $2::date + n % $3, $4, $5 FROM generate_series(1, $6::int) n`,
        [fundId, FIRST, DAYS, NOW, officer, 2 * some.length],
      );
      await client.query(
        `INSERT INTO ledger_line (entry_id, position, account, amount_dong, person_id, fund_id, occurred_on)
         SELECT e.id, p.position, CASE WHEN p.position = 0 THEN 'asset_cash' WHEN e.place % 2 = 0 THEN 'income_dues' ELSE 'income_members' END::ledger_account,
           CASE WHEN p.position = 0 THEN 50000 ELSE -50000 END, CASE WHEN p.position = 1 THEN ($2::uuid[])[1 + e.place / 2] END, e.fund_id, e.occurred_on
         FROM (SELECT *, row_number() OVER (ORDER BY id) - 1 AS place FROM ledger_entry x
           WHERE fund_id = $1 AND NOT EXISTS (SELECT 1 FROM ledger_line l WHERE l.entry_id = x.id)) e, generate_series(0, 1) AS p(position)`,
        [fundId, some],
      );
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  }
}

export async function measureReport(ground: Stores, own: boolean, most: number): Promise<Table> {
  const sizes = [930, ...(own ? [] : [Math.min(100_000, most)])];
  const houses: House[] = [];
  for (const members of sizes) houses.push(await house(ground, members, members > 10_000 ? 2 : ROUNDS));
  const ms = (values: readonly number[]) => `${quantile(values, 0.5).toFixed(0)} / ${Math.max(...values).toFixed(0)}`;
  return {
    title: 'The report of a year',
    columns: [
      'members',
      'rows of two years',
      'figures',
      'all figures, ms',
      'the .docx besides, ms',
      'the .xlsx with all rows, ms',
    ],
    rows: houses.map((one) => [
      one.members.toLocaleString('en'),
      one.records.toLocaleString('en'),
      one.count,
      ms(one.figures),
      ms(one.docx),
      ms(one.xlsx),
    ]),
    notes: [
      `Middle / slowest. ${CHAPTERS} chapters, each with a meeting a month, visits, requests, fees and gifts in a fund of its own, and a movement for all. Each figure is measured for the year and for the year before; the .docx has the chapters' table too.`,
      'The .xlsx stops at 20,000 rows a figure.',
    ],
  };
}
