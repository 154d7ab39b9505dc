/** What members owe by rule: which rule, for which periods, less what they need not pay. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { duesOf, insertExemption, insertRule, owingPage } from '../../../src/features/funds/dues/dues-store.ts';
import { duesLines } from '../../../src/features/funds/dues/operations.ts';
import { insertFund } from '../../../src/ledger/fund-store.ts';
import type { Tx } from '../../../src/runtime/database/database.ts';
import { type Lending, lendingCast } from '../../scenarios/lending-cast.ts';

let cast: Lending;
const ids: Record<string, string> = {};
beforeAll(async () => {
  cast = await lendingCast();
  for (const { id, fullName } of await cast.app.db.person.findMany()) ids[fullName] = id;
  await cast.app.db.membership.updateMany({ data: { joinedOn: new Date('2020-05-01') } });
});
afterAll(() => cast?.app.stop());

const day = (text: string) => {
  const [year = 0, month = 0, of = 0] = text.split('-').map(Number);
  return { year, month, day: of };
};
const SON = 'Nguyễn Văn Sơn';

/** A fund with these rules, seen in a transaction. */
async function ruled<T>(
  rules: {
    dong: bigint;
    from: string;
    every?: 'month' | 'quarter' | 'year';
    category?: string;
    upward?: number;
    free?: number;
  }[],
  run: (tx: Tx, fundId: string) => Promise<T>,
): Promise<T> {
  const code = `R${Math.floor(performance.now() * 1000) % 100_000}`;
  const by = ids[SON] ?? '';
  return cast.as(SON, async ({ tx, now }) => {
    const fund = { unitId: cast.lienSon.id, code, name: code, approvalAboveDong: null, openedById: by };
    const fundId = (await insertFund(tx, fund, now)) ?? '';
    for (const { dong, from, every = 'month', category = null, upward = 0, free = null } of rules) {
      const rule = { fundId, category, amountDong: dong, every, startsOn: day(from), createdById: by };
      await insertRule(tx, { ...rule, freeFromAge: free, upwardPercent: upward }, now);
    }
    return run(tx, fundId);
  });
}
const HOA = 'Nguyễn Thị Hoa';
const owes = async (tx: Tx, fundId: string, at: string, name = HOA) =>
  (await duesOf(tx, fundId, day(at), [ids[name] ?? '']))[0]?.dueDong;

test.each([
  ['by month, the one that has begun too', [{ dong: 10n, from: '2026-01-01' }], '2026-03-01', 30n],
  ['by quarter', [{ dong: 10n, from: '2026-01-01', every: 'quarter' as const }], '2026-07-31', 30n],
  ['by year', [{ dong: 10n, from: '2025-03-01', every: 'year' as const }], '2026-01-01', 20n],
  [
    'from the day of the next rule by that',
    [
      { dong: 10n, from: '2026-01-01' },
      { dong: 20n, from: '2026-03-01' },
    ],
    '2026-04-30',
    60n,
  ],
  [
    'a rule in the middle of a month is for that month, once',
    [
      { dong: 10n, from: '2026-01-01' },
      { dong: 20n, from: '2026-03-16' },
    ],
    '2026-04-30',
    60n,
  ],
  ['not yet', [{ dong: 10n, from: '2027-01-01' }], '2026-04-30', 0n],
])('%s', async (_, rules, at, expected) => {
  expect(await ruled(rules, (tx, fundId) => owes(tx, fundId, at))).toBe(expected);
});

test('a category pays by its own rule from the first day of it, and by the general one before', async () => {
  await cast.app.db.membership.updateMany({ where: { personId: ids[HOA] ?? '' }, data: { category: 'hưu trí' } });
  const rules = [
    { dong: 10n, from: '2026-01-01' },
    { dong: 4n, from: '2026-03-01', category: 'hưu trí' },
  ];
  const [hers, others] = await ruled(rules, async (tx, fundId) => [
    await owes(tx, fundId, '2026-04-30'),
    await owes(tx, fundId, '2026-04-30', 'Võ Thị Trâm'),
  ]);
  expect([hers, others]).toEqual([28n, 40n]);
});

test('who need not pay, or less, for a time; who has grown old', async () => {
  await cast.app.db.person.updateMany({ where: { fullName: 'Võ Thị Trâm' }, data: { birthYear: 1946 } });
  const seen = await ruled([{ dong: 10n, from: '2025-01-01', free: 80 }], async (tx, fundId) => {
    const row = { fundId, createdById: ids[SON] ?? '', personId: ids[HOA] ?? '' };
    await insertExemption(
      tx,
      { ...row, percent: 50, startsOn: day('2025-11-01'), endsOn: day('2025-12-31') },
      new Date(),
    );
    return [await owes(tx, fundId, '2026-02-28'), await owes(tx, fundId, '2026-02-28', 'Võ Thị Trâm')];
  });
  expect(seen).toEqual([130n, 120n]);
});

test('the share upward is that of the rule of the day, and of the category', async () => {
  const rules = [
    { dong: 10n, from: '2026-01-01', upward: 30 },
    { dong: 10n, from: '2027-01-01', upward: 50 },
    { dong: 4n, from: '2026-06-01', category: 'hưu trí', upward: 0 },
  ];
  const parts = await ruled(rules, async (tx, fundId) => {
    const of = async (name: string, at: string) => {
      const items = [{ personId: ids[name] ?? '', dong: 100n }];
      const lines = await duesLines({ tx }, { fundId, into: 'asset_cash', day: day(at), items });
      return lines.find(({ account }) => account === 'liability_upward')?.amountDong ?? 0n;
    };
    return [
      await of('Võ Thị Trâm', '2026-12-31'),
      await of('Võ Thị Trâm', '2027-01-01'),
      await of(HOA, '2026-05-31'),
      await of(HOA, '2026-12-31'),
    ];
  });
  expect(parts).toEqual([-30n, -50n, -30n, 0n]);
});

test('a page has the sums of all', async () => {
  const page = await ruled([{ dong: 10n, from: '2026-01-01' }], (tx, fundId) =>
    owingPage(tx, fundId, day('2026-01-31'), { all: false, from: 1, limit: 1 }),
  );
  const members = await cast.app.db.membership.count({ where: { unitId: cast.lienSon.id, standing: 'member' } });
  expect(page).toMatchObject({ members, owing: members, owedDong: BigInt(members) * 10n });
  expect(page.rows).toHaveLength(1);
});
