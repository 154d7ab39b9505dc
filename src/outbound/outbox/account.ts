/** One of our accounts on a channel, as rows name it. */
export interface AccountAddress {
  channel: string;
  botAccount: string;
}

/** "telegram.123": for the names of queues and locks. BullMQ allows no colon. */
export function accountKey(account: AccountAddress): string {
  return `${account.channel}.${account.botAccount.replaceAll(':', '_')}`;
}

/** "telegram:123", as settings, metrics, health page and doctor name it. */
export function accountLabel({ channel, botAccount }: AccountAddress): string {
  return `${channel}:${botAccount}`;
}
