import { expect, onTestFinished, test } from 'vitest';
import { accountStates, createZaloAccounts } from '../../src/app/zalo-accounts.ts';
import { healthRoutes } from '../../src/http/health.ts';
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
  const answer = await healthRoutes({}, () => accountStates(accounts)).request('/readyz');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    ready: true,
    checks: {},
    accounts: { 'zalo:kimlien': expect.stringContaining('npm run zalo:login -- kimlien') },
  });
});
