import { createTelegramAdapter } from '../../../src/channels/telegram/adapter.ts';
import type { FileBytes } from '../../../src/messaging/attachment.ts';
import { createLogger } from '../../../src/runtime/logger.ts';
import { startTestApp } from '../../support/app.ts';
import { type FakeTelegram, startFakeTelegram } from '../../support/fake-telegram/fake-telegram.ts';
import type { FakeGroup } from '../../support/fake-telegram/group.ts';
import type { FakeUser, Where } from '../../support/fake-telegram/user.ts';
import type { SeenMessage } from '../../support/fake-telegram/view.ts';
import { eventually, type Group, type MakeWorld, type Person, type Seen, type World, type Writing } from './driver.ts';

const fake = { canReadAllGroupMessages: true };

export const telegramWorld: MakeWorld = {
  async adapter() {
    const telegram = await startFakeTelegram(fake);
    const files = new Map<string, FileBytes>();
    const adapter = createTelegramAdapter({
      token: telegram.token,
      apiRoot: telegram.apiRoot,
      async readStoredFile(id) {
        const file = files.get(id);
        if (!file) throw new Error('no such file');
        return file;
      },
      log: createLogger('silent'),
      requestTimeoutMs: 3000,
      firstRetryMs: 5,
    });
    return {
      ...worldOf(telegram),
      adapter,
      async listen(receive) {
        const polls = () => telegram.calls.filter(({ method }) => method === 'getUpdates').length;
        const before = polls();
        await adapter.start(receive);
        await eventually('a poll', () => polls() > before || undefined);
      },
      async store(file) {
        const fileId = String(files.size);
        files.set(fileId, file);
        return { type: 'stored', fileId };
      },
      async stop() {
        await adapter.stop();
        await telegram.stop();
      },
    };
  },

  async house() {
    const app = await startTestApp({ wire: true, telegram: fake });
    return {
      ...worldOf(app.telegram),
      app,
      account: { channel: 'telegram', botAccount: String(app.telegram.botId) },
      restart: app.restart,
      stop: app.stop,
    };
  },
};

function worldOf(telegram: FakeTelegram): Omit<World, 'stop'> {
  const users = new Map<string, FakeUser>();
  const groups = new Map<string, FakeGroup>();
  const fault = telegram.faults.next;
  let outages: { cancel(): void }[] = [];

  const where = ({ in: group, mention, replyTo }: Writing): Where => ({
    ...(group && { in: groups.get(group.to.externalId) }),
    ...(mention && { mention }),
    ...(replyTo !== undefined && { replyTo: { id: Number(replyTo) } }),
  });

  return {
    async person(name) {
      const user = telegram.user({ firstName: name, started: true });
      const person: Person = {
        name,
        to: { externalId: String(user.id), kind: 'private' },
        async writes(text, writing = {}) {
          const { update } = await user.says(text, where(writing));
          if (writing.twice && update) {
            await telegram.settled();
            telegram.repeatUpdate(update.update_id);
          }
          return true;
        },
        sendsPhoto: async (bytes, caption) => Boolean(await user.sendsPhoto({ bytes, caption })),
        sendsFile: async (file) => Boolean(await user.sendsDocument(file)),
        async presses({ id }, label) {
          await user.presses(label, { on: { id: Number(id), chatId: user.id } });
        },
        blocks: async () => void (await user.blocks()),
        unblocks: async () => void (await user.unblocks()),
        inbox: async () => user.inbox.filter(({ from }) => from === 'bot').map(toSeen),
      };
      users.set(person.to.externalId, user);
      return person;
    },
    async group(title, people) {
      const members = people.flatMap(({ to }) => users.get(to.externalId) ?? []);
      const made = telegram.group({ title, members });
      const group: Group = {
        to: { externalId: String(made.id), kind: 'group' },
        inbox: async () => made.messages.filter(({ from }) => from === 'bot').map(toSeen),
      };
      groups.set(group.to.externalId, made);
      return group;
    },
    blocked: 'gone',
    orders: {
      refused: () => fault('sendMessage', { status: 429, retryAfter: 1 }),
      unanswered: () => fault('sendMessage', { drop: 'after' }),
      lost: () => fault('sendMessage', { drop: 'before' }),
      stopped: () => fault('sendMessage', { status: 401, description: 'Unauthorized' }),
    },
    down() {
      outages = ['*', 'getUpdates'].map((method) => fault(method, { status: 503 }, 1_000_000));
    },
    up() {
      for (const outage of outages) outage.cancel();
    },
  };
}

function toSeen(message: SeenMessage): Seen {
  const { said, entities, photo, document, replyTo } = message;
  return {
    id: String(message.id),
    text: said,
    bold: entities.flatMap(({ type, offset, length }) => (type === 'bold' ? said.slice(offset, offset + length) : [])),
    links: entities.flatMap((entity) => (entity.type === 'text_link' ? entity.url : [])),
    buttons: message.buttons.flat(),
    ...(photo && { photo }),
    ...(document && { file: document }),
    ...(replyTo !== undefined && { replyTo: String(replyTo) }),
  };
}
