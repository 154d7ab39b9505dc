/** The accounts of ZALO_ACCOUNTS, ready to be started. */
import { type AccountStopped, createZaloAdapter, type ZaloAdapter } from '../channels/zalo/adapter.ts';
import type { Config } from '../runtime/config.ts';
import type { Database } from '../runtime/database/database.ts';
import type { Encryption } from '../runtime/encryption/encryption.ts';
import { readFile } from '../runtime/file-store.ts';
import type { Logger } from '../runtime/logger.ts';

/** @param tell is handed what happened to an account that stops */
export function createZaloAccounts(
  config: Config,
  { prisma }: Database,
  encryption: Encryption,
  log: Logger,
  tell: (stopped: AccountStopped) => Promise<void>,
): ZaloAdapter[] {
  return config.zaloAccounts.map((account) =>
    createZaloAdapter({
      account,
      prisma,
      encryption,
      log,
      readStoredFile: (fileId) => readFile({ tx: prisma, encryption }, fileId),
      apiRoot: config.zaloApiRoot,
      credentialsFile: config.zaloCredentialsFile,
      zone: config.defaults.zone,
      onAccountStopped(stopped) {
        tell(stopped).catch((error) =>
          log.error({ account, problem: String(error) }, 'zalo: nobody was told that the account stopped'),
        );
      },
    }),
  );
}
