/** Settings, from the environment or `.env`: parsed once, every fault named with its mend. The table is in the README. */
import { z } from 'zod';
import { readKey } from './encryption/encryption.ts';
import { readEnvFile } from './env-file.ts';
import { logLevels } from './logger.ts';
import { nearMisses, unknownNames } from './setting-names.ts';

export interface Config {
  telegram: { token: string; apiRoot?: string; webhook?: { url: string; secret: string } } | undefined;
  /** Names of the Zalo accounts that are asked for. */
  zaloAccounts: string[];
  /** Undefined: Zalo's own hosts. */
  zaloApiRoot: string | undefined;
  /** Path of a JSON for a login without QR code; then there is one account. */
  zaloCredentialsFile: string | undefined;
  /** 32 bytes. Undefined: the one beside the embedded database (runtime/encryption.ts). */
  encryptionKey: Buffer | undefined;
  /** Under which something may still be stored. */
  olderKeys: Buffer[];
  /** Undefined: the embedded PostgreSQL under `dataDir`. */
  databaseUrl: string | undefined;
  /** Undefined: the queue lives in PostgreSQL. */
  redisUrl: string | undefined;
  dataDir: string;
  bootstrapAdmins: { channel: 'telegram' | 'zalo' | 'playground'; externalId: string }[];
  demoData: boolean;
  /** Said in so many words, not only because nothing else was. */
  demoAsked: boolean;
  /** The page on which anybody is anybody. */
  playground: boolean;
  http: { host: string; port: number };
  /** `publicUrl`: where others reach our pages; undefined: nowhere. */
  defaults: { zone: string; locale: 'vi' | 'en'; publicUrl: string | undefined };
  logLevel: (typeof logLevels)[number];
  /** For the operator: what in the environment looks like a misspelt setting. */
  notes: { problem: string; mend: string }[];
}

export interface SettingFault {
  variable: string;
  problem: string;
  mend: string;
}

/** Settings that do not do; each fault says which, why and what to write instead. */
export class ConfigError extends Error {
  readonly faults: SettingFault[];

  constructor(faults: SettingFault[]) {
    super(faults.map((fault) => `${fault.variable}: ${fault.problem}. ${fault.mend}`).join('\n'));
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/** A name: an offset such as +07:00 is a zone to Intl, but to PostgreSQL it is one west of Greenwich. */
const isZone = (zone: string) => {
  try {
    return (
      /^[A-Za-z]/.test(zone) && new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
    );
  } catch {
    return false;
  }
};

/** An address of a server; a password with an unescaped # or / breaks it, and only the one who connects would notice. */
const serverAddress = (protocol: RegExp) =>
  z.string().refine((text) => protocol.test(text) && URL.canParse(text) && text.replace(protocol, '') !== '');

const admins = z
  .string()
  .transform((list) =>
    list
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  )
  .pipe(
    z.array(
      z
        .string()
        // Telegram's ids are numbers: a @name can be given up and taken by somebody else.
        .regex(/^(telegram:\d+|(zalo|playground):\S+)$/)
        .transform((entry) => {
          const [channel, externalId] = entry.split(/:(.*)/s) as ['telegram' | 'zalo' | 'playground', string];
          return { channel, externalId };
        }),
    ),
  );

const schema = z.object({
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/)
    .optional(),
  TELEGRAM_API_ROOT: z.url({ protocol: /^https?$/ }).optional(),
  TELEGRAM_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/)
    .optional(),
  ZALO_ACCOUNTS: z
    .string()
    .transform((text) => text.split(',').flatMap((name) => name.trim() || []))
    .pipe(z.array(z.string().regex(/^[\w-]{1,40}$/)))
    .default([]),
  ZALO_API_ROOT: z.url({ protocol: /^https?$/ }).optional(),
  ZALO_CREDENTIALS_FILE: z.string().optional(),
  ENCRYPTION_KEY: z
    .string()
    .transform(readKey)
    .refine((key) => key !== undefined)
    .optional(),
  ENCRYPTION_KEY_OLD: z
    .string()
    .transform((text) => text.split(',').map((one) => readKey(one.trim())))
    .refine((keys) => keys.every((key) => key !== undefined))
    .default([]),
  DATABASE_URL: serverAddress(/^postgres(ql)?:\/\//).optional(),
  REDIS_URL: serverAddress(/^rediss?:\/\//).optional(),
  DATA_DIR: z.string().default('data'),
  BOOTSTRAP_ADMINS: admins.default([]),
  DEMO_DATA: z.enum(['true', 'false']).optional(),
  PLAYGROUND: z.enum(['true', 'false']).optional(),
  HTTP_HOST: z.string().default('127.0.0.1'),
  HTTP_PORT: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65535)).default(8080),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DEFAULT_TIMEZONE: z.string().refine(isZone).default('Asia/Ho_Chi_Minh'),
  DEFAULT_LOCALE: z.enum(['vi', 'en']).default('vi'),
  LOG_LEVEL: z.enum(logLevels).default('info'),
});

