import type { ChannelAdapter } from '../messaging/channel.ts';
import type { Channels } from '../messaging/registry.ts';

/** @throws when two adapters claim the same bot account */
export function createChannels(adapters: readonly ChannelAdapter[]): Channels {
  const byAccount = new Map(adapters.map((adapter) => [`${adapter.channel}:${adapter.botAccount}`, adapter]));
  if (byAccount.size !== adapters.length) throw new Error('two adapters for one bot account');
  return {
    all: () => adapters,
    of: ({ channel, botAccount }) => byAccount.get(`${channel}:${botAccount}`),
  };
}
