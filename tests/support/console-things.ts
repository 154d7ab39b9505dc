/** One thing of each kind in the chapter Liên Sơn, for the screens that show it. */
import { createRequest } from '../../src/features/aid/store.ts';
import { createTicket } from '../../src/features/questions/store.ts';
import { createApplication } from '../../src/features/roster/application/application-store.ts';
import { createTip } from '../../src/features/tips/store.ts';
import { storeFile } from '../../src/runtime/file-store.ts';
import type { KimLien } from '../scenarios/meetings-cast.ts';

const accountOf = ({ app }: KimLien, externalId: number) =>
  app.db.account.findFirstOrThrow({ where: { externalId: String(externalId) } });

/** A question of Hùng, who is of the chapter. @returns its number */
export async function aQuestion(cast: KimLien, question: string): Promise<number> {
  const account = await accountOf(cast, cast.hung.id);
  const chat = await cast.app.db.chat.findFirstOrThrow({ where: { accountId: account.id } });
  return cast.app.app.inTransaction(async (work) => {
    const row = { unitId: cast.lienSon.id, askerId: account.personId, chatId: chat.id, externalId: null, question };
    return (await createTicket(work, { ...row, stage: 0, nextAt: null, waitingSince: work.now })).number;
  });
}

/** A request for help with a photo. @returns its number */
export async function aRequest(cast: KimLien, askerId: string): Promise<number> {
  return cast.app.app.inTransaction(async (work) => {
    const file = { name: 'anh.png', mime: 'image/png', bytes: new Uint8Array([1, 2, 3]) };
    const source = { type: 'stored' as const, fileId: await storeFile(work, file) };
    const files = [{ kind: 'photo' as const, name: file.name, mime: file.mime, source }];
    const request = {
      unitId: cast.lienSon.id,
      askerId,
      kind: 'sickness' as const,
      forWhom: '',
      story: '',
      contact: '',
    };
    return (await createRequest(work, { ...request, files }, work.now)).number;
  });
}

/** An application to the chapter. @returns its number */
export async function anApplication(cast: KimLien, fullName: string): Promise<number> {
  const { app, lienSon, resident } = cast;
  await resident.says('trợ giúp');
  await resident.sees('');
  const { id: accountId, personId } = await accountOf(cast, resident.id);
  await app.db.membership.create({
    data: { personId, unitId: lienSon.id, standing: 'applied', createdAt: new Date(app.clock.now()) },
  });
  return app.app.inTransaction(async (work) => {
    const answers = { fullName, birth: '1958', sex: null, category: null, phone: null, address: null };
    return (await createApplication(work, { personId, unitId: lienSon.id, accountId }, answers, work.now)).number;
  });
}

/** A tip to the station whose unit this is, known to its officers by now. @returns its number */
export async function aTip(cast: KimLien, story: string): Promise<number> {
  const { app, lienSon } = cast;
  return app.app.inTransaction(async (work) => {
    const tip = { unitId: lienSon.id, askerId: null, story, place: '', fileIds: [], tellAt: work.now };
    return (await createTip(work, tip, work.now)).number;
  });
}
