/** The Zalo accounts, by what the database knows of them: asking Zalo itself would be a login more. */

import { createZaloAccounts } from '../../app/zalo-accounts.ts';
import type { Config } from '../../runtime/config.ts';
import { openDatabase } from '../../runtime/database/database.ts';
import { openEncryption } from '../../runtime/encryption/encryption.ts';
import { createLogger } from '../../runtime/logger.ts';
import { type Finding, fault, note, ok } from './report.ts';

export async function checkZalo(url: string, config: Config): Promise<Finding[]> {
  if (config.zaloAccounts.length === 0) return [note('off: ZALO_ACCOUNTS is not set.')];
  const database = openDatabase(url, 1);
  try {
    const accounts = createZaloAccounts(
      config,
      database,
      openEncryption(config),
      createLogger('silent'),
      async () => {},
    );
    const checks = await Promise.all(accounts.map((account) => account.check()));
    return checks.flatMap(({ ok: works, name, faults }) => {
      const told = faults.map(({ problem, mend }) => (works ? note(problem, mend) : fault(problem, mend)));
      return works ? [ok(name), ...told] : told;
    });
  } finally {
    await database.close();
  }
}
