/** How the accounts are, as the processes that listen on them have told: the doctor itself would be one more who fetches. */
import { linked, SILENT_MS, statusOf } from '../../app/status/account-status.ts';
import { storedStatuses } from '../../app/status/account-status-store.ts';
import type { Config } from '../../runtime/config.ts';
import { openDatabase } from '../../runtime/database/database.ts';
import { openEncryption } from '../../runtime/encryption/encryption.ts';
import { createLogger } from '../../runtime/logger.ts';
import { telegramOf } from './channels.ts';
import { type Finding, fault, note, ok } from './report.ts';

export async function checkAccounts(url: string, config: Config): Promise<Finding[]> {
  const database = openDatabase(url, 1);
  try {
    const log = createLogger('silent');
    const zalo = config.zaloAccounts.length
      ? (await import('../../app/zalo-accounts.ts')).createZaloAccounts(
          config,
          database,
          openEncryption(config),
          log,
          async () => {},
        )
      : [];
    const adapters = [...(config.telegram ? [telegramOf(config.telegram)] : []), ...zalo];
    const rows = await storedStatuses(database.pool);
    const now = new Date();
    const findings = linked(adapters).map((adapter): Finding => {
      const row = rows.find((one) => one.channel === adapter.channel && one.botAccount === adapter.botAccount);
      const status = statusOf(adapter, row, now);
      if (!status.fault) return ok(`${status.account} is listened on`);
      const isSilent = !row || now.getTime() - row.seenAt.getTime() > SILENT_MS;
      // Before the first start, and while it is stopped, nobody listens; that is no fault of the account.
      return isSilent
        ? note(status.fault.problem, status.fault.mend)
        : fault(`${status.account}: ${status.fault.problem}`, status.fault.mend);
    });
    return findings.length > 0 ? findings : [note('none is set up.')];
  } finally {
    await database.close();
  }
}
