/** `npm run doctor`: looks at everything the program needs, and says how to mend what is wrong. Changes nothing. */

import { type Config, ConfigError, loadConfig } from '../runtime/config.ts';
import { checkAccounts } from './doctor/accounts.ts';
import { checkRedis, checkTelegram } from './doctor/channels.ts';
import {
  checkAdministrators,
  checkBackup,
  checkClockByDatabase,
  checkClockByRows,
  checkDatabase,
  checkMessages,
  checkMigrations,
  checkQueueTables,
  hasTables,
} from './doctor/database.ts';
import { borrowEmbedded } from './doctor/embedded.ts';
import { checkKeyOf } from './doctor/key.ts';
import {
  checkClockByHttp,
  checkDataDirectory,
  checkModes,
  checkPort,
  describeZone,
  judgeNode,
} from './doctor/machine.ts';
import { createReport, fault, note, ok, type Report } from './doctor/report.ts';
import { checkZalo } from './doctor/zalo.ts';

/** A server that was killed replays its log first. */
const EMBEDDED_START_MS = 70_000;

async function examine(report: Report): Promise<void> {
  await report.check('Node.js', () => judgeNode(process.versions.node));
  const config = await readSettings(report);
  if (!config) return;
  hideSecrets(report, config);
  await report.check('Data directory', () => checkDataDirectory(config.dataDir));
  await report.check('Secret files', () =>
    checkModes(['.env', config.dataDir, ...(config.zaloCredentialsFile ? [config.zaloCredentialsFile] : [])]),
  );
  await report.check('Time zone', () => describeZone(config.defaults.zone, new Date()));
  await report.check('HTTP port', () => checkPort(config.http));
  await report.check('Telegram', () => checkTelegram(config.telegram));
  if (config.telegram) {
    const apiRoot = config.telegram.apiRoot ?? 'https://api.telegram.org';
    await report.check('Clock', () => checkClockByHttp(apiRoot));
  }
  if (config.redisUrl) await report.check('Queue', () => checkRedis(config.redisUrl!));
  if (config.databaseUrl) await examineDatabase(report, config, config.databaseUrl);
  else await examineEmbedded(report, config);
}

async function readSettings(report: Report): Promise<Config | undefined> {
  let config: Config | undefined;
  await report.check('Settings', () => {
    try {
      config = loadConfig();
      return config.notes.length > 0
        ? config.notes.map(({ problem, mend }) => note(problem, mend))
        : [ok('can be used')];
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      return error.faults.map(({ variable, problem, mend }) => fault(`${variable}: ${problem}.`, `${mend}.`));
    }
  });
  return config;
}

function hideSecrets(report: Report, { telegram, databaseUrl, redisUrl }: Config): void {
  report.hide(telegram?.token);
  report.hide(telegram?.webhook?.secret);
  report.hide(process.env.ENCRYPTION_KEY);
  for (const url of [databaseUrl, redisUrl]) report.hide(url && decodeURIComponent(new URL(url).password));
}

async function examineEmbedded(report: Report, config: Config): Promise<void> {
  let borrowed: Awaited<ReturnType<typeof borrowEmbedded>>;
  await report.check(
    'Database',
    async () => {
      borrowed = await borrowEmbedded(config.dataDir);
      return borrowed ? [] : [note(`none yet under ${config.dataDir}.`, 'The first npm start makes it.')];
    },
    EMBEDDED_START_MS,
  );
  if (!borrowed) return;
  try {
    await examineDatabase(report, config, borrowed.url);
  } finally {
    await borrowed.close();
  }
}

async function examineDatabase(report: Report, config: Config, url: string): Promise<void> {
  const embedded = !config.databaseUrl;
  const name = embedded ? `embedded PostgreSQL in ${config.dataDir}` : `PostgreSQL at ${new URL(url).host}`;
  let reached = false;
  let tables = false;
  await report.check('Database', async () => {
    const findings = await checkDatabase(url, name);
    reached = true;
    tables = await hasTables(url);
    return findings;
  });
  if (!reached) return;
  await report.check('Migrations', () => checkMigrations(url, embedded, !tables));
  await report.check('Clock', () => (embedded ? checkClockByRows(url) : checkClockByDatabase(url)));
  if (!config.redisUrl) await report.check('Queue', () => checkQueueTables(url));
  if (!tables) return;
  await report.check('Key', () => checkKeyOf(url, config));
  await report.check('Zalo', () => checkZalo(url, config));
  const accounts = [
    'playground:playground',
    `telegram:${config.telegram?.token.split(':')[0]}`,
    ...config.zaloAccounts.map((name) => `zalo:${name}`),
  ];
  await report.check('Accounts', () => checkAccounts(url, config));
  await report.check('Backup', () => checkBackup(url));
  await report.check('Messages', () => checkMessages(url, accounts));
  await report.check('Administrators', () => checkAdministrators(url, config));
}

// With --json for monitors: the same findings as one line of JSON.
const report = createReport((line) => process.stdout.write(`${line}\n`), process.argv.includes('--json'));
await examine(report);
// A check that found no end must not keep the process.
process.exit(report.end());
