import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ConfigError, loadConfig, settingNames } from '../../src/runtime/config.ts';
import { nearMisses } from '../../src/runtime/setting-names.ts';

function file(content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'chihoi-env-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, '.env');
  writeFileSync(path, content);
  return path;
}
const load = (content: string | Uint8Array, env: Record<string, string> = {}) =>
  loadConfig({ ENV_FILE: file(content), ...env });
function faults(content: string | Uint8Array): string {
  try {
    load(content);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('this file was taken');
}
const token = '7000000001:AAF-secret_secret';

test('as editors of all systems write it: a mark at its begin, line ends of Windows, quotes, export, spaces, remarks', () => {
  const text = `\uFEFFTELEGRAM_BOT_TOKEN=${token}\r\n# a remark\r\nexport HTTP_PORT = "9000"\r\n\r\nLOG_LEVEL='warn' # quiet\r\n`;
  expect(load(text)).toMatchObject({ telegram: { token }, http: { port: 9000 }, logLevel: 'warn' });
});

test('what the environment says goes before it, but not what it leaves empty', () => {
  const config = load('HTTP_PORT=9000\nLOG_LEVEL=warn', { HTTP_PORT: '9001', LOG_LEVEL: '' });
  expect([config.http.port, config.logLevel]).toEqual([9001, 'warn']);
});

test.each<[line: string, meant: string]>([
  ['TELEGRAM_TOKEN=x', 'TELEGRAM_BOT_TOKEN'],
  ['TELEGRAM_BOT_TOKN=x', 'TELEGRAM_BOT_TOKEN'],
  ['telegram_bot_token=x', 'TELEGRAM_BOT_TOKEN'],
  ['BOT_TOKEN=x', 'TELEGRAM_BOT_TOKEN'],
  ['BOOTSTRAP_ADMIN=telegram:1', 'BOOTSTRAP_ADMINS'],
  ['DATABSE_URL=postgresql://u:p@h/x', 'DATABASE_URL'],
  ['DATABASE=postgresql://u:p@h/x', 'DATABASE_URL'],
  ['HTTP_PROT=9000', 'HTTP_PORT'],
  ['ZALO_ACCOUNT=hoi', 'ZALO_ACCOUNTS'],
  ['ENCRYTION_KEY=x', 'ENCRYPTION_KEY'],
  ['PUBLIC-URL=https://x', 'PUBLIC_URL'],
])('%s is a fault that names %s', (line, meant) => {
  expect(faults(line)).toMatch(new RegExp(`^${line.split('=')[0]}: is no setting .*Write ${meant}`));
});

test('a name that nothing is near to is a fault as well; those of others are not', () => {
  expect(faults('FAVOURITE_COLOUR=blue')).toMatch(/FAVOURITE_COLOUR: is no setting .*Take the line out/);
  expect(load('POSTGRES_PASSWORD=x\nREDIS_PASSWORD=x\nTZ=UTC\nNODE_OPTIONS=\nCOMPOSE_PROJECT_NAME=hoi').logLevel).toBe(
    'info',
  );
});

test('a line that sets nothing is named without what stands in it', () => {
  const told = faults('LOG_LEVEL=warn\nHTTP_PORT: 9000\nENCRYPTION_KEY hunter2secret');
  expect(told).toMatch(/^HTTP_PORT: line 2 .* is no NAME=value\. Write NAME=value/m);
  expect(told).toMatch(/^ENCRYPTION_KEY: line 3/m);
  expect(told).not.toContain('hunter2secret');
});

test('UTF-16, with a mark or without, is named', () => {
  const text = 'LOG_LEVEL=warn\n';
  for (const bytes of [
    Buffer.from(text, 'utf16le'),
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  ])
    expect(faults(bytes)).toMatch(/is written in UTF-16\. Save it again as UTF-8/);
});

test.skipIf(process.getuid?.() === 0)('a file that this user may not read is no file that is missing', () => {
  const path = file('LOG_LEVEL=warn');
  chmodSync(path, 0);
  expect(() => loadConfig({ ENV_FILE: path })).toThrow('this user may not read it');
});

test('a folder, or nothing, at the name that was given is a fault', () => {
  expect(() => loadConfig({ ENV_FILE: tmpdir() })).toThrow('it cannot be read (EISDIR)');
  expect(() => loadConfig({ ENV_FILE: '/no/such/file' })).toThrow('it cannot be read (ENOENT)');
});

test('no demonstration by a slip: only where nothing at all is set, or it is asked for', () => {
  expect(load('# all empty\nTELEGRAM_BOT_TOKEN=\n').demoData).toBe(true);
  expect(loadConfig({ ENV_FILE: 'none' }).demoData).toBe(true);
  expect(load('LOG_LEVEL=warn').demoData).toBe(false);
  expect(load('LOG_LEVEL=warn\nDEMO_DATA=true')).toMatchObject({ demoData: true, demoAsked: true });
  const slip = loadConfig({ ENV_FILE: 'none', DATABSE_URL: 'postgresql://u:p@h/x' });
  expect(slip.demoData).toBe(false);
  expect(slip.notes).toEqual([
    { problem: 'DATABSE_URL in the environment is no setting.', mend: 'If DATABASE_URL was meant, write that.' },
  ]);
});

test('names of others in the environment are left alone', () => {
  const others =
    'PATH HOME SHELL USER LANG PWD HTTP_PROXY HTTPS_PROXY NODE_ENV npm_package_name SSH_CLIENT HOSTNAME DATA HOST PORT';
  expect(nearMisses(others.split(' '), settingNames)).toEqual([]);
});
