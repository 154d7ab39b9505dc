/** `npm run zalo:login -- NAME`: logs an account of ZALO_ACCOUNTS in by QR code, and stores its session encrypted. */
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { logInByQr, QrLoginEnded, type QrStep } from '../channels/zalo/session/qr-login.ts';
import { createZaloStore, OtherPerson, type ZaloStore } from '../channels/zalo/store.ts';
import { systemClock } from '../runtime/clock.ts';
import { type Config, ConfigError, loadConfig } from '../runtime/config.ts';
import { openDatabase } from '../runtime/database/database.ts';
import { migrate } from '../runtime/database/migrate.ts';
import { startEmbeddedPostgres } from '../runtime/embedded-postgres/embedded-postgres.ts';
import { EncryptionError } from '../runtime/encryption/encryption.ts';
import { holdKey } from '../runtime/encryption/key-probe.ts';
import { migrationsDir } from '../runtime/project-root.ts';
import { borrowEmbedded } from './doctor/embedded.ts';
import { terminalQr } from './zalo-login/terminal-qr.ts';

/** What the operator has to mend; said without a stack. */
class LoginError extends Error {}

const usage = `Usage: npm run zalo:login -- NAME [--resume] [--used-since=2024-01-31]
  NAME          one of ZALO_ACCOUNTS
  --resume      lets an account that was put out try again with the session it has; no code to scan
  --used-since  when a person began to use this account: an account of long standing needs no slow start`;

interface Wish {
  account: string;
  resume: boolean;
  usedSince: Date | undefined;
}

function readWish(config: Config): Wish {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    options: { resume: { type: 'boolean', default: false }, 'used-since': { type: 'string' } },
    allowPositionals: true,
  });
  const [account] = positionals;
  if (!account || positionals.length > 1) throw new LoginError(usage);
  if (!config.zaloAccounts.includes(account)) {
    const named = config.zaloAccounts.join(', ') || 'nobody';
    throw new LoginError(
      `ZALO_ACCOUNTS names ${named}. Add ${account} to it first (in .env: ZALO_ACCOUNTS=${account}).`,
    );
  }
  const given = values['used-since'];
  const usedSince = given === undefined ? undefined : new Date(`${given}T00:00:00+07:00`);
  if (usedSince && !(usedSince.getTime() < Date.now())) throw new LoginError(`--used-since is no past day.\n${usage}`);
  return { account, resume: values.resume, usedSince };
}

/** The database of the program, which may be running meanwhile; made where there is none yet. */
async function openStorage(config: Config): Promise<{ url: string; close(): Promise<void> }> {
  if (config.databaseUrl) return { url: config.databaseUrl, close: async () => {} };
  const borrowed = await borrowEmbedded(config.dataDir);
  if (borrowed) return borrowed;
  const server = await startEmbeddedPostgres({ dataDir: resolve(config.dataDir), log: () => {} });
  return { url: server.url, close: server.stop };
}

async function logIn(config: Config, store: ZaloStore, { account, usedSince }: Wish): Promise<void> {
  const known = await store.facts();
  if (known) console.log(`${account} is ${known.displayName} so far; log in with the same Zalo account again.`);
  const picture = join(resolve(config.dataDir), `zalo-${account}.png`);
  try {
    const login = await logInByQr(config.zaloApiRoot, (step) => tell(step, picture));
    await store.saveLogin({ ...login, usedSince });
    console.log(`Logged in as ${login.displayName || login.uid}. The session is stored, encrypted.`);
    console.log('A program that runs takes it up within seconds; otherwise: npm start.');
    console.log('Do not open Zalo on the web or on a computer with this account: that puts the bot out.');
  } finally {
    rmSync(picture, { force: true });
  }
}

function tell(step: QrStep, picture: string): void {
  switch (step.type) {
    case 'shown': {
      writeFileSync(picture, step.image, { mode: 0o600 });
      const lines = terminalQr(step.image);
      if (lines) console.log(lines.join('\n'));
      console.log(`${lines ? 'Or open' : 'Open'} the picture ${picture}`);
      console.log("On the account's telephone: Zalo, the QR button at the top, scan. The code lives 100 seconds.");
      break;
    }
    case 'expired':
      console.log('The code has expired.');
      break;
    case 'scanned':
      console.log(`Scanned by ${step.name}. Now confirm on the telephone.`);
      break;
    case 'declined':
      console.log('Declined on the telephone.');
      break;
  }
}

async function main(): Promise<void> {
  const config = loadConfig();
  const wish = readWish(config);
  const storage = await openStorage(config);
  try {
    await migrate(storage.url, migrationsDir);
    const database = openDatabase(storage.url, 2);
    try {
      const encryption = await holdKey(database.pool, config);
      const store = createZaloStore({ prisma: database.prisma, encryption, clock: systemClock, account: wish.account });
      if (!wish.resume) await logIn(config, store, wish);
      else if (await store.resume()) console.log(`${wish.account} tries again with the session it has.`);
      else
        throw new LoginError(
          `${wish.account} is not stopped, or was never logged in. Without --resume it logs in anew.`,
        );
    } finally {
      await database.close();
    }
  } finally {
    await storage.close();
  }
}

try {
  await main();
} catch (error) {
  const known = [LoginError, ConfigError, QrLoginEnded, OtherPerson, EncryptionError].some(
    (one) => error instanceof one,
  );
  if (!known && (error as { code?: string }).code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw error;
  const { message, mend } = error as Error & { mend?: string };
  console.error(mend ? `${message}\n${mend}` : message);
  process.exitCode = 1;
}
