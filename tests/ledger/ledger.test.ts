/** The book that cannot lie: what is refused, by the program and by the database itself. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadAccess } from '../../src/directory/access.ts';
import { findPerson } from '../../src/directory/people.ts';
import { moneyIn, moneyOut } from '../../src/ledger/accounts.ts';
import { fundBalance, inAndOut, personTotals } from '../../src/ledger/balance-store.ts';
import { closePeriod } from '../../src/ledger/close-period.ts';
import type { EntryInput } from '../../src/ledger/entry-input.ts';
import { changeApproval, grantFundRole, openFund } from '../../src/ledger/open-fund.ts';
import { approveEntry, type LedgerContext, postEntry, reverseEntry } from '../../src/ledger/post-entry.ts';
import { type KimLien, kimLien } from '../scenarios/meetings-cast.ts';

let cast: KimLien;
let fundId: string;
const ids: Record<string, string> = {};
beforeAll(async () => {
  cast = await kimLien();
  const people = await cast.app.db.person.findMany();
  for (const { id, fullName } of people) ids[fullName] = id;
  await cast.app.officer(cast.app.telegram.user({ firstName: 'Trần Thị', lastName: 'Phó' }), cast.lienSon);
  ({ fundId } = await as('Nguyễn Văn Sơn', (context) =>
    openFund(context, { unitId: cast.lienSon.id, code: 'QH', name: 'Quỹ hội' }),
  ));
});
afterAll(() => cast.app.stop());

async function as<T>(name: string, run: (context: LedgerContext) => Promise<T>): Promise<T> {
  const { id } = await cast.app.db.person.findFirstOrThrow({ where: { fullName: name } });
  return cast.app.app.inTransaction(async (work) => {
    const person = await findPerson(work.tx, id);
    if (!person) throw new Error('nobody');
    const access = await loadAccess(work.tx, id, work.now);
    return run({ ...work, actor: { person, access, locale: 'vi', face: 'console' }, zone: 'Asia/Ho_Chi_Minh' });
  });
}
const son = <T>(run: (context: LedgerContext) => Promise<T>) => as('Nguyễn Văn Sơn', run);

const day = (text: string) => {
  const [year = 0, month = 0, of = 0] = text.split('-').map(Number);
  return { year, month, day: of };
};
const receipt = (dong: bigint, more: Partial<EntryInput> = {}): EntryInput => ({
  fundId,
  kind: 'receipt',
  occurredOn: day('2026-11-20'),
  description: 'ủng hộ quỹ',
  lines: moneyIn('asset_cash', 'income_members', dong, ids['Nguyễn Trung Hùng']),
  ...more,
});
const payment = (dong: bigint, more: Partial<EntryInput> = {}): EntryInput => ({
  ...receipt(dong),
  kind: 'payment',
  lines: moneyOut('asset_cash', 'expense_visits', dong),
  ...more,
});
const balance = () => cast.app.app.inTransaction(({ tx }) => fundBalance(tx, fundId));

test('vouchers run without a gap for each kind and year, also two officers at once and with a rollback between', async () => {
  const post = (input: EntryInput) => son((context) => postEntry(context, input));
  const done = await Promise.all([
    post(receipt(200_000n)),
    post(receipt(300_000n)),
    as('Trần Thị Phó', (context) => postEntry(context, receipt(100_000n))),
  ]);
  expect(done.map((one) => one.voucherNumber).sort()).toEqual([1, 2, 3]);
  const failed = son(async (context) => {
    await postEntry(context, receipt(100_000n));
    throw new Error('killed');
  });
  await expect(failed).rejects.toThrow('killed');
  expect((await post(receipt(100_000n))).voucherNumber).toBe(4);
  expect((await post(payment(50_000n))).voucherNumber).toBe(1);
  expect(await post(receipt(100_000n, { occurredOn: day('2025-12-31') }))).toMatchObject({
    voucherNumber: 1,
    voucherYear: 2025,
  });
  expect(await balance()).toBe(750_000n);
});

test('asked for twice with one key it is one entry, two at once too', async () => {
  const post = () => son((context) => postEntry(context, receipt(10_000n, { key: 'k1' })));
  const [first, second] = await Promise.all([post(), post()]);
  expect(second).toEqual(first);
  expect(await post()).toEqual(first);
});

test('what is taken back stays, is counted no more, and is taken back once', async () => {
  const { entryId } = await son((context) => postEntry(context, receipt(70_000n)));
  const before = await balance();
  const back = (key: string) => son((context) => reverseEntry(context, { entryId, reason: 'ghi nhầm người', key }));
  const done = await back('r1');
  expect(done).toMatchObject({ state: 'posted', voucherNumber: 1 });
  expect(await back('r1')).toEqual(done);
  await expect(back('r2')).rejects.toMatchObject({ key: 'ledger-reversed-before' });
  await expect(son((context) => reverseEntry(context, { entryId: done.entryId, reason: 'nữa' }))).rejects.toMatchObject(
    { key: 'ledger-reversal-of-none' },
  );
  expect(await balance()).toBe(before - 70_000n);
  const period = { from: day('2026-11-01'), to: day('2026-11-30') };
  const sums = await cast.app.app.inTransaction(({ tx }) => inAndOut(tx, [fundId], period));
  expect(sums.get(fundId)).toEqual({ inDong: 710_000n, outDong: 50_000n });
});

test('a large payment waits for another; who asked cannot agree; a second yes does nothing', async () => {
  const before = await balance();
  const asked = await son((context) => postEntry(context, payment(2_500_000n, { key: 'large' })));
  expect(asked).toMatchObject({ state: 'waiting', voucherNumber: null });
  expect(await son((context) => postEntry(context, payment(2_500_000n, { key: 'large' })))).toEqual(asked);
  expect(await balance()).toBe(before);
  await expect(son((context) => approveEntry(context, asked.entryId))).rejects.toMatchObject({
    key: 'ledger-second-person',
  });
  await expect(as('Lê Văn Sỹ', (context) => approveEntry(context, asked.entryId))).rejects.toMatchObject({
    key: 'ledger-refused-fund',
  });
  const done = await as('Trần Thị Phó', (context) => approveEntry(context, asked.entryId));
  expect(done).toMatchObject({ state: 'posted', entryId: asked.entryId, voucherNumber: 2 });
  await expect(as('Trần Thị Phó', (context) => approveEntry(context, asked.entryId))).rejects.toMatchObject({
    key: 'ledger-decided-before',
  });
  expect(await balance()).toBe(before - 2_500_000n);
  await son((context) => changeApproval(context, fundId, null));
  expect(await son((context) => postEntry(context, payment(3_000_000n)))).toMatchObject({ state: 'posted' });
});

test('a fund of others, a day to come, no money, and a unit above: each is refused in words', async () => {
  const refused = (name: string, input: EntryInput) => expect(as(name, (context) => postEntry(context, input))).rejects;
  await refused('Lê Văn Sỹ', receipt(1000n)).toMatchObject({ key: 'ledger-refused-fund' });
  await refused('Nguyễn Trung Hùng', receipt(1000n)).toMatchObject({ key: 'ledger-refused-fund' });
  await refused('Nguyễn Văn Sơn', receipt(1000n, { occurredOn: day('2026-11-22') })).toMatchObject({
    key: 'ledger-day-not-yet',
  });
  await refused('Nguyễn Văn Sơn', receipt(1000n, { lines: [] })).toMatchObject({ key: 'ledger-sum-none' });
  await refused('Nguyễn Văn Sơn', receipt(1000n, { lines: moneyIn('asset_cash', 'income_other', 0n) })).toThrow('zero');
  await refused('Nguyễn Văn Sơn', receipt(10n ** 15n)).toMatchObject({ key: 'ledger-sum-too-much' });
});

test('once a treasurer is named only those who run the fund write in it', async () => {
  await son((context) => grantFundRole(context, { fundId, personId: ids['Võ Thị Trâm'] ?? '', role: 'treasurer' }));
  await expect(son((context) => postEntry(context, receipt(1000n)))).rejects.toMatchObject({
    key: 'ledger-refused-recorder',
  });
  expect(await as('Võ Thị Trâm', (context) => postEntry(context, receipt(1000n)))).toMatchObject({ state: 'posted' });
  await son((context) => grantFundRole(context, { fundId, personId: ids['Nguyễn Văn Sơn'] ?? '', role: 'head' }));
});

test('a closed period takes nothing more; taking back goes to today', async () => {
  const { entryId } = await son((context) => postEntry(context, receipt(5000n, { occurredOn: day('2026-10-05') })));
  await son((context) => closePeriod(context, fundId, day('2026-10-31')));
  await expect(
    son((context) => postEntry(context, receipt(1000n, { occurredOn: day('2026-10-31') }))),
  ).rejects.toMatchObject({ key: 'ledger-period-closed' });
  await expect(son((context) => closePeriod(context, fundId, day('2026-10-01')))).rejects.toMatchObject({
    key: 'ledger-closed-before',
  });
  await expect(son((context) => closePeriod(context, fundId, day('2026-11-21')))).rejects.toMatchObject({
    key: 'ledger-closing-not-over',
  });
  const { entryId: back } = await son((context) => reverseEntry(context, { entryId, reason: 'nhầm' }));
  const row = await cast.app.db.ledgerEntry.findUniqueOrThrow({ where: { id: back } });
  expect(row.occurredOn.toISOString().slice(0, 10)).toBe('2026-11-21');
});

test('the database itself refuses what would make the book lie', async () => {
  const { entryId } = await son((context) => postEntry(context, receipt(9000n)));
  const { db } = cast.app;
  await expect(
    db.$executeRaw`UPDATE ledger_line SET amount_dong = 1 WHERE entry_id = ${entryId}::uuid`,
  ).rejects.toThrow('never changed');
  await expect(
    db.$executeRaw`UPDATE ledger_entry SET occurred_on = '2020-01-01' WHERE id = ${entryId}::uuid`,
  ).rejects.toThrow('never changed');
  await expect(
    db.$executeRaw`UPDATE ledger_entry SET description = 'khác' WHERE id = ${entryId}::uuid`,
  ).rejects.toThrow('not changed');
  await expect(db.$executeRaw`DELETE FROM ledger_entry WHERE id = ${entryId}::uuid`).rejects.toThrow('never changed');
  await expect(db.$executeRaw`TRUNCATE ledger_line`).rejects.toThrow('never changed');
  await expect(
    db.$executeRaw`INSERT INTO ledger_line (entry_id, position, account, amount_dong, fund_id, occurred_on) VALUES (${entryId}::uuid, 9, 'asset_cash', 1, ${fundId}::uuid, now())`,
  ).rejects.toThrow('with their entry');
  const loose = (kind: string, on: string) => db.$executeRaw`
    INSERT INTO ledger_entry (id, fund_id, kind, occurred_on, recorded_at, recorded_by_id)
    VALUES (new_id(), ${fundId}::uuid, ${kind}::ledger_kind, ${on}::date, now(), new_id())`;
  await expect(loose('receipt', '2026-11-20')).rejects.toThrow('moves no money');
  await expect(loose('in_kind', '2026-11-20')).rejects.toThrow('or nothing');
  await expect(loose('receipt', '2026-10-20')).rejects.toThrow('closed');
  // Words go, and only go.
  await db.$executeRaw`UPDATE ledger_entry SET description = NULL WHERE id = ${entryId}::uuid`;
});

test('sums by person follow the lines of two records that become one', async () => {
  const { db, app } = cast.app;
  const hung = ids['Nguyễn Trung Hùng'] ?? '';
  const of = (id: string) =>
    app.inTransaction(async ({ tx }) => (await personTotals(tx, fundId, ['income_members'])).get(id));
  const before = await of(hung);
  const other = ids['Võ Thị Trâm'] ?? '';
  await db.$executeRaw`UPDATE ledger_line SET person_id = ${other}::uuid WHERE person_id = ${hung}::uuid`;
  expect(await of(hung)).toBeUndefined();
  expect(await of(other)).toBe(before);
});
