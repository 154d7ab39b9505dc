import type { ChannelAdapter } from './channel.ts';

/** The channels that are on in this process. */
export interface Channels {
  all(): readonly ChannelAdapter[];
  /** The adapter of a bot account, `undefined` while that account is off. */
  of(address: { channel: string; botAccount: string }): ChannelAdapter | undefined;
}
