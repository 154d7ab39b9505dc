/** Kim Liên with a fund that has money, a second officer, and members who borrow, save and pay in by turns. */
import { loadAccess } from '../../src/directory/access.ts';
import { findPerson } from '../../src/directory/people.ts';
import { moneyIn } from '../../src/ledger/accounts.ts';
import { openFund } from '../../src/ledger/open-fund.ts';
import { type LedgerContext, postEntry } from '../../src/ledger/post-entry.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';
import { type KimLien, kimLien } from './meetings-cast.ts';

export interface Lending extends KimLien {
  /** Second officer of the chapter. */
  deputy: FakeUser;
  hoa: FakeUser;
  fundId: string;
  /** Does it as somebody, past all forms. */
  as<T>(fullName: string, run: (context: LedgerContext) => Promise<T>): Promise<T>;
}

/** @param money that is in the box, whole đồng */
export async function lendingCast(money = 50_000_000n): Promise<Lending> {
  const cast = await kimLien();
  const { app, lienSon } = cast;
  const deputy = app.telegram.user({ firstName: 'Trần Thị', lastName: 'Phó' });
  const hoa = app.telegram.user({ firstName: 'Nguyễn Thị', lastName: 'Hoa' });
  await app.officer(deputy, lienSon);
  await app.member(hoa, lienSon);
  await app.offline('Trần Thị Lan', lienSon);
  const as: Lending['as'] = async (fullName, run) => {
    const { id } = await app.db.person.findFirstOrThrow({ where: { fullName } });
    return app.app.inTransaction(async (work) => {
      const person = await findPerson(work.tx, id);
      if (!person) throw new Error('nobody');
      const access = await loadAccess(work.tx, id, work.now);
      return run({ ...work, actor: { person, access, locale: 'vi', face: 'console' }, zone: 'Asia/Ho_Chi_Minh' });
    });
  };
  const { fundId } = await as('Nguyễn Văn Sơn', async (context) => {
    const fund = await openFund(context, { unitId: lienSon.id, code: 'QH', name: 'Quỹ hội', approvalAboveDong: null });
    await postEntry(context, {
      fundId: fund.fundId,
      kind: 'receipt',
      occurredOn: { year: 2026, month: 1, day: 5 },
      description: 'ủng hộ',
      lines: moneyIn('asset_cash', 'income_members', money),
    });
    return fund;
  });
  return { ...cast, deputy, hoa, fundId, as };
}
