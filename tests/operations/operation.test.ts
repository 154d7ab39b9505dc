/** Rights and unit before anything is done, one line in the audit trail, one result for one key. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropVisit, planVisit, visitsWaiting } from '../../src/features/visits/operations.ts';
import type { OperationContext } from '../../src/operations/actor.ts';
import { type KimLien, kimLien } from '../scenarios/meetings-cast.ts';
import { askAs } from '../support/ask.ts';

let cast: KimLien;
let trieu: string;
beforeAll(async () => {
  cast = await kimLien();
  trieu = await cast.app.offline('Hồ Văn Triều', cast.lienSon);
});
afterAll(() => cast.app.stop());

const as = <T>(name: string, run: (context: OperationContext) => Promise<T>) => askAs(cast.app, name, run);

const input = () => ({ personId: trieu, unitId: cast.lienSon.id, reason: 'sick' as const });

test('without the right, and for a unit of others, nothing is done and nothing is noted', async () => {
  await expect(as('Nguyễn Trung Hùng', (context) => planVisit.do(context, input()))).rejects.toMatchObject({
    key: 'common-refused-officer',
  });
  await expect(
    as('Nguyễn Văn Sơn', (context) => planVisit.do(context, { ...input(), unitId: cast.mau.id })),
  ).rejects.toMatchObject({ key: 'common-refused-unit' });
  await expect(
    as('Nguyễn Văn Sơn', (context) => planVisit.do(context, { ...input(), reason: 'whim' as 'sick' })),
  ).rejects.toThrow('reason');
  expect(await cast.app.db.visit.count()).toBe(0);
  expect(await cast.app.db.auditEntry.count({ where: { action: { startsWith: 'visits.' } } })).toBe(0);
});

test('asked twice with one key it is done once and noted once; two at once too; another key is another time', async () => {
  const plan = (key: string) => as('Nguyễn Văn Sơn', (context) => planVisit.do(context, input(), key));
  const [first, second] = await Promise.all([plan('a'), plan('a')]);
  expect(second).toEqual(first);
  expect(await plan('a')).toEqual(first);
  expect(await plan('b')).toEqual({ visitId: first.visitId, isKnown: true });
  expect(await cast.app.db.visit.count()).toBe(1);
  const lines = await cast.app.db.auditEntry.findMany({ where: { action: 'visits.plan' }, orderBy: { id: 'asc' } });
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatchObject({ subjectId: trieu, unitId: cast.lienSon.id, details: { by: 'console' } });
});

test('what was refused is not kept as done: with the same key it may be tried again', async () => {
  const { rows } = await as('Lê Văn Sỹ', (context) => visitsWaiting.rows(context, {}));
  const visitId = rows[0]?.id ?? '';
  const drop = (key: string) => as('Lê Văn Sỹ', (context) => dropVisit.do(context, { visitId }, key));
  await expect(as('Lê Văn Sỹ', (context) => dropVisit.do(context, { visitId: trieu }, 'x'))).rejects.toMatchObject({
    key: 'common-refused-unit',
  });
  await expect(drop('x')).resolves.toEqual({ visitId });
  await expect(drop('y')).rejects.toMatchObject({ key: 'visits-already-dropped' });
});

test('a query gives a page of what is theirs and counts the rest', async () => {
  for (const name of ['Bùi Thị Nở', 'Tạ Quang Lộc', 'Phan Văn Ban']) {
    const personId = await cast.app.offline(name, cast.lienSon);
    await as('Nguyễn Văn Sơn', (context) => planVisit.do(context, { ...input(), personId }));
  }
  const page = await as('Nguyễn Văn Sơn', (context) => visitsWaiting.rows(context, {}, { from: 1, limit: 1 }));
  expect(page).toMatchObject({ total: 3, rows: [{ personName: 'Tạ Quang Lộc' }] });
  await expect(as('Nguyễn Văn Sơn', (context) => visitsWaiting.rows(context, {}, { limit: 0 }))).rejects.toThrow(
    'limit',
  );
  await expect(as('Nguyễn Trung Hùng', (context) => visitsWaiting.rows(context, {}))).rejects.toMatchObject({
    key: 'common-refused-officer',
  });
});
