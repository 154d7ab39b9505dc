import type { ChannelName } from '../messaging/attachment.ts';
import type { Tx } from '../runtime/database/database.ts';
import type { Encryption } from '../runtime/encryption/encryption.ts';
import { seeAccount } from './people.ts';
import { grantRole } from './roles.ts';
import { rootUnit } from './units.ts';

/**
 * Makes those named in BOOTSTRAP_ADMINS administrators of the root unit, on every bot account of their channel. Their
 * account and person are made where they have not written yet; their private chat is there once they write. Called at
 * every start, so a role withdrawn in a chat comes back while the setting names them.
 * @param rootName the name of the root unit where there is none yet
 * @returns how many did not hold the role before
 */
export async function ensureBootstrapAdmins(
  { tx, encryption }: { tx: Tx; encryption: Encryption },
  wanted: {
    entries: readonly { channel: ChannelName; externalId: string }[];
    botAccounts: readonly { channel: ChannelName; botAccount: string }[];
    rootName: string;
  },
  now: Date,
): Promise<number> {
  // Processes that start together come one after the other.
  await tx.$executeRaw`LOCK TABLE unit IN SHARE ROW EXCLUSIVE MODE`;
  const root = await rootUnit(tx, wanted.rootName);
  let granted = 0;
  for (const { channel, externalId } of wanted.entries) {
    for (const bot of wanted.botAccounts.filter((one) => one.channel === channel)) {
      const key = { channel, botAccount: bot.botAccount, externalId };
      const known = await tx.account.findUnique({ where: { channel_botAccount_externalId: key } });
      // Nameless: the first message brings the name.
      const personId = known?.personId ?? (await seeAccount({ tx, encryption }, { ...key, name: '' }, now)).personId;
      const role = { personId, unitId: root.id, name: 'administrator', grantedById: null } as const;
      if (await grantRole(tx, role, now)) granted += 1;
    }
  }
  return granted;
}
