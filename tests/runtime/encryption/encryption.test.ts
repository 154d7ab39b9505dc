import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createEncryption, keysBeside, makeKeyBeside, readKey } from '../../../src/runtime/encryption/encryption.ts';
import { cell } from '../../../src/runtime/encryption/sealed-columns.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'chihoi-key-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

test('what is encrypted is read again, only with its key and for its purpose', () => {
  const encryption = createEncryption(randomBytes(32));
  const here = cell('zalo_session.credentials', 'a');
  const sealed = encryption.encrypt('phiên đăng nhập', here);
  expect(sealed).not.toContain('đăng');
  expect(encryption.decrypt(sealed, here)).toBe('phiên đăng nhập');
  expect(encryption.encrypt('phiên đăng nhập', here)).not.toBe(sealed);
  expect(() => encryption.decrypt(sealed, cell('zalo_session.credentials', 'b'))).toThrow('changed after');
  expect(() => createEncryption(randomBytes(32)).decrypt(sealed, here)).toThrow('another key');
});

test('what was changed is refused', () => {
  const encryption = createEncryption(randomBytes(32));
  const sealed = encryption.encrypt('x'.repeat(40), cell('tip.story', 'p'));
  const at = sealed.length - 10;
  const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
  expect(() => encryption.decrypt(changed, cell('tip.story', 'p'))).toThrow('changed after');
});

test('a key is 32 bytes, in base64 or hexadecimal', () => {
  const key = randomBytes(32);
  expect(readKey(key.toString('base64'))).toEqual(key);
  expect(readKey(key.toString('hex'))).toEqual(key);
  for (const bad of [
    '',
    'short',
    randomBytes(31).toString('base64'),
    randomBytes(33).toString('hex'),
    'đ'.repeat(44),
  ]) {
    expect(readKey(bad)).toBeUndefined();
  }
});

test('the key beside the embedded database is made once, for us alone', () => {
  const dataDir = join(folder(), 'data');
  expect(keysBeside(dataDir)).toEqual([]);
  makeKeyBeside(dataDir);
  const [key] = keysBeside(dataDir);
  makeKeyBeside(dataDir);
  expect(key).toHaveLength(32);
  expect(keysBeside(dataDir)).toEqual([key]);
  const path = join(dataDir, 'encryption.key');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readKey(readFileSync(path, 'utf8').trim())).toEqual(key);
  writeFileSync(path, 'spoilt');
  expect(() => keysBeside(dataDir)).toThrow('holds no key');
});

test('a fingerprint finds the same text again under the same key and purpose alone', () => {
  const encryption = createEncryption(randomBytes(32));
  const mark = encryption.fingerprint('0912345678', 'phone');
  expect(mark).not.toContain('0912345678');
  expect(encryption.fingerprint('0912345678', 'phone')).toBe(mark);
  expect(encryption.fingerprint('0912345678', 'code')).not.toBe(mark);
  expect(createEncryption(randomBytes(32)).fingerprint('0912345678', 'phone')).not.toBe(mark);
});
