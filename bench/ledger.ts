/** What a long book costs to read: the balance, who owes, a quarter; beside one table of sums, as one would keep it otherwise. */
import { insertRule, owingPage } from '../src/features/funds/dues/dues-store.ts';
import { fundBalance } from '../src/ledger/balance-store.ts';
import { bookEntries } from '../src/ledger/book-store.ts';
import { insertFund } from '../src/ledger/fund-store.ts';
import type { Tx } from '../src/runtime/database/database.ts';
import type { LocalDate } from '../src/text/calendar.ts';
import { addPeople, newUnit, openApp, type Stores } from './support/stage.ts';
import { quantile, type Table } from './support/table.ts';

const ENTRIES = Number(process.env.ENTRIES ?? 100_000);
const MEMBERS = 2000;
const YEARS = 5;
const ROUNDS = 30;
const BATCH = 10_000;
const LAST: LocalDate = { year: 2026, month: 12, day: 31 };
const QUARTER = { from: { year: 2026, month: 10, day: 1 }, to: LAST };

export async function measureLedger(ground: Stores): Promise<Table> {
  const home = await ground.newDatabase();
  const app = await openApp(home.url, undefined, []);
  const { pool, prisma } = app.database;
  const { encryption } = app;
  const unitId = await newUnit(prisma);
  await addPeople(prisma, { botAccount: 'bench', count: MEMBERS, first: 1, unitId, channel: 'playground' });
  await pool.query(`UPDATE membership SET joined_on = DATE '2010-01-15' + (hashtext(id::text) & 1023) * 5`);
  await pool.query(`UPDATE person SET birth_year = 1940 + (hashtext(id::text) & 63)`);
  const { rows } = await pool.query<{ id: string }>('SELECT person_id AS id FROM account ORDER BY id');
  const people = rows.map(({ id }) => id);
  const treasurer = people[0] ?? '';
  const now = new Date('2026-12-31T12:00:00Z');
  const fund = { unitId, code: 'QH', name: 'Quỹ hội', approvalAboveDong: null, openedById: treasurer };
  const fundId = (await insertFund(prisma, fund, now)) ?? '';
  const startsOn = { year: LAST.year - YEARS + 1, month: 1, day: 1 };
  const monthly = { amountDong: 10_000n, every: 'month', upwardPercent: 30, freeFromAge: 85 } as const;
  await insertRule(prisma, { fundId, category: null, startsOn, createdById: treasurer, ...monthly }, now);

  const began = performance.now();
  for (let done = 0; done < ENTRIES; done += BATCH) await write(done, Math.min(ENTRIES, done + BATCH));
  const writtenS = (performance.now() - began) / 1000;
  await pool.query(`
    CREATE TABLE plain AS SELECT e.id, e.fund_id, l.person_id, e.occurred_on, e.description, l.amount_dong AS dong
    FROM ledger_entry e JOIN ledger_line l ON l.entry_id = e.id AND l.account = 'asset_cash'`);
  await pool.query('CREATE INDEX ON plain (fund_id, occurred_on)');
  await pool.query('ANALYZE');

  /** Entries `from` to `to`, spread over the years: three receipts of fees, then a payment. */
  async function write(from: number, to: number): Promise<void> {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        `INSERT INTO ledger_entry (id, fund_id, kind, occurred_on, recorded_at, recorded_by_id, description)
         SELECT new_id(), $1, CASE WHEN n % 4 = 3 THEN 'payment' ELSE 'receipt' END::ledger_kind, $2::date + (n::bigint * $3 / $4)::int,
           $5, $6, NULL FROM generate_series($7::int, $8::int - 1) n ORDER BY n`,
        [fundId, `${startsOn.year}-01-01`, YEARS * 365, ENTRIES, now, treasurer, from, to],
      );
      await client.query(
        `INSERT INTO ledger_line (entry_id, position, account, amount_dong, person_id, fund_id, occurred_on)
         SELECT e.id, p.position,
           CASE WHEN p.position = 0 THEN 'asset_cash' WHEN e.kind = 'payment' THEN 'expense_visits' ELSE 'income_dues' END::ledger_account,
           CASE WHEN (p.position = 0) = (e.kind = 'receipt') THEN 10000 ELSE -10000 END,
           CASE WHEN e.kind = 'receipt' AND p.position = 1 THEN ($2::uuid[])[1 + (e.place * 7) % $3] END, e.fund_id, e.occurred_on
         FROM (SELECT *, row_number() OVER (ORDER BY id) AS place FROM ledger_entry x
           WHERE fund_id = $1 AND NOT EXISTS (SELECT 1 FROM ledger_line l WHERE l.entry_id = x.id)) e,
           generate_series(0, 1) AS p(position)`,
        [fundId, people, MEMBERS],
      );
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  }

  async function times(ask: () => Promise<unknown>): Promise<number[]> {
    const taken: number[] = [];
    await ask();
    for (let round = 0; round < ROUNDS; round += 1) {
      const at = performance.now();
      await ask();
      taken.push(performance.now() - at);
    }
    return taken;
  }

  /** As a turn of a conversation asks. */
  const inTurn = <T>(ask: (tx: Tx) => Promise<T>) => app.database.transaction((tx) => ask(tx));
  const quarter = () => inTurn((tx) => bookEntries({ tx, encryption }, fundId, QUARTER));
  const entries = (await quarter()).length;
  const measures: [what: string, ours: () => Promise<unknown>, plain: string][] = [
    [
      'the balance',
      () => inTurn((tx) => fundBalance(tx, fundId, LAST)),
      `SELECT sum(dong) FROM plain WHERE fund_id = '${fundId}'`,
    ],
    [
      `who owes, of ${MEMBERS} members`,
      () => inTurn((tx) => owingPage(tx, fundId, LAST, { all: false, from: 0, limit: 25 })),
      `SELECT a.person_id, coalesce(sum(p.dong), 0) FROM account a LEFT JOIN plain p ON p.person_id = a.person_id GROUP BY 1`,
    ],
    [
      `a quarter of the book, ${entries} entries`,
      quarter,
      `SELECT * FROM plain WHERE fund_id = '${fundId}' AND occurred_on BETWEEN '2026-10-01' AND '2026-12-31' ORDER BY occurred_on, id`,
    ],
  ];
  const table: (string | number)[][] = [];
  for (const [what, ours, plain] of measures) {
    const [own, other] = [await times(ours), await times(() => pool.query(plain))];
    const [p50, of] = [quantile(own, 0.5), quantile(other, 0.5)];
    table.push([what, p50.toFixed(1), quantile(own, 0.95).toFixed(1), of.toFixed(1), (p50 / of).toFixed(2)]);
  }
  await app.close();
  await home.drop();
  return {
    title: `A book of ${ENTRIES.toLocaleString('en')} entries`,
    columns: ['what', 'ms, p50', 'p95', 'one table, p50', 'ratio'],
    rows: table,
    notes: [
      `Written in batches of ${BATCH} through all triggers in ${writtenS.toFixed(0)} s: numbers without a gap, lines that add up to zero, sums kept by month and person.`,
      'One table of sums knows neither who owes since when, nor what was taken back, nor both sides of an entry.',
    ],
  };
}
