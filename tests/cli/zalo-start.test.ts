import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { startFakeZalo } from '../support/fake-zalo/fake-zalo.ts';
import { runProgram } from '../support/process.ts';

test('npm start with a session from ZALO_CREDENTIALS_FILE: it says so, answers, and tells its health', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'chihoi-zalo-start-'));
  const zalo = await startFakeZalo();
  const database = await createTestDatabase();
  const account = zalo.account({ name: 'Chi Hội Kim Liên' });
  const file = join(cwd, 'zalo.json');
  await writeFile(file, JSON.stringify(account.credentials));
  const program = runProgram('main.ts', {
    cwd,
    env: {
      ZALO_ACCOUNTS: 'kimlien',
      ZALO_API_ROOT: zalo.root,
      ZALO_CREDENTIALS_FILE: file,
      DATABASE_URL: database.url,
      ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
      DATA_DIR: cwd,
      // The page is off where a channel is on; its line tells the address.
      PLAYGROUND: 'true',
      HTTP_PORT: '0',
    },
  });
  onTestFinished(async () => {
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    await zalo.stop();
    await database.drop();
    await rm(cwd, { recursive: true });
  });
  await program.prints(/^ {2}Zalo +on as kimlien \(Chi Hội Kim Liên\)$/, 30_000);
  await program.prints(/Pace: a message every 4 to 10 s, 1 in 30 s, 40 a day.*warming up: these are 20%/);
  const line = await program.prints(/Playground +http/);
  const url = /http:\S+/.exec(line)?.[0];
  const ready = await fetch(`${url}/readyz`);
  expect(await ready.json()).toMatchObject({ ready: true, accounts: { 'zalo:kimlien': 'ok' } });
  const lan = zalo.user({ name: 'Lan' });
  await lan.says('trợ giúp');
  await lan.sees(/.{20}/s, { within: 15_000 });
}, 60_000);
