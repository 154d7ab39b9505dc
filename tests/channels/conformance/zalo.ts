import { randomBytes } from 'node:crypto';
import { createZaloAdapter } from '../../../src/channels/zalo/adapter.ts';
import type { ZaloSettings } from '../../../src/channels/zalo/session/settings.ts';
import { createZaloStore, type ZaloCredentials } from '../../../src/channels/zalo/store.ts';
import type { ChannelAdapter } from '../../../src/messaging/channel.ts';
import { systemClock } from '../../../src/runtime/clock.ts';
import { openDatabase } from '../../../src/runtime/database/database.ts';
import { createEncryption } from '../../../src/runtime/encryption/encryption.ts';
import { readFile, storeFile } from '../../../src/runtime/file-store.ts';
import { createLogger } from '../../../src/runtime/logger.ts';
import { createTestDatabase } from '../../support/database.ts';
import type { FakeAccount } from '../../support/fake-zalo/account.ts';
import { type FakeZalo, startFakeZalo } from '../../support/fake-zalo/fake-zalo.ts';
import type { FakeGroup } from '../../support/fake-zalo/group.ts';
import type { FakeUser } from '../../support/fake-zalo/user.ts';
import type { SeenMessage } from '../../support/fake-zalo/view.ts';
import { startZaloApp, unhurried } from '../../support/zalo-app.ts';
import { eventually, type Group, type MakeWorld, type Person, type Seen, type World } from './driver.ts';

/** Quiet hours and the hour's pause after a refusal have tests of their own. */
const settings: Partial<ZaloSettings> = {
  ...unhurried,
  quiet: { from: '00:00', until: '00:00' },
  echoMs: 400,
  refusedPausesMs: [300],
};

export const zaloWorld: MakeWorld = {
  async adapter() {
    const [zalo, url] = await Promise.all([startFakeZalo(), createTestDatabase()]);
    const { prisma, close } = openDatabase(url.url, 4);
    const account = zalo.account({ name: 'Chi Hội Kim Liên' });
    const encryption = createEncryption(randomBytes(32));
    const credentials = account.credentials as unknown as ZaloCredentials;
    const store = createZaloStore({ prisma, encryption, clock: systemClock, account: 'kimlien' });
    await store.saveLogin({ uid: account.uid, displayName: account.name, credentials });
    const adapter = createZaloAdapter({
      account: 'kimlien',
      prisma,
      encryption,
      readStoredFile: (fileId) => readFile({ tx: prisma, encryption }, fileId),
      apiRoot: zalo.root,
      log: createLogger('silent'),
      settings,
    });
    return {
      ...worldOf(zalo, account, () => adapter),
      adapter,
      async listen(receive) {
        await adapter.start(receive);
        await account.listens();
      },
      store: async (file) => ({ type: 'stored', fileId: await storeFile({ tx: prisma, encryption }, file) }),
      async stop() {
        await adapter.stop();
        await close();
        await zalo.stop();
        await url.drop();
      },
    };
  },

  async house() {
    const app = await startZaloApp({ settings });
    const address = { channel: 'zalo', botAccount: 'kimlien' };
    return {
      ...worldOf(app.zalo, app.account, () => app.app.channels.of(address)),
      app,
      account: address,
      async restart() {
        await app.restart();
        await app.account.listens();
      },
      stop: () => app.stop(),
    };
  },
};

function worldOf(zalo: FakeZalo, account: FakeAccount, adapter: () => ChannelAdapter | undefined): Omit<World, 'stop'> {
  const users = new Map<string, FakeUser>();
  const groups = new Map<string, FakeGroup>();
  const fault = zalo.faults.next;
  const ofBot = ({ from }: SeenMessage) => from === account.name;

  return {
    async person(name) {
      const user = zalo.user({ name, friendOf: [account] });
      const person: Person = {
        name,
        to: { externalId: user.idFor(account), kind: 'private' },
        async writes(text, { in: group, mention, replyTo, twice } = {}) {
          const sent = await user.says(text, {
            ...(group && { in: groups.get(group.to.externalId) }),
            ...(mention && { mention: account }),
            ...(replyTo !== undefined && { replyTo: { id: replyTo } }),
          });
          if (twice) user.repeats(sent);
          return true;
        },
        sendsPhoto: async (bytes, caption) => Boolean(await user.sendsPhoto({ bytes, caption })),
        sendsFile: async (file) => Boolean(await user.sendsFile(file)),
        async presses() {
          throw new Error('Zalo has no buttons');
        },
        blocks: async () => user.blocks(account),
        unblocks: async () => user.unblocks(account),
        inbox: async () => user.inbox().filter(ofBot).map(toSeen),
      };
      users.set(person.to.externalId, user);
      return person;
    },
    async group(name, people) {
      const members = people.flatMap(({ to }) => users.get(to.externalId) ?? []);
      const made = zalo.group({ name, members: [...members, account] });
      const group: Group = {
        to: { externalId: made.idFor(account), kind: 'group' },
        inbox: async () => made.messages.filter(ofBot).map(toSeen),
      };
      groups.set(group.to.externalId, made);
      return group;
    },
    blocked: 'refused',
    orders: {
      refused: () => fault('sendMessage', { code: 221 }),
      unanswered: () => fault('sendMessage', { drop: 'after' }),
      lost: () => fault('sendMessage', { drop: 'before' }),
      stopped: () => fault('sendMessage', { code: 102 }),
    },
    async down() {
      zalo.down();
      // What is sent before the break is noticed may have arrived.
      await eventually('the break to be noticed', async () => (await adapter()?.check())?.ok === false || undefined);
    },
    async up() {
      zalo.up();
      await account.listens();
    },
  };
}

function toSeen({ id, text, styles, photo, file, quote }: SeenMessage): Seen {
  return {
    id,
    text,
    bold: styles.flatMap((style) => (style.st === 'b' ? style.text : [])),
    links: [],
    buttons: [],
    ...(photo && { photo: photo.bytes }),
    ...(file && { file }),
    ...(quote && { replyTo: quote.id }),
  };
}