/** What to write instead, by variable. */
const mends: Record<keyof z.input<typeof schema>, string> = {
  TELEGRAM_BOT_TOKEN: 'Copy the whole token that @BotFather gave, as 123456:ABC-def',
  TELEGRAM_API_ROOT: 'Write an address such as https://api.telegram.org, or leave it out',
  TELEGRAM_WEBHOOK_URL: 'Write the https address at which Telegram reaches this machine, ending in /telegram',
  TELEGRAM_WEBHOOK_SECRET: 'Write 1 to 256 letters, digits, _ or -',
  ZALO_ACCOUNTS: 'Write names of letters, digits, - and _, separated by commas',
  ZALO_API_ROOT: 'Write an address such as http://127.0.0.1:9000, or leave it out for the real Zalo',
  ZALO_CREDENTIALS_FILE: 'Write the path of a JSON file {imei, userAgent, cookie}',
  ENCRYPTION_KEY: 'Write 32 random bytes in base64 or as 64 hexadecimal digits: openssl rand -base64 32',
  ENCRYPTION_KEY_OLD:
    'Write the keys used before, separated by commas, or leave it out once npm run rotate-key has ended',
  DATABASE_URL:
    'Write postgresql://user:password@host:5432/database (in the password %23 for #, %2F for /, %40 for @), or leave it out for the embedded one',
  REDIS_URL: 'Write redis://host:6379, or leave it out to keep the queue in PostgreSQL',
  DATA_DIR: 'Write the path of a folder',
  BOOTSTRAP_ADMINS: 'Write channel:id pairs such as telegram:1001,zalo:9001; on Telegram the number, not the @name',
  DEMO_DATA: 'Write true or false',
  PLAYGROUND:
    'Write true or false, or leave it out: then it is on as long as there is neither a channel nor PUBLIC_URL',
  HTTP_HOST: 'Write an address of this machine, such as 127.0.0.1',
  HTTP_PORT: 'Write a port from 1 to 65535, or 0 for any free one',
  PUBLIC_URL: 'Write the address at which phones reach this machine, such as https://hoi.example.vn, or leave it out',
  DEFAULT_TIMEZONE: 'Write an IANA zone such as Asia/Ho_Chi_Minh',
  DEFAULT_LOCALE: 'Write vi or en',
  LOG_LEVEL: `Write one of ${logLevels.join(', ')}`,
};

/** Pages that a webhook must not hide. */
const OWN_PATHS = /^\/($|(healthz|readyz|metrics|calendar|playground|bang|api)(\/|$))/;

