import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { expect, onTestFinished, vi } from 'vitest';
import { type AccountStopped, createZaloAdapter, type ZaloOptions } from '../../../src/channels/zalo/adapter.ts';
import type { ZaloSettings } from '../../../src/channels/zalo/session/settings.ts';
import { createZaloStore, type ZaloCredentials } from '../../../src/channels/zalo/store.ts';
import type { FileBytes } from '../../../src/messaging/attachment.ts';
import type { ChatAddress, Receive } from '../../../src/messaging/channel.ts';
import type { Incoming } from '../../../src/messaging/incoming.ts';
import type { Outgoing } from '../../../src/messaging/outgoing.ts';
import { SendError, type SendFault } from '../../../src/messaging/send-error.ts';
import { openDatabase } from '../../../src/runtime/database/database.ts';
import { createEncryption } from '../../../src/runtime/encryption/encryption.ts';
import { createTestDatabase } from '../../support/database.ts';
import type { FakeAccount } from '../../support/fake-zalo/account.ts';
import { type FakeZaloOptions, startFakeZalo } from '../../support/fake-zalo/fake-zalo.ts';
import { testClock } from '../../support/test-clock.ts';

/** Careful where it is tested, and quick everywhere else. */
export const quick: Partial<ZaloSettings> = {
  gapMs: { least: 0, most: 1 },
  perHalfMinute: 1000,
  perDay: 10_000,
  keptForReplies: 1,
  strangersPerDay: 1000,
  strangerChatsPerMonth: 1000,
  phoneLookUpsPerHour: 1000,
  friendRequestsPerDay: 1000,
  quiet: { from: '00:00', until: '00:00' },
  sameTextMs: 0,
  warmUp: { days: 28, share: 1 },
  requestMs: 5000,
  echoMs: 2000,
  reorderMs: 30,
  retryMs: { first: 5, longest: 50 },
  lookMs: 10,
};

export interface ConnectOptions {
  settings?: Partial<ZaloSettings>;
  adapter?: Partial<ZaloOptions>;
  fake?: FakeZaloOptions;
  /** ISO with offset; a Saturday morning in Hanoi unless said. */
  now?: string;
  privately551?: boolean;
  /** false: nobody has logged in so far. */
  loggedIn?: boolean;
}

/** A Zalo of our own, an account that is logged in, and an adapter on it; all gone after the test. */
export async function connect(options: ConnectOptions = {}) {
  const clock = testClock(options.now ?? '2026-11-21T09:00:00+07:00');
  const [zalo, url] = await Promise.all([
    startFakeZalo({ now: () => clock.now(), ...options.fake }),
    createTestDatabase(),
  ]);
  const database = openDatabase(url.url, 4);
  const account = zalo.account({ name: 'Chi Hội Kim Liên', privately551: options.privately551 ?? false });
  const encryption = createEncryption(randomBytes(32));
  const store = createZaloStore({ prisma: database.prisma, encryption, clock, account: 'kimlien' });
  if (options.loggedIn !== false) await logIn(account);

  async function logIn(who: FakeAccount, usedSince?: Date) {
    const credentials = who.credentials as unknown as ZaloCredentials;
    await store.saveLogin({ uid: who.uid, displayName: who.name, credentials, usedSince });
  }

  const lines: string[] = [];
  const files = new Map<string, FileBytes>();
  const received: Incoming[] = [];
  const stopped: AccountStopped[] = [];
  const make = (more: Partial<ZaloOptions> = {}) =>
    createZaloAdapter({
      account: 'kimlien',
      prisma: database.prisma,
      encryption,
      apiRoot: zalo.root,
      readStoredFile: async (id) => {
        const file = files.get(id);
        if (!file) throw new Error('no such file');
        return file;
      },
      log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
      clock,
      onAccountStopped: (info) => void stopped.push(info),
      settings: { ...quick, ...options.settings },
      ...options.adapter,
      ...more,
    });
  const adapter = make();
  onTestFinished(async () => {
    await adapter.stop();
    await database.close();
    await zalo.stop();
    await url.drop();
  });

  return {
    zalo,
    account,
    adapter,
    make,
    store,
    clock,
    files,
    lines,
    received,
    stopped,
    prisma: database.prisma,
    logIn,
    /** Listens, storing into `received`; resolves once the line is up. */
    async listen(receive: Receive = async (incoming) => void received.push(incoming)) {
      await adapter.start(receive);
      await account.listens();
    },
    /** Waits until so many have come. */
    async got(count: number): Promise<Incoming[]> {
      await vi.waitFor(() => expect(received.length).toBeGreaterThanOrEqual(count), { timeout: 5000, interval: 5 });
      return received;
    },
    to: (user: { idFor(account: FakeAccount): string }): ChatAddress => ({
      externalId: user.idFor(account),
      kind: 'private',
    }),
    toGroup: (group: { idFor(account: FakeAccount): string }): ChatAddress => ({
      externalId: group.idFor(account),
      kind: 'group',
    }),
  };
}

export function message(parts: Partial<Outgoing> = {}): Outgoing {
  return { text: 'Mời họp', entities: [], choices: [], attachments: [], ...parts };
}

/** @returns the fault of a promise that must fail with a SendError */
export async function faultOf(promise: Promise<unknown>): Promise<SendFault> {
  const error = await promise.then(
    () => {
      throw new Error('it should have failed');
    },
    (failure: unknown) => failure,
  );
  expect(error).toBeInstanceOf(SendError);
  return (error as SendError).fault;
}
