import { type CalledOptions, type Calls, called, names } from '../fake/calls.ts';
import { changed, waitUntil } from '../fake/changes.ts';
import { type AccountOptions, createAccount, type FakeAccount } from './account.ts';
import type { ApiCall } from './calls.ts';
import type { Encryption } from './crypto.ts';
import { createFaults, type Faults } from './faults.ts';
import { createGroup, type FakeGroup, type GroupOptions } from './group.ts';
import { bundle, scramble } from './holding.ts';
import type { Pace } from './pace.ts';
import { currentQr } from './qr.ts';
import { startServer } from './server.ts';
import { createUser, type FakeUser, type UserOptions } from './user.ts';
import { accountsOf, createWorld, type Qr } from './world.ts';

export interface FakeZaloOptions {
  /** The clock of time stamps and of the life of QR codes; the real one unless said. */
  now?: () => Date;
  /** Two equal texts to one chat within so many milliseconds are refused with 123; allowed unless said. */
  refusesRepeatsWithinMs?: number;
  /** How often zca-js is told to ping; three minutes unless said. */
  pingIntervalMs?: number;
  /** How large the pieces of an uploaded file are; 3 MiB unless said. */
  chunkSize?: number;
  /** How many messages one answer to a request for old ones holds; 200 unless said. */
  oldLimit?: number;
}

export interface FakeZalo {
  /** For ZALO_API_ROOT: requests go to `ROOT/_host/<original host><path>?<query>`. */
  root: string;
  account: (options: AccountOptions) => FakeAccount;
  user: (options: UserOptions) => FakeUser;
  group: (options: GroupOptions) => FakeGroup;
  faults: Faults;
  /** Every call, oldest first. */
  calls: ApiCall[];
  /** Waits until so many answered calls by zca-js's name, or calls that fit, were made; returns the last of them. */
  called: (what: string | ((call: ApiCall) => boolean), options?: CalledOptions) => Promise<ApiCall>;
  /** Waits until no call is in work. */
  settled: (within?: number) => Promise<void>;
  /** What an account sent and when, refused messages too. */
  pace: (account: FakeAccount) => Pace[];
  /** How events are packed from now on; `rotate`, which is so from the start, takes each in turn. */
  encrypts: (encryption: Encryption | 'rotate') => void;
  /** Holds the events of all that `act` does, and sends them back to back, the last first. */
  scrambles: (act: () => unknown) => Promise<void>;
  /** Holds the events of all that `act` does, and sends them in one frame for each account and kind. */
  bundles: (act: () => unknown) => Promise<void>;
  /** Waits for a QR code to be shown to somebody who logs in. */
  showsQr: (within?: number) => Promise<Qr>;
  /** The account's owner, the first account's unless said, scans the code with the phone. */
  scansQr: (account?: FakeAccount) => void;
  confirmsQr: () => void;
  declinesQr: () => void;
  expiresQr: () => void;
  /** From now on sockets open as they should, open but never get their key, or never open. */
  sockets: (how: 'answer' | 'keyless' | 'hang') => void;
  /** Every connection is reset until `up()`. */
  down: () => void;
  up: () => void;
  stop: () => Promise<void>;
}

/**
 * Starts a Zalo of our own on 127.0.0.1, which speaks what zca-js 2.2.0 does. Its clients come and go, what it knows stays
 * until `stop()`.
 */
export async function startFakeZalo(options: FakeZaloOptions = {}): Promise<FakeZalo> {
  const world = createWorld(() => (options.now ? options.now().getTime() : Date.now()));
  world.repeatMs = options.refusesRepeatsWithinMs ?? world.repeatMs;
  world.pingIntervalMs = options.pingIntervalMs ?? world.pingIntervalMs;
  world.chunkSize = options.chunkSize ?? world.chunkSize;
  world.oldLimit = options.oldLimit ?? world.oldLimit;
  const calls: ApiCall[] = [];
  const faults = createFaults();
  const { root, stop } = await startServer({ world, faults, calls });
  const change = <T>(act: () => T): T => {
    const result = act();
    changed(world);
    return result;
  };

  const all: Calls<ApiCall> = { world, calls, nameOf: ({ api }) => api };
  return {
    root,
    account: (accountOptions) => createAccount(world, accountOptions),
    user: (userOptions) => createUser(world, userOptions),
    group: (groupOptions) => createGroup(world, groupOptions),
    faults,
    calls,
    called: (what, options) => called(all, what, options),
    settled: async (within = 5000) => {
      const inWork = () => calls.filter((call) => call.answeredWith === undefined);
      await waitUntil(
        world,
        () => inWork().length === 0 || undefined,
        within,
        () => `after ${within} ms in work is: ${names(inWork(), all.nameOf)}`,
      );
    },
    pace: ({ account }) => [...account.sends],
    encrypts: (encryption) => {
      world.encryption = encryption;
    },
    scrambles: (act) => scramble(world, act),
    bundles: (act) => bundle(world, act),
    showsQr: (within = 5000) =>
      waitUntil(
        world,
        () => world.qrs.findLast((qr) => !qr.expired && !qr.answer),
        within,
        () => `no QR code was asked for within ${within} ms`,
      ),
    scansQr: (account) =>
      change(() => {
        currentQr(world).scannedBy = account?.account ?? accountsOf(world)[0];
      }),
    confirmsQr: () =>
      change(() => {
        currentQr(world).answer = 'confirmed';
      }),
    declinesQr: () =>
      change(() => {
        currentQr(world).answer = 'declined';
      }),
    expiresQr: () =>
      change(() => {
        currentQr(world).expired = true;
      }),
    sockets: (how) => {
      world.sockets = how;
    },
    down: () =>
      change(() => {
        world.down = true;
        for (const { line } of accountsOf(world)) {
          line?.cut();
        }
      }),
    up: () => {
      world.down = false;
    },
    stop,
  };
}
