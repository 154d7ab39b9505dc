import { expect, onTestFinished, test } from 'vitest';
import { accountStatuses } from '../../src/app/status/account-status.ts';
import { saveStatus } from '../../src/app/status/account-status-store.ts';
import { createZaloAccounts } from '../../src/app/zalo-accounts.ts';
import { healthRoutes } from '../../src/http/health.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { parseConfig } from '../../src/runtime/config.ts';
import { openDatabase } from '../../src/runtime/database/database.ts';
import { openEncryption } from '../../src/runtime/encryption/encryption.ts';
import { createLogger } from '../../src/runtime/logger.ts';
import { createTestDatabase } from '../support/database.ts';

test('the health page says of each account what is wrong and what to do, and stays ready', async () => {
  const made = await createTestDatabase();
  const database = openDatabase(made.url, 2);
  onTestFinished(async () => {
    await database.close();
    await made.drop();
  });
  const config = parseConfig({
    ZALO_ACCOUNTS: 'kimlien',
    DATABASE_URL: made.url,
    ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
  });
  const accounts = createZaloAccounts(config, database, openEncryption(config), createLogger('silent'), async () => {});
  const states = async () => {
    const statuses = await accountStatuses(accounts, database, systemClock);
    return Object.fromEntries(
      statuses.map(({ account, fault }) => [account, fault ? `${fault.problem} ${fault.mend}` : 'ok']),
    );
  };
  const shown = async () => {
    const answer = await healthRoutes({}, states).request('/readyz');
    expect(answer.status).toBe(200);
    return answer.json();
  };
  const account = { channel: 'zalo', botAccount: 'kimlien' };
  const told = (text: string) => ({
    ready: true,
    checks: {},
    accounts: { 'zalo:kimlien': expect.stringContaining(text) },
  });
  expect(await shown()).toEqual(told('No process listens on zalo:kimlien'));
  await saveStatus(database.pool, account, { state: 'not-logged-in' }, new Date());
  expect(await shown()).toEqual(told('npm run zalo:login -- kimlien'));
  await saveStatus(database.pool, account, { state: 'credentials', reason: '/x.json: no such file' }, new Date());
  expect(await shown()).toEqual(told('ZALO_CREDENTIALS_FILE: /x.json: no such file.'));
  await saveStatus(database.pool, account, { state: 'up' }, new Date());
  expect(await shown()).toEqual(told('ok'));
  await saveStatus(database.pool, account, { state: 'up' }, new Date(Date.now() - 600_000));
  expect(await shown()).toEqual(told('No process listens on zalo:kimlien since'));
});
