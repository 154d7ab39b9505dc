/** A request for help as the console handles it: no chat, the same people told, noted once, and nothing of other units. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadAccess } from '../../src/directory/access.ts';
import { findPerson } from '../../src/directory/people.ts';
import { aidWaiting, closeAid, myAid, passAid, takeAid } from '../../src/features/aid/operations.ts';
import { loadI18n } from '../../src/i18n/i18n.ts';
import type { OperationContext } from '../../src/operations/actor.ts';
import { createOperationContext } from '../../src/operations/context.ts';
import { type KimLien, kimLien } from '../scenarios/meetings-cast.ts';
import { asksForHelp } from '../support/aid-cast.ts';

let cast: KimLien;
let number: number;
beforeAll(async () => {
  cast = await kimLien();
  number = await asksForHelp(cast.app, cast.hung, 'mổ ruột thừa tuần trước');
});
afterAll(() => cast.app.stop());

const texts = { i18n: loadI18n('locales'), defaults: { locale: 'vi', zone: 'Asia/Ho_Chi_Minh' } } as const;

async function as<T>(name: string, run: (context: OperationContext) => Promise<T>): Promise<T> {
  const { app } = cast;
  const { id } = await app.db.person.findFirstOrThrow({ where: { fullName: name } });
  return app.app.inTransaction(async (work) => {
    const person = await findPerson(work.tx, id);
    if (!person) throw new Error('nobody');
    const access = await loadAccess(work.tx, id, work.now);
    return run(createOperationContext(work, { person, access, locale: 'vi', face: 'console' }, texts, 'aid'));
  });
}

test('taken once for one key, and the asker is told; the list and its pages are the same for the console', async () => {
  const take = () => as('Nguyễn Văn Sơn', (context) => takeAid.do(context, { number }, 'k'));
  expect(await as('Nguyễn Văn Sơn', (context) => aidWaiting.rows(context, {}, { limit: 1 }))).toMatchObject({
    total: 1,
    rows: [{ number, state: 'open', askerName: 'Nguyễn Trung Hùng' }],
  });
  expect(await take()).toEqual({ number, reached: true });
  expect(await take()).toEqual({ number, reached: true });
  await cast.hung.sees('đã có người nhận');
  const lines = await cast.app.db.auditEntry.findMany({ where: { action: 'aid.take' } });
  expect(lines).toMatchObject([{ unitId: cast.lienSon.id, details: { number, by: 'console' } }]);
  expect(await as('Nguyễn Trung Hùng', (context) => myAid.rows(context, {}))).toMatchObject({ total: 1 });
});

test('what is not theirs is as what is not there; a step that may not be taken says how it stands', async () => {
  await expect(as('Nguyễn Trung Hùng', (context) => takeAid.do(context, { number }))).rejects.toMatchObject({
    key: 'common-refused-officer',
  });
  await expect(as('Nguyễn Văn Sơn', (context) => takeAid.do(context, { number: 99_999 }))).rejects.toMatchObject({
    key: 'aid-not-found',
  });
  await expect(as('Nguyễn Văn Sơn', (context) => takeAid.do(context, { number }))).rejects.toMatchObject({
    key: 'aid-stale-mine',
  });
  await expect(
    as('Nguyễn Văn Sơn', (context) => passAid.do(context, { number, to: { unitId: cast.mau.id } })),
  ).rejects.toMatchObject({ key: 'common-refused-unit' });
});

test('closed with a sum, which the asker reads', async () => {
  const given = { givenDong: '500000', givenInKind: '1 túi quà' };
  await as('Nguyễn Văn Sơn', (context) => closeAid.do(context, { number, ...given }));
  expect((await cast.hung.sees('đã giải quyết xong')).said).toContain('500.000đ; 1 túi quà');
});
