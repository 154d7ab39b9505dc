import { describe, expect, test } from 'vitest';
import { ConfigError, parseConfig } from '../../src/runtime/config.ts';

type Env = Record<string, string>;

const token = '7000000001:AAF-secret_secret';
const webhook = { TELEGRAM_WEBHOOK_URL: 'https://hoi.example.vn/telegram', TELEGRAM_WEBHOOK_SECRET: 'quiet-secret_1' };

function faultsOf(env: Env): ConfigError {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('these settings were taken');
}

test('nothing set: everything on this machine, with the demo', () => {
  expect(parseConfig({})).toEqual({
    telegram: undefined,
    zaloAccounts: [],
    olderKeys: [],
    databaseUrl: undefined,
    redisUrl: undefined,
    dataDir: 'data',
    bootstrapAdmins: [],
    demoData: true,
    playground: true,
    http: { host: '127.0.0.1', port: 8080 },
    defaults: { zone: 'Asia/Ho_Chi_Minh', locale: 'vi' },
    logLevel: 'info',
    demoAsked: false,
    notes: [],
  });
});

test('a variable that is set to nothing counts as not set, and space around a value is no part of it', () => {
  expect(parseConfig({ TELEGRAM_BOT_TOKEN: '', HTTP_PORT: '  ', LOG_LEVEL: ' warn\t' })).toEqual({
    ...parseConfig({}),
    logLevel: 'warn',
  });
});

/** Wanted where the database is not the product's own. */
const keyed = { ENCRYPTION_KEY: 'a2V5a2V5a2V5a2V5a2V5a2V5a2V5a2V5a2V5a2V5a2U=' };

