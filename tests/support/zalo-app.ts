/** The whole product in a test, on a Zalo of our own beside the Telegram of our own. */
import { expect, vi } from 'vitest';
import { notifyAdministrators } from '../../src/app/notify-administrators.ts';
import { createZaloAdapter } from '../../src/channels/zalo/adapter.ts';
import type { ZaloSettings } from '../../src/channels/zalo/session/settings.ts';
import { createZaloStore, type ZaloCredentials, type ZaloStore } from '../../src/channels/zalo/store.ts';
import { grantRole } from '../../src/directory/roles.ts';
import type { UnitRef } from '../../src/directory/units.ts';
import type { ChannelAdapter } from '../../src/messaging/channel.ts';
import { createEncryption } from '../../src/runtime/encryption/encryption.ts';
import { readFile } from '../../src/runtime/file-store.ts';
import { fold } from '../../src/text/fold.ts';
import { type MoreParts, startTestApp, type TestApp, type TestAppOptions } from './app.ts';
import type { FakeAccount } from './fake-zalo/account.ts';
import { type FakeZalo, startFakeZalo } from './fake-zalo/fake-zalo.ts';
import type { FakeGroup } from './fake-zalo/group.ts';
import type { FakeUser } from './fake-zalo/user.ts';

export interface ZaloApp extends TestApp {
  zalo: FakeZalo;
  /** The bot's account, named "kimlien" in the product. */
  account: FakeAccount;
  store: ZaloStore;
  /** A second account of the bot, "vinh", where asked for. */
  second?: FakeAccount;
  /** The account as another process would have it. */
  adapterFor(parts: MoreParts): ChannelAdapter;
  /** Puts people of Zalo on the roster of a unit, as if they had written to the bot. @returns their persons' ids */
  roster(users: readonly FakeUser[], unitId: string): Promise<string[]>;
  /** Is on the roster of nobody, and an officer. @returns the person's id */
  zaloOfficer(user: FakeUser, unit: UnitRef): Promise<string>;
  /** The group is bound to the unit, and everybody in it has said something there. */
  bound(group: FakeGroup, unit: UnitRef, ...said: FakeUser[]): Promise<void>;
}

/** No waiting where pace is not what is tested. */
export const unhurried: Partial<ZaloSettings> = {
  gapMs: { least: 0, most: 1 },
  perHalfMinute: 10_000,
  perDay: 100_000,
  keptForReplies: 1,
  strangersPerDay: 10_000,
  strangerChatsPerMonth: 10_000,
  friendRequestsPerDay: 1000,
  sameTextMs: 0,
  warmUp: { days: 28, share: 1 },
  requestMs: 3000,
  echoMs: 1000,
  reorderMs: 20,
  retryMs: { first: 10, longest: 100 },
  lookMs: 20,
};

/** Starts all of it, the account logged in and listening. */
export async function startZaloApp(
  options: TestAppOptions & { settings?: Partial<ZaloSettings>; second?: boolean } = {},
): Promise<ZaloApp> {
  // As startTestApp has it: a process has one key.
  const key = createEncryption(Buffer.alloc(32, 'test'));
  let now = () => new Date();
  const zalo = await startFakeZalo({ now: () => now() });
  const account = zalo.account({ name: 'Chi Hội Kim Liên', phone: '0961000111' });
  const second = options.second ? zalo.account({ name: 'Chi Hội thành Vinh' }) : undefined;
  const adapterFor = ({ database, clock, log, app }: MoreParts, name = 'kimlien'): ChannelAdapter => {
    now = () => clock.now();
    const adapter = createZaloAdapter({
      account: name,
      prisma: database.prisma,
      encryption: key,
      readStoredFile: (fileId) => readFile({ tx: database.prisma, encryption: key }, fileId),
      apiRoot: zalo.root,
      log,
      clock,
      settings: { ...unhurried, ...options.settings },
      onAccountStopped: (stopped) => {
        notifyAdministrators(app(), stopped).catch((error) => {
          throw error;
        });
      },
    });
    const pace = { ...adapter.abilities.pace, perSecond: 5000, perChatPerSecond: 5000, perGroupPerMinute: 300_000 };
    return { ...adapter, abilities: { ...adapter.abilities, pace } };
  };
  const app = await startTestApp({
    wire: true,
    ...options,
    more: (parts) => [adapterFor(parts), ...(second ? [adapterFor(parts, 'vinh')] : [])],
  });
  const storeOf = (name: string) =>
    createZaloStore({ prisma: app.db, encryption: key, clock: app.clock, account: name });
  const store = storeOf('kimlien');
  const logIn = async (into: ZaloStore, who: FakeAccount) => {
    const credentials = who.credentials as unknown as ZaloCredentials;
    await into.saveLogin({ uid: who.uid, displayName: who.name, credentials });
    await who.listens();
  };
  await logIn(store, account);
  if (second) await logIn(storeOf('vinh'), second);

  // Not spread: `app`, `bot` and `worker` change at each restart.
  return Object.assign(Object.create(app) as TestApp, {
    zalo,
    account,
    second,
    store,
    adapterFor,
    async roster(users: readonly FakeUser[], unitId: string) {
      const ids: string[] = [];
      for (const user of users) {
        const address = { channel: 'zalo', botAccount: 'kimlien', externalId: user.idFor(account) };
        const person = await app.db.person.create({
          data: {
            fullName: user.name,
            nameFolded: fold(user.name),
            memberships: { create: { unitId } },
            accounts: { create: { ...address, name: user.name, chats: { create: { ...address, kind: 'private' } } } },
          },
        });
        ids.push(person.id);
      }
      return ids;
    },
    async zaloOfficer(user: FakeUser, unit: UnitRef) {
      await user.says('bắt đầu', { to: account });
      await user.sees(/.{20}/s, { from: account, within: 20_000 });
      const key = { channel: 'zalo', botAccount: 'kimlien', externalId: user.idFor(account) };
      const { personId } = await app.db.account.findUniqueOrThrow({ where: { channel_botAccount_externalId: key } });
      await grantRole(app.db, { personId, unitId: unit.id, name: 'officer', grantedById: null }, app.clock.now());
      return personId;
    },
    async bound(group: FakeGroup, unit: UnitRef, ...said: FakeUser[]) {
      const accounts = [account, ...(second ? [second] : [])].filter((one) => group.has(one));
      for (const user of said) await user.says('chào cả nhà', { in: group });
      const ids = accounts.map((one) => group.idFor(one));
      await vi.waitFor(async () => {
        const where = { chat: { externalId: { in: ids } }, direction: 'in', state: 'handled' } as const;
        expect(await app.db.message.count({ where })).toBeGreaterThanOrEqual(said.length * accounts.length);
      }, 10_000);
      const { count } = await app.db.chat.updateMany({
        where: { externalId: { in: ids } },
        data: { unitId: unit.id },
      });
      expect(count).toBe(accounts.length);
    },
    async stop() {
      await app.stop();
      await zalo.stop();
    },
  });
}
