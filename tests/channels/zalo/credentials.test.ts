import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { linkFault } from '../../../src/channels/zalo/session/check.ts';
import { takeFileIn } from '../../../src/channels/zalo/session/login.ts';
import type { Transport } from '../../../src/channels/zalo/session/transport.ts';
import type { ZaloStore } from '../../../src/channels/zalo/store.ts';

/** Never gets as far as asking Zalo. */
const store = { facts: async () => undefined } as unknown as ZaloStore;
const transport = {} as Transport;

function fileWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'chihoi-zalo-file-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'zalo.json');
  writeFileSync(path, text);
  return path;
}
const secret = 'a-secret-cookie';

test.each<[text: string, why: string]>([
  ['', 'it is empty'],
  ['{not json', 'it is no JSON'],
  ['[]', 'it is no object {imei, userAgent, cookie}'],
  ['{}', 'field imei is missing, field userAgent is missing, field cookie is missing'],
  [`{"userAgent":"x","cookie":[{"value":"${secret}"}]}`, 'field imei is missing'],
  [`{"imei":7,"userAgent":"x","cookie":[{"value":"${secret}"}]}`, 'field imei is not as it must be'],
  [`{"imei":"1","userAgent":"x","cookie":"${secret}"}`, 'field cookie is not as it must be'],
])('%s: %s', async (text, why) => {
  const path = fileWith(text);
  const fault = await takeFileIn(path, store, transport).catch((error: Error) => error);
  expect(fault).toMatchObject({ name: 'CredentialsFault', message: `${path}: ${why}` });
  expect(String(fault)).not.toContain(secret);
});

test('a file that is not there, a folder, and one that may not be read are told apart', async () => {
  const path = fileWith('{}');
  await expect(takeFileIn('/no/such.json', store, transport)).rejects.toThrow('/no/such.json: no such file');
  await expect(takeFileIn(tmpdir(), store, transport)).rejects.toThrow('it is a folder');
  chmodSync(path, 0);
  if (process.getuid?.() !== 0) await expect(takeFileIn(path, store, transport)).rejects.toThrow('may not read it');
});

test('each state of the line is told with what to do', () => {
  expect(linkFault('a', 'up', null)).toBeUndefined();
  const told = (state: string) => linkFault('a', state, '/x.json: no such file')?.problem;
  expect(told('credentials')).toBe('a cannot log in from ZALO_CREDENTIALS_FILE: /x.json: no such file.');
  expect(told('not-logged-in')).toMatch(/never been logged in/);
  expect(told('evicted')).toMatch(/opened on a computer/);
  expect(told('unreachable')).toMatch(/not connected to Zalo; it keeps trying/);
});
