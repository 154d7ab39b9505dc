/**
 * A personal account on Zalo through zca-js, unofficial. Its session is one live line: the process that listens sends.
 * `botAccount` is the account's name in ZALO_ACCOUNTS, as that stays the same over logins; ids of people and groups are
 * good for this account only.
 */
import type { ChannelAbilities, ChannelAdapter, ReadStoredFile, Receive } from '../../messaging/channel.ts';
import { SendError } from '../../messaging/send-error.ts';
import { type Clock, systemClock } from '../../runtime/clock.ts';
import type { PrismaDatabase } from '../../runtime/database/database.ts';
import type { Encryption } from '../../runtime/encryption/encryption.ts';
import type { Logger } from '../../runtime/logger.ts';
import { fetchFile } from './inbound/fetch-file.ts';
import { type FoundPerson, findByPhone } from './limits/find-by-phone.ts';
import { createCardStore } from './outbound/card-store.ts';
import { textLimit } from './outbound/compose.ts';
import { checkAccount, linkFault, stoppedFault } from './session/check.ts';
import { createRun, type Run } from './session/run.ts';
import { carefulSettings, type ZaloSettings } from './session/settings.ts';
import { createTransport } from './session/transport.ts';
import { createZaloStore, type StoppedState } from './store.ts';

/** An account does nothing more until a person has seen to it. */
export interface AccountStopped {
  account: string;
  /** `refused`: Zalo said "too many requests" again after a pause; it goes on by itself after a day. */
  state: StoppedState | 'refused';
  problem: string;
  mend: string;
}

export interface ZaloOptions {
  /** As in ZALO_ACCOUNTS. */
  account: string;
  prisma: PrismaDatabase;
  encryption: Encryption;
  readStoredFile: ReadStoredFile;
  log: Logger;
  /** Where requests to Zalo's hosts go, as `apiRoot/_host/<host><path>`; the hosts themselves by default. */
  apiRoot?: string;
  /** JSON `{imei, userAgent, cookie}`, for a login without QR code. */
  credentialsFile?: string;
  /** What differs from the careful defaults. */
  settings?: Partial<ZaloSettings>;
  /** IANA zone of the quiet hours; Asia/Ho_Chi_Minh by default. */
  zone?: string;
  clock?: Clock;
  /** Called once for each stop, in the process that holds the account. */
  onAccountStopped?: (stopped: AccountStopped) => void;
}

export interface ZaloAdapter extends ChannelAdapter {
  /**
   * Whose Zalo account a phone number belongs to. Found and not found are kept for ever; the others count.
   * @param phone canonical, "0912345678" @returns undefined where the number is not on Zalo @throws {SendError} `retry`
   */
  findByPhone(phone: string): Promise<FoundPerson | undefined>;
}

function abilitiesOf({ gapMs }: ZaloSettings): ChannelAbilities {
  return {
    buttons: false,
    edits: false,
    cards: ['event', 'poll'],
    textLimit,
    captionLimit: textLimit,
    oneListener: true,
    sendsWhereItListens: true,
    // The gap is what counts; one a second is the least that the pace can say.
    pace: { perSecond: 1, perChatPerSecond: 1, perGroupPerMinute: 20, gapMs },
  };
}

/** Opens no connection before it is started. */
export function createZaloAdapter(options: ZaloOptions): ZaloAdapter {
  const { account, prisma, encryption, apiRoot, log, clock = systemClock, zone = 'Asia/Ho_Chi_Minh' } = options;
  const settings = { ...carefulSettings, ...options.settings };
  const store = createZaloStore({ prisma, encryption, clock, account });
  let run: Run | undefined;
  const transport = createTransport({ apiRoot, requestMs: settings.requestMs, onCookies: () => run?.noteCookies() });
  const fetching = { transport, botAccount: account };

  const running = () => {
    if (run) return run;
    throw new SendError({ kind: 'retry', afterMs: 5000, scope: 'account' }, 'another process holds the account');
  };
  const fetch: ChannelAdapter['fetch'] = (attachment) => fetchFile(fetching, attachment);

  return {
    channel: 'zalo',
    botAccount: account,
    abilities: abilitiesOf(settings),

    async start(receive: Receive) {
      if (run) throw new Error(`the Zalo account ${account} was started before`);
      run = createRun({
        botAccount: account,
        receive,
        store,
        cardStore: createCardStore({ prisma, clock, account }),
        transport,
        settings,
        zone,
        clock,
        log,
        credentialsFile: options.credentialsFile,
        load: (attachment) =>
          attachment.source?.type === 'stored' ? options.readStoredFile(attachment.source.fileId) : fetch(attachment),
        onStopped: (state) => options.onAccountStopped?.({ account, state, ...stoppedText(account, state) }),
      });
      try {
        await run.start();
      } catch (error) {
        run = undefined;
        throw error;
      }
    },
    async stop() {
      const ending = run;
      run = undefined;
      await ending?.stop();
    },

    send: async (to, message) => running().send(to, message),
    holds: (to, lane) => run?.holds(to, lane) ?? 0,
    edit: async (to, messageId, message) => running().change(to, messageId, message),
    react: async (to, messageId, emoji) => running().react(to, messageId, emoji),
    remove: async (to, messageId) => running().remove(to, messageId),
    fetch,
    inviteLink: () => undefined,
    async chatLink() {
      const phone = (await store.facts())?.phone?.replace(/^\+?84/, '0');
      return phone ? `https://zalo.me/${phone}` : undefined;
    },
    async stoppedSince() {
      const facts = await store.facts();
      return facts && facts.state !== 'ok' ? facts.since : undefined;
    },
    link: () => run?.link,
    linkFault: (state, reason) => linkFault(account, state, reason),
    check: () =>
      checkAccount({
        ...{ botAccount: account, store, settings, clock, link: run?.link },
        hasFile: options.credentialsFile !== undefined,
      }),
    findByPhone: async (phone) => findByPhone(running(), phone),
  };
}

function stoppedText(account: string, state: AccountStopped['state']): { problem: string; mend: string } {
  if (state !== 'refused') return stoppedFault(account, state);
  return {
    problem: `Zalo said "too many requests" to ${account} for the second time: nothing is sent for a day.`,
    mend: 'Wait; send less with this account, or share the groups among several accounts.',
  };
}
