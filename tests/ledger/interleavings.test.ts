/** Whatever comes between, the lines of a fund add up to zero and its balance is what an independent sum says. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../../prisma/seed/names.ts';
import { loadAccess } from '../../src/directory/access.ts';
import { findPerson } from '../../src/directory/people.ts';
import { moneyIn, moneyOut } from '../../src/ledger/accounts.ts';
import { fundBalance, personTotals } from '../../src/ledger/balance-store.ts';
import { openFund } from '../../src/ledger/open-fund.ts';
import { type LedgerContext, postEntry, reverseEntry } from '../../src/ledger/post-entry.ts';
import { type KimLien, kimLien } from '../scenarios/meetings-cast.ts';

const ENTRIES = 1000;
/** At once, as from several telephones and processes. */
const AT_ONCE = 6;

let cast: KimLien;
let son: string;
const people: string[] = [];
beforeAll(async () => {
  cast = await kimLien();
  for (const { id, fullName } of await cast.app.db.person.findMany()) {
    people.push(id);
    if (fullName === 'Nguyễn Văn Sơn') son = id;
  }
});
afterAll(() => cast.app.stop());

function act<T>(run: (context: LedgerContext) => Promise<T>): Promise<T> {
  return cast.app.app.inTransaction(async (work) => {
    const person = await findPerson(work.tx, son);
    if (!person) throw new Error('nobody');
    const access = await loadAccess(work.tx, son, work.now);
    return run({ ...work, actor: { person, access, locale: 'vi', face: 'console' }, zone: 'Asia/Ho_Chi_Minh' });
  });
}

test('a thousand entries, reversals, retries and rollbacks in any order', async () => {
  const random = createRandom(20240630);
  const funds: string[] = [];
  for (const code of ['QA', 'QB', 'QC']) {
    const fund = { unitId: cast.lienSon.id, code, name: `Quỹ ${code}`, approvalAboveDong: null };
    funds.push((await act((context) => openFund(context, fund))).fundId);
  }
  /** Kept outside of the database. */
  const balance = new Map(funds.map((id) => [id, 0n]));
  const written: { entryId: string; fundId: string; dong: bigint }[] = [];

  async function one(index: number): Promise<void> {
    const pick = random.next();
    const fundId = funds[Math.floor(random.next() * funds.length)] as string;
    const dong = BigInt(1 + Math.floor(random.next() * 900)) * 1000n;
    const personId = people[Math.floor(random.next() * people.length)] ?? null;
    const month = 1 + Math.floor(random.next() * 11);
    const day = { year: 2026, month, day: 1 + Math.floor(random.next() * 20) };
    const isIn = random.next() < 0.6;
    const isRolledBack = random.next() < 0.1;
    const isRetried = random.next() < 0.2;
    const reversed = pick < 0.2 ? written.pop() : undefined;
    const key = `k${index}`;
    const write = (context: LedgerContext) =>
      reversed
        ? reverseEntry(context, { entryId: reversed.entryId, reason: 'thử', key })
        : postEntry(context, {
            fundId,
            kind: isIn ? 'receipt' : 'payment',
            occurredOn: day,
            description: 'thử',
            lines: isIn
              ? moneyIn('asset_cash', 'income_members', dong, personId)
              : moneyOut('asset_cash', 'expense_aid', dong, personId),
            key,
          });
    if (isRolledBack) {
      const killed = act(async (context) => {
        await write(context);
        throw new Error('killed');
      });
      await expect(killed).rejects.toThrow('killed');
      if (reversed) written.push(reversed);
      return;
    }
    const [first, again] = isRetried ? await Promise.all([act(write), act(write)]) : [await act(write)];
    if (again) expect(again).toEqual(first);
    if (reversed) balance.set(reversed.fundId, (balance.get(reversed.fundId) ?? 0n) - reversed.dong);
    else {
      const moved = isIn ? dong : -dong;
      balance.set(fundId, (balance.get(fundId) ?? 0n) + moved);
      written.push({ entryId: first.entryId, fundId, dong: moved });
    }
  }

  let next = 0;
  const worker = async () => {
    while (next < ENTRIES) await one(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));

  const { db, app } = cast.app;
  for (const fundId of funds) {
    const [lines] = await db.$queryRaw<{ all: bigint; money: bigint }[]>`
      SELECT sum(amount_dong)::bigint AS all, sum(amount_dong) FILTER (WHERE account = 'asset_cash')::bigint AS money
      FROM ledger_line WHERE fund_id = ${fundId}::uuid`;
    expect(lines?.all).toBe(0n);
    expect(lines?.money).toBe(balance.get(fundId));
    await app.inTransaction(async ({ tx }) => {
      expect(await fundBalance(tx, fundId)).toBe(balance.get(fundId));
      for (const month of [3, 7, 11]) {
        const [sum] = await tx.$queryRaw<{ dong: bigint }[]>`
          SELECT coalesce(sum(amount_dong), 0)::bigint AS dong FROM ledger_line
          WHERE fund_id = ${fundId}::uuid AND account = 'asset_cash' AND occurred_on <= make_date(2026, ${month}::int, 15)`;
        expect(await fundBalance(tx, fundId, { year: 2026, month, day: 15 })).toBe(sum?.dong);
      }
      const persons = await tx.$queryRaw<{ id: string; dong: bigint }[]>`
        SELECT person_id AS id, sum(amount_dong)::bigint AS dong FROM ledger_line
        WHERE fund_id = ${fundId}::uuid AND account = 'income_members' AND person_id IS NOT NULL GROUP BY 1 HAVING sum(amount_dong) <> 0`;
      expect(await personTotals(tx, fundId, ['income_members'])).toEqual(
        new Map(persons.map((row) => [row.id, row.dong])),
      );
    });
  }
  // No number is missing, and none is there twice.
  const gaps = await db.$queryRaw<unknown[]>`
    SELECT fund_id, series, voucher_year FROM (
      SELECT *, CASE WHEN reverses_id IS NULL THEN kind::text ELSE 'reversal' END AS series FROM ledger_entry) e
    GROUP BY 1, 2, 3 HAVING count(*) <> max(voucher_number) OR count(DISTINCT voucher_number) <> count(*)`;
  expect(gaps).toEqual([]);
}, 120_000);
