import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import QRCode from 'qrcode';
import { expect, onTestFinished, test } from 'vitest';
import { createZaloStore } from '../../src/channels/zalo/store.ts';
import { terminalQr } from '../../src/cli/zalo-login/terminal-qr.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { openDatabase } from '../../src/runtime/database/database.ts';
import { createEncryption } from '../../src/runtime/encryption/encryption.ts';
import { createTestDatabase } from '../support/database.ts';
import { startFakeZalo } from '../support/fake-zalo/fake-zalo.ts';
import { runProgram } from '../support/process.ts';

async function setUp() {
  const [zalo, url, cwd] = await Promise.all([
    startFakeZalo(),
    createTestDatabase(),
    mkdtemp(join(tmpdir(), 'chihoi-zalo-login-')),
  ]);
  const database = openDatabase(url.url, 2);
  onTestFinished(async () => {
    await database.close();
    await zalo.stop();
    await url.drop();
    await rm(cwd, { recursive: true });
  });
  const key = randomBytes(32);
  const env = {
    ZALO_ACCOUNTS: 'kimlien',
    ZALO_API_ROOT: zalo.root,
    DATABASE_URL: url.url,
    DATA_DIR: cwd,
    ENCRYPTION_KEY: key.toString('base64'),
  };
  const store = createZaloStore({
    ...{ prisma: database.prisma, encryption: createEncryption(key), clock: systemClock, account: 'kimlien' },
  });
  return {
    zalo,
    account: zalo.account({ name: 'Chi Hội Kim Liên' }),
    store,
    cwd,
    run: (...args: string[]) => runProgram('cli/zalo-login.ts', { cwd, env, args }),
    doctor: () => runProgram('cli/doctor.ts', { cwd, env: { ...env, HTTP_PORT: '0' } }),
  };
}

test('the code is shown in the terminal and as a picture, each step is told, and the session is stored encrypted', async () => {
  const { zalo, account, store, cwd, run, doctor } = await setUp();
  const login = run('kimlien', '--used-since=2024-01-31');
  await zalo.showsQr(15_000);
  await login.prints(/Or open the picture/);
  expect(login.out).toContain('\u2580');
  expect(existsSync(join(cwd, 'zalo-kimlien.png'))).toBe(true);
  zalo.scansQr(account);
  await login.prints(/Scanned by Chi Hội Kim Liên/);
  zalo.confirmsQr();
  expect(await login.ended).toBe(0);
  expect(login.err).toBe('');
  expect(login.out).toContain('Logged in as Chi Hội Kim Liên');
  expect(existsSync(join(cwd, 'zalo-kimlien.png'))).toBe(false);
  expect(await store.session()).toMatchObject({
    uid: account.uid,
    state: 'ok',
    usedSince: new Date('2024-01-30T17:00Z'),
  });
  expect(login.out + login.err).not.toContain(account.account.sessions.at(-1)?.tokens[0]);

  const healthy = doctor();
  await healthy.ended;
  expect(healthy.out).toMatch(/^ok +Zalo +kimlien \(Chi Hội Kim Liên\)$/m);
  expect(healthy.out).toContain('a message every 4 to 10 s, 5 in 30 s, 200 a day');
  await store.stop(0, 'evicted', 'web');
  const evicted = doctor();
  await evicted.ended;
  expect(evicted.out).toMatch(/^FAULT +Zalo +Zalo was opened on a computer/m);
  const resumed = run('kimlien', '--resume');
  expect(await resumed.ended).toBe(0);
  expect((await store.facts())?.state).toBe('ok');
}, 60_000);

test('a code that expires gives way to a new one; a login that is declined ends', async () => {
  const { zalo, account, store, run } = await setUp();
  const login = run('kimlien');
  await zalo.showsQr(15_000);
  zalo.expiresQr();
  await login.prints(/has expired/);
  await zalo.showsQr(15_000);
  zalo.scansQr(account);
  await login.prints(/Scanned by/);
  zalo.declinesQr();
  expect(await login.ended).toBe(1);
  expect(login.err).toContain('declined on the telephone');
  expect(await store.facts()).toBeUndefined();
}, 60_000);

test('a name that is not in ZALO_ACCOUNTS is refused with what to do', async () => {
  const { run } = await setUp();
  const login = run('khac');
  expect(await login.ended).toBe(1);
  expect(login.err).toContain('ZALO_ACCOUNTS names kimlien. Add khac to it first');
}, 30_000);

test.each([1, 4, 7])('a picture with %i pixels a module becomes the same code', async (scale) => {
  const text = 'https://qr.zalo.me/login/0123456789abcdef';
  const png = await QRCode.toBuffer(text, { scale, margin: 3 });
  const { size, data } = QRCode.create(text, {}).modules;
  const lines = (terminalQr(png) ?? []).map((line) => line.slice('\u001b[30;107m'.length, -'\u001b[0m'.length));
  const dark = (row: number, column: number) => {
    const character = lines[Math.floor((row + 2) / 2)]?.[column + 2] ?? ' ';
    return character === '\u2588' || character === ((row + 2) % 2 === 0 ? '\u2580' : '\u2584');
  };
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      expect(dark(row, column), `${row},${column}`).toBe(data[row * size + column] === 1);
    }
  }
});