/** @param env a set but empty variable counts as not set @throws {ConfigError} naming every fault at once */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(mends).flatMap((name) => (env[name]?.trim() ? [[name, env[name]?.trim()]] : [])),
  );
  const parsed = schema.safeParse(given);
  const faults: SettingFault[] = [];
  for (const issue of parsed.error?.issues ?? []) {
    const variable = String(issue.path[0]) as keyof typeof mends;
    // The value itself is not shown: it may be a token or a password.
    if (!faults.some((fault) => fault.variable === variable)) {
      faults.push({ variable, problem: 'this value cannot be used', mend: mends[variable] });
    }
  }
  if (given.TELEGRAM_WEBHOOK_URL?.startsWith('http:') && !given.TELEGRAM_API_ROOT) {
    const variable = 'TELEGRAM_WEBHOOK_URL';
    faults.push({ variable, problem: 'Telegram takes https only', mend: mends[variable] });
  }
  const webhookPath =
    URL.canParse(given.TELEGRAM_WEBHOOK_URL ?? '') && new URL(given.TELEGRAM_WEBHOOK_URL ?? '').pathname;
  if (webhookPath && OWN_PATHS.test(webhookPath)) {
    const variable = 'TELEGRAM_WEBHOOK_URL';
    const problem = `its path ${webhookPath} is one of our own pages`;
    faults.push({ variable, problem, mend: 'Write one of its own, such as https://hoi.example.vn/telegram' });
  }
  if (Boolean(given.TELEGRAM_WEBHOOK_URL) !== Boolean(given.TELEGRAM_WEBHOOK_SECRET)) {
    const variable = given.TELEGRAM_WEBHOOK_URL ? 'TELEGRAM_WEBHOOK_SECRET' : 'TELEGRAM_WEBHOOK_URL';
    faults.push({
      variable,
      problem: 'is missing: a webhook needs both its address and its secret',
      mend: mends[variable],
    });
  }
  const zaloAccounts = parsed.data?.ZALO_ACCOUNTS ?? [];
  if (zaloAccounts.length > 1 && given.ZALO_CREDENTIALS_FILE) {
    const problem = 'is for one account, and ZALO_ACCOUNTS names several';
    faults.push({
      variable: 'ZALO_CREDENTIALS_FILE',
      problem,
      mend: 'Leave it out and run npm run zalo:login for each',
    });
  }
  if (given.DATABASE_URL && !given.ENCRYPTION_KEY) {
    const variable = 'ENCRYPTION_KEY';
    const problem = 'is needed with DATABASE_URL: every process must read what another has encrypted';
    faults.push({ variable, problem, mend: mends[variable] });
  }
  if (faults.length > 0 || !parsed.data) throw new ConfigError(faults);
  const value = parsed.data;
  const hasChannel = Boolean(value.TELEGRAM_BOT_TOKEN) || zaloAccounts.length > 0;
  const webhook =
    value.TELEGRAM_WEBHOOK_URL && value.TELEGRAM_WEBHOOK_SECRET
      ? { url: value.TELEGRAM_WEBHOOK_URL, secret: value.TELEGRAM_WEBHOOK_SECRET }
      : undefined;
  return {
    telegram: value.TELEGRAM_BOT_TOKEN
      ? { token: value.TELEGRAM_BOT_TOKEN, apiRoot: value.TELEGRAM_API_ROOT, webhook }
      : undefined,
    zaloAccounts,
    zaloApiRoot: value.ZALO_API_ROOT,
    zaloCredentialsFile: value.ZALO_CREDENTIALS_FILE,
    encryptionKey: value.ENCRYPTION_KEY,
    olderKeys: value.ENCRYPTION_KEY_OLD.filter((key) => key !== undefined),
    databaseUrl: value.DATABASE_URL,
    redisUrl: value.REDIS_URL,
    dataDir: value.DATA_DIR,
    bootstrapAdmins: value.BOOTSTRAP_ADMINS,
    demoData: value.DEMO_DATA ? value.DEMO_DATA === 'true' : !hasChannel,
    demoAsked: value.DEMO_DATA === 'true',
    notes: [],
    playground: value.PLAYGROUND ? value.PLAYGROUND === 'true' : !hasChannel && !value.PUBLIC_URL,
    http: { host: value.HTTP_HOST, port: value.HTTP_PORT },
    defaults: { zone: value.DEFAULT_TIMEZONE, locale: value.DEFAULT_LOCALE, publicUrl: value.PUBLIC_URL },
    logLevel: value.LOG_LEVEL,
  };
}

/** Every name that is read, here or where the program is begun. */
export const settingNames: readonly string[] = Object.keys(mends);

/**
 * Reads `.env` of the working folder, else of the program's (ENV_FILE names another, or none), and parses; the environment
 * goes before it. A demonstration is what somebody gets who has set nothing at all: never by a slip.
 * @throws {ConfigError} also for a file that cannot be read, and for each name in it that is none of ours
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const file = readEnvFile(env);
  const faults: SettingFault[] = [...(file?.faults ?? [])];
  for (const { name, meant } of unknownNames(Object.keys(file?.values ?? {}), settingNames)) {
    const mend = meant ? `Write ${meant}, if that was meant` : 'Take the line out, or write # before it';
    if (!faults.some((one) => one.variable === name))
      faults.push({ variable: name, problem: `is no setting (in ${file?.path})`, mend });
  }
  const misses = nearMisses(Object.keys(env), settingNames).filter(({ meant }) => !env[meant]);
  let config: Config | undefined;
  try {
    config = parseConfig({ ...file?.values, ...given(env) });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    faults.push(...error.faults);
  }
  if (faults.length > 0 || !config) throw new ConfigError(faults);
  const isSet = misses.length > 0 || Object.values(file?.values ?? {}).some((value) => value.trim() !== '');
  const notes = misses.map(({ name, meant }) => ({
    problem: `${name} in the environment is no setting.`,
    mend: `If ${meant} was meant, write that.`,
  }));
  return { ...config, demoData: config.demoData && (config.demoAsked || !isSet), notes };
}

const given = (env: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