describe('values that are taken', () => {
  test.each<[Env, object]>([
    [{ TELEGRAM_BOT_TOKEN: token }, { telegram: { token, apiRoot: undefined, webhook: undefined } }],
    [
      { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081', ...webhook },
      {
        telegram: {
          token,
          apiRoot: 'http://127.0.0.1:8081',
          webhook: { url: webhook.TELEGRAM_WEBHOOK_URL, secret: webhook.TELEGRAM_WEBHOOK_SECRET },
        },
      },
    ],
    [{ ZALO_ACCOUNTS: 'hoi-ccb, hoi-lhpn,' }, { zaloAccounts: ['hoi-ccb', 'hoi-lhpn'] }],
    [{ ...keyed, DATABASE_URL: 'postgres://u:p@db/x' }, { databaseUrl: 'postgres://u:p@db/x' }],
    [
      { ...keyed, DATABASE_URL: 'postgresql://u:a%23b@[::1]:5433/x' },
      { databaseUrl: 'postgresql://u:a%23b@[::1]:5433/x' },
    ],
    [
      { ...keyed, DATABASE_URL: 'postgresql:///x?host=/var/run/postgresql' },
      { databaseUrl: 'postgresql:///x?host=/var/run/postgresql' },
    ],
    [{ REDIS_URL: 'rediss://:p@cache:6380/1' }, { redisUrl: 'rediss://:p@cache:6380/1' }],
    [{ DATA_DIR: '/var/lib/chi hội' }, { dataDir: '/var/lib/chi hội' }],
    [
      { BOOTSTRAP_ADMINS: ' telegram:1001, zalo:900:1 ,playground:hoa' },
      {
        bootstrapAdmins: [
          { channel: 'telegram', externalId: '1001' },
          { channel: 'zalo', externalId: '900:1' },
          { channel: 'playground', externalId: 'hoa' },
        ],
      },
    ],
    [{ HTTP_HOST: '0.0.0.0', HTTP_PORT: '0' }, { http: { host: '0.0.0.0', port: 0 } }],
    [{ HTTP_PORT: '65535' }, { http: { host: '127.0.0.1', port: 65535 } }],
    [{ DEFAULT_TIMEZONE: 'UTC', DEFAULT_LOCALE: 'en' }, { defaults: { zone: 'UTC', locale: 'en' } }],
    [{ LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
  ])('%o', (env, expected) => {
    expect(parseConfig(env)).toMatchObject(expected);
  });
});

describe('the demo is loaded where nobody real can write, unless it is said otherwise', () => {
  test.each<[Env, boolean]>([
    [{}, true],
    [{ TELEGRAM_BOT_TOKEN: token }, false],
    [{ ZALO_ACCOUNTS: 'hoi' }, false],
    [{ ZALO_ACCOUNTS: ' , ' }, true],
    [{ DEMO_DATA: 'false' }, false],
    [{ DEMO_DATA: 'true', TELEGRAM_BOT_TOKEN: token }, true],
  ])('%o: %s', (env, expected) => {
    expect(parseConfig(env).demoData).toBe(expected);
  });
});

describe('values that are refused, by the name of the variable and with what to write', () => {
  test.each<[string, string, string]>([
    ['TELEGRAM_BOT_TOKEN', 'AAF-secret-without-number', '@BotFather'],
    ['TELEGRAM_BOT_TOKEN', '12:with space', '@BotFather'],
    ['TELEGRAM_API_ROOT', 'api.telegram.org', 'https://api.telegram.org'],
    ['TELEGRAM_API_ROOT', 'ftp://api.telegram.org', 'https://api.telegram.org'],
    ['ZALO_ACCOUNTS', 'hội ccb', 'letters'],
    ['ZALO_API_ROOT', 'zalo.test', 'http://127.0.0.1:9000'],
    ['ENCRYPTION_KEY', 'too short', 'openssl rand -base64 32'],
    ['DATABASE_URL', 'mysql://u:hidden@db/x', 'postgresql://user:password@host:5432/database'],
    ['DATABASE_URL', 'postgresql://', 'postgresql://user:password@host:5432/database'],
    ['DATABASE_URL', 'postgresql://u:hid#den@db:5432/x', '%23 for #'],
    ['REDIS_URL', 'cache:6379', 'redis://host:6379'],
    ['REDIS_URL', 'redis://u:hid/den@cache:6379', 'redis://host:6379'],
    ['BOOTSTRAP_ADMINS', '1001', 'telegram:1001'],
    ['BOOTSTRAP_ADMINS', 'telegram:1001,viber:2', 'telegram:1001'],
    ['BOOTSTRAP_ADMINS', 'telegram:@lan', 'not the @name'],
    ['DEMO_DATA', 'yes', 'true or false'],
    ['HTTP_PORT', '80a', 'from 1 to 65535'],
    ['HTTP_PORT', '65536', 'from 1 to 65535'],
    ['HTTP_PORT', '-1', 'from 1 to 65535'],
    ['HTTP_PORT', '1e3', 'from 1 to 65535'],
    ['DEFAULT_TIMEZONE', 'Hanoi', 'Asia/Ho_Chi_Minh'],
    ['DEFAULT_TIMEZONE', '+07:00', 'Asia/Ho_Chi_Minh'],
    ['DEFAULT_LOCALE', 'vn', 'vi or en'],
    ['LOG_LEVEL', 'verbose', 'info'],
  ])('%s=%s', (variable, value, mend) => {
    const { faults } = faultsOf({ ...keyed, [variable]: value });
    expect(faults).toEqual([{ variable, problem: expect.stringMatching(/./), mend: expect.stringContaining(mend) }]);
  });

  test.each([
    ['TELEGRAM_WEBHOOK_URL', 'hoi.example.vn/telegram'],
    ['TELEGRAM_WEBHOOK_URL', 'http://hoi.example.vn/telegram'],
    ['TELEGRAM_WEBHOOK_SECRET', 'with space'],
    ['TELEGRAM_WEBHOOK_SECRET', 'x'.repeat(257)],
  ])('%s=%s beside a good partner', (variable, value) => {
    const { faults } = faultsOf({ TELEGRAM_BOT_TOKEN: token, ...webhook, [variable]: value });
    expect(faults.map((fault) => fault.variable)).toEqual([variable]);
  });
});

test('a webhook needs its address and its secret; the one that is missing is named', () => {
  const { TELEGRAM_WEBHOOK_URL, TELEGRAM_WEBHOOK_SECRET } = webhook;
  expect(faultsOf({ TELEGRAM_WEBHOOK_URL }).message).toMatch(/^TELEGRAM_WEBHOOK_SECRET: is missing/);
  expect(faultsOf({ TELEGRAM_WEBHOOK_SECRET }).message).toMatch(/^TELEGRAM_WEBHOOK_URL: is missing/);
});

test.each(['/', '', '/metrics', '/readyz', '/calendar/x', '/api/v1', '/bang'])(
  'a webhook does not hide the page %s',
  (path) => {
    const { faults } = faultsOf({
      TELEGRAM_BOT_TOKEN: token,
      ...webhook,
      TELEGRAM_WEBHOOK_URL: `https://hoi.example.vn${path}`,
    });
    expect(faults).toEqual([
      {
        variable: 'TELEGRAM_WEBHOOK_URL',
        problem: expect.stringContaining('own pages'),
        mend: expect.stringContaining('/telegram'),
      },
    ]);
  },
);

test('a webhook by http is for a Bot API server of one’s own', () => {
  const byHttp = { TELEGRAM_BOT_TOKEN: token, ...webhook, TELEGRAM_WEBHOOK_URL: 'http://10.0.0.5/telegram' };
  expect(faultsOf(byHttp).message).toContain('https only');
  expect(parseConfig({ ...byHttp, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' }).telegram?.webhook?.url).toBe(
    'http://10.0.0.5/telegram',
  );
});

test('a database that is not ours wants a key of the operator’s; a file of credentials is for one Zalo account', () => {
  const key = 'a2V5a2V5a2V5a2V5a2V5a2V5a2V5a2V5a2V5a2V5a2U=';
  const shared = { DATABASE_URL: 'postgresql://u:p@db/x' };
  expect(faultsOf(shared).message).toMatch(/^ENCRYPTION_KEY: is needed .* openssl rand/);
  expect(parseConfig({ ...shared, ENCRYPTION_KEY: key }).encryptionKey).toHaveLength(32);
  expect(parseConfig({ ZALO_ACCOUNTS: 'hoi' }).encryptionKey).toBeUndefined();
  const file = { ZALO_CREDENTIALS_FILE: 'zalo.json' };
  expect(parseConfig({ ZALO_ACCOUNTS: 'hoi', ...file }).zaloCredentialsFile).toBe('zalo.json');
  expect(faultsOf({ ZALO_ACCOUNTS: 'hoi,ha', ...file }).message).toMatch(/^ZALO_CREDENTIALS_FILE: is for one account/);
});

test('all faults are told at once, each once, and no secret with them', () => {
  const secrets = { token: '12:to ken', password: 'pass#word', secret: 'se cret' };
  const { faults, message } = faultsOf({
    TELEGRAM_BOT_TOKEN: secrets.token,
    TELEGRAM_WEBHOOK_SECRET: secrets.secret,
    DATABASE_URL: `postgresql://u:${secrets.password}@db/x`,
    BOOTSTRAP_ADMINS: 'one,two',
    HTTP_PORT: 'x',
  });
  expect(faults.map((fault) => fault.variable).sort()).toEqual([
    'BOOTSTRAP_ADMINS',
    'DATABASE_URL',
    'ENCRYPTION_KEY',
    'HTTP_PORT',
    'TELEGRAM_BOT_TOKEN',
    'TELEGRAM_WEBHOOK_SECRET',
    'TELEGRAM_WEBHOOK_URL',
  ]);
  expect(message.split('\n')).toHaveLength(7);
  for (const secret of Object.values(secrets)) expect(message).not.toContain(secret);
});

test('the playground is off as soon as a channel or a public address is set, unless it is asked for', () => {
  const isOn = (env: Record<string, string>) => parseConfig(env).playground;
  expect(isOn({})).toBe(true);
  expect(isOn({ TELEGRAM_BOT_TOKEN: '1:a' })).toBe(false);
  expect(isOn({ ZALO_ACCOUNTS: 'kimlien' })).toBe(false);
  expect(isOn({ PUBLIC_URL: 'https://hoi.example.vn' })).toBe(false);
  expect(isOn({ TELEGRAM_BOT_TOKEN: '1:a', PLAYGROUND: 'true' })).toBe(true);
  expect(isOn({ PLAYGROUND: 'false' })).toBe(false);
});
