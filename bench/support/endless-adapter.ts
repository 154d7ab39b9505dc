import type { ChannelAdapter } from '../../src/messaging/channel.ts';

/** A bot account on a platform that bears so much and answers at once, and to which nobody writes. */
export function endlessAdapter(botAccount: string, perSecond = 100_000): ChannelAdapter {
  let sent = 0;
  return {
    channel: 'telegram',
    botAccount,
    abilities: {
      buttons: true,
      edits: true,
      textLimit: 4096,
      captionLimit: 1024,
      oneListener: true,
      sendsWhereItListens: false,
      pace: { perSecond, perChatPerSecond: 1, perGroupPerMinute: 20 },
    },
    start: async () => {},
    stop: async () => {},
    async send() {
      sent += 1;
      return { messageId: String(sent) };
    },
    edit: async () => {},
    fetch: () => Promise.reject(new Error('no files here')),
    inviteLink: () => undefined,
    check: async () => ({ ok: true, name: botAccount, faults: [] }),
  };
}
